//! The rows that count, and the values of columns in those rows alone: what a filter leaves out costs nothing after it.

use super::column::{Column, Data};
use super::reduce::{self, Wishes};
use super::segment::Groups;
use super::{Store, values};
use crate::analysis::protocol::{Numbers, Segment};

/// Different values that a code stands for at most, so that the counts of many groups stay in the processor's cache.
const MOST_CODES: usize = 512;

/// Which rows count.
pub(super) struct Taken {
    /// The rows that count, in order; `None` where all do.
    kept: Option<Vec<u32>>,
    count: usize,
}

impl Taken {
    /// Of a file of so many rows those that are kept.
    pub(super) fn of(rows: u64, kept: Option<Vec<u32>>) -> Self {
        let all = usize::try_from(rows).unwrap_or_default();
        Self { count: kept.as_ref().map_or(all, Vec::len), kept }
    }

    /// How many rows count.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// Splits the rows that count, and puts the group of each into `of`.
    pub(super) fn split(&self, store: &Store, by: Segment, of: &mut Vec<u32>) -> Groups {
        let (mut picking, mut room) = (self.picking(), Vec::new());
        of.reserve_exact(self.count);
        Groups::of(store, by, &mut |slice| of.extend_from_slice(picking.pick(slice, &mut room)))
    }

    /// Puts the amounts of the rows that count into `all`, NaN where there is none.
    pub(super) fn amounts(&self, data: &Data, all: &mut Vec<f64>) {
        let (mut picking, mut room) = (self.picking(), Vec::new());
        all.clear();
        values::amounts(data, &mut |slice| all.extend_from_slice(picking.pick(slice, &mut room)));
        all.resize(self.count, f64::NAN);
    }

    fn picking(&self) -> Picking<'_> {
        Picking { kept: self.kept.as_deref(), first: 0 }
    }
}

/// A way through the rows, some at a time.
struct Picking<'a> {
    /// Those of the rows left that count; `None` where all do.
    kept: Option<&'a [u32]>,
    /// The first row that is left.
    first: usize,
}

impl Picking<'_> {
    /// Of one value for each of the next rows those of the rows that count, in `room` where they are not all.
    #[inline(always)]
    fn pick<'s, T: Copy>(&mut self, slice: &'s [T], room: &'s mut Vec<T>) -> &'s [T] {
        let Some(kept) = self.kept else { return slice };
        let (first, end) = (self.first, self.first + slice.len());
        let (now, left) = kept.split_at(kept.partition_point(|&row| (row as usize) < end));
        (self.kept, self.first) = (Some(left), end);
        room.clear();
        room.extend(now.iter().map(|&row| slice[row as usize - first]));
        room
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
