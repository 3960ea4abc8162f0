//! What the page and the worker say to each other.
//!
//! The page posts `{ request: string, files: File[] }` (or `file: File`): the JSON of a [`Request`], and beside it, for `Look`
//! the browser's `File`, which is a handle and not a copy, and for `Read` as many as it has parts. The worker posts strings,
//! each the JSON of a [`Reply`]. Requests are answered one at a time, in order. Bounds in a question must be finite: JSON has no
//! infinity.

mod dates;
mod inventory;
mod meaning;

pub use dates::{DateReading, OrderBasis, Witness};
pub use inventory::{FileInventory, Inventory, Refused, SheetFacts, Tally};
pub use meaning::{RowGuess, RowKind, RowReason, WhyWithheld, Withheld};

use super::error::FileError;
pub use super::left_out::{LeftOut, NotData};
use super::quality::Quality;
use crate::model::role::{Reduce, Role};
use serde::{Deserialize, Serialize};

/// From the page. Cancelling is not a request: the page ends the worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Look at the beginning of the file that comes beside this message and guess everything.
    Look(Overrides),
    /// Read the whole of the files that come beside this message, in the same order, and keep the columns that have a role.
    /// Several are parts of one table; each row then knows its file ([`Role::File`]).
    Read(Vec<FilePart>),
    /// Compute from what was read; never reads a file again. Questions take less time together where they are about the same
    /// rows.
    Ask(Vec<Question>),
    /// Look for what is odd about what was read; takes longer than a question.
    Inspect {
        /// Seconds since 1970.
        now: i64,
    },
}

/// How a file is read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FilePart {
    /// What the visitor decided about the text.
    pub overrides: Overrides,
    /// One for each column of the file's preview, in its order.
    pub columns: Vec<ColumnUse>,
}

/// From the worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// Sent once when the worker is up: a message posted earlier would be lost.
    Ready {
        /// `CARGO_PKG_VERSION` of the worker.
        version: String,
    },
    /// Answer to [`Request::Look`].
    Looked(Preview),
    /// While reading.
    Progress {
        /// Bytes read so far.
        bytes: u64,
        /// Size of the file.
        total: u64,
        /// Data rows so far.
        rows: u64,
    },
    /// Answer to [`Request::Read`].
    Read(Inventory),
    /// Answer to [`Request::Ask`], in the order of the questions.
    Answered(Vec<Answer>),
    /// Answer to [`Request::Inspect`].
    Inspected(Quality),
    /// Any request can end so.
    Failed(FileError),
}

/// What the visitor set by hand; `None` means detect.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Overrides {
    /// How bytes become text.
    pub encoding: Option<Encoding>,
    /// What separates cells: an ASCII character, not a quote, a letter, a digit or a line end. Anything else is as
    /// good as `None`.
    pub delimiter: Option<char>,
    /// Which record names the columns.
    pub header: Option<Header>,
    /// Sign before the fraction.
    pub decimal: Option<Decimal>,
    /// Order of day, month and year in numeric dates.
    pub date_order: Option<DateOrder>,
    /// Index among the preview's sheets.
    pub sheet: Option<usize>,
    /// Index among the preview's tables.
    #[serde(default)]
    pub table: Option<usize>,
    /// What one row is.
    #[serde(default)]
    pub row_kind: Option<RowKind>,
    /// Whether to undo text that was read in a wrong encoding before and saved again ([`Preview::mojibake`]); `None`
    /// leaves it as it is.
    #[serde(default)]
    pub mend: Option<bool>,
}

/// Text that was read in a wrong encoding before and saved again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mojibake {
    /// As the file has it: `TÃ©lÃ©phone`.
    pub before: String,
    /// What it was: `Téléphone`.
    pub after: String,
}

/// How bytes become text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, little endian.
    Utf16Le,
    /// UTF-16, big endian.
    Utf16Be,
    /// Windows-1252, which Western European Excel writes.
    Windows1252,
    /// ISO-8859-15, Latin-1 with the euro sign and the French ligatures.
    Latin9,
    /// UTF-32, little endian.
    Utf32Le,
    /// UTF-32, big endian.
    Utf32Be,
}

/// Which record names the columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Header {
    /// None: columns are numbered.
    Absent,
    /// This record, counted from 0; those before it are a preamble.
    Record(u32),
}

/// Sign before the fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Decimal {
    /// `1.5`
    Point,
    /// `1,5`
    Comma,
}

/// Order in numeric dates. Dates that begin with a four-digit year need none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DateOrder {
    /// `31/12/2026`
    DayFirst,
    /// `12/31/2026`
    MonthFirst,
}

