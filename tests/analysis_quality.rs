//! What is odd about files: rows that come twice, days without any, values far from the others, instants to come.

#[path = "analysis/support.rs"]
mod support;

use jauge::analysis::protocol::{Overrides, RowKind};
use jauge::analysis::quality::{Duplicates, Gap, Outlier, Quality, Repeated};
use jauge::model::role::Role;
use proptest::prelude::*;
use support::read;

/// 1 March 2026, midnight.
const NOW: i64 = 1_772_323_200;

fn inspect(text: &str) -> Quality {
    // Each row is taken for a ticket, however often its identifier comes again.
    let set = Overrides { row_kind: Some(RowKind::Ticket), ..Overrides::default() };
    read(text.as_bytes(), "t.csv", &set).expect("a table").store.inspect(NOW)
}

fn desk() -> String {
    std::fs::read_to_string("tests/fixtures/quality-desk.csv").expect("the fixture is there")
}

#[test]
fn an_identifier_that_comes_again_is_told_with_both_lines() {
    let found = inspect(&desk()).duplicates.expect("tickets have numbers");
    let examples = [(18, 6), (19, 6), (20, 3)].map(|(line, first)| Repeated { line, first });
    assert_eq!(found, Duplicates { rows: 3, ids: 2, examples: examples.to_vec() });
    // Without a column that identifies rows, equal rows are nothing odd.
    assert_eq!(inspect("nps,channel\n9,chat\n9,chat\n").duplicates, None);
    // Rows without an identifier do not repeat each other.
    let blank = inspect("id,nps\n1,9\n,9\n,9\n2,8\n").duplicates.expect("there is a column");
    assert_eq!((blank.rows, blank.ids), (0, 0));
}

#[test]
fn days_without_rows_are_a_gap_where_the_day_of_the_week_usually_has_some() {
    let gaps = inspect(&desk()).gaps.expect("tickets have dates");
    // Weekends never have rows; from Wednesday 14 to Monday 19 four working days have none.
    assert_eq!((gaps.first.as_str(), gaps.last.as_str(), gaps.days), ("2026-01-05", "2026-01-30", 5));
    let gap = |from: &str, to: &str, days| Gap { from: from.to_owned(), to: to.to_owned(), days };
    assert_eq!(gaps.longest, [gap("2026-01-14", "2026-01-19", 4), gap("2026-01-27", "2026-01-27", 1)]);
    assert_eq!(gaps.months, 0);
}

#[test]
fn a_value_three_interquartile_ranges_above_the_third_quartile_is_far() {
    // Quartiles 137.5 and 212.5: far is above 212.5 + 3 × 75.
    let found = inspect(&desk()).outliers;
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].role, found[0].limit, found[0].count), (Role::HandleTime, 437.5, 1));
    assert_eq!(found[0].largest, [Outlier { line: 18, value: 5_000.0 }]);
    // Nine values have no quartiles to speak of, and half of the same value leave no range.
    let times = |times: &[u32]| {
        let rows: Vec<String> = times.iter().map(|time| format!("phone,{time}")).collect();
        inspect(&format!("Channel,Handle time (s)\n{}\n", rows.join("\n"))).outliers
    };
    assert_eq!(times(&[1, 2, 3, 4, 5, 6, 7, 8, 10_000]), []);
    assert_eq!(times(&[60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 61, 10_000]), []);
    let none = times(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    assert_eq!((none.len(), none[0].count, none[0].largest.len()), (1, 0, 0));
    // No mark is far from the others: marks have bounds.
    assert_eq!(inspect(&format!("NPS\n{}0\n", "9\n10\n".repeat(20))).outliers, []);
}

#[test]
fn an_instant_more_than_a_day_ahead_is_still_to_come() {
    let future =
        |created: &str| inspect(&format!("Created at,NPS\n2026-02-01 08:00:00,9\n{created},8\n")).future;
    assert_eq!(future("2026-03-01 23:59:00"), []);
    let found = future("2126-02-01 10:30:00");
    assert_eq!((found[0].role, found[0].count), (Role::CreatedAt, 1));
    assert_eq!((found[0].examples[0].line, found[0].examples[0].text.as_str()), (3, "2126-02-01 10:30:00"));
}

#[test]
fn dates_from_the_first_to_the_last_year_there_is_are_looked_at_as_well() {
    let gaps = inspect("Created at,NPS\n0001-01-01,9\n9999-12-31,9\n2026-02-03,8\n").gaps.expect("dates");
    // 9,999 years of 12 months, three of which have a row.
    assert_eq!((gaps.days, gaps.months), (0, 9_999 * 12 - 3));
    assert_eq!((gaps.empty_months.len(), gaps.empty_months[0].as_str()), (12, "0001-02"));
    assert_eq!(
        inspect("Created at,NPS\n2026-02-03,9\n,8\n").gaps.map(|gaps| (gaps.days, gaps.months)),
        Some((0, 0))
    );
}

proptest! {
    #[test]
    fn duplicates_are_counted_as_a_set_would(ids in proptest::collection::vec("[a-c0-1]{0,3}", 1..60)) {
        let mut seen = std::collections::BTreeMap::<&str, u64>::new();
        ids.iter().filter(|id| !id.is_empty()).for_each(|id| *seen.entry(id).or_default() += 1);
        let rows: Vec<String> = ids.iter().map(|id| format!("\"{id}\",9")).collect();
        let found = inspect(&format!("Ticket ID,NPS\n{}\n", rows.join("\n"))).duplicates.unwrap_or_default();
        let repeated: Vec<u64> = seen.values().copied().filter(|count| *count > 1).collect();
        prop_assert_eq!(found.ids, repeated.len() as u64);
        prop_assert_eq!(found.rows, repeated.iter().sum::<u64>() - found.ids);
        for Repeated { line, first } in found.examples {
            prop_assert!(first < line);
            prop_assert_eq!(&ids[line as usize - 2], &ids[first as usize - 2]);
        }
    }
}
