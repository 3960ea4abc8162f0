//! What a file says about the calculators: which of them it can feed, what to ask of it, and the figures that come
//! out. A file's numbers pass the same gate and the same formula as a form's.

pub mod card;
pub mod chosen;
pub mod columns;
#[cfg(not(target_family = "wasm"))]
pub mod command;
pub mod distribution;
pub mod filters;
pub mod plan;
pub mod segments;
#[cfg(test)]
mod tests;

pub use card::{Card, Figure, NoFigure, Spread};
pub use distribution::{Bin, Distribution};
pub use filters::Filters;
pub use plan::{Plan, Support, Unsupported};
pub use segments::{Cell, SegmentRow, SegmentTable};

use crate::analysis::protocol::{Inventory, Numbers};

/// What is said about some rows of a file, but for how they are split.
#[derive(Clone, Debug)]
pub struct Report {
    /// Which rows.
    pub filters: Filters,
    /// How many.
    pub rows: u64,
    /// What was read of the file.
    pub inventory: Inventory,
    /// Calculators that further columns would make possible.
    pub unsupported: Vec<Unsupported>,
    /// The figures.
    pub cards: Vec<Card>,
    /// How values are spread out.
    pub distributions: Vec<Distribution>,
}

impl Report {
    /// From the numbers that answer a plan's [question](Plan::question) about all of these rows.
    pub fn of(plan: Plan, inventory: Inventory, filters: Filters, numbers: &Numbers) -> Self {
        Report {
            filters,
            rows: numbers.rows,
            inventory,
            cards: plan.cards(numbers),
            distributions: plan.distributions(numbers),
            unsupported: plan.unsupported,
        }
    }
}
