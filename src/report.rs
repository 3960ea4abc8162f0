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

use crate::analysis::protocol::{Answer, Inventory, Numbers};

/// All that is shown about a file.
#[derive(Clone, Debug)]
pub struct Report {
    /// What was read.
    pub inventory: Inventory,
    /// Rows that the figures are about: all, unless some were chosen.
    pub rows: u64,
    /// Calculators that further columns would make possible.
    pub unsupported: Vec<Unsupported>,
    /// The figures.
    pub cards: Vec<Card>,
    /// How values are spread out.
    pub distributions: Vec<Distribution>,
    /// The figures by month and by what else splits the rows.
    pub tables: Vec<SegmentTable>,
}

impl Report {
    /// Puts the answers to a plan's [questions](Plan::questions) together.
    pub fn of(plan: Plan, inventory: Inventory, answers: &[Answer]) -> Self {
        let nothing =
            Answer { whole: Numbers { rows: 0, values: Vec::new() }, segments: Vec::new(), left_out: 0 };
        let (whole, by) = answers.split_first().unwrap_or((&nothing, &[]));
        Report {
            cards: plan.cards(&whole.whole),
            distributions: plan.distributions(&whole.whole),
            tables: plan.segments().into_iter().zip(by).map(|(by, answer)| plan.table(by, answer)).collect(),
            unsupported: plan.unsupported,
            rows: whole.whole.rows,
            inventory,
        }
    }
}
