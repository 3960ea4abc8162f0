//! Feeds a reader with made-up bytes for a while. The fixtures of the tests are the seeds.

use crate::cache;
use crate::environment::Environment;
use crate::failure::Failure;
use crate::step::{run, step};
use std::fs;
use std::path::Path;

const CARGO_FUZZ: &str = "0.13.2";

/// Runs a target of `fuzz/` for so many seconds, or until it finds what breaks. What it learnt stays in
/// `fuzz/target/corpus`, what broke in `fuzz/artifacts`.
pub fn command(root: &Path, target: &str, seconds: u32) -> Result<(), Failure> {
    let folder = cache::tool(&format!("cargo-fuzz-{CARGO_FUZZ}"), |folder| {
        let mut cargo = Environment::native().remove("CARGO_TARGET_DIR").command("cargo");
        cargo.current_dir(folder).args(["install", "--quiet", "cargo-fuzz", "--version", CARGO_FUZZ]);
        run(cargo.arg("--root").arg(folder))
    })?;
    let corpus = root.join("fuzz/target/corpus").join(target);
    fs::create_dir_all(&corpus).map_err(Failure::file(&corpus))?;
    let mut cargo = Environment::native().path_first(&folder.join("bin")).command("cargo");
    // Without a sanitizer it runs on a stable compiler; there is no unsafe code for one to watch.
    cargo.current_dir(root).args(["fuzz", "run", "--sanitizer", "none", target]).arg(&corpus);
    cargo.arg(root.join("tests/fixtures"));
    let seeds = root.join("fuzz/seeds").join(target);
    cargo.args(seeds.is_dir().then_some(seeds));
    cargo.args(["--", "-max_len=65536", "-print_final_stats=1"]).arg(format!("-max_total_time={seconds}"));
    step(&format!("fuzz {target}"), || run(&mut cargo))
}
