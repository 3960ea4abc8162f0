//! The scanner of blocks against the scalar one on anything, and against the `csv` crate on well-formed text.

use super::super::content;
use super::*;

/// What a scanner makes of a text that comes in pieces: its records, the lines of rows of nothing, and how it ended.
type Found = (Vec<(u64, Vec<Vec<u8>>)>, Vec<u64>, Result<(), FileError>);

/// Both scanners behind one name.
trait Scan {
    fn scan(&mut self, text: &[u8], index: &mut Index) -> Result<(), FileError>;
    fn finish(&mut self, text: &[u8], index: &mut Index) -> Result<(), FileError>;
    fn settle(&mut self) -> usize;
}

macro_rules! scan {
    ($scanner:ty) => {
        impl Scan for $scanner {
            fn scan(&mut self, text: &[u8], index: &mut Index) -> Result<(), FileError> {
                self.scan(text, index)
            }
            fn finish(&mut self, text: &[u8], index: &mut Index) -> Result<(), FileError> {
                self.finish(text, index)
            }
            fn settle(&mut self) -> usize {
                self.settle()
            }
        }
    };
}
scan!(Scanner);
scan!(scalar::Scanner);

fn found(mut scanner: impl Scan, text: &[u8], cuts: &[usize]) -> Found {
    let (mut index, mut buffer, mut records, mut at) = (Index::default(), Vec::new(), Vec::new(), 0);
    let mut ghosts = Vec::new();
    let mut take = |buffer: &[u8], index: &mut Index| {
        for record in index.records() {
            let cells = (0..record.cells as usize).filter_map(|cell| index.cell(buffer, record, cell));
            records.push((record.line, cells.map(<[u8]>::to_vec).collect()));
        }
        ghosts.extend_from_slice(index.ghosts());
        index.clear();
    };
    let mut end = Ok(());
    for &cut in cuts.iter().chain([&text.len()]) {
        let cut = cut.clamp(at, text.len());
        buffer.extend_from_slice(&text[at..cut]);
        at = cut;
        end = end.and_then(|()| scanner.scan(&buffer, &mut index));
        take(&buffer, &mut index);
        buffer.drain(..scanner.settle());
    }
    let end = end.and_then(|()| scanner.finish(&buffer, &mut index));
    take(&buffer, &mut index);
    (records, ghosts, end)
}

fn cuts() -> impl proptest::strategy::Strategy<Value = Vec<usize>> {
    let cuts = proptest::collection::vec(0..700usize, 0..6);
    proptest::strategy::Strategy::prop_map(cuts, |mut cuts| {
        cuts.sort_unstable();
        cuts
    })
}

/// Texts of pieces that are likely to go wrong where they meet.
fn rough() -> impl proptest::strategy::Strategy<Value = Vec<u8>> {
    let piece = proptest::sample::select(vec![
        "\"",
        "\"\"",
        ",",
        ";",
        "\n",
        "\r",
        "\r\n",
        " ",
        "  ",
        "a",
        "12\" pipe",
        "\"a,\"\"b\"\"\n\"",
        "\",\"",
        ",\"",
        "\"\n",
        "plain words of some length",
        "\u{e9}",
        "\0",
    ]);
    let pieces = proptest::collection::vec(piece, 0..150);
    proptest::strategy::Strategy::prop_map(pieces, |pieces| pieces.concat().into_bytes())
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(1000))]

    #[test]
    fn equal_to_the_scalar_scanner_on_rough_text(text in rough(), cuts in cuts()) {
        let expected = found(scalar::Scanner::new(b','), &text, &[]);
        proptest::prop_assert_eq!(found(scalar::Scanner::new(b','), &text, &cuts), expected.clone());
        proptest::prop_assert_eq!(found(Scanner::new(b','), &text, &cuts), expected);
    }

    #[test]
    fn equal_to_the_scalar_scanner_on_any_bytes(text in proptest::collection::vec(proptest::arbitrary::any::<u8>(), 0..600), cuts in cuts()) {
        proptest::prop_assert_eq!(found(Scanner::new(b';'), &text, &cuts), found(scalar::Scanner::new(b';'), &text, &[]));
    }

    #[test]
    fn equal_to_the_csv_crate_on_what_it_writes(
        table in proptest::collection::vec(proptest::collection::vec("[a-z,\"\n\r é]{0,30}", 3), 1..20),
        cuts in cuts(),
    ) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        // A row of nothing is none here.
        let rows = table.iter().filter(|row| row.iter().any(|cell| !cell.is_empty()));
        let rows: Vec<&Vec<String>> = rows.collect();
        rows.iter().try_for_each(|row| writer.write_record(*row)).expect("memory takes every byte");
        let text = writer.into_inner().expect("memory takes every byte");
        let (records, _, end) = found(Scanner::new(b','), &text, &cuts);
        proptest::prop_assert_eq!(end, Ok(()));
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&text[..]);
        let expected: Vec<csv::ByteRecord> = reader.byte_records().map(|record| record.expect("well formed")).collect();
        proptest::prop_assert_eq!(records.len(), expected.len());
        for ((_, cells), record) in records.iter().zip(&expected) {
            let cells: Vec<Vec<u8>> = cells.iter().map(|raw| content(raw, &mut Vec::new()).to_vec()).collect();
            let expected: Vec<Vec<u8>> = record.iter().map(|cell| cell.trim_ascii().to_vec()).collect();
            proptest::prop_assert_eq!(cells, expected);
        }
    }
}
