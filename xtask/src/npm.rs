//! Packages from npm that only some commands need, in the per-user folder of tools.

use crate::environment::Environment;
use crate::failure::Failure;
use crate::step::run;
use crate::{cache, fingerprint};
use std::fs;
use std::path::{Path, PathBuf};

/// What makes the packages the same ones everywhere.
const FILES: [&str; 2] = ["package.json", "package-lock.json"];

/// The `node_modules` of a folder with a lock file, installed elsewhere under this name unless they are there already.
pub fn packages(name: &str, folder: &Path) -> Result<PathBuf, Failure> {
    let name = format!("{name}-{}", fingerprint::of_files(folder, &FILES)?);
    let made = cache::tool(&name, |into| {
        for file in FILES {
            let from = folder.join(file);
            fs::copy(&from, into.join(file)).map_err(Failure::file(&from))?;
        }
        let options = ["ci", "--no-audit", "--no-fund", "--ignore-scripts"];
        run(Environment::native().command("npm").current_dir(into).args(options))
    })?;
    Ok(made.join("node_modules"))
}
