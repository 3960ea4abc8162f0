//! The formats of workbooks behind one way to go through a sheet's rows.

use super::ods::Ods;
use super::rows::SheetRow;
use super::sink::{Facts, Merge, Sink};
use super::xls::Xls;
use super::xlsb::Xlsb;
use super::xlsx::{self, Xlsx};
use super::zip::Archive;
use crate::analysis::error::FileError;
use std::ops::ControlFlow;

/// A sheet in a workbook's list.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    pub(super) name: String,
    pub(super) hidden: bool,
    /// Where its cells are.
    pub(super) part: String,
}

/// A workbook of any format.
pub(super) enum Book {
    Xlsx(Xlsx),
    Xlsb(Xlsb),
    Ods(Ods),
    Xls(Xls),
}

/// How a sheet is gone through.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Way<'a> {
    /// Columns whose text is needed; `None` for all.
    pub(super) wanted: Option<&'a [bool]>,
    /// Merged cells that are known already.
    pub(super) merges: &'a [Merge],
    /// Bytes to go on for, once there are rows enough, to see what cells are merged.
    pub(super) tail: u64,
}

impl Book {
    /// Opens a workbook, its format told by its bytes.
    pub(super) fn open(bytes: Vec<u8>) -> Result<(Self, Vec<Sheet>), FileError> {
        if !bytes.starts_with(b"PK") {
            // Excel's own old format, or a locked new one inside the same kind of container.
            let (book, sheets) = Xls::open(&bytes)?;
            return Ok((Self::Xls(book), sheets));
        }
        let archive = Archive::open(bytes)?;
        if archive.has("content.xml") {
            let (book, sheets) = Ods::open(archive)?;
            return Ok((Self::Ods(book), sheets));
        }
        let workbook = xlsx::workbook(&archive)?;
        if workbook.ends_with(".bin") {
            let (book, sheets) = Xlsb::open(archive, &workbook)?;
            return Ok((Self::Xlsb(book), sheets));
        }
        let (book, sheets) = Xlsx::open(archive, &workbook)?;
        Ok((Self::Xlsx(book), sheets))
    }

    /// Goes through a sheet's rows that have cells, until `each` breaks off.
    pub(super) fn rows(
        &mut self,
        sheet: &Sheet,
        way: Way<'_>,
        each: &mut dyn FnMut(&SheetRow) -> ControlFlow<()>,
    ) -> Result<Facts, FileError> {
        let mut sink = Sink::new(way.wanted, way.merges, each);
        match self {
            Self::Xlsx(book) => book.rows(&sheet.part, &mut sink, way.tail)?,
            Self::Xlsb(book) => book.rows(&sheet.part, &mut sink)?,
            Self::Ods(book) => book.rows(&sheet.part, &mut sink)?,
            Self::Xls(book) => book.rows(&sheet.part, &mut sink)?,
        }
        Ok(sink.facts)
    }
}
