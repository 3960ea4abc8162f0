//! The command line's JSON: held to its schema for every fixture, and right about what adds up.
#![cfg(feature = "spreadsheet")]

#[path = "json/schema.rs"]
mod schema;

use jauge::report::command::{Arguments, Trouble, json, reading};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

const FIXTURES: &str = "tests/fixtures";

fn report(path: &Path, options: &[&str]) -> Value {
    let name = path.to_string_lossy().into_owned();
    let line = std::iter::once(name.clone()).chain(options.iter().map(|&option| option.to_owned()));
    let asked = Arguments::read(line).expect("the options are right");
    json::object(&name, reading::open(path, &asked).as_ref())
}

fn fixture(name: &str, options: &[&str]) -> Value {
    report(&Path::new(FIXTURES).join(name), options)
}

fn fixtures() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(FIXTURES).expect("the folder is there");
    let paths = entries.map(|entry| entry.expect("the folder can be read").path());
    let mut paths: Vec<PathBuf> = paths.filter(|path| path.is_file()).collect();
    paths.retain(|path| !path.to_string_lossy().ends_with(".expect.json"));
    paths.sort();
    paths
}

fn schema() -> Value {
    let text = std::fs::read_to_string("docs/analyse.schema.json").expect("the schema is there");
    serde_json::from_str(&text).expect("the schema is JSON")
}

#[test]
fn every_report_fits_the_schema_and_adds_up() {
    let schema = schema();
    for path in fixtures() {
        let report = report(&path, &[]);
        let flaws = schema::flaws(&schema, &report);
        assert!(flaws.is_empty(), "{}: {flaws:#?}", path.display());
        if report["error"].is_null() {
            add_up(&path, &report);
        }
    }
}

fn add_up(path: &Path, report: &Value) {
    let count = |value: &Value| value.as_u64().unwrap_or_else(|| panic!("{}: {value}", path.display()));
    let left_out: u64 = report["left_out"].as_object().expect("an object").values().map(count).sum();
    let used = count(&report["used"]);
    assert_eq!(used + left_out, count(&report["rows"]), "{}", path.display());
    for (role, cells) in report["cells"].as_object().expect("an object") {
        let all = ["used", "empty", "unreadable", "out_of_range", "set_aside"].map(|key| count(&cells[key]));
        assert_eq!(all.iter().sum::<u64>(), used, "{}: {role}", path.display());
    }
    for segments in
        [&report["months"]].into_iter().chain(report["by"].as_object().expect("an object").values())
    {
        let segments = segments.as_object().expect("an object");
        let rows: u64 = segments.values().map(|segment| count(&segment["rows"])).sum();
        assert!(segments.is_empty() || rows == used, "{}: {rows} of {used}", path.display());
    }
}

#[test]
fn the_schema_refuses_what_it_does_not_describe() {
    let (schema, report) = (schema(), fixture("zendesk.csv", &[]));
    assert!(schema::flaws(&schema, &report).is_empty());
    for (place, wrong) in [
        ("/rows", json!(-1)),
        ("/rows", json!(1.5)),
        ("/dialect/decimal", json!(";")),
        ("/kpis/csat/score", json!("50")),
        ("/cells/channel/used", Value::Null),
        ("/warnings", json!([{}])),
    ] {
        let mut report = report.clone();
        *report.pointer_mut(place).unwrap_or_else(|| panic!("{place} is there")) = wrong;
        assert!(!schema::flaws(&schema, &report).is_empty(), "{place}");
    }
    let mut report = report;
    report["more"] = json!(1);
    assert!(!schema::flaws(&schema, &report).is_empty());
}

#[test]
fn rows_are_split_by_any_column_that_is_asked_for() {
    let report = fixture("zendesk.csv", &["--by", "group", "--by", "Topic [list]", "--by", "created-at"]);
    assert!(schema::flaws(&schema(), &report).is_empty());
    let by = |column: &str, value: &str, key: &str| report["by"][column][value][key].clone();
    // Three rows of the group Support: first replies after 12, 45 and 3 minutes.
    assert_eq!(by("group", "Support", "rows"), json!(3));
    assert_eq!(by("group", "Support", "frt")["mean"], json!(1_200.0));
    assert_eq!(by("group", "Support", "frt")["median"], json!(720.0));
    assert_eq!(by("group", "Sales", "frt")["mean"], Value::Null);
    // A column without a meaning splits the rows as well, and is not said to have one.
    assert_eq!(by("Topic [list]", "Billing", "rows"), json!(2));
    assert_eq!(report["roles"].get("Topic [list]"), None);
    assert_eq!(report["by"]["created-at"], report["months"]);
    assert_eq!(report["months"]["2026-02"]["rows"], json!(2));
}

#[test]
fn meanings_are_set_by_hand() {
    let report = fixture("aircall.csv", &["--map", "handle-time=#13", "--map=unused=answered"]);
    assert_eq!(report["roles"]["duration (total)"], json!("handle-time"));
    assert_eq!(report["roles"].get("answered"), None);
    // (200 + 15 + 400 + 60) / 4
    assert_eq!(report["kpis"]["aht"]["mean"], json!(168.75));
    assert_eq!(report["kpis"].get("abandonment"), None);
}

#[test]
fn what_cannot_be_done_is_an_error_of_the_file() {
    let code = |name: &str, options: &[&str]| fixture(name, options)["error"].clone();
    assert_eq!(code("empty.csv", &[]), json!({ "code": "empty" }));
    assert_eq!(code("picture.csv", &[]), json!({ "code": "foreign", "kind": "PNG" }));
    assert_eq!(code("zendesk.csv", &["--by", "Colour"]), json!({ "code": "no-column", "column": "Colour" }));
    assert_eq!(code("zendesk.csv", &["--by", "Id"]), json!({ "code": "cannot-split", "column": "Id" }));
    assert_eq!(code("nowhere.csv", &[])["code"], json!("unreadable"));
    let asked = Arguments {
        files: vec!["x".to_owned()],
        map: vec![(None, "Colour".to_owned())],
        ..Default::default()
    };
    let refused = reading::open(&Path::new(FIXTURES).join("zendesk.csv"), &asked).err();
    assert_eq!(refused, Some(Trouble::NoColumn("Colour".to_owned())));
}
