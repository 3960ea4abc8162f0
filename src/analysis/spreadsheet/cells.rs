//! The formats of workbooks behind one way to go through a sheet's rows.

use super::cell;
use super::rows::SheetRow;
use crate::analysis::error::FileError;
use calamine::{Data, Ods, OdsError, Range, Reader, Sheet, Xls, XlsError, Xlsb, XlsbError, Xlsx, XlsxError};
use std::io::Cursor;
use std::ops::ControlFlow;

type Bytes = Cursor<Vec<u8>>;

/// A workbook of any format.
pub(super) enum Book {
    Xlsx(Box<Xlsx<Bytes>>),
    Xlsb(Box<Xlsb<Bytes>>),
    Xls(Box<Xls<Bytes>>),
    Ods(Box<Ods<Bytes>>),
}

impl Book {
    /// Opens a workbook, its format told by its bytes.
    pub(super) fn open(bytes: Vec<u8>) -> Result<Self, FileError> {
        let holds = |mark: &[u8]| bytes.windows(mark.len()).any(|window| window == mark);
        if !bytes.starts_with(b"PK") {
            // Excel's own old format, or a locked new one inside the same kind of container.
            return match Xls::new(Cursor::new(bytes.clone())) {
                Ok(book) => Ok(Self::Xls(Box::new(book))),
                Err(XlsError::Password) => Err(FileError::Encrypted),
                Err(error) => match Xlsx::new(Cursor::new(bytes)) {
                    Ok(book) => Ok(Self::Xlsx(Box::new(book))),
                    Err(XlsxError::Password) => Err(FileError::Encrypted),
                    Err(_) => Err(damaged(error)),
                },
            };
        }
        if bytes.get(..200).unwrap_or(&bytes).windows(18).any(|window| window == b"opendocument.sprea") {
            return match Ods::new(Cursor::new(bytes)) {
                Ok(book) => Ok(Self::Ods(Box::new(book))),
                Err(OdsError::Password) => Err(FileError::Encrypted),
                Err(error) => Err(damaged(error)),
            };
        }
        if holds(b"xl/workbook.bin") {
            return match Xlsb::new(Cursor::new(bytes)) {
                Ok(book) => Ok(Self::Xlsb(Box::new(book))),
                Err(XlsbError::Password) => Err(FileError::Encrypted),
                Err(error) => Err(damaged(error)),
            };
        }
        match Xlsx::new(Cursor::new(bytes)) {
            Ok(book) => Ok(Self::Xlsx(Box::new(book))),
            Err(XlsxError::Password) => Err(FileError::Encrypted),
            Err(error) => Err(damaged(error)),
        }
    }

    /// The sheets.
    pub(super) fn metadata(&self) -> &[Sheet] {
        match self {
            Self::Xlsx(book) => book.sheets_metadata(),
            Self::Xlsb(book) => book.sheets_metadata(),
            Self::Xls(book) => book.sheets_metadata(),
            Self::Ods(book) => book.sheets_metadata(),
        }
    }

    /// Goes through a sheet's rows that have cells, until `each` breaks off.
    pub(super) fn rows(
        &mut self,
        sheet: &str,
        each: impl FnMut(&SheetRow) -> ControlFlow<()>,
    ) -> Result<(), FileError> {
        let mut rows = Rows { row: SheetRow::default(), each };
        match self {
            Self::Xlsx(book) => {
                let mut cells = book.worksheet_cells_reader(sheet).map_err(damaged)?;
                while let Some(found) = cells.next_cell().map_err(damaged)? {
                    let (row, column) = found.get_position();
                    if rows.push(row, column, |out| cell::write(out, found.get_value())).is_break() {
                        return Ok(());
                    }
                }
            }
            Self::Xlsb(book) => {
                let mut cells = book.worksheet_cells_reader(sheet).map_err(damaged)?;
                while let Some(found) = cells.next_cell().map_err(damaged)? {
                    let (row, column) = found.get_position();
                    if rows.push(row, column, |out| cell::write(out, found.get_value())).is_break() {
                        return Ok(());
                    }
                }
            }
            Self::Xls(book) => {
                if rows.range(&book.worksheet_range(sheet).map_err(damaged)?).is_break() {
                    return Ok(());
                }
            }
            Self::Ods(book) => {
                if rows.range(&book.worksheet_range(sheet).map_err(damaged)?).is_break() {
                    return Ok(());
                }
            }
        }
        // Nothing is left that could be broken off.
        let _ = rows.flush();
        Ok(())
    }
}

/// Cells in order become rows.
struct Rows<F> {
    row: SheetRow,
    each: F,
}

impl<F: FnMut(&SheetRow) -> ControlFlow<()>> Rows<F> {
    fn push(&mut self, row: u32, column: u32, write: impl FnOnce(&mut String)) -> ControlFlow<()> {
        if !self.row.is(row) {
            self.flush()?;
            self.row.begin(row);
        }
        self.row.push(column, write);
        ControlFlow::Continue(())
    }

    fn range(&mut self, range: &Range<Data>) -> ControlFlow<()> {
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            self.push(top + row as u32, left + column as u32, |out| cell::write_owned(out, value))?;
        }
        ControlFlow::Continue(())
    }

    fn flush(&mut self) -> ControlFlow<()> {
        if self.row.first().is_some() { (self.each)(&self.row) } else { ControlFlow::Continue(()) }
    }
}

fn damaged(error: impl std::fmt::Display) -> FileError {
    FileError::Damaged { detail: error.to_string() }
}
