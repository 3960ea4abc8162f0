//! JSON files of all shapes, each with what must come out, worked out by hand.

#[path = "analysis/support.rs"]
mod support;

use jauge::analysis::error::FileError;
use jauge::analysis::protocol::{Format, NotData, Overrides, Preview, Segment};
use jauge::model::role::Reduce::*;
use jauge::model::role::Role;
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use support::{Read, question, read, read_json};

fn fixture(name: &str) -> Result<Read, FileError> {
    let bytes = std::fs::read(format!("tests/fixtures/{name}")).expect("the fixture is there");
    let whole = read(&bytes, name, &Overrides::default());
    if bytes.len() < 2_000
        && let Ok(whole) = &whole
    {
        let pieces = read_json(&bytes, &Overrides::default(), 1).expect("pieces read as the whole does");
        assert_eq!((&pieces.preview, pieces.store.inventory()), (&whole.preview, whole.store.inventory()));
    }
    whole
}

fn names(preview: &Preview) -> Vec<&str> {
    preview.columns.iter().map(|column| column.name.as_str()).collect()
}

fn role(preview: &Preview, name: &str) -> Option<Role> {
    preview.columns.iter().find(|column| column.name == name).and_then(|column| column.guess.role)
}

#[test]
fn an_array_of_objects() {
    let found = fixture("json-array.json").expect("it is a table");
    let Preview { format, delimiter, sheets, rows, .. } = &found.preview;
    assert_eq!((*format, *delimiter, sheets.as_slice()), (Format::Json, None, &[String::new()][..]));
    assert_eq!(names(&found.preview), ["id", "channel", "nps", "agent", "talk_time_s"]);
    assert_eq!(rows[0], ["1", "E-mail", "9", "Zoé 😀 \"Z\"", "195.1250"]);
    assert_eq!(rows[1], ["2", "Chat/web", "10", "Ann", "1.5e2"]);
    assert_eq!(rows[3], ["4", "E-mail", "3", "Ann", ""]);
    assert_eq!(found.ask(Rows), Some(7.0));
    assert_eq!(found.ask(Sum(Role::TalkTime)), Some(195.125 + 150.0 + 60.0));
    assert_eq!(found.ask(Known(Role::NpsScore)), Some(5.0));
    let inventory = found.store.inventory();
    let nps = inventory.tallies.iter().find(|tally| tally.role == Role::NpsScore).expect("it is read");
    assert_eq!((nps.used, nps.empty, nps.out_of_range), (5, 1, 1));
    assert_eq!((nps.examples[0].line, nps.examples[0].text.as_str()), (3, "11"));
    // `null` among the rows is a row with nothing in it.
    assert_eq!((inventory.uneven_rows, inventory.uneven_lines), (1, vec![7]));
}

#[test]
fn an_array_under_a_name_beside_another_one() {
    let found = fixture("json-zendesk.json").expect("it is a table");
    assert_eq!(found.preview.sheets, ["users", "tickets"]);
    assert_eq!(found.preview.sheet, 1);
    let expected = [
        "id",
        "created_at",
        "via.channel",
        "via.source.rel",
        "tags",
        "priority",
        "assignee.name",
        "satisfaction_rating.score",
        "satisfaction_rating.comment",
    ];
    assert_eq!(names(&found.preview), expected);
    assert_eq!(found.preview.rows[0][4], "late, vip");
    assert_eq!(found.preview.rows[1][8], "Merci,\n\"parfait\"");
    assert_eq!(role(&found.preview, "via.channel"), Some(Role::Channel));
    assert_eq!(role(&found.preview, "satisfaction_rating.score"), Some(Role::CsatWord));
    assert_eq!(found.ask(Yes(Role::CsatWord)), Some(1.0));
    assert_eq!(found.ask(No(Role::CsatWord)), Some(1.0));
    let by = found.store.answer(&question(vec![Rows], Some(Segment::Value(Role::Channel))));
    let rows: Vec<_> = by.segments.iter().map(|(label, numbers)| (label.as_str(), numbers.rows)).collect();
    assert_eq!(rows, [("email", 3), ("web", 1)]);
}

