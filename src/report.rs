//! What a file says about the calculators: which of them it can feed, what to ask of it, and the figures that come
//! out. A file's numbers pass the same gate and the same formula as a form's.

pub mod card;
pub mod columns;
pub mod distribution;
pub mod plan;
pub mod segments;
#[cfg(test)]
mod tests;

pub use card::{Card, Figure, NoFigure, Spread};
pub use distribution::{Bin, Distribution};
pub use plan::{Plan, Support, Unsupported};
pub use segments::{Cell, SegmentRow, SegmentTable};
