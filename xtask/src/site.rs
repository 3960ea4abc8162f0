//! The site in `dist/`: Trunk builds it, then it is finished (see [`finish`]) and checked.

mod beside;
mod finish;
mod first_paint;
mod markup;
mod module;
mod offline;
mod pages;
mod policy;
mod snippets;
mod styles;
mod texts;

use crate::environment::Environment;
use crate::failure::Failure;
use crate::fingerprint;
use crate::step::{run, step};
use crate::{toolchain, tools};
use std::fs;
use std::path::{Path, PathBuf};

pub use first_paint::strip as strip_first_paint;
pub use markup::tags;
pub use offline::integrity;
pub use pages::BaseUrl;
#[cfg(test)]
pub use policy::CONTENT_SECURITY_POLICY;

/// How much work the build may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Small and fast, as published.
    Release,
    /// Quick to build.
    Dev,
}

/// Everything that the site is made of: when none of it has changed, neither has the site.
const SOURCES: [&str; 10] = [
    "src",
    "patches",
    "style",
    "public",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    "xtask/src",
    ".cargo/config.toml",
];

/// Builds the site unless it is built already; returns its folder. Only with an address can pages say where they are.
pub fn build(root: &Path, mode: Mode, base: Option<&BaseUrl>) -> Result<PathBuf, Failure> {
    let dist = root.join("dist");
    let stamp = root.join("target/site-stamp");
    let wanted = format!("{mode:?} {base:?} {}", fingerprint::of_files(root, &SOURCES)?);
    if dist.join("index.html").is_file() && fs::read_to_string(&stamp).is_ok_and(|built| built == wanted) {
        println!("==> site: dist/ is up to date");
        return Ok(dist);
    }
    let environment = tools::prepare(root, toolchain::prepare()?)?;
    match fs::remove_file(&stamp) {
        Err(source) if source.kind() != std::io::ErrorKind::NotFound => {
            return Err(Failure::File { path: stamp, source });
        }
        _ => {}
    }
    step("site: trunk build", || trunk(root, mode, &environment))?;
    if mode == Mode::Release {
        step("site: make scripts small", || minify(&dist, &environment))?;
    }
    step("site: finish and check", || finish::finish(root, &dist, base))?;
    fs::create_dir_all(root.join("target")).map_err(Failure::file(&stamp))?;
    fs::write(&stamp, wanted).map_err(Failure::file(&stamp))?;
    Ok(dist)
}

fn trunk(root: &Path, mode: Mode, environment: &Environment) -> Result<(), Failure> {
    let mut command = environment.command("trunk");
    command.current_dir(root).arg("build");
    if mode == Mode::Release {
        command.arg("--release");
    }
    run(&mut command)
}

/// Rewrites every script of the site, shorter. It goes by the files' names: what they are called does not change.
fn minify(dist: &Path, environment: &Environment) -> Result<(), Failure> {
    let mut files = Vec::new();
    fingerprint::collect(dist, &mut files)?;
    files.retain(|file| file.extension().is_some_and(|ending| ending == "js"));
    let folder = |option: &str| format!("--{option}={}", dist.display());
    let options = [folder("outdir"), folder("outbase")];
    let mut command = environment.command("esbuild");
    run(command.args(["--minify", "--allow-overwrite", "--log-level=warning"]).args(options).args(files))
}
