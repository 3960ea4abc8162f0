//! What one row is: a ticket, an answer, a call, an event of a ticket or the totals of a day.

use super::{repeats, totals};
use crate::analysis::exports::Export;
use crate::analysis::protocol::{ColumnUse, RowGuess, RowKind, RowReason};
use crate::model::role::{Holds, Role};

/// Fewer filled identifiers than this say nothing.
const FEWEST: usize = 4;
/// A smaller share of identifiers that come again are rows exported twice.
const RARE: f64 = 0.05;
/// A larger share can be nothing but events.
const COMMON: f64 = 0.4;

/// Judges by the meanings of the columns and by the identifiers of different rows; a known export decides alone.
pub fn row_kind(uses: &[ColumnUse], names: &[String], ids: &[&str], export: Option<&Export>) -> RowGuess {
    let find = |role| uses.iter().position(|used| used.role == Some(role));
    if let Some(export) = export {
        // One and the same tool exports its conversations as well as their messages.
        let messages = export.kind() != RowKind::Event || repeated(ids) > 0.0;
        let kind = if messages { export.kind() } else { RowKind::Ticket };
        return RowGuess { kind, reason: RowReason::Recognised, sure: true };
    }
    let counts: Vec<usize> =
        (0..uses.len()).filter(|&at| uses[at].role.is_some_and(Role::counts_many)).collect();
    if let Some(&first) = counts.first() {
        let sure = counts.len() > 1;
        return RowGuess { kind: RowKind::DailyTotals, reason: RowReason::Counts(first), sure };
    }
    // A list of calls or tickets has identifiers; where there are none, a mean may be one of many.
    let is_mean = |&at: &usize| {
        let lasts = uses[at].role.is_some_and(|role| role.holds() == Holds::Duration);
        lasts && totals::is_mean(&names[at])
    };
    if let Some(at) = (0..uses.len()).find(is_mean).filter(|_| find(Role::Id).is_none()) {
        return RowGuess { kind: RowKind::DailyTotals, reason: RowReason::Mean(at), sure: false };
    }
    let again = repeated(ids);
    if again > COMMON {
        let reason = RowReason::RepeatedId(first_repeated(ids).to_owned());
        return RowGuess { kind: RowKind::Event, reason, sure: true };
    }
    let any = |roles: &[Role]| roles.iter().any(|&role| find(role).is_some());
    let is_mark = |used: &ColumnUse| {
        used.role.is_some_and(|role| match role.holds() {
            Holds::Number { max, .. } => max <= 10.0,
            _ => role == Role::CsatWord,
        })
    };
    let kind = if any(&[
        Role::WaitTime,
        Role::Abandoned,
        Role::Answered,
        Role::TalkTime,
        Role::HoldTime,
        Role::AfterCallWork,
        Role::Inbound,
    ]) {
        RowKind::Call
    } else if uses.iter().any(is_mark)
        && !any(&[
            Role::ResolvedAt,
            Role::FirstResponseTime,
            Role::ResolutionTime,
            Role::Status,
            Role::HandleTime,
            Role::SlaMet,
            Role::FixedFirstVisit,
        ])
    {
        RowKind::Answer
    } else {
        RowKind::Ticket
    };
    // Events of few tickets, or tickets exported twice: only the visitor knows.
    if again > RARE {
        let reason = RowReason::RepeatedId(first_repeated(ids).to_owned());
        return RowGuess { kind, reason, sure: false };
    }
    RowGuess { kind, reason: RowReason::Columns, sure: true }
}

/// The share of the cells that stood in an earlier row already.
fn repeated(cells: &[&str]) -> f64 {
    if cells.len() < FEWEST {
        return 0.0;
    }
    1.0 - repeats::count(cells).0 as f64 / cells.len() as f64
}

fn first_repeated<'a>(cells: &[&'a str]) -> &'a str {
    repeats::count(cells).1.unwrap_or_default()
}
