//! Reports from made-up inventories: which figures come out, what they rest on, what is left out.

use super::*;
use crate::analysis::protocol::{Answer, Inventory, Numbers, Question, Segment, Tally};
use crate::kpis;
use crate::link;
use crate::model::role::{Reduce, Role};

fn tally(role: Role, used: u64, empty: u64, unreadable: u64, out_of_range: u64) -> Tally {
    Tally {
        role,
        columns: vec![0],
        used,
        empty,
        unreadable,
        out_of_range,
        set_aside: 0,
        examples: Vec::new(),
    }
}

fn inventory(rows: u64, tallies: Vec<Tally>) -> Inventory {
    Inventory {
        sheet: None,
        rows,
        uneven_rows: 0,
        uneven_lines: Vec::new(),
        date_order: None,
        broken_off: None,
        files: Vec::new(),
        date_order_proved: false,
        date_readings: Vec::new(),
        tallies,
        left_out: Vec::new(),
        events: 0,
        withheld: Vec::new(),
    }
}

/// What a file would answer, by wish.
fn numbers(question: &Question, rows: u64, answer: impl Fn(Reduce) -> Option<f64>) -> Numbers {
    Numbers { rows, values: question.wanted.iter().map(|reduce| answer(*reduce)).collect() }
}

/// 160 promoters, 20 passives, 20 detractors: the score is +70.
fn survey(reduce: Reduce) -> Option<f64> {
    let counts = [2, 0, 0, 0, 3, 5, 10, 8, 12, 60, 100].map(f64::from);
    match reduce {
        Reduce::Between(Role::NpsScore, low, high) => Some(counts[low as usize..=high as usize].iter().sum()),
        Reduce::Known(Role::NpsScore) => Some(counts.iter().sum()),
        _ => None,
    }
}

fn find<'a>(cards: &'a [Card], slug: &str) -> &'a Card {
    cards.iter().find(|card| card.kpi.slug == slug).expect("the card is there")
}

#[test]
fn a_column_of_scores_gives_the_score_its_grade_interval_and_link() {
    let plan = Plan::of(&inventory(210, vec![tally(Role::NpsScore, 200, 6, 3, 1)]), kpis::ALL);
    let cards = plan.cards(&numbers(&plan.question(None), 210, survey));
    let card = find(&cards, "nps");
    let figure = card.figure.as_ref().expect("a score");
    assert!((figure.value - 70.0).abs() < 1e-9);
    assert_eq!(figure.grade, figure.values.kpi().headline().bands.map(|bands| bands.grade(70.0)));
    let (low, high) = figure.interval.expect("an interval");
    assert!(low < 70.0 && 70.0 < high);
    assert_eq!(figure.address().write(), "#/nps?promoters=160&passives=20&detractors=20");
    assert!(figure.assumed.is_empty());
}

#[test]
fn used_and_left_out_make_up_the_rows() {
    let plan = Plan::of(&inventory(210, vec![tally(Role::NpsScore, 200, 6, 3, 1)]), kpis::ALL);
    let cards = plan.cards(&numbers(&plan.question(None), 210, survey));
    let card = find(&cards, "nps");
    assert_eq!((card.used, card.left_out()), (200, 10));
    assert_eq!(card.used + card.left_out(), card.rows);
    for tally in &card.tallies {
        assert_eq!(tally.used + tally.empty + tally.unreadable + tally.out_of_range, card.rows);
    }
}

#[test]
fn the_link_of_a_figure_gives_the_same_figure() {
    let plan = Plan::of(&inventory(200, vec![tally(Role::NpsScore, 200, 0, 0, 0)]), kpis::ALL);
    for card in plan.cards(&numbers(&plan.question(None), 200, survey)) {
        let figure = card.figure.expect("a figure");
        let address = link::Address::read(&figure.address().write());
        let values = link::Reading::of(card.kpi, &address).check().expect("a link reads back");
        assert_eq!(values, figure.values);
        assert_eq!(card.kpi.compute(&values).ok(), Some(figure.outcome));
    }
}

#[test]
fn a_usable_way_goes_before_an_empty_one() {
    let both = vec![tally(Role::ResolvedFirst, 0, 100, 0, 0), tally(Role::Contacts, 100, 0, 0, 0)];
    let plan = Plan::of(&inventory(100, both), kpis::ALL);
    let answer = |reduce| match reduce {
        Reduce::Between(Role::Contacts, 1.0, 1.0) => Some(70.0),
        Reduce::Known(Role::Contacts) => Some(100.0),
        _ => Some(0.0),
    };
    let cards = plan.cards(&numbers(&plan.question(None), 100, answer));
    assert_eq!(find(&cards, "fcr").figure.as_ref().map(|figure| figure.value), Ok(70.0));
}

#[test]
fn a_column_with_nothing_usable_gives_a_reason_and_no_figure() {
    let plan = Plan::of(&inventory(5, vec![tally(Role::NpsScore, 0, 2, 3, 0)]), kpis::ALL);
    let cards = plan.cards(&numbers(&plan.question(None), 5, |_| Some(0.0)));
    let card = find(&cards, "nps");
    assert_eq!(card.figure.as_ref().err(), Some(&NoFigure::NothingUsable));
    assert_eq!((card.used, card.left_out()), (0, 5));
}

#[test]
fn impossible_numbers_are_refused_at_the_gate() {
    let plan = Plan::of(&inventory(10, vec![tally(Role::ResolvedFirst, 10, 0, 0, 0)]), kpis::ALL);
    let cards = plan.cards(&numbers(&plan.question(None), 10, |reduce| match reduce {
        Reduce::Yes(_) => Some(-1.0),
        _ => Some(10.0),
    }));
    assert!(
        matches!(&find(&cards, "fcr").figure, Err(NoFigure::Refused(errors)) if errors[0].key == "resolved-first")
    );
}

