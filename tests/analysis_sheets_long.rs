//! A sheet too long to be seen whole at the first look.
#![cfg(feature = "spreadsheet")]

#[path = "analysis/archive.rs"]
mod archive;
#[path = "analysis/support.rs"]
mod support;

use archive::{Part, pack, parts};
use jauge::analysis::protocol::{Overrides, RowKind, Segment};
use jauge::model::role::Reduce::*;
use jauge::model::role::Role::*;
use std::fmt::Write;
use support::{question, read};

/// Rows of data.
const ROWS: usize = 50_000;

/// A workbook of one sheet, with blanks between its rows so that it unpacks to more than a first look reads, and behind
/// them the cells that are merged: the channels of rows 40,001 to 40,003.
fn long() -> Vec<u8> {
    let cell = |text: &str| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let mut sheet =
        format!("<worksheet><sheetData><row>{}{}{}</row>", cell("Ticket ID"), cell("Channel"), cell("NPS"));
    for row in 2..=ROWS + 1 {
        let channel = match row {
            40_001 => cell("Phone"),
            40_002 | 40_003 => "<c/>".to_owned(),
            _ => cell("Chat"),
        };
        let _ = write!(sheet, "<row>{}{channel}<c><v>{}</v></c></row>{:200}", cell("T"), row % 11, "");
    }
    sheet.push_str(
        "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"B40001:B40003\"/></mergeCells></worksheet>",
    );
    let path = format!("{}/tests/fixtures/sheet-inline.xlsx", env!("CARGO_MANIFEST_DIR"));
    let put = |(name, content): (String, Vec<u8>)| {
        let is_sheet = name.ends_with("sheet1.xml");
        Part::plain(&name, if is_sheet { sheet.clone().into_bytes() } else { content })
    };
    let found = parts(&std::fs::read(path).expect("a fixture"));
    pack(&found.into_iter().map(put).collect::<Vec<_>>())
}

#[test]
fn cells_merged_far_down_a_long_sheet_are_filled_and_counted_once() {
    // Its rows all have the same identifier, which would make one ticket of them.
    let set = Overrides { row_kind: Some(RowKind::Ticket), ..Overrides::default() };
    let found = read(&long(), "long.xlsx", &set).expect("it can be read");
    assert_eq!(found.store.rows(), ROWS as u64);
    let by = found.store.answer(&question(vec![Known(NpsScore)], Some(Segment::Value(Channel))));
    let rows: Vec<(&str, u64)> =
        by.segments.iter().map(|(label, part)| (label.as_str(), part.rows)).collect();
    assert_eq!(rows, [("Chat", ROWS as u64 - 3), ("Phone", 3)]);
    assert_eq!(found.store.inventory().sheet.map(|sheet| sheet.merged_cells), Some(2));
}
