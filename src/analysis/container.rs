//! Whatever holds tables and is not plain text: a workbook, a web page, a ZIP of these or of text files, a text packed with
//! GZIP; told by content.

use super::archive::Archive;
use super::error::FileError;
use super::gzip::{self, Gzip};
use super::page::Page;
use super::protocol::{ColumnUse, Overrides, Preview};
use super::spreadsheet;
use super::store::Store;
use super::workbook::Workbook;

/// An opened file that holds tables.
pub enum Container {
    /// A workbook.
    Workbook(Box<spreadsheet::Workbook>),
    /// A web page.
    Page(Box<Page>),
    /// A ZIP of text files and workbooks.
    Archive(Box<Archive>),
    /// A text packed with GZIP.
    Gzip(Box<Gzip>),
}

impl Container {
    /// Opens a workbook or a web page, and nothing in which others are packed: that could go on without end.
    ///
    /// # Errors
    /// It is damaged, locked, or has no table.
    pub fn open_plain(bytes: Vec<u8>) -> Result<Self, FileError> {
        if bytes.starts_with(gzip::MARK) {
            return Err(FileError::Foreign { kind: "GZIP".to_owned() });
        }
        if bytes.starts_with(b"PK") && !Archive::is_workbook(&bytes) {
            return Err(FileError::Foreign { kind: "ZIP".to_owned() });
        }
        if bytes.starts_with(b"PK") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
            return spreadsheet::Workbook::open(bytes).map(|book| Self::Workbook(Box::new(book)));
        }
        Page::open(bytes).map(|page| Self::Page(Box::new(page)))
    }
}

impl Workbook for Container {
    fn open(bytes: Vec<u8>) -> Result<Self, FileError> {
        if bytes.starts_with(b"PK") && !Archive::is_workbook(&bytes) {
            return Archive::open(bytes).map(|archive| Self::Archive(Box::new(archive)));
        }
        if bytes.starts_with(gzip::MARK) {
            return Gzip::open(bytes);
        }
        Self::open_plain(bytes)
    }

    fn look(&mut self, set: &Overrides) -> Result<Preview, FileError> {
        match self {
            Self::Workbook(book) => book.look(set),
            Self::Page(page) => page.look(set),
            Self::Archive(archive) => archive.look(set),
            Self::Gzip(gzip) => gzip.look(set),
        }
    }

    fn read(
        &mut self,
        set: &Overrides,
        uses: &[ColumnUse],
        progress: impl FnMut(u64),
    ) -> Result<Store, FileError> {
        match self {
            Self::Workbook(book) => book.read(set, uses, progress),
            Self::Page(page) => page.read(set, uses, progress),
            Self::Archive(archive) => archive.read(set, uses, progress),
            Self::Gzip(gzip) => gzip.read(set, uses, progress),
        }
    }
}