#[test]
fn what_is_missing_is_named_once_for_each_way() {
    let plan = Plan::of(&inventory(10, vec![tally(Role::Channel, 10, 0, 0, 0)]), kpis::ALL);
    assert!(plan.supported.is_empty());
    let fcr = plan.unsupported.iter().find(|kpi| kpi.kpi.slug == "fcr").expect("listed");
    assert_eq!(fcr.missing, [vec![Role::ResolvedFirst], vec![Role::Contacts]]);
    // A calculator that no file feeds is not held against the file.
    assert!(plan.unsupported.iter().all(|kpi| kpi.kpi.slug != "trips"));
}

#[test]
fn segments_have_their_own_figures_and_small_ones_are_flagged() {
    let tallies = vec![
        tally(Role::NpsScore, 200, 10, 0, 0),
        tally(Role::CreatedAt, 210, 0, 0, 0),
        tally(Role::Channel, 210, 0, 0, 0),
        tally(Role::Agent, 0, 210, 0, 0),
    ];
    let plan = Plan::of(&inventory(210, tallies), kpis::ALL);
    assert_eq!(plan.segments(), [Segment::Month(Role::CreatedAt), Segment::Value(Role::Channel)]);
    let by = Segment::Value(Role::Channel);
    let question = plan.question(Some(by));
    let few = |reduce| match reduce {
        Reduce::Between(_, 9.0, 10.0) => Some(3.0),
        Reduce::Between(_, 0.0, 6.0) => Some(1.0),
        Reduce::Between(..) => Some(0.0),
        _ => Some(4.0),
    };
    let answer = Answer {
        whole: numbers(&question, 210, survey),
        segments: vec![
            ("phone".to_owned(), numbers(&question, 200, survey)),
            ("chat".to_owned(), numbers(&question, 6, few)),
            (String::new(), numbers(&question, 4, |_| Some(0.0))),
        ],
        left_out: 0,
    };
    let table = plan.table(by, &answer);
    assert_eq!(table.rows.iter().map(|row| row.rows).sum::<u64>(), 210);
    let column = table.kpis.iter().position(|kpi| kpi.slug == "nps").expect("a column");
    let cells: Vec<_> = table.rows.iter().map(|row| row.cells[column]).collect();
    assert!((cells[0].value.expect("a score") - 70.0).abs() < 1e-9 && !cells[0].few());
    assert_eq!((cells[1].value, cells[1].used, cells[1].few()), (Some(50.0), 4, true));
    assert_eq!((cells[2].value, cells[2].few()), (None, false));
}

#[test]
fn marks_are_counted_one_by_one_and_all_of_them() {
    let plan = Plan::of(&inventory(200, vec![tally(Role::NpsScore, 200, 0, 0, 0)]), kpis::ALL);
    let spread = plan.distributions(&numbers(&plan.question(None), 200, survey));
    let marks: Vec<_> = spread[0].bins.iter().map(|bin| bin.count).collect();
    assert_eq!(marks, [2, 0, 0, 0, 3, 5, 10, 8, 12, 60, 100]);
}

#[test]
fn many_contacts_are_joined_in_a_last_bar() {
    let plan = Plan::of(&inventory(100, vec![tally(Role::Contacts, 100, 0, 0, 0)]), kpis::ALL);
    let spread = plan.distributions(&numbers(&plan.question(None), 100, |reduce| match reduce {
        Reduce::Between(..) => Some(18.0),
        _ => Some(100.0),
    }));
    let last = spread[0].bins.last().expect("bars");
    assert_eq!((last.from, last.to, last.count), (6.0, None, 10));
    assert_eq!(spread[0].total(), 100);
}

#[test]
fn counts_are_missing_from_totals_and_calls_from_a_list_of_calls() {
    let missing = |role, slug: &str| {
        let plan = Plan::of(&inventory(10, vec![tally(role, 10, 0, 0, 0)]), kpis::ALL);
        let found = plan.unsupported.iter().find(|kpi| kpi.kpi.slug == slug);
        found.map(|kpi| kpi.missing.clone()).unwrap_or_default()
    };
    assert_eq!(missing(Role::Offered, "abandonment"), [[Role::AbandonedCount]]);
    assert_eq!(missing(Role::Channel, "abandonment"), [[Role::Abandoned], [Role::Answered]]);
    // What no totals can give is asked for as it is.
    assert_eq!(missing(Role::Offered, "nps"), [[Role::NpsScore]]);
}

#[test]
fn totals_rest_on_rows_and_are_not_few_for_it() {
    let tallies = vec![tally(Role::AbandonedCount, 3, 1, 0, 0), tally(Role::Offered, 3, 1, 0, 0)];
    let plan = Plan::of(&inventory(4, tallies), kpis::ALL);
    let cards = plan.cards(&numbers(&plan.question(None), 4, |reduce| match reduce {
        Reduce::Sum(Role::AbandonedCount) => Some(60.0),
        Reduce::Sum(Role::Offered) => Some(1_200.0),
        Reduce::Known(_) => Some(3.0),
        _ => None,
    }));
    let card = find(&cards, "abandonment");
    assert_eq!((card.used, card.left_out()), (3, 1));
    let figure = card.figure.as_ref().expect("a rate");
    assert_eq!((figure.value, figure.outcome.observations()), (5.0, Some(1_200.0)));
    assert!(plan.distributions(&numbers(&plan.question(None), 4, |_| Some(1.0))).is_empty());
}
