//! Productivity: contacts handled per hour worked, and per agent. Not graded: no source gives a threshold, and more is
//! not better by itself.

use crate::model::error::{Absence, CalcError};
use crate::model::input::Input;
use crate::model::kpi::{Advice, Chart, Example, Family, Kpi, Rhythm, Section, Way, texts, worked};
use crate::model::outcome::Outcome;
use crate::model::output::{Benchmark, Output};
use crate::model::quantity::Quantity;
use crate::model::source::{AFTER_SALES_GUIDE, Reliability};
use crate::model::statistics::divide;
use crate::model::unit::Unit;
use crate::model::values::Values;

const HANDLED: Input = Input::number("handled", Unit::Count).is(Quantity::Contacts);
const HOURS: Input = Input::number("hours", Unit::Hours);
/// Part-time work makes fractions.
const AGENTS: Input = Input::number("agents", Unit::Count).fractional().optional();

const PER_HOUR: Output = Output::new("per-hour", Unit::Number);
const PER_AGENT: Output = Output::new("per-agent", Unit::Number).decimals(1);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "productivity",
    family: Family::Team,
    sections: &[Section { key: "", ways: &[Way { key: "", inputs: &[HANDLED, HOURS, AGENTS] }] }],
    outputs: &[PER_HOUR, PER_AGENT],
    formula: per_hour,
    interval: None,
    charts: &[Chart::Sweep { over: HANDLED, shows: PER_HOUR }],
    uncertain: &[],
    rhythm: Rhythm::Weekly,
    pairs: &["csat", "fcr", "aht"],
    benchmarks: &[Benchmark {
        key: "handling",
        source: AFTER_SALES_GUIDE,
        reliability: Reliability::RuleOfThumb,
    }],
    advice: &[
        Advice::always("obstacles"),
        Advice::always("like-with-like"),
        Advice::always("repeats"),
        Advice { key: "team", when: |_, outcome| outcome.value(&PER_AGENT).is_some() },
    ],
    examples: &[
        Example {
            key: "week",
            given: "handled=1890&hours=315&agents=9",
            expect: worked(&[(&PER_HOUR, 6.0), (&PER_AGENT, 210.0)]),
        },
        Example { key: "day", given: "handled=54&hours=7.5", expect: worked(&[(&PER_HOUR, 7.2)]) },
    ],
    from_file: &[],
    text: texts!("productivity"),
};

fn per_hour(values: &Values) -> Result<Outcome, CalcError> {
    let (handled, hours) = (values[&HANDLED], values[&HOURS]);
    let per_hour = divide(handled, hours, &HOURS)?;
    let per_agent = match values.get(&AGENTS) {
        None => Err(Absence::Needs(&["agents"])),
        Some(0.0) => Err(Absence::Because("no-agents")),
        Some(agents) => Ok(handled / agents),
    };
    let outcome = Outcome::of(&PER_HOUR, per_hour).maybe(&PER_AGENT, per_agent).line("per-hour");
    Ok(if per_agent.is_ok() { outcome.line("per-agent") } else { outcome })
}
