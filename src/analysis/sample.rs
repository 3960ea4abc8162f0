//! The first records of a text, as the first look needs them.

use super::decode;
use super::error::FileError;
use super::scan::{Index, Record, Scanner, content};

/// A record with its cells' content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Line (row of a sheet) where it begins, from 1.
    pub line: u64,
    /// Its cells.
    pub cells: Vec<String>,
}

impl Row {
    /// A cell's text; blank where the row is too short.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// At most `most` rows of a text. A last record that may be cut off is left out unless the text is `complete`.
///
/// # Errors
/// A quote is open at the end of a complete text.
pub fn rows(text: &[u8], separator: u8, complete: bool, most: usize) -> Result<Vec<Row>, FileError> {
    let mut scanner = Scanner::new(separator);
    let mut index = Index::default();
    if complete {
        scanner.finish(text, &mut index)?;
    } else {
        scanner.scan(text, &mut index)?;
    }
    Ok(index.records().iter().take(most).map(|record| row(text, &index, record)).collect())
}

fn row(text: &[u8], index: &Index, record: &Record) -> Row {
    let mut room = Vec::new();
    let cells = (0..record.cells as usize)
        .filter_map(|column| index.cell(text, record, column))
        .map(|raw| decode::text(content(raw, &mut room)).trim().to_owned())
        .collect();
    Row { line: record.line, cells }
}
