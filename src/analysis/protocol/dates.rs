//! In which order the numeric dates of a column were read, and by what right.

use super::DateOrder;
use crate::model::role::Role;
use serde::{Deserialize, Serialize};

/// How the order of a column's numeric dates was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OrderBasis {
    /// The visitor set it.
    Set,
    /// Cells of this column can be read in no other order.
    Proved,
    /// Cells of another column of the file can be read in no other order.
    OtherColumn,
    /// No cell proves any: this is a guess to be confirmed.
    Guessed,
}

/// A cell that shows something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Witness {
    /// Line of the file (row of the sheet), from 1.
    pub line: u64,
    /// What stands there, cut to 80 characters.
    pub text: String,
}

/// The order in which the numeric dates of a column are read. Columns whose dates need none have no such entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateReading {
    /// The column's meaning.
    pub role: Role,
    /// Index of the column.
    pub column: usize,
    /// The order.
    pub order: DateOrder,
    /// By what right.
    pub basis: OrderBasis,
    /// The first cell that can only be read in this order.
    pub proof: Option<Witness>,
    /// The first cell that can only be read in the other order.
    pub against: Option<Witness>,
    /// How many cells can only be read in the other order: they count as unreadable.
    pub contradicting: u64,
}
