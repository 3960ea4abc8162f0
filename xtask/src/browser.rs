//! The Chromium that the tests drive.

use crate::debian;
use crate::environment::Environment;
use crate::failure::Failure;
use crate::step::answer;
use std::path::{Path, PathBuf};

const VARIABLE: &str = "JAUGE_CHROMIUM";
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const APPLICATIONS: [&str; 2] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// A Chromium that starts: the one chosen by `JAUGE_CHROMIUM`, an installed one, or Debian's, installed now.
pub fn prepare() -> Result<PathBuf, Failure> {
    if let Some(chosen) = std::env::var_os(VARIABLE).map(PathBuf::from) {
        return if starts(&chosen) { Ok(chosen) } else { Err(unusable(&chosen)) };
    }
    if let Some(found) = installed() {
        return Ok(found);
    }
    if debian::can_install() {
        debian::install(&["chromium"])?;
    }
    installed().ok_or_else(|| Failure::Missing {
        what: "Chromium".to_owned(),
        remedy: format!("install Chromium or Chrome, or set {VARIABLE} to its program"),
    })
}

fn installed() -> Option<PathBuf> {
    let environment = Environment::native();
    let on_path = NAMES.map(|name| PathBuf::from(environment.command(name).get_program()));
    on_path
        .into_iter()
        .chain(APPLICATIONS.map(PathBuf::from))
        .find(|program| program.is_file() && starts(program))
}

fn starts(program: &Path) -> bool {
    answer(std::process::Command::new(program).arg("--version")).is_some()
}

fn unusable(program: &Path) -> Failure {
    Failure::Missing {
        what: format!("the browser {}", program.display()),
        remedy: format!("{VARIABLE} must name the program of Chromium or Chrome"),
    }
}
