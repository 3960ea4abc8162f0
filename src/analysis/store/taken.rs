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
    pub(super) fn pick<T: Copy + Default, N>(&self, all: &[T], convert: impl Fn(T) -> N) -> Vec<N> {
        let (mut picking, mut picked) = (self.picking(), Vec::with_capacity(self.count));
        let mut room = Vec::new();
        for slice in all.chunks(values::SLICE) {
            picked.extend(picking.pick(slice, &mut room).iter().map(|&value| convert(value)));
        }
        picked
    }

    /// Puts the amounts of the rows that count into `all`, NaN where there is none. The largest of them if all are whole
    /// numbers.
    pub(super) fn amounts(&self, data: &Data, all: &mut Vec<f64>) -> Option<f64> {
        let (mut most, mut whole) = (0.0, true);
        let (mut picking, mut room) = (self.picking(), Vec::new());
        all.clear();
        values::amounts(data, &mut |slice| {
            let picked = picking.pick(slice, &mut room);
            for &value in picked {
                // Nothing that is compared with NaN is true.
                most = if value > most { value } else { most };
                whole &= value.trunc() == value || value.is_nan();
            }
            all.extend_from_slice(picked);
        });
        all.resize(self.count, f64::NAN);
        whole.then_some(most)
    }

    fn picking(&self) -> Picking<'_> {
        Picking { kept: self.kept.as_deref() }
    }
}

/// A way through the rows, some at a time.
struct Picking<'a> {
    /// Whether each of the rows that are left counts; `None` where all do.
    kept: Option<&'a [bool]>,
}

impl Picking<'_> {
    /// Of one value for each of the next rows those of the rows that count, in `room` where they are not all.
    #[inline(always)]
    fn pick<'s, T: Copy + Default>(&mut self, slice: &'s [T], room: &'s mut Vec<T>) -> &'s [T] {
        let Some(kept) = self.kept else { return slice };
        let (now, left) = kept.split_at(slice.len().min(kept.len()));
        self.kept = Some(left);
        room.resize(slice.len() + 1, T::default());
        let mut at = 0;
        for (&value, &kept) in slice.iter().zip(now) {
            // What does not count is put where the next one goes: to ask each time takes longer.
            room[at] = value;
            at += usize::from(kept);
        }
        &room[..at]
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
                    let mut codes = Self { columns: Vec::new(), size: 1, each: vec![0; taken.count] };
                    codes.add(column, marks, taken);
                    all.push(codes);
                }
            }
        }
        all
    }

    fn add(&mut self, column: &'a Column, marks: usize, taken: &Taken) {
        // One value more for what is no mark.
        let (size, none) = (self.size as u16, marks as u8);
        let (mut picking, mut room, mut at) = (taken.picking(), Vec::new(), 0);
        values::marks(column.data(), &mut |slice| {
            let picked = picking.pick(slice, &mut room);
            let codes = &mut self.each[at..at + picked.len()];
            codes.iter_mut().zip(picked).for_each(|(code, &mark)| *code += size * u16::from(mark.min(none)));
            at += picked.len();
        });
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
