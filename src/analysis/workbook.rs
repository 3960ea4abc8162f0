//! What a worker needs of a reader of workbooks, so that one that only reads text carries none of it.

use super::error::FileError;
use super::protocol::{ColumnUse, Overrides, Preview};
use super::store::Store;

/// An opened workbook.
pub trait Workbook: Sized + 'static {
    /// Whether workbooks can be opened at all; if not, there is no use in reading their bytes.
    const SUPPORTED: bool;

    /// Opens a whole file.
    ///
    /// # Errors
    /// It is damaged, locked, or workbooks are not supported here.
    fn open(bytes: Vec<u8>) -> Result<Self, FileError>;

    /// The first look, as [`super::text::look`] gives for text.
    ///
    /// # Errors
    /// The sheet is empty, has no rows, or is damaged.
    fn look(&mut self, set: &Overrides) -> Result<Preview, FileError>;

    /// Reads a sheet into a store; `uses` has one entry for each column of the preview. `progress` is told the
    /// number of rows now and then.
    ///
    /// # Errors
    /// As [`Workbook::look`].
    fn read(
        &mut self,
        set: &Overrides,
        uses: &[ColumnUse],
        progress: impl FnMut(u64),
    ) -> Result<Store, FileError>;
}

/// Stands in where workbooks are not read.
#[derive(Debug)]
pub enum NoWorkbook {}

impl Workbook for NoWorkbook {
    const SUPPORTED: bool = false;

    fn open(_: Vec<u8>) -> Result<Self, FileError> {
        Err(FileError::Spreadsheet)
    }

    fn look(&mut self, _: &Overrides) -> Result<Preview, FileError> {
        match *self {}
    }

    fn read(&mut self, _: &Overrides, _: &[ColumnUse], _: impl FnMut(u64)) -> Result<Store, FileError> {
        match *self {}
    }
}
