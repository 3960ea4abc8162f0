//! `cargo xtask test` and `e2e`.
//!
//! The native tests run once, with every feature: that is the set which the lints compile too. The tests in the
//! browser run against the release site, as published.

use crate::environment::Environment;
use crate::failure::Failure;
use crate::site::{self, Mode};
use crate::step::{run, step};
use crate::{browser, fingerprint, nginx, publish, serve, tools};
use std::fs;
use std::path::{Path, PathBuf};

/// The flags for the part that knows no browser: the domain and the file analysis.
pub const CORE: [&str; 3] = ["--no-default-features", "--features", "spreadsheet"];

/// Where the site is while it is tested in the browser: not at the root, so that every address has to be relative.
const MOUNT: &str = "/some/where/";

/// Every test.
pub fn all(root: &Path) -> Result<(), Failure> {
    step("tests: native", || {
        let arguments = ["test", "--workspace", "--all-features", "--locked"];
        run(Environment::native().command("cargo").current_dir(root).args(arguments))
    })?;
    end_to_end(root, &[])
}

/// The tests in the browser: all, or those of some files.
pub fn end_to_end(root: &Path, files: &[String]) -> Result<(), Failure> {
    tools::require_node()?;
    let folder = root.join("tests/e2e");
    let files =
        if files.is_empty() { scenarios(&folder)? } else { files.iter().map(PathBuf::from).collect() };
    let chromium = browser::prepare()?;
    install_packages(&folder)?;
    let dist = site::build(root, Mode::Release, None)?;
    let server = serve::start(&dist, MOUNT, 0)?;
    let single = publish::single_file(root, &dist)?;
    let nginx = nginx::start(root, &dist)?;
    if nginx.is_none() {
        println!("==> nginx: there is none, so its configuration is not tested");
    }
    step("tests: in the browser", || {
        let mut environment = Environment::native()
            .set("JAUGE_URL", &server.address)
            .set("JAUGE_SINGLE", single)
            .set("JAUGE_CHROMIUM", chromium.as_os_str());
        if let Some(nginx) = &nginx {
            environment = environment.set("JAUGE_NGINX", &nginx.address);
        }
        run(environment.command("node").args(["--test", "--test-reporter=spec"]).args(&files))
    })
}

fn scenarios(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = fs::read_dir(folder).map_err(Failure::file(folder))?;
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut files: Vec<PathBuf> =
        paths.filter(|path| path.to_string_lossy().ends_with(".test.mjs")).collect();
    files.sort();
    if files.is_empty() {
        return Err(Failure::content(folder, "holds no *.test.mjs"));
    }
    Ok(files)
}

/// `npm ci`, unless it was done for this very lock file.
fn install_packages(folder: &Path) -> Result<(), Failure> {
    let stamp = folder.join("node_modules/.lock-fingerprint");
    let wanted = fingerprint::of_files(folder, &["package.json", "package-lock.json"])?;
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    step("npm ci", || {
        let options = ["ci", "--no-audit", "--no-fund", "--ignore-scripts"];
        run(Environment::native().command("npm").current_dir(folder).args(options))?;
        fs::write(&stamp, &wanted).map_err(Failure::file(&stamp))
    })
}
