//! The environment of the programs that xtask starts.
//!
//! Cargo and rustup describe *this* crate and *this* toolchain in variables that every child inherits. A child that
//! is another cargo must not see them: it would use the wrong compiler, or rebuild what has not changed.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Search path and variables for a family of programs.
#[derive(Clone, Debug, Default)]
pub struct Environment {
    first_in_path: Vec<PathBuf>,
    set: Vec<(String, OsString)>,
    removed: Vec<String>,
}

impl Environment {
    /// The caller's, without what cargo says about xtask itself.
    pub fn native() -> Self {
        let removed = std::env::vars_os().filter_map(|(name, _)| name.into_string().ok());
        Self { removed: removed.filter(|name| describes_this_crate(name)).collect(), ..Self::default() }
    }

    /// Also without the choice of a toolchain, for a compiler that is not rustup's.
    pub fn other_toolchain() -> Self {
        let mut environment = Self::native();
        // LD_LIBRARY_PATH: `cargo run` puts its own compiler's libraries there.
        let names = ["RUSTUP_TOOLCHAIN", "RUSTC", "RUSTDOC", "RUSTFLAGS", "LD_LIBRARY_PATH"];
        environment.removed.extend(names.map(str::to_owned));
        environment
    }

    /// Looks for programs in this folder before all others.
    pub fn path_first(mut self, folder: &Path) -> Self {
        self.first_in_path.insert(0, folder.to_owned());
        self
    }

    /// Sets a variable.
    pub fn set(mut self, name: &str, value: impl Into<OsString>) -> Self {
        self.set.push((name.to_owned(), value.into()));
        self
    }

    /// Removes a variable.
    pub fn remove(mut self, name: &str) -> Self {
        self.removed.push(name.to_owned());
        self
    }

    /// What a program of this environment finds in a variable.
    pub fn variable(&self, name: &str) -> Option<OsString> {
        let set = self.set.iter().rev().find(|(set, _)| set == name).map(|(_, value)| value.clone());
        let inherited =
            || std::env::var_os(name).filter(|_| !self.removed.iter().any(|removed| removed == name));
        set.or_else(inherited)
    }

    /// A program in this environment.
    pub fn command(&self, program: &str) -> Command {
        let folders = self.folders();
        let mut command = Command::new(find(program, &folders).unwrap_or_else(|| PathBuf::from(program)));
        self.removed.iter().for_each(|name| {
            command.env_remove(name);
        });
        // A folder whose name holds the separator cannot be in PATH at all; it was not, so joining works.
        if let Ok(path) = std::env::join_paths(&folders) {
            command.env("PATH", path);
        }
        command.envs(self.set.iter().map(|(name, value)| (name, value)));
        command
    }

    /// Whether there is such a program.
    pub fn has(&self, program: &str) -> bool {
        find(program, &self.folders()).is_some()
    }

    fn folders(&self) -> Vec<PathBuf> {
        let inherited = std::env::var_os("PATH").unwrap_or_default();
        self.first_in_path.iter().cloned().chain(std::env::split_paths(&inherited)).collect()
    }
}

fn describes_this_crate(name: &str) -> bool {
    name == "CARGO"
        || ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_", "CARGO_PRIMARY_"]
            .iter()
            .any(|prefix| name.starts_with(prefix))
}

fn find(program: &str, folders: &[PathBuf]) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ".bat"] } else { &[""] };
    folders
        .iter()
        .flat_map(|folder| endings.iter().map(move |ending| folder.join(format!("{program}{ending}"))))
        .find(|path| path.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn removed(command: &Command, name: &str) -> bool {
        command.get_envs().any(|(key, value)| key == name && value.is_none())
    }

    #[test]
    fn children_do_not_learn_which_crate_started_them() {
        // Cargo sets this one for every test and every `cargo xtask`.
        let command = Environment::native().command("cargo");
        assert!(removed(&command, "CARGO_PKG_NAME"));
        assert!(!removed(&command, "RUSTUP_TOOLCHAIN"));
        assert!(removed(&Environment::other_toolchain().command("cargo"), "RUSTUP_TOOLCHAIN"));
    }

    #[test]
    fn a_folder_put_first_wins() {
        let folder = std::env::temp_dir().join(format!("xtask-path-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let name = if cfg!(windows) { "cargo.exe" } else { "cargo" };
        std::fs::write(folder.join(name), "").unwrap();
        let command = Environment::native().path_first(&folder).command("cargo");
        assert_eq!(command.get_program(), folder.join(name));
        std::fs::remove_dir_all(folder).unwrap();
    }
}
