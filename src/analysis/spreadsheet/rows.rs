//! A row of a sheet as text, without room for the cells that are not there.

/// The filled cells of a row.
#[derive(Clone, Debug, Default)]
pub(super) struct SheetRow {
    /// Row of the sheet, from 0.
    row: u32,
    text: String,
    /// Column, and where its text ends.
    cells: Vec<(u32, usize)>,
}

impl SheetRow {
    /// Forgets the cells and begins another row.
    pub(super) fn begin(&mut self, row: u32) {
        self.row = row;
        self.text.clear();
        self.cells.clear();
    }

    /// Whether this is the row being filled.
    pub(super) fn is(&self, row: u32) -> bool {
        self.row == row
    }

    /// Adds a cell, which `write` appends; blank ones are not kept.
    pub(super) fn push(&mut self, column: u32, write: impl FnOnce(&mut String)) {
        let before = self.text.len();
        write(&mut self.text);
        let trimmed = self.text[before..].trim();
        if trimmed.is_empty() {
            self.text.truncate(before);
            return;
        }
        if trimmed.len() < self.text.len() - before {
            let trimmed = trimmed.to_owned();
            self.text.truncate(before);
            self.text.push_str(&trimmed);
        }
        self.cells.push((column, self.text.len()));
    }

    /// Row of the sheet, from 1, as spreadsheets number it.
    pub(super) fn line(&self) -> u64 {
        u64::from(self.row) + 1
    }

    /// The leftmost filled column.
    pub(super) fn first(&self) -> Option<usize> {
        self.cells.iter().map(|(column, _)| *column as usize).min()
    }

    /// Columns up to the last filled one.
    pub(super) fn width(&self) -> usize {
        self.cells.iter().map(|(column, _)| *column as usize + 1).max().unwrap_or_default()
    }

    /// A cell's text, empty where there is none.
    pub(super) fn cell(&self, column: usize) -> &str {
        let Some(at) = self.cells.iter().position(|(filled, _)| *filled as usize == column) else {
            return "";
        };
        let start = if at == 0 { 0 } else { self.cells[at - 1].1 };
        &self.text[start..self.cells[at].1]
    }

    /// Whether any of `width` columns from `left` on is filled.
    pub(super) fn has_content_within(&self, left: usize, width: usize) -> bool {
        let within = |column: usize| column >= left && column < left.saturating_add(width);
        self.cells.iter().any(|(column, _)| within(*column as usize))
    }
}
