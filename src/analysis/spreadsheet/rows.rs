//! A row of a sheet as text, without room for the cells that are not there.

use crate::analysis::decode;
use crate::analysis::error::FileError;

/// Columns that a sheet can have.
pub(super) const COLUMNS: u32 = 16_384;
/// Bytes of text in a row.
const MOST_TEXT: usize = 16 << 20;

/// What a cell was before it became text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Words.
    Text,
    /// A number, a length of time, yes or no.
    Number,
    /// A date.
    Instant,
    /// What a formula gives that went wrong: `#N/A`.
    Fault,
}

#[derive(Clone, Copy, Debug)]
struct Cell {
    column: u32,
    /// Where its text lies.
    start: u32,
    end: u32,
    kind: Kind,
}

/// The filled cells of a row, from left to right.
#[derive(Clone, Debug, Default)]
pub(super) struct SheetRow {
    /// Row of the sheet, from 0.
    row: u32,
    /// Whether the sheet hides it.
    pub(super) hidden: bool,
    text: Vec<u8>,
    cells: Vec<Cell>,
}

impl SheetRow {
    /// Forgets the cells and begins another row.
    pub(super) fn begin(&mut self, row: u32) {
        self.row = row;
        self.hidden = false;
        self.text.clear();
        self.cells.clear();
    }

    /// Row of the sheet, from 0.
    pub(super) fn row(&self) -> u32 {
        self.row
    }

    /// Takes the row for the one below, with the same cells.
    pub(super) fn go_down(&mut self) {
        self.row = self.row.saturating_add(1);
    }

    /// Adds a cell, which `write` appends and of which it says what it was; one that is blank is not kept.
    #[inline]
    pub(super) fn push(
        &mut self,
        column: u32,
        write: impl FnOnce(&mut Vec<u8>) -> Kind,
    ) -> Result<(), FileError> {
        let start = self.text.len();
        let kind = write(&mut self.text);
        let trimmed = self.text[start..].trim_ascii_end().len();
        self.text.truncate(start + trimmed);
        let blanks = trimmed - self.text[start..].trim_ascii_start().len();
        if trimmed == blanks {
            self.text.truncate(start);
            return Ok(());
        }
        self.add(column, start + blanks, kind)
    }

    /// Notes that a cell is filled, without its text.
    #[inline]
    pub(super) fn mark(&mut self, column: u32) -> Result<(), FileError> {
        self.add(column, self.text.len(), Kind::Text)
    }

    #[inline]
    fn add(&mut self, column: u32, start: usize, kind: Kind) -> Result<(), FileError> {
        let last = self.cells.last().map(|cell| cell.column);
        if column >= COLUMNS || self.cells.len() > 2 * COLUMNS as usize || self.text.len() > MOST_TEXT {
            return Err(FileError::Damaged {
                detail: format!("row {} has more than a sheet holds", self.line()),
            });
        }
        self.cells.push(Cell { column, start: start as u32, end: self.text.len() as u32, kind });
        if last.is_some_and(|last| last >= column) {
            // Out of order: no program writes that, but it costs little to bear. The last of two is the one shown.
            self.sort_last(column);
        }
        Ok(())
    }

    #[cold]
    fn sort_last(&mut self, column: u32) {
        let Some(cell) = self.cells.pop() else { return };
        match self.cells.binary_search_by_key(&column, |cell| cell.column) {
            Ok(at) => self.cells[at] = cell,
            Err(at) => self.cells.insert(at, cell),
        }
    }

    /// Row of the sheet, from 1, as spreadsheets number it.
    pub(super) fn line(&self) -> u64 {
        u64::from(self.row) + 1
    }

    /// Whether nothing is filled.
    pub(super) fn is_blank(&self) -> bool {
        self.cells.is_empty()
    }

    /// About how many bytes it takes.
    pub(super) fn size(&self) -> usize {
        self.text.len() + 64 * self.cells.len()
    }

    /// The filled columns.
    pub(super) fn columns(&self) -> impl Iterator<Item = u32> {
        self.cells.iter().map(|cell| cell.column)
    }

    #[inline]
    fn find(&self, column: u32) -> Option<&Cell> {
        let first = self.cells.first()?.column;
        // Mostly no cell is missing to the left.
        let guess = self.cells.get(column.checked_sub(first)? as usize);
        guess.filter(|cell| cell.column == column).or_else(|| {
            self.cells.binary_search_by_key(&column, |cell| cell.column).ok().map(|at| &self.cells[at])
        })
    }

    /// A cell's text, empty where there is none, and what it was.
    #[inline]
    pub(super) fn cell(&self, column: u32) -> (&[u8], Kind) {
        self.find(column)
            .map_or((&[], Kind::Text), |cell| (&self.text[cell.start as usize..cell.end as usize], cell.kind))
    }

    /// A cell's text.
    pub(super) fn text(&self, column: u32) -> String {
        decode::text(self.cell(column).0).trim().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_found_in_whatever_order_they_came() {
        let mut row = SheetRow::default();
        row.begin(6);
        for (column, text) in [(2, " b "), (4, "d"), (3, "c"), (9, "  "), (2, "B")] {
            let write = |out: &mut Vec<u8>| {
                out.extend_from_slice(text.as_bytes());
                Kind::Text
            };
            row.push(column, write).expect("it fits");
        }
        assert_eq!(row.columns().collect::<Vec<_>>(), [2, 3, 4]);
        assert_eq!(
            (row.text(2), row.text(3), row.text(4), row.text(9)),
            ("B".into(), "c".into(), "d".into(), String::new())
        );
        assert_eq!(row.line(), 7);
        assert!(row.mark(COLUMNS).is_err());
    }
}
