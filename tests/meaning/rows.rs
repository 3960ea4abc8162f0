//! What one row is, and what is not computed.

use super::{Expected, check, figures, proposed, roles, with};
use jauge::analysis::protocol::{Overrides, RowKind, RowReason, Segment, WhyWithheld};
use jauge::model::role::Reduce::*;
use jauge::model::role::Role::*;

fn as_kind(kind: RowKind) -> Overrides {
    Overrides { row_kind: Some(kind), ..Overrides::default() }
}

#[test]
fn events_of_a_ticket_make_one_ticket() {
    let read = proposed("events.csv");
    assert_eq!((read.preview.row_kind.kind, read.preview.row_kind.sure), (RowKind::Event, true));
    let inventory = read.store.inventory();
    assert_eq!((inventory.rows, inventory.events), (3, 6));
    // T1 took three hours and T2 one; T3 is open. One promoter, one detractor.
    assert_eq!(figures(&read), [("nps", 0.0), ("art", 7_200.0), ("resolution", 66.666_667)]);
    assert_eq!((read.ask(Sum(TalkTime)), read.ask(Known(TalkTime))), (Some(300.0), Some(3.0)));
    let states = read.store.answer(&super::support::question(vec![Rows], Some(Segment::Value(Status))));
    let states: Vec<_> = states.segments.iter().map(|(state, n)| (state.as_str(), n.rows)).collect();
    assert_eq!(states, [("solved", 2), ("open", 1)]);
    // As tickets, every row would count.
    let rows = with("events.csv", &as_kind(RowKind::Ticket)).store.inventory();
    assert_eq!((rows.rows, rows.events), (6, 0));
}

#[test]
fn the_last_state_is_the_latest_where_the_newest_rows_come_first() {
    let read = with("events-backwards.csv", &as_kind(RowKind::Event));
    let by = |role| {
        let answer = read.store.answer(&super::support::question(vec![Rows], Some(Segment::Value(role))));
        answer.segments.iter().map(|(state, n)| (state.clone(), n.rows)).collect::<Vec<_>>()
    };
    assert_eq!(by(Status), [("open".to_owned(), 1), ("pending".to_owned(), 1), ("solved".to_owned(), 1)]);
}

#[test]
fn a_few_identifiers_that_come_again_are_asked_about() {
    let read = proposed("doubles.csv");
    let guess = &read.preview.row_kind;
    assert_eq!((guess.kind, guess.sure), (RowKind::Ticket, false));
    assert_eq!(guess.reason, RowReason::RepeatedId("T3".into()));
    let resolution = |read: &super::Read| figures(read).into_iter().find(|(slug, _)| *slug == "resolution");
    assert_eq!(resolution(&read), Some(("resolution", 80.0)));
    let events = with("doubles.csv", &as_kind(RowKind::Event));
    assert_eq!(resolution(&events), Some(("resolution", 100.0)));
}

#[test]
fn totals_of_days_are_weighted() {
    // 300 s × 90 + 600 s × 180 in 270 calls, not the flat 450 s; 20 s × 90 + 60 s × 180; 130 of 400 abandoned.
    check(&Expected {
        file: "daily-fr.csv",
        tool: None,
        kind: RowKind::DailyTotals,
        roles: &[
            ("Date", CreatedAt),
            ("File d'attente", Team),
            ("Appels reçus", Offered),
            ("Appels décrochés", AnsweredCount),
            ("Appels abandonnés", AbandonedCount),
            ("DMT", MeanHandleTime),
            ("Temps d'attente moyen", MeanWaitTime),
        ],
        kpis: &[("aht", 500.0), ("abandonment", 32.5), ("wait", 140.0 / 3.0)],
    });
    // Shares of 200 and 100 calls: 10 + 40 abandoned, 180 + 30 in time; 8 + 20 of 50 satisfied.
    check(&Expected {
        file: "daily-en.csv",
        tool: None,
        kind: RowKind::DailyTotals,
        roles: &[
            ("Date", CreatedAt),
            ("Calls offered", Offered),
            ("Abandonment rate", AbandonedShare),
            ("Service level", InTimeShare),
            ("Average handle time (s)", MeanHandleTime),
            ("CSAT responses", SurveyCount),
            ("CSAT rate", SatisfiedShare),
        ],
        kpis: &[("csat", 56.0), ("aht", 372.0), ("abandonment", 50.0 / 3.0), ("service-level", 70.0)],
    });
}

