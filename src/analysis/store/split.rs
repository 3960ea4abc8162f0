//! Ways to split the rows, several of them as one number a row: the rows are gone through once for all of them.

use super::sum::Sum;
use super::values::SLICE;

/// Cells at most, so that what is counted in them stays in the processor's cache.
const MOST_CELLS: usize = 1 << 10;
/// Rows that are worth a cell: adding up the cells of a group would take longer than going through fewer rows again.
const ROWS_A_CELL: usize = 1 << 7;

/// Whole amounts of all groups that are counted one by one at most, seconds of days in a few groups, so that the counts stay in
/// the processor's cache; and no more than there are rows.
const MOST_COUNTS: usize = 1 << 20;

/// One or several ways to split the rows.
pub(super) struct Split {
    /// The cell of each row; nothing where all rows are in one.
    cells: Vec<u32>,
    size: usize,
}

/// One way of a [`Split`].
#[derive(Clone, Copy)]
pub(super) struct Way {
    /// The place of the split.
    pub(super) split: usize,
    /// How many groups there are.
    pub(super) groups: usize,
    step: usize,
}

impl Way {
    /// Finds a place among the splits for one way more: the group of each row that counts, or nothing where all are in one.
    pub(super) fn of(groups: usize, of: Vec<u32>, rows: usize, splits: &mut Vec<Split>) -> Self {
        let most = MOST_CELLS.min(rows / ROWS_A_CELL);
        let place = splits.iter().position(|split| groups <= most / split.size);
        let split = place.unwrap_or(splits.len());
        if place.is_none() {
            splits.push(Split { cells: Vec::new(), size: 1 });
        }
        let Split { cells, size } = &mut splits[split];
        let step = *size;
        *size *= groups;
        if cells.is_empty() {
            *cells = of;
        } else {
            cells.iter_mut().zip(of).for_each(|(cell, group)| *cell += group * step as u32);
        }
        Self { split, groups, step }
    }

    /// The only way of a split.
    pub(super) fn alone(groups: usize) -> Self {
        Self { split: 0, groups, step: 1 }
    }

    /// The group that a cell is part of.
    #[inline]
    pub(super) fn group(&self, cell: usize) -> usize {
        cell / self.step % self.groups
    }
}

impl Split {
    /// Goes through one value a row, some at a time, beside the cell of each.
    pub(super) fn beside<T>(&self, values: &[T], take: &mut dyn FnMut(&[T], &[u32])) {
        let one = vec![0; SLICE];
        for (at, values) in values.chunks(SLICE).enumerate() {
            match self.cells.get(at * SLICE..) {
                Some(cells) if !cells.is_empty() => take(values, &cells[..values.len()]),
                _ => take(values, &one[..values.len()]),
            }
        }
    }

    /// How often each code, smaller than `size`, comes in each cell.
    pub(super) fn codes(&self, codes: &[u16], size: usize) -> Vec<u32> {
        let mut counts = vec![0u32; size * self.size];
        self.beside(codes, &mut |codes, cells| {
            for (&code, &cell) in codes.iter().zip(cells) {
                counts[cell as usize * size + usize::from(code)] += 1;
            }
        });
        counts
    }

    /// How often each amount comes in each group of a way, and how many amounts there can be; nothing where some are not
    /// whole or there would be too many. NaN is none.
    pub(super) fn amounts(&self, values: &[f64], way: Way) -> Option<(Vec<u32>, usize)> {
        // Nothing that is compared with NaN is true.
        let most = values.iter().fold(0.0, |most, &value| if value > most { value } else { most });
        let room = MOST_COUNTS.min(values.len()) / way.groups;
        let size = Some(most as usize).filter(|&most| most < room)? + 1;
        let of: Vec<usize> = (0..self.size).map(|cell| way.group(cell) * size).collect();
        let (mut counts, mut whole) = (vec![0u32; size * way.groups], true);
        self.beside(values, &mut |values, cells| {
            for (&value, &cell) in values.iter().zip(cells) {
                let amount = value as usize;
                counts[of[cell as usize] + amount] += u32::from(!value.is_nan());
                whole &= amount as f64 == value || value.is_nan();
            }
        });
        whole.then_some((counts, size))
    }

    /// The sum of the amounts in each cell.
    pub(super) fn sums(&self, values: &[f64]) -> Vec<Sum> {
        let mut sums = vec![Sum::default(); self.size];
        self.beside(values, &mut |values, cells| {
            for (&value, &cell) in values.iter().zip(cells) {
                sums[cell as usize].add(value);
            }
        });
        sums
    }
}
