//! Rows split by a column's words or by months.

use super::column::Data;
use super::hash::BuildWordHasher;
use super::{Segments, Store};
use crate::analysis::cell::stamp::Stamp;
use crate::analysis::protocol::{Numbers, Segment};
use std::cmp::Ordering;
use std::collections::HashMap;

/// Segments that an answer lists.
const LISTED: usize = 500;

/// Which group each row is in.
pub(super) struct Groups {
    by_row: Vec<u32>,
    labels: Vec<String>,
    in_time: bool,
}

impl Groups {
    /// Splits a store's rows. A role that the store does not have leaves one group of everything, without a label.
    pub(super) fn of(store: &Store, by: Segment) -> Self {
        let (role, in_time) = match by {
            Segment::Value(role) => (role, false),
            Segment::Month(role) => (role, true),
        };
        let (by_row, labels) = match store.column(role).map(|column| column.data()) {
            Some(Data::Words(words)) if !in_time => {
                let labels = std::iter::once(String::new()).chain(words.labels.iter().map(|l| l.to_string()));
                (words.codes.iter().collect(), labels.collect())
            }
            Some(Data::Times(stamps)) if in_time => months(stamps),
            Some(Data::Flags(flags)) if !in_time => flag_values(flags),
            Some(Data::Numbers(numbers)) if !in_time => number_values(numbers),
            _ => (vec![0; usize::try_from(store.rows()).unwrap_or_default()], vec![String::new()]),
        };
        Self { by_row, labels, in_time }
    }

    /// The group of each row.
    pub(super) fn by_row(&self) -> &[u32] {
        &self.by_row
    }

    /// Gives the groups of the rows away.
    pub(super) fn take_rows(&mut self) -> Vec<u32> {
        std::mem::take(&mut self.by_row)
    }

    /// What the groups are called.
    pub(super) fn labels(&self) -> &[String] {
        &self.labels
    }

    /// Puts labels on the groups' numbers, in the answer's order; and how many had to be left out.
    pub(super) fn label(self, parts: Vec<Numbers>) -> (Vec<(String, Numbers)>, u64) {
        let mut labelled: Vec<(String, Numbers)> =
            self.labels.into_iter().zip(parts).filter(|(_, numbers)| numbers.rows > 0).collect();
        type Entry = (String, Numbers);
        let sort = |entries: &mut [Entry], order: &dyn Fn(&Entry, &Entry) -> Ordering| {
            entries.sort_unstable_by(order)
        };
        sort(&mut labelled, &|(a, x), (b, y)| y.rows.cmp(&x.rows).then_with(|| a.cmp(b)));
        let left_out = labelled.len().saturating_sub(LISTED);
        labelled.truncate(LISTED);
        if self.in_time {
            sort(&mut labelled, &|(a, _), (b, _)| a.cmp(b));
        }
        (labelled, left_out as u64)
    }
}

/// Rows mostly come in order of time, and there are far fewer days than rows: each day's month is found once.
fn months(stamps: &Segments<Stamp>) -> (Vec<u32>, Vec<String>) {
    let mut labels = vec![String::new()];
    let mut known: HashMap<i64, u32, BuildWordHasher> = HashMap::default();
    let mut days: HashMap<i64, u32, BuildWordHasher> = HashMap::default();
    let (mut last, mut last_group) = (i64::MIN, 0);
    let mut group = |stamp: Stamp| {
        let day = stamp.wall().div_euclid(86_400);
        if day != last {
            last = day;
            last_group = *days.entry(day).or_insert_with(|| {
                let month = stamp.month();
                *known.entry(month).or_insert_with(|| {
                    labels.push(format!("{:04}-{:02}", month.div_euclid(12), month.rem_euclid(12) + 1));
                    (labels.len() - 1) as u32
                })
            });
        }
        last_group
    };
    let by_row = stamps.iter().map(|stamp| if stamp.is_known() { group(stamp) } else { 0 }).collect();
    (by_row, labels)
}

fn flag_values(flags: &Segments<u8>) -> (Vec<u32>, Vec<String>) {
    let by_row = flags.iter().map(|flag| match flag {
        0 => 1,
        1 => 2,
        _ => 0,
    });
    (by_row.collect(), vec![String::new(), "no".to_owned(), "yes".to_owned()])
}

fn number_values(numbers: &Segments<f32>) -> (Vec<u32>, Vec<String>) {
    let mut labels = vec![String::new()];
    let mut known: HashMap<i64, u32, BuildWordHasher> = HashMap::default();
    let by_row = numbers.iter().map(|number| {
        if number.is_nan() {
            return 0;
        }
        *known.entry(number.to_bits().into()).or_insert_with(|| {
            // Numbers are whole.
            labels.push((number as i64).to_string());
            (labels.len() - 1) as u32
        })
    });
    (by_row.collect(), labels)
}