#[test]
fn another_table_of_the_file_can_be_chosen() {
    let bytes = std::fs::read("tests/fixtures/json-zendesk.json").expect("the fixture is there");
    let set = Overrides { sheet: Some(0), ..Overrides::default() };
    let users = read(&bytes, "x.json", &set).expect("it is a table");
    assert_eq!(names(&users.preview), ["id", "name", "tags"]);
    assert_eq!(users.preview.rows, [["7", "Ann", "vip, fr"], ["8", "Bob", ""]]);
    assert_eq!(users.store.rows(), 2);
}

#[test]
fn an_object_a_line() {
    let found = fixture("json-lines.ndjson").expect("it is a table");
    let expected =
        ["id", "created_at", "resolved", "channel", "custom_fields.id", "custom_fields.value", "fcr"];
    assert_eq!(names(&found.preview), expected);
    assert_eq!(found.preview.rows[0][2..6], ["true", "Chat", "1, 2", "x, y"]);
    assert_eq!(found.ask(Rows), Some(4.0));
    assert_eq!(found.ask(Yes(Role::ResolvedFirst)), Some(2.0));
    assert_eq!(found.ask(No(Role::ResolvedFirst)), Some(1.0));
    assert_eq!(found.ask(Known(Role::Channel)), Some(3.0));
}

#[test]
fn tables_deep_inside_and_other_encodings() {
    let hits = fixture("json-hits.json").expect("it is a table");
    assert_eq!(hits.preview.sheets, ["hits.hits"]);
    assert_eq!(names(&hits.preview), ["_id", "_source.Priority", "_source.csat", "_source.team.name"]);
    assert_eq!(hits.ask(Sum(Role::Csat5)), Some(9.0));
    let wide = fixture("json-utf16.json").expect("it is a table");
    assert_eq!(names(&wide.preview), ["Canal", "Note NPS", "Équipe"]);
    assert_eq!(wide.ask(Between(Role::NpsScore, 9.0, 10.0)), Some(2.0));
}

#[test]
fn what_tools_write_beyond_the_standard() {
    let found = fixture("json-loose.jsonl").expect("it is a table");
    // Of two members with the same name the last one counts.
    assert_eq!(found.preview.rows, [["1", "9", "NaN"], ["2", "10", "12"]]);
    assert_eq!((found.ask(Known(Role::WaitTime)), found.ask(Sum(Role::WaitTime))), (Some(1.0), Some(12.0)));
}

#[test]
fn a_file_that_breaks_off_keeps_what_is_sure_and_says_so() {
    let found = fixture("json-truncated.json").expect("two rows are complete");
    assert_eq!((found.store.rows(), found.store.inventory().broken_off), (2, Some(4)));
    assert_eq!(found.ask(Known(Role::NpsScore)), Some(2.0));
    assert_eq!(fixture("json-array.json").expect("complete").store.inventory().broken_off, None);
}

#[test]
fn a_broken_line_is_left_out_and_named() {
    let found = fixture("json-broken.jsonl").expect("three lines are rows");
    assert_eq!((found.store.rows(), found.ask(Sum(Role::NpsScore))), (3, Some(20.0)));
    let left = &found.store.inventory().left_out[..];
    let [left] = left else { panic!("{left:?}") };
    assert_eq!((left.reason, left.count), (NotData::BrokenLine, 1));
    assert_eq!((left.examples[0].line, left.examples[0].text.as_str()), (3, "{\"id\":3,\"nps\":three}"));
}

