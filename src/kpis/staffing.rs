//! Staffing: the least number of agents that keeps a promise of service level, by Erlang's second formula.

use crate::model::erlang::{MOST_AGENTS, Queue, queues};
use crate::model::error::{Absence, CalcError};
use crate::model::input::Input;
use crate::model::kpi::{Advice, Chart, Example, Family, Kpi, Rhythm, Section, Way, texts, worked};
use crate::model::outcome::Outcome;
use crate::model::output::{Benchmark, Output};
use crate::model::quantity::Quantity;
use crate::model::source::{Reliability, TURNELLA};
use crate::model::unit::Unit;
use crate::model::values::Values;

/// A forecast may have a fraction.
const CALLS: Input = Input::number("calls", Unit::Count).fractional();
const INTERVAL: Input = Input::number("interval", Unit::Duration).between(1.0, 1e9).starts(1_800.0);
const AHT: Input = Input::number("aht", Unit::Duration).between(1.0, 1e9).is(Quantity::MeanHandleTime);
/// No number of agents answers every call in time.
const TARGET_LEVEL: Input = Input::number("target-level", Unit::Percent).between(0.0, 99.99).starts(80.0);
const TARGET_TIME: Input = Input::number("target-time", Unit::Duration).starts(20.0);
const SHRINKAGE: Input = Input::number("shrinkage", Unit::Percent).between(0.0, 99.0).optional();
const MAX_OCCUPANCY: Input = Input::number("max-occupancy", Unit::Percent).between(1.0, 100.0).optional();

const AGENTS: Output = Output::new("agents", Unit::Count);
const SCHEDULED: Output = Output::new("scheduled", Unit::Count);
const OCCUPANCY: Output = Output::new("occupancy", Unit::Percent);
const SERVICE_LEVEL: Output = Output::new("service-level", Unit::Percent);
const WAIT: Output = Output::new("wait", Unit::Duration);
const WAIT_PROBABILITY: Output = Output::new("wait-probability", Unit::Percent);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "staffing",
    family: Family::Calls,
    sections: &[
        Section { key: "load", ways: &[Way { key: "", inputs: &[CALLS, INTERVAL, AHT] }] },
        Section { key: "promise", ways: &[Way { key: "", inputs: &[TARGET_LEVEL, TARGET_TIME] }] },
        Section { key: "people", ways: &[Way { key: "", inputs: &[SHRINKAGE, MAX_OCCUPANCY] }] },
    ],
    outputs: &[AGENTS, SCHEDULED, OCCUPANCY, SERVICE_LEVEL, WAIT, WAIT_PROBABILITY],
    formula: agents,
    interval: None,
    charts: &[Chart::Sweep { over: TARGET_LEVEL, shows: AGENTS }],
    uncertain: &[],
    rhythm: Rhythm::Weekly,
    pairs: &["service-level", "abandonment"],
    benchmarks: &[Benchmark { key: "ceiling", source: TURNELLA, reliability: Reliability::Vendor }],
    advice: &[
        Advice::always("half-hours"),
        Advice { key: "shrinkage", when: |values, _| values.get(&SHRINKAGE).is_none() },
        Advice {
            key: "busy",
            when: |values, outcome| {
                outcome.value(&OCCUPANCY) > Some(85.0) && values.get(&MAX_OCCUPANCY).is_none()
            },
        },
        Advice::always("pool"),
        Advice::always("compare"),
    ],
    examples: &[
        Example {
            key: "half-hour",
            given: "calls=100&interval=30min&aht=180s&target-level=80&target-time=20s&shrinkage=30",
            expect: worked(&[
                (&AGENTS, 14.0),
                (&SCHEDULED, 20.0),
                (&OCCUPANCY, 500.0 / 7.0),
                (&SERVICE_LEVEL, 88.835_001_917_946_69),
                (&WAIT, 7.835_937_011_777_243),
                (&WAIT_PROBABILITY, 17.413_193_359_504_984),
            ]),
        },
        Example {
            key: "ceiling",
            given: "calls=350&interval=30min&aht=320s&target-level=80&target-time=20s&max-occupancy=85",
            expect: worked(&[
                (&AGENTS, 74.0),
                (&OCCUPANCY, 28_000.0 / 333.0),
                (&SERVICE_LEVEL, 95.230_838_009_552_41),
            ]),
        },
    ],
    from_file: &[],
    text: texts!("staffing"),
};

