//! The figures of each channel, agent, team or month.

use super::card::{self, Figure};
use super::plan::{Support, number};
use crate::analysis::protocol::{Answer, Question, Segment};
use crate::model::kpi::Kpi;

/// Below this many observations a figure is mostly chance.
pub const FEW: u64 = 10;

/// The figures of each segment.
#[derive(Clone, Debug, PartialEq)]
pub struct SegmentTable {
    /// What splits the rows.
    pub by: Segment,
    /// The columns of figures.
    pub kpis: Vec<&'static Kpi>,
    /// The rows: months in order, words by falling number of rows.
    pub rows: Vec<SegmentRow>,
    /// Segments that are not listed because there are too many.
    pub left_out: u64,
}

/// One segment.
#[derive(Clone, Debug, PartialEq)]
pub struct SegmentRow {
    /// The word or the month (`2026-03`); empty for the rows that have none.
    pub label: String,
    /// Rows of the file.
    pub rows: u64,
    /// One for each of the table's figures.
    pub cells: Vec<Cell>,
}

/// A headline in a segment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell {
    /// The headline; `None` where the segment has nothing usable for it.
    pub value: Option<f64>,
    /// Bounds at 95 %, where the figure has any.
    pub interval: Option<(f64, f64)>,
    /// Rows that it rests on.
    pub used: u64,
}

impl Cell {
    /// Whether it rests on so few rows that it is mostly chance.
    pub fn few(&self) -> bool {
        self.value.is_some() && self.used < FEW
    }
}

impl SegmentTable {
    /// The largest number of rows in a segment, to draw bars with.
    pub fn largest(&self) -> u64 {
        self.rows.iter().map(|row| row.rows).max().unwrap_or(0)
    }
}

pub(super) fn table(
    supported: &[Support],
    by: Segment,
    question: &Question,
    answer: &Answer,
) -> SegmentTable {
    let rows = answer.segments.iter().map(|(label, numbers)| SegmentRow {
        label: label.clone(),
        rows: numbers.rows,
        cells: supported
            .iter()
            .map(|support| {
                let get = |reduce| number(question, numbers, reduce);
                let figure = Figure::of(*support, get).ok();
                Cell {
                    value: figure.as_ref().map(|figure| figure.value),
                    interval: figure.and_then(|figure| figure.interval),
                    used: card::observations(*support, get) as u64,
                }
            })
            .collect(),
    });
    SegmentTable {
        by,
        kpis: supported.iter().map(|support| support.kpi).collect(),
        rows: rows.collect(),
        left_out: answer.left_out,
    }
}
