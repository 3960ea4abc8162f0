//! Every file of `tests/fixtures` and what must come out of it, worked out by hand.

#[path = "analysis/support.rs"]
mod support;

use jauge::analysis::error::FileError;
use jauge::analysis::protocol::{DateOrder, Decimal, Encoding, Header, Overrides, Segment, TimeUnit};
use jauge::model::role::Reduce::{self, *};
use jauge::model::role::Role::{self, *};
use support::{Read, question, read};

/// A file, its roles by column name, and its numbers.
struct Expected {
    file: &'static str,
    rows: u64,
    roles: &'static [(&'static str, Role)],
    numbers: &'static [(Reduce, f64)],
}

const EXPECTED: &[Expected] = &[
    Expected {
        file: "excel-fr.csv",
        rows: 5,
        roles: &[
            ("N° ticket", Id),
            ("Date de création", CreatedAt),
            ("Date de clôture", ResolvedAt),
            ("Canal", Channel),
            ("Conseiller", Agent),
            ("Note NPS", NpsScore),
            ("Satisfaction", Csat5),
            ("Résolu au 1er contact", ResolvedFirst),
            ("Durée de traitement (min)", HandleTime),
        ],
        numbers: &[
            (Between(NpsScore, 9.0, 10.0), 2.0),
            (Between(NpsScore, 0.0, 6.0), 1.0),
            (Known(NpsScore), 4.0),
            (Yes(ResolvedFirst), 2.0),
            (No(ResolvedFirst), 3.0),
            (Sum(HandleTime), 2_250.0),
            (Quantile(HandleTime, 0.5), 472.5),
            (Sum(ResolutionTime), 237_660.0),
        ],
    },
    Expected {
        file: "excel-unicode.txt",
        rows: 3,
        roles: &[("Ticket", Id), ("Créé le", CreatedAt), ("NPS", NpsScore), ("Équipe", Team)],
        numbers: &[(Known(NpsScore), 2.0), (Known(Team), 3.0)],
    },
    Expected {
        file: "excel-sep.csv",
        rows: 2,
        roles: &[("id", Id), ("wait time", WaitTime), ("answered", Answered)],
        // Who was not answered did not wait for an answer.
        numbers: &[(Sum(WaitTime), 12.0), (No(Answered), 1.0)],
    },
    Expected {
        file: "preamble.csv",
        rows: 3,
        roles: &[
            ("Call ID", Id),
            ("Start time", CreatedAt),
            ("Agent name", Agent),
            ("Talk time (s)", TalkTime),
            ("Abandoned", Abandoned),
        ],
        numbers: &[(Sum(TalkTime), 180.5), (Yes(Abandoned), 1.0)],
    },
    Expected {
        file: "zendesk.csv",
        rows: 4,
        roles: &[
            ("Id", Id),
            ("Assignee", Agent),
            ("Group", Team),
            ("Status", Status),
            ("Priority", Priority),
            ("Via", Channel),
            ("Created at", CreatedAt),
            ("Solved at", ResolvedAt),
            ("Satisfaction Score", CsatWord),
            ("Reopens", Reopens),
            ("Replies", Replies),
            ("First reply time in minutes", FirstResponseTime),
            ("Full resolution time in minutes", ResolutionTime),
        ],
        // Surveys offered or not offered are no bad marks.
        numbers: &[
            (Yes(CsatWord), 1.0),
            (Known(CsatWord), 2.0),
            (Sum(FirstResponseTime), 3_600.0),
            (Quantile(ResolutionTime, 0.5), 7_200.0),
        ],
    },
    Expected {
        file: "freshdesk.csv",
        rows: 3,
        roles: &[
            ("Ticket ID", Id),
            ("Status", Status),
            ("Priority", Priority),
            ("Source", Channel),
            ("Agent", Agent),
            ("Group", Team),
            ("Created time", CreatedAt),
            ("Resolved time", ResolvedAt),
            ("Initial response time", FirstReplyAt),
            ("Time tracked", HandleTime),
            ("First response time (in hrs)", FirstResponseTime),
            ("Resolution time (in hrs)", ResolutionTime),
            ("Customer interactions", Contacts),
            ("Resolution status", SlaMet),
            ("Survey results", CsatWord),
            ("Product", Product),
        ],
        // Hours, minutes and seconds in a column that says hours.
        numbers: &[
            (Sum(FirstResponseTime), 4_350.0),
            (Sum(ResolutionTime), 217_800.0),
            (Between(Contacts, 1.0, 1.0), 2.0),
        ],
    },
    Expected {
        file: "aircall.csv",
        rows: 4,
        roles: &[
            ("line", Team),
            ("datetime (UTC)", CreatedAt),
            ("direction", Inbound),
            ("answered", Answered),
            ("user", Agent),
            ("duration (in call)", HandleTime),
        ],
        // One call went out.
        numbers: &[(Yes(Answered), 2.0), (No(Answered), 1.0), (Sum(HandleTime), 570.0)],
    },
    Expected {
        file: "five9.csv",
        rows: 3,
        roles: &[
            ("CALL ID", Id),
            ("TIMESTAMP", CreatedAt),
            ("CALL TYPE", Inbound),
            ("AGENT NAME", Agent),
            ("QUEUE WAIT TIME", WaitTime),
            ("TALK TIME", TalkTime),
            ("HOLD TIME", HoldTime),
            ("AFTER CALL WORK TIME", AfterCallWork),
            ("ABANDONED", Abandoned),
        ],
        // The third caller waited 40 s, but for nothing.
        numbers: &[(Yes(Abandoned), 1.0), (Sum(WaitTime), 25.0), (Sum(AfterCallWork), 90.0)],
    },
    Expected {
        file: "salesforce.csv",
        // The total and the copyright under the cases are no cases.
        rows: 3,
        roles: &[
            ("Case Number", Id),
            ("Case Owner", Agent),
            ("Date/Time Opened", CreatedAt),
            ("Date/Time Closed", ResolvedAt),
            ("Case Origin", Channel),
            ("Priority", Priority),
            ("Closed When Created", ResolvedFirst),
        ],
        numbers: &[(Yes(ResolvedFirst), 1.0), (No(ResolvedFirst), 2.0), (Sum(ResolutionTime), 606_600.0)],
    },
    #[cfg(feature = "spreadsheet")]
    sheet("tickets.xlsx"),
    #[cfg(feature = "spreadsheet")]
    sheet("tickets.ods"),
    #[cfg(feature = "spreadsheet")]
    sheet("two-sheets.xlsx"),
    #[cfg(feature = "spreadsheet")]
    sheet("far-cell.xlsx"),
];

