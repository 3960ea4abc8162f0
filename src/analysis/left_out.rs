//! Rows under the header that are no data: why, how many, and the first few of them.

use super::protocol::Refused;
use serde::{Deserialize, Serialize};

/// Examples that are kept of each reason.
const EXAMPLES: usize = 5;
/// Characters of a row that an example keeps.
const SHOWN: usize = 80;

/// Why a row is no data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NotData {
    /// Separators and blanks only.
    Blank,
    /// The sum or the mean of the others.
    Total,
    /// A remark around the data: who exported it, when, under which licence.
    Footer,
    /// The names of the columns once more, as files put one behind the other have them.
    RepeatedHeader,
    /// A further row of names under the first.
    Description,
    /// A quote opened here is never closed: nothing from here on can be cut into cells.
    OpenQuote,
    /// A line of JSON Lines that is no object.
    BrokenLine,
}

impl NotData {
    /// Every reason, in the order in which they are told.
    pub const ALL: [Self; 7] = [
        Self::Description,
        Self::RepeatedHeader,
        Self::Blank,
        Self::Total,
        Self::Footer,
        Self::OpenQuote,
        Self::BrokenLine,
    ];

    /// Its name in texts and on the command line.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Blank => "blank",
            Self::Total => "total",
            Self::Footer => "footer",
            Self::RepeatedHeader => "repeated-header",
            Self::Description => "description",
            Self::OpenQuote => "open-quote",
            Self::BrokenLine => "broken-line",
        }
    }
}

/// The rows left out for one reason.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LeftOut {
    /// Why.
    pub reason: NotData,
    /// How many rows; for an open quote, how many lines that are not blank.
    pub count: u64,
    /// The first few, at most 5: where they begin and their filled cells.
    pub examples: Vec<Refused>,
}

/// All rows left out, by reason.
#[derive(Clone, Debug, Default)]
pub struct Discard(Vec<LeftOut>);

impl Discard {
    /// Counts rows, of which the first begins at a line.
    pub fn add(&mut self, reason: NotData, count: u64, line: u64, text: &str) {
        let at = self.0.iter().position(|left| left.reason == reason).unwrap_or_else(|| {
            self.0.push(LeftOut { reason, count: 0, examples: Vec::new() });
            self.0.len() - 1
        });
        let left = &mut self.0[at];
        left.count += count;
        // Rows that had to wait come after others further down.
        let place = left.examples.partition_point(|example| example.line <= line);
        if place < EXAMPLES {
            left.examples.insert(place, Refused { line, text: text.chars().take(SHOWN).collect() });
            left.examples.truncate(EXAMPLES);
        }
    }

    /// Those of a later part of the file, too.
    pub fn append(&mut self, other: Self) {
        for left in other.0 {
            match self.0.iter_mut().find(|mine| mine.reason == left.reason) {
                Some(mine) => {
                    mine.count += left.count;
                    mine.examples.extend(left.examples);
                    mine.examples.truncate(EXAMPLES);
                }
                None => self.0.push(left),
            }
        }
    }

    /// The reasons that occur, in the order in which they are told.
    pub fn list(&self) -> Vec<LeftOut> {
        let found = |reason| self.0.iter().find(|left| left.reason == reason).cloned();
        NotData::ALL.into_iter().filter_map(found).collect()
    }
}
