//! Where the table lies in a sheet: blank columns part it from what else stands there.

use super::rows::{COLUMNS, SheetRow};
use super::sink::Merge;

/// What a column of the sheet is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Part {
    /// Blank, or a stray cell here and there.
    #[default]
    Outside,
    /// A column of the table.
    Table,
    /// A column beside the header's last, without a name.
    Nameless,
    /// A column of another table.
    Other,
}

/// A sheet's columns.
#[derive(Clone, Debug, Default)]
pub(super) struct Layout {
    /// The table's columns, as the sheet numbers them.
    pub(super) columns: Vec<u32>,
    /// What each column of the sheet is; those behind are outside.
    parts: Vec<Part>,
    /// The top left cells of the tables where there are several, from left to right: `M3`.
    pub(super) tables: Vec<String>,
    /// The table among them that this is.
    pub(super) chosen: usize,
    /// Whether filled columns stand apart at all.
    pub(super) apart: bool,
}

/// Filled columns that stand together.
#[derive(Clone, Copy, Debug, Default)]
struct Block {
    first: u32,
    last: u32,
    cells: u32,
    rows: u32,
    /// Line of its first row.
    top: u64,
    bottom: u64,
}

impl Block {
    /// Counts a cell; they come row by row.
    fn note(&mut self, line: u64) {
        self.cells += 1;
        if self.top == 0 {
            self.top = line;
        }
        self.rows += u32::from(self.bottom != line);
        self.bottom = line;
    }
}

impl Layout {
    /// Judges the first rows of a sheet. The table is the `chosen` one if there is such, else the largest.
    pub(super) fn of(rows: &[SheetRow], merges: &[Merge], chosen: Option<usize>) -> Self {
        let mut filled = vec![0u32; COLUMNS as usize];
        rows.iter().flat_map(SheetRow::columns).for_each(|column| filled[column as usize] += 1);
        let bridged = bridged(rows, merges);
        let is_part = |&column: &u32| filled[column as usize] > 0 || bridged[column as usize];
        let mut blocks: Vec<Block> = Vec::new();
        let mut block_of = vec![0; COLUMNS as usize];
        for column in (0..COLUMNS).filter(is_part) {
            match blocks.last_mut() {
                Some(block) if block.last + 1 == column => block.last = column,
                _ => blocks.push(Block { first: column, last: column, ..Block::default() }),
            }
            block_of[column as usize] = blocks.len() - 1;
        }
        for row in rows {
            for column in row.columns() {
                blocks[block_of[column as usize]].note(row.line());
            }
        }
        // Of two as large, the left one.
        let largest = blocks.iter().enumerate().rev().max_by_key(|(_, block)| block.cells).map(|(at, _)| at);
        let is_table = |&at: &usize| Some(at) == largest || (blocks[at].cells >= 4 && blocks[at].rows >= 2);
        let tables: Vec<usize> = (0..blocks.len()).filter(is_table).collect();
        let place = |at: &usize| format!("{}{}", letters(blocks[*at].first), blocks[*at].top);
        let chosen = chosen.filter(|&chosen| chosen < tables.len());
        let chosen = chosen.or_else(|| tables.iter().position(|at| Some(*at) == largest)).unwrap_or_default();
        let mut layout = Self { apart: blocks.len() > 1, chosen, ..Self::default() };
        if tables.len() > 1 {
            layout.tables = tables.iter().map(place).collect();
        }
        layout.parts.resize(blocks.last().map_or(0, |block| block.last as usize + 1), Part::Outside);
        for (place, block) in tables.into_iter().map(|at| blocks[at]).enumerate() {
            if place == chosen {
                layout.assign(block.first..=block.last, Part::Table);
                // Columns that only merged cells cover hold nothing in any row.
                layout.columns =
                    (block.first..=block.last).filter(|&column| filled[column as usize] > 0).collect();
            } else {
                layout.assign(block.first..=block.last, Part::Other);
            }
        }
        layout
    }

