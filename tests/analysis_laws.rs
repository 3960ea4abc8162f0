//! What holds for every file: any table reads back the same however it was written, every cell is counted once,
//! and nothing that anybody can drop brings the reader down.

#[path = "analysis/support.rs"]
mod support;

use jauge::analysis::protocol::{
    ColumnUse, DateOrder, Decimal, Encoding, Header, Overrides, RowKind, Segment, TimeUnit,
};
use jauge::analysis::text::{self, HEAD};
use jauge::model::role::Reduce::*;
use jauge::model::role::Role;
use proptest::prelude::*;
use std::collections::BTreeMap;
use support::{question, read_text};

/// A row before it is written: score, thousandths of a second, minutes since 2020, agent.
type Row = (Option<u8>, Option<u32>, Option<u32>, String);

/// How a table is written.
#[derive(Clone, Debug)]
struct Dialect {
    encoding: Encoding,
    mark: bool,
    separator: char,
    line_end: &'static str,
    decimal: Decimal,
    order: DateOrder,
    quote_all: bool,
    piece: usize,
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    // Names that need quotes, have accents, or hold line ends; all of them in Windows-1252.
    let agent = "[A-Za-zéèÉœ€][A-Za-z ,;|\"'éà\u{a0}\n\r\t.]{0,12}[A-Za-zç]";
    let row = (
        proptest::option::of(0..=10u8),
        proptest::option::of(0..100_000_000u32),
        proptest::option::of(0..4_000_000u32),
        agent,
    );
    proptest::collection::vec(row, 1..40)
}

fn dialects() -> impl Strategy<Value = Dialect> {
    use Encoding::*;
    (
        (
            prop::sample::select(vec![Utf8, Utf16Le, Utf16Be, Windows1252, Latin9, Utf32Le, Utf32Be]),
            any::<bool>(),
        ),
        prop::sample::select(vec![',', ';', '\t', '|', '¤']),
        prop::sample::select(vec!["\n", "\r\n", "\r"]),
        prop::sample::select(vec![Decimal::Point, Decimal::Comma]),
        prop::sample::select(vec![DateOrder::DayFirst, DateOrder::MonthFirst]),
        any::<bool>(),
        1..200usize,
    )
        .prop_map(|((encoding, mark), separator, line_end, decimal, order, quote_all, piece)| Dialect {
            encoding,
            mark,
            // ISO-8859-15 has no such sign.
            separator: if encoding == Latin9 && separator == '¤' { ';' } else { separator },
            line_end,
            decimal,
            order,
            quote_all,
            piece,
        })
}

