//! What readers of files with tables have in common: opened whole, looked at, and read a sheet at a time.

use super::error::FileError;
use super::protocol::{ColumnUse, Overrides, Preview};
use super::store::Store;

/// An opened workbook.
pub trait Workbook: Sized + 'static {
    /// Opens a whole file.
    ///
    /// # Errors
    /// It is damaged or locked.
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
