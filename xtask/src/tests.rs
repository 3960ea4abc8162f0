//! `cargo xtask test` and `e2e`.
//!
//! The native tests run once, with every feature: that is the set which the lints compile too. The tests in the
//! browsers run against the release site, as published.

use crate::environment::Environment;
use crate::failure::Failure;
use crate::firefox::{self, Firefox};
use crate::site::{self, Mode};
use crate::step::{run, step};
use crate::{browser, fingerprint, nginx, publish, serve, tools};
use std::fs;
use std::path::{Path, PathBuf};

/// The flags for the part that knows no browser: the domain and the file analysis.
pub const CORE: [&str; 3] = ["--no-default-features", "--features", "spreadsheet"];

/// Where the scenarios of each browser are.
const CHROMIUM: &str = "tests/e2e";
const FIREFOX: &str = "tests/firefox";

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

/// The tests in the browsers: all, or those of some files and folders.
pub fn end_to_end(root: &Path, paths: &[String]) -> Result<(), Failure> {
    tools::require_node()?;
    let (for_firefox, for_chromium) = chosen(root, paths)?;
    let chromium = if for_chromium.is_empty() { None } else { Some(browser::prepare()?) };
    let firefox = if for_firefox.is_empty() { None } else { firefox::prepare()? };
    let dist = site::build(root, Mode::Release, None)?;
    let server = serve::start(&dist, MOUNT, 0)?;
    let environment = Environment::native()
        .set("JAUGE_URL", &server.address)
        .set("JAUGE_SINGLE", publish::single_file(root, &dist)?);
    if let Some(chromium) = chromium {
        in_chromium(root, &for_chromium, &dist, environment.clone().set("JAUGE_CHROMIUM", chromium))?;
    }
    match firefox {
        Some(firefox) => in_firefox(&for_firefox, environment, firefox)?,
        None if for_firefox.is_empty() => {}
        None => println!("==> Firefox: there is none, so nothing is tested in it"),
    }
    Ok(())
}

fn in_chromium(root: &Path, files: &[PathBuf], dist: &Path, environment: Environment) -> Result<(), Failure> {
    install_packages(&root.join(CHROMIUM))?;
    let nginx = nginx::start(root, dist)?;
    if nginx.is_none() {
        println!("==> nginx: there is none, so its configuration is not tested");
    }
    let environment = match &nginx {
        Some(nginx) => environment.set("JAUGE_NGINX", &nginx.address),
        None => environment,
    };
    step("tests: in Chromium", || {
        run(environment.command("node").args(["--test", "--test-reporter=spec"]).args(files))
    })
}

fn in_firefox(files: &[PathBuf], environment: Environment, firefox: Firefox) -> Result<(), Failure> {
    let environment =
        environment.set("JAUGE_FIREFOX", firefox.browser).set("JAUGE_GECKODRIVER", firefox.driver);
    // Before version 22, node has sockets only when asked.
    let sockets = (tools::require_node()? < 22).then_some("--experimental-websocket");
    step("tests: in Firefox", || {
        let mut node = environment.command("node");
        run(node.args(sockets).args(["--test", "--test-reporter=spec"]).args(files))
    })
}

/// The files of these paths, or all: those for Firefox, and the others.
fn chosen(root: &Path, paths: &[String]) -> Result<(Vec<PathBuf>, Vec<PathBuf>), Failure> {
    let paths: Vec<PathBuf> = if paths.is_empty() {
        [CHROMIUM, FIREFOX].map(|folder| root.join(folder)).to_vec()
    } else {
        let absolute = |path: &String| std::path::absolute(path).map_err(Failure::file(Path::new(path)));
        paths.iter().map(absolute).collect::<Result<_, _>>()?
    };
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            files.extend(scenarios(&path)?);
        } else {
            files.push(path);
        }
    }
    let firefox = root.join(FIREFOX);
    Ok(files.into_iter().partition(|file| file.starts_with(&firefox)))
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

#[cfg(test)]
mod scenario_tests {
    use super::*;

    #[test]
    fn each_browser_gets_its_own_scenarios() {
        let root = crate::root();
        let (firefox, chromium) = chosen(root, &[]).unwrap();
        assert!(firefox.iter().all(|file| file.starts_with(root.join(FIREFOX))) && !firefox.is_empty());
        assert!(chromium.iter().all(|file| file.starts_with(root.join(CHROMIUM))) && !chromium.is_empty());
        let folder = root.join(FIREFOX).display().to_string();
        assert_eq!(chosen(root, &[folder]).unwrap(), (firefox, Vec::new()));
    }
}
