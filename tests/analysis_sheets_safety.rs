//! Workbooks made or broken to do harm end with a reason, within bounds of memory.
#![cfg(feature = "spreadsheet")]

#[path = "analysis/archive.rs"]
mod archive;

use archive::{Part, pack, parts};
use jauge::analysis::error::FileError;
use jauge::analysis::protocol::{ColumnUse, Overrides};
use jauge::analysis::spreadsheet::Workbook;
use jauge::analysis::workbook::Workbook as _;
use proptest::prelude::*;

/// Small workbooks of every format and kind.
const FIXTURES: [&str; 14] = [
    "sheet-merged.xlsx",
    "sheet-hidden.xlsx",
    "sheet-formats.xlsx",
    "sheet-inline.xlsx",
    "sheet-macro.xlsm",
    "sheet-faults.xlsx",
    "sheet-binary.xlsb",
    "sheet-excel.xlsb",
    "sheet-open.ods",
    "sheet-office.ods",
    "sheet-old.xls",
    "sheet-excel.xls",
    "sheet-printed.xlsx",
    "locked.xlsx",
];

fn fixture(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Looks at every sheet and reads what is proposed.
fn all(bytes: Vec<u8>) -> Result<u64, FileError> {
    let mut book = Workbook::open(bytes)?;
    let preview = book.look(&Overrides::default())?;
    let mut rows = 0;
    for sheet in 0..preview.sheets.len().min(5) {
        let set = Overrides { sheet: Some(sheet), ..Overrides::default() };
        let Ok(preview) = book.look(&set) else { continue };
        let uses: Vec<ColumnUse> = preview.columns.iter().map(|column| column.guess).collect();
        let store = book.read(&set, &uses, |_| {})?;
        rows += store.rows();
        for tally in store.inventory().tallies {
            assert_eq!(tally.rows(), store.rows());
        }
    }
    Ok(rows)
}

/// A workbook of which one part was changed, in a sound archive.
fn changed(name: &str, part: &str, change: impl Fn(Vec<u8>) -> Part) -> Vec<u8> {
    let found = parts(&fixture(name));
    assert!(found.iter().any(|(name, _)| name == part), "{name} has {part}");
    let put = |(name, content): (String, Vec<u8>)| {
        if name == part { change(content) } else { Part::plain(&name, content) }
    };
    pack(&found.into_iter().map(put).collect::<Vec<_>>())
}

/// The most memory this process ever had, MB, where the system tells.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok()? / 1_000)
}

#[test]
fn a_part_that_unpacks_without_end_is_refused() {
    // Half a gigabyte each, said to be 1,000 bytes.
    let bomb = |part| move |_| Part::bomb(part, 2_000_000);
    for (name, part) in [
        ("sheet-merged.xlsx", "xl/worksheets/sheet1.xml"),
        ("sheet-merged.xlsx", "xl/sharedStrings.xml"),
        ("sheet-merged.xlsx", "xl/styles.xml"),
        ("sheet-merged.xlsx", "xl/workbook.xml"),
        ("sheet-merged.xlsx", "_rels/.rels"),
        ("sheet-open.ods", "content.xml"),
    ] {
        let result = all(changed(name, part, bomb(part)));
        assert_eq!(result, Err(FileError::TooLarge { part: part.to_owned() }), "{name}");
    }
    let binary = all(changed("sheet-binary.xlsb", "xl/sharedStrings.bin", bomb("xl/sharedStrings.bin")));
    assert!(matches!(binary, Err(FileError::TooLarge { .. } | FileError::Damaged { .. })), "{binary:?}");
    assert!(peak().is_none_or(|peak| peak < 300), "{:?} MB", peak());
}

#[test]
fn what_a_sheet_says_of_its_size_asks_for_no_memory() {
    let cell = "<table:table-cell office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"16000\"/>";
    let row = format!("<table:table-row table:number-rows-repeated=\"1000000\">{cell}</table:table-row>");
    let flood = |content: Vec<u8>| {
        let text = String::from_utf8(content).expect("XML is text");
        Part::plain(
            "content.xml",
            text.replace("<table:table-row", &format!("{row}<table:table-row")).into_bytes(),
        )
    };
    let result = all(changed("sheet-open.ods", "content.xml", flood));
    assert_eq!(result, Err(FileError::TooLarge { part: "repeated rows".to_owned() }));
    assert!(peak().is_none_or(|peak| peak < 300), "{:?} MB", peak());
}

#[test]
fn entities_are_not_followed_and_no_cell_lies_beyond_the_sheet() {
    for name in ["sheet-entities.xlsx", "sheet-beyond.xlsx"] {
        assert!(matches!(all(fixture(name)), Err(FileError::Damaged { .. })), "{name}");
    }
}

#[test]
fn a_part_that_was_changed_since_is_not_trusted() {
    let spoil = |content: Vec<u8>| {
        let text = String::from_utf8(content).expect("XML is text");
        let sound = Part::plain("xl/worksheets/sheet1.xml", text.clone().into_bytes());
        let other = text.replacen("<v>9</v>", "<v>8</v>", 1);
        assert_ne!(text, other);
        Part { stored: other.into_bytes(), ..sound }
    };
    let result = all(changed("sheet-merged.xlsx", "xl/worksheets/sheet1.xml", spoil));
    assert!(matches!(result, Err(FileError::Damaged { .. })), "{result:?}");
}

#[test]
fn a_file_cut_anywhere_is_refused_or_read() {
    for name in FIXTURES {
        let whole = fixture(name);
        for cut in (0..whole.len()).step_by(97) {
            let result = all(whole[..cut].to_vec());
            assert!(result.is_err() || name.ends_with(".xls"), "{name} cut at {cut}: {result:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn bytes_changed_anywhere_bring_nothing_down(
        name in prop::sample::select(FIXTURES.to_vec()),
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let mut bytes = fixture(name);
        changes.iter().for_each(|(at, byte)| *at.get_mut(&mut bytes) = *byte);
        let _ = all(bytes);
    }

    /// The archive stays sound, so that what is inside is really read.
    #[test]
    fn parts_changed_anywhere_bring_nothing_down(
        name in prop::sample::select(FIXTURES[..10].to_vec()),
        which in any::<prop::sample::Index>(),
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>(), any::<bool>()), 1..8),
        cut in proptest::option::of(any::<prop::sample::Index>()),
    ) {
        let found = parts(&fixture(name));
        let chosen = which.index(found.len());
        let put = |(at, (name, mut content)): (usize, (String, Vec<u8>))| {
            if at == chosen && !content.is_empty() {
                for (at, byte, digit) in &changes {
                    // Digits make other numbers; anything else makes other structure.
                    *at.get_mut(&mut content) = if *digit { b'0' + byte % 10 } else { *byte };
                }
                content.truncate(cut.map_or(content.len(), |cut| cut.index(content.len())));
            }
            Part::plain(&name, content)
        };
        let _ = all(pack(&found.into_iter().enumerate().map(put).collect::<Vec<_>>()));
    }
}
