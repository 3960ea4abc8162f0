//! Numbers, lengths of time and instants as files write them, and what must come out, worked out by hand.

#[path = "analysis/support.rs"]
mod support;

use jauge::analysis::protocol::DateOrder::{DayFirst, MonthFirst};
use jauge::analysis::protocol::{
    ColumnUse, DateReading, Header, Inventory, OrderBasis, Overrides, Segment, Tally, Witness,
};
use jauge::analysis::store::Store;
use jauge::analysis::text::{self, Reader};
use jauge::model::role::Reduce::Sum;
use jauge::model::role::Role::{self, *};
use support::question;

/// A fixture and the meanings of its columns: what they are is not in question here, only what their cells say.
fn read(file: &str, roles: &[Role]) -> Store {
    let path = format!("{}/tests/fixtures/cells-{file}", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(path).expect("a fixture");
    let uses: Vec<ColumnUse> = roles.iter().map(|&role| ColumnUse { role: Some(role), unit: None }).collect();
    let mut reader = Reader::new(&bytes, bytes.len() as u64, file, &set(), &uses).expect("a table");
    reader.push(&bytes).expect("no quotes");
    reader.finish().expect("rows")
}

fn set() -> Overrides {
    Overrides { delimiter: Some(';'), header: Some(Header::Record(0)), ..Overrides::default() }
}

fn sum(store: &Store, role: Role) -> f64 {
    store.answer(&question(vec![Sum(role)], None)).whole.values[0].unwrap_or(f64::NAN)
}

fn tally(inventory: &Inventory, role: Role) -> Tally {
    inventory.tallies.iter().find(|tally| tally.role == role).expect("the role is in use").clone()
}

/// Used, empty, unreadable, out of range.
fn counts(store: &Store, role: Role) -> [u64; 4] {
    let tally = tally(&store.inventory(), role);
    [tally.used, tally.empty, tally.unreadable, tally.out_of_range]
}

fn months(store: &Store) -> Vec<(String, u64)> {
    let answer = store.answer(&question(vec![], Some(Segment::Month(CreatedAt))));
    answer.segments.into_iter().map(|(month, numbers)| (month, numbers.rows)).collect()
}

fn month(name: &str, rows: u64) -> (String, u64) {
    (name.to_owned(), rows)
}

fn witness(line: u64, text: &str) -> Option<Witness> {
    Some(Witness { line, text: text.to_owned() })
}

#[test]
fn french_numbers() {
    let store = read("numbers-fr.csv", &[HandleTime]);
    assert_eq!(counts(&store, HandleTime), [6, 4, 4, 0]);
    assert_eq!(sum(&store, HandleTime), 6.0 * 1_234.5);
    let inventory = store.inventory();
    let refused: Vec<(u64, String)> =
        tally(&inventory, HandleTime).examples.into_iter().map(|cell| (cell.line, cell.text)).collect();
    let expected = [(12, "1,2,3"), (13, "12-5"), (14, "12,5 %"), (15, "#DIV/0!")];
    assert_eq!(refused, expected.map(|(line, text)| (line, text.to_owned())));
}

#[test]
fn english_numbers_and_those_spreadsheets_keep_as_text() {
    let store = read("numbers-en.csv", &[HandleTime]);
    // Three ways to write −5, and no length of time is negative.
    assert_eq!(counts(&store, HandleTime), [7, 0, 0, 3]);
    assert_eq!(sum(&store, HandleTime), 7.0 * 1_325.75);
}

#[test]
fn each_column_proves_its_own_decimal_sign_and_else_the_file_does() {
    let store = read("numbers-ambiguous.csv", &[HandleTime, TalkTime, HoldTime]);
    assert_eq!(sum(&store, HandleTime), 1_325.0 + 12.5 + 7.25);
    assert_eq!(sum(&store, TalkTime), 1.325 + 0.5);
    // Two cells of the file have a decimal comma, one a decimal point.
    assert_eq!(sum(&store, HoldTime), 1_325.0 + 2_500.0);
}

#[test]
fn lengths_of_time_however_written() {
    let store = read("durations.csv", &[HandleTime]);
    assert_eq!(counts(&store, HandleTime), [12, 0, 3, 1]);
    assert_eq!(sum(&store, HandleTime), 12.0 * 195.0);
    let store = read("durations-words.csv", &[ResolutionTime]);
    assert_eq!(counts(&store, ResolutionTime), [13, 0, 0, 0]);
    assert_eq!(sum(&store, ResolutionTime), 13.0 * 51.0 * 3_600.0);
}

#[test]
fn bare_lengths_count_what_the_name_or_the_values_tell() {
    let store = read("durations-units.csv", &[HandleTime, TalkTime, WaitTime, ResolutionTime]);
    assert_eq!((sum(&store, HandleTime), sum(&store, TalkTime)), (240.0, 200.0));
    assert_eq!((sum(&store, WaitTime), sum(&store, ResolutionTime)), (8_100.0, 7_200.0));
    // 3 min 15 s, 5 min and 12 min 34 s as parts of a day.
    let store = read("durations-excel.csv", &[HandleTime]);
    assert!((sum(&store, HandleTime) - 1_249.0).abs() < 1e-3);
}

#[test]
fn months_by_name_in_six_languages() {
    let store = read("dates-words.csv", &[CreatedAt]);
    // `jui` may be June or July.
    assert_eq!(counts(&store, CreatedAt), [11, 0, 1, 0]);
    let expected = [
        month("", 1),
        month("2026-01", 1),
        month("2026-02", 1),
        month("2026-03", 1),
        month("2026-08", 7),
        month("2026-12", 1),
    ];
    let mut found = months(&store);
    found.sort();
    assert_eq!(found, expected);
}

#[test]
fn clocks_and_zones() {
    let store = read("dates-clocks.csv", &[CreatedAt, ResolvedAt]);
    // 2 h, 12 h, 12 h and 30 s, 1 h; `14:05 AM` is no time of day.
    assert_eq!(counts(&store, ResolutionTime), [4, 0, 1, 0]);
    assert_eq!(sum(&store, ResolutionTime), 27.0 * 3_600.0 + 30.0);
    let store = read("dates-zones.csv", &[CreatedAt, ResolvedAt]);
    // 1 h, 1 h, nothing, 1 h, nothing.
    assert_eq!(counts(&store, ResolutionTime), [5, 0, 0, 0]);
    assert_eq!(sum(&store, ResolutionTime), 3.0 * 3_600.0);
}

#[test]
fn counts_of_seconds_and_days_within_plausible_years() {
    let store = read("dates-epochs.csv", &[CreatedAt]);
    assert_eq!(counts(&store, CreatedAt), [4, 0, 3, 0]);
    let mut found = months(&store);
    found.sort();
    assert_eq!(found, [month("", 3), month("2026-01", 4)]);
}

#[test]
fn compact_dates_and_impossible_ones() {
    let store = read("dates-compact.csv", &[CreatedAt]);
    assert_eq!(counts(&store, CreatedAt), [8, 0, 3, 0]);
    assert!(months(&store).contains(&month("2026-01", 8)));
}

#[test]
fn columns_of_one_file_may_have_different_orders() {
    let store = read("dates-columns.csv", &[CreatedAt, ResolvedAt]);
    assert_eq!(sum(&store, ResolutionTime), 2.0 * 7_200.0);
    let reading = |role, column, order, text| DateReading {
        role,
        column,
        order,
        basis: OrderBasis::Proved,
        proof: witness(3, text),
        against: None,
        contradicting: 0,
    };
    let expected = [
        reading(CreatedAt, 0, DayFirst, "13/01/2026 10:00"),
        reading(ResolvedAt, 1, MonthFirst, "01/13/2026 12:00"),
    ];
    assert_eq!(store.inventory().date_readings, expected);
}

#[test]
fn a_column_that_mixes_orders_says_so_with_one_row_of_each() {
    let store = read("dates-mixed.csv", &[CreatedAt]);
    assert_eq!(counts(&store, CreatedAt), [3, 0, 1, 0]);
    assert!(months(&store).contains(&month("2026-01", 3)));
    let expected = DateReading {
        role: CreatedAt,
        column: 0,
        order: DayFirst,
        basis: OrderBasis::Proved,
        proof: witness(3, "13/01/2026"),
        against: witness(4, "01/15/2026"),
        contradicting: 1,
    };
    assert_eq!(store.inventory().date_readings, [expected]);
}

#[test]
fn an_order_nobody_proves_is_a_guess_and_another_column_may_prove_it() {
    let inventory = read("dates-unproved.csv", &[CreatedAt]).inventory();
    assert!(!inventory.date_order_proved);
    assert_eq!(inventory.date_readings[0].basis, OrderBasis::Guessed);
    assert_eq!(inventory.date_readings[0].proof, None);
    let inventory = read("dates-other-column.csv", &[CreatedAt, FirstReplyAt]).inventory();
    let bases: Vec<OrderBasis> = inventory.date_readings.iter().map(|reading| reading.basis).collect();
    assert_eq!(bases, [OrderBasis::Proved, OrderBasis::OtherColumn]);
}

#[test]
fn the_first_look_shows_the_row_that_proves_the_order() {
    let look = |file: &str| {
        let path = format!("{}/tests/fixtures/cells-{file}", env!("CARGO_MANIFEST_DIR"));
        let bytes = std::fs::read(path).expect("a fixture");
        text::look(&bytes, bytes.len() as u64, file, &set()).expect("a table")
    };
    assert_eq!(look("dates-mixed.csv").date_order_proof, witness(3, "13/01/2026"));
    let unproved = look("dates-unproved.csv");
    assert_eq!((unproved.date_order, unproved.date_order_proof), (Some(DayFirst), None));
}

#[test]
fn what_stands_for_nothing_is_empty_and_a_formulas_error_is_unreadable() {
    let store = read("blanks.csv", &[NpsScore]);
    assert_eq!(counts(&store, NpsScore), [1, 7, 2, 0]);
}
