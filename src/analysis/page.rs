//! Reads the tables of a web page, which is what many tools export under the name of a spreadsheet.

mod entities;
mod markup;

use super::decode::Decoder;
use super::encoding;
use super::error::FileError;
use super::protocol::{ColumnUse, Decimal, Encoding, Format, Overrides, Preview};
use super::sample::Row;
use super::store::Store;
use super::table::Table;
use super::workbook;
use std::ops::ControlFlow;

/// Rows of a table by which it is judged.
const SAMPLE: usize = 1_000;
/// Rows between two calls of `progress`.
const STEP: u64 = 1_000;

/// A web page with tables.
#[derive(Debug)]
pub struct Page {
    bytes: Vec<u8>,
    encoding: Encoding,
    text: String,
    /// Each table that has rows: its number in the page, and its caption or that number.
    tables: Vec<(usize, String)>,
    /// The table that most looks like data.
    proposed: usize,
}

impl workbook::Workbook for Page {
    fn open(bytes: Vec<u8>) -> Result<Self, FileError> {
        let (encoding, mark) = encoding::detect(&bytes)?;
        let text = decoded(&bytes, encoding, mark);
        let mut page = Self { bytes, encoding, text, tables: Vec::new(), proposed: 0 };
        page.find();
        if page.tables.is_empty() { Err(FileError::NoTable) } else { Ok(page) }
    }

    fn look(&mut self, set: &Overrides) -> Result<Preview, FileError> {
        self.decode_as(set);
        let sheet = self.chosen(set);
        let table = self.table(sheet, set)?;
        Ok(Preview {
            encoding: Some(self.encoding),
            sheets: self.tables.iter().map(|(_, name)| name.clone()).collect(),
            sheet,
            ..table.preview(Format::Spreadsheet, self.bytes.len() as u64)
        })
    }

    fn read(
        &mut self,
        set: &Overrides,
        uses: &[ColumnUse],
        mut progress: impl FnMut(u64),
    ) -> Result<Store, FileError> {
        self.decode_as(set);
        let sheet = self.chosen(set);
        let table = self.table(sheet, set)?;
        let (mut store, mut skip, width) =
            (table.store(uses), table.records_before_data(), table.names.len());
        self.rows(sheet, &mut |row| {
            if skip > 0 {
                skip -= 1;
                return ControlFlow::Continue(());
            }
            let (cells, cell) = (row.cells.len(), |column: usize| row.cell(column).as_bytes());
            store.place(table.sieve().judge(cells, cell), row.line, cells <= width, cells, cell);
            if store.rows() % STEP == 0 {
                progress(store.rows());
            }
            ControlFlow::Continue(())
        });
        if store.rows() == 0 {
            return Err(FileError::NoRows);
        }
        table.settle(&mut store);
        Ok(store)
    }
}

impl Page {
    /// Notes the tables that have rows, and the one whose columns mean most, else the fullest.
    fn find(&mut self) {
        let mut found: Vec<(usize, String)> = Vec::new();
        let captions = markup::rows(&self.text, &mut |table, row| {
            if !row.cells.is_empty() && !found.iter().any(|(known, _)| *known == table) {
                found.push((table, String::new()));
            }
            ControlFlow::Continue(())
        });
        for (table, name) in &mut found {
            let caption = captions.iter().find(|(of, _)| of == table).map(|(_, caption)| caption.clone());
            *name = caption.unwrap_or_else(|| (*table + 1).to_string());
        }
        found.sort_by_key(|(table, _)| *table);
        self.tables = found;
        let mut best = (0, 0);
        for sheet in 0..self.tables.len() {
            let Ok(table) = self.table(sheet, &Overrides::default()) else { continue };
            let meant = table.columns().iter().filter(|column| column.guess.role.is_some()).count();
            let score = (meant, table.filled_cells());
            if score > best {
                (best, self.proposed) = (score, sheet);
            }
        }
    }

    fn chosen(&self, set: &Overrides) -> usize {
        set.sheet.filter(|&chosen| chosen < self.tables.len()).unwrap_or(self.proposed)
    }

    /// Decodes again if the visitor says so.
    fn decode_as(&mut self, set: &Overrides) {
        if let Some(encoding) = set.encoding.filter(|set| *set != self.encoding) {
            self.text = decoded(&self.bytes, encoding, encoding::mark_length(&self.bytes, encoding));
            self.encoding = encoding;
            self.find();
        }
    }

    fn table(&self, sheet: usize, set: &Overrides) -> Result<Table, FileError> {
        let mut rows: Vec<Row> = Vec::new();
        self.rows(sheet, &mut |row| {
            rows.push(row);
            if rows.len() < SAMPLE { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        Table::look(rows, set, Decimal::Point)
    }

    /// Goes through a table's rows that have content.
    fn rows(&self, sheet: usize, each: &mut dyn FnMut(Row) -> ControlFlow<()>) {
        let Some((wanted, _)) = self.tables.get(sheet) else { return };
        markup::rows(&self.text, &mut |table, row| {
            if table == *wanted && !row.cells.is_empty() { each(row) } else { ControlFlow::Continue(()) }
        });
    }
}

/// What the bytes say themselves goes before what the page says of them.
fn decoded(bytes: &[u8], encoding: Encoding, mark: usize) -> String {
    let mut text = Vec::new();
    let mut decoder = Decoder::new(encoding, mark);
    decoder.push(bytes, &mut text);
    decoder.finish(&mut text);
    String::from_utf8(text).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}
