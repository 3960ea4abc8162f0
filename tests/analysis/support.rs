//! Reads a file as the page would: look, accept what is proposed, read.
#![allow(dead_code, reason = "each test uses its part")]

use jauge::analysis::error::FileError;
use jauge::analysis::json;
use jauge::analysis::protocol::{ColumnUse, Overrides, Preview, Question, Segment};
use jauge::analysis::store::Store;
use jauge::analysis::text::{self, HEAD};
use jauge::model::role::Reduce;

/// A file that was read.
pub struct Read {
    pub preview: Preview,
    pub store: Store,
}

impl Read {
    /// One number over all rows.
    pub fn ask(&self, wanted: Reduce) -> Option<f64> {
        self.store.answer(&question(vec![wanted], None)).whole.values[0]
    }
}

pub fn question(wanted: Vec<Reduce>, by: Option<Segment>) -> Question {
    Question { wanted, by, only: Vec::new() }
}

/// Reads with the proposed meanings.
pub fn read(bytes: &[u8], name: &str, set: &Overrides) -> Result<Read, FileError> {
    if jauge::analysis::kind::of(bytes, bytes.len() as u64, name)? == jauge::analysis::kind::Kind::Json {
        return read_json(bytes, set, 1 << 20);
    }
    #[cfg(feature = "spreadsheet")]
    if jauge::analysis::kind::of(bytes, bytes.len() as u64, name)? == jauge::analysis::kind::Kind::Spreadsheet
    {
        use jauge::analysis::workbook::Workbook;
        let mut book = jauge::analysis::container::Container::open(bytes.to_vec())?;
        let preview = book.look(set)?;
        let uses: Vec<ColumnUse> = preview.columns.iter().map(|column| column.guess).collect();
        let store = book.read(set, &uses, |_| {})?;
        return Ok(Read { preview, store });
    }
    read_text(bytes, name, set, 1 << 20)
}

/// Reads text in pieces of a size.
pub fn read_text(bytes: &[u8], name: &str, set: &Overrides, piece: usize) -> Result<Read, FileError> {
    let (head, size) = (&bytes[..bytes.len().min(HEAD)], bytes.len() as u64);
    let preview = text::look(head, size, name, set)?;
    let uses: Vec<ColumnUse> = preview.columns.iter().map(|column| column.guess).collect();
    let mut reader = text::Reader::new(head, size, name, set, &uses)?;
    for piece in bytes.chunks(piece) {
        reader.push(piece)?;
    }
    Ok(Read { preview, store: reader.finish()? })
}

/// Reads JSON in pieces of a size.
pub fn read_json(bytes: &[u8], set: &Overrides, piece: usize) -> Result<Read, FileError> {
    let mut survey = json::Survey::new(&bytes[..bytes.len().min(HEAD)], bytes.len() as u64, set)?;
    for piece in bytes.chunks(piece) {
        survey.push(piece)?;
    }
    let plan = survey.finish(set)?;
    let preview = plan.preview();
    let uses: Vec<ColumnUse> = preview.columns.iter().map(|column| column.guess).collect();
    let mut reader = json::Reader::new(&plan, &uses);
    for piece in bytes.chunks(piece) {
        reader.push(piece)?;
    }
    Ok(Read { preview, store: reader.finish()? })
}

/// Reads with these meanings, whatever the file seems to be.
pub fn read_as(bytes: &[u8], name: &str, set: &Overrides, uses: &[ColumnUse]) -> Result<Store, FileError> {
    use jauge::analysis::kind::{self, Kind};
    let (head, size) = (&bytes[..bytes.len().min(HEAD)], bytes.len() as u64);
    if kind::of(bytes, size, name)? == Kind::Json {
        let mut survey = json::Survey::new(head, size, set)?;
        survey.push(bytes)?;
        let mut reader = json::Reader::new(&survey.finish(set)?, uses);
        reader.push(bytes)?;
        return reader.finish();
    }
    let mut reader = text::Reader::new(head, size, name, set, uses)?;
    reader.push(bytes)?;
    reader.finish()
}
