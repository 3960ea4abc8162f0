//! A table with remarks, totals and ghosts around and within it reads back the same, whatever it is written in and
//! wherever it is cut, with nothing told about it.

#[path = "analysis/support.rs"]
mod support;

use jauge::analysis::protocol::{Encoding, NotData, Overrides, Segment};
use jauge::model::role::Reduce::*;
use jauge::model::role::Role;
use proptest::prelude::*;
use std::collections::BTreeMap;
use support::{question, read_text};

/// Mark, team, comment.
type Row = (u8, String, String);

/// How a table is written.
#[derive(Clone, Debug)]
struct Dialect {
    encoding: Encoding,
    mark: bool,
    separator: char,
    /// One after the other, again and again.
    line_ends: Vec<&'static str>,
    quote_all: bool,
    /// Remarks above the table.
    preamble: bool,
    named: bool,
    /// After how many rows the names come once more, a subtotal, a row of separators.
    repeated: Option<usize>,
    subtotal: Option<usize>,
    ghosts: usize,
    footers: usize,
    piece: usize,
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    // An œ stands within words, as that tells ISO-8859-15; the names have one.
    let comment = "[A-Za-zéèçà][A-Za-zé ,;|\"'\n\r\t.0-9]{0,14}";
    proptest::collection::vec((0..=10u8, "Équipe [A-D]", comment), 3..30)
}

fn dialects() -> impl Strategy<Value = Dialect> {
    use Encoding::*;
    let written = (
        prop::sample::select(vec![Utf8, Utf16Le, Utf16Be, Utf32Le, Utf32Be, Windows1252, Latin9]),
        any::<bool>(),
        prop::sample::select(vec![',', ';', '\t', '|', '¤']),
        proptest::collection::vec(prop::sample::select(vec!["\n", "\r\n", "\r"]), 1..3),
        any::<bool>(),
    );
    let around = (any::<bool>(), any::<bool>(), 0..4usize, 0..3usize);
    let within = (proptest::option::of(1..20usize), proptest::option::of(1..20usize), 1..200usize);
    (written, around, within).prop_map(|(written, around, within)| {
        let (encoding, mark, separator, line_ends, quote_all) = written;
        let (preamble, named, ghosts, footers) = around;
        let (repeated, subtotal, piece) = within;
        // ISO-8859-15 has no such sign.
        let separator = if encoding == Latin9 && separator == '¤' { ';' } else { separator };
        let named = named && !preamble;
        Dialect {
            encoding,
            mark,
            separator,
            line_ends,
            quote_all,
            preamble,
            named,
            repeated,
            subtotal,
            ghosts,
            footers,
            piece,
        }
    })
}

impl Dialect {
    fn record(&self, cells: &[&str]) -> String {
        let cell = |cell: &&str| {
            let special = cell.contains([self.separator, '"', '\n', '\r']) || cell.trim() != *cell;
            if self.quote_all || special {
                format!("\"{}\"", cell.replace('"', "\"\""))
            } else {
                (*cell).to_owned()
            }
        };
        cells.iter().map(cell).collect::<Vec<_>>().join(&self.separator.to_string())
    }

    fn write(&self, rows: &[Row]) -> Vec<u8> {
        const NAMES: [&str; 5] = ["Ticket ID", "Created at", "NPS", "Équipe", "Cœur"];
        let mut lines = Vec::new();
        if self.named {
            lines.push(format!("sep={}", self.separator));
        }
        if self.preamble {
            lines.push("Enquête de satisfaction".to_owned());
            lines.push(self.record(&["Exporté le", "01/03/2026"]));
        }
        lines.push(self.record(&NAMES));
        for (at, (mark, team, comment)) in rows.iter().enumerate() {
            if Some(at) == self.repeated {
                lines.push(self.record(&NAMES));
            }
            if Some(at) == self.subtotal {
                lines.push(self.record(&["Sous-total", "", "99", "", ""]));
            }
            let (id, date) = (format!("T-{at}"), format!("2026-01-{:02}", at % 28 + 1));
            lines.push(self.record(&[&id, &date, &mark.to_string(), team, comment]));
        }
        lines.extend((0..self.ghosts).map(|_| self.separator.to_string().repeat(4)));
        let footers = ["Confidentiel : ne pas diffuser", "Acme et compagnie"];
        lines.extend(footers.iter().take(self.footers).map(|footer| (*footer).to_owned()));
        let mut text = String::new();
        for (line, end) in lines.iter().zip(self.line_ends.iter().cycle()) {
            text.push_str(line);
            text.push_str(end);
        }
        self.encode(&text)
    }

    fn encode(&self, text: &str) -> Vec<u8> {
        let marked = if self.mark { format!("\u{feff}{text}") } else { text.to_owned() };
        let single = |oe: u8| {
            let byte = move |c: char| {
                if c == 'œ' {
                    oe
                } else {
                    u8::try_from(u32::from(c)).expect("the texts stay within Latin-1")
                }
            };
            text.chars().map(byte).collect()
        };
        match self.encoding {
            Encoding::Utf8 => marked.into_bytes(),
            Encoding::Utf16Le => marked.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Encoding::Utf16Be => marked.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            Encoding::Utf32Le => marked.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect(),
            Encoding::Utf32Be => marked.chars().flat_map(|c| u32::from(c).to_be_bytes()).collect(),
            Encoding::Windows1252 => single(0x9c),
            Encoding::Latin9 => single(0xbd),
        }
    }

    /// What is no data, in a table of so many rows.
    fn left_out(&self, rows: usize) -> BTreeMap<&'static str, u64> {
        let within = |at: Option<usize>| u64::from(at.is_some_and(|at| at < rows));
        [
            (NotData::RepeatedHeader, within(self.repeated)),
            (NotData::Total, within(self.subtotal)),
            (NotData::Blank, self.ghosts as u64),
            (NotData::Footer, self.footers as u64),
        ]
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(reason, count)| (reason.key(), count))
        .collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(192) })]

    #[test]
    fn any_table_in_any_dialect_reads_back_the_same(rows in rows(), dialect in dialects()) {
        let bytes = dialect.write(&rows);
        let found = read_text(&bytes, "t.csv", &Overrides::default(), dialect.piece).expect("a table");
        prop_assert_eq!(found.preview.encoding, Some(dialect.encoding));
        prop_assert_eq!(found.preview.delimiter, Some(dialect.separator));
        let inventory = found.store.inventory();
        let left_out: BTreeMap<_, _> = inventory.left_out.iter().map(|l| (l.reason.key(), l.count)).collect();
        prop_assert_eq!(left_out, dialect.left_out(rows.len()));
        prop_assert_eq!(inventory.rows, rows.len() as u64);
        prop_assert_eq!(inventory.uneven_rows, 0);
        let sum: u64 = rows.iter().map(|row| u64::from(row.0)).sum();
        prop_assert_eq!(found.ask(Sum(Role::NpsScore)), Some(sum as f64));
        let mut teams = BTreeMap::<&str, u64>::new();
        rows.iter().for_each(|row| *teams.entry(&row.1).or_default() += 1);
        let answer = found.store.answer(&question(vec![], Some(Segment::Value(Role::Team))));
        let segments: BTreeMap<&str, u64> = answer.segments.iter().map(|(l, n)| (l.as_str(), n.rows)).collect();
        prop_assert_eq!(segments, teams);
        for (shown, row) in found.preview.rows.iter().zip(&rows) {
            prop_assert_eq!(&shown[4], row.2.trim());
        }
    }
}
