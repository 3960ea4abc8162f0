//! Reads delimited text: a first look, then the whole file chunk by chunk into a store.

use super::decode::Decoder;
use super::dialect;
use super::encoding;
use super::error::FileError;
use super::kind::{self, Kind};
use super::protocol::{ColumnUse, Decimal, Encoding, Format, Overrides, Preview};
use super::sample;
use super::scan::{Index, Scanner, content};
use super::store::Store;
use super::table::Table;

/// Bytes at the beginning of a file by which it is judged; a first look needs no more.
pub const HEAD: usize = 256 << 10;
/// Rows by which columns are judged.
const SAMPLE: usize = 1_000;
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
        let mut text = Vec::new();
        let mut decoder = Decoder::new(encoding, mark);
        decoder.push(head, &mut text);
        if complete {
            decoder.finish(&mut text);
        }
        let set_separator =
            set.delimiter.and_then(|set| u8::try_from(set).ok()).filter(|&set| dialect::is_separator(set));
        let separator = set_separator
            .or_else(|| dialect::named(&text))
            .unwrap_or_else(|| dialect::separator(&text, complete));
        let mut rows = sample::rows(&text, separator, complete, SAMPLE)?;
        if rows.is_empty() && !complete {
            // Not one record in all these bytes: a line without end, or a quote without its second.
            return Err(FileError::NotText { offset: head.len() as u64 });
        }
        if set.header.is_none() && dialect::named(&text).is_some() && rows.len() == 1 {
            rows.clear();
        }
        // Where cells are separated by semicolons, it is because commas are taken.
        let likely = if separator == b';' { Decimal::Comma } else { Decimal::Point };
        let table = Table::look(rows, set, likely)?;
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
    Ok(Preview {
        format: Format::Text,
        size,
        encoding: Some(encoding),
        delimiter: Some(char::from(separator)),
        header: table.header,
        decimal: table.decimal,
        date_order: table.date_order,
        date_order_proved: table.date_order_proved,
        sheets: Vec::new(),
        sheet: 0,
        columns: table.columns(),
        rows: table.preview(),
    })
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
    store: Store,
    /// Content of a cell whose quotes had to be undone.
    room: Vec<u8>,
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
        Ok(Self {
            decoder: Decoder::new(plan.encoding, plan.mark),
            scanner: Scanner::new(plan.separator),
            text: Vec::new(),
            index: Index::default(),
            skip: plan.table.records_before_data(),
            store: plan.table.store(uses),
            room: Vec::new(),
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
    /// A quote has been open for longer than any real cell.
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
    /// A quote is open at the end, or no row was found.
    pub fn finish(mut self) -> Result<Store, FileError> {
        self.decoder.finish(&mut self.text);
        self.scan()?;
        self.scanner.finish(&self.text, &mut self.index)?;
        self.take();
        if self.store.rows() == 0 {
            return Err(FileError::NoRows);
        }
        self.plan.table.settle(&mut self.store);
        Ok(self.store)
    }

    fn scan(&mut self) -> Result<(), FileError> {
        let mut end = 0;
        while end < self.text.len() {
            end = self.text.len().min(end + BLOCK);
            self.scanner.scan(&self.text[..end], &mut self.index)?;
            self.take();
        }
        let done = self.scanner.settle();
        self.text.drain(..done);
        Ok(())
    }

    /// Puts the indexed records into the store, one column after the other.
    fn take(&mut self) {
        let Self { index, text, store, skip, room, plan, .. } = self;
        let skipped = usize::try_from(*skip).unwrap_or(usize::MAX).min(index.records().len());
        *skip -= skipped as u64;
        let records = &index.records()[skipped..];
        let width = plan.table.names.len();
        for record in records {
            let cells = record.cells as usize;
            // A separator at the end of every line makes no row uneven.
            let blank_last =
                cells == width + 1 && index.cell(text, record, width).is_some_and(<[u8]>::is_empty);
            store.begin_row(record.line, cells == width || blank_last);
        }
        for column in store.columns_mut() {
            let source = column.source();
            for record in records {
                let raw = index.cell(text, record, source).unwrap_or_default();
                column.push(record.line, content(raw, room));
            }
        }
        index.clear();
    }
}
