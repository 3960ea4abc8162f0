//! Reads workbooks (XLSX, XLSB, XLS, ODS) into the same store as text, cell by cell, so that neither a stray cell
//! in a far corner nor a long sheet asks for memory.

mod cell;
mod cells;
mod rows;

use super::error::FileError;
use super::protocol::{ColumnUse, Decimal, Format, Overrides, Preview};
use super::sample::Row;
use super::store::Store;
use super::table::Table;
use super::workbook;
use calamine::{SheetType, SheetVisible};
use cells::Book;
use rows::SheetRow;
use std::ops::ControlFlow;

/// Rows of a sheet by which it is judged.
const SAMPLE: usize = 1_000;
/// Rows by which one sheet is compared with another.
const COMPARED: usize = 100;
/// Rows between two calls of `progress`.
const STEP: u64 = 1_000;

/// An opened workbook.
pub struct Workbook {
    book: Book,
    size: u64,
    sheets: Vec<String>,
    hidden: Vec<bool>,
    /// The sheet that most looks like data, once it was looked for.
    proposed: Option<usize>,
}

impl workbook::Workbook for Workbook {
    const SUPPORTED: bool = true;

    fn open(bytes: Vec<u8>) -> Result<Self, FileError> {
        let size = bytes.len() as u64;
        let book = guarded(|| Book::open(bytes))?;
        let tables = book.metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
        let (sheets, hidden): (Vec<String>, Vec<bool>) =
            tables.map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible)).unzip();
        if sheets.is_empty() {
            return Err(FileError::Empty);
        }
        Ok(Self { book, size, sheets, hidden, proposed: None })
    }

    fn look(&mut self, set: &Overrides) -> Result<Preview, FileError> {
        let sheet = self.sheet(set);
        let table = self.table(sheet, set, SAMPLE)?.0;
        Ok(Preview {
            format: Format::Spreadsheet,
            size: self.size,
            encoding: None,
            delimiter: None,
            header: table.header,
            header_rows: table.header_rows,
            mojibake: table.mojibake.clone(),
            decimal: table.decimal,
            date_order: table.date_order,
            date_order_proved: table.date_order_proved,
            date_order_proof: table.date_order_proof.clone(),
            sheets: self.sheets.clone(),
            sheet,
            columns: table.columns(),
            rows: table.preview(),
        })
    }

    fn read(
        &mut self,
        set: &Overrides,
        uses: &[ColumnUse],
        mut progress: impl FnMut(u64),
    ) -> Result<Store, FileError> {
        let sheet = self.sheet(set);
        let (table, left) = self.table(sheet, set, SAMPLE)?;
        let (mut store, mut skip, width) =
            (table.store(uses), table.records_before_data(), table.names.len());
        let put_row = |row: &SheetRow| {
            if !row.has_content_within(left, usize::MAX) {
                return ControlFlow::Continue(());
            }
            if skip > 0 {
                skip -= 1;
            } else if row.has_content_within(left, width) {
                put(row, left, width, &table, &mut store);
                if store.rows() % STEP == 0 {
                    progress(store.rows());
                }
            }
            ControlFlow::Continue(())
        };
        guarded(|| self.book.rows(&self.sheets[sheet], put_row))?;
        if store.rows() == 0 {
            return Err(FileError::NoRows);
        }
        table.settle(&mut store);
        Ok(store)
    }
}

/// Runs the foreign reader, which breaks on some damaged files instead of saying so. Where a panic ends the program,
/// as in the browser, whoever hosts it has to tell.
fn guarded<T>(read: impl FnOnce() -> Result<T, FileError>) -> Result<T, FileError> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(read))
        .unwrap_or_else(|_| Err(FileError::Damaged { detail: "its structure contradicts itself".to_owned() }))
}

/// Puts a row into a store. What stands right of the table makes it uneven.
fn put(row: &SheetRow, left: usize, width: usize, table: &Table, store: &mut Store) {
    let cells = row.width() - left;
    let cell = |column: usize| row.cell(left + column).as_bytes();
    let even = !row.has_content_within(left + width, usize::MAX);
    store.place(table.sieve().judge(cells, cell), row.line(), even, cells, cell);
}

impl Workbook {
    /// The sheet that the visitor chose, else the visible one whose columns mean most, else the fullest.
    fn sheet(&mut self, set: &Overrides) -> usize {
        if let Some(chosen) = set.sheet.filter(|&chosen| chosen < self.sheets.len()) {
            return chosen;
        }
        if let Some(proposed) = self.proposed {
            return proposed;
        }
        let mut best = ((0, 0), 0);
        for sheet in 0..self.sheets.len() {
            if self.hidden[sheet] || self.sheets.len() == 1 {
                continue;
            }
            let Ok((table, _)) = self.table(sheet, &Overrides::default(), COMPARED) else { continue };
            let meant = table.columns().iter().filter(|column| column.guess.role.is_some()).count();
            let score = (meant, table.filled_cells());
            if score > best.0 {
                best = (score, sheet);
            }
        }
        *self.proposed.insert(best.1)
    }

    /// A sheet's first rows as a table, and how many columns at its left are blank.
    fn table(&mut self, sheet: usize, set: &Overrides, most: usize) -> Result<(Table, usize), FileError> {
        let mut rows: Vec<SheetRow> = Vec::new();
        let keep = |row: &SheetRow| {
            if row.has_content_within(0, usize::MAX) {
                rows.push(row.clone());
            }
            if rows.len() < most { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        };
        guarded(|| self.book.rows(&self.sheets[sheet], keep))?;
        let left = rows.iter().filter_map(SheetRow::first).min().unwrap_or_default();
        let cells = |row: &SheetRow| (left..row.width()).map(|column| row.cell(column).to_owned()).collect();
        let rows = rows.iter().map(|row| Row { line: row.line(), cells: cells(row) }).collect();
        Ok((Table::look(rows, set, Decimal::Point)?, left))
    }
}
