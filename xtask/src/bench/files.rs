//! What the benchmarks read: made-up exports, and the workers of the built site.

use crate::environment::Environment;
use crate::failure::Failure;
use crate::fingerprint;
use crate::step::{run, step};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Stdio;

/// The seed of every export.
const SEED: &str = "1";

/// A folder with the workers of a built site under names that do not depend on their contents.
pub fn workers(root: &Path, dist: &Path) -> Result<PathBuf, Failure> {
    let folder = root.join("target/bench-site");
    fs::create_dir_all(&folder).map_err(Failure::file(&folder))?;
    for worker in ["worker", "spreadsheet"] {
        for (ending, name) in [(".js", format!("{worker}.js")), (".wasm", format!("{worker}_bg.wasm"))] {
            let from = hashed(dist, &format!("{worker}-"), ending)?;
            fs::copy(&from, folder.join(name)).map_err(Failure::file(&from))?;
        }
    }
    Ok(folder)
}

/// The file of a folder whose name begins and ends so.
fn hashed(folder: &Path, beginning: &str, ending: &str) -> Result<PathBuf, Failure> {
    let files = fs::read_dir(folder).map_err(Failure::file(folder))?;
    let named = |path: &PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        name.starts_with(beginning) && name.ends_with(ending)
    };
    let found = files.filter_map(|entry| Some(entry.ok()?.path())).find(named);
    found.ok_or_else(|| Failure::content(folder, format!("holds no {beginning}*{ending}")))
}

/// An export of so many rows, `csv` or `xlsx`, and beside it what is true of it (`.truth`). Written anew whenever the
/// generator may have changed.
pub fn tickets(root: &Path, rows: &str, format: &str) -> Result<PathBuf, Failure> {
    let print = fingerprint::of_files(root, &["examples/generate"])?;
    let path = root.join(format!("target/tickets-{rows}-{print}.{format}"));
    let truth = path.with_extension("truth");
    if path.is_file() && truth.is_file() {
        return Ok(path);
    }
    step(&format!("write the file of {rows} rows"), || {
        let partial = path.with_extension("partial");
        let create = |path: &Path| File::create(path).map_err(Failure::file(path)).map(Stdio::from);
        let mut command = Environment::native().command("cargo");
        command.current_dir(root).args(["run", "--quiet", "--locked", "--profile", "engine"]);
        command.args(["--no-default-features", "--features", "spreadsheet", "--example", "generate", "--"]);
        command.args([rows, SEED]).args((format == "xlsx").then_some(format));
        run(command.stdout(create(&partial)?).stderr(create(&truth)?))?;
        fs::rename(&partial, &path).map_err(Failure::file(&path))
    })?;
    Ok(path)
}
