//! Laws of the repository: who may import whom, short files that say what they are, nothing that the page's policy
//! forbids.

use std::path::{Path, PathBuf};

/// Who may import whom: a row of the table in ARCHITECTURE.md. The first row whose folder a file lies in counts.
struct Row {
    /// A module, by its path.
    module: &'static str,
    /// Modules of this crate that it may import.
    inside: &'static [&'static str],
    /// Other crates that it may import; `None` for any.
    outside: Option<&'static [&'static str]>,
}

const TABLE: &[Row] = &[
    Row { module: "model", inside: &["model"], outside: Some(&["std", "serde"]) },
    Row { module: "kpis", inside: &["model"], outside: Some(&["std"]) },
    Row { module: "text", inside: &["model", "text"], outside: Some(&["std"]) },
    Row { module: "figures", inside: &["figures", "model", "text", "kpis", "link"], outside: Some(&["std"]) },
    Row { module: "link", inside: &["model", "text"], outside: Some(&["std", "percent_encoding"]) },
    Row { module: "snippet", inside: &["snippet", "model", "text", "link", "kpis"], outside: Some(&["std"]) },
    Row { module: "numbers", inside: &["model", "kpis", "text"], outside: Some(&["std"]) },
    Row {
        module: "analysis",
        inside: &["analysis", "model::role"],
        outside: Some(&["std", "serde", "serde_json", "csv_core", "flate2", "zip"]),
    },
    Row {
        module: "report",
        inside: &["report", "model", "kpis", "link", "analysis"],
        outside: Some(&["std", "serde", "serde_json"]),
    },
    Row {
        module: "ui::chart",
        inside: &["ui::chart", "model", "text"],
        outside: Some(&["std", "plotters", "plotters_backend"]),
    },
    Row { module: "ui", inside: &[""], outside: None },
    Row { module: "worker", inside: &["worker", "analysis", "model::role"], outside: None },
    Row { module: "allocator", inside: &[], outside: Some(&["talc"]) },
    Row { module: "bin", inside: &["worker", "analysis"], outside: None },
    Row { module: "main", inside: &["ui"], outside: None },
];

/// Whether a path of modules lies in a module.
fn lies_in(path: &[String], module: &str) -> bool {
    module.is_empty()
        || module.split("::").enumerate().all(|(i, part)| path.get(i).is_some_and(|p| p == part))
}

/// Every file of a folder with this ending, if the folder is there.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.expect("the folder can be read").path();
        if path.is_dir() {
            found.extend(files(&path.to_string_lossy(), ending));
        } else if path.extension().is_some_and(|e| e == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// All Rust files of the project.
fn rust() -> Vec<PathBuf> {
    ["src", "xtask/src", "tests", "examples", "benches"].into_iter().flat_map(|f| files(f, "rs")).collect()
}

/// `src/model/kpi.rs` is `model`, `kpi`.
fn module(path: &Path) -> Vec<String> {
    let path = path.strip_prefix("src").expect("it is a source file").with_extension("");
    path.iter().map(|part| part.to_string_lossy().into_owned()).filter(|part| part != "lib").collect()
}

/// `a::{b, c::{d, e}}` as `a::b`, `a::c::d`, `a::c::e`.
fn spelled_out(tree: &str) -> Vec<String> {
    let Some((before, inside)) = tree.split_once('{') else { return vec![tree.trim().to_owned()] };
    let inside = inside.trim_end().strip_suffix('}').expect("braces are closed");
    let mut depth = 0;
    inside
        .split(|c: char| {
            depth += i32::from(c == '{') - i32::from(c == '}');
            c == ',' && depth == 0
        })
        .filter(|branch| !branch.trim().is_empty())
        .flat_map(|branch| spelled_out(&format!("{}{}", before.trim(), branch.trim())))
        .collect()
}

/// The paths that a file imports or names from the root of its crate.
fn imports(source: &str) -> Vec<(String, bool)> {
    let code: Vec<&str> = source.lines().map(|line| line.split("//").next().unwrap_or("")).collect();
    let code = code.join("\n");
    let mut found = Vec::new();
    for statement in code.split(';') {
        let last =
            statement.rsplit_once("use ").map(|(before, tree)| (before.lines().last().unwrap_or(""), tree));
        let Some((before, tree)) = last else { continue };
        if before.trim().is_empty() || before.trim().starts_with("pub") {
            let indented = before.starts_with(' ');
            found.extend(spelled_out(tree).into_iter().map(|path| (path, indented)));
        }
    }
    let named = code.match_indices("crate::").map(|(index, _)| {
        let path = code[index..].split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).next();
        (path.unwrap_or("").to_owned(), false)
    });
    found.extend(named.filter(|(path, _)| !path.ends_with("::")));
    found
}

/// What a path means: a module of this crate, or another crate. `None` for what the file itself declares.
enum Meaning {
    Inside(Vec<String>),
    Outside(String),
}

fn meaning(path: &str, indented: bool, file: &[String], source: &str) -> Option<Meaning> {
    let mut parts: Vec<String> = path.split("::").map(str::to_owned).collect();
    let first = parts[0].clone();
    match first.as_str() {
        "crate" | "jauge" => Some(Meaning::Inside(parts.split_off(1))),
        "super" | "self" => {
            let mut place = file.to_vec();
            // Inside a module written in the file itself, the first step up stays in the file.
            place.extend(indented.then(|| "inline".to_owned()));
            let up = parts.iter().take_while(|part| *part == "super").count();
            place.truncate(place.len().saturating_sub(up));
            place.extend(parts.into_iter().filter(|part| part != "super" && part != "self"));
            Some(Meaning::Inside(place))
        }
        _ if first.starts_with(char::is_uppercase) => None,
        _ if ["mod ", "macro_rules! "].iter().any(|own| source.contains(&format!("{own}{first}"))) => None,
        _ => Some(Meaning::Outside(first)),
    }
}

