//! Several files at once: those of the same shape are read as one table that knows where each row comes from.

#[path = "analysis/support.rs"]
mod support;

use jauge::analysis::error::FileError;
use jauge::analysis::protocol::{DateOrder, Inventory, Overrides, Preview, Question, Segment};
use jauge::analysis::several::{self, Stack};
use jauge::analysis::store::Store;
use jauge::model::role::Reduce::*;
use jauge::model::role::Role;
use proptest::prelude::*;
use support::{question, read, read_as};

const MONTHS: [&str; 3] = ["several-january.csv", "several-february.csv", "several-march.json"];

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(format!("tests/fixtures/{name}")).expect("the fixture is there")
}

fn preview(name: &str) -> Preview {
    read(&bytes(name), name, &Overrides::default()).expect("it is a table").preview
}

/// Reads as the page and its worker do: everything as the first file's columns were understood.
fn stacked(files: &[(&str, Vec<u8>)]) -> Result<(Store, Inventory), FileError> {
    let mut looks = Vec::new();
    for (name, bytes) in files {
        looks.push(read(bytes, name, &Overrides::default())?.preview);
    }
    let uses: Vec<_> = looks[0].columns.iter().map(|column| column.guess).collect();
    let order = several::date_order(&looks.iter().collect::<Vec<_>>());
    let mut stack = Stack::default();
    for ((name, bytes), look) in files.iter().zip(&looks) {
        let columns = several::matched(&looks[0], &uses, look).ok_or(FileError::OtherColumns)?;
        let unsure = look.date_order.is_some() && !look.date_order_proved;
        let set = Overrides { date_order: order.filter(|_| unsure), ..Overrides::default() };
        stack.add(name, read_as(bytes, name, &set, &columns)?);
    }
    stack.finish()
}

fn months() -> (Store, Inventory) {
    stacked(&MONTHS.map(|name| (name, bytes(name)))).expect("the files are alike")
}

fn by(store: &Store, segment: Segment) -> Vec<(String, u64, Option<f64>)> {
    let asked: Question = question(vec![Sum(Role::NpsScore)], Some(segment));
    let segments = store.answer(&asked).segments;
    segments.into_iter().map(|(label, numbers)| (label, numbers.rows, numbers.values[0])).collect()
}

#[test]
fn files_with_the_same_columns_belong_together() {
    let looks = [MONTHS[0], "several-agents.csv", MONTHS[1], MONTHS[2]].map(preview);
    let groups = several::groups(&looks.iter().collect::<Vec<_>>());
    assert_eq!(groups, [vec![0, 2, 3], vec![1]]);
    assert_eq!(several::date_order(&[&looks[0], &looks[2]]), Some(DateOrder::DayFirst));
    assert_eq!(several::matched(&looks[0], &[], &looks[1]), None);
}

#[test]
fn columns_are_matched_by_name_and_rows_know_their_file() {
    let (store, inventory) = months();
    assert_eq!(store.rows(), 9);
    let whole = store.answer(&question(vec![Sum(Role::NpsScore), Known(Role::NpsScore)], None)).whole;
    assert_eq!(whole.values, [Some(12.0 + 33.0 + 10.0), Some(7.0)]);
    let file = |name: &str, rows, sum| (name.to_owned(), rows, Some(sum));
    let expected = [file(MONTHS[1], 5, 33.0), file(MONTHS[0], 2, 12.0), file(MONTHS[2], 2, 10.0)];
    assert_eq!(by(&store, Segment::Value(Role::File)), expected);
    let expected = [("Chat", 6, 35.0), ("Phone", 2, 10.0), ("Mail", 1, 10.0)];
    let expected = expected.map(|(name, rows, sum)| file(name, rows, sum));
    assert_eq!(by(&store, Segment::Value(Role::Channel)), expected);
    // What January proves holds for February: these are not days of March.
    let expected = [("2026-01", 2, 12.0), ("2026-02", 5, 33.0), ("2026-03", 2, 10.0)];
    let expected = expected.map(|(name, rows, sum)| file(name, rows, sum));
    assert_eq!(by(&store, Segment::Month(Role::CreatedAt)), expected);
    for tally in &inventory.tallies {
        assert_eq!(tally.used + tally.empty + tally.unreadable + tally.out_of_range, 9, "{tally:?}");
    }
}