#[test]
fn lines_break_in_many_ways_and_the_others_are_rows() {
    let found = fixture("gaps-broken-lines.jsonl").expect("most lines are rows");
    let inventory = found.store.inventory();
    assert_eq!(names(&found.preview), ["id", "nps", "channel"], "a broken line names no column");
    assert_eq!((found.store.rows(), inventory.broken_off), (12, Some(22)));
    assert_eq!(found.ask(Sum(Role::NpsScore)), Some(9.0 + 3.0 + 8.0 + 10.0 + 10.0 + 7.0));
    let lines: Vec<u64> = inventory.left_out[0].examples.iter().map(|example| example.line).collect();
    assert_eq!((lines.as_slice(), inventory.left_out[0].count), (&[1, 4, 5, 6, 7][..], 8));
    // A cell out of range tells the line of the file, broken and blank ones counted.
    let nps = inventory.tallies.iter().find(|tally| tally.role == Role::NpsScore).expect("it is read");
    assert_eq!(nps.examples.first().map(|example| (example.line, example.text.as_str())), Some((21, "11")));
}

#[test]
fn what_is_wrong_and_where() {
    let wrong = |name: &str| fixture(name).err();
    assert_eq!(wrong("json-no-table.json"), Some(FileError::NoTable));
    assert_eq!(wrong("json-deep.json"), Some(FileError::TooDeep { line: 1 }));
    let bad = |text: &str| read(text.as_bytes(), "x.json", &Overrides::default()).err();
    let at = |line, column, found: &str| Some(FileError::BadJson { line, column, found: found.to_owned() });
    assert_eq!(bad("[{\"a\":1}\n,{\"b\" 2}]"), at(2, 7, "2"));
    assert_eq!(bad("[{\"a\":1}}"), at(1, 9, "}"));
    assert_eq!(bad("[{\"a\":\"\\x\"}]"), at(1, 9, "x"));
    assert_eq!(bad("[{\"a\":1}]\n\n oops"), at(3, 2, "oops"));
    assert_eq!(bad("[{}]"), Some(FileError::NoTable));
    assert_eq!(bad("[{\"a\":1"), Some(FileError::NoTable));
}

#[test]
fn members_that_come_late_are_columns_too() {
    let mut rows: Vec<Value> = (0..3_000).map(|id| json!({"id": id, "channel": "chat"})).collect();
    rows[2_950]["survey"] = json!({"nps": 9});
    rows[2_999]["survey"] = json!({"nps": 2});
    let bytes = serde_json::to_vec(&rows).expect("values can be written");
    let found = read(&bytes, "x.json", &Overrides::default()).expect("it is a table");
    assert_eq!(role(&found.preview, "survey.nps"), Some(Role::NpsScore));
    assert_eq!(found.ask(Sum(Role::NpsScore)), Some(11.0));
    assert_eq!(found.ask(Rows), Some(3_000.0));
}

/// Members of a row: scalars, lists of scalars, and objects inside.
fn member(depth: u32) -> BoxedStrategy<Value> {
    let text = "[ -~éœ€😀\n\t\\\\\"]{0,12}".prop_map(Value::from);
    let scalar = prop_oneof![
        text,
        any::<i64>().prop_map(Value::from),
        any::<bool>().prop_map(Value::from),
        (-1e12..1e12f64).prop_map(|number| json!(number)),
        Just(Value::Null),
    ];
    if depth == 0 {
        return scalar.boxed();
    }
    let list = prop::collection::vec(scalar.clone(), 0..4).prop_map(Value::from);
    prop_oneof![4 => scalar, 1 => list, 2 => object(depth - 1).prop_map(Value::Object)].boxed()
}

fn object(depth: u32) -> impl Strategy<Value = Map<String, Value>> {
    prop::collection::btree_map("[a-eé]{1,2}", member(depth), 0..5)
        .prop_map(|members| members.into_iter().collect())
}

