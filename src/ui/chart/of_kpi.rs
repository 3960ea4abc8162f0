//! From a calculator's results to its pictures, for any calculator.

use super::parts::{Part, Parts};
use super::scale::Scale;
use super::sweep::{Measure, Sweep};
use super::tornado::{Bar, Tornado};
use super::waterfall::Waterfall;
use super::{Frame, Row, figure};
use crate::model::input::{Input, Kind};
use crate::model::kpi::Chart;
use crate::model::outcome::Outcome;
use crate::model::output::{Grade, Output};
use crate::model::unit::Unit;
use crate::model::values::Values;
use crate::model::what_if::sensitivity;

/// Points computed along a swept input.
const POINTS: u32 = 60;
/// Past this no calculator's input goes.
const DOUBLINGS: u32 = 40;

/// A drawn chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// The picture, an `<svg>` element.
    pub svg: String,
    /// What it shows, for the table beside it.
    pub rows: Vec<Row>,
}

/// Draws one of a calculator's charts. Inputs of a tornado change by ±`spread` percent; `text` gives a calculator's
/// text by its key. `None` where there is nothing to show, because an optional answer is missing for instance.
pub fn draw(
    chart: &Chart,
    values: &Values,
    outcome: &Outcome,
    spread: f64,
    frame: &Frame,
    text: impl Fn(&str) -> String,
) -> Option<Drawing> {
    match chart {
        Chart::Parts(outputs) => {
            let chart = parts(outputs, outcome, text)?;
            Some(Drawing { svg: chart.draw(frame), rows: chart.table(frame) })
        }
        Chart::Waterfall(keys) => {
            let chart = waterfall(keys, outcome, text)?;
            Some(Drawing { svg: chart.draw(frame), rows: chart.table(frame) })
        }
        Chart::Tornado(output) => {
            let chart = tornado(output, values, outcome, spread, frame, text)?;
            Some(Drawing { svg: chart.draw(frame), rows: chart.table(frame) })
        }
        Chart::Sweep { over, shows } => {
            let chart = sweep(over, shows, values, outcome, text)?;
            Some(Drawing { svg: chart.draw(frame), rows: chart.table(frame) })
        }
    }
}

/// Draws the scale of a calculator's headline: `None` where it has no grades. `text` gives a calculator's text by its
/// key, `interval` and `grade` those of the interface.
pub fn scale(
    values: &Values,
    outcome: &Outcome,
    frame: &Frame,
    text: impl Fn(&str) -> String,
    interval: &str,
    grade: impl Fn(Grade) -> String,
) -> Option<Drawing> {
    let kpi = values.kpi();
    let headline = kpi.headline();
    let bounds =
        kpi.interval.and_then(|bounds| Some((outcome.value(&bounds.low)?, outcome.value(&bounds.high)?)));
    let chart = Scale {
        label: text(&format!("out-{}", headline.key)),
        bands: headline.bands?,
        unit: headline.unit,
        decimals: headline.decimals,
        value: outcome.value(headline)?,
        interval: bounds.map(|(low, high)| (interval.to_owned(), low, high)),
        names: [Grade::Poor, Grade::Fair, Grade::Good, Grade::Great].map(grade),
    };
    Some(Drawing { svg: chart.draw(frame), rows: chart.table(frame) })
}

fn parts(
    outputs: &[(Output, Option<Grade>)],
    outcome: &Outcome,
    text: impl Fn(&str) -> String,
) -> Option<Parts> {
    let (first, _) = outputs.first()?;
    let part = |(output, grade): &(Output, Option<Grade>)| {
        let label = text(&format!("out-{}", output.key));
        Some(Part { label, value: outcome.value(output)?, grade: *grade })
    };
    let parts = outputs.iter().map(part).collect::<Option<Vec<_>>>()?;
    parts.iter().any(|part| part.value > 0.0).then_some(Parts {
        parts,
        unit: first.unit,
        decimals: first.decimals,
    })
}

