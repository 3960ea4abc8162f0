//! What a table seems to be, by its first rows, whether they come from a text or from a sheet.

use super::cell::{date, is_blank, is_fault};
use super::decode;
use super::dialect;
use super::error::FileError;
use super::exports::{self, Export};
use super::headers;
use super::left_out::NotData;
use super::protocol::{
    ColumnPreview, ColumnUse, DateOrder, Decimal, Format, Header, Mojibake, Overrides, Preview, RowGuess,
    RowKind, RowReason, Witness,
};
use super::roles;
use super::sample::Row;
use super::sieve::{Sieve, Verdict};
use super::store::{Column, Rules, Store, WordMap};
use super::style::{self, Style};
use crate::model::role::Role;

/// Columns that a spreadsheet can have; a text with more is no table.
pub(super) const MOST_COLUMNS: usize = 16_384;
/// Rows that a preview shows.
const SHOWN: usize = 20;
/// Characters of a cell that a preview shows.
const SHOWN_TEXT: usize = 200;
/// Characters of a proof that are shown.
const SHOWN_PROOF: usize = 80;

/// A first look at a table, from which it is shown and then read.
#[derive(Clone, Debug)]
pub struct Table {
    /// Which record names the columns.
    pub header: Header,
    /// The columns' names as they tell most, blank and equal ones included.
    pub names: Vec<String>,
    /// How many rows the names come from.
    pub header_rows: u32,
    /// Text that was read in a wrong encoding before and saved again, and what it was.
    pub mojibake: Option<Mojibake>,
    /// Sign before the fraction.
    pub decimal: Decimal,
    /// Order of numeric dates, `None` where no date of the sample needs one.
    pub date_order: Option<DateOrder>,
    /// Whether the sample proves that order, or the visitor set it.
    pub date_order_proved: bool,
    /// The first date of the sample that proves it.
    pub date_order_proof: Option<Witness>,
    /// The sample's rows of data.
    rows: Vec<Row>,
    /// The rows of names.
    heads: Vec<Row>,
    sieve: Sieve,
    set: Overrides,
    /// The known export that this is.
    export: Option<Export>,
}

