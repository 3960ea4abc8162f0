//! What a calculator answers, and how good a value is.

use super::quantity::Quantity;
use super::source::{Reliability, Source};
use super::unit::Unit;

/// One result of a calculator.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Output {
    /// Kebab-case, unique in its calculator, and for ever: embedders read it.
    pub key: &'static str,
    /// What it counts.
    pub unit: Unit,
    /// Digits shown after the decimal sign; the value itself is kept in full.
    pub decimals: u8,
    /// How good a value is, where a source says so.
    pub bands: Option<Bands>,
    /// What it is, where other calculators ask for it.
    pub quantity: Option<Quantity>,
}

impl Output {
    /// An output without grades; decimals follow from the unit.
    pub const fn new(key: &'static str, unit: Unit) -> Self {
        let decimals = match unit {
            Unit::Percent | Unit::Months => 1,
            Unit::Money | Unit::Number => 2,
            _ => 0,
        };
        Output { key, unit, decimals, bands: None, quantity: None }
    }

    /// Sets the digits shown after the decimal sign.
    pub const fn decimals(self, decimals: u8) -> Self {
        Output { decimals, ..self }
    }

    /// Other calculators ask for it.
    pub const fn is(self, quantity: Quantity) -> Self {
        Output { quantity: Some(quantity), ..self }
    }

    /// Adds grades.
    pub const fn graded(self, bands: Bands) -> Self {
        Output { bands: Some(bands), ..self }
    }
}

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
}

/// How good a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Needs work.
    Poor,
    /// Passable.
    Fair,
    /// Good.
    Good,
    /// Among the best.
    Great,
}

impl Grade {
    /// The name in text keys and style classes.
    pub const fn key(self) -> &'static str {
        match self {
            Grade::Poor => "poor",
            Grade::Fair => "fair",
            Grade::Good => "good",
            Grade::Great => "great",
        }
    }
}

/// The grades of an output: from one cut to the next the grade gets better.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bands {
    /// Which way is better.
    pub better: Better,
    /// The grade of values that reach no cut.
    pub base: Grade,
    /// From the first cut reached to the last. A value on a cut has reached it.
    pub cuts: &'static [Cut],
    /// The ends of the scale that is drawn.
    pub scale: (f64, f64),
}

/// Where a grade begins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cut {
    /// The value at which it begins.
    pub at: f64,
    /// The grade.
    pub grade: Grade,
    /// Key of the benchmark that justifies it.
    pub benchmark: &'static str,
}

impl Bands {
    /// The grade of a value.
    pub fn grade(&self, value: f64) -> Grade {
        let reached = |cut: &&Cut| match self.better {
            Better::Higher => value >= cut.at,
            Better::Lower => value <= cut.at,
        };
        self.cuts.iter().take_while(reached).last().map_or(self.base, |cut| cut.grade)
    }
}

/// A published figure to compare with. What it says is the text `bench-…` with its key.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Benchmark {
    /// Kebab-case, unique in its calculator.
    pub key: &'static str,
    /// Who says so.
    pub source: Source,
    /// How far it can be trusted.
    pub reliability: Reliability,
}
