//! Average resolution time: from the first contact to the solution, pauses and follow-ups included. Calendar time, and
//! not working time, which is the handling time.

use crate::model::error::CalcError;
use crate::model::input::Input;
use crate::model::kpi::{Advice, Example, Family, FromFile, Kpi, Rhythm, Section, Way, texts, worked};
use crate::model::outcome::Outcome;
use crate::model::output::Output;
use crate::model::quantity::Quantity;
use crate::model::role::{Reduce, Role};
use crate::model::statistics::divide;
use crate::model::unit::Unit;
use crate::model::values::Values;

const RESOLUTION_TIME: Input = Input::number("resolution-time", Unit::Duration);
const RESOLVED: Input = Input::number("resolved", Unit::Count).is(Quantity::ResolvedRequests);

const MEAN: Output = Output::new("mean", Unit::Duration);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "art",
    family: Family::Service,
    sections: &[Section { key: "", ways: &[Way { key: "", inputs: &[RESOLUTION_TIME, RESOLVED] }] }],
    outputs: &[MEAN],
    formula: mean,
    interval: None,
    charts: &[],
    uncertain: &[],
    // No source gives a figure that holds beyond its own cases.
    rhythm: Rhythm::Weekly,
    pairs: &["csat", "fcr"],
    benchmarks: &[],
    advice: &[
        Advice::always("by-priority"),
        Advice::always("waiting"),
        Advice::always("routing"),
        Advice::always("reopened"),
    ],
    examples: &[
        Example {
            key: "apizee",
            given: "resolution-time=100min&resolved=40",
            expect: worked(&[(&MEAN, 150.0)]),
        },
        Example {
            key: "days",
            given: "resolution-time=30d&resolved=12",
            expect: worked(&[(&MEAN, 216_000.0)]),
        },
    ],
    from_file: &[FromFile {
        needs: &[Role::ResolutionTime],
        fills: &[
            (RESOLUTION_TIME, Reduce::Sum(Role::ResolutionTime)),
            (RESOLVED, Reduce::Known(Role::ResolutionTime)),
        ],
        observations: Reduce::Known(Role::ResolutionTime),
        spread: Some(Role::ResolutionTime),
        chooses: &[],
    }],
    text: texts!("art"),
};

fn mean(values: &Values) -> Result<Outcome, CalcError> {
    let resolved = values[&RESOLVED];
    let mean = divide(values[&RESOLUTION_TIME], resolved, &RESOLVED)?;
    Ok(Outcome::of(&MEAN, mean).sample(resolved).line("mean"))
}
