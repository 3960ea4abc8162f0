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
mod stable;
mod styles;
mod texts;

use crate::environment::Environment;
use crate::failure::Failure;
use crate::fingerprint;
use crate::step::{run, step};
use crate::{recipe, remap, toolchain, tools};
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

/// Holds what the site in `dist/` was built from and with.
const STAMP: &str = "target/site-stamp";

/// What tells whether two sites come from the same source and tools. The site must be built.
pub fn stamp(root: &Path) -> Result<String, Failure> {
    let path = root.join(STAMP);
    fs::read_to_string(&path).map_err(Failure::file(&path))
}

/// What the programs that build the site need.
pub fn environment(root: &Path) -> Result<Environment, Failure> {
    tools::prepare(root, toolchain::prepare()?)
}

/// Builds the site unless it is built already; returns its folder. Only with an address can pages say where they are.
pub fn build(root: &Path, mode: Mode, base: Option<&BaseUrl>) -> Result<PathBuf, Failure> {
    let dist = root.join("dist");
    let stamp = root.join(STAMP);
    let environment = environment(root)?;
    let sources = fingerprint::of_files(root, &SOURCES)?;
    let wanted = format!("{mode:?} {base:?} {sources}\n{}", recipe::tools(&environment));
    if dist.join("index.html").is_file() && fs::read_to_string(&stamp).is_ok_and(|built| built == wanted) {
        println!("==> site: dist/ is up to date");
        return Ok(dist);
    }
    match fs::remove_file(&stamp) {
        Err(source) if source.kind() != std::io::ErrorKind::NotFound => {
            return Err(Failure::File { path: stamp, source });
        }
        _ => {}
    }
    make(root, mode, base, environment)?;
    fs::create_dir_all(root.join("target")).map_err(Failure::file(&stamp))?;
    fs::write(&stamp, wanted).map_err(Failure::file(&stamp))?;
    Ok(dist)
}

/// Builds the site in any case; returns its folder.
pub fn make(
    root: &Path,
    mode: Mode,
    base: Option<&BaseUrl>,
    environment: Environment,
) -> Result<PathBuf, Failure> {
    let dist = root.join("dist");
    let environment = match mode {
        Mode::Release => neutral(root, environment)?,
        Mode::Dev => environment,
    };
    step("site: trunk build", || trunk(root, mode, &environment))?;
    if mode == Mode::Release {
        let target = environment.variable("CARGO_TARGET_DIR").map_or_else(|| "target".into(), PathBuf::from);
        stable::restore_scripts(&root.join(target), &dist)?;
        stable::unmark(&dist)?;
        step("site: make scripts small", || minify(&dist, &environment))?;
    }
    step("site: finish and check", || finish::finish(root, &dist, base))?;
    Ok(dist)
}

/// The environment in which nothing that is compiled names a folder of this machine.
fn neutral(root: &Path, environment: Environment) -> Result<Environment, Failure> {
    // Where the sources of dependencies are is known once they are there.
    let arguments = ["fetch", "--quiet", "--locked", "--target", toolchain::TARGET];
    run(environment.command("cargo").current_dir(root).args(arguments))?;
    Ok(remap::neutral(environment, root))
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