const MOST_FOR_LEVEL: CalcError = CalcError::Exceeds {
    output: AGENTS.key,
    most: MOST_AGENTS as f64,
    inputs: &["calls", "interval", "aht", "target-level", "target-time"],
};
const MOST_FOR_OCCUPANCY: CalcError = CalcError::Exceeds {
    output: AGENTS.key,
    most: MOST_AGENTS as f64,
    inputs: &["calls", "interval", "aht", "max-occupancy"],
};

fn agents(values: &Values) -> Result<Outcome, CalcError> {
    let (aht, interval, time) = (values[&AHT], values[&INTERVAL], values[&TARGET_TIME]);
    let traffic = settled(values[&CALLS] * aht / interval);
    if traffic == 0.0 {
        return Ok(nobody_calls(values));
    }
    let level = |queue: &Queue| queue.answered_within(time, aht) * 100.0;
    let for_level =
        queues(traffic).find(|queue| reaches(level(queue), values[&TARGET_LEVEL])).ok_or(MOST_FOR_LEVEL)?;
    let ceiling = values.get(&MAX_OCCUPANCY);
    let allowed = |queue: &Queue| ceiling.is_none_or(|most| reaches(most, queue.occupancy() * 100.0));
    let queue = queues(traffic)
        .find(|queue| queue.agents >= for_level.agents && allowed(queue))
        .ok_or(MOST_FOR_OCCUPANCY)?;

    let fewer = queue.agents - 1.0;
    let with_fewer = queues(traffic).find(|other| other.agents == fewer);
    let mut outcome = Outcome::of(&AGENTS, queue.agents)
        .maybe(&SCHEDULED, scheduled(values, queue.agents))
        .and(&OCCUPANCY, queue.occupancy() * 100.0)
        .and(&SERVICE_LEVEL, level(&queue))
        .and(&WAIT, queue.mean_wait(aht))
        .and(&WAIT_PROBABILITY, queue.wait_probability * 100.0)
        .step("traffic", traffic, Unit::Number)
        .step("fewer", fewer, Unit::Count)
        .step("agents-for-level", for_level.agents, Unit::Count)
        .line("traffic")
        .line("service-level");
    outcome = match with_fewer {
        Some(other) => outcome.step("level-with-fewer", level(&other), Unit::Percent).line("with-fewer"),
        None if fewer > 0.0 => outcome.line("too-few"),
        None => outcome,
    };
    outcome = outcome.line("occupancy");
    if values.get(&SHRINKAGE).is_some() {
        outcome = outcome.line("scheduled");
    }
    if queue.agents > for_level.agents {
        outcome = outcome.note("ceiling-decides");
    }
    Ok(if interval > 3_600.0 { outcome.note("long-interval") } else { outcome })
}

/// Without a call there is nothing to answer: the formula asks for nobody, and there is no wait to speak of.
fn nobody_calls(values: &Values) -> Outcome {
    let absent = Err(Absence::Because("no-calls"));
    Outcome::of(&AGENTS, 0.0)
        .maybe(&SCHEDULED, scheduled(values, 0.0))
        .maybe(&OCCUPANCY, absent)
        .maybe(&SERVICE_LEVEL, absent)
        .maybe(&WAIT, absent)
        .maybe(&WAIT_PROBABILITY, absent)
        .note("no-calls")
}

/// How many to put on the schedule so that enough of them answer.
fn scheduled(values: &Values, agents: f64) -> Result<f64, Absence> {
    let shrinkage = values.get(&SHRINKAGE).ok_or(Absence::Needs(&["shrinkage"]))?;
    Ok(settled(agents * 100.0 / (100.0 - shrinkage)).ceil())
}

/// What misses a whole number by no more than binary fractions do is that number.
fn settled(value: f64) -> f64 {
    let whole = value.round();
    if (value - whole).abs() <= whole * 1e-12 { whole } else { value }
}

/// At least as much, where what misses by a rounding has reached it.
fn reaches(value: f64, limit: f64) -> bool {
    value >= limit - limit * 1e-12
}
