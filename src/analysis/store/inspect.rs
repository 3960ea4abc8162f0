//! Looks for what is odd about a store's rows.

use super::column::{Column, Data};
use super::lines::Lines;
use super::ranks::Ranks;
use super::{EXAMPLES, Segments, Store, values};
use crate::analysis::cell::calendar;
use crate::analysis::cell::stamp::Stamp;
use crate::analysis::protocol::Refused;
use crate::analysis::quality::{Duplicates, Future, Gap, Gaps, Outlier, Outliers, Quality, Repeated};
use crate::model::role::{Holds, Role};

const DAY: i64 = 86_400;
/// Interquartile ranges above the third quartile from which on a value is far from the others.
const FAR: f64 = 3.0;
/// Fewer values have no quartiles to speak of.
const FEWEST: usize = 10;
/// What tells when a row is from, the likeliest first.
const TIMES: [Role; 3] = [Role::CreatedAt, Role::ResolvedAt, Role::FirstReplyAt];
/// Empty months that are named.
const MONTHS: usize = 12;

impl Store {
    /// What is odd about the rows. `now` is seconds since 1970.
    pub fn inspect(&self, now: i64) -> Quality {
        let ids = self.column(Role::Id).map(Column::data);
        Quality {
            duplicates: match ids {
                Some(Data::Ids(ids)) => Some(duplicates(ids, &self.lines)),
                _ => None,
            },
            gaps: TIMES.into_iter().find_map(|role| gaps(role, self.column(role)?)),
            outliers: self.columns.iter().filter_map(|column| outliers(column, &self.lines)).collect(),
            future: self.columns.iter().filter_map(|column| future(column, &self.lines, now)).collect(),
        }
    }
}

fn duplicates(ids: &Segments<u64>, lines: &Lines) -> Duplicates {
    let mut sorted: Vec<u64> = ids.iter().filter(|&id| id != 0).collect();
    sorted.sort_unstable();
    let mut found = Duplicates::default();
    let mut repeated: Vec<u64> = Vec::new();
    for same in sorted.chunk_by(u64::eq).filter(|same| same.len() > 1) {
        found.rows += same.len() as u64 - 1;
        found.ids += 1;
        repeated.push(same[0]);
    }
    drop(sorted);
    let mut first: Vec<Option<usize>> = vec![None; repeated.len()];
    for (row, id) in ids.iter().enumerate() {
        let Ok(at) = repeated.binary_search(&id) else { continue };
        match first[at] {
            None => first[at] = Some(row),
            Some(_) if found.examples.len() == EXAMPLES => break,
            Some(first) => found.examples.push(Repeated { line: lines.at(row), first: lines.at(first) }),
        }
    }
    found
}

/// The first and the last day of a run of missing days, and how many are missing.
type Run = (usize, usize, u64);

fn keep_longest(runs: &mut Vec<Run>, run: Run) {
    let place = runs.partition_point(|(_, _, days)| *days >= run.2);
    if place < EXAMPLES {
        runs.insert(place, run);
        runs.truncate(EXAMPLES);
    }
}

