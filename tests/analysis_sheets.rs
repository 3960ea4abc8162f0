//! Workbooks of every format, `tests/fixtures/sheet-*`, and what must come out of them, worked out by hand.
#![cfg(feature = "spreadsheet")]

#[path = "analysis/support.rs"]
mod support;

use jauge::analysis::error::FileError;
use jauge::analysis::protocol::{Header, Overrides, Refused, Segment, SheetFacts};
use jauge::model::role::Reduce::*;
use jauge::model::role::Role::{self, *};
use support::{Read, question, read};

fn try_read(name: &str, set: &Overrides) -> Result<Read, FileError> {
    let path = format!("{}/tests/fixtures/sheet-{name}", env!("CARGO_MANIFEST_DIR"));
    read(&std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}")), name, set)
}

/// As proposed. Of every column, what is used and what is not make up all rows.
fn proposed(name: &str) -> Read {
    with(name, &Overrides::default())
}

#[track_caller]
fn with(name: &str, set: &Overrides) -> Read {
    let found = try_read(name, set).unwrap_or_else(|error| panic!("{name}: {error:?}"));
    for tally in found.store.inventory().tallies {
        assert_eq!(tally.rows(), found.store.rows(), "{name}: {tally:?}");
    }
    found
}

#[track_caller]
fn shows(found: &Read, names: &[&str], rows: &[&[&str]]) {
    let columns: Vec<&str> = found.preview.columns.iter().map(|column| column.name.as_str()).collect();
    assert_eq!(columns, names);
    assert_eq!(found.preview.rows, rows);
    assert_eq!(found.store.rows(), rows.len() as u64);
}

fn facts(found: &Read) -> SheetFacts {
    found.store.inventory().sheet.expect("it is a sheet")
}

/// How many cells of a role could not be read, and those that are shown.
fn unreadable(found: &Read, role: Role) -> (u64, Vec<Refused>) {
    let tally = found.store.inventory().tallies.into_iter().find(|tally| tally.role == role);
    tally.map(|tally| (tally.unreadable, tally.examples)).expect("the role is there")
}

fn refused(line: u64, text: &str) -> (u64, Vec<Refused>) {
    (1, vec![Refused { line, text: text.to_owned() }])
}

#[test]
fn a_table_need_not_begin_at_the_corner() {
    let found = proposed("start-at-b3.xlsx");
    shows(
        &found,
        &["Ticket ID", "Created at", "Channel", "NPS"],
        &[
            &["T-1", "2026-03-01 09:00:00", "Phone", "9"],
            &["T-2", "2026-03-02 09:00:00", "Chat", "3"],
            &["T-3", "2026-03-03 09:00:00", "Phone", "10"],
        ],
    );
    assert_eq!(found.preview.header, Header::Record(1));
    assert_eq!(found.ask(Between(NpsScore, 9.0, 10.0)), Some(2.0));
}

#[test]
fn of_two_tables_beside_each_other_the_larger_is_read_and_the_other_told() {
    let found = proposed("beside.xlsx");
    let rows: &[&[&str]] =
        &[&["T-1", "Ann", "9"], &["T-2", "Ann", "6"], &["T-3", "Bob", "10"], &["T-4", "", "8"]];
    shows(&found, &["Ticket ID", "Agent", "NPS"], rows);
    assert_eq!(
        (&found.preview.tables[..], found.preview.table),
        (&["A2".to_owned(), "D1".to_owned()][..], 1)
    );
    // Neither the other table nor the remark below makes a row of this one uneven.
    assert_eq!(found.store.inventory().uneven_rows, 0);
    assert_eq!(found.ask(Known(NpsScore)), Some(4.0));
}

#[test]
fn the_other_table_of_a_sheet_can_be_chosen() {
    let set = Overrides { table: Some(0), ..Overrides::default() };
    let found = with("beside.xlsx", &set);
    assert_eq!((found.preview.table, found.store.rows()), (0, 2));
    // One that is not there is as good as none chosen.
    let set = Overrides { table: Some(7), ..Overrides::default() };
    assert_eq!(with("beside.xlsx", &set).preview.table, 1);
}

