//! What the rows of a file are, and what its columns could give and do not.

use crate::model::role::Role;
use serde::{Deserialize, Serialize};

/// What one row of data is. Tickets, answers and calls are counted alike; the other two are not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowKind {
    /// A request with all that became of it.
    #[default]
    Ticket,
    /// The answer to a survey.
    Answer,
    /// A call.
    Call,
    /// Something that happened to a ticket: those of one ticket are put together, and it counts once.
    Event,
    /// The totals of a day, a queue or an agent: counts add up, means and shares are weighted by their counts.
    DailyTotals,
}

/// Why a row is taken for what it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum RowReason {
    /// The export is a known one.
    Recognised,
    /// Identifiers come again: this one does.
    RepeatedId(String),
    /// This column counts many contacts in one row.
    Counts(usize),
    /// This column holds means of many contacts, by its name, and no column tells rows apart.
    Mean(usize),
    /// By the meanings of the columns.
    #[default]
    Columns,
    /// The visitor said so.
    Set,
}

/// What one row seems to be.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RowGuess {
    /// What.
    pub kind: RowKind,
    /// Why.
    pub reason: RowReason,
    /// Whether it is certain enough not to ask.
    pub sure: bool,
}

/// A meaning that could come from columns, and does not.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Withheld {
    /// The meaning.
    pub role: Role,
    /// Indices of the columns.
    pub columns: Vec<usize>,
    /// Why not.
    pub why: WhyWithheld,
}

/// Why a meaning does not come from columns that could give it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum WhyWithheld {
    /// Of so many rows with both instants, most end before they begin.
    Backwards {
        /// Rows that end before they begin.
        wrong: u64,
        /// Rows with both instants.
        of: u64,
    },
    /// Most are longer than ten years.
    Absurd {
        /// Rows that are.
        wrong: u64,
        /// Rows with both instants.
        of: u64,
    },
    /// Totals or means of many contacts without the number of them.
    Unweighted,
}
