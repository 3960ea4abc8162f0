//! The order of day and month is decided by all rows, not by the first ones.

#[path = "analysis/support.rs"]
mod support;

use jauge::analysis::protocol::{DateOrder, OrderBasis, Overrides, Segment};
use jauge::model::role::Role;
use support::{Read, question, read_text};

/// Far more rows than the first look sees, all of which fit both orders, then these.
fn file(last: &[&str]) -> String {
    let mut file = "created at,resolved at\n".to_owned();
    for row in 0..30_000 {
        let (a, b) = (row % 12 + 1, row % 11 + 1);
        file.push_str(&format!("{a:02}/{b:02}/2026 10:00,{a:02}/{b:02}/2026 12:00\n"));
    }
    for row in last {
        file.push_str(&format!("{row},{row}\n"));
    }
    file
}

fn read(last: &[&str], set: Option<DateOrder>) -> Read {
    let set = Overrides { date_order: set, ..Overrides::default() };
    read_text(file(last).as_bytes(), "t.csv", &set, 1 << 16).expect("a table")
}

/// Rows in January.
fn january(found: &Read) -> u64 {
    let answer = found.store.answer(&question(vec![], Some(Segment::Month(Role::CreatedAt))));
    answer.segments.iter().find(|(month, _)| month == "2026-01").map_or(0, |(_, numbers)| numbers.rows)
}

#[test]
fn without_proof_it_is_a_guess_and_says_so() {
    let found = read(&[], None);
    assert_eq!(
        (found.preview.date_order, found.preview.date_order_proved),
        (Some(DateOrder::DayFirst), false)
    );
    let inventory = found.store.inventory();
    assert_eq!((inventory.date_order, inventory.date_order_proved), (Some(DateOrder::DayFirst), false));
    assert_eq!(january(&found), 2_728);
}

#[test]
fn the_last_row_turns_the_whole_file_round() {
    let found = read(&["01/31/2026 10:00"], None);
    assert_eq!(found.preview.date_order, Some(DateOrder::DayFirst));
    let inventory = found.store.inventory();
    assert_eq!((inventory.date_order, inventory.date_order_proved), (Some(DateOrder::MonthFirst), true));
    assert_eq!(january(&found), 2_501);
    assert_eq!(found.ask(jauge::model::role::Reduce::Sum(Role::ResolutionTime)), Some(30_000.0 * 7_200.0));
}

#[test]
fn rows_that_contradict_most_are_refused_with_their_lines() {
    let found = read(&["31/01/2026 10:00", "01/30/2026 10:00", "30/01/2026 10:00"], None);
    let inventory = found.store.inventory();
    assert_eq!(inventory.date_order, Some(DateOrder::DayFirst));
    let tally = &inventory.tallies[0];
    assert_eq!((tally.used, tally.unreadable), (30_002, 1));
    assert_eq!((tally.examples[0].line, tally.examples[0].text.as_str()), (30_003, "01/30/2026 10:00"));
    assert_eq!(january(&found), 2_728 + 2);
}

#[test]
fn what_the_visitor_set_goes_where_nothing_is_proved() {
    let month = Some(DateOrder::MonthFirst);
    assert_eq!(january(&read(&[], month)), 2_500);
    // One column proves its order, the other none: it is for the latter that somebody chose.
    let text = file(&[]) + "31/01/2026 10:00,02/01/2026 12:00\n";
    let set = Overrides { date_order: month, ..Overrides::default() };
    let found = read_text(text.as_bytes(), "t.csv", &set, 1 << 16).expect("a table");
    let inventory = found.store.inventory();
    let orders: Vec<_> = inventory.date_readings.iter().map(|read| (read.order, read.basis)).collect();
    assert_eq!(orders, [(DateOrder::DayFirst, OrderBasis::Proved), (DateOrder::MonthFirst, OrderBasis::Set)]);
    assert_eq!((inventory.tallies[0].unreadable, january(&found)), (0, 2_728 + 1));
}

#[test]
fn what_the_visitor_set_decides_where_a_column_contradicts_itself() {
    let found =
        read(&["31/01/2026 10:00", "30/01/2026 10:00", "01/30/2026 10:00"], Some(DateOrder::MonthFirst));
    let inventory = found.store.inventory();
    assert_eq!((inventory.date_order, inventory.date_order_proved), (Some(DateOrder::MonthFirst), true));
    assert_eq!((inventory.tallies[0].unreadable, january(&found)), (2, 2_500 + 1));
}
