//! Reads delimited text: a first look, then the whole file chunk by chunk into a store.

use super::decode::{self, CURRENCY, Decoder};
use super::dialect;
use super::encoding;
use super::error::FileError;
use super::kind::{self, Kind};
use super::left_out::NotData;
use super::protocol::{ColumnUse, Decimal, Encoding, Format, Overrides, Preview};
use super::sample;
use super::scan::{Index, Record, Scanner};
use super::sieve::Verdict;
use super::store::{Cell, Column, Store};
use super::table::Table;

/// Bytes at the beginning of a file by which it is judged; a first look needs no more.
pub const HEAD: usize = 256 << 10;
/// Rows by which columns are judged.
const SAMPLE: usize = 1_000;
/// Bytes of a record with an open quote that are shown.
const SHOWN: usize = 320;
/// Bytes indexed at a time, so that the index stays in the processor's cache.
const BLOCK: usize = 128 << 10;

/// How a text is to be read.
#[derive(Clone, Debug)]
struct Plan {
    encoding: Encoding,
    /// Bytes of the byte order mark.
    mark: usize,
    separator: u8,
    table: Table,
}

impl Plan {
    fn of(head: &[u8], size: u64, name: &str, set: &Overrides) -> Result<Self, FileError> {
        if kind::of(head, size, name)? == Kind::Spreadsheet {
            return Err(FileError::Spreadsheet);
        }
        let (encoding, mark) = match set.encoding {
            Some(encoding) => (encoding, encoding::mark_length(head, encoding)),
            None => encoding::detect(head)?,
        };
        let complete = head.len() as u64 >= size;
        let decoded = |separator| {
            let mut text = Vec::new();
            let mut decoder = Decoder::new(encoding, mark).for_separator(separator);
            decoder.push(head, &mut text);
            if complete {
                decoder.finish(&mut text);
            }
            text
        };
        let mut text = decoded(b',');
        let named = dialect::named(&text);
        let currency = text.windows(2).any(|pair| pair == "¤".as_bytes());
        let marked = if currency { decoded(CURRENCY) } else { Vec::new() };
        let separator = set
            .delimiter
            .and_then(dialect::byte)
            .or(named)
            .unwrap_or_else(|| dialect::separator(if currency { &marked } else { &text }, complete));
        if separator == CURRENCY && currency {
            text = marked;
        }
        let (mut rows, open) = match sample::rows(&text, separator, complete, SAMPLE) {
            // What comes before the quote that stays open is sure.
            Err(open) => (sample::rows(&text, separator, false, SAMPLE)?, Some(open)),
            Ok(rows) => (rows, None),
        };
        if separator == CURRENCY {
            let cells = rows.iter_mut().flat_map(|row| &mut row.cells);
            cells.for_each(|cell| *cell = cell.replace(char::from(CURRENCY), "¤"));
        }
        if rows.is_empty() && !complete {
            // Not one record in all these bytes: a line without end, or a quote without its second.
            return Err(FileError::NotText { offset: head.len() as u64 });
        }
        if set.header.is_none() && named.is_some() && rows.len() == 1 {
            rows.clear();
        }
        // Where cells are separated by semicolons, it is because commas are taken.
        let likely = if separator == b';' { Decimal::Comma } else { Decimal::Point };
        let table = Table::look(rows, set, likely).map_err(|error| match (error, open) {
            (FileError::Empty | FileError::NoRows, Some(open)) => open,
            (error, _) => error,
        })?;
        Ok(Self { encoding, mark, separator, table })
    }
}

/// The first look: what the file is and what its columns seem to mean. `head` is the first [`HEAD`] bytes, or all of
/// a smaller file; `size` is that of the whole.
///
/// # Errors
/// The file is no text, no table, or has no rows.
pub fn look(head: &[u8], size: u64, name: &str, set: &Overrides) -> Result<Preview, FileError> {
    let Plan { encoding, separator, table, .. } = Plan::of(head, size, name, set)?;
    let (encoding, delimiter) = (Some(encoding), Some(dialect::sign(separator)));
    Ok(Preview { encoding, delimiter, ..table.preview(Format::Text, size) })
}

/// Reads a whole text from its first byte, in chunks of any size.
#[derive(Debug)]
pub struct Reader {
    plan: Plan,
    decoder: Decoder,
    scanner: Scanner,
    /// Decoded text from the beginning of the open record.
    text: Vec<u8>,
    index: Index,
    /// Records that are still preamble or header.
    skip: u64,
    /// The quote that was never closed, once that is sure: nothing more is read.
    open: Option<OpenQuote>,
    store: Store,
}

impl Reader {
    /// A reader for the file that begins with `head`, as in [`look`]; `uses` has one entry for each column.
    ///
    /// # Errors
    /// As [`look`].
    pub fn new(
        head: &[u8],
        size: u64,
        name: &str,
        set: &Overrides,
        uses: &[ColumnUse],
    ) -> Result<Self, FileError> {
        let plan = Plan::of(head, size, name, set)?;
        let mut store = plan.table.store(uses);
        if plan.separator == CURRENCY {
            store.columns_mut().iter_mut().for_each(Column::restore_currency);
        }
        Ok(Self {
            decoder: Decoder::new(plan.encoding, plan.mark).for_separator(plan.separator),
            scanner: Scanner::new(plan.separator),
            text: Vec::new(),
            index: Index::default(),
            skip: plan.table.records_before_data(),
            open: None,
            store,
            plan,
        })
    }

