//! Columns of totals: what reads as a flag or as one length of time in a list of calls is a count or a mean in a table
//! with a row for each day.

use crate::analysis::cell::{fold, number};
use crate::analysis::protocol::{ColumnUse, Reason};
use crate::analysis::store::quantile;
use crate::model::role::Role;

/// Words for a mean.
const MEAN: &str = "avg average mean moyen moyenne aht dmt tmt asa tma durchschnitt durchschnittliche mittlere promedio \
    medio media ";
/// Nobody needs more contacts than this for most cases: a larger number counts the contacts of many.
const MOST_CONTACTS: f64 = 12.0;

/// Gives columns the meanings that they have in totals, where one of them counts many contacts in a row.
pub(super) fn reconsider(
    uses: &mut [ColumnUse],
    reasons: &mut [Reason],
    names: &[String],
    cells: &[Vec<&str>],
) {
    let has = |uses: &[ColumnUse], role| uses.iter().any(|used| used.role == Some(role));
    let counts: Vec<usize> =
        (0..uses.len()).filter(|&at| uses[at].role.is_some_and(Role::counts_many)).collect();
    if let ([lone], true) = (counts.as_slice(), has(uses, Role::Id)) {
        // One count beside identifiers counts something of a ticket, and no tickets.
        (uses[*lone], reasons[*lone]) = (ColumnUse::default(), Reason::Unknown);
        return;
    }
    let counting = !counts.is_empty();
    let many = |at: usize| median(&cells[at]).is_some_and(|middle| middle > MOST_CONTACTS);
    let crowded = |(at, used): (usize, &ColumnUse)| used.role == Some(Role::Contacts) && many(at);
    if !counting && (has(uses, Role::Id) || !uses.iter().enumerate().any(crowded)) {
        return;
    }
    for at in 0..uses.len() {
        let is_count =
            || !cells[at].is_empty() && cells[at].iter().all(|cell| number::whole(cell.as_bytes()).is_some());
        let instead = match uses[at].role {
            Some(Role::Contacts) => Role::Offered,
            Some(Role::Abandoned) if is_count() => Role::AbandonedCount,
            Some(Role::Answered) if is_count() => Role::AnsweredCount,
            Some(Role::HandleTime) if is_mean(&names[at]) => Role::MeanHandleTime,
            Some(Role::WaitTime) if is_mean(&names[at]) => Role::MeanWaitTime,
            _ => continue,
        };
        uses[at].role = (!has(uses, instead)).then_some(instead);
    }
}

/// Whether a name says that the column holds means.
pub(super) fn is_mean(name: &str) -> bool {
    fold(name).split(' ').any(|word| MEAN.split_ascii_whitespace().any(|mean| mean == word))
}

fn median(cells: &[&str]) -> Option<f64> {
    let values: Vec<f64> = cells.iter().filter_map(|cell| number::whole(cell.as_bytes())).collect();
    quantile::select(&values, 0.5)
}
