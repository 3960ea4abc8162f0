//! Responsiveness on social networks: the share of messages and comments answered within the deadline.

use crate::model::error::CalcError;
use crate::model::input::Input;
use crate::model::kpi::{
    Advice, Chart, Example, Family, Interval, Kpi, Method, Rhythm, Section, Way, texts, worked,
};
use crate::model::outcome::Outcome;
use crate::model::output::{Benchmark, Output};
use crate::model::source::{APIZEE, Reliability};
use crate::model::statistics::proportion;
use crate::model::unit::Unit;
use crate::model::values::Values;

const ANSWERED_IN_TIME: Input = Input::number("answered-in-time", Unit::Count);
const MESSAGES: Input = Input::number("messages", Unit::Count);

const RATE: Output = Output::new("rate", Unit::Percent);
const LOW: Output = Output::new("low", Unit::Percent);
const HIGH: Output = Output::new("high", Unit::Percent);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "social-response",
    family: Family::Service,
    sections: &[Section { key: "", ways: &[Way { key: "", inputs: &[ANSWERED_IN_TIME, MESSAGES] }] }],
    outputs: &[RATE, LOW, HIGH],
    formula: rate,
    interval: Some(Interval { low: LOW, high: HIGH, method: Method::Wilson }),
    charts: &[Chart::Sweep { over: ANSWERED_IN_TIME, shows: RATE }],
    uncertain: &[],
    rhythm: Rhythm::Weekly,
    pairs: &["csat"],
    // It says what deadline people expect, and not what share is good.
    benchmarks: &[Benchmark { key: "expected", source: APIZEE, reliability: Reliability::SecondHand }],
    advice: &[
        Advice::always("one-queue"),
        Advice::always("questions"),
        Advice::always("in-public"),
        Advice { key: "evenings", when: |_, outcome| outcome.value(&RATE) < Some(100.0) },
    ],
    examples: &[
        Example { key: "week", given: "answered-in-time=340&messages=400", expect: worked(&[(&RATE, 85.0)]) },
        Example { key: "small", given: "answered-in-time=9&messages=12", expect: worked(&[(&RATE, 75.0)]) },
    ],
    from_file: &[],
    text: texts!("social_response"),
};

fn rate(values: &Values) -> Result<Outcome, CalcError> {
    let late = values[&MESSAGES] - values[&ANSWERED_IN_TIME];
    Ok(proportion(values, &ANSWERED_IN_TIME, &MESSAGES, [&RATE, &LOW, &HIGH])?
        .step("late", late, Unit::Count)
        .line("rate")
        .line("late"))
}
