//! A question about some rows gets the answer of a file that has no others.

#[path = "analysis/support.rs"]
mod support;

use jauge::analysis::protocol::{ColumnUse, Only, Overrides, Question, Segment};
use jauge::analysis::text::{self, HEAD};
use jauge::kpis;
use jauge::model::role::Reduce;
use jauge::model::role::Role::{self, *};
use jauge::report::Plan;
use proptest::prelude::*;
use support::{Read, read};

const HEADER: &str = "Ticket,Created at,Resolved at,Channel,NPS,Handle time (s),Contacts,FCR\n";

/// Day of the year, channel, score, seconds, contacts, resolved at once.
type Row = (u32, u8, Option<u8>, Option<f64>, Option<u8>, Option<bool>);

fn rows() -> impl Strategy<Value = Vec<Row>> {
    use proptest::option::of;
    let row = |seconds: fn(u32) -> f64| {
        (0..350u32, 0..4u8, of(0..=10u8), of((0..90_000u32).prop_map(seconds)), of(1..9u8), of(any::<bool>()))
    };
    // Amounts that are all whole, and all small, are counted in another way.
    let row = prop_oneof![
        Just(row(f64::from)),
        Just(row(|seconds| f64::from(seconds) / 4.0)),
        Just(row(|seconds| f64::from(seconds % 600))),
    ];
    // More than a few thousand values are counted in another way than few, and the segments of many rows together.
    row.prop_flat_map(|row| {
        prop_oneof![
            15 => proptest::collection::vec(row.clone(), 1..80),
            1 => proptest::collection::vec(row, 9_000..9_050),
        ]
    })
}

fn month(row: &Row) -> String {
    format!("2026-{:02}", row.0 / 28 % 12 + 1)
}

fn channel(row: &Row) -> &'static str {
    ["phone", "chat", "e-mail", ""][usize::from(row.1)]
}

fn file(rows: &[&Row]) -> Read {
    let mut text = HEADER.to_owned();
    let cell = |value: Option<String>| value.unwrap_or_default();
    for (at, row) in rows.iter().enumerate() {
        let (month, day) = (month(row), row.0 % 28 + 1);
        text += &format!(
            "{at},{month}-{day:02} 08:00:00,{month}-{day:02} 09:{:02}:00,{},{},{},{},{}\n",
            row.0 % 60,
            channel(row),
            cell(row.2.map(|score| score.to_string())),
            cell(row.3.map(|seconds| seconds.to_string())),
            cell(row.4.map(|contacts| contacts.to_string())),
            cell(row.5.map(|first| if first { "yes" } else { "no" }.to_owned())),
        );
    }
    let uses = [Id, CreatedAt, ResolvedAt, Channel, NpsScore, HandleTime, Contacts, ResolvedFirst];
    let uses = uses.map(|role| ColumnUse { role: Some(role), unit: None });
    let (head, size, set) =
        (&text.as_bytes()[..text.len().min(HEAD)], text.len() as u64, Overrides::default());
    let preview = text::look(head, size, "t.csv", &set).expect("a table");
    let mut reader = text::Reader::new(head, size, "t.csv", &set, &uses).expect("a table");
    reader.push(text.as_bytes()).expect("a table");
    Read { preview, store: reader.finish().expect("a table") }
}

