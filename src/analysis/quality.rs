//! What is odd about what was read: rows that come twice, days without any, values far from the others, instants that
//! are still to come. Found only when asked for; what cannot be read at all is told with the reading.

use super::protocol::Refused;
use crate::model::role::Role;
use serde::{Deserialize, Serialize};

/// What is odd.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Quality {
    /// Rows with the identifier of another; `None` where no column identifies rows.
    pub duplicates: Option<Duplicates>,
    /// Days and months without rows; `None` where no column says when.
    pub gaps: Option<Gaps>,
    /// For each length of time and each count whose values can be told apart so, what lies far above the others:
    /// there are at least ten of them, and half of them are not the same.
    pub outliers: Vec<Outliers>,
    /// For each instant, what lies ahead of now; only where something does.
    pub future: Vec<Future>,
}

/// Rows with an identifier that an earlier row has.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Duplicates {
    /// How many rows repeat an identifier.
    pub rows: u64,
    /// How many identifiers come more than once.
    pub ids: u64,
    /// The first few rows that do.
    pub examples: Vec<Repeated>,
}

/// A row with the identifier of an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repeated {
    /// Line of the file.
    pub line: u64,
    /// Line of the first row with the same identifier.
    pub first: u64,
}

/// When there are no rows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Gaps {
    /// The instant that the rows go by.
    pub role: Role,
    /// The first day with a row, `2026-03-01`, by the local clock.
    pub first: String,
    /// The last one.
    pub last: String,
    /// How many days between the two have no row although more than half of the same days of the week have some.
    pub days: u64,
    /// The longest few runs of such days, the longest first.
    pub longest: Vec<Gap>,
    /// How many calendar months between the two have no row.
    pub months: u64,
    /// The first few of those, `2026-03`.
    pub empty_months: Vec<String>,
}

/// Days without rows, one after the other but for days of the week that usually have none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// The first of them.
    pub from: String,
    /// The last of them.
    pub to: String,
    /// How many.
    pub days: u64,
}

/// Values far above the others: more than three interquartile ranges above the third quartile.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outliers {
    /// The meaning of the column.
    pub role: Role,
    /// Above this (seconds for a length of time).
    pub limit: f64,
    /// How many values; 0 where none does.
    pub count: u64,
    /// The largest few of them, the largest first.
    pub largest: Vec<Outlier>,
}

/// A value far above the others.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outlier {
    /// Line of the file.
    pub line: u64,
    /// Seconds for a length of time.
    pub value: f64,
}

/// Instants more than a day ahead of now: the file need not say which zone its clock is in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Future {
    /// The meaning of the column.
    pub role: Role,
    /// How many.
    pub count: u64,
    /// The first few.
    pub examples: Vec<Refused>,
}
