//! Monthly active users: how many people used the product in a month, how that grows, and how many come back daily. A
//! number without thresholds: it depends on the size of the market.

use crate::model::error::{Absence, CalcError};
use crate::model::input::Input;
use crate::model::kpi::{Advice, Chart, Example, Family, Kpi, Rhythm, Section, Way, texts, worked};
use crate::model::outcome::Outcome;
use crate::model::output::Output;
use crate::model::unit::Unit;
use crate::model::values::Values;

const ACTIVE: Input = Input::number("active", Unit::Count);
const PREVIOUS: Input = Input::number("previous", Unit::Count).optional();
const DAILY: Input = Input::number("daily", Unit::Count).fractional().optional();

const ACTIVE_USERS: Output = Output::new("active", Unit::Count);
const GROWTH: Output = Output::new("growth", Unit::Percent);
const STICKINESS: Output = Output::new("stickiness", Unit::Percent);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "mau",
    family: Family::Loyalty,
    sections: &[Section { key: "", ways: &[Way { key: "", inputs: &[ACTIVE, PREVIOUS, DAILY] }] }],
    outputs: &[ACTIVE_USERS, GROWTH, STICKINESS],
    formula: active,
    interval: None,
    charts: &[Chart::Sweep { over: ACTIVE, shows: GROWTH }],
    uncertain: &[],
    rhythm: Rhythm::Monthly,
    pairs: &["retention"],
    benchmarks: &[],
    advice: &[
        Advice::always("say-active"),
        Advice {
            key: "shrinking",
            when: |_, outcome| outcome.value(&GROWTH).is_some_and(|growth| growth < 0.0),
        },
        Advice::always("unused"),
        Advice::always("rhythm"),
    ],
    examples: &[
        Example { key: "apizee", given: "active=750", expect: worked(&[(&ACTIVE_USERS, 750.0)]) },
        Example {
            key: "growth",
            given: "active=750&previous=600&daily=180",
            expect: worked(&[(&ACTIVE_USERS, 750.0), (&GROWTH, 25.0), (&STICKINESS, 24.0)]),
        },
    ],
    from_file: &[],
    text: texts!("mau"),
};

fn active(values: &Values) -> Result<Outcome, CalcError> {
    let (active, previous, daily) = (values[&ACTIVE], values.get(&PREVIOUS), values.get(&DAILY));
    // Whoever is active on a day is active in its month.
    if daily > Some(active) {
        return Err(CalcError::PartExceedsWhole { part: DAILY.key, whole: ACTIVE.key });
    }
    let growth = match previous {
        None => Err(Absence::Needs(&["previous"])),
        Some(0.0) => Err(Absence::Because("from-nothing")),
        Some(previous) => Ok((active - previous) / previous * 100.0),
    };
    let stickiness = match daily {
        None => Err(Absence::Needs(&["daily"])),
        Some(_) if active == 0.0 => Err(Absence::Because("nobody")),
        Some(daily) => Ok(daily / active * 100.0),
    };
    let outcome = Outcome::of(&ACTIVE_USERS, active)
        .maybe(&GROWTH, growth)
        .maybe(&STICKINESS, stickiness)
        .step("n-active", active, Unit::Count);
    let outcome = if growth.is_ok() { outcome.line("growth") } else { outcome };
    let Ok(stickiness) = stickiness else { return Ok(outcome) };
    // The days of a mean month on which a mean user comes.
    let days = stickiness / 100.0 * 365.25 / 12.0;
    Ok(outcome.step("days", days, Unit::Count).line("stickiness").line("days"))
}
