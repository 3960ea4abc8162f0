//! A Rust toolchain that compiles to WebAssembly.
//!
//! The active one when it has the standard library for it; else rustup adds that, where it may download
//! (`RUSTUP_AUTO_INSTALL` is not `0`); else Debian's own compiler with a standard library built once; else a sentence.

use crate::debian;
use crate::environment::Environment;
use crate::failure::Failure;
use crate::step::{answer, run, step};
use std::path::Path;

/// The target of everything that runs in the browser.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// The active toolchain, when it compiles to WebAssembly as it is.
pub fn active() -> Option<Environment> {
    let active = Environment::native();
    has_standard_library(&active).then_some(active)
}

/// An environment in which `cargo build --target wasm32-unknown-unknown` works.
pub fn prepare() -> Result<Environment, Failure> {
    if let Some(active) = active() {
        return Ok(active);
    }
    let environment = Environment::native();
    if may_download() && environment.has("rustup") {
        let add = || run(environment.command("rustup").args(["target", "add", TARGET]));
        match step("rustup target add", add) {
            Ok(()) => return Ok(environment),
            Err(failure) if !debian::can_provide_compiler() => return Err(failure),
            Err(_) => println!("    Debian's compiler is used instead"),
        }
    }
    if debian::can_provide_compiler() {
        return debian::compiler();
    }
    Err(Failure::Missing {
        what: format!("the standard library for {TARGET}"),
        remedy: format!("run `rustup target add {TARGET}`, or this command as root on Debian 12 or newer"),
    })
}

fn has_standard_library(environment: &Environment) -> bool {
    let question = ["--print", "target-libdir", "--target", TARGET];
    let Some(folder) = answer(environment.command("rustc").args(question)) else { return false };
    let Ok(mut entries) = Path::new(&folder).read_dir() else { return false };
    entries.any(|entry| entry.is_ok_and(|entry| entry.file_name().to_string_lossy().starts_with("libcore-")))
}

fn may_download() -> bool {
    std::env::var_os("RUSTUP_AUTO_INSTALL").is_none_or(|value| value != "0")
}
