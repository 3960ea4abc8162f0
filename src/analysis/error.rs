//! Why a file could not be read. Data only: the page makes the sentence.

use serde::{Deserialize, Serialize};

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileError {
    /// Nothing in it.
    Empty,
    /// A header but no row under it.
    NoRows,
    /// It is of this kind, which is not a table: `PDF`, `PNG`, `Word` …
    Foreign {
        /// The kind's usual name.
        kind: String,
    },
    /// It is a spreadsheet, JSON or another file that is no delimited text, and the worker for that was asked: the
    /// worker for spreadsheets reads all of them (and text as well).
    Spreadsheet,
    /// It is not text, and no known kind.
    NotText {
        /// Offset of the first byte that cannot be text.
        offset: u64,
    },
    /// A quote opened here is never closed.
    OpenQuote {
        /// Line where it opens, from 1.
        line: u64,
    },
    /// JSON in which this cannot stand where it does.
    BadJson {
        /// Line, from 1.
        line: u64,
        /// Byte of the line, from 1.
        column: u64,
        /// The sign or word.
        found: String,
    },
    /// JSON with more objects and arrays inside each other than any export has.
    TooDeep {
        /// Line, from 1.
        line: u64,
    },
    /// A member of an archive that grows beyond any real export when it is unpacked.
    Bomb {
        /// Its name.
        member: String,
    },
    /// JSON, a page or an archive with nothing in it that is a table.
    NoTable,
    /// Of several files this one cannot be read.
    OfSeveral {
        /// Its name.
        name: String,
        /// Why.
        error: Box<FileError>,
    },
    /// Of several files this one has other columns than the first, read with the same settings.
    OtherColumns,
    /// A spreadsheet that cannot be opened.
    Damaged {
        /// What its reader said.
        detail: String,
    },
    /// A part of a workbook that unpacks to more than any table needs, as files made to do harm do.
    TooLarge {
        /// Which part.
        part: String,
    },
    /// A workbook locked with a password.
    Encrypted,
    /// The browser could not read the file (moved, changed or not allowed).
    Unreadable {
        /// What the browser said.
        detail: String,
    },
    /// More columns than the analysis can hold.
    TooManyColumns {
        /// How many there are.
        found: u64,
    },
    /// A question came before a file was read.
    NothingRead,
}