#[test]
fn merged_words_belong_to_each_row_and_merged_numbers_to_the_first() {
    let found = proposed("merged.xlsx");
    shows(
        &found,
        &["Channel", "Ticket ID", "NPS", "CSAT", "Handle time (s)"],
        &[
            &["Phone", "T-1", "9", "5", "300"],
            &["Phone", "T-2", "2", "1", ""],
            &["Chat", "T-3", "10", "4", ""],
            &["Chat", "T-4", "8", "", "60"],
        ],
    );
    assert_eq!(found.ask(Sum(HandleTime)), Some(360.0));
    let by = found.store.answer(&question(vec![Known(NpsScore)], Some(Segment::Value(Channel))));
    let rows: Vec<(&str, u64)> =
        by.segments.iter().map(|(label, part)| (label.as_str(), part.rows)).collect();
    assert_eq!(rows, [("Chat", 2), ("Phone", 2)]);
    // Two in the header, two below it.
    assert_eq!(facts(&found).merged_cells, 4);
}

#[test]
fn columns_merged_for_print_are_one_table_without_gaps() {
    let found = proposed("printed.xlsx");
    let rows: &[&[&str]] = &[&["T-1", "Phone", "9"], &["T-2", "Chat", "4"], &["T-3", "Phone", "7"]];
    shows(&found, &["Ticket ID", "Channel", "NPS"], rows);
    assert_eq!((found.preview.tables.len(), found.store.inventory().uneven_rows), (0, 0));
}

#[test]
fn hidden_rows_and_columns_are_read_and_counted() {
    let found = proposed("hidden.xlsx");
    // A hidden sheet with more rows comes after the visible one.
    assert_eq!(found.preview.sheets, ["Old", "Read me", "Lists", "Tickets"]);
    assert_eq!((found.preview.sheet, found.store.rows()), (3, 6));
    assert_eq!(found.ask(Known(NpsScore)), Some(6.0));
    assert_eq!(facts(&found), SheetFacts { hidden_rows: 2, hidden_columns: 2, ..SheetFacts::default() });
    let old = try_read("hidden.xlsx", &Overrides { sheet: Some(0), ..Overrides::default() });
    assert_eq!(old.map(|found| found.store.rows()).ok(), Some(12));
}

#[test]
fn the_sheet_with_the_data_is_proposed_wherever_it_is() {
    let hidden = proposed("only-hidden.xlsx");
    assert_eq!((hidden.preview.sheet, hidden.store.rows()), (1, 2));
    // A summary has more columns that mean something, but only two rows.
    let export = proposed("summary-first.xlsx");
    assert_eq!((export.preview.sheet, export.store.rows()), (1, 40));
}

#[test]
fn formulas_that_went_wrong_are_unreadable_with_what_they_show() {
    let found = proposed("faults.xlsx");
    assert_eq!(found.store.rows(), 3);
    assert_eq!(unreadable(&found, NpsScore), refused(3, "#N/A"));
    assert_eq!(unreadable(&found, Channel), refused(3, "#N/A"));
    assert_eq!(unreadable(&found, HandleTime), refused(4, "#DIV/0!"));
    assert_eq!(unreadable(&found, CreatedAt), refused(3, "#VALUE!"));
    assert_eq!((found.ask(Known(NpsScore)), found.ask(Sum(HandleTime))), (Some(2.0), Some(180.0)));
}

