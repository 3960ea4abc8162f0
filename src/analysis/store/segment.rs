//! Rows split by a column's words or by months.

use super::column::Data;
use super::{Narrowed, Segments, Store, WordMap, values};
use crate::analysis::cell::stamp::Stamp;
use crate::analysis::protocol::{Numbers, Segment};

/// Segments that an answer lists.
const LISTED: usize = 500;

/// The groups that rows are in.
pub(super) struct Groups {
    labels: Vec<String>,
    in_time: bool,
}

impl Groups {
    /// Splits a store's rows: `take` is given the number of each row's group, some rows at a time. A role that the store
    /// does not have leaves one group of everything, without a label.
    pub(super) fn of(store: &Store, by: Segment, take: &mut dyn FnMut(&[u32])) -> Self {
        let (role, in_time) = match by {
            Segment::Value(role) => (role, false),
            Segment::Month(role) => (role, true),
        };
        let labels = match store.column(role).map(|column| column.data()) {
            Some(Data::Words(words)) if !in_time => {
                values::narrowed(&words.codes, |code| code, take);
                std::iter::once(String::new()).chain(words.labels.iter().map(|l| l.to_string())).collect()
            }
            Some(Data::Times(stamps)) if in_time => months(stamps, take),
            Some(Data::Flags(flags)) if !in_time => flag_values(flags, take),
            Some(Data::Numbers(numbers)) if !in_time => number_values(numbers, take),
            _ => {
                take(&vec![0; usize::try_from(store.rows()).unwrap_or_default()]);
                vec![String::new()]
            }
        };
        Self { labels, in_time }
    }

    /// What the groups are called.
    pub(super) fn labels(&self) -> &[String] {
        &self.labels
    }

    /// Puts labels on the groups' numbers, in the answer's order; and how many had to be left out.
    pub(super) fn label(self, parts: Vec<Numbers>) -> (Vec<(String, Numbers)>, u64) {
        let mut most: Vec<(String, Numbers)> = Vec::new();
        let mut left_out = 0;
        for (label, numbers) in self.labels.into_iter().zip(parts).filter(|(_, numbers)| numbers.rows > 0) {
            // Each goes to its place, which for most of very many is behind the last one listed.
            let before = |(other, more): &(String, Numbers)| {
                more.rows > numbers.rows || (more.rows == numbers.rows && *other < label)
            };
            let place = most.partition_point(before);
            left_out += u64::from(most.len() == LISTED);
            if place < LISTED {
                most.truncate(LISTED - 1);
                most.insert(place, (label, numbers));
            }
        }
        if !self.in_time {
            return (most, left_out);
        }
        let mut in_time: Vec<(String, Numbers)> = Vec::new();
        for month in most {
            let place = in_time.partition_point(|(earlier, _)| *earlier < month.0);
            in_time.insert(place, month);
        }
        (in_time, left_out)
    }
}

/// Numbers groups as they come, from 1: group 0 is for rows that are in none.
struct Numbering {
    known: WordMap,
    labels: Vec<String>,
}

impl Numbering {
    fn new() -> Self {
        Self { known: WordMap::default(), labels: vec![String::new()] }
    }

    fn of(&mut self, key: i64, label: impl FnOnce() -> String) -> u32 {
        let key = key.to_le_bytes();
        if let Some(&group) = self.known.get(&key[..]) {
            return group;
        }
        let group = self.labels.len() as u32;
        self.labels.push(label());
        self.known.insert(key.into(), group);
        group
    }
}

/// Rows mostly come in order of time, and there are far fewer days than rows: each day's month is found once.
fn months(stamps: &Segments<Stamp>, take: &mut dyn FnMut(&[u32])) -> Vec<String> {
    let (mut months, mut days) = (Numbering::new(), WordMap::default());
    let (mut last, mut last_group) = (i64::MIN, 0);
    let mut group = |stamp: Stamp| {
        let day = stamp.wall().div_euclid(86_400);
        if day != last {
            last = day;
            let day = day.to_le_bytes();
            last_group = days.get(&day[..]).copied().unwrap_or_else(|| {
                let month = stamp.month();
                let group = months
                    .of(month, || format!("{:04}-{:02}", month.div_euclid(12), month.rem_euclid(12) + 1));
                days.insert(day.into(), group);
                group
            });
        }
        last_group
    };
    let mut of = |stamp: Stamp| if stamp.is_known() { group(stamp) } else { 0 };
    stamps.pieces().for_each(|piece| values::converted(piece, &mut of, take));
    months.labels
}

fn flag_values(flags: &Segments<u8>, take: &mut dyn FnMut(&[u32])) -> Vec<String> {
    let group = |flag| if flag < 2 { u32::from(flag) + 1 } else { 0 };
    flags.pieces().for_each(|piece| values::converted(piece, group, take));
    vec![String::new(), "no".to_owned(), "yes".to_owned()]
}

fn number_values(numbers: &Narrowed<f32>, take: &mut dyn FnMut(&[u32])) -> Vec<String> {
    let mut known = Numbering::new();
    let group = |number: f32| match number as i64 {
        _ if number.is_nan() => 0,
        // Numbers are whole.
        whole => known.of(whole, || whole.to_string()),
    };
    values::narrowed(numbers, group, take);
    known.labels
}
