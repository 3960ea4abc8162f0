//! Whatever holds tables and is not plain text: a workbook, a web page, a ZIP of text files; told by content.

use super::archive::Archive;
use super::error::FileError;
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
    /// A ZIP of text files.
    Archive(Box<Archive>),
}

impl Workbook for Container {
    fn open(bytes: Vec<u8>) -> Result<Self, FileError> {
        if bytes.starts_with(b"PK") && !Archive::is_workbook(&bytes) {
            return Archive::open(bytes).map(|archive| Self::Archive(Box::new(archive)));
        }
        if bytes.starts_with(b"PK") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
            return spreadsheet::Workbook::open(bytes).map(|book| Self::Workbook(Box::new(book)));
        }
        Page::open(bytes).map(|page| Self::Page(Box::new(page)))
    }

    fn look(&mut self, set: &Overrides) -> Result<Preview, FileError> {
        match self {
            Self::Workbook(book) => book.look(set),
            Self::Page(page) => page.look(set),
            Self::Archive(archive) => archive.look(set),
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
        }
    }
}
