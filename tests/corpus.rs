//! What is known of the fixtures: `NAME.expect.json` beside the file NAME is what its report must hold, worked out by
//! hand. Objects may hold more; lists and values are compared whole, numbers to nine figures. `arguments` are options
//! for the command line.
#![cfg(feature = "spreadsheet")]

use jauge::report::command::{Arguments, json, reading};
use serde_json::Value;
use std::path::{Path, PathBuf};

const ENDING: &str = ".expect.json";

fn expectations() -> Vec<PathBuf> {
    let entries = std::fs::read_dir("tests/fixtures").expect("the folder is there");
    let paths = entries.map(|entry| entry.expect("the folder can be read").path());
    let mut paths: Vec<PathBuf> = paths.filter(|path| path.to_string_lossy().ends_with(ENDING)).collect();
    paths.sort();
    paths
}

#[test]
fn files_say_what_is_known_of_them() {
    let expectations = expectations();
    assert!(expectations.len() >= 10, "only {} files were compared", expectations.len());
    let mut wrong = Vec::new();
    for path in expectations {
        let text = std::fs::read_to_string(&path).expect("the expectation can be read");
        let mut expected: Value =
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let file = path.to_string_lossy().trim_end_matches(ENDING).to_owned();
        let options = expected.as_object_mut().and_then(|expected| expected.remove("arguments"));
        let options: Vec<String> =
            options.map_or(Vec::new(), |options| serde_json::from_value(options).expect("a list of words"));
        let asked =
            Arguments::read(std::iter::once(file.clone()).chain(options)).expect("the options are right");
        let found = json::object(&file, reading::open(Path::new(&file), &asked).as_ref());
        compare(&expected, &found, &file, &mut wrong);
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Notes where what was found does not hold what is expected.
fn compare(expected: &Value, found: &Value, place: &str, wrong: &mut Vec<String>) {
    match (expected, found) {
        (Value::Object(expected), Value::Object(found)) => {
            for (name, expected) in expected {
                let place = format!("{place} {name}");
                match found.get(name) {
                    Some(found) => compare(expected, found, &place, wrong),
                    None => wrong.push(format!("{place}: nothing, and not {expected}")),
                }
            }
        }
        (Value::Array(expected), Value::Array(found)) if expected.len() == found.len() => {
            for (at, (expected, found)) in expected.iter().zip(found).enumerate() {
                compare(expected, found, &format!("{place} {at}"), wrong);
            }
        }
        (Value::Number(expected), Value::Number(found)) if near(expected.as_f64(), found.as_f64()) => {}
        _ if expected == found => {}
        _ => wrong.push(format!("{place}: {found}, and not {expected}")),
    }
}

fn near(expected: Option<f64>, found: Option<f64>) -> bool {
    expected
        .zip(found)
        .is_some_and(|(expected, found)| (expected - found).abs() <= 1e-9 * expected.abs().max(1.0))
}

#[test]
fn a_difference_is_seen() {
    let differences = |expected: Value, found: Value| {
        let mut wrong = Vec::new();
        compare(&expected, &found, "x", &mut wrong);
        wrong.len()
    };
    let found = serde_json::json!({ "n": 3, "mean": 0.1 + 0.2, "list": [1, 2], "none": null });
    assert_eq!(
        differences(
            serde_json::json!({ "n": 3.0, "mean": 0.3, "list": [1, 2], "none": null }),
            found.clone()
        ),
        0
    );
    for wrong in [
        serde_json::json!({ "n": 4 }),
        serde_json::json!({ "mean": 0.3001 }),
        serde_json::json!({ "list": [1] }),
        serde_json::json!({ "none": 0 }),
        serde_json::json!({ "more": null }),
    ] {
        assert_eq!(differences(wrong, found.clone()), 1);
    }
}
