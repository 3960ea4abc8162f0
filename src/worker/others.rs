//! What a worker reads beside delimited text.

use super::progress::Span;
use crate::analysis::error::FileError;
use crate::analysis::protocol::{ColumnUse, Overrides, Preview};
use crate::analysis::store::Store;
use web_sys::File;

/// Readers of files that are no delimited text, so that a worker which has none carries none of their code.
pub(super) trait Others: Default + 'static {
    /// Whether the worker is started before it is given a file, and rehearses.
    const REHEARSES: bool;

    /// The first look at a file that begins with `head`.
    ///
    /// # Errors
    /// It cannot be read, or there is no such reader: [`FileError::Spreadsheet`].
    async fn look(&self, file: &File, head: &[u8], set: &Overrides) -> Result<Preview, FileError>;

    /// Reads the whole file; `uses` has one entry for each column of the preview.
    ///
    /// # Errors
    /// As [`Others::look`].
    async fn read(
        &self,
        file: &File,
        head: &[u8],
        set: &Overrides,
        uses: &[ColumnUse],
        span: Span,
    ) -> Result<Store, FileError>;
}

/// No others: another worker has to read them.
#[derive(Default)]
pub(super) struct NoOthers;

impl Others for NoOthers {
    const REHEARSES: bool = true;

    async fn look(&self, _: &File, _: &[u8], _: &Overrides) -> Result<Preview, FileError> {
        Err(FileError::Spreadsheet)
    }

    async fn read(
        &self,
        _: &File,
        _: &[u8],
        _: &Overrides,
        _: &[ColumnUse],
        _: Span,
    ) -> Result<Store, FileError> {
        Err(FileError::Spreadsheet)
    }
}