fn waterfall(keys: &[&str], outcome: &Outcome, text: impl Fn(&str) -> String) -> Option<Waterfall> {
    let step = |key: &&str| Some((text(&format!("step-{key}")), outcome.step_value(key)?));
    let steps = keys.iter().map(step).collect::<Option<Vec<_>>>()?;
    let unit = outcome.steps().iter().find(|step| keys.contains(&step.key))?.unit;
    let anything = steps.iter().any(|(_, amount)| *amount != 0.0);
    anything.then_some(Waterfall { steps, unit, decimals: 0 })
}

fn tornado(
    output: &Output,
    values: &Values,
    outcome: &Outcome,
    spread: f64,
    frame: &Frame,
    text: impl Fn(&str) -> String,
) -> Option<Tornado> {
    let centre = outcome.value(output)?;
    let bars: Vec<_> = sensitivity(values, output, spread)
        .into_iter()
        .map(|moved| {
            let unit = moved.input.unit().unwrap_or(Unit::Number);
            let end = |(value, result): (f64, f64)| {
                (figure::full(frame, unit, value, Output::new("", unit).decimals), result)
            };
            let label = text(&format!("in-{}", moved.input.key));
            Bar { label, low: end(moved.low), high: end(moved.high) }
        })
        .collect();
    (!bars.is_empty()).then_some(Tornado { centre, bars, unit: output.unit, decimals: output.decimals })
}

fn sweep(
    over: &Input,
    shows: &Output,
    values: &Values,
    outcome: &Outcome,
    text: impl Fn(&str) -> String,
) -> Option<Sweep> {
    let input = values.kpi().input(over.key)?;
    let unit = input.unit()?;
    let here = (values.get(input)?, outcome.value(shows)?);
    let points = points(input, shows, values)?;
    let measure = |prefix: &str, key: &str, unit: Unit, decimals: u8| Measure {
        label: text(&format!("{prefix}-{key}")),
        unit,
        decimals,
    };
    Some(Sweep {
        across: measure("in", input.key, unit, Output::new("", unit).decimals),
        upright: measure("out", shows.key, shows.unit, shows.decimals),
        points,
        here,
    })
}

/// The result along the input's range: all of it where it is a share or a score, else from its start to where the
/// calculator no longer has a result, or to twice the visitor's own value.
fn points(input: &'static Input, shows: &Output, values: &Values) -> Option<Vec<(f64, f64)>> {
    let Kind::Number { unit, min, max, whole } = input.kind else { return None };
    let result = |x: f64| {
        let x = if whole { x.round() } else { x };
        let changed = values.with(input, x).ok()?;
        Some((x, changed.kpi().compute(&changed).ok()?.value(shows)?))
    };
    let own = values.get(input)?;
    let (from, to) = match unit {
        Unit::Percent | Unit::Points => (min, max),
        _ => (min, upper_end(own.max(min).max(1.0), max, |x| result(x).is_some())),
    };
    let mut points: Vec<_> = (0..=POINTS)
        .filter_map(|index| result(from + (to - from) * f64::from(index) / f64::from(POINTS)))
        .collect();
    if let Some(own) = result(own) {
        points.insert(points.partition_point(|(x, _)| *x < own.0), own);
    }
    points.dedup_by(|a, b| a.0 == b.0);
    (points.len() > 1).then_some(points)
}

/// Where results end above a value; twice the value if they do not end.
fn upper_end(own: f64, max: f64, has_result: impl Fn(f64) -> bool) -> f64 {
    let mut good = own;
    let mut bad = None;
    for _ in 0..DOUBLINGS {
        let next = (good * 2.0).min(max);
        if !has_result(next) {
            bad = Some(next);
            break;
        }
        if next == max {
            break;
        }
        good = next;
    }
    let Some(mut bad) = bad else { return (own * 2.0).min(max) };
    for _ in 0..DOUBLINGS {
        let middle = good + (bad - good) / 2.0;
        if has_result(middle) {
            good = middle;
        } else {
            bad = middle;
        }
    }
    good
}
