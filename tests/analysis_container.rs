//! Pages with tables under the name of a spreadsheet, and ZIPs of text files.
#![cfg(feature = "spreadsheet")]

#[path = "analysis/support.rs"]
mod support;

use jauge::analysis::container::Container;
use jauge::analysis::error::FileError;
use jauge::analysis::protocol::{Encoding, Format, Overrides, Preview};
use jauge::analysis::workbook::Workbook;
use jauge::model::role::Reduce::*;
use jauge::model::role::Role;
use proptest::prelude::*;
use std::io::Write;
use support::{Read, read};

fn fixture(name: &str, set: &Overrides) -> Result<Read, FileError> {
    let bytes = std::fs::read(format!("tests/fixtures/{name}")).expect("the fixture is there");
    read(&bytes, name, set)
}

fn names(preview: &Preview) -> Vec<&str> {
    preview.columns.iter().map(|column| column.name.as_str()).collect()
}

#[test]
fn the_table_of_a_page_named_xls() {
    let found = fixture("html-report.xls", &Overrides::default()).expect("it has a table");
    assert_eq!(found.preview.format, Format::Spreadsheet);
    assert_eq!(found.preview.sheets, ["1", "Tickets & scores"]);
    assert_eq!(found.preview.sheet, 1);
    assert_eq!(
        names(&found.preview),
        ["Ticket ID", "Created\u{a0}at", "Channel", "NPS score", "Handle time (s)"]
    );
    // Cells that span rows count in each; closing tags may be missing.
    assert_eq!(found.preview.rows[1], ["7", "2026-03-01 11:00", "Chat web", "10", "66"]);
    assert_eq!(found.preview.rows[2], ["8", "2026-03-02 11:00", "E-mail", "2", ""]);
    assert_eq!(found.preview.rows[3][2], "<none>");
    assert_eq!(found.ask(Rows), Some(6.0));
    assert_eq!(found.ask(Sum(Role::HandleTime)), Some(1_234.0 + 66.0 + 300.0));
    let nps = found.store.inventory().tallies.into_iter().find(|tally| tally.role == Role::NpsScore);
    let nps = nps.expect("it is read");
    assert_eq!((nps.used, nps.unreadable), (5, 1));
    // The blank row is counted where rows are numbered.
    assert_eq!((nps.examples[0].line, nps.examples[0].text.as_str()), (7, "x"));
}

#[test]
fn pages_inside_pages_and_in_other_encodings() {
    let found = fixture("html-latin1.xls", &Overrides::default()).expect("it has a table");
    assert_eq!(found.preview.encoding, Some(Encoding::Windows1252));
    assert_eq!(found.preview.rows, [["Qualité", "9"], ["Réseau", "3"]]);
    assert_eq!(found.ask(Sum(Role::NpsScore)), Some(12.0));
}

#[test]
fn content_decides_not_the_name() {
    let none = fixture("html-none.xls", &Overrides::default()).err();
    assert_eq!(none, Some(FileError::NoTable));
    let text = fixture("html-not.xls", &Overrides::default()).expect("it is text");
    assert_eq!((text.preview.format, text.preview.delimiter), (Format::Text, Some(';')));
    assert_eq!(text.ask(Sum(Role::NpsScore)), Some(13.0));
}

#[test]
fn a_zip_of_exports() {
    let found = fixture("zip-exports.zip", &Overrides::default()).expect("it has tables");
    assert_eq!(found.preview.sheets, ["export/agents.csv", "export/tickets.csv", "export/calls.jsonl"]);
    assert_eq!((found.preview.sheet, found.preview.delimiter), (1, Some(';')));
    assert_eq!(found.ask(Sum(Role::NpsScore)), Some(24.0));
    let calls = Overrides { sheet: Some(2), ..Overrides::default() };
    let calls = fixture("zip-exports.zip", &calls).expect("the other member is chosen");
    assert_eq!((calls.preview.format, calls.preview.sheet), (Format::Json, 2));
    assert_eq!(calls.ask(Sum(Role::TalkTime)), Some(150.0));
}

#[test]
fn a_zip_without_tables_and_one_that_grows_without_end() {
    assert_eq!(fixture("zip-pictures.zip", &Overrides::default()).err(), Some(FileError::NoTable));
    let bomb = FileError::Bomb { member: "big.csv".to_owned() };
    assert_eq!(fixture("zip-bomb.zip", &Overrides::default()).err(), Some(bomb));
}

/// A ZIP that a test packs itself.
fn packed(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in members {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).expect("names are plain");
        writer.write_all(bytes).expect("memory takes it");
    }
    writer.finish().expect("memory takes it").into_inner()
}

fn open_and_read(bytes: Vec<u8>) -> Result<u64, FileError> {
    let mut opened = Container::open(bytes)?;
    let set = Overrides::default();
    let preview = opened.look(&set)?;
    let uses: Vec<_> = preview.columns.iter().map(|column| column.guess).collect();
    opened.read(&set, &uses, |_| {}).map(|store| store.rows())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn damaged_archives_are_refused_not_fatal(at in 0..400usize, byte: u8, cut in 0..400usize) {
        let mut bytes = packed(&[("a.csv", b"id,nps\n1,9\n2,8\n"), ("b.json", b"[{\"id\":1}]")]);
        prop_assert_eq!(open_and_read(bytes.clone()), Ok(2));
        let length = bytes.len();
        bytes[at % length] = byte;
        let _ = open_and_read(bytes.clone());
        bytes.truncate(cut.min(length));
        let _ = open_and_read(bytes);
    }

    #[test]
    fn any_markup_is_read_or_refused(
        parts in prop::collection::vec(prop::sample::select(vec![
            "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<td rowspan=3>", "<th colspan='9999999'>", "<",
            ">", "<!--", "-->", "<script>", "</script>", "&eacute", "&#x110000;", "<td rowspan=0 colspan=-1>", "é",
            "1", "<caption>", "</caption>", "\"", "</", "<br/>", "<a href='>",
        ]), 0..60),
    ) {
        let _ = open_and_read(format!("<html>{}", parts.concat()).into_bytes());
    }
}