/// What a bare number in a column of durations counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TimeUnit {
    /// Thousandths of a second.
    Milliseconds,
    /// Seconds.
    Seconds,
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Days, as spreadsheets store times.
    Days,
}

/// What kind of file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Format {
    /// Delimited text.
    Text,
    /// A spreadsheet.
    Spreadsheet,
    /// JSON, or JSON Lines.
    Json,
}

/// What a column is used as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnUse {
    /// Its meaning; `None` leaves it unread.
    pub role: Option<Role>,
    /// For durations written as bare numbers.
    pub unit: Option<TimeUnit>,
}

/// Why a meaning was proposed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Reason {
    /// The name has this word in it.
    Name(String),
    /// The name says so, and so do the values: `share` (0 to 1) of the sampled cells fit.
    NameAndValues {
        /// The word in the name.
        word: String,
        /// Share of the sampled cells that fit.
        share: f64,
    },
    /// The name fitted a meaning, but the values do not: here is one of them.
    ValuesDisagree {
        /// The meaning that was dropped.
        role: Role,
        /// A value that does not fit it.
        example: String,
    },
    /// Another column is a better match for the same meaning.
    Taken {
        /// The meaning.
        role: Role,
        /// The other column's index.
        by: usize,
    },
    /// The export is a known one, and this is what the column holds in it.
    Export(String),
    /// Nothing known.
    Unknown,
}

/// A column as first seen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ColumnPreview {
    /// Its name in the file, of several rows what tells most; a blank one stays blank, the second of the same name
    /// gets a number.
    pub name: String,
    /// What it seems to be.
    pub guess: ColumnUse,
    /// Why.
    pub reason: Reason,
}

/// The first look at a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Preview {
    /// What kind of file.
    pub format: Format,
    /// In bytes.
    pub size: u64,
    /// The text's encoding; `None` for a spreadsheet.
    pub encoding: Option<Encoding>,
    /// The text's separator; `None` for a spreadsheet.
    pub delimiter: Option<char>,
    /// Where the header is.
    pub header: Header,
    /// How many rows name the columns: 0 without a header, more than 1 where names of groups stand above or questions
    /// under them.
    #[serde(default)]
    pub header_rows: u32,
    /// A cell or name that was read in a wrong encoding before and saved again, as an example.
    #[serde(default)]
    pub mojibake: Option<Mojibake>,
    /// Sign before the fraction.
    pub decimal: Decimal,
    /// Order of numeric dates, `None` when no date in the sample needs one.
    pub date_order: Option<DateOrder>,
    /// Whether a date in the sample proves that order; otherwise it is a guess that the visitor should confirm.
    pub date_order_proved: bool,
    /// The first date of the sample that proves it.
    #[serde(default)]
    pub date_order_proof: Option<Witness>,
    /// Names of the sheets; empty for text.
    pub sheets: Vec<String>,
    /// The sheet looked at.
    pub sheet: usize,
    /// Where the tables on that sheet begin (`M3`), where there are several.
    #[serde(default)]
    pub tables: Vec<String>,
    /// The one looked at; the others are not read.
    #[serde(default)]
    pub table: usize,
    /// The columns.
    pub columns: Vec<ColumnPreview>,
    /// The first rows of data, at most 20, as text.
    pub rows: Vec<Vec<String>>,
    /// The tool whose export this is, by its own name, where its columns tell.
    #[serde(default)]
    pub recognised: Option<String>,
    /// What one row is.
    #[serde(default)]
    pub row_kind: RowGuess,
}

/// What the page wants to know.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// The numbers.
    pub wanted: Vec<Reduce>,
    /// Also for each value of this.
    pub by: Option<Segment>,
    /// Of those rows only that fit all of these.
    #[serde(default)]
    pub only: Vec<Only>,
}

/// Which rows a question is about. Labels are those of an answer's segments.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Only {
    /// Those with this word in a column of words; the empty one stands for the rows that have none.
    Value(Role, String),
    /// Those with an instant between two calendar months, both included: `2026-03`.
    Months(Role, String, String),
}

/// What splits the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Segment {
    /// Each value of a column of words.
    Value(Role),
    /// Each calendar month of an instant, as `2026-03`.
    Month(Role),
}

/// The numbers of a group of rows, in the order of the question's `wanted`. `None` where nothing could be counted
/// (the mean of no values) or the role is absent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Numbers {
    /// Rows in the group.
    pub rows: u64,
    /// One for each wanted number.
    pub values: Vec<Option<f64>>,
}

/// The answer to a question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// Over all rows.
    pub whole: Numbers,
    /// By segment: months in order, words by falling number of rows. An empty label holds the rows without one.
    pub segments: Vec<(String, Numbers)>,
    /// How many more segments there are: only the 500 with most rows are listed.
    #[serde(default)]
    pub left_out: u64,
}