    fn assign(&mut self, block: impl IntoIterator<Item = u32>, part: Part) {
        block.into_iter().for_each(|column| self.parts[column as usize] = part);
    }

    /// Takes the columns behind the header's last for nameless.
    pub(super) fn name(&mut self, columns: usize) {
        let nameless = self.columns.split_off(columns.min(self.columns.len()));
        self.assign(nameless, Part::Nameless);
    }

    /// What a column is.
    #[inline]
    pub(super) fn part(&self, column: u32) -> Part {
        self.parts.get(column as usize).copied().unwrap_or_default()
    }

    /// Whether a row has anything in the table's columns, named or not.
    pub(super) fn touches(&self, row: &SheetRow) -> bool {
        row.columns().any(|column| matches!(self.part(column), Part::Table | Part::Nameless))
    }
}

/// Columns that merged cells cover in at least half of the rows: reports made to be printed have them, and they do not
/// part a table in two.
fn bridged(rows: &[SheetRow], merges: &[Merge]) -> Vec<bool> {
    // What a column adds to or takes from the number of rows in which its left neighbour is covered.
    let mut steps = vec![0i64; COLUMNS as usize + 2];
    for merge in merges.iter().filter(|merge| merge.columns.1 > merge.columns.0) {
        let above = |line: u32| rows.partition_point(|row| row.row() < line);
        let inside = above(merge.rows.1.saturating_add(1)).saturating_sub(above(merge.rows.0)) as i64;
        steps[merge.columns.0.min(COLUMNS) as usize + 1] += inside;
        steps[merge.columns.1.min(COLUMNS) as usize + 1] -= inside;
    }
    let covered = steps.into_iter().scan(0, |covered, step| {
        *covered += step;
        Some(*covered)
    });
    covered.take(COLUMNS as usize).map(|covered| covered > 0 && covered * 2 >= rows.len() as i64).collect()
}

/// A column as sheets name it: 0 is `A`, 27 is `AB`.
fn letters(column: u32) -> String {
    let mut rest = column + 1;
    let mut out = Vec::new();
    while rest > 0 {
        rest -= 1;
        out.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    out.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(cells: &[(u32, &[u32])]) -> Vec<SheetRow> {
        let row = |&(at, columns): &(u32, &[u32])| {
            let mut row = SheetRow::default();
            row.begin(at);
            columns.iter().for_each(|&column| row.mark(column).expect("it is in the sheet"));
            row
        };
        cells.iter().map(row).collect()
    }

    #[test]
    fn columns_have_letters() {
        assert_eq!(
            [0, 25, 26, 27, 701, 702, 16_383].map(letters),
            ["A", "Z", "AA", "AB", "ZZ", "AAA", "XFD"]
        );
    }

    #[test]
    fn the_larger_table_is_taken_and_the_other_named() {
        let found =
            Layout::of(&rows(&[(2, &[1, 2, 3, 6, 7]), (3, &[1, 2, 3, 6, 7]), (4, &[1, 2, 9])]), &[], None);
        assert_eq!(found.columns, [1, 2, 3]);
        assert_eq!((found.tables.as_slice(), found.chosen), (&["B3".to_owned(), "G3".to_owned()][..], 0));
        assert_eq!(
            [0, 3, 6, 9].map(|column| found.part(column)),
            [Part::Outside, Part::Table, Part::Other, Part::Outside]
        );
    }

    #[test]
    fn cells_merged_for_print_part_no_table() {
        let merge = |row| Merge { rows: (row, row), columns: (1, 3) };
        let table = rows(&[(0, &[0, 1, 4]), (1, &[0, 1, 4]), (2, &[0, 1, 4])]);
        assert_eq!(Layout::of(&table, &[0, 1, 2].map(merge), None).columns, [0, 1, 4]);
        // A title over two tables does not make them one.
        assert_eq!(Layout::of(&table, &[merge(0)], None).columns, [0, 1]);
    }
}
