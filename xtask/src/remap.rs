//! What compiled files say of the folders they were made in: nothing. Messages of failed invariants name source files;
//! without this they would name the user's folders too, and the same source would give other bytes elsewhere.

use crate::environment::Environment;
use std::fs;
use std::path::{Path, PathBuf};

/// The compiler's options for what is compiled for the browser, besides those of `.cargo/config.toml`.
const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// The environment in which crates compiled for the browser name no folder of this machine. The sources of dependencies
/// must have been fetched. Options that somebody set for this target stay; `RUSTFLAGS`, which would replace them and those of the
/// repository, does not.
pub fn neutral(environment: Environment, root: &Path) -> Environment {
    let mut flags = environment.variable(FLAGS).unwrap_or_default();
    for option in options(&environment, &[root]) {
        if !flags.is_empty() {
            flags.push(" ");
        }
        flags.push(option);
    }
    environment.remove("RUSTFLAGS").remove("CARGO_ENCODED_RUSTFLAGS").set(FLAGS, flags)
}

/// The options that leave out these folders, the target folder and those of dependencies.
pub fn options(environment: &Environment, roots: &[&Path]) -> Vec<String> {
    let mut folders: Vec<PathBuf> = roots.iter().map(|root| root.to_path_buf()).collect();
    folders.extend(environment.variable("CARGO_TARGET_DIR").map(PathBuf::from));
    // The compiler takes the last that fits: the deeper ones come after.
    if let Some(sources) = sources(environment) {
        folders.push(sources.clone());
        let entries = fs::read_dir(&sources).into_iter().flatten();
        let mut registries: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        registries.sort();
        folders.extend(registries);
    }
    // Cargo parts such options at blanks. A folder with one in its name stays in the messages, and all works as ever.
    let whole = folders
        .iter()
        .filter_map(|folder| folder.to_str())
        .filter(|name| !name.contains(char::is_whitespace));
    whole.map(|folder| format!("--remap-path-prefix={folder}=")).collect()
}

/// Where cargo unpacks the sources of dependencies, a folder for each registry.
fn sources(environment: &Environment) -> Option<PathBuf> {
    Some(cargo_home(environment)?.join("registry/src"))
}

/// Cargo's own folder.
pub fn cargo_home(environment: &Environment) -> Option<PathBuf> {
    let home = if cfg!(windows) { "USERPROFILE" } else { "HOME" };
    let set = environment.variable("CARGO_HOME").filter(|folder| !folder.is_empty()).map(PathBuf::from);
    set.or_else(|| Some(PathBuf::from(environment.variable(home)?).join(".cargo")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_of_the_machine_are_left_out_and_options_of_the_user_stay() {
        let home = std::env::temp_dir().join(format!("xtask-remap-{}", std::process::id()));
        let registry = home.join("registry/src/mirror-0123");
        fs::create_dir_all(&registry).unwrap();
        let environment = Environment::native()
            .set("CARGO_HOME", &home)
            .remove("CARGO_TARGET_DIR")
            .set(FLAGS, "--sysroot=/some/where");

        let flags = neutral(environment, Path::new("/home/her/jauge")).variable(FLAGS).unwrap();
        let sources = home.join("registry/src");
        let expected = format!(
            "--sysroot=/some/where --remap-path-prefix=/home/her/jauge= --remap-path-prefix={}= --remap-path-prefix={}=",
            sources.display(),
            registry.display()
        );
        assert_eq!(flags, *expected);
        fs::remove_dir_all(home).unwrap();
    }

    #[test]
    fn a_blank_in_a_folder_breaks_no_option() {
        let environment = Environment::native().set("CARGO_HOME", "/nowhere").remove("CARGO_TARGET_DIR");
        let flags =
            neutral(environment.set(FLAGS, ""), Path::new("/home/her own/jauge")).variable(FLAGS).unwrap();
        assert_eq!(flags, "--remap-path-prefix=/nowhere/registry/src=");
    }
}