/// The cells of columns that mostly hold dates: a film called `11/22/63` proves nothing about the others.
fn dates(rows: &[Row], columns: usize) -> impl Iterator<Item = (u64, &str)> {
    let filled = |column: usize| {
        rows.iter().map(move |row| (row.line, row.cell(column))).filter(|(_, cell)| !cell.is_empty())
    };
    let dated = move |column: &usize| {
        let (dates, all) = filled(*column).take(50).fold((0, 0), |(dates, all), (_, cell)| {
            (dates + usize::from(date::read(cell).is_some()), all + 1)
        });
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
        let mojibake = mojibake(&rows);
        if set.mend == Some(true) {
            rows.iter_mut().flat_map(|row| &mut row.cells).for_each(mend);
        }
        let header = set.header.unwrap_or_else(|| dialect::header(&rows));
        let (names, header_rows, heads) = match header {
            Header::Absent => (vec![String::new(); dialect::width(&rows)], 0, Vec::new()),
            Header::Record(at) => {
                let found = headers::names(&rows, at as usize);
                let end = at as usize + found.rows.len();
                rows = rows.split_off(end.min(rows.len()));
                (found.columns, found.rows.len() + usize::from(found.grouped), found.rows)
            }
        };
        if names.len() > MOST_COLUMNS {
            return Err(FileError::TooManyColumns { found: names.len() as u64 });
        }
        let sieve = Sieve::new(&heads, names.len(), &rows);
        let rows = sifted(rows, &sieve);
        let table = Self::judged(names, rows, sieve, set, likely)?;
        Ok(Self { header, header_rows: header_rows as u32, mojibake, heads, ..table })
    }

    /// Looks at rows whose cells carry the names of their columns, so that every row is data.
    ///
    /// # Errors
    /// There is no row.
    pub fn named(
        names: Vec<String>,
        rows: Vec<Row>,
        set: &Overrides,
        likely: Decimal,
    ) -> Result<Self, FileError> {
        let heads = vec![Row { line: 0, cells: names.clone() }];
        let sieve = Sieve::new(&heads, names.len(), &rows);
        let table = Self::judged(names, rows, sieve, set, likely)?;
        Ok(Self { heads, ..table })
    }

    /// What the rows of data tell of their columns.
    fn judged(
        names: Vec<String>,
        rows: Vec<Row>,
        sieve: Sieve,
        set: &Overrides,
        likely: Decimal,
    ) -> Result<Self, FileError> {
        if rows.is_empty() {
            return Err(FileError::NoRows);
        }
        let cells = || rows.iter().flat_map(|row| row.cells.iter().map(String::as_str));
        let decimal = set.decimal.or_else(|| style::decimal(cells())).unwrap_or(likely);
        let (date_order, proof) = match set.date_order {
            Some(order) => (Some(order), None),
            None => style::date_order(dates(&rows, names.len())).unzip(),
        };
        let date_order_proof = proof
            .flatten()
            .map(|(line, cell)| Witness { line, text: cell.chars().take(SHOWN_PROOF).collect() });
        let date_order_proved = set.date_order.is_some() || date_order_proof.is_some();
        Ok(Self {
            header: Header::Record(0),
            header_rows: 1,
            mojibake: None,
            decimal,
            date_order,
            date_order_proved,
            date_order_proof,
            rows,
            heads: Vec::new(),
            sieve,
            set: set.clone(),
            export: exports::recognise(&names),
            names,
        })
    }

    /// The columns with their guessed meanings.
    pub fn columns(&self) -> Vec<ColumnPreview> {
        let guesses = roles::guess(&self.names, &self.cells(), self.decimal, self.export.as_ref());
        let named = headers::distinct(&self.names).into_iter().zip(guesses);
        named.map(|(name, (guess, reason))| ColumnPreview { name, guess, reason }).collect()
    }

    /// The tool whose export this is.
    pub fn recognised(&self) -> Option<String> {
        self.export.as_ref().map(|export| export.tool(&self.names).to_owned())
    }

    /// What one row is, where the columns are used so.
    pub fn row_kind(&self, uses: &[ColumnUse]) -> RowGuess {
        match self.set.row_kind {
            Some(kind) => RowGuess { kind, reason: RowReason::Set, sure: true },
            // A caller may name more columns than there are.
            None => {
                let uses = uses.get(..self.names.len()).unwrap_or(uses);
                roles::row_kind(uses, &self.names, &self.ids(uses), self.export.as_ref())
            }
        }
    }

    /// What one row is, where each column is what it was guessed to be.
    pub fn guessed_kind(&self, columns: &[ColumnPreview]) -> RowGuess {
        self.row_kind(&columns.iter().map(|column| column.guess).collect::<Vec<_>>())
    }

    /// What the visitor is shown of it first. Where a file has more to say of itself, its encoding or its sheets, the
    /// reader of that kind of file adds it.
    pub fn preview(&self, format: Format, size: u64) -> Preview {
        let columns = self.columns();
        Preview {
            format,
            size,
            encoding: None,
            delimiter: None,
            header: self.header,
            header_rows: self.header_rows,
            mojibake: self.mojibake.clone(),
            decimal: self.decimal,
            date_order: self.date_order,
            date_order_proved: self.date_order_proved,
            date_order_proof: self.date_order_proof.clone(),
            sheets: Vec::new(),
            sheet: 0,
            tables: Vec::new(),
            table: 0,
            rows: self.first_rows(),
            recognised: self.recognised(),
            row_kind: self.guessed_kind(&columns),
            columns,
        }
    }

    /// The first rows as text, each as wide as the header.
    fn first_rows(&self) -> Vec<Vec<String>> {
        let cell = |row: &Row, column| row.cell(column).chars().take(SHOWN_TEXT).collect();
        let row = |row| (0..self.names.len()).map(|column| cell(row, column)).collect();
        self.rows.iter().take(SHOWN).map(row).collect()
    }

    /// How many rows of data the sample has.
    pub fn sampled_rows(&self) -> usize {
        self.rows.len()
    }

    /// How many cells of the sample are filled.
    pub fn filled_cells(&self) -> usize {
        (0..self.names.len()).map(|column| self.filled(column).len()).sum()
    }

    /// An empty store for the columns that have a role; of several with the same role the first counts.
    pub fn store(&self, uses: &[ColumnUse]) -> Store {
        let export = self.export.as_ref().map(Export::rules).unwrap_or_default();
        let mut rules = Rules { kind: self.row_kind(uses).kind, ..export };
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
            let style = Style::of(&self.names[at], role, &cells, decimal, used.unit);
            let percent = self.names[at].contains('%') || cells.iter().any(|cell| cell.contains('%'));
            rules.note_percent(role, percent);
            let column = if role == Role::Id && rules.kind == RowKind::Event {
                Column::of_words(role, at, style)
            } else {
                Column::new(role, at, style)
            };
            columns.push(column.mending(self.set.mend == Some(true)));
        }
        Store::new(columns).by(rules)
    }

    /// How many records come before the data.
    pub fn records_before_data(&self) -> u64 {
        match self.header {
            Header::Absent => 0,
            Header::Record(at) => u64::from(at) + self.heads.len() as u64,
        }
    }

    /// Line of the last row of names; 0 where there is none.
    pub fn header_line(&self) -> u64 {
        self.heads.last().map_or(0, |row| row.line)
    }

    /// What tells rows of data from others.
    pub fn sieve(&self) -> &Sieve {
        &self.sieve
    }

    /// Gives a store that has all rows what only all rows together tell.
    pub fn settle(&self, store: &mut Store) {
        for row in self.heads.iter().skip(1) {
            let filled: Vec<&str> =
                row.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
            store.leave_out(NotData::Description, 1, row.line, &filled.join(" · "));
        }
        store.settle(self.set.date_order, self.date_order.unwrap_or(DateOrder::DayFirst));
    }

    /// The identifiers of the rows, but for rows that repeat another one wholly: these are no events.
    fn ids(&self, uses: &[ColumnUse]) -> Vec<&str> {
        let Some(at) = uses.iter().position(|used| used.role == Some(Role::Id)) else { return Vec::new() };
        let mut seen = WordMap::default();
        let is_new = |row: &&Row| seen.insert(row.cells.join("\u{1f}").into_bytes().into(), 0).is_none();
        let ids = self.rows.iter().filter(is_new).map(|row| row.cell(at));
        ids.filter(|id| !is_blank(id.as_bytes())).collect()
    }

    /// The filled cells of each column.
    fn cells(&self) -> Vec<Vec<&str>> {
        (0..self.names.len()).map(|column| self.filled(column)).collect()
    }

    fn filled(&self, column: usize) -> Vec<&str> {
        let says_something = |cell: &&str| !is_blank(cell.as_bytes()) && !is_fault(cell);
        self.rows.iter().map(|row| row.cell(column)).filter(says_something).collect()
    }
}

/// The rows of data among the first rows of a table.
fn sifted(rows: Vec<Row>, sieve: &Sieve) -> Vec<Row> {
    let (mut kept, mut waiting) = (Vec::with_capacity(rows.len()), Vec::new());
    for row in rows {
        match sieve.judge(row.cells.len(), |column| row.cell(column).as_bytes()) {
            Verdict::Data => {
                kept.append(&mut waiting);
                kept.push(row);
            }
            Verdict::Out(_) => {}
            Verdict::OutIfLast(_) => waiting.push(row),
        }
    }
    kept
}

/// The first cell that was read in a wrong encoding and saved again.
fn mojibake(rows: &[Row]) -> Option<Mojibake> {
    let cells = rows.iter().flat_map(|row| &row.cells);
    let short = |text: &str| text.chars().take(SHOWN_TEXT).collect();
    let found = |cell: &String| {
        decode::mend(cell).map(|after| Mojibake { before: short(cell), after: short(&after) })
    };
    cells.into_iter().find_map(found)
}

fn mend(cell: &mut String) {
    if let Some(mended) = decode::mend(cell) {
        *cell = mended;
    }
}
