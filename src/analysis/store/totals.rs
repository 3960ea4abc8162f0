//! Totals of a day, a queue or an agent: counts add up, means and shares are weighted by their counts. What has no count
//! to be weighted by is withheld: the flat mean of daily means is nobody's mean.

use super::column::{Column, Data};
use super::rules::{find, sources, values};
use super::{Narrowed, empty_tally};
use crate::analysis::protocol::{WhyWithheld, Withheld};
use crate::model::role::{Holds, Role};

/// Shares, each of which makes a count.
pub(super) const SHARES: [Role; 3] = [Role::InTimeShare, Role::AbandonedShare, Role::SatisfiedShare];

/// What comes of a row.
type Row = Option<f64>;

/// Leaves columns that add up.
pub(super) fn weigh(
    columns: &mut Vec<Column>,
    rows: usize,
    percent: [bool; 3],
    withheld: &mut Vec<Withheld>,
) {
    let product = |share: f64, count: f64| Some((share * count).round());
    let base = if find(columns, Role::Offered).is_some() { Role::Offered } else { Role::AnsweredCount };
    let counts = [
        (Role::InTimeCount, base),
        (Role::AbandonedCount, Role::Offered),
        (Role::SatisfiedCount, Role::SurveyCount),
    ];
    for ((share, percent), (role, of)) in SHARES.into_iter().zip(percent).zip(counts) {
        let unit = hundredth(columns, share, percent);
        derive(columns, rows, role, [share, of], &|share, count| product(share * unit, count));
    }
    let rest = |whole: f64, part: f64| (part <= whole).then_some(whole - part);
    derive(columns, rows, Role::AbandonedCount, [Role::Offered, Role::AnsweredCount], &rest);
    derive(columns, rows, Role::AnsweredCount, [Role::Offered, Role::AbandonedCount], &rest);
    derive(columns, rows, Role::Offered, [Role::AnsweredCount, Role::AbandonedCount], &|a, b| Some(a + b));
    handled(columns, rows);
    waited(columns, rows);
    keep(columns, withheld);
}

/// What makes a column of percentages one of fractions: without a sign, they may be written so.
fn hundredth(columns: &[Column], share: Role, percent: bool) -> f64 {
    let shares = values(columns, share).unwrap_or_default();
    if percent || shares.iter().any(|share| *share > 1.0) { 0.01 } else { 1.0 }
}

/// How many contacts a time is about, and the whole time of each row.
fn handled(columns: &mut Vec<Column>, rows: usize) {
    // Where nothing tells the answered ones apart, those that came in are the ones that were handled.
    let given = [Role::HandledCount, Role::AnsweredCount, Role::Offered];
    let Some(weight) = given.into_iter().find(|role| find(columns, *role).is_some()) else { return };
    derive(columns, rows, Role::HandleTime, [Role::MeanHandleTime, weight], &|mean, count| {
        Some(mean * count)
    });
    let time = [Role::HandleTime, Role::TalkTime].into_iter().find(|role| find(columns, *role).is_some());
    if let Some(time) = time {
        replace(columns, rows, Role::HandledCount, [weight, time], &|count, _| Some(count));
        let times = [Role::HandleTime, Role::TalkTime, Role::HoldTime, Role::AfterCallWork];
        for time in times.into_iter().filter(|time| find(columns, *time).is_some()).collect::<Vec<_>>() {
            replace(columns, rows, time, [time, Role::HandledCount], &|time, _| Some(time));
        }
    }
}

fn waited(columns: &mut Vec<Column>, rows: usize) {
    let given = [Role::WaitedCount, Role::AnsweredCount, Role::Offered];
    let Some(weight) = given.into_iter().find(|role| find(columns, *role).is_some()) else { return };
    derive(columns, rows, Role::WaitTime, [Role::MeanWaitTime, weight], &|mean, count| Some(mean * count));
    if find(columns, Role::WaitTime).is_some() {
        replace(columns, rows, Role::WaitedCount, [weight, Role::WaitTime], &|count, _| Some(count));
        replace(columns, rows, Role::WaitTime, [Role::WaitTime, Role::WaitedCount], &|time, _| Some(time));
    }
}

/// Adds a column that comes from two others, where it is not there and they are.
fn derive(columns: &mut Vec<Column>, rows: usize, role: Role, from: [Role; 2], of: &dyn Fn(f64, f64) -> Row) {
    if find(columns, role).is_none() {
        replace(columns, rows, role, from, of);
    }
}

/// Makes a column of two others, instead of the one with this meaning where there is one.
fn replace(
    columns: &mut Vec<Column>,
    rows: usize,
    role: Role,
    from: [Role; 2],
    of: &dyn Fn(f64, f64) -> Row,
) {
    let (Some(first), Some(second)) = (values(columns, from[0]), values(columns, from[1])) else { return };
    let before = find(columns, role).map(|column| column.tally().clone());
    let mut tally = before.unwrap_or_else(|| {
        let mut from = sources(columns, &from);
        from.dedup();
        empty_tally(role, from)
    });
    let refused = tally.unreadable + tally.out_of_range;
    (tally.used, tally.empty) = (0, 0);
    let mut amounts = Narrowed::default();
    for (&a, &b) in first.iter().zip(&second) {
        let both = !(a + b).is_nan();
        let amount = both.then(|| of(a, b)).flatten();
        match amount {
            Some(_) => tally.used += 1,
            None if both => tally.out_of_range += 1,
            None => {}
        }
        amounts.push(amount.unwrap_or(f64::NAN));
    }
    // What was refused before is refused still; the rest of the rows lacks one of the two.
    let told = tally.used + (tally.unreadable + tally.out_of_range).max(refused) + tally.set_aside;
    tally.empty = (rows as u64).saturating_sub(told);
    columns.retain(|column| column.role() != role);
    columns.push(Column::made(tally, Data::Seconds(amounts)));
}

/// Withholds what a row of totals cannot tell.
fn keep(columns: &mut Vec<Column>, withheld: &mut Vec<Withheld>) {
    let (handled, waited) =
        (find(columns, Role::HandledCount).is_some(), find(columns, Role::WaitedCount).is_some());
    columns.retain(|column| {
        let role = column.role();
        let adds_up = match role {
            Role::CreatedAt | Role::Id => true,
            Role::HandleTime | Role::TalkTime | Role::HoldTime | Role::AfterCallWork => handled,
            Role::WaitTime => waited,
            Role::MeanHandleTime => handled,
            Role::MeanWaitTime => waited,
            Role::InTimeShare | Role::AbandonedShare | Role::SatisfiedShare => true,
            _ => role.counts_many() || role.holds() == Holds::Category,
        };
        if !adds_up {
            let columns = column.tally().columns.clone();
            withheld.push(Withheld { role, columns, why: WhyWithheld::Unweighted });
        }
        adds_up
    });
}