    /// Rows so far.
    pub fn rows(&self) -> u64 {
        self.store.rows()
    }

    /// Takes the next bytes.
    ///
    /// # Errors
    /// A quote has been open for longer than any real cell, and no row comes before it.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), FileError> {
        self.decoder.push(bytes, &mut self.text);
        self.scan()
    }

    /// Takes the next `length` bytes, which `fill` puts in place: where text needs no decoding, this spares a copy.
    ///
    /// # Errors
    /// As [`Reader::push`].
    pub fn push_with(&mut self, length: usize, fill: impl FnOnce(&mut [u8])) -> Result<(), FileError> {
        if self.decoder.is_transparent() {
            let before = self.text.len();
            self.text.resize(before + length, 0);
            fill(&mut self.text[before..]);
            self.scan()
        } else {
            let mut bytes = vec![0; length];
            fill(&mut bytes);
            self.push(&bytes)
        }
    }

    /// Ends the file.
    ///
    /// # Errors
    /// No row was found before the end, or before a quote that stays open.
    pub fn finish(mut self) -> Result<Store, FileError> {
        self.decoder.finish(&mut self.text);
        self.scan()?;
        if self.open.is_none() {
            let end = self.scanner.finish(&self.text, &mut self.index);
            self.take();
            if let Err(error) = end {
                self.give_up(error)?;
            }
        }
        if let Some(open) = self.open.take() {
            let text = decode::text(&open.text);
            self.store.leave_out(NotData::OpenQuote, open.lines, open.line, &text);
        }
        if self.store.rows() == 0 {
            return Err(FileError::NoRows);
        }
        self.plan.table.settle(&mut self.store);
        Ok(self.store)
    }

    fn scan(&mut self) -> Result<(), FileError> {
        if let Some(open) = &mut self.open {
            open.count(&self.text);
            self.text.clear();
            return Ok(());
        }
        let mut end = 0;
        while end < self.text.len() {
            end = self.text.len().min(end + BLOCK);
            let scanned = self.scanner.scan(&self.text[..end], &mut self.index);
            self.take();
            if let Err(error) = scanned {
                return self.give_up(error);
            }
        }
        let done = self.scanner.settle();
        self.text.drain(..done);
        Ok(())
    }

    /// At a quote that stays open: what comes before it is kept, what follows only counted.
    fn give_up(&mut self, error: FileError) -> Result<(), FileError> {
        let FileError::OpenQuote { line } = error else { return Err(error) };
        if self.store.rows() == 0 {
            return Err(error);
        }
        let done = self.scanner.settle();
        self.text.drain(..done);
        let begin = self.text.len().min(SHOWN);
        let mut open = OpenQuote { line, lines: 0, in_line: false, text: self.text[..begin].to_vec() };
        open.count(&self.text);
        self.text.clear();
        self.open = Some(open);
        Ok(())
    }

    /// Puts the indexed records into the store.
    fn take(&mut self) {
        let skipped = usize::try_from(self.skip).unwrap_or(usize::MAX).min(self.index.records().len());
        self.skip -= skipped as u64;
        let Self { index, text, store, plan, .. } = self;
        let names = plan.table.header_line();
        for &line in index.ghosts().iter().filter(|&&line| line > names) {
            store.leave_out(NotData::Blank, 1, line, "");
        }
        let records = &index.records()[skipped..];
        let mut from = 0;
        for (at, record) in records.iter().enumerate() {
            let cell = |column| index.cell(text, record, column).unwrap_or_default();
            let cells = record.cells as usize;
            let verdict = plan.table.sieve().judge(cells, cell);
            if verdict == Verdict::Data && !store.holds_rows() {
                continue;
            }
            plan.put(&records[from..at], index, text, store);
            store.place(verdict, record.line, plan.is_even(record, cell), cells, cell);
            from = at + 1;
        }
        plan.put(&records[from..], index, text, store);
        index.clear();
    }
}

impl Plan {
    /// Puts rows of data into the store, one column after the other.
    fn put(&self, records: &[Record], index: &Index, text: &[u8], store: &mut Store) {
        for record in records {
            let cell = |column| index.cell(text, record, column).unwrap_or_default();
            store.begin_row(record.line, self.is_even(record, cell));
        }
        let mut cells = Vec::with_capacity(records.len());
        for column in store.columns_mut() {
            let source = column.source();
            cells.clear();
            cells.extend(records.iter().map(|record| Cell {
                line: record.line,
                text: index.cell(text, record, source).unwrap_or_default(),
            }));
            column.fill(&cells, true);
        }
    }

    /// Whether a row is as wide as the names. A separator at the end of every line makes no row uneven.
    #[inline]
    fn is_even<'t>(&self, record: &Record, cell: impl Fn(usize) -> &'t [u8]) -> bool {
        let (cells, width) = (record.cells as usize, self.table.names.len());
        cells == width || (cells == width + 1 && cell(width).is_empty())
    }
}

/// From a quote on that is never closed.
#[derive(Clone, Debug)]
struct OpenQuote {
    /// Line of the quote.
    line: u64,
    /// Lines that are not blank, from the beginning of its record on.
    lines: u64,
    /// Whether the last byte was within such a line.
    in_line: bool,
    /// How its record begins.
    text: Vec<u8>,
}

impl OpenQuote {
    fn count(&mut self, text: &[u8]) {
        for byte in text {
            let in_line = !matches!(byte, b'\n' | b'\r');
            self.lines += u64::from(in_line && !self.in_line);
            self.in_line = in_line;
        }
    }
}
