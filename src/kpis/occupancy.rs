//! Occupancy: the share of agents' time on the line that handling takes. It is not graded: too much wears people out,
//! too little wastes their time, and sources count the time differently.

use crate::model::error::CalcError;
use crate::model::input::Input;
use crate::model::kpi::{Advice, Chart, Example, Family, Kpi, Rhythm, Section, Way, texts, worked};
use crate::model::outcome::Outcome;
use crate::model::output::{Benchmark, Output};
use crate::model::quantity::Quantity;
use crate::model::source::{CALL_CENTRE_HELPER, Reliability, TURNELLA};
use crate::model::statistics::divide;
use crate::model::unit::Unit;
use crate::model::values::Values;

const HANDLING_TIME: Input = Input::number("handling-time", Unit::Duration).is(Quantity::HandlingTime);
const AVAILABLE_TIME: Input = Input::number("available-time", Unit::Duration);

const RATE: Output = Output::new("rate", Unit::Percent);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "occupancy",
    family: Family::Calls,
    sections: &[Section { key: "", ways: &[Way { key: "", inputs: &[HANDLING_TIME, AVAILABLE_TIME] }] }],
    outputs: &[RATE],
    formula: rate,
    interval: None,
    charts: &[Chart::Sweep { over: AVAILABLE_TIME, shows: RATE }],
    uncertain: &[],
    rhythm: Rhythm::Weekly,
    pairs: &["service-level", "wait", "turnover"],
    benchmarks: &[
        Benchmark { key: "usual", source: CALL_CENTRE_HELPER, reliability: Reliability::Disputed },
        Benchmark { key: "ceiling", source: TURNELLA, reliability: Reliability::Vendor },
    ],
    advice: &[
        Advice { key: "too-high", when: |_, outcome| outcome.value(&RATE) > Some(85.0) },
        Advice { key: "too-low", when: |_, outcome| outcome.value(&RATE) < Some(80.0) },
        Advice::always("half-hours"),
        Advice::always("other-work"),
    ],
    examples: &[
        Example {
            key: "week",
            given: "handling-time=328h&available-time=72h",
            expect: worked(&[(&RATE, 82.0)]),
        },
        Example {
            key: "rush",
            given: "handling-time=57min&available-time=3min",
            expect: worked(&[(&RATE, 95.0)]),
        },
    ],
    from_file: &[],
    text: texts!("occupancy"),
};

fn rate(values: &Values) -> Result<Outcome, CalcError> {
    let (handling, available) = (values[&HANDLING_TIME], values[&AVAILABLE_TIME]);
    let on_line = handling + available;
    let rate = divide(handling, on_line, &HANDLING_TIME)? * 100.0;
    Ok(Outcome::of(&RATE, rate)
        .step("time-on-line", on_line, Unit::Duration)
        .line("time-on-line")
        .line("rate"))
}
