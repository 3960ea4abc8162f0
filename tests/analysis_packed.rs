//! What is packed once more: texts under GZIP, workbooks in a ZIP.
#![cfg(feature = "spreadsheet")]

#[path = "analysis/support.rs"]
mod support;

use flate2::Compression;
use flate2::write::GzEncoder;
use jauge::analysis::error::FileError;
use jauge::analysis::protocol::{Format, Overrides};
use jauge::model::role::Reduce::*;
use jauge::model::role::Role;
use proptest::prelude::*;
use std::io::Write;
use support::{Read, read};

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(format!("tests/fixtures/{name}")).expect("the fixture is there")
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("memory takes it");
    encoder.finish().expect("memory takes it")
}

fn zip(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in members {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).expect("names are plain");
        writer.write_all(bytes).expect("memory takes it");
    }
    writer.finish().expect("memory takes it").into_inner()
}

fn proposed(bytes: &[u8]) -> Result<Read, FileError> {
    read(bytes, "x.gz", &Overrides::default())
}

/// What two readings have in common, whatever holds the file.
fn told(read: &Read) -> (Vec<Vec<String>>, String) {
    (read.preview.rows.clone(), format!("{:?}", read.store.inventory()))
}

#[test]
fn a_text_under_gzip_reads_as_it_does_without() {
    for name in ["zendesk.csv", "excel-fr.csv", "excel-unicode.txt", "json-lines.ndjson", "json-zendesk.json"]
    {
        let bytes = fixture(name);
        let plain = read(&bytes, name, &Overrides::default()).expect("it is a table");
        let packed = proposed(&gzip(&bytes)).expect("it is the same table");
        assert_eq!(told(&packed), told(&plain), "{name}");
        assert_eq!(packed.preview.sheets, plain.preview.sheets, "{name}");
    }
}

#[test]
fn parts_one_behind_the_other_are_one_text() {
    let parts = [gzip(b"id,nps\n1,9\n2,"), gzip(b"10\n3,2\n")].concat();
    assert_eq!(proposed(&parts).expect("it is a table").ask(Sum(Role::NpsScore)), Some(21.0));
}

#[test]
fn a_workbook_under_gzip_is_opened() {
    let found = proposed(&gzip(&fixture("tickets.xlsx"))).expect("it is a workbook");
    let plain = proposed(&fixture("tickets.xlsx")).expect("it is a workbook");
    assert_eq!((found.preview.format, told(&found)), (Format::Spreadsheet, told(&plain)));
}

#[test]
fn what_is_cut_off_grows_without_end_or_is_packed_twice_is_refused() {
    let whole = gzip(&fixture("zendesk.csv"));
    let cut = proposed(&whole[..whole.len() - 9]).err();
    assert!(matches!(cut, Some(FileError::Damaged { .. })), "{cut:?}");
    let bomb = gzip(&vec![b'\n'; 80 << 20]);
    assert_eq!(proposed(&bomb).err(), Some(FileError::Bomb { member: "GZIP".to_owned() }));
    let twice = proposed(&gzip(&gzip(b"id,nps\n1,9\n"))).err();
    assert_eq!(twice, Some(FileError::Foreign { kind: "GZIP".to_owned() }));
    let zipped = zip(&[("a.zip", &zip(&[("a.csv", b"id,nps\n1,9\n")]))]);
    assert_eq!(proposed(&zipped).err(), Some(FileError::Foreign { kind: "ZIP".to_owned() }));
}

#[test]
fn workbooks_in_a_zip_are_tables_to_choose_sheet_by_sheet() {
    let (two, tickets) = (fixture("two-sheets.xlsx"), fixture("tickets.xlsx"));
    let names = proposed(&two).expect("it is a workbook").preview.sheets;
    let archive = zip(&[("notes.csv", b"a,b\n1,2\n"), ("two.xlsx", &two), ("tickets.xlsx", &tickets)]);
    let found = proposed(&archive).expect("it has tables");
    let sheets: Vec<String> = std::iter::once("notes.csv".to_owned())
        .chain(names.iter().map(|name| format!("two.xlsx · {name}")))
        .chain(["tickets.xlsx".to_owned()])
        .collect();
    assert_eq!(found.preview.sheets, sheets);
    assert_ne!(found.preview.sheet, 0, "the table without meanings is not proposed");
    for (at, (file, sheet)) in [(2, (&two, 1)), (3, (&two, 2)), (4, (&tickets, 0))] {
        let inside = Overrides { sheet: Some(at), ..Overrides::default() };
        let alone = Overrides { sheet: Some(sheet), ..Overrides::default() };
        let inside = read(&archive, "x.zip", &inside).expect("it is a sheet");
        assert_eq!(told(&inside), told(&read(file, "x.xlsx", &alone).expect("it is a sheet")));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn damaged_bytes_are_refused_not_fatal(at in 0..400usize, byte: u8, cut in 0..400usize) {
        let mut bytes = gzip(b"id,nps\n1,9\n2,8\n");
        let length = bytes.len();
        bytes[at % length] = byte;
        let _ = proposed(&bytes);
        bytes.truncate(cut.min(length));
        let _ = proposed(&bytes);
    }
}
