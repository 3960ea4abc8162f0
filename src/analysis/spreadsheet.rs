//! Reads workbooks into the same store as text, cell by cell, so that neither a stray cell in a far corner nor a long
//! sheet asks for memory.

mod book;
mod cell;
mod format;
mod layout;
mod ods;
mod rows;
mod sink;
mod xls;
mod xlsb;
mod xlsx;
mod xml;
mod zip;

use super::error::FileError;
use super::protocol::{ColumnUse, Decimal, Format, Overrides, Preview, SheetFacts};
use super::sample::Row;
use super::sieve::Verdict;
use super::store::Store;
use super::table::Table;
use super::workbook;
use book::{Book, Sheet, Way};
use layout::{Layout, Part};
use rows::{Kind, SheetRow};
use sink::{Facts, Merge};
use std::ops::ControlFlow;

/// Rows of a sheet by which it is judged.
const SAMPLE: usize = 1_000;
/// Bytes that those rows may take, so that a sheet of thousands of columns is judged by fewer.
const SAMPLE_SIZE: usize = 64 << 20;
/// Sheets among which the one with the data is looked for.
const COMPARED: usize = 250;
/// Rows between two calls of `progress`.
const STEP: u64 = 1_000;
/// Bytes behind the sample in which merged cells are looked for; more only where the sample makes it likely.
const TAIL: u64 = 8 << 20;

/// An opened workbook.
pub struct Workbook {
    book: Book,
    size: u64,
    sheets: Vec<Sheet>,
    /// The merged cells of each sheet, once they are known.
    merges: Vec<Option<Vec<Merge>>>,
    /// The sheet that most looks like data, once it was looked for.
    proposed: Option<usize>,
    /// The first rows of the sheet, and of the table on it, looked at last, for the reading that mostly follows.
    sampled: Option<((usize, Option<usize>), Sample)>,
}

/// A sheet's first rows, and where its columns lie.
type Sample = (Vec<SheetRow>, Layout);

impl workbook::Workbook for Workbook {
    fn open(bytes: Vec<u8>) -> Result<Self, FileError> {
        let size = bytes.len() as u64;
        let (book, sheets) = Book::open(bytes)?;
        if sheets.is_empty() {
            return Err(FileError::Empty);
        }
        Ok(Self { book, size, merges: vec![None; sheets.len()], sheets, proposed: None, sampled: None })
    }

    fn look(&mut self, set: &Overrides) -> Result<Preview, FileError> {
        let sheet = self.sheet(set);
        let sample = self.sample(sheet, set.table)?;
        let (table, layout) = table(&sample, set)?;
        self.sampled = Some(((sheet, set.table), sample));
        Ok(Preview {
            sheets: self.sheets.iter().map(|sheet| sheet.name.clone()).collect(),
            sheet,
            tables: layout.tables,
            table: layout.chosen,
            ..table.preview(Format::Spreadsheet, self.size)
        })
    }

    fn read(
        &mut self,
        set: &Overrides,
        uses: &[ColumnUse],
        mut progress: impl FnMut(u64),
    ) -> Result<Store, FileError> {
        let sheet = self.sheet(set);
        let sample = match self.sampled.take() {
            Some((sampled, sample)) if sampled == (sheet, set.table) => sample,
            _ => self.sample(sheet, set.table)?,
        };
        let (table, layout) = table(&sample, set)?;
        drop(sample);
        let mut filling = Filling::new(&table, &layout, uses);
        let mut facts = self.fill(sheet, &mut filling, &mut progress)?;
        if self.merges[sheet].is_none() {
            // Merged cells stand behind all others: only now are they known.
            let matter = facts
                .merges
                .iter()
                .any(|merge| merge.rows.1 > merge.rows.0 && layout.part(merge.columns.0) == Part::Table);
            self.merges[sheet] = Some(facts.merges);
            if matter {
                filling = Filling::new(&table, &layout, uses);
                facts = self.fill(sheet, &mut filling, &mut progress)?;
            } else {
                facts.merges = Vec::new();
            }
        }
        if filling.store.rows() == 0 {
            return Err(FileError::NoRows);
        }
        let hidden =
            |column: &&u32| facts.hidden_columns.iter().any(|&(from, to)| (from..=to).contains(*column));
        let found = SheetFacts {
            hidden_rows: filling.hidden,
            hidden_columns: layout.columns.iter().filter(hidden).count() as u64,
            merged_cells: facts.filled,
            unsolved_formulas: facts.unsolved,
        };
        let mut store = filling.store;
        table.settle(&mut store);
        store.note_sheet(found);
        Ok(store)
    }
}

/// A store that fills with a sheet's rows.
struct Filling<'a> {
    table: &'a Table,
    layout: &'a Layout,
    /// Rows that are still preamble or header.
    skip: u64,
    store: Store,
    /// Columns of the sheet that are in use, and those that tell what a row is.
    wanted: Vec<bool>,
    hidden: u64,
}

impl<'a> Filling<'a> {
    fn new(table: &'a Table, layout: &'a Layout, uses: &[ColumnUse]) -> Self {
        let mut store = table.store(uses);
        let last = layout.columns.last().map_or(0, |last| *last as usize + 1);
        let mut wanted = vec![false; last];
        for column in store.columns_mut() {
            wanted[layout.columns[column.source()] as usize] = true;
        }
        for column in table.sieve().columns().filter_map(|column| layout.columns.get(column)) {
            wanted[*column as usize] = true;
        }
        Self { table, layout, skip: table.records_before_data(), store, wanted, hidden: 0 }
    }

