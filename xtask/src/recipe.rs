//! What a site is made with: the commit, and the versions of all that decide on its bytes.

use crate::environment::Environment;
use crate::step::answer;
use std::path::Path;

/// The programs that decide on the bytes; each prints its version.
const PROGRAMS: [(&str, &str); 6] = [
    ("rustc", "-vV"),
    ("cargo", "--version"),
    ("trunk", "--version"),
    ("wasm-bindgen", "--version"),
    ("wasm-opt", "--version"),
    ("esbuild", "--version"),
];

/// A line for each program: its name, and what it says its version is.
pub fn tools(environment: &Environment) -> String {
    let mut lines = String::new();
    for (program, question) in PROGRAMS {
        let said = answer(environment.command(program).arg(question)).unwrap_or_default();
        lines += &line(program, &said);
    }
    lines
}

/// The commit, and whether there is more than it in the files.
pub fn commit(root: &Path) -> String {
    let environment = Environment::native();
    let git = |arguments: &[&str]| answer(environment.command("git").current_dir(root).args(arguments));
    match (git(&["rev-parse", "HEAD"]), git(&["status", "--porcelain"])) {
        (Some(commit), Some(changes)) if changes.is_empty() => format!("commit {commit}\n"),
        (Some(commit), _) => format!("commit {commit}, with changes\n"),
        (None, _) => "commit unknown\n".to_owned(),
    }
}

/// The first line of what a program says, with its name before it if that is missing; rustc also says for which machine it is.
fn line(program: &str, said: &str) -> String {
    let mut lines = said.lines();
    let version = lines.next().unwrap_or("unknown");
    let version = version.strip_prefix(program).unwrap_or(version).trim();
    let host = lines.find_map(|line| line.strip_prefix("host: ")).map(|host| format!(" on {host}"));
    format!("{program} {version}{}\n", host.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_program_has_one_line() {
        assert_eq!(line("esbuild", "0.28.2"), "esbuild 0.28.2\n");
        assert_eq!(line("wasm-opt", "wasm-opt version 132 (x)"), "wasm-opt version 132 (x)\n");
        let rustc = "rustc 1.96.0 (ac68faa20 2026-05-25)\nbinary: rustc\nhost: x86_64-unknown-linux-gnu";
        assert_eq!(line("rustc", rustc), "rustc 1.96.0 (ac68faa20 2026-05-25) on x86_64-unknown-linux-gnu\n");
        assert_eq!(line("trunk", ""), "trunk unknown\n");
    }
}
