//! Rows split by a column's words or by months.

use super::column::Data;
use super::{Narrowed, Segments, Store, WordMap, values};
use crate::analysis::cell::stamp::Stamp;
use crate::analysis::protocol::Segment;

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

    /// The groups that an answer lists, in its order, each with how many rows it has; and how many others there are. `of`
    /// tells the group of each row, and then its place in the list or, of all others, the one behind the last.
    pub(super) fn list(mut self, of: &mut [u32]) -> (Vec<(String, u64)>, u64) {
        let mut rows = vec![0; self.labels.len()];
        of.iter().for_each(|&group| rows[group as usize] += 1);
        let (mut listed, mut left_out) = (Vec::new(), 0);
        for group in (0..rows.len()).filter(|&group| rows[group] > 0) {
            // Each goes to its place, which for most of very many is behind the last one listed.
            let before = |&other: &usize| {
                rows[other] > rows[group]
                    || (rows[other] == rows[group] && self.labels[other] < self.labels[group])
            };
            let place = listed.partition_point(before);
            left_out += u64::from(listed.len() == LISTED);
            if place < LISTED {
                listed.truncate(LISTED - 1);
                listed.insert(place, group);
            }
        }
        if self.in_time {
            for month in std::mem::take(&mut listed) {
                let place = listed.partition_point(|&earlier| self.labels[earlier] < self.labels[month]);
                listed.insert(place, month);
            }
        }
        let mut places = vec![listed.len() as u32; rows.len()];
        listed.iter().enumerate().for_each(|(place, &group)| places[group] = place as u32);
        of.iter_mut().for_each(|group| *group = places[*group as usize]);
        let label = |group: usize| (std::mem::take(&mut self.labels[group]), rows[group]);
        (listed.into_iter().map(label).collect(), left_out)
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
