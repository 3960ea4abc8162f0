//! `cargo xtask check`: what can be said about the code without running it.
//!
//! Each set of features is a compilation of its own, so there are two: everything, for this machine (the page and
//! the workers compile for it too, and share their dependencies with the tests), and the core alone, which must not
//! need a browser. Lints for the WebAssembly target run where the active toolchain, the one with clippy, has it; so what
//! is compiled for that target alone (`cfg(target_arch = "wasm32")`) should be little.

use crate::environment::Environment;
use crate::failure::Failure;
use crate::step::{run, step};
use crate::toolchain::{self, TARGET};
use crate::{licences, tests};
use std::path::Path;

/// Runs every check; stops at the first that fails.
pub fn all(root: &Path) -> Result<(), Failure> {
    let native = Environment::native();
    let cargo = |arguments: &[&str]| run(native.command("cargo").current_dir(root).args(arguments));
    step("format", || cargo(&["fmt", "--all", "--check"]))?;
    step("licences of dependencies", || licences::check(root))?;
    step("lints: everything", || {
        cargo(&["clippy", "--workspace", "--all-targets", "--all-features", "--locked", "--", "-Dwarnings"])
    })?;
    step("lints: the core alone", || {
        let core = ["clippy", "--all-targets", "--locked"];
        cargo(&[&core[..], &tests::CORE, &["--", "-Dwarnings"]].concat())
    })?;
    lint_for_the_browser(root)?;
    step("documentation", || {
        let deny = native.clone().set("RUSTDOCFLAGS", "-Dwarnings");
        let arguments =
            ["doc", "--workspace", "--no-deps", "--all-features", "--document-private-items", "--locked"];
        run(deny.command("cargo").current_dir(root).args(arguments))
    })
}

fn lint_for_the_browser(root: &Path) -> Result<(), Failure> {
    let Some(wasm) = toolchain::active() else {
        println!("==> lints for the browser: left out, the active toolchain has no {TARGET}");
        return Ok(());
    };
    step("lints: for the browser", || {
        let arguments =
            ["clippy", "--bins", "--all-features", "--locked", "--target", TARGET, "--", "-Dwarnings"];
        run(wasm.command("cargo").current_dir(root).args(arguments))
    })
}
