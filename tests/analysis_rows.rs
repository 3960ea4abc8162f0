//! Which rows are data: files with totals, footers, several rows of names and odd quotes, in every encoding, and what
//! must come out of each, worked out by hand.

#[path = "analysis/support.rs"]
mod support;

use jauge::analysis::error::FileError;
use jauge::analysis::protocol::{Encoding, Header, NotData, Overrides, Segment};
use jauge::model::role::Reduce::{self, *};
use jauge::model::role::Role::{self, *};
use support::{Read, question, read_text};

/// A file `rows-NAME` and what is known of it.
struct Expected {
    file: &'static str,
    rows: u64,
    /// Reason, how many, and the line of the first.
    left_out: &'static [(NotData, u64, u64)],
    header: Header,
    header_rows: u32,
    /// Names of columns and their meanings.
    roles: &'static [(&'static str, Role)],
    numbers: &'static [(Reduce, f64)],
}

/// A file with one row of names at its top and nothing left out.
const PLAIN: Expected = Expected {
    file: "",
    rows: 3,
    left_out: &[],
    header: Header::Record(0),
    header_rows: 1,
    roles: &[("id", Id), ("agent", Agent), ("nps", NpsScore)],
    numbers: &[],
};

/// Three tickets with a channel and the marks 9, 10 and 0.
const CHANNELS: Expected = Expected {
    roles: &[("id", Id), ("canal", Channel), ("note NPS", NpsScore)],
    numbers: &[(Between(NpsScore, 9.0, 10.0), 2.0), (Known(Channel), 3.0)],
    ..PLAIN
};

