//! Trial conversion: the share of trials that became paying customers, with its interval, since trials are few.

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

const CONVERTED: Input = Input::number("converted", Unit::Count);
const TRIALS: Input = Input::number("trials", Unit::Count);

const RATE: Output = Output::new("rate", Unit::Percent);
const LOW: Output = Output::new("low", Unit::Percent);
const HIGH: Output = Output::new("high", Unit::Percent);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "trial-conversion",
    family: Family::Loyalty,
    sections: &[Section { key: "", ways: &[Way { key: "", inputs: &[CONVERTED, TRIALS] }] }],
    outputs: &[RATE, LOW, HIGH],
    formula: rate,
    interval: Some(Interval { low: LOW, high: HIGH, method: Method::Wilson }),
    charts: &[Chart::Sweep { over: CONVERTED, shows: RATE }],
    uncertain: &[],
    rhythm: Rhythm::Monthly,
    pairs: &["churn"],
    benchmarks: &[],
    advice: &[
        Advice::always("first-success"),
        Advice::always("who-did-not"),
        Advice::always("length"),
        Advice { key: "sample", when: |_, outcome| outcome.observations() < Some(100.0) },
    ],
    examples: &[
        Example { key: "apizee", given: "converted=80&trials=140", expect: worked(&[(&RATE, 400.0 / 7.0)]) },
        Example { key: "few", given: "converted=3&trials=20", expect: worked(&[(&RATE, 15.0)]) },
    ],
    from_file: &[],
    text: texts!("trial_conversion"),
};

fn rate(values: &Values) -> Result<Outcome, CalcError> {
    let rate = share(values, &CONVERTED, &TRIALS)?;
    let (low, high) = wilson(values[&CONVERTED], values[&TRIALS]);
    let trials = values[&TRIALS];
    Ok(Outcome::of(&RATE, rate).and(&LOW, low).and(&HIGH, high).sample(trials).line("rate"))
}
