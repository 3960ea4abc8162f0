//! Many numbers of one column in one go: its values are looked at once for counts and sums, however many are asked.

use super::column::{Column, Data};
use super::ranks::Ranks;
use super::segment::Groups;
use super::sum::Sum;
use super::values::{self, NO_MARK};
use crate::analysis::protocol::Numbers;
use crate::model::role::{Holds, Reduce};

/// Which rows count, and in which group each is.
pub(super) struct Rows {
    /// Each row's group, or [`Rows::groups`] where the row does not count; `None` where all rows are one group.
    slots: Option<Vec<u32>>,
    /// How many groups there are.
    groups: usize,
    /// How many rows the file has.
    count: u64,
}

/// What is asked of a column, each with its place among the numbers.
pub(super) type Wishes<'a> = &'a [(usize, Reduce)];

/// Numbers above this are not counted one by one.
const MOST_MARKS: f64 = 100.0;

/// Answers the wishes about a column, for all rows that count and for each group where there are several. `room` is
/// for values, whatever it holds.
pub(super) fn column(
    column: &Column,
    rows: &Rows,
    wishes: Wishes<'_>,
    (whole, parts): (&mut Numbers, &mut [Numbers]),
    room: &mut Vec<f64>,
) {
    let marks = match (column.data(), column.role().holds()) {
        (Data::Numbers(_), Holds::Number { max, whole: true, .. }) if max <= MOST_MARKS => {
            Some(max as usize + 1)
        }
        (Data::Numbers(_) | Data::Seconds(_), _) => None,
        (Data::Times(_) | Data::Flags(_) | Data::Ids(_) | Data::Words(_), _) => Some(2),
    };
    match marks {
        Some(marks) => by_mark(column, rows, marks, wishes, (whole, parts)),
        None if parts.is_empty() => together(column, rows, wishes, whole, room),
        None => apart(column, rows, wishes, (whole, parts)),
    }
}

/// Where there are few different values, how often each comes answers everything.
fn by_mark(
    column: &Column,
    rows: &Rows,
    marks: usize,
    wishes: Wishes<'_>,
    (whole, parts): (&mut Numbers, &mut [Numbers]),
) {
    // One place more for what is no mark, one group more for the rows that do not count.
    let (width, none) = (marks + 1, marks as u8);
    let mut counts = vec![0u32; width * (rows.groups + 1)];
    let mut row = 0;
    values::marks(column.data(), |slice| {
        match &rows.slots {
            None => slice.iter().for_each(|&mark| counts[usize::from(mark.min(none))] += 1),
            Some(slots) => {
                for (&mark, &slot) in slice.iter().zip(&slots[row..]) {
                    counts[slot as usize * width + usize::from(mark.min(none))] += 1;
                }
            }
        }
        row += slice.len();
    });
    debug_assert!(NO_MARK > none);
    let mut all = vec![0; marks];
    for counts in counts.chunks(width).take(rows.groups) {
        all.iter_mut().zip(counts).for_each(|(all, count)| *all += count);
    }
    for &(at, wanted) in wishes {
        whole.values[at] = of_marks(column, wanted, &all);
        for (part, counts) in parts.iter_mut().zip(counts.chunks(width)) {
            part.values[at] = of_marks(column, wanted, &counts[..marks]);
        }
    }
}

/// A number from how often each value comes. Only flags say yes or no, and only amounts have a sum and an order.
fn of_marks(column: &Column, wanted: Reduce, counts: &[u32]) -> Option<f64> {
    let (flag, amount) = (column.is_flag(), column.is_amount());
    let all: u64 = counts.iter().map(|&count| u64::from(count)).sum();
    let each = || counts.iter().enumerate().map(|(value, &count)| (value as f64, f64::from(count)));
    let at = |rank: f64| {
        let mut below = 0.0;
        let found = each().find(|(_, count)| {
            below += count;
            below > rank
        });
        found.map(|(value, _)| value)
    };
    match wanted {
        Reduce::Known(_) => Some(all as f64),
        Reduce::Yes(_) if flag => Some(f64::from(counts[1])),
        Reduce::No(_) if flag => Some(f64::from(counts[0])),
        Reduce::Between(_, low, high) if amount => {
            Some(each().filter(|(value, _)| *value >= low && *value <= high).map(|(_, count)| count).sum())
        }
        Reduce::Sum(_) if amount && all > 0 => Some(each().map(|(value, count)| value * count).sum()),
        Reduce::Quantile(_, share) if amount && (0.0..=1.0).contains(&share) => {
            let rank = share * all.checked_sub(1)? as f64;
            let (low, high) = (at(rank.floor())?, at(rank.ceil())?);
            Some(low + (high - low) * rank.fract())
        }
        _ => None,
    }
}