    fn put(&mut self, row: &SheetRow) {
        let Self { table, layout, skip, store, .. } = self;
        let (mut named, mut nameless, mut stray) = (false, false, false);
        for column in row.columns() {
            match layout.part(column) {
                Part::Table => named = true,
                Part::Nameless => nameless = true,
                Part::Outside => stray = true,
                Part::Other => {}
            }
        }
        if *skip > 0 {
            *skip -= u64::from(named || nameless);
            return;
        }
        if !named {
            return;
        }
        let (cells, even) = (layout.columns.len(), !nameless && !stray);
        let text = |column: usize| layout.columns.get(column).map_or(&[][..], |&column| row.cell(column).0);
        let verdict = table.sieve().judge(cells, text);
        if verdict != Verdict::Data {
            return store.place(verdict, row.line(), even, cells, text);
        }
        store.release();
        self.hidden += u64::from(row.hidden);
        store.begin_row(row.line(), even);
        for column in store.columns_mut() {
            let (text, kind) = row.cell(layout.columns[column.source()]);
            if kind == Kind::Fault {
                column.push_fault(row.line(), text);
            } else {
                column.push(row.line(), text);
            }
        }
    }
}

impl Workbook {
    /// Fills a store with a whole sheet.
    fn fill(
        &mut self,
        sheet: usize,
        filling: &mut Filling<'_>,
        progress: &mut impl FnMut(u64),
    ) -> Result<Facts, FileError> {
        let wanted = filling.wanted.clone();
        let merges = self.merges[sheet].as_deref().unwrap_or_default();
        let way = Way { wanted: Some(&wanted), merges, tail: 0 };
        self.book.rows(&self.sheets[sheet], way, &mut |row| {
            filling.put(row);
            if filling.store.rows().is_multiple_of(STEP) {
                progress(filling.store.rows());
            }
            ControlFlow::Continue(())
        })
    }

    /// The sheet that the visitor chose, else the one with most data in columns that mean something; hidden sheets only
    /// where no other has any.
    fn sheet(&mut self, set: &Overrides) -> usize {
        if let Some(chosen) = set.sheet.filter(|&chosen| chosen < self.sheets.len()) {
            return chosen;
        }
        if let Some(proposed) = self.proposed {
            return proposed;
        }
        let mut best = ((false, false, 0, 0), 0);
        let compared = if self.sheets.len() == 1 { 0 } else { self.sheets.len().min(COMPARED) };
        for sheet in 0..compared {
            let Ok(sample) = self.sample(sheet, None) else { continue };
            let Ok((table, _)) = table(&sample, &Overrides::default()) else { continue };
            let meant = table.columns().iter().filter(|column| column.guess.role.is_some()).count();
            // Ten rows with twenty names are a summary of the thousand with ten.
            let weight = meant * (table.sampled_rows() + 1).ilog2() as usize;
            let score = (weight > 0, !self.sheets[sheet].hidden, weight, table.filled_cells());
            if score > best.0 {
                best = (score, sheet);
            }
        }
        *self.proposed.insert(best.1)
    }

    /// A sheet's first rows, and where its table lies: the chosen one, else the largest.
    fn sample(&mut self, sheet: usize, chosen: Option<usize>) -> Result<Sample, FileError> {
        let mut tail = TAIL;
        loop {
            let known = self.merges[sheet].as_deref();
            let (mut rows, mut size) = (Vec::<SheetRow>::new(), 0);
            let keep = &mut |row: &SheetRow| {
                size += row.size();
                rows.push(row.clone());
                if rows.len() < SAMPLE && size < SAMPLE_SIZE {
                    ControlFlow::Continue(())
                } else {
                    ControlFlow::Break(())
                }
            };
            let tail_left = if known.is_some() { 0 } else { tail };
            let way = Way { wanted: None, merges: known.unwrap_or_default(), tail: tail_left };
            let facts = self.book.rows(&self.sheets[sheet], way, keep)?;
            let last = rows.last().map_or(0, SheetRow::row);
            let layout = Layout::of(&rows, known.unwrap_or(&facts.merges), chosen);
            let unknown = known.is_none();
            if unknown && facts.all_merges {
                let reach =
                    facts.merges.iter().any(|merge| merge.rows.1 > merge.rows.0 && merge.rows.0 <= last);
                self.merges[sheet] = Some(facts.merges);
                if reach {
                    continue;
                }
            } else if unknown && layout.apart && tail < u64::MAX {
                tail = u64::MAX;
                continue;
            }
            return Ok((rows, layout));
        }
    }
}

/// A sheet's first rows as a table, and where its columns lie.
fn table((rows, layout): &Sample, set: &Overrides) -> Result<(Table, Layout), FileError> {
    let text = |row: &SheetRow| {
        let mut cells: Vec<String> = layout.columns.iter().map(|&column| row.text(column)).collect();
        let width = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        cells.truncate(width);
        Row { line: row.line(), cells }
    };
    let rows = rows.iter().filter(|row| layout.touches(row));
    let table = Table::look(rows.map(text).collect(), set, Decimal::Point)?;
    let mut layout = layout.clone();
    layout.name(table.names.len());
    Ok((table, layout))
}