/// Days since 2020 as year, month and day, by walking.
fn date(mut days: u32) -> (u32, u32, u32) {
    let leap = |year: u32| year.is_multiple_of(4);
    let (mut year, mut month) = (2020, 1);
    while days >= 365 + u32::from(leap(year)) {
        days -= 365 + u32::from(leap(year));
        year += 1;
    }
    for length in [31, 28 + u32::from(leap(year)), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    (year, month, days + 1)
}

impl Dialect {
    fn cell(&self, text: &str) -> String {
        let special = text.contains([self.separator, '"', '\n', '\r']);
        if self.quote_all || special { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
    }

    fn instant(&self, minutes: u32) -> String {
        let (year, month, day) = date(minutes / 1_440);
        let (hour, minute) = (minutes / 60 % 24, minutes % 60);
        let (a, b) = if self.order == DateOrder::DayFirst { (day, month) } else { (month, day) };
        format!("{a:02}/{b:02}/{year} {hour:02}:{minute:02}")
    }

    fn seconds(&self, thousandths: u32) -> String {
        let sign = if self.decimal == Decimal::Comma { ',' } else { '.' };
        format!("{}{sign}{:03}0", thousandths / 1_000, thousandths % 1_000)
    }

    fn write(&self, rows: &[Row]) -> Vec<u8> {
        let mut lines = vec!["nps,handle time,created at,agent".replace(',', &self.separator.to_string())];
        for (nps, handle, created, agent) in rows {
            let cells = [
                nps.map_or(String::new(), |n| n.to_string()),
                handle.map_or(String::new(), |h| self.seconds(h)),
                created.map_or(String::new(), |c| self.instant(c)),
                agent.clone(),
            ];
            lines.push(cells.map(|cell| self.cell(&cell)).join(&self.separator.to_string()));
        }
        let text = lines.join(self.line_end);
        let marked = if self.mark { format!("\u{feff}{text}") } else { text.clone() };
        match self.encoding {
            Encoding::Utf8 => marked.into_bytes(),
            Encoding::Utf16Le => marked.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Encoding::Utf16Be => marked.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            Encoding::Utf32Le => marked.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect(),
            Encoding::Utf32Be => marked.chars().flat_map(|c| u32::from(c).to_be_bytes()).collect(),
            Encoding::Windows1252 | Encoding::Latin9 => text
                .chars()
                .map(|c| match c {
                    '€' if self.encoding == Encoding::Latin9 => 0xa4,
                    'œ' if self.encoding == Encoding::Latin9 => 0xbd,
                    '€' => 0x80,
                    'œ' => 0x9c,
                    other => u8::try_from(u32::from(other)).expect("the strategy stays in Windows-1252"),
                })
                .collect(),
        }
    }

    fn overrides(&self) -> Overrides {
        Overrides {
            encoding: Some(self.encoding),
            delimiter: Some(self.separator),
            header: Some(Header::Record(0)),
            decimal: Some(self.decimal),
            date_order: Some(self.order),
            row_kind: None,
            ..Overrides::default()
        }
    }
}

fn kind() -> impl Strategy<Value = RowKind> {
    proptest::sample::select(vec![RowKind::Ticket, RowKind::Event, RowKind::DailyTotals])
}

fn uses() -> Vec<ColumnUse> {
    let column = |role| ColumnUse { role: Some(role), unit: None };
    let handle = ColumnUse { role: Some(Role::HandleTime), unit: Some(TimeUnit::Seconds) };
    vec![column(Role::NpsScore), handle, column(Role::CreatedAt), column(Role::Agent)]
}

/// An agent as counted: what other programs write for “nothing” is nobody's name.
fn named(agent: &str) -> String {
    let agent = agent.trim();
    let short = ["n/a", "n/d", "n/c", "n/r", "s/o", "s/d", "k/a"];
    let letters = agent.to_ascii_lowercase().replacen('.', "/", 1);
    let nothing = agent == "NA"
        || ["null", "nan", "none", "nil"].contains(&letters.as_str())
        || short.contains(&letters.as_str())
        || short.iter().any(|short| *agent.to_ascii_lowercase() == short.replace('/', ".") + ".");
    if nothing { String::new() } else { agent.to_owned() }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(192) })]

    #[test]
    fn a_table_reads_back_the_same_however_it_is_written(rows in rows(), dialect in dialects()) {
        let bytes = dialect.write(&rows);
        let head = &bytes[..bytes.len().min(HEAD)];
        let mut reader = text::Reader::new(head, bytes.len() as u64, "t.csv", &dialect.overrides(), &uses())
            .expect("a table");
        for piece in bytes.chunks(dialect.piece) {
            reader.push(piece).expect("every quote is closed");
        }
        let store = reader.finish().expect("every quote is closed");
        prop_assert_eq!(store.rows(), rows.len() as u64);

        let scores: Vec<u8> = rows.iter().filter_map(|row| row.0).collect();
        let handles: Vec<u32> = rows.iter().filter_map(|row| row.1).collect();
        let wanted = vec![Known(Role::NpsScore), Between(Role::NpsScore, 9.0, 10.0), Known(Role::HandleTime),
            Sum(Role::HandleTime), Known(Role::CreatedAt)];
        let found = store.answer(&question(wanted, None)).whole.values;
        prop_assert_eq!(found[0], Some(scores.len() as f64));
        prop_assert_eq!(found[1], Some(scores.iter().filter(|&&score| score >= 9).count() as f64));
        prop_assert_eq!(found[2], Some(handles.len() as f64));
        let sum: f64 = handles.iter().map(|&handle| f64::from(handle) / 1_000.0).sum();
        prop_assert!((found[3].unwrap_or(0.0) - sum).abs() < 1e-6);
        prop_assert_eq!(found[4], Some(rows.iter().filter(|row| row.2.is_some()).count() as f64));

        let (mut agents, mut months) = (BTreeMap::<String, u64>::new(), BTreeMap::<String, u64>::new());
        // Words that differ by capitals and blanks are one, as first written.
        let mut spellings = BTreeMap::<String, String>::new();
        for row in &rows {
            let agent = named(&row.3);
            let alike = agent.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
            *agents.entry(spellings.entry(alike).or_insert(agent).clone()).or_default() += 1;
            let month = row.2.map(|minutes| date(minutes / 1_440));
            *months.entry(month.map_or(String::new(), |(y, m, _)| format!("{y}-{m:02}"))).or_default() += 1;
        }
        for (by, expected) in [(Segment::Value(Role::Agent), agents), (Segment::Month(Role::CreatedAt), months)] {
            let found = store.answer(&question(vec![], Some(by)));
            let found: BTreeMap<String, u64> = found.segments.into_iter().map(|(l, n)| (l, n.rows)).collect();
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn every_cell_is_counted_once(cells in proptest::collection::vec("[0-9a-z:/.,% -]{0,10}", 1..200), piece in 1..50usize, kind in kind()) {
        // Any text in every role there is.
        let width = Role::ALL.len();
        let mut file = Role::ALL.map(Role::key).join(";");
        for row in cells.chunks(width) {
            file.push('\n');
            file.push_str(&row.join(";"));
        }
        let uses: Vec<ColumnUse> = Role::ALL.map(|role| ColumnUse { role: Some(role), unit: None }).to_vec();
        let header = Some(Header::Record(0));
        let set = Overrides { delimiter: Some(';'), header, row_kind: Some(kind), ..Overrides::default() };
        let reader = text::Reader::new(file.as_bytes(), file.len() as u64, "t.csv", &set, &uses);
        let Ok(mut reader) = reader else { return Ok(()) };
        for piece in file.as_bytes().chunks(piece) {
            reader.push(piece).expect("there are no quotes");
        }
        let Ok(store) = reader.finish() else { return Ok(()) };
        let inventory = store.inventory();
        prop_assert_eq!(inventory.tallies.len() + inventory.withheld.len(), width);
        for tally in inventory.tallies {
            prop_assert_eq!(tally.rows(), inventory.rows);
            let values = store.answer(&question(vec![Known(tally.role)], None)).whole.values;
            prop_assert_eq!(values[0], Some(tally.used as f64));
        }
    }

    #[test]
    fn no_bytes_and_no_settings_bring_it_down(
        bytes in prop_oneof![
            proptest::collection::vec(any::<u8>(), 0..600),
            "[a-z0-9;,\"\n\r\t/: .%éœ\u{a0}-]{0,600}".prop_map(String::into_bytes),
        ],
        encoding in proptest::option::of(prop::sample::select(vec![
            Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Windows1252, Encoding::Latin9,
            Encoding::Utf32Le, Encoding::Utf32Be,
        ])),
        delimiter in proptest::option::of(any::<char>()),
        header in proptest::option::of(prop_oneof![Just(Header::Absent), any::<u32>().prop_map(Header::Record), (0..9u32).prop_map(Header::Record)]),
        roles in proptest::collection::vec(proptest::option::of(prop::sample::select(Role::ALL.to_vec())), 0..12),
        piece in 1..90usize,
        row_kind in proptest::option::of(kind()),
    ) {
        let set =
            Overrides { encoding, delimiter, header, row_kind, mend: Some(piece % 2 == 0), ..Overrides::default() };
        // Whether it can be read is not the point; that it ends with an answer or a reason is.
        let _ = read_text(&bytes, "x", &set, piece);
        let uses: Vec<ColumnUse> = roles.iter().map(|&role| ColumnUse { role, unit: None }).collect();
        let Ok(mut reader) = text::Reader::new(&bytes, bytes.len() as u64, "x", &set, &uses) else { return Ok(()) };
        if bytes.chunks(piece).try_for_each(|piece| reader.push(piece)).is_err() {
            return Ok(());
        }
        let Ok(store) = reader.finish() else { return Ok(()) };
        for role in Role::ALL {
            let wanted = vec![Rows, Known(role), Yes(role), No(role), Sum(role), Quantile(role, 0.5), Between(role, 0.0, 5.0)];
            for by in [None, Some(Segment::Value(role)), Some(Segment::Month(role))] {
                let answer = store.answer(&question(wanted.clone(), by));
                prop_assert!(answer.whole.values.iter().flatten().all(|value| value.is_finite()));
                let rows: u64 = answer.segments.iter().map(|(_, numbers)| numbers.rows).sum();
                prop_assert!(by.is_none() || rows == store.rows());
            }
        }
    }
}

/// Workbooks with bytes changed: read, or refused with a reason. Few cases, as each is a whole workbook.
#[cfg(feature = "spreadsheet")]
mod workbooks {
    use super::*;
    use jauge::analysis::spreadsheet::Workbook;
    use jauge::analysis::workbook::Workbook as _;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

        #[test]
        fn a_damaged_workbook_is_refused_or_read(
            name in prop::sample::select(vec!["tickets.xlsx", "tickets.ods", "locked.xlsx", "two-sheets.xlsx"]),
            changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
            cut in proptest::option::of(any::<prop::sample::Index>()),
        ) {
            let path = format!("{}/tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"));
            let mut bytes = std::fs::read(path).expect("a fixture");
            changes.iter().for_each(|(at, byte)| *at.get_mut(&mut bytes) = *byte);
            if let Some(cut) = cut {
                bytes.truncate(cut.index(bytes.len()));
            }
            let Ok(mut book) = Workbook::open(bytes) else { return Ok(()) };
            let Ok(preview) = book.look(&Overrides::default()) else { return Ok(()) };
            let uses: Vec<ColumnUse> = preview.columns.iter().map(|column| column.guess).collect();
            if let Ok(store) = book.read(&Overrides::default(), &uses, |_| {}) {
                prop_assert!(store.rows() > 0);
            }
        }
    }
}
