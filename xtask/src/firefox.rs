//! The Firefox that the tests drive, through geckodriver, its own driver.

use crate::debian::{self, unpacked};
use crate::environment::Environment;
use crate::failure::Failure;
use crate::step::answer;
use crate::{cache, tools};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const VARIABLE: &str = "JAUGE_FIREFOX";
/// The one with extended support first: that is the one to hold to.
const NAMES: [&str; 2] = ["firefox-esr", "firefox"];
const APPLICATION: &str = "/Applications/Firefox.app/Contents/MacOS/firefox";
const PACKAGE: &str = "firefox-esr";
/// Its program, where the package puts it.
const PROGRAM: &str = "usr/lib/firefox-esr/firefox-esr";
const LAUNCHER: &str = "firefox";

/// Two programs.
pub struct Firefox {
    pub browser: PathBuf,
    pub driver: PathBuf,
}

/// A Firefox that starts and its driver: the one chosen by `JAUGE_FIREFOX`, an installed one, or Debian's, unpacked into
/// the cache; `None` where there is none and none can be had.
pub fn prepare() -> Result<Option<Firefox>, Failure> {
    let browser = match std::env::var_os(VARIABLE).map(PathBuf::from) {
        Some(chosen) if starts(&chosen) => chosen,
        Some(chosen) => {
            return Err(Failure::Missing {
                what: format!("the browser {}", chosen.display()),
                remedy: format!("{VARIABLE} must name the program of Firefox"),
            });
        }
        None => match installed() {
            Some(found) => found,
            None => match debian::release() {
                Some(release) => from_debian(&release)?,
                None => return Ok(None),
            },
        },
    };
    Ok(Some(Firefox { browser, driver: tools::geckodriver()? }))
}

fn installed() -> Option<PathBuf> {
    let environment = Environment::native();
    let on_path = NAMES.map(|name| PathBuf::from(environment.command(name).get_program()));
    let all = on_path.into_iter().chain([PathBuf::from(APPLICATION)]);
    all.into_iter().find(|program| program.is_file() && starts(program))
}

/// The one of this release of Debian, as it was when it was first needed.
fn from_debian(release: &str) -> Result<PathBuf, Failure> {
    let folder = cache::tool(&format!("{PACKAGE}-debian-{release}"), |folder| {
        unpacked::unpack(PACKAGE, folder)?;
        let launcher = folder.join(LAUNCHER);
        fs::write(&launcher, unpacked::launcher(PROGRAM)).map_err(Failure::file(&launcher))?;
        make_executable(&launcher)?;
        if starts(&launcher) {
            return Ok(());
        }
        Err(Failure::Missing {
            what: "what Debian's Firefox needs".to_owned(),
            remedy: format!("install the package {PACKAGE}, or set {VARIABLE} to another Firefox"),
        })
    })?;
    Ok(folder.join(LAUNCHER))
}

/// It says its version only after it has loaded all its libraries.
fn starts(program: &Path) -> bool {
    answer(Command::new(program).arg("--version")).is_some_and(|version| version.contains("Firefox"))
}

#[cfg(unix)]
fn make_executable(path: &Path) -> Result<(), Failure> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).map_err(Failure::file(path))
}

#[cfg(not(unix))]
fn make_executable(_: &Path) -> Result<(), Failure> {
    Ok(())
}