fn gaps(role: Role, column: &Column) -> Option<Gaps> {
    let Data::Times(stamps) = column.data() else { return None };
    let days = || stamps.iter().filter(|stamp| stamp.is_known()).map(|stamp| stamp.wall().div_euclid(DAY));
    let (first, last) = days().fold(None, |span: Option<(i64, i64)>, day| {
        Some(span.map_or((day, day), |(first, last)| (first.min(day), last.max(day))))
    })?;
    let mut filled = vec![false; usize::try_from(last - first).ok()? + 1];
    days().for_each(|day| filled[(day - first) as usize] = true);
    // Whether a day of the week usually has rows: on more than half of its dates.
    let usual: [bool; 7] = std::array::from_fn(|weekday| {
        let dates = || filled.iter().skip(weekday).step_by(7);
        dates().filter(|filled| **filled).count() * 2 > dates().count()
    });
    let (mut runs, mut run, mut missing) = (Vec::<Run>::new(), None, 0);
    for (at, filled) in filled.iter().enumerate() {
        if *filled {
            run.take().into_iter().for_each(|run| keep_longest(&mut runs, run));
        } else if usual[at % 7] {
            missing += 1;
            run = Some(run.map_or((at, at, 1), |(from, _, days)| (from, at, days + 1)));
        }
    }
    let date = |at: usize| date(first + at as i64);
    let gap = |(from, to, days): Run| Gap { from: date(from), to: date(to), days };
    let (months, empty_months) = empty_months(&filled, first);
    Some(Gaps {
        role,
        first: date(0),
        last: date(filled.len() - 1),
        days: missing,
        longest: runs.into_iter().map(gap).collect(),
        months,
        empty_months,
    })
}

/// How many months have no row, and the first of them.
fn empty_months(filled: &[bool], first: i64) -> (u64, Vec<String>) {
    let (mut count, mut named) = (0, Vec::new());
    let mut at = 0;
    while at < filled.len() {
        let (year, month, _) = calendar::date(first + at as i64);
        let next = calendar::days(year + month / 12, month % 12 + 1, 1);
        let end = next.map_or(filled.len(), |next| (next - first) as usize).min(filled.len());
        if !filled[at..end].contains(&true) {
            count += 1;
            if named.len() < MONTHS {
                named.push(format!("{year:04}-{month:02}"));
            }
        }
        at = end;
    }
    (count, named)
}

fn date(day: i64) -> String {
    let (year, month, day) = calendar::date(day);
    format!("{year:04}-{month:02}-{day:02}")
}

/// Marks have bounds of their own; only what can be anything has outliers.
fn outliers(column: &Column, lines: &Lines) -> Option<Outliers> {
    let role = column.role();
    if role.holds() != Holds::Duration && role != Role::Contacts {
        return None;
    }
    let mut all: Vec<f64> = Vec::new();
    values::amounts(column.data(), &mut |slice| all.extend(slice.iter().filter(|value| !value.is_nan())));
    if all.len() < FEWEST {
        return None;
    }
    let ranks = Ranks::of(&all, &[], &[0.25, 0.75]);
    let (first, third) = (ranks.quantile(0.25)?, ranks.quantile(0.75)?);
    // Where half of the values are the same, any other would be far from them.
    if third <= first {
        return None;
    }
    let limit = third + FAR * (third - first);
    let (mut row, mut count) = (0, 0);
    let mut largest: Vec<(f64, usize)> = Vec::new();
    values::amounts(column.data(), &mut |slice| {
        for (at, &value) in slice.iter().enumerate().filter(|(_, value)| **value > limit) {
            count += 1;
            let place = largest.partition_point(|(other, _)| *other >= value);
            if place < EXAMPLES {
                largest.insert(place, (value, row + at));
                largest.truncate(EXAMPLES);
            }
        }
        row += slice.len();
    });
    let outlier = |(value, row): (f64, usize)| Outlier { line: lines.at(row), value };
    let largest = largest.into_iter().map(outlier).collect();
    Some(Outliers { role, limit, count, largest })
}

fn future(column: &Column, lines: &Lines, now: i64) -> Option<Future> {
    let Data::Times(stamps) = column.data() else { return None };
    let ahead = |(_, stamp): &(usize, Stamp)| stamp.is_known() && stamp.utc() > now.saturating_add(DAY);
    let mut ahead = stamps.iter().enumerate().filter(ahead);
    let example = |(row, stamp): (usize, Stamp)| Refused { line: lines.at(row), text: stamp.to_string() };
    let examples: Vec<Refused> = ahead.by_ref().take(EXAMPLES).map(example).collect();
    let count = examples.len() as u64 + ahead.count() as u64;
    (count > 0).then_some(Future { role: column.role(), count, examples })
}
