//! `cargo xtask bench`: the core against the `csv` crate, and the worker against others in one Chromium.

use crate::environment::Environment;
use crate::failure::Failure;
use crate::site::{self, Mode};
use crate::step::{run, step};
use crate::tests::CORE;
use crate::{browser, fingerprint, npm, tools};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Stdio;

/// Rows of the file that all read.
const ROWS: &str = "1000000";

/// `native` and what is to go to that benchmark, `browser` and what is to go to that one, or nothing for both.
pub fn command(root: &Path, arguments: &[String]) -> Result<(), Failure> {
    match arguments.split_first().map(|(which, rest)| (which.as_str(), rest)) {
        None => native(root, &[]).and_then(|()| in_browser(root, &[])),
        Some(("native", rest)) => native(root, rest),
        Some(("browser", rest)) => in_browser(root, rest),
        Some((other, _)) => {
            Err(Failure::Usage(format!("no benchmark `{other}`: there are native and browser")))
        }
    }
}

/// The benchmark of the core; arguments go to cargo.
fn native(root: &Path, arguments: &[String]) -> Result<(), Failure> {
    step("benchmarks: native", || {
        let mut command = Environment::native().command("cargo");
        command.current_dir(root).args(["bench", "--locked"]).args(CORE).args(arguments);
        run(&mut command)
    })
}

/// The built site's worker against the others, on a generated file; arguments are the number of rounds, then the
/// names of contenders.
fn in_browser(root: &Path, arguments: &[String]) -> Result<(), Failure> {
    tools::require_node()?;
    let chromium = browser::prepare()?;
    let folder = root.join("benches/browser");
    let packages = npm::packages("bench", &folder)?;
    let site = worker(root)?;
    let file = tickets(root)?;
    step("benchmarks: in the browser", || {
        let mut command = Environment::native().command("node");
        command.arg(folder.join("run.mjs")).arg(file).arg(site).arg(packages).arg(chromium);
        run(command.args(arguments))
    })
}

/// A folder with the site's worker under names that do not depend on its contents.
fn worker(root: &Path) -> Result<PathBuf, Failure> {
    let dist = site::build(root, Mode::Release, None)?;
    let folder = root.join("target/bench-site");
    fs::create_dir_all(&folder).map_err(Failure::file(&folder))?;
    for (ending, name) in [(".js", "worker.js"), (".wasm", "worker_bg.wasm")] {
        let files = fs::read_dir(&dist).map_err(Failure::file(&dist))?;
        let named = |path: &PathBuf| {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            name.starts_with("worker-") && name.ends_with(ending)
        };
        let from = files.filter_map(|entry| Some(entry.ok()?.path())).find(named);
        let from = from.ok_or_else(|| Failure::content(&dist, format!("holds no worker-*{ending}")))?;
        fs::copy(&from, folder.join(name)).map_err(Failure::file(&from))?;
    }
    Ok(folder)
}

/// The file, written anew whenever the generator may have changed.
fn tickets(root: &Path) -> Result<PathBuf, Failure> {
    let print = fingerprint::of_files(root, &["examples/generate"])?;
    let path = root.join(format!("target/tickets-{ROWS}-{print}.csv"));
    if path.is_file() {
        return Ok(path);
    }
    step("write the file", || {
        let partial = path.with_extension("partial");
        let out = File::create(&partial).map_err(Failure::file(&partial))?;
        let mut command = Environment::native().command("cargo");
        command.current_dir(root).args(["run", "--quiet", "--locked", "--profile", "engine"]);
        command.args(["--no-default-features", "--example", "generate", "--", ROWS]);
        command.stdout(Stdio::from(out));
        run(&mut command)?;
        fs::rename(&partial, &path).map_err(Failure::file(&path))
    })?;
    Ok(path)
}