/// The same five tickets in every workbook.
#[cfg(feature = "spreadsheet")]
const fn sheet(file: &'static str) -> Expected {
    Expected {
        file,
        rows: 5,
        roles: &[
            ("Ticket ID", Id),
            ("Created at", CreatedAt),
            ("Resolved at", ResolvedAt),
            ("Channel", Channel),
            ("NPS", NpsScore),
            ("CSAT", Csat5),
            ("First contact resolution", ResolvedFirst),
            ("Handle time", HandleTime),
            ("Wait time (s)", WaitTime),
        ],
        numbers: &[
            (Known(NpsScore), 4.0),
            (Between(NpsScore, 9.0, 10.0), 2.0),
            (Between(Csat5, 4.0, 5.0), 3.0),
            (Yes(ResolvedFirst), 3.0),
            (Sum(HandleTime), 97_605.0),
            (Sum(WaitTime), 46.45),
            (Sum(ResolutionTime), 185_400.0),
        ],
    }
}

fn fixture(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn proposed(name: &str) -> Read {
    read(&fixture(name), name, &Overrides::default()).unwrap_or_else(|error| panic!("{name}: {error:?}"))
}

#[test]
fn every_fixture_gives_its_roles_and_numbers() {
    for expected in EXPECTED {
        let found = proposed(expected.file);
        let columns = found.preview.columns.iter();
        let roles: Vec<(&str, Role)> =
            columns.filter_map(|c| c.guess.role.map(|role| (c.name.as_str(), role))).collect();
        assert_eq!(roles, expected.roles, "{}", expected.file);
        assert_eq!(found.store.rows(), expected.rows, "{}", expected.file);
        for &(wanted, value) in expected.numbers {
            let answer = found.ask(wanted).unwrap_or(f64::NAN);
            assert!((answer - value).abs() < 1e-9, "{}: {wanted:?} is {answer}, not {value}", expected.file);
        }
        for tally in found.store.inventory().tallies {
            assert_eq!(tally.rows(), expected.rows, "{}: {tally:?}", expected.file);
        }
    }
}

#[test]
fn files_that_cannot_be_used_say_why() {
    let foreign = |kind: &str| FileError::Foreign { kind: kind.to_owned() };
    for (name, expected) in [
        ("empty.csv", FileError::Empty),
        ("blank.csv", FileError::Empty),
        ("header-only.csv", FileError::NoRows),
        ("picture.csv", foreign("PNG")),
        ("binary.csv", FileError::NotText { offset: 0 }),
        #[cfg(feature = "spreadsheet")]
        ("locked.xlsx", FileError::Encrypted),
        #[cfg(feature = "spreadsheet")]
        ("empty.xlsx", FileError::Empty),
        #[cfg(not(feature = "spreadsheet"))]
        ("tickets.xlsx", FileError::Spreadsheet),
    ] {
        assert_eq!(read(&fixture(name), name, &Overrides::default()).err(), Some(expected), "{name}");
    }
    #[cfg(feature = "spreadsheet")]
    assert!(matches!(
        read(&fixture("damaged.xlsx"), "damaged.xlsx", &Overrides::default()).err(),
        Some(FileError::Damaged { .. })
    ));
}

#[test]
fn the_french_file_is_understood() {
    let Read { preview, store } = proposed("excel-fr.csv");
    assert_eq!((preview.encoding, preview.delimiter), (Some(Encoding::Windows1252), Some(';')));
    assert_eq!((preview.decimal, preview.header), (Decimal::Comma, Header::Record(0)));
    assert_eq!((preview.date_order, preview.date_order_proved), (Some(DateOrder::DayFirst), true));
    assert_eq!(preview.columns[8].guess.unit, Some(TimeUnit::Minutes));
    assert_eq!(preview.rows[1][4], "Benoît L’Hôte");
    assert_eq!(preview.rows[1][10], "Deux relances,\r\npuis plus rien");
    let by = |segment| {
        let answer = store.answer(&question(vec![Rows], Some(segment)));
        answer.segments.into_iter().map(|(label, numbers)| (label, numbers.rows)).collect::<Vec<_>>()
    };
    assert_eq!(by(Segment::Month(CreatedAt)), [("2026-03".into(), 4), ("2026-04".into(), 1)]);
    assert_eq!(
        by(Segment::Value(Channel)),
        [("E-mail".into(), 2), ("Téléphone".into(), 2), ("Courrier".into(), 1)]
    );
    assert_eq!(by(Segment::Value(NpsScore)).len(), 5);
}

#[test]
fn a_month_is_the_one_on_the_clock_of_the_place() {
    // Half an hour before February in New York, and half an hour after January in Paris: the other month in UTC.
    let Read { store, .. } = proposed("preamble.csv");
    let answer = store.answer(&question(vec![], Some(Segment::Month(CreatedAt))));
    let months: Vec<(&str, u64)> =
        answer.segments.iter().map(|(month, n)| (month.as_str(), n.rows)).collect();
    assert_eq!(months, [("2026-01", 2), ("2026-02", 1)]);
}

#[test]
fn what_is_left_out_is_told_with_its_line() {
    #[cfg(feature = "spreadsheet")]
    {
        use jauge::analysis::protocol::Tally;
        let inventory = proposed("tickets.xlsx").store.inventory();
        let tally = |role| inventory.tallies.iter().find(|tally| tally.role == role).cloned();
        let Some(Tally { unreadable: 1, examples, .. }) = tally(NpsScore) else {
            panic!("one word among scores")
        };
        assert_eq!((examples[0].line, examples[0].text.as_str()), (6, "ten"));
        // Resolved before it was created.
        let Some(Tally { out_of_range: 1, examples, .. }) = tally(ResolutionTime) else {
            panic!("one in the past")
        };
        assert_eq!(examples[0].line, 6);
    }
    let inventory = proposed("salesforce.csv").store.inventory();
    assert_eq!((inventory.uneven_rows, inventory.rows, inventory.records()), (0, 3, 5));
    let lines = inventory.left_out.iter().map(|left| (left.reason.key(), left.examples[0].line));
    assert_eq!(lines.collect::<Vec<_>>(), [("total", 6), ("footer", 8)]);
}

#[cfg(feature = "spreadsheet")]
#[test]
fn the_sheet_with_the_data_is_proposed_and_others_can_be_chosen() {
    let Read { preview, .. } = proposed("two-sheets.xlsx");
    assert_eq!(preview.sheets, ["Read me", "Tickets", "Old"]);
    assert_eq!(preview.sheet, 1);
    assert_eq!(preview.rows[0][1], "2026-03-01 09:00:00");
    let old = Overrides { sheet: Some(2), ..Overrides::default() };
    let found =
        read(&fixture("two-sheets.xlsx"), "two-sheets.xlsx", &old).expect("a hidden sheet can be read");
    assert_eq!((found.preview.sheet, found.store.rows()), (2, 10));
}
