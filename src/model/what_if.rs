//! What changes if the answers change: written once over any calculator, because a formula is a plain function of
//! checked values.

use super::error::Flaw;
use super::input::{Input, Kind};
use super::outcome::Outcome;
use super::output::Output;
use super::values::Values;

/// What an output becomes when one input is a share lower or higher.
#[derive(Clone, Debug, PartialEq)]
pub struct Sensitivity {
    /// The input that changes.
    pub input: &'static Input,
    /// The input's lower value and what comes of it.
    pub low: (f64, f64),
    /// The input's higher value and what comes of it.
    pub high: (f64, f64),
}

impl Sensitivity {
    /// How far the output moves in all.
    pub fn reach(&self) -> f64 {
        (self.high.1 - self.low.1).abs()
    }
}

/// Changes each number given by ±`spread` percent, alone, and tells what comes of it, the strongest first. Inputs that
/// change nothing are left out.
pub fn sensitivity(values: &Values, output: &Output, spread: f64) -> Vec<Sensitivity> {
    let moved = values.kpi().inputs().filter_map(|input| {
        let (low, low_values) = scaled(values, input, 1.0 - spread / 100.0)?;
        let (high, high_values) = scaled(values, input, 1.0 + spread / 100.0)?;
        let result = |values: &Values| values.kpi().compute(values).ok()?.value(output);
        let (low_result, high_result) = (result(&low_values)?, result(&high_values)?);
        let moved = Sensitivity { input, low: (low, low_result), high: (high, high_result) };
        (moved.reach() > 0.0).then_some(moved)
    });
    // A few inputs: the library's sort would be a kilobyte of download.
    let mut found: Vec<Sensitivity> = Vec::new();
    for moved in moved {
        let at = found.partition_point(|stronger| stronger.reach() >= moved.reach());
        found.insert(at, moved);
    }
    found
}

/// A cautious, a central and a bold reading of the same answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// `low`, `central` or `high`.
    pub key: &'static str,
    /// The inputs that differ and their values in this reading.
    pub assumed: Vec<(&'static Input, f64)>,
    /// The results.
    pub outcome: Outcome,
}

/// Lowers and raises the calculator's uncertain inputs together by `spread` percent. A value that would leave its
/// range stops at its end, and `assumed` shows it. Empty where the calculator has none or one does not compute.
pub fn scenarios(values: &Values, spread: f64) -> Vec<Scenario> {
    let kpi = values.kpi();
    let uncertain: Vec<&'static Input> =
        kpi.uncertain.iter().filter_map(|input| kpi.input(input.key)).collect();
    if uncertain.is_empty() {
        return Vec::new();
    }
    [("low", 1.0 - spread / 100.0), ("central", 1.0), ("high", 1.0 + spread / 100.0)]
        .into_iter()
        .filter_map(|(key, factor)| {
            let mut changed = values.clone();
            let mut assumed = Vec::new();
            for input in &uncertain {
                let (value, next) = scaled(&changed, input, factor)?;
                assumed.push((*input, value));
                changed = next;
            }
            Some(Scenario { key, assumed, outcome: kpi.compute(&changed).ok()? })
        })
        .collect()
}

/// One number scaled, stopped at the ends of its range and rounded where it must be whole.
fn scaled(values: &Values, input: &'static Input, factor: f64) -> Option<(f64, Values)> {
    let Kind::Number { min, max, whole, .. } = input.kind else { return None };
    let wanted = values.get(input)? * factor;
    let wanted = if whole { wanted.round() } else { wanted };
    let value = wanted.max(min).min(max);
    let changed: Result<Values, Flaw> = values.with(input, value);
    Some((value, changed.ok()?))
}
