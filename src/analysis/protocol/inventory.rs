//! What was read of a file, and what was left out of it.

use super::{DateOrder, DateReading, LeftOut, Withheld};
use crate::model::role::Role;
use serde::{Deserialize, Serialize};

/// A cell that could not be used.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Refused {
    /// Line of the file (row of the sheet), from 1.
    pub line: u64,
    /// What stood there, cut to 80 characters.
    pub text: String,
}

/// What became of a column's cells: `used + empty + unreadable + out_of_range + set_aside` is the number of rows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tally {
    /// The meaning.
    pub role: Role,
    /// Index of the column, or of both columns for a time between two instants.
    pub columns: Vec<usize>,
    /// Cells that count.
    pub used: u64,
    /// Blank cells.
    pub empty: u64,
    /// Cells that are not what the role holds.
    pub unreadable: u64,
    /// Cells outside the role's range, and instants in the wrong order.
    pub out_of_range: u64,
    /// Cells that could be read, in rows that the meaning is not about: the waiting time of a call that nobody
    /// answered, the answer to a call that went out.
    #[serde(default)]
    pub set_aside: u64,
    /// The first few of those that were refused.
    pub examples: Vec<Refused>,
}

impl Tally {
    /// All of them: as many as there are rows.
    pub fn rows(&self) -> u64 {
        self.used + self.empty + self.unreadable + self.out_of_range + self.set_aside
    }
}

/// What was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Inventory {
    /// Rows of data.
    pub rows: u64,
    /// Rows with fewer or more cells than the header; they count with what they have.
    pub uneven_rows: u64,
    /// The first few uneven rows' lines.
    pub uneven_lines: Vec<u64>,
    /// Order in which numeric dates were read; `None` where no date needed one.
    #[serde(default)]
    pub date_order: Option<DateOrder>,
    /// Whether a row of the file proves that order, or the visitor set it.
    #[serde(default)]
    pub date_order_proved: bool,
    /// The order of each column whose numeric dates need one, with the row that proves it.
    #[serde(default)]
    pub date_readings: Vec<DateReading>,
    /// Line where the file breaks off in the middle of a row, which is left out.
    #[serde(default)]
    pub broken_off: Option<u64>,
    /// One for each role that can be used, those between two instants included.
    pub tallies: Vec<Tally>,
    /// Rows under the header that are no data, by reason; `rows` does not count them.
    #[serde(default)]
    pub left_out: Vec<LeftOut>,
    /// What was read of each of several files; the lines are told here. Empty for a file by itself.
    #[serde(default)]
    pub files: Vec<FileInventory>,
    /// What is worth knowing of the sheet; `None` for text.
    #[serde(default)]
    pub sheet: Option<SheetFacts>,
    /// Rows of the file where several were put together into one, as the events of a ticket are; else 0.
    #[serde(default)]
    pub events: u64,
    /// What the columns would give but for the values in them.
    #[serde(default)]
    pub withheld: Vec<Withheld>,
}

impl Inventory {
    /// The file that a line of several is in, and its number there; no file where there is but one.
    pub fn place(&self, line: u64) -> (Option<&FileInventory>, u64) {
        let file = self.files.iter().rev().find(|file| file.lines_before < line);
        (file, line - file.map_or(0, |file| file.lines_before))
    }

    /// Rows under the header: those of data and those left out.
    pub fn records(&self) -> u64 {
        self.rows.max(self.events) + self.left_out.iter().map(|left| left.count).sum::<u64>()
    }
}

/// How the peculiarities of a sheet were taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetFacts {
    /// Rows that the sheet hides, by hand or by a filter; they were read like the others.
    pub hidden_rows: u64,
    /// Columns of the table that the sheet hides; they are offered like the others.
    pub hidden_columns: u64,
    /// Cells that took the words or the date of the cell above with which they are merged.
    pub merged_cells: u64,
    /// Formulas stored without their result, which only a spreadsheet program can work out; they count as empty.
    pub unsolved_formulas: u64,
}

/// What was read of one of several files.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FileInventory {
    /// Its name; of several with the same name all but the first have a number.
    pub name: String,
    /// Where something is told of the rows of all files, so many lines are those of the files before.
    pub lines_before: u64,
    /// What was read of it.
    pub inventory: Inventory,
}