/// What a file imports against the table.
fn forbidden(file: &[String], source: &str) -> Vec<String> {
    let Some(row) = TABLE.iter().find(|row| lies_in(file, row.module)) else { return Vec::new() };
    let broken = |path: &str| {
        let outside = row.outside.map_or("any".to_owned(), |crates| crates.join(", "));
        format!(
            "imports {path}; `{}` may import {} and of other crates {outside}",
            row.module,
            row.inside.join(", ")
        )
    };
    imports(source)
        .into_iter()
        .filter(|(path, indented)| match meaning(path, *indented, file, source) {
            // What lies in the file itself is its own affair.
            Some(Meaning::Inside(path)) => {
                !lies_in(&path, &file.join("::")) && !row.inside.iter().any(|module| lies_in(&path, module))
            }
            Some(Meaning::Outside(name)) => {
                row.outside.is_some_and(|crates| !crates.contains(&name.as_str()))
            }
            None => false,
        })
        .map(|(path, _)| broken(&path))
        .collect()
}

#[test]
fn modules_import_only_what_the_table_allows() {
    let mut known = 0;
    for path in files("src", "rs") {
        let (file, source) = (module(&path), read(&path));
        known += usize::from(TABLE.iter().any(|row| lies_in(&file, row.module)));
        let broken = forbidden(&file, &source);
        assert!(broken.is_empty(), "{}: {}", path.display(), broken.join("\n"));
        assert!(
            file.is_empty() || TABLE.iter().any(|row| lies_in(&file, row.module)),
            "{}: say in the table what it may import",
            path.display()
        );
    }
    assert!(known > 30, "only {known} files were looked at");
}

#[test]
fn a_forbidden_import_is_seen() {
    let seen = |file: &[&str], source: &str| {
        let file: Vec<String> = file.iter().map(|part| (*part).to_owned()).collect();
        !forbidden(&file, source).is_empty()
    };
    assert!(seen(&["model", "kpi"], "use crate::text::Lang;"));
    assert!(seen(&["model", "kpi"], "use super::super::kpis::ALL;"));
    assert!(seen(&["model", "kpi"], "use {std::fmt, leptos::prelude::*};"));
    assert!(seen(&["kpis", "nps"], "use super::fcr;"));
    assert!(seen(&["kpis", "nps"], "fn f() { crate::text::ui() }"));
    assert!(seen(&["analysis", "store"], "use crate::model::{role::Role, kpi::Kpi};"));
    assert!(seen(&["ui", "chart", "bar"], "use leptos::prelude::*;"));
    assert!(seen(&["ui", "chart"], "use super::locale::use_locale;"));
    assert!(seen(&["report", "card"], "use crate::ui::App;"));
    assert!(!seen(
        &["model", "kpi"],
        "use super::{input::Input, unit::Unit};\nuse std::fmt; // crate::ui::App"
    ));
    assert!(!seen(
        &["analysis", "store"],
        "mod column;\npub use column::Column;\nuse crate::model::role::Role;"
    ));
    assert!(!seen(&["link"], "mod tests {\n    use super::*;\n}"));
    assert!(!seen(&["kpis"], "mod nps;\nuse crate::model::kpi::Kpi;"));
}

#[test]
fn every_file_says_what_it_is_and_stays_short() {
    const MOST: usize = 400;
    for path in rust() {
        let source = read(&path);
        assert!(source.starts_with("//! "), "{}: does not say what it is", path.display());
        let lines = source.lines().count();
        assert!(lines <= MOST, "{}: {lines} lines; split it", path.display());
    }
}

#[test]
fn files_are_named_after_what_they_hold() {
    for path in rust() {
        let stem = path.file_stem().expect("a file has a name").to_string_lossy().into_owned();
        let vague = ["mod", "util", "utils", "helper", "helpers", "manager", "common", "misc"];
        assert!(!vague.contains(&stem.as_str()), "{}: says nothing of what it holds", path.display());
    }
}

/// What is sent to a browser, and what writes it.
fn shipped() -> Vec<PathBuf> {
    let public = ["html", "js", "css", "svg", "json"].into_iter().flat_map(|ending| files("public", ending));
    let written = files("src", "rs").into_iter().chain(files("style", "css"));
    public.chain(written).chain([PathBuf::from("index.html")]).collect()
}

#[test]
fn the_page_has_no_inline_style_which_its_policy_forbids() {
    for path in shipped().iter().filter(|path| path.extension().is_some_and(|e| e == "rs" || e == "html")) {
        let source = read(path);
        for (number, line) in source.lines().enumerate() {
            let code = line.split("//").next().unwrap_or("");
            let styled = [" style=", "\"style=", "<style"].iter().any(|sign| code.contains(sign))
                || code.starts_with("style=");
            assert!(!styled, "{}:{}: {line}", path.display(), number + 1);
        }
    }
}

#[test]
fn nothing_is_asked_of_an_open_line() {
    for path in shipped() {
        let source = read(&path);
        for (index, _) in source.match_indices("http://") {
            let address: String = source[index..].chars().take(40).collect();
            assert!(address.starts_with("http://www.w3.org/"), "{}: {address}", path.display());
        }
    }
}
