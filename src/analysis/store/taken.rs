//! The rows that count, and the values of columns in those rows alone: what a filter leaves out costs nothing after it.

use super::column::{Column, Data};
use super::reduce::{self, Wishes};
use super::values;
use crate::analysis::protocol::Numbers;

/// Different values that a code stands for at most, so that the counts of many groups stay in the processor's cache.
const MOST_CODES: usize = 512;

/// Which rows count.
pub(super) struct Taken {
    /// Each row of the file; `None` where all count.
    kept: Option<Vec<bool>>,
    count: usize,
}

impl Taken {
    /// Of a file of so many rows those that are kept.
    pub(super) fn of(rows: u64, kept: Option<Vec<bool>>) -> Self {
        let all = usize::try_from(rows).unwrap_or_default();
        let count = kept.as_ref().map_or(all, |kept| kept.iter().filter(|&&kept| kept).count());
        Self { kept, count }
    }

    /// How many rows count.
    pub(super) fn count(&self) -> u64 {
        self.count as u64
    }

    /// Of one value a row those of the rows that count.
    pub(super) fn pick<T: Copy, N: Copy + Default>(&self, all: &[T], convert: impl Fn(T) -> N) -> Vec<N> {
        let mut room = vec![N::default(); self.count + 1];
        let mut picking = Picking { kept: self.kept.as_deref(), row: 0, at: 0 };
        picking.take(all, |at, value| room[at] = convert(value));
        room.truncate(self.count);
        room
    }

    /// Puts the amounts of the rows that count into `room`, NaN where there is none. The largest of them if all are whole
    /// numbers.
    pub(super) fn amounts(&self, data: &Data, room: &mut Vec<f64>) -> Option<f64> {
        room.clear();
        room.resize(self.count + 1, f64::NAN);
        let mut picking = Picking { kept: self.kept.as_deref(), row: 0, at: 0 };
        values::amounts(data, &mut |slice| picking.take(slice, |at, value| room[at] = value));
        room.truncate(self.count);
        let (mut most, mut whole) = (0.0, true);
        for &value in room.iter().filter(|value| !value.is_nan()) {
            whole &= value.trunc() == value;
            most = f64::max(most, value);
        }
        whole.then_some(most)
    }
}

/// A way through the rows, some at a time.
struct Picking<'a> {
    kept: Option<&'a [bool]>,
    row: usize,
    at: usize,
}

impl Picking<'_> {
    /// Gives each value of the next rows that count to `put`, with its place among them. The place behind the last must
    /// be free: what does not count is put where the next one goes, because to ask each time takes longer.
    #[inline(always)]
    fn take<T: Copy>(&mut self, slice: &[T], mut put: impl FnMut(usize, T)) {
        match self.kept.and_then(|kept| kept.get(self.row..)) {
            None => {
                slice.iter().enumerate().for_each(|(at, &value)| put(self.at + at, value));
                self.at += slice.len();
            }
            Some(kept) => {
                for (&value, &kept) in slice.iter().zip(kept) {
                    put(self.at, value);
                    self.at += usize::from(kept);
                }
            }
        }
        self.row += slice.len();
    }
}

/// Columns with few different values as one number a row, which stands for the values of all of them.
pub(super) struct Codes<'a> {
    /// Each column, how many values it can have with none at all among them, and the product of those before it.
    columns: Vec<(&'a Column, usize, usize)>,
    size: usize,
    each: Vec<u16>,
}

impl<'a> Codes<'a> {
    /// Puts columns together as far as their values remain few.
    pub(super) fn of(columns: &[&'a Column], taken: &Taken) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for column in columns {
            let Some(marks) = reduce::marks(column) else { continue };
            match all.iter_mut().find(|codes| codes.size * (marks + 1) <= MOST_CODES) {
                Some(codes) => codes.add(column, marks, taken),
                None => {
                    let mut codes = Self { columns: Vec::new(), size: 1, each: vec![0; taken.count + 1] };
                    codes.add(column, marks, taken);
                    all.push(codes);
                }
            }
        }
        all.iter_mut().for_each(|codes| codes.each.truncate(taken.count));
        all
    }

    fn add(&mut self, column: &'a Column, marks: usize, taken: &Taken) {
        // One value more for what is no mark.
        let (size, none) = (self.size as u16, marks as u8);
        let mut picked = vec![0; taken.count + 1];
        let mut picking = Picking { kept: taken.kept.as_deref(), row: 0, at: 0 };
        values::marks(column.data(), &mut |slice| {
            picking.take(slice, |at, mark| picked[at] = mark);
        });
        self.each.iter_mut().zip(picked).for_each(|(code, mark)| *code += size * u16::from(mark.min(none)));
        self.columns.push((column, marks + 1, self.size));
        self.size *= marks + 1;
    }

    /// The columns.
    pub(super) fn columns(&self) -> impl Iterator<Item = &'a Column> {
        self.columns.iter().map(|(column, ..)| *column)
    }

    /// How many codes there can be.
    pub(super) fn size(&self) -> usize {
        self.size
    }

    /// The code of each row.
    pub(super) fn each(&self) -> &[u16] {
        &self.each
    }

    /// Answers what is asked of one of the columns, by its place, from how often each code comes.
    pub(super) fn answer(&self, at: usize, counts: &[u64], wishes: Wishes<'_>, numbers: &mut Numbers) {
        let (column, values, step) = self.columns[at];
        let mut marks = vec![0; values];
        counts.iter().enumerate().for_each(|(code, &count)| marks[code / step % values] += count);
        for &(at, wanted) in wishes {
            numbers.values[at] = reduce::of_marks(column, wanted, &marks[..values - 1]);
        }
    }
}