/// The cells that an object must become, blank ones left out.
fn flat(prefix: &str, value: &Value, cells: &mut Vec<(String, String)>) {
    let text = |value: &Value| match value {
        Value::Null => String::new(),
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => {
            let text = number.to_string();
            let three = text.split_once('.').is_some_and(|(_, fraction)| fraction.len() == 3);
            if three { text + "0" } else { text }
        }
        other => other.to_string(),
    };
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                let name = if prefix.is_empty() { name.clone() } else { format!("{prefix}.{name}") };
                flat(&name, value, cells);
            }
        }
        Value::Array(list) => {
            let raw = |value: &Value| value.as_str().map_or_else(|| text(value), str::to_owned);
            let parts: Vec<String> = list.iter().map(raw).filter(|part| !part.is_empty()).collect();
            cells.push((prefix.to_owned(), parts.join(", ").trim().to_owned()));
        }
        scalar => cells.push((prefix.to_owned(), text(scalar))),
    }
}

proptest! {
    #[test]
    fn any_rows_read_back_the_same_cut_anywhere(
        rows in prop::collection::vec(object(2), 1..12),
        layout in 0..3usize,
        pretty: bool,
        piece in 1..40usize,
    ) {
        let list = Value::from(rows.clone());
        let text = match (layout, pretty) {
            (0, true) => serde_json::to_string_pretty(&list),
            (0, false) => serde_json::to_string(&list),
            (1, _) => serde_json::to_string_pretty(&json!({"meta": {"n": 1}, "data": {"items": list}})),
            _ => Ok(rows.iter().map(|row| Value::from(row.clone()).to_string() + "\n").collect()),
        }
        .expect("values can be written");
        let mut expected: Vec<Vec<(String, String)>> = Vec::new();
        for row in &rows {
            let mut cells = Vec::new();
            flat("", &Value::Object(row.clone()), &mut cells);
            cells.retain(|(_, cell)| !cell.is_empty());
            expected.push(cells);
        }
        match read_json(text.as_bytes(), &Overrides::default(), piece) {
            Ok(found) => {
                prop_assert_eq!(found.store.rows(), rows.len() as u64);
                for (row, mut expected) in found.preview.rows.iter().zip(expected) {
                    let named = found.preview.columns.iter().zip(row);
                    let mut cells: Vec<(String, String)> = named
                        .filter(|(_, cell)| !cell.is_empty())
                        .map(|(column, cell)| (column.name.clone(), cell.clone()))
                        .collect();
                    cells.sort();
                    expected.sort();
                    prop_assert_eq!(cells, expected);
                }
            }
            // Rows without one member are no table.
            Err(error) => prop_assert!(
                error == FileError::NoTable && expected.iter().all(Vec::is_empty),
                "{:?}: {}", error, text
            ),
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300), piece in 1..50usize) {
        let _ = read_json(&bytes, &Overrides::default(), piece);
    }

    #[test]
    fn any_signs_of_json_are_read_or_refused(text in r#"[\[\]{}",:\\0-9aeu. \nd8]{0,80}"#, piece in 1..9usize) {
        let whole = read_json(text.as_bytes(), &Overrides::default(), 1 << 20).map(|read| read.preview);
        let pieces = read_json(text.as_bytes(), &Overrides::default(), piece).map(|read| read.preview);
        prop_assert_eq!(whole, pieces);
    }

    #[test]
    fn a_file_cut_anywhere_keeps_complete_rows(cut in 0..400usize) {
        let text = (0..10).map(|id| json!({"id": id, "nps": id, "by": {"name": "é"}})).collect::<Vec<_>>();
        let text = Value::from(text).to_string();
        let cut = cut.min(text.len());
        let complete = text.as_bytes()[..cut].windows(2).filter(|pair| pair[0].is_ascii_digit() && pair[1] == b'}').count() as u64;
        match read_json(&text.as_bytes()[..cut], &Overrides::default(), 7) {
            Ok(found) => {
                prop_assert_eq!(found.store.rows(), complete);
                prop_assert_eq!(found.store.inventory().broken_off.is_some(), cut < text.len());
            }
            Err(_) => prop_assert_eq!(complete, 0),
        }
    }
}
