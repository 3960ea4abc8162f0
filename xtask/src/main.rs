//! The project's own commands: `cargo xtask serve`, `test`, `build`, `dist`, `reproduce`, `check`, `bench`,
//! `lighthouse`, `fuzz`, `size`.

mod bench;
mod browser;
mod cache;
mod checks;
mod debian;
mod environment;
mod failure;
mod fingerprint;
mod firefox;
mod fuzz;
mod licences;
mod lighthouse;
mod nginx;
mod npm;
mod options;
mod publish;
mod recipe;
mod remap;
mod reproduce;
mod serve;
mod site;
mod size;
mod step;
mod tests;
mod toolchain;
mod tools;

use failure::Failure;
use options::{Command, USAGE};
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    match options::parse(std::env::args().skip(1)).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nerror: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<(), Failure> {
    let root = root();
    match command {
        Command::Help => println!("{USAGE}"),
        Command::Serve { port, mode } => serve::command(root, port, mode)?,
        Command::Build { mode, base } => site::build(root, mode, base.as_ref()).map(drop)?,
        Command::Dist { base } => publish::command(root, base.as_ref())?,
        Command::Reproduce => reproduce::command(root)?,
        Command::Test => tests::all(root)?,
        Command::EndToEnd { paths } => tests::end_to_end(root, &paths)?,
        Command::Check => checks::all(root)?,
        Command::Bench { arguments } => bench::command(root, &arguments)?,
        Command::Fuzz { target, seconds } => fuzz::command(root, &target, seconds)?,
        Command::Lighthouse { arguments } => lighthouse::command(root, &arguments)?,
        Command::Size => size::command(root)?,
    }
    Ok(())
}

/// The repository: xtask is only ever run from it, by cargo.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask is a folder of the repository")
}
