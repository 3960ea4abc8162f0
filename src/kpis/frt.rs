//! First response time: how long a customer waits for the first answer. It is not graded: what is fast on one channel
//! is slow on another.

use crate::model::error::CalcError;
use crate::model::input::Input;
use crate::model::kpi::{Advice, Example, Family, FromFile, Kpi, Rhythm, Section, Way, texts, worked};
use crate::model::outcome::Outcome;
use crate::model::output::{Benchmark, Output};
use crate::model::role::{Reduce, Role};
use crate::model::source::{APIZEE, Reliability};
use crate::model::statistics::divide;
use crate::model::unit::Unit;
use crate::model::values::Values;

const RESPONSE_TIME: Input = Input::number("response-time", Unit::Duration);
const RESPONSES: Input = Input::number("responses", Unit::Count);

const MEAN: Output = Output::new("mean", Unit::Duration);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "frt",
    family: Family::Service,
    sections: &[Section { key: "", ways: &[Way { key: "", inputs: &[RESPONSE_TIME, RESPONSES] }] }],
    outputs: &[MEAN],
    formula: mean,
    interval: None,
    charts: &[],
    uncertain: &[],
    rhythm: Rhythm::Weekly,
    pairs: &["art"],
    benchmarks: &[
        Benchmark { key: "average", source: APIZEE.quoting("Klaus"), reliability: Reliability::SecondHand },
        Benchmark { key: "live-chat", source: APIZEE, reliability: Reliability::SecondHand },
        Benchmark { key: "social", source: APIZEE, reliability: Reliability::SecondHand },
    ],
    advice: &[Advice::always("by-channel"), Advice::always("robots"), Advice::always("peaks")],
    examples: &[
        Example {
            key: "apizee",
            given: "response-time=80000s&responses=500",
            expect: worked(&[(&MEAN, 160.0)]),
        },
        Example {
            key: "mailbox",
            given: "response-time=470h&responses=100",
            expect: worked(&[(&MEAN, 16_920.0)]),
        },
    ],
    from_file: &[FromFile {
        needs: &[Role::FirstResponseTime],
        fills: &[
            (RESPONSE_TIME, Reduce::Sum(Role::FirstResponseTime)),
            (RESPONSES, Reduce::Known(Role::FirstResponseTime)),
        ],
        observations: Reduce::Known(Role::FirstResponseTime),
        spread: Some(Role::FirstResponseTime),
        chooses: &[],
    }],
    text: texts!("frt"),
};

fn mean(values: &Values) -> Result<Outcome, CalcError> {
    let responses = values[&RESPONSES];
    let mean = divide(values[&RESPONSE_TIME], responses, &RESPONSES)?;
    Ok(Outcome::of(&MEAN, mean).sample(responses).line("mean"))
}