const EXPECTED: &[Expected] = &[
    Expected {
        file: "salesforce.csv",
        rows: 2,
        left_out: &[(NotData::Total, 1, 4), (NotData::Footer, 5, 6)],
        roles: &[
            ("Case Number", Id),
            ("Case Owner", Agent),
            ("Date/Time Opened", CreatedAt),
            ("Date/Time Closed", ResolvedAt),
            ("Case Origin", Channel),
            ("Priority", Priority),
            ("Closed When Created", ResolvedFirst),
        ],
        numbers: &[(Sum(ResolutionTime), 5_400.0), (Yes(ResolvedFirst), 1.0), (Known(Agent), 2.0)],
        ..PLAIN
    },
    Expected {
        file: "totals-fr.csv",
        left_out: &[(NotData::Total, 2, 5)],
        roles: &[("Conseiller", Agent), ("Durée de traitement (min)", HandleTime), ("Note NPS", NpsScore)],
        numbers: &[(Sum(HandleTime), 600.0)],
        ..PLAIN
    },
    Expected {
        file: "subtotals.csv",
        left_out: &[(NotData::Total, 3, 4)],
        roles: &[("Date", CreatedAt), ("Team", Team), ("Handle time (s)", HandleTime), ("NPS", NpsScore)],
        numbers: &[(Sum(HandleTime), 360.0), (Known(Team), 3.0)],
        ..PLAIN
    },
    Expected {
        // `Total` is a product here: each row has an identifier and a date.
        file: "product-total.csv",
        rows: 4,
        roles: &[("Ticket ID", Id), ("Created at", CreatedAt), ("Product", Product), ("NPS", NpsScore)],
        numbers: &[(Sum(NpsScore), 29.0), (Known(Product), 4.0)],
        ..PLAIN
    },
    Expected {
        // Lines of nothing at all are no rows; those of separators are.
        file: "ghosts.csv",
        rows: 2,
        left_out: &[(NotData::Blank, 4, 3)],
        roles: &[("id", Id), ("nps", NpsScore), ("agent", Agent), ("team", Team)],
        numbers: &[(Known(Team), 2.0)],
        ..PLAIN
    },
    Expected {
        file: "concatenated.csv",
        rows: 4,
        left_out: &[(NotData::RepeatedHeader, 2, 4)],
        roles: &[
            ("Call ID", Id),
            ("Start time", CreatedAt),
            ("Agent name", Agent),
            ("Talk time (s)", TalkTime),
        ],
        numbers: &[(Sum(TalkTime), 300.0), (Known(Agent), 4.0)],
        ..PLAIN
    },
    Expected {
        file: "qualtrics.csv",
        left_out: &[(NotData::Description, 2, 2)],
        header_rows: 3,
        roles: &[
            ("Start Date", CreatedAt),
            ("Response ID", Id),
            ("How likely are you to recommend us to a friend?", NpsScore),
        ],
        numbers: &[(Between(NpsScore, 9.0, 10.0), 1.0), (Sum(NpsScore), 17.0)],
        ..PLAIN
    },
    Expected {
        file: "surveymonkey.csv",
        left_out: &[(NotData::Description, 1, 2)],
        header_rows: 2,
        roles: &[
            ("Respondent ID", Id),
            ("Start Date", CreatedAt),
            ("How likely are you to recommend us to a friend?", NpsScore),
            ("Your agent", Agent),
        ],
        numbers: &[(Sum(NpsScore), 23.0), (Known(Agent), 3.0)],
        ..PLAIN
    },
    Expected {
        file: "groups.csv",
        rows: 2,
        // The groups fill so much that they come first.
        left_out: &[(NotData::Description, 1, 2)],
        header_rows: 2,
        roles: &[
            ("Équipe", Team),
            ("Appels – Durée de conversation (s)", TalkTime),
            ("Appels – Note NPS", NpsScore),
            ("Mails – Délai de 1re réponse (min)", FirstResponseTime),
            ("Mails – Note CSAT", Csat5),
        ],
        numbers: &[(Sum(TalkTime), 180.0), (Sum(FirstResponseTime), 4_500.0), (Sum(Csat5), 9.0)],
        ..PLAIN
    },
    Expected {
        // The groups stand above the names, which fill the width.
        file: "groups-wide.csv",
        header: Header::Record(2),
        header_rows: 2,
        roles: &[
            ("Agent", Agent),
            ("Appels – Durée de conversation (s)", TalkTime),
            ("Appels – Note NPS", NpsScore),
            ("Mails – Durée de traitement (s)", HandleTime),
            ("Mails – Note CSAT", Csat5),
        ],
        numbers: &[(Sum(TalkTime), 270.0), (Sum(HandleTime), 135.0), (Sum(Csat5), 10.0)],
        ..PLAIN
    },
    Expected {
        file: "units.csv",
        rows: 2,
        left_out: &[(NotData::Description, 1, 2)],
        header_rows: 2,
        roles: &[("Agent", Agent), ("Talk time (min)", TalkTime), ("Hold time (s)", HoldTime)],
        numbers: &[(Sum(TalkTime), 300.0), (Sum(HoldTime), 45.0)],
        ..PLAIN
    },
    Expected { file: "no-header.csv", header: Header::Absent, header_rows: 0, roles: &[], ..PLAIN },
    Expected { file: "names.csv", rows: 2, roles: &[("id", Id)], ..PLAIN },
    Expected { file: "utf32.txt", ..CHANNELS },
    Expected { file: "utf32-be.txt", ..CHANNELS },
    Expected { file: "utf16-be.txt", ..CHANNELS },
    Expected { file: "latin9.csv", ..CHANNELS },
    Expected {
        file: "mojibake.csv",
        roles: &[("NumÃ©ro", Id), ("PrioritÃ©", Priority), ("Canal", Channel), ("Note NPS", NpsScore)],
        numbers: &[(Sum(NpsScore), 21.0)],
        ..PLAIN
    },
    Expected {
        file: "currency.csv",
        roles: &[("id", Id), ("created at", CreatedAt), ("agent", Agent), ("nps", NpsScore)],
        numbers: &[(Sum(NpsScore), 22.0), (Known(CreatedAt), 3.0)],
        ..PLAIN
    },
    Expected {
        file: "currency-named.csv",
        rows: 2,
        header: Header::Record(1),
        numbers: &[(Sum(NpsScore), 19.0)],
        ..PLAIN
    },
    Expected { file: "carriage-return.csv", numbers: &[(Sum(NpsScore), 22.0)], ..PLAIN },
    Expected { file: "mixed-ends.csv", rows: 4, numbers: &[(Sum(NpsScore), 30.0)], ..PLAIN },
    Expected { file: "quotes.csv", rows: 4, numbers: &[(Sum(NpsScore), 30.0)], ..PLAIN },
    Expected {
        // The third row and all behind it: three lines with something on them.
        file: "open-quote.csv",
        rows: 2,
        left_out: &[(NotData::OpenQuote, 3, 4)],
        roles: &[("id", Id), ("created at", CreatedAt), ("agent", Agent), ("nps", NpsScore)],
        numbers: &[(Sum(NpsScore), 19.0)],
        ..PLAIN
    },
    Expected { file: "uneven.csv", rows: 4, numbers: &[(Sum(NpsScore), 30.0)], ..PLAIN },
    Expected {
        file: "erstellt.csv",
        rows: 2,
        left_out: &[(NotData::Total, 1, 7), (NotData::Footer, 1, 8)],
        header: Header::Record(2),
        roles: &[("Agent", Agent), ("Talk time (s)", TalkTime), ("NPS", NpsScore)],
        numbers: &[(Sum(TalkTime), 90.0), (Sum(NpsScore), 12.0)],
        ..PLAIN
    },
];