/// All amounts that count as one group.
fn together(column: &Column, rows: &Rows, wishes: Wishes<'_>, whole: &mut Numbers, room: &mut Vec<f64>) {
    let all = room;
    all.clear();
    all.reserve(usize::try_from(column.tally().used).unwrap_or_default());
    let mut row = 0;
    values::amounts(column.data(), |slice| {
        match &rows.slots {
            None => all.extend(slice.iter().filter(|value| !value.is_nan())),
            Some(slots) => {
                let counts =
                    slice.iter().zip(&slots[row..]).filter(|(value, slot)| **slot == 0 && !value.is_nan());
                all.extend(counts.map(|(value, _)| value));
            }
        }
        row += slice.len();
    });
    amounts(all, wishes, whole);
}

/// What is asked of amounts that are not negative.
fn amounts(values: &[f64], wishes: Wishes<'_>, numbers: &mut Numbers) {
    let (mut bounds, mut shares, mut sum) = (Vec::new(), Vec::new(), Sum::default());
    for (_, wanted) in wishes {
        match *wanted {
            Reduce::Between(_, low, high) => bounds.extend([low.max(0.0), high]),
            Reduce::Quantile(_, share) => shares.push(share),
            Reduce::Sum(_) => values.iter().for_each(|&value| sum.add(value)),
            _ => {}
        }
    }
    let ranks = Ranks::of(values, &bounds, &shares);
    for &(at, wanted) in wishes {
        numbers.values[at] = match wanted {
            Reduce::Known(_) => Some(values.len() as f64),
            Reduce::Between(_, low, high) => Some(ranks.between(low, high) as f64),
            Reduce::Sum(_) => sum.value(),
            Reduce::Quantile(_, share) => ranks.quantile(share),
            _ => None,
        };
    }
}

/// Amounts apart by groups.
fn apart(column: &Column, rows: &Rows, wishes: Wishes<'_>, (whole, parts): (&mut Numbers, &mut [Numbers])) {
    let Some(slots) = &rows.slots else { return };
    let in_order = |wanted: &Reduce| matches!(wanted, Reduce::Quantile(..) | Reduce::Between(..));
    if wishes.iter().any(|(_, wanted)| in_order(wanted)) {
        let mut all: Vec<Vec<f64>> =
            parts.iter().map(|part| Vec::with_capacity(part.rows as usize)).collect();
        all.push(Vec::new());
        for_each_amount(column, slots, |value, slot| all[slot].push(value));
        parts.iter_mut().zip(&all).for_each(|(part, values)| amounts(values, wishes, part));
        all.truncate(rows.groups);
        amounts(&all.concat(), wishes, whole);
        return;
    }
    let mut sums = vec![Sum::default(); rows.groups + 1];
    for_each_amount(column, slots, |value, slot| sums[slot].add(value));
    let mut all = Sum::default();
    sums.iter().take(rows.groups).for_each(|sum| all.add_sum(sum));
    let numbers = std::iter::once((whole, &all)).chain(parts.iter_mut().zip(&sums));
    for (numbers, sum) in numbers {
        for &(at, wanted) in wishes {
            numbers.values[at] = match wanted {
                Reduce::Known(_) => Some(sum.count() as f64),
                Reduce::Sum(_) => sum.value(),
                _ => None,
            };
        }
    }
}

/// Every usable amount, and the slot of its row.
fn for_each_amount(column: &Column, slots: &[u32], mut take: impl FnMut(f64, usize)) {
    let mut row = 0;
    values::amounts(column.data(), |slice| {
        for (&value, &slot) in slice.iter().zip(&slots[row..]) {
            if !value.is_nan() {
                take(value, slot as usize);
            }
        }
        row += slice.len();
    });
}

impl Rows {
    /// The rows of a file of so many, of which those that are `kept` count, in their groups, from which they are
    /// taken.
    pub(super) fn of(count: u64, kept: Option<Vec<bool>>, groups: Option<&mut Groups>) -> Self {
        let number = groups.as_ref().map_or(1, |groups| groups.labels().len());
        let none = number as u32;
        let slots = match (groups.map(Groups::take_rows), kept) {
            (Some(mut slots), Some(kept)) => {
                let left_out = slots.iter_mut().zip(kept).filter(|(_, kept)| !kept);
                left_out.for_each(|(slot, _)| *slot = none);
                Some(slots)
            }
            (None, Some(kept)) => Some(kept.into_iter().map(|kept| u32::from(!kept)).collect()),
            (slots, None) => slots,
        };
        Self { slots, groups: number, count }
    }

    /// How many rows are in each group.
    pub(super) fn counts(&self) -> Vec<u64> {
        let Some(slots) = &self.slots else { return vec![self.count] };
        let mut counts = vec![0; self.groups + 1];
        slots.iter().for_each(|&slot| counts[slot as usize] += 1);
        counts.truncate(self.groups);
        counts
    }
}