#[test]
fn small_counts_beside_counts_are_no_flags() {
    check(&Expected {
        file: "daily-flags.csv",
        tool: None,
        kind: RowKind::DailyTotals,
        roles: &[
            ("day", CreatedAt),
            ("offered", Offered),
            ("answered", AnsweredCount),
            ("abandoned", AbandonedCount),
            ("handle time", HandleTime),
        ],
        kpis: &[("aht", 300.0), ("abandonment", 25.0)],
    });
}

#[test]
fn means_without_their_counts_are_withheld() {
    let read = proposed("unweighted.csv");
    let guess = &read.preview.row_kind;
    assert_eq!((guess.kind, guess.sure, &guess.reason), (RowKind::DailyTotals, false, &RowReason::Mean(1)));
    let withheld = read.store.inventory().withheld;
    let why: Vec<_> = withheld.iter().map(|withheld| (withheld.role, &withheld.why)).collect();
    assert_eq!(why, [(HandleTime, &WhyWithheld::Unweighted), (WaitTime, &WhyWithheld::Unweighted)]);
    assert!(figures(&read).is_empty());
}

#[test]
fn lengths_that_mostly_run_backwards_are_withheld() {
    let read = proposed("backwards.csv");
    let withheld = &read.store.inventory().withheld;
    assert_eq!((withheld[0].role, withheld[0].columns.as_slice()), (ResolutionTime, &[1, 2][..]));
    assert_eq!(withheld[0].why, WhyWithheld::Backwards { wrong: 3, of: 4 });
    assert_eq!(figures(&read), [("resolution", 100.0)]);
}

#[test]
fn days_since_1900_are_no_durations() {
    let read = proposed("serials.csv");
    assert!(roles(&read).iter().all(|(_, role)| !matches!(role, FirstResponseTime | ResolutionTime)));
}

#[test]
fn where_only_abandoned_calls_are_marked_the_others_were_not() {
    let file = b"call id,abandoned,sla breach\n1,Yes,\n2,,\n3,,Yes\n4,,\n";
    let read = super::read(file, "calls.csv", &Overrides::default()).expect("a table");
    assert_eq!(figures(&read), [("sla", 75.0), ("abandonment", 25.0)]);
}

#[test]
fn shares_are_percentages_or_fractions_of_one() {
    let rate = |one: &str, other: &str| {
        let file =
            format!("day,calls offered,abandonment rate\n2026-01-01,1000,{one}\n2026-01-02,3000,{other}\n");
        let read = super::read(file.as_bytes(), "days.csv", &Overrides::default()).expect("a table");
        figures(&read)[0]
    };
    // 8 and 6 of 4 000; 800 and 600 of 4 000.
    assert_eq!(rate("0.8 %", "0.2 %"), ("abandonment", 0.35));
    assert_eq!(rate("0.8", "0.2"), ("abandonment", 35.0));
    assert_eq!(rate("80", "20"), ("abandonment", 35.0));
}

#[test]
fn one_count_beside_identifiers_makes_no_totals() {
    let file =
        b"ticket id,created at,resolved at,responses\n1,2026-01-01,2026-01-02,3\n2,2026-01-01,2026-01-02,1\n";
    let read = super::read(file, "tickets.csv", &Overrides::default()).expect("a table");
    assert_eq!(read.preview.row_kind.kind, RowKind::Ticket);
    assert_eq!(figures(&read), [("art", 86_400.0), ("resolution", 100.0)]);
}

#[test]
fn rows_that_repeat_others_wholly_are_no_events() {
    let file = b"id,status,nps\n1,open,9\n2,open,3\n1,open,9\n2,open,3\n";
    let read = super::read(file, "tickets.csv", &Overrides::default()).expect("a table");
    let inventory = read.store.inventory();
    assert_eq!((read.preview.row_kind.kind, inventory.rows, inventory.events), (RowKind::Ticket, 4, 0));
}