fn fixture(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/fixtures/rows-{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn proposed(name: &str, set: &Overrides) -> Read {
    read_text(&fixture(name), name, set, 1 << 20).unwrap_or_else(|error| panic!("{name}: {error:?}"))
}

fn labels(found: &Read, role: Role) -> Vec<(String, u64)> {
    let answer = found.store.answer(&question(vec![], Some(Segment::Value(role))));
    answer.segments.into_iter().map(|(label, numbers)| (label, numbers.rows)).collect()
}

#[test]
fn every_file_gives_its_rows_names_and_numbers() {
    for expected in EXPECTED {
        let (file, set) = (expected.file, Overrides::default());
        let found = proposed(file, &set);
        let preview = &found.preview;
        assert_eq!(preview.header, expected.header, "{file}");
        assert_eq!(preview.header_rows, expected.header_rows, "{file}: {:?}", preview.columns);
        for (name, role) in expected.roles {
            let column = preview.columns.iter().find(|column| column.name == *name);
            assert_eq!(
                column.and_then(|c| c.guess.role),
                Some(*role),
                "{file}: {name} in {:?}",
                preview.columns
            );
        }
        let inventory = found.store.inventory();
        let left_out = inventory.left_out.iter().map(|left| (left.reason, left.count, left.examples[0].line));
        assert_eq!(left_out.collect::<Vec<_>>(), expected.left_out, "{file}: {:?}", inventory.left_out);
        assert_eq!(inventory.rows, expected.rows, "{file}");
        let all = expected.rows + expected.left_out.iter().map(|(_, count, _)| count).sum::<u64>();
        assert_eq!(inventory.records(), all, "{file}");
        for (wanted, value) in expected.numbers {
            assert_eq!(found.ask(*wanted), Some(*value), "{file}: {wanted:?}");
        }
        // The preview shows the same rows as are read.
        assert_eq!(preview.rows.len() as u64, expected.rows, "{file}");
    }
}

#[test]
fn every_file_reads_the_same_wherever_it_is_cut() {
    for expected in EXPECTED {
        let bytes = fixture(expected.file);
        let whole = proposed(expected.file, &Overrides::default()).store.inventory();
        for piece in [1, 2, 3, 7, 64] {
            let cut = read_text(&bytes, expected.file, &Overrides::default(), piece).expect("a table");
            assert_eq!(cut.store.inventory(), whole, "{} in pieces of {piece}", expected.file);
        }
    }
}

#[test]
fn encodings_are_told_apart_and_read() {
    for (file, encoding) in [
        ("utf32.txt", Encoding::Utf32Le),
        ("utf32-be.txt", Encoding::Utf32Be),
        ("utf16-be.txt", Encoding::Utf16Be),
        ("latin9.csv", Encoding::Latin9),
        ("totals-fr.csv", Encoding::Windows1252),
        ("mojibake.csv", Encoding::Utf8),
    ] {
        assert_eq!(proposed(file, &Overrides::default()).preview.encoding, Some(encoding), "{file}");
    }
    let wide = proposed("utf32.txt", &Overrides::default());
    assert_eq!(labels(&wide, Channel), [("Téléphone".into(), 2), ("E-mail à 5 €".into(), 1)]);
    let latin = proposed("latin9.csv", &Overrides::default());
    assert_eq!(labels(&latin, Channel), [("Téléphone".into(), 2), ("Cœur de métier".into(), 1)]);
    assert_eq!(latin.preview.rows[0][3], "12,50 €");
}

#[test]
fn text_read_in_a_wrong_encoding_is_mended_on_demand() {
    let found = proposed("mojibake.csv", &Overrides::default());
    let example = found.preview.mojibake.as_ref().map(|m| (m.before.as_str(), m.after.as_str()));
    assert_eq!(example, Some(("NumÃ©ro", "Numéro")));
    assert_eq!(labels(&found, Channel), [("TÃ©lÃ©phone".into(), 2), ("E-mail".into(), 1)]);
    let mended = proposed("mojibake.csv", &Overrides { mend: Some(true), ..Overrides::default() });
    assert_eq!(labels(&mended, Channel), [("Téléphone".into(), 2), ("E-mail".into(), 1)]);
    assert_eq!(mended.preview.columns[1].name, "Priorité");
    assert_eq!(mended.preview.rows[0][2], "Téléphone");
    assert!(mended.preview.mojibake.is_some(), "it can be taken back");
    // What is in order stays as it is.
    let right = proposed("latin9.csv", &Overrides { mend: Some(true), ..Overrides::default() });
    assert_eq!(labels(&right, Channel)[0].0, "Téléphone");
    assert_eq!(right.preview.mojibake, None);
}

#[test]
fn a_currency_sign_separates_and_stays_within_quotes() {
    let found = proposed("currency.csv", &Overrides::default());
    assert_eq!(found.preview.delimiter, Some('¤'));
    assert_eq!(found.preview.rows[1][2], "5 ¤, then 6");
    assert!(labels(&found, Agent).contains(&("5 ¤, then 6".into(), 1)));
    let named = proposed("currency-named.csv", &Overrides::default());
    assert_eq!(named.preview.delimiter, Some('¤'));
    assert_eq!(labels(&named, Agent), [("Ann;Lee".into(), 1), ("Bob, Poe".into(), 1)]);
    let set = Overrides { delimiter: Some('¤'), ..Overrides::default() };
    assert_eq!(proposed("currency.csv", &set).preview.columns.len(), 4);
}

#[test]
fn stray_quotes_are_text() {
    let found = proposed("quotes.csv", &Overrides::default());
    let agents: Vec<String> = labels(&found, Agent).into_iter().map(|(label, _)| label).collect();
    assert_eq!(agents, ["12\" Bob", "Ann \"the fox\" Lee", "Cy Poe", "Dee"]);
    assert_eq!(found.preview.rows[0][2], "said \"no\", twice");
    let returned = proposed("carriage-return.csv", &Overrides::default());
    assert!(labels(&returned, Agent).contains(&("Two\rlines".into(), 1)));
}

#[test]
fn an_open_quote_is_told_and_fatal_only_where_nothing_is_sure() {
    let found = proposed("open-quote.csv", &Overrides::default());
    let left = &found.store.inventory().left_out[0];
    assert_eq!((left.examples[0].line, &left.examples[0].text[..21]), (4, "3,2026-01-07,\"never c"));
    let fatal = read_text(&fixture("open-quote-first.csv"), "x", &Overrides::default(), 9);
    assert_eq!(fatal.err(), Some(FileError::OpenQuote { line: 2 }));
}

#[test]
fn names_can_be_told_apart() {
    let found = proposed("names.csv", &Overrides::default());
    let names: Vec<&str> = found.preview.columns.iter().map(|column| column.name.as_str()).collect();
    assert_eq!(names, ["id", "Note", "", "Note (2)", ""]);
    let survey = proposed("surveymonkey.csv", &Overrides::default());
    assert_eq!(survey.preview.columns[3].name, "How satisfied are you with – The price");
    assert_eq!(survey.preview.columns[4].name, "How satisfied are you with – The service");
}

#[test]
fn uneven_rows_keep_what_they_have() {
    let inventory = proposed("uneven.csv", &Overrides::default()).store.inventory();
    // A separator at the end makes no row uneven.
    assert_eq!((inventory.uneven_rows, inventory.uneven_lines), (2, vec![2, 3]));
}