#[test]
fn number_formats_tell_lengths_dates_and_percentages() {
    let found = proposed("formats.xlsx");
    shows(
        &found,
        &[
            "Call ID",
            "Start",
            "Handle time",
            "Talk time",
            "Wait time",
            "Hold time",
            "CSAT",
            "Abandoned",
            "Share",
            "After call work (s)",
        ],
        &[
            &[
                "C-1",
                "2026-03-01 09:30:00",
                "36:15:00",
                "0:03:15",
                "0:00:45",
                "0:00:00.500",
                "4",
                "false",
                "12.5%",
                "12,5",
            ],
            &[
                "C-2",
                "2026-03-01 23:59:00",
                "0:01:01",
                "1:00:00",
                "0:00:00",
                "0:01:15",
                "5",
                "true",
                "7%",
                "1 325,75",
            ],
            &[
                "C-3",
                "2026-03-02 09:00:00",
                "25:00:00",
                "0:00:59",
                "1:30:00",
                "",
                "2",
                "false",
                "100%",
                "7.5",
            ],
        ],
    );
    for (role, seconds) in [
        (HandleTime, 130_500.0 + 61.0 + 90_000.0),
        (TalkTime, 195.0 + 3_600.0 + 59.0),
        (WaitTime, 45.0 + 5_400.0),
        (HoldTime, 75.5),
        // Numbers stored as text, with French signs, beside one that is a number.
        (AfterCallWork, 12.5 + 1_325.75 + 7.5),
    ] {
        assert_eq!(found.ask(Sum(role)), Some(seconds), "{role:?}");
    }
    assert_eq!(
        (found.ask(Known(Csat5)), found.ask(Yes(Abandoned)), found.ask(No(Abandoned))),
        (Some(3.0), Some(1.0), Some(2.0))
    );
}

#[test]
fn both_ways_to_count_days_give_the_same_dates() {
    for name in ["first-day-1900.xlsx", "first-day-1904.xlsx"] {
        let found = proposed(name);
        shows(
            &found,
            &["Ticket ID", "Created at", "Resolved at", "Handle time"],
            &[
                &["T-1", "2026-02-28 23:30:00", "2026-03-01 00:30:00", "1:30:00"],
                &["T-2", "2024-02-29 12:00:00", "2024-03-01 12:00:00", "36:00:00"],
            ],
        );
        assert_eq!(found.ask(Sum(ResolutionTime)), Some(3_600.0 + 86_400.0), "{name}");
    }
}

#[test]
fn a_formula_counts_with_the_result_that_is_stored() {
    let found = proposed("formulas.xlsx");
    let rows: &[&[&str]] = &[
        &["T-2", "60", "true", "Phone"],
        &["T-3", "90.5", "false", "E-mail & chat"],
        &["T-4", "0.25", "true", ""],
    ];
    shows(&found, &["Ticket ID", "Handle time (s)", "Resolved first contact", "Channel"], rows);
    assert_eq!((found.ask(Sum(HandleTime)), found.ask(Yes(ResolvedFirst))), (Some(150.75), Some(2.0)));
    assert_eq!(facts(&found).unsolved_formulas, 1);
}

#[test]
fn texts_may_stand_in_the_cells_and_cells_without_their_place() {
    let found = proposed("inline.xlsx");
    let rows: &[&[&str]] = &[&["T-1", "Café & chat", "9"], &["T-2", "<Phone>", "3"], &["T-3", "a\rb", "10"]];
    shows(&found, &["Ticket ID", "Channel", "NPS"], rows);
    assert_eq!(found.preview.sheets, ["Données & co"]);
    assert_eq!(found.ask(Between(NpsScore, 9.0, 10.0)), Some(2.0));
}

#[test]
fn a_workbook_with_macros_is_data_like_any_other() {
    // It also says that it has 17 billion cells, names a row's cells out of order, and has two formulas that need each
    // other, of which one was never worked out.
    let found = proposed("macro.xlsm");
    shows(&found, &["Ticket ID", "NPS", "Channel"], &[&["T-1", "10", "Phone"], &["T-2", "", ""]]);
    assert_eq!((found.ask(Known(NpsScore)), facts(&found).unsolved_formulas), (Some(1.0), 1));
}

