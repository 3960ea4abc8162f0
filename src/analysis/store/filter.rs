//! The rows that a question is about.

use super::Store;
use super::segment::Groups;
use crate::analysis::protocol::{Only, Segment};

/// The rows that are wanted, in order; `None` where all are.
pub(super) fn rows(store: &Store, only: &[Only]) -> Option<Vec<u32>> {
    let mut kept: Option<Vec<u32>> = None;
    for only in only {
        let by = match only {
            Only::Value(role, _) => Segment::Value(*role),
            Only::Months(role, ..) => Segment::Month(*role),
        };
        let mut by_row = Vec::with_capacity(usize::try_from(store.rows).unwrap_or_default());
        let groups = Groups::of(store, by, &mut |groups| by_row.extend_from_slice(groups));
        let wanted: Vec<bool> = groups.labels().iter().map(|label| fits(only, label)).collect();
        let kept = kept.get_or_insert_with(|| (0..by_row.len() as u32).collect());
        let mut count = 0;
        for at in 0..kept.len() {
            // What is not wanted is put where the next one goes: to ask each time takes longer.
            let row = kept[at];
            kept[count] = row;
            count += usize::from(wanted[by_row[row as usize] as usize]);
        }
        kept.truncate(count);
    }
    kept
}

fn fits(only: &Only, label: &str) -> bool {
    match only {
        Only::Value(_, word) => word == label,
        // Years have four figures, so that months come in the order of their letters.
        Only::Months(_, from, to) => !label.is_empty() && from.as_str() <= label && label <= to.as_str(),
    }
}