#[test]
fn lines_are_told_with_their_file() {
    let (_, inventory) = months();
    assert!(inventory.tallies.iter().all(|tally| tally.examples.is_empty()));
    let found: Vec<_> = inventory
        .files
        .iter()
        .flat_map(|file| file.inventory.tallies.iter().map(move |tally| (file, tally)))
        .flat_map(|(file, tally)| tally.examples.iter().map(move |found| (file, found)))
        .map(|(file, found)| (file.name.as_str(), found.line, found.text.as_str()))
        .collect();
    assert_eq!(found, [("several-february.csv", 3, "oops")]);
    let rows: Vec<_> = inventory.files.iter().map(|file| file.inventory.rows).collect();
    assert_eq!(rows, [2, 5, 2]);
}

#[test]
fn files_of_the_same_name_are_told_apart() {
    let january = bytes(MONTHS[0]);
    let (_, inventory) = stacked(&[("x.csv", january.clone()), ("x.csv", january)]).expect("they are alike");
    let names: Vec<_> = inventory.files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["x.csv", "x.csv (2)"]);
}

#[test]
fn a_file_that_lacks_what_another_has_counts_as_blank_there() {
    let look = preview(MONTHS[0]);
    let all: Vec<_> = look.columns.iter().map(|column| column.guess).collect();
    let mut few = all.clone();
    few[2].role = None;
    let january = bytes(MONTHS[0]);
    for order in [[&few, &all], [&all, &few]] {
        let mut stack = Stack::default();
        for columns in order {
            let store = read_as(&january, MONTHS[0], &Overrides::default(), columns).expect("it is a table");
            stack.add("x", store);
        }
        let (store, inventory) = stack.finish().expect("two files");
        let known = store.answer(&question(vec![Known(Role::Channel), Known(Role::NpsScore)], None)).whole;
        assert_eq!(known.values, [Some(2.0), Some(4.0)]);
        assert!(inventory.tallies.iter().all(|t| t.used + t.empty + t.unreadable + t.out_of_range == 4));
    }
}

proptest! {
    /// Rows in one file, and in two that are cut anywhere and whose columns are turned round, say the same.
    #[test]
    fn two_files_say_what_one_says(
        rows in prop::collection::vec((0..=10u8, prop::sample::select(vec!["Chat", "Mail", ""])), 2..40),
        cut in 1..39usize,
    ) {
        let cut = cut.min(rows.len() - 1);
        // An order of the columns for each file; both begin with rows that show what they hold.
        let write = |rows: &[(u8, &str)], turned: bool| {
            let row = |(nps, channel): &(u8, &str)| match turned {
                true => format!("{channel},2026-01-05,{nps}\n"),
                false => format!("{nps},2026-01-05,{channel}\n"),
            };
            let head = if turned { "channel,created at,nps\n" } else { "nps,created at,channel\n" };
            (head.to_owned() + &rows.iter().map(row).collect::<String>()).into_bytes()
        };
        let whole = stacked(&[("a.csv", write(&rows, false))]);
        let parts = stacked(&[("a.csv", write(&rows[..cut], false)), ("b.csv", write(&rows[cut..], true))]);
        let (Ok((whole, _)), Ok((parts, _))) = (whole, parts) else { return Ok(()) };
        let wanted = vec![Rows, Known(Role::Channel), Sum(Role::NpsScore), Quantile(Role::NpsScore, 0.5)];
        prop_assume!(whole.inventory().tallies.len() == parts.inventory().tallies.len());
        let ask = |store: &Store| store.answer(&question(wanted.clone(), Some(Segment::Value(Role::Channel))));
        prop_assert_eq!(ask(&whole), ask(&parts));
    }
}