/// Everything that a page would ask, and much more.
fn questions(read: &Read) -> Vec<Question> {
    let plan = Plan::of(&read.store.inventory(), kpis::ALL);
    let splits = [
        None,
        Some(Segment::Month(CreatedAt)),
        Some(Segment::Value(Channel)),
        Some(Segment::Value(NpsScore)),
    ];
    let more = |role: Role| {
        [
            Reduce::Known(role),
            Reduce::Sum(role),
            Reduce::Quantile(role, 0.25),
            Reduce::Between(role, 2.0, 7.0),
        ]
    };
    let split = |by: Option<Segment>| {
        let mut question = plan.question(None);
        question
            .wanted
            .extend([NpsScore, HandleTime, Contacts, ResolvedFirst, Channel].into_iter().flat_map(more));
        question.wanted.push(Reduce::Rows);
        Question { by, ..question }
    };
    let (figures, segments) = plan.questions(&[]);
    std::iter::once(figures).chain(segments).chain(splits.into_iter().map(split)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn other_rows_might_as_well_not_be_there(rows in rows(), wanted in 0..4u8, from in 1..=12u32, months in 0..6u32) {
        let all = file(&rows.iter().collect::<Vec<_>>());
        let (from, to) = (format!("2026-{from:02}"), format!("2026-{:02}", (from + months).min(12)));
        let channel_only = Only::Value(Channel, ["phone", "chat", "e-mail", ""][usize::from(wanted)].to_owned());
        let months_only = Only::Months(CreatedAt, from.clone(), to.clone());
        for only in [vec![], vec![channel_only.clone()], vec![months_only.clone()], vec![months_only, channel_only]] {
            let fits = |row: &&Row| only.iter().all(|only| match only {
                Only::Value(..) => row.1 == wanted,
                Only::Months(..) => (from.clone()..=to.clone()).contains(&month(row)),
            });
            let kept: Vec<&Row> = rows.iter().filter(fits).collect();
            let asked = |question| Question { only: only.clone(), ..question };
            let together = all.store.answer_all(&questions(&all).into_iter().map(asked).collect::<Vec<_>>());
            for (question, found) in questions(&all).into_iter().zip(together) {
                prop_assert_eq!(&found, &all.store.answer(&asked(question.clone())));
                if kept.is_empty() {
                    prop_assert_eq!(found.whole.rows, 0);
                    prop_assert!(found.segments.is_empty());
                } else {
                    prop_assert_eq!(found, file(&kept).store.answer(&question));
                }
            }
        }
    }
}

#[test]
fn a_filter_of_a_column_that_is_not_there_finds_nothing_but_what_has_no_value() {
    let read = read(b"id,nps\n1,9\n2,0\n", "t.csv", &Overrides::default()).expect("a table");
    let rows = |only| {
        let question = Question { wanted: vec![Reduce::Known(NpsScore)], by: None, only: vec![only] };
        read.store.answer(&question).whole
    };
    assert_eq!(rows(Only::Value(Channel, "chat".to_owned())).values, [Some(0.0)]);
    assert_eq!(rows(Only::Value(Channel, String::new())).rows, 2);
    assert_eq!(rows(Only::Months(CreatedAt, "0001-01".to_owned(), "9999-12".to_owned())).rows, 0);
}

#[test]
fn what_is_asked_twice_counts_once() {
    let read =
        read(b"id,handle time (s)\n1,0.5\n2,70000\n3,2\n", "t.csv", &Overrides::default()).expect("a table");
    let wanted = vec![Reduce::Sum(HandleTime), Reduce::Quantile(HandleTime, 0.5), Reduce::Sum(HandleTime)];
    let values = read.store.answer(&Question { wanted, by: None, only: Vec::new() }).whole.values;
    assert_eq!(values, [Some(70_002.5), Some(2.0), Some(70_002.5)]);
}

#[test]
fn of_very_many_segments_the_largest_are_listed_and_all_count() {
    // Agent 000 has one row, agent 001 two, and so on; every score is its agent's number, up to 10.
    let rows =
        (0..600).flat_map(|agent| (0..=agent % 7).map(move |_| format!("{agent:03},{}\n", agent.min(10))));
    let text = format!("Agent,NPS\n{}", rows.collect::<String>());
    let read = read(text.as_bytes(), "t.csv", &Overrides::default()).expect("a table");
    let wanted = vec![Reduce::Sum(NpsScore), Reduce::Quantile(NpsScore, 0.5), Reduce::Known(NpsScore)];
    let by = |by| Question { wanted: wanted.clone(), by, only: Vec::new() };
    let [alone, split] = [None, Some(Segment::Value(Agent))].map(by);
    let answers = read.store.answer_all(&[alone, split]);
    assert_eq!(answers[0].whole, answers[1].whole);
    assert_eq!((answers[1].segments.len(), answers[1].left_out), (500, 100));
    let mut agents: Vec<(u64, u64)> = (0..600).map(|agent| (agent % 7 + 1, agent)).collect();
    agents.sort_by_key(|&(rows, agent)| (std::cmp::Reverse(rows), agent));
    for ((label, numbers), (rows, agent)) in answers[1].segments.iter().zip(agents) {
        let score = agent.min(10) as f64;
        assert_eq!((label.as_str(), numbers.rows), (format!("{agent:03}").as_str(), rows));
        assert_eq!(numbers.values, [Some(score * rows as f64), Some(score), Some(rows as f64)]);
    }
}
