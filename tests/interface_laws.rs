//! Laws of the interface's own messages: each that the page asks for exists, and none is left over.

use jauge::kpis::ALL;
use jauge::model::consistency::IDENTITIES;
use jauge::model::kpi::Kpi;
use jauge::model::kpi::{Family, Method};
use jauge::model::output::Grade;
use jauge::model::role::Role;
use jauge::model::source::Reliability;
use jauge::model::unit::TimeUnit;
use jauge::text::{self, Lang};
use std::path::{Path, PathBuf};

/// The French texts of the interface.
const FILES: [&str; 3] = [
    include_str!("../src/text/page.fr.ftl"),
    include_str!("../src/text/annex.fr.ftl"),
    include_str!("../src/text/file.fr.ftl"),
];

/// Every source file of a folder, with its content.
fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the sources are there") {
        let path = entry.expect("the folder can be read").path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            let source = std::fs::read_to_string(&path).expect("sources are text");
            found.push((path, source));
        }
    }
    found
}

/// The words in quotes that are handed to one of these functions as the key.
fn keys_given_to<'a>(source: &'a str, functions: &[&str]) -> Vec<&'a str> {
    let mut keys = Vec::new();
    for function in functions {
        for (index, _) in source.match_indices(function) {
            let named = source[..index].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_');
            let Some(given) = source[index + function.len()..].strip_prefix('(').filter(|_| !named) else {
                continue;
            };
            let mut depth = 0;
            let comma = given.find(|c: char| {
                depth += i32::from(c == '(') - i32::from(c == ')');
                depth < 0 || (depth == 0 && c == ',')
            });
            // The key comes first, or second after the language.
            let second = comma.map_or("", |comma| &given[comma + 1..]);
            let quoted = [given, second].into_iter().find_map(|text| text.trim_start().strip_prefix('"'));
            keys.extend(quoted.and_then(|text| text.split_once('"')).map(|(key, _)| key));
        }
    }
    keys
}

/// Whether the interface says this.
fn known(key: &str) -> bool {
    text::ui_named(Lang::Fr, key).is_some()
}

#[test]
fn every_message_that_the_interface_asks_for_exists() {
    // A component may also say a text that every calculator has, or has if it is read beside others.
    let not_needed = |kpi: &Kpi, key: &str| key == "pairs" && kpi.pairs.is_empty();
    let of_all =
        |key: &str| ALL.iter().all(|kpi| text::of(kpi, Lang::Fr, key).is_some() || not_needed(kpi, key));
    let mut missing = Vec::new();
    for (path, source) in sources(Path::new("src/ui")) {
        for key in keys_given_to(&source, &["ui", "message", "say", "ui_named", "counted"]) {
            if !known(key) && !of_all(key) {
                missing.push(format!("{}: no message `{key}`", path.display()));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
    let code = "locale.ui(\"a\"); text::say(locale.lang(), \"b\", &[(\"n\", x)]); gui(\"c\"); ui(lang, key)";
    assert_eq!(keys_given_to(code, &["ui", "say"]), ["a", "b"]);
}

/// Keys put together from a prefix and the name of one of a known few.
fn enumerated() -> Vec<(&'static str, Vec<&'static str>)> {
    use Reliability::{ByDefinition, Disputed, Official, RuleOfThumb, SecondHand, Vendor};
    let reliabilities = [Official, ByDefinition, RuleOfThumb, SecondHand, Vendor, Disputed];
    let methods = [Method::AdjustedWald, Method::AdjustedWaldDifference, Method::Student, Method::Wilson];
    vec![
        ("grade", [Grade::Poor, Grade::Fair, Grade::Good, Grade::Great].map(Grade::key).into()),
        ("trust", reliabilities.map(Reliability::key).into()),
        ("time", TimeUnit::ALL.map(TimeUnit::key).into()),
        ("family", Family::ALL.map(Family::key).into()),
        ("method", methods.map(Method::key).into()),
        ("interval", methods.map(Method::key).into()),
        ("scenario", vec!["low", "central", "high"]),
        ("agree", IDENTITIES.iter().map(|identity| identity.key).collect()),
        ("role", Role::ALL.map(Role::key).into()),
    ]
}

#[test]
fn messages_named_after_a_known_few_are_complete() {
    for (prefix, names) in enumerated() {
        let used = sources(Path::new("src/ui")).iter().any(|(_, source)| {
            let named = source.contains("ui_named") && source.contains(&format!("\"{prefix}-{{"));
            named || keys_given_to(source, &["keyed"]).contains(&prefix)
        });
        for name in names.iter().filter(|_| used) {
            assert!(known(&format!("{prefix}-{name}")), "no message `{prefix}-{name}`");
        }
    }
}

#[test]
fn no_message_of_the_interface_is_left_over() {
    let sources = sources(Path::new("src"));
    let prefixes: Vec<&str> =
        sources.iter().flat_map(|(_, source)| keys_given_to(source, &["keyed"])).collect();
    // A key is used if it stands in quotes, or begins like one that is put together at run time.
    let begun = |prefix: &str| {
        let written = format!("\"{prefix}-{{");
        prefixes.contains(&prefix) || sources.iter().any(|(_, source)| source.contains(&written))
    };
    let used = |key: &str| {
        let quoted = format!("\"{key}\"");
        sources.iter().any(|(_, source)| source.contains(&quoted))
            || key.match_indices('-').any(|(end, _)| begun(&key[..end]))
    };
    let lines = FILES.iter().flat_map(|file| file.lines()).filter(|line| !line.starts_with([' ', '#']));
    let keys = lines.filter_map(|line| line.split_once('=')).map(|(key, _)| key.trim());
    let orphans: Vec<_> = keys.filter(|key| !used(key)).collect();
    assert!(orphans.is_empty(), "no one says {orphans:?}");
}

#[test]
fn every_variable_of_a_message_is_filled_in_somewhere() {
    let sources = sources(Path::new("src"));
    let filled = |name: &str| sources.iter().any(|(_, source)| source.contains(&format!("\"{name}\"")));
    for file in FILES {
        for line in file.lines() {
            for variable in line.split("{ $").skip(1).filter_map(|rest| rest.split(' ').next()) {
                assert!(filled(variable), "no one gives `{variable}` to: {line}");
            }
        }
    }
}
