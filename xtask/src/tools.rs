//! Trunk, wasm-bindgen, wasm-opt and esbuild at fixed versions: those on the search path when they are the right ones,
//! else from the per-user cache.

use crate::cache;
use crate::environment::Environment;
use crate::failure::Failure;
use crate::step::{answer, run};
use std::fs;
use std::path::{Path, PathBuf};

const TRUNK: &str = "0.21.14";
/// The npm package that carries wasm-opt. Its major number is Trunk.toml's `wasm_opt`.
const BINARYEN: &str = "132.0.0";
/// Makes scripts small: Trunk's own way stumbles over what wasm-bindgen writes.
const ESBUILD: &str = "0.28.2";
/// Drives Firefox.
const GECKODRIVER: &str = "0.37.1";

/// Adds the tools to an environment that has a compiler.
pub fn prepare(root: &Path, environment: Environment) -> Result<Environment, Failure> {
    require_node()?;
    let wasm_bindgen = locked_version(root, "wasm-bindgen")?;
    // Unoptimised builds of the tools take a third of the time; wasm-bindgen works hard enough to want a little.
    let tools = [
        Tool { program: "trunk", package: "trunk", version: TRUNK, optimisation: "0", bare: true },
        Tool {
            program: "wasm-bindgen",
            package: "wasm-bindgen-cli",
            version: &wasm_bindgen,
            optimisation: "1",
            bare: false,
        },
    ];
    let mut environment = environment;
    for tool in &tools {
        if let Some(folder) = tool.folder()? {
            environment = environment.path_first(&folder);
        }
    }
    for folder in [wasm_opt()?, esbuild()?].into_iter().flatten() {
        environment = environment.path_first(&folder);
    }
    // Trunk takes any value of NO_COLOR but `true` and `false` for a mistake.
    Ok(environment.remove("NO_COLOR"))
}

/// The program that drives Firefox: one on the search path, whose version hardly matters, or ours.
pub fn geckodriver() -> Result<PathBuf, Failure> {
    let native = Environment::native();
    if native.has("geckodriver") {
        return Ok(native.command("geckodriver").get_program().into());
    }
    let tool = Tool {
        program: "geckodriver",
        package: "geckodriver",
        version: GECKODRIVER,
        optimisation: "0",
        bare: false,
    };
    Ok(tool.made()?.join(tool.program))
}

/// The major version of node, which with npm runs wasm-opt and the tests in the browsers; it must be there.
pub fn require_node() -> Result<u32, Failure> {
    let environment = Environment::native();
    let version = answer(environment.command("node").arg("--version")).unwrap_or_default();
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    major.filter(|major| *major >= 20 && environment.has("npm")).ok_or_else(|| Failure::Missing {
        what: "Node.js 20 or newer with npm".to_owned(),
        remedy: "install it from https://nodejs.org or your system's packages".to_owned(),
    })
}

/// A program installed by cargo.
struct Tool<'a> {
    program: &'a str,
    package: &'a str,
    version: &'a str,
    optimisation: &'a str,
    /// Without its default features: Trunk's are for downloading tools, and those come from here.
    bare: bool,
}

impl Tool<'_> {
    /// Where it is, or `None` when it is on the search path already.
    fn folder(&self) -> Result<Option<PathBuf>, Failure> {
        let native = Environment::native();
        let wanted = format!("{} {}", self.program, self.version);
        if answer(native.command(self.program).arg("--version")).is_some_and(|found| found == wanted) {
            return Ok(None);
        }
        self.made().map(Some)
    }

    /// The folder of the program in the cache.
    fn made(&self) -> Result<PathBuf, Failure> {
        let name = format!("{}-{}", self.package, self.version);
        let folder = cache::tool(&name, |folder| {
            // A published lock file can name a version that a registry mirror does not have yet: then resolve afresh.
            self.install(folder, true).or_else(|_| {
                println!("    again, with the versions that the registry has");
                self.install(folder, false)
            })
        })?;
        Ok(folder.join("bin"))
    }

    fn install(&self, folder: &Path, locked: bool) -> Result<(), Failure> {
        let environment = Environment::native()
            .set("CARGO_PROFILE_RELEASE_OPT_LEVEL", self.optimisation)
            .set("CARGO_PROFILE_RELEASE_LTO", "off")
            .set("CARGO_PROFILE_RELEASE_DEBUG", "0")
            .set("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .remove("CARGO_TARGET_DIR")
            .remove("CARGO_BUILD_TARGET")
            .remove("RUSTFLAGS");
        let mut command = environment.command("cargo");
        // From another folder, so that this repository's cargo configuration has no say.
        command.current_dir(folder).args(["install", "--quiet", self.package, "--version", self.version]);
        command.arg("--root").arg(folder);
        command.args(locked.then_some("--locked")).args(self.bare.then_some("--no-default-features"));
        run(&mut command)
    }
}

/// The folder of wasm-opt, or `None` when it is on the search path already.
fn wasm_opt() -> Result<Option<PathBuf>, Failure> {
    let native = Environment::native();
    let wanted = format!("wasm-opt version {}", major(BINARYEN));
    // The version is followed by a note on the build.
    let fits = |found: String| found == wanted || found.starts_with(&format!("{wanted} "));
    if answer(native.command("wasm-opt").arg("--version")).is_some_and(fits) {
        return Ok(None);
    }
    from_npm("binaryen", BINARYEN).map(Some)
}

/// An environment with esbuild in it, and nothing that is compiled.
pub fn with_esbuild() -> Result<Environment, Failure> {
    require_node()?;
    let environment = Environment::native();
    Ok(match esbuild()? {
        Some(folder) => environment.path_first(&folder),
        None => environment,
    })
}

/// The folder of esbuild, or `None` when it is on the search path already.
fn esbuild() -> Result<Option<PathBuf>, Failure> {
    let found = answer(Environment::native().command("esbuild").arg("--version"));
    if found.is_some_and(|found| found == ESBUILD) {
        Ok(None)
    } else {
        from_npm("esbuild", ESBUILD).map(Some)
    }
}

/// The folder of the programs of an npm package.
fn from_npm(package: &str, version: &str) -> Result<PathBuf, Failure> {
    let folder = cache::tool(&format!("{package}-{version}"), |folder| {
        let options = ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"];
        let mut npm = Environment::native().command("npm");
        run(npm.current_dir(folder).args(options).arg(folder).arg(format!("{package}@{version}")))
    })?;
    Ok(folder.join("node_modules/.bin"))
}

fn major(version: &str) -> &str {
    version.split('.').next().unwrap_or(version)
}

/// The version of a package in Cargo.lock.
fn locked_version(root: &Path, package: &str) -> Result<String, Failure> {
    let path = root.join("Cargo.lock");
    let lock = fs::read_to_string(&path).map_err(Failure::file(&path))?;
    version_in(&lock, package).ok_or_else(|| Failure::content(&path, format!("has no package {package}")))
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let mut lines = lock.lines();
    lines.find(|line| *line == format!("name = \"{package}\""))?;
    Some(lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_file_names_the_version() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in(lock, "wasm"), None);
    }

    #[test]
    fn trunk_is_told_the_same_version_of_wasm_opt() {
        let settings = fs::read_to_string(crate::root().join("Trunk.toml")).unwrap();
        assert!(settings.contains(&format!("wasm_opt = \"version_{}\"", major(BINARYEN))));
    }
}
