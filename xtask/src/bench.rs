//! `cargo xtask bench`: the core against the `csv` crate, the workers against others in one Chromium, and the page itself
//! with a large file.

mod files;

use crate::environment::Environment;
use crate::failure::Failure;
use crate::site::{self, Mode};
use crate::step::{run, step};
use crate::tests::CORE;
use crate::{browser, npm, tools};
use std::fs;
use std::path::{Path, PathBuf};

/// Rows of the file that all read.
const ROWS: &str = "1000000";
/// Rows of a workbook: a sheet holds little more than a million, and few hold more than this.
const SHEET_ROWS: &str = "100000";
/// Rows of a file that is larger than numbers of 32 bits count bytes.
const MANY_ROWS: &str = "10000000";

/// A benchmark's name and what is to go to it; native and browser without.
pub fn command(root: &Path, arguments: &[String]) -> Result<(), Failure> {
    match arguments.split_first().map(|(which, rest)| (which.as_str(), rest)) {
        None => native(root, &[]).and_then(|()| in_browser(root, &[])),
        Some(("native", rest)) => native(root, rest),
        Some(("browser", rest)) => in_browser(root, rest),
        Some(("spreadsheet", rest)) => spreadsheet(root, rest),
        Some(("page", rest)) => page(root, rest),
        Some(("large", rest)) => large(root, rest),
        Some((other, _)) => Err(Failure::Usage(format!(
            "no benchmark `{other}`: there are native, browser, spreadsheet, page and large"
        ))),
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
    let file = files::tickets(root, ROWS, "csv")?;
    contest(root, &file, arguments, &["5", "read", "jauge", "jauge-all", "papaparse", "duckdb"])
}

/// The same with a workbook.
fn spreadsheet(root: &Path, arguments: &[String]) -> Result<(), Failure> {
    let file = files::tickets(root, SHEET_ROWS, "xlsx")?;
    contest(root, &file, arguments, &["5", "jauge-sheet", "jauge-sheet-all", "sheetjs"])
}

/// One run over a file of more than two gigabytes, which goes afterwards.
fn large(root: &Path, arguments: &[String]) -> Result<(), Failure> {
    let file = files::tickets(root, MANY_ROWS, "csv")?;
    contest(root, &file, arguments, &["1", "read", "jauge", "jauge-all"])?;
    fs::remove_file(&file).map_err(Failure::file(&file))
}

/// Lets contenders take turns with a file; what is not among the arguments is as `usual`.
fn contest(root: &Path, file: &Path, arguments: &[String], usual: &[&str]) -> Result<(), Failure> {
    let (packages, chromium) = others(root)?;
    let dist = site::build(root, Mode::Release, None)?;
    let site = files::workers(root, &dist)?;
    let rounds = arguments.first().map_or(usual[0], String::as_str);
    let chosen = arguments.get(1..).filter(|chosen| !chosen.is_empty());
    step("benchmarks: in the browser", || {
        let mut command = Environment::native().command("node");
        command.arg(root.join("benches/browser/run.mjs")).arg(file).arg(site).arg(packages).arg(chromium);
        command.arg(rounds);
        match chosen {
            Some(chosen) => command.args(chosen),
            None => command.args(&usual[1..]),
        };
        run(&mut command)
    })
}

/// The page of the built site with the file that all read; the argument is the number of rounds.
fn page(root: &Path, arguments: &[String]) -> Result<(), Failure> {
    let file = files::tickets(root, ROWS, "csv")?;
    let (packages, chromium) = others(root)?;
    let dist = site::build(root, Mode::Release, None)?;
    step("benchmarks: the page", || {
        let mut command = Environment::native().command("node");
        command.arg(root.join("benches/browser/site.mjs")).arg(file).arg(dist).arg(packages).arg(chromium);
        run(command.args(arguments))
    })
}

/// What the benchmarks in the browser need: the packages of the others, and a Chromium.
fn others(root: &Path) -> Result<(PathBuf, PathBuf), Failure> {
    tools::require_node()?;
    Ok((npm::packages("bench", &root.join("benches/browser"))?, browser::prepare()?))
}
