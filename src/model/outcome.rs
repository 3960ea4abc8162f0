//! What a formula gives back: a value or a reason for each output, and how it got there.

use super::error::{Absence, CalcError};
use super::output::Output;
use super::unit::Unit;

/// The results of a calculator.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcome {
    results: Vec<(&'static str, Result<f64, Absence>)>,
    steps: Vec<Step>,
    lines: Vec<&'static str>,
    notes: Vec<&'static str>,
    sample: Option<f64>,
}

/// A number on the way to a result, for the working and the charts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// Its name in the texts of the working.
    pub key: &'static str,
    /// The number.
    pub value: f64,
    /// What it counts.
    pub unit: Unit,
}

impl Outcome {
    /// Starts with one output.
    pub fn of(output: &Output, value: f64) -> Self {
        Outcome::default().and(output, value)
    }

    /// Adds an output.
    pub fn and(self, output: &Output, value: f64) -> Self {
        self.maybe(output, Ok(value))
    }

    /// Adds an output that may have no value.
    pub fn maybe(mut self, output: &Output, result: Result<f64, Absence>) -> Self {
        // −0 would show as a minus sign
        self.results.push((output.key, result.map(|value| value + 0.0)));
        self
    }

    /// Names a number on the way, for the working and the charts.
    pub fn step(mut self, key: &'static str, value: f64, unit: Unit) -> Self {
        self.steps.push(Step { key, value: value + 0.0, unit });
        self
    }

    /// Shows the text `line-…` with this key in the working.
    pub fn line(mut self, key: &'static str) -> Self {
        self.lines.push(key);
        self
    }

    /// Shows the text `note-…` with this key beside the result.
    pub fn note(mut self, key: &'static str) -> Self {
        self.notes.push(key);
        self
    }

    /// Says how many observations the headline rests on.
    pub fn sample(mut self, observations: f64) -> Self {
        self.sample = Some(observations);
        self
    }

    /// The value of an output, or why there is none; `None` for an output of another calculator.
    pub fn get(&self, output: &Output) -> Option<Result<f64, Absence>> {
        self.results.iter().find(|(key, _)| *key == output.key).map(|(_, result)| *result)
    }

    /// The value of an output, where it has one.
    pub fn value(&self, output: &Output) -> Option<f64> {
        self.get(output)?.ok()
    }

    /// The numbers on the way.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The value of a number on the way.
    pub fn step_value(&self, key: &str) -> Option<f64> {
        self.steps.iter().find(|step| step.key == key).map(|step| step.value)
    }

    /// Keys of the lines of the working, in order.
    pub fn lines(&self) -> &[&'static str] {
        &self.lines
    }

    /// Keys of the notes.
    pub fn notes(&self) -> &[&'static str] {
        &self.notes
    }

    /// How many observations the headline rests on.
    pub fn observations(&self) -> Option<f64> {
        self.sample
    }

    /// Passes the outcome on if every number in it is finite.
    pub(super) fn finite(self) -> Result<Self, CalcError> {
        let results = self.results.iter().filter_map(|(key, result)| result.ok().map(|value| (*key, value)));
        let steps = self.steps.iter().map(|step| (step.key, step.value));
        match results.chain(steps).find(|(_, value)| !value.is_finite()) {
            Some((key, _)) => Err(CalcError::NotFinite(key)),
            None => Ok(self),
        }
    }
}
