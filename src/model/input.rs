//! What a calculator asks: numbers, choices, pasted marks. The only range check of the program is here.

use super::error::Flaw;
use super::quantity::Quantity;
use super::unit::Unit;
use super::values::Given;

/// One question of a calculator's form. Its key is at once the name in links, in texts and in the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Input {
    /// Kebab-case, unique in its calculator, and for ever: it stands in links.
    pub key: &'static str,
    /// What can be answered.
    pub kind: Kind,
    /// Whether it must be.
    pub need: Need,
    /// What it is, where other calculators ask for the same or find it.
    pub quantity: Option<Quantity>,
}

/// What can be answered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// A number between two bounds, both allowed.
    Number {
        /// What it counts.
        unit: Unit,
        /// Smallest value.
        min: f64,
        /// Largest value.
        max: f64,
        /// No fraction allowed.
        whole: bool,
    },
    /// One of a few; the first is chosen at the start.
    Choice(&'static [Choice]),
    /// A pasted list of whole marks between two bounds, both allowed.
    Scores {
        /// Lowest mark.
        min: f64,
        /// Highest mark.
        max: f64,
    },
}

/// One of the answers to a choice.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Choice {
    /// Kebab-case, unique in its input, and for ever.
    pub key: &'static str,
    /// What the formula makes of it: months in a year, kilograms a litre …
    pub value: f64,
}

/// Whether an answer is needed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Need {
    /// Without it there is no result.
    Required,
    /// It adds to the result.
    Optional,
    /// The field starts with this value, in sight, and may not be blank.
    Starts(f64),
}

impl Input {
    /// A required number; its range and wholeness follow from the unit.
    pub const fn number(key: &'static str, unit: Unit) -> Self {
        let (min, max, whole) = match unit {
            Unit::Count => (0.0, 1e12, true),
            Unit::Percent => (0.0, 100.0, false),
            Unit::Points => (-100.0, 100.0, false),
            _ => (0.0, 1e12, false),
        };
        Input { key, kind: Kind::Number { unit, min, max, whole }, need: Need::Required, quantity: None }
    }

    /// A choice; the first is chosen at the start.
    pub const fn choice(key: &'static str, choices: &'static [Choice]) -> Self {
        Input { key, kind: Kind::Choice(choices), need: Need::Starts(0.0), quantity: None }
    }

    /// A pasted list of marks.
    pub const fn scores(key: &'static str, min: f64, max: f64) -> Self {
        Input { key, kind: Kind::Scores { min, max }, need: Need::Required, quantity: None }
    }

    /// Narrows the range of a number.
    pub const fn between(self, low: f64, high: f64) -> Self {
        match self.kind {
            Kind::Number { unit, whole, .. } => {
                Input { kind: Kind::Number { unit, min: low, max: high, whole }, ..self }
            }
            _ => self,
        }
    }

    /// Lets a count have a fraction (a mean number of visits, say).
    pub const fn fractional(self) -> Self {
        match self.kind {
            Kind::Number { unit, min, max, .. } => {
                Input { kind: Kind::Number { unit, min, max, whole: false }, ..self }
            }
            _ => self,
        }
    }

    /// May stay blank.
    pub const fn optional(self) -> Self {
        Input { need: Need::Optional, ..self }
    }

    /// Starts with this value in sight.
    pub const fn starts(self, value: f64) -> Self {
        Input { need: Need::Starts(value), ..self }
    }

    /// Other calculators ask for the same, or find it.
    pub const fn is(self, quantity: Quantity) -> Self {
        Input { quantity: Some(quantity), ..self }
    }

    /// The number of the row it stands in, where the same questions are asked again and again: 3 for `weight-3`.
    pub fn row(&self) -> Option<usize> {
        self.key.rsplit_once('-')?.1.parse().ok()
    }

    /// The answer that stands in the field at the start, if any.
    pub fn start(&self) -> Option<Given> {
        match (self.kind, self.need) {
            (Kind::Choice(_), _) => Some(Given::Choice(0)),
            (_, Need::Starts(value)) => Some(Given::Number(value)),
            _ => None,
        }
    }

    /// The unit of a number.
    pub const fn unit(&self) -> Option<Unit> {
        match self.kind {
            Kind::Number { unit, .. } => Some(unit),
            _ => None,
        }
    }

    /// Checks a number or a mark.
    ///
    /// # Errors
    /// Says what is wrong with it: not a number, out of range (infinity is),  or with a fraction where none makes sense.
    pub fn accept(&self, value: f64) -> Result<f64, Flaw> {
        let (min, max, whole) = match self.kind {
            Kind::Number { min, max, whole, .. } => (min, max, whole),
            Kind::Scores { min, max } => (min, max, true),
            Kind::Choice(choices) => (0.0, choices.len() as f64 - 1.0, true),
        };
        if value.is_nan() {
            Err(Flaw::NotANumber("NaN".to_owned()))
        } else if value < min {
            Err(Flaw::TooLow { min })
        } else if value > max {
            Err(Flaw::TooHigh { max })
        } else if whole && value.fract() != 0.0 {
            Err(Flaw::NotWhole)
        } else {
            // −0 would show as a minus sign
            Ok(value + 0.0)
        }
    }
}

/// The accepted marks of a pasted list, and what was refused.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scores {
    /// Whole marks within the input's bounds.
    pub accepted: Vec<f64>,
    /// Everything else, in order.
    pub refused: Vec<RefusedScore>,
}

/// An item of a pasted list that is not a mark.
#[derive(Clone, Debug, PartialEq)]
pub struct RefusedScore {
    /// Its place in the list, from 1.
    pub position: usize,
    /// What stood there.
    pub text: String,
    /// What is wrong with it.
    pub flaw: Flaw,
}
