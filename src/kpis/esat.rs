//! Employee satisfaction: the share of the people who answer customers and say they are satisfied with their work. Not
//! graded: no source gives a threshold.

use crate::model::error::CalcError;
use crate::model::input::Input;
use crate::model::kpi::{
    Advice, Chart, Example, Family, Interval, Kpi, Method, Rhythm, Section, Way, texts, worked,
};
use crate::model::outcome::Outcome;
use crate::model::output::Output;
use crate::model::statistics::{share, wilson};
use crate::model::unit::Unit;
use crate::model::values::Values;

const SATISFIED: Input = Input::number("satisfied", Unit::Count);
const RESPONSES: Input = Input::number("responses", Unit::Count);

const SCORE: Output = Output::new("score", Unit::Percent);
const LOW: Output = Output::new("low", Unit::Percent);
const HIGH: Output = Output::new("high", Unit::Percent);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "esat",
    family: Family::Team,
    sections: &[Section { key: "", ways: &[Way { key: "", inputs: &[SATISFIED, RESPONSES] }] }],
    outputs: &[SCORE, LOW, HIGH],
    formula: score,
    interval: Some(Interval { low: LOW, high: HIGH, method: Method::Wilson }),
    charts: &[Chart::Sweep { over: SATISFIED, shows: SCORE }],
    uncertain: &[],
    rhythm: Rhythm::Quarterly,
    pairs: &["turnover", "csat"],
    benchmarks: &[],
    advice: &[
        Advice::always("anonymous"),
        Advice::always("act"),
        Advice::always("why"),
        Advice { key: "few", when: |_, outcome| outcome.observations() < Some(10.0) },
    ],
    examples: &[
        Example { key: "team", given: "satisfied=42&responses=56", expect: worked(&[(&SCORE, 75.0)]) },
        Example { key: "small", given: "satisfied=7&responses=8", expect: worked(&[(&SCORE, 87.5)]) },
    ],
    from_file: &[],
    text: texts!("esat"),
};

fn score(values: &Values) -> Result<Outcome, CalcError> {
    let score = share(values, &SATISFIED, &RESPONSES)?;
    let (low, high) = wilson(values[&SATISFIED], values[&RESPONSES]);
    Ok(Outcome::of(&SCORE, score).and(&LOW, low).and(&HIGH, high).sample(values[&RESPONSES]).line("score"))
}