#[test]
fn old_workbooks_read_the_same_from_either_first_day() {
    for name in ["old.xls", "old-1904.xls"] {
        let found = proposed(name);
        assert_eq!((found.preview.sheets.len(), found.preview.sheet), (3, 1));
        shows(
            &found,
            &["Ticket ID", "Créé le", "Canal", "NPS", "Durée de traitement", "Résolu au 1er contact", "Part"],
            &[
                &["T-1", "2026-03-01 12:00:00", "Téléphone", "9", "36:00:00", "true", "12.5%"],
                &["T-2", "2026-03-02 06:00:00", "Téléphone", "3", "0:03:15", "false", "50%"],
                &["T-3", "2026-03-03 00:00:00", "Chat 日本", "8", "0:01:00", "true", "100%"],
            ],
        );
        assert_eq!(found.ask(Sum(HandleTime)), Some(129_600.0 + 195.0 + 60.0));
        assert_eq!(
            (facts(&found).hidden_rows, facts(&found).hidden_columns, facts(&found).merged_cells),
            (1, 1, 1)
        );
        // The table of texts goes on in further records, in the middle of a text.
        let notes = try_read(
            name,
            &Overrides { sheet: Some(2), header: Some(Header::Absent), ..Overrides::default() },
        );
        let notes = notes.expect("texts can be read");
        let expected = |row: usize| format!("note {row} {}", if row % 2 == 1 { "é" } else { "ł" }.repeat(60));
        assert!(notes.preview.rows.iter().enumerate().all(|(at, row)| row[0] == expected(at)));
        assert_eq!(notes.store.rows(), 160);
    }
}

#[test]
fn binary_workbooks_have_all_kinds_of_cells() {
    let found = proposed("binary.xlsb");
    shows(
        &found,
        &["Ticket ID", "Created at", "Channel", "NPS", "Handle time", "Share"],
        &[
            &["T-1", "2026-03-01 12:00:00", "Phone", "9", "36:00:00", "12.5%"],
            &["T-2", "2026-03-02 00:00:00", "Phone", "#N/A", "0:03:15", "7"],
            &["T-3", "2026-03-03", "Chat", "3", "", "true"],
        ],
    );
    assert_eq!(unreadable(&found, NpsScore), refused(3, "#N/A"));
    let expected = SheetFacts { hidden_rows: 1, hidden_columns: 1, merged_cells: 1, unsolved_formulas: 0 };
    assert_eq!((found.ask(Sum(HandleTime)), facts(&found)), (Some(129_795.0), expected));
}

#[test]
fn open_document_sheets_repeat_hide_and_merge() {
    let found = proposed("open.ods");
    assert_eq!(
        (found.preview.sheets.as_slice(), found.preview.sheet),
        (&["Old".to_owned(), "Tickets".to_owned()][..], 1)
    );
    let same: &[&str] = &["T-3", "2026-03-03T00:00:00", "E mail", "3", "0:01:00", "", ""];
    shows(
        &found,
        &["Ticket ID", "Created at", "Channel", "NPS", "Handle time", "Share", "Resolved first contact"],
        &[
            &["T-1a", "2026-03-01T12:00:00", "Phone", "9", "36:00:00", "12.5%", "true"],
            &["T-2\nb", "2026-03-02", "Phone", "#N/A", "0:03:15", "50%", "false"],
            same,
            same,
            same,
        ],
    );
    assert_eq!(unreadable(&found, NpsScore), refused(3, "#N/A"));
    assert_eq!(found.ask(Sum(HandleTime)), Some(129_600.0 + 195.0 + 180.0));
    let expected = SheetFacts { hidden_rows: 1, hidden_columns: 1, merged_cells: 1, unsolved_formulas: 0 };
    assert_eq!(facts(&found), expected);
}

/// One row of every kind of cell, as Excel and LibreOffice themselves write it.
#[test]
fn what_spreadsheet_programs_write_reads_the_same_in_every_format() {
    for name in ["excel.xlsx", "excel.xls", "excel.xlsb", "office.ods"] {
        let set = Overrides { header: Some(Header::Absent), sheet: Some(0), ..Overrides::default() };
        let found = try_read(name, &set).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        let row: Vec<String> = found.preview.rows[0].iter().map(|cell| cell.replace('T', " ")).collect();
        let (day, time) = row[5].split_once(' ').unwrap_or((&row[5], "00:00:00"));
        assert_eq!((day, time), ("2010-10-10", "00:00:00"), "{name}");
        assert_eq!(row[..5], ["String", "1", "1.1", "true", "false"], "{name}");
        assert_eq!(row[6..], ["2010-10-10 10:10:10", "10:10:10", "10:10:10.100", "255:10:10"], "{name}");
    }
}
