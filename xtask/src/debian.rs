//! What Debian provides where nothing may be downloaded from elsewhere: a compiler that knows WebAssembly, the source
//! of its standard library, Chromium and Firefox.

pub mod unpacked;

use crate::cache;
use crate::environment::Environment;
use crate::failure::Failure;
use crate::fingerprint;
use crate::remap;
use crate::step::{output, run, step};
use crate::toolchain::TARGET;
use std::fs;
use std::path::{Path, PathBuf};

/// `rustc-web` is kept level with browsers' needs in stable releases, so it is far newer than `rustc`. The source
/// must be of exactly the same version: both come from one build.
const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-19"];
const PROGRAMS: &str = "/usr/bin";
const LINKER: &str = "/usr/bin/lld-19";
const LIBRARY_SOURCE: &str = "/usr/lib/rustlib/src/rust/library";

/// Whether packages can be installed here without asking anyone.
pub fn can_install() -> bool {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    is_debian(&release) && is_root() && Path::new("/usr/bin/apt-get").is_file()
}

/// Installs packages.
pub fn install(packages: &[&str]) -> Result<(), Failure> {
    step(&format!("apt-get install {}", packages.join(" ")), || {
        let environment = Environment::native().set("DEBIAN_FRONTEND", "noninteractive");
        run(environment.command("apt-get").args(["update", "-q"]))?;
        let options = ["install", "-q", "-y", "--no-install-recommends"];
        run(environment.command("apt-get").args(options).args(packages))
    })
}

/// Which release of Debian itself this is, such as `12`; `None` elsewhere.
pub fn release() -> Option<String> {
    release_in(&fs::read_to_string("/etc/os-release").ok()?)
}

fn release_in(text: &str) -> Option<String> {
    let value = |name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('='))?;
        Some(line.trim_matches('"').to_owned())
    };
    // A release that is not out yet has a name and no number.
    (value("ID")? == "debian").then(|| value("VERSION_ID").or_else(|| value("VERSION_CODENAME")))?
}

/// Whether [`compiler`] can succeed.
pub fn can_provide_compiler() -> bool {
    is_installed() || can_install()
}

/// An environment whose `cargo` and `rustc` are Debian's, with a standard library for WebAssembly.
pub fn compiler() -> Result<Environment, Failure> {
    if !is_installed() {
        install(&PACKAGES)?;
    }
    let environment = Environment::other_toolchain().path_first(Path::new(PROGRAMS));
    let version = output(environment.command("rustc").arg("-vV"))?;
    let name = format!("wasm-std-{}", fingerprint::of(&[version.as_bytes(), FLAGS.as_bytes()]));
    let sysroot = cache::tool(&name, |folder| build_standard_library(&environment, &host(&version), folder))?;
    // Only what is compiled for the target sees this: build scripts and macros keep the compiler's own library.
    let mut option = std::ffi::OsString::from("--sysroot=");
    option.push(sysroot);
    Ok(environment.set("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", option))
}

/// Cargo builds the standard library for an empty crate; what comes out is laid out as the compiler expects it.
fn build_standard_library(environment: &Environment, host: &str, sysroot: &Path) -> Result<(), Failure> {
    let work = sysroot.join("work");
    write(&work.join("Cargo.toml"), EMPTY_CRATE)?;
    write(&work.join("src/lib.rs"), "")?;
    let build = environment
        .clone()
        // `-Zbuild-std` is for nightly compilers only, unless told otherwise.
        .set("RUSTC_BOOTSTRAP", "1")
        .set("CARGO_TARGET_DIR", work.join("target"));
    // `test` is what test programs link against.
    let cargo = |build: &Environment, arguments: &[&str]| {
        let common = ["--quiet", "--target", TARGET, "-Zbuild-std=std,panic_abort,test"];
        run(build.command("cargo").current_dir(&work).args(arguments).args(common))
    };
    cargo(&build, &["fetch"])?;
    let flags = [&[FLAGS.to_owned()], &*remap::options(&build, &[&work])].concat().join(" ");
    cargo(&build.set("RUSTFLAGS", flags), &["build", "--release"])?;

    let rustlib = sysroot.join("lib/rustlib");
    let library = rustlib.join(TARGET).join("lib");
    fs::create_dir_all(&library).map_err(Failure::file(&library))?;
    for rlib in rlibs(&work.join("target").join(TARGET).join("release/deps"))? {
        let name = rlib.file_name().expect("a listed file has a name");
        fs::copy(&rlib, library.join(name)).map_err(Failure::file(&rlib))?;
    }
    let programs = rustlib.join(host).join("bin");
    fs::create_dir_all(&programs).map_err(Failure::file(&programs))?;
    link(Path::new(LINKER), &programs.join("rust-lld"))?;
    cache::remove(&work)
}

