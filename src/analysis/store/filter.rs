//! The rows that a question is about.

use super::Store;
use super::segment::Groups;
use crate::analysis::protocol::{Only, Segment};

/// Whether each row is wanted; `None` where all are.
pub(super) fn rows(store: &Store, only: &[Only]) -> Option<Vec<bool>> {
    let mut kept: Option<Vec<bool>> = None;
    for only in only {
        let by = match only {
            Only::Value(role, _) => Segment::Value(*role),
            Only::Months(role, ..) => Segment::Month(*role),
        };
        let groups = Groups::of(store, by);
        let wanted: Vec<bool> = groups.labels().iter().map(|label| fits(only, label)).collect();
        let rows = groups.by_row().iter().map(|&group| wanted[group as usize]);
        match &mut kept {
            Some(kept) => kept.iter_mut().zip(rows).for_each(|(kept, fits)| *kept &= fits),
            None => kept = Some(rows.collect()),
        }
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
