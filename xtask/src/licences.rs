//! Whether every dependency may be used in a program under MIT or Apache-2.0.

use crate::environment::Environment;
use crate::failure::Failure;
use crate::step::{answer, output};
use crate::toolchain::TARGET;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

/// Licences that ask for no more than a notice.
const ALLOWED: [&str; 13] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Checks the dependencies of the site and of the tests, on this machine and in the browser.
pub fn check(root: &Path) -> Result<(), Failure> {
    let environment = Environment::native();
    let version = answer(environment.command("rustc").arg("-vV")).unwrap_or_default();
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    let mut refused = BTreeSet::new();
    for platform in host.into_iter().chain([TARGET]) {
        let arguments =
            ["metadata", "--format-version=1", "--all-features", "--locked", "--filter-platform", platform];
        let printed = output(environment.command("cargo").current_dir(root).args(arguments))?;
        let metadata: Value = serde_json::from_str(&printed).map_err(|error| {
            Failure::content(&root.join("Cargo.toml"), format!("cargo metadata: {error}"))
        })?;
        refused.extend(used_packages(&metadata).filter(|package| !is_allowed(package)).map(describe));
    }
    if refused.is_empty() {
        return Ok(());
    }
    Err(Failure::Findings { subject: "licences that are not allowed", lines: refused.into_iter().collect() })
}

/// The packages that the platform really uses: `packages` lists those of all platforms.
fn used_packages(metadata: &Value) -> impl Iterator<Item = &Value> {
    let list = |value: &'_ Value| value.as_array().cloned().unwrap_or_default();
    let nodes = list(&metadata["resolve"]["nodes"]);
    let used: BTreeSet<String> =
        nodes.iter().filter_map(|node| Some(node["id"].as_str()?.to_owned())).collect();
    let packages = metadata["packages"].as_array().map(Vec::as_slice).unwrap_or_default();
    packages.iter().filter(move |package| package["id"].as_str().is_some_and(|id| used.contains(id)))
}

fn describe(package: &Value) -> String {
    let text = |name: &str| package[name].as_str().unwrap_or("nothing").to_owned();
    format!("{} {}: {}", text("name"), text("version"), text("license"))
}

fn is_allowed(package: &Value) -> bool {
    package["license"].as_str().is_some_and(permits)
}

/// Whether an SPDX expression can be met with the allowed licences alone. Old manifests write `/` for `OR`.
fn permits(expression: &str) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut words = words.as_slice();
    any_of(&mut words) && words.is_empty()
}

fn any_of(words: &mut &[&str]) -> bool {
    let mut allowed = all_of(words);
    while skip(words, "OR") {
        allowed |= all_of(words);
    }
    allowed
}

fn all_of(words: &mut &[&str]) -> bool {
    let mut allowed = one(words);
    while skip(words, "AND") {
        allowed &= one(words);
    }
    allowed
}

fn one(words: &mut &[&str]) -> bool {
    if skip(words, "(") {
        let allowed = any_of(words);
        return skip(words, ")") && allowed;
    }
    let Some((first, rest)) = words.split_first() else { return false };
    *words = rest;
    let mut licence = (*first).to_owned();
    if skip(words, "WITH") {
        let Some((exception, rest)) = words.split_first() else { return false };
        *words = rest;
        licence = format!("{licence} WITH {exception}");
    }
    ALLOWED.contains(&licence.as_str())
}

fn skip(words: &mut &[&str], word: &str) -> bool {
    let found = words.first() == Some(&word);
    if found {
        *words = &words[1..];
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_expression_is_met_when_one_way_through_it_is_allowed() {
        for good in [
            "MIT",
            "MIT/Apache-2.0",
            "GPL-3.0 OR MIT",
            "(MIT OR GPL-2.0) AND Unicode-3.0",
            "Apache-2.0 WITH LLVM-exception OR GPL-2.0",
        ] {
            assert!(permits(good), "{good}");
        }
        for bad in ["", "GPL-3.0", "MIT AND GPL-3.0", "GPL-2.0 WITH LLVM-exception", "(MIT", "MIT MIT"] {
            assert!(!permits(bad), "{bad}");
        }
    }

    #[test]
    fn only_what_the_platform_uses_is_looked_at() {
        let metadata = serde_json::json!({
            "packages": [{ "id": "a", "license": "MIT" }, { "id": "b", "license": "GPL-3.0" }],
            "resolve": { "nodes": [{ "id": "a" }] },
        });
        assert!(used_packages(&metadata).all(is_allowed));
        assert_eq!(used_packages(&metadata).count(), 1);
    }
}
