//! What a table seems to be, by its first rows, whether they come from a text or from a sheet.

use super::cell::{date, is_blank};
use super::dialect;
use super::error::FileError;
use super::protocol::{ColumnPreview, ColumnUse, DateOrder, Decimal, Header, Overrides};
use super::roles;
use super::sample::Row;
use super::store::{Column, Store};
use super::style::{self, Style};

/// Columns that a spreadsheet can have; a text with more is no table.
const MOST_COLUMNS: usize = 16_384;
/// Rows that a preview shows.
const SHOWN: usize = 20;
/// Characters of a cell that a preview shows.
const SHOWN_TEXT: usize = 200;

/// A first look at a table, from which it is shown and then read.
#[derive(Clone, Debug)]
pub struct Table {
    /// Which record names the columns.
    pub header: Header,
    /// The columns' names, blank ones included.
    pub names: Vec<String>,
    /// Sign before the fraction.
    pub decimal: Decimal,
    /// Order of numeric dates, `None` where no date of the sample needs one.
    pub date_order: Option<DateOrder>,
    /// Whether the sample proves that order, or the visitor set it.
    pub date_order_proved: bool,
    /// The sample's rows below the header.
    rows: Vec<Row>,
    set: Overrides,
}

/// The cells of columns that mostly hold dates: a film called `11/22/63` proves nothing about the others.
fn dates(rows: &[Row], columns: usize) -> impl Iterator<Item = &str> {
    let filled = |column: usize| rows.iter().map(move |row| row.cell(column)).filter(|cell| !cell.is_empty());
    let dated = move |column: &usize| {
        let (dates, all) = filled(*column)
            .take(50)
            .fold((0, 0), |(dates, all), cell| (dates + usize::from(date::read(cell).is_some()), all + 1));
        dates * 2 > all
    };
    (0..columns).filter(dated).flat_map(filled)
}

impl Table {
    /// Looks at the first rows. `likely` is the decimal sign where no cell proves one.
    ///
    /// # Errors
    /// There is no row, none below the header, or too many columns.
    pub fn look(mut rows: Vec<Row>, set: &Overrides, likely: Decimal) -> Result<Self, FileError> {
        if rows.is_empty() {
            return Err(FileError::Empty);
        }
        let header = set.header.unwrap_or_else(|| dialect::header(&rows));
        let below = match header {
            Header::Absent => rows,
            Header::Record(at) => rows.split_off((at as usize).min(rows.len())),
        };
        let (names, rows) = match (header, below.split_first()) {
            (Header::Absent, _) => (vec![String::new(); dialect::width(&below)], below),
            (Header::Record(_), Some((names, rows))) => (names.cells.clone(), rows.to_vec()),
            (Header::Record(_), None) => return Err(FileError::NoRows),
        };
        if names.len() > MOST_COLUMNS {
            return Err(FileError::TooManyColumns { found: names.len() as u64 });
        }
        if rows.is_empty() {
            return Err(FileError::NoRows);
        }
        let cells = || rows.iter().flat_map(|row| row.cells.iter().map(String::as_str));
        let decimal = set.decimal.or_else(|| style::decimal(cells())).unwrap_or(likely);
        let (date_order, proved) = match set.date_order {
            Some(order) => (Some(order), true),
            None => style::date_order(dates(&rows, names.len())),
        };
        Ok(Self { header, decimal, date_order, date_order_proved: proved, rows, set: set.clone(), names })
    }

    /// The columns with their guessed meanings.
    pub fn columns(&self) -> Vec<ColumnPreview> {
        let cells: Vec<Vec<&str>> = (0..self.names.len()).map(|column| self.filled(column)).collect();
        let guesses = roles::guess(&self.names, &cells, self.decimal);
        let named = self.names.iter().zip(guesses);
        named.map(|(name, (guess, reason))| ColumnPreview { name: name.clone(), guess, reason }).collect()
    }

    /// The first rows as text, each as wide as the header.
    pub fn preview(&self) -> Vec<Vec<String>> {
        let cell = |row: &Row, column| row.cell(column).chars().take(SHOWN_TEXT).collect();
        let row = |row| (0..self.names.len()).map(|column| cell(row, column)).collect();
        self.rows.iter().take(SHOWN).map(row).collect()
    }

    /// How many cells of the sample are filled.
    pub fn filled_cells(&self) -> usize {
        (0..self.names.len()).map(|column| self.filled(column).len()).sum()
    }

    /// An empty store for the columns that have a role; of several with the same role the first counts.
    pub fn store(&self, uses: &[ColumnUse]) -> Store {
        let mut columns: Vec<Column> = Vec::new();
        for (at, used) in uses.iter().enumerate().take(self.names.len()) {
            let Some(role) = used.role else { continue };
            if columns.iter().any(|column| column.role() == role) {
                continue;
            }
            let cells = self.filled(at);
            // A column that proves a sign goes by it even where most of the file has the other.
            let decimal = match self.set.decimal {
                Some(set) => set,
                None => style::decimal(cells.iter().copied()).unwrap_or(self.decimal),
            };
            columns.push(Column::new(role, at, Style::of(&self.names[at], role, &cells, decimal, used.unit)));
        }
        Store::new(columns)
    }

    /// How many records come before the data.
    pub fn records_before_data(&self) -> u64 {
        match self.header {
            Header::Absent => 0,
            Header::Record(at) => u64::from(at) + 1,
        }
    }

    /// Gives a store that has all rows what only all rows together tell.
    pub fn settle(&self, store: &mut Store) {
        store.settle(self.set.date_order, self.date_order.unwrap_or(DateOrder::DayFirst));
    }

    fn filled(&self, column: usize) -> Vec<&str> {
        self.rows.iter().map(|row| row.cell(column)).filter(|cell| !is_blank(cell.as_bytes())).collect()
    }
}
