//! Average waiting time before an agent answers. It is not graded: no source gives a threshold.

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

const WAIT_TIME: Input = Input::number("wait-time", Unit::Duration);
const ANSWERED: Input = Input::number("answered", Unit::Count).is(Quantity::AnsweredCalls);

const MEAN: Output = Output::new("mean", Unit::Duration);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "wait",
    family: Family::Calls,
    sections: &[Section { key: "", ways: &[Way { key: "", inputs: &[WAIT_TIME, ANSWERED] }] }],
    outputs: &[MEAN],
    formula: mean,
    interval: None,
    charts: &[],
    uncertain: &[],
    rhythm: Rhythm::Weekly,
    pairs: &["abandonment"],
    benchmarks: &[],
    advice: &[Advice::always("peaks"), Advice::always("call-back"), Advice::always("announce")],
    examples: &[
        Example { key: "queue", given: "wait-time=14000s&answered=500", expect: worked(&[(&MEAN, 28.0)]) },
        Example { key: "afternoon", given: "wait-time=2h&answered=90", expect: worked(&[(&MEAN, 80.0)]) },
    ],
    from_file: &[
        FromFile {
            needs: &[Role::WaitTime, Role::WaitedCount],
            fills: &[(WAIT_TIME, Reduce::Sum(Role::WaitTime)), (ANSWERED, Reduce::Sum(Role::WaitedCount))],
            observations: Reduce::Sum(Role::WaitedCount),
            spread: None,
            chooses: &[],
        },
        FromFile {
            needs: &[Role::WaitTime],
            fills: &[(WAIT_TIME, Reduce::Sum(Role::WaitTime)), (ANSWERED, Reduce::Known(Role::WaitTime))],
            observations: Reduce::Known(Role::WaitTime),
            spread: Some(Role::WaitTime),
            chooses: &[],
        },
    ],
    text: texts!("wait"),
};

fn mean(values: &Values) -> Result<Outcome, CalcError> {
    let answered = values[&ANSWERED];
    let mean = divide(values[&WAIT_TIME], answered, &ANSWERED)?;
    Ok(Outcome::of(&MEAN, mean).sample(answered).line("mean"))
}