/// The library must be able to take part in the link-time optimisation of the release build. It names no folder of this machine
/// either (see [`remap`]); that the word stands here keeps one made without apart.
const FLAGS: &str = "-Cembed-bitcode=yes";

const EMPTY_CRATE: &str = r#"[package]
name = "empty"
version = "0.0.0"
edition = "2024"

[profile.release]
panic = "abort"

[workspace]
"#;

fn rlibs(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    fingerprint::collect(folder, &mut files)?;
    files.retain(|file| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        name.ends_with(".rlib") && !name.starts_with("libempty-")
    });
    Ok(files)
}

/// The line `host: …` of `rustc -vV`.
fn host(version: &str) -> String {
    version
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .unwrap_or("x86_64-unknown-linux-gnu")
        .to_owned()
}

fn is_installed() -> bool {
    let programs = ["cargo", "rustc"].map(|program| Path::new(PROGRAMS).join(program));
    programs.iter().all(|program| program.is_file())
        && Path::new(LINKER).is_file()
        && Path::new(LIBRARY_SOURCE).is_dir()
}

/// Whether `/etc/os-release` is that of Debian or of a relative such as Ubuntu.
fn is_debian(release: &str) -> bool {
    release
        .lines()
        .filter_map(|line| line.strip_prefix("ID=").or_else(|| line.strip_prefix("ID_LIKE=")))
        .flat_map(|value| value.trim_matches('"').split_whitespace())
        .any(|id| id == "debian")
}

/// Whether this is the superuser.
pub fn is_root() -> bool {
    crate::step::answer(Environment::native().command("id").arg("-u")).is_some_and(|id| id == "0")
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let folder = path.parent().expect("a file written here is inside a folder");
    fs::create_dir_all(folder).map_err(Failure::file(folder))?;
    fs::write(path, text).map_err(Failure::file(path))
}

#[cfg(unix)]
fn link(target: &Path, name: &Path) -> Result<(), Failure> {
    std::os::unix::fs::symlink(target, name).map_err(Failure::file(name))
}

#[cfg(not(unix))]
fn link(target: &Path, name: &Path) -> Result<(), Failure> {
    fs::copy(target, name).map(drop).map_err(Failure::file(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debian_and_its_relatives_are_recognised() {
        assert!(is_debian("NAME=x\nID=debian\n"));
        assert!(is_debian("ID=ubuntu\nID_LIKE=debian\n"));
        assert!(is_debian("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"));
        assert!(!is_debian("ID=fedora\nHOME_URL=https://debian.example\n"));
    }

    #[test]
    fn a_release_of_debian_is_told_from_its_relatives() {
        assert_eq!(release_in("VERSION_ID=\"12\"\nID=debian\n").as_deref(), Some("12"));
        assert_eq!(release_in("ID=debian\nVERSION_CODENAME=forky\n").as_deref(), Some("forky"));
        assert_eq!(release_in("ID=ubuntu\nID_LIKE=debian\nVERSION_ID=\"26.04\"\n"), None);
    }
}
