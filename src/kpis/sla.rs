//! SLA compliance: the share of requests handled within the promised time. Nobody publishes a threshold: what is good is
//! what was promised.

use crate::model::error::CalcError;
use crate::model::input::Input;
use crate::model::kpi::{
    Advice, Chart, Example, Family, FromFile, Interval, Kpi, Method, Rhythm, Section, Way, texts, worked,
};
use crate::model::outcome::Outcome;
use crate::model::output::Output;
use crate::model::role::{Reduce, Role};
use crate::model::statistics::proportion;
use crate::model::unit::Unit;
use crate::model::values::Values;

const MET: Input = Input::number("met", Unit::Count);
const TOTAL: Input = Input::number("total", Unit::Count);

const RATE: Output = Output::new("rate", Unit::Percent);
const LOW: Output = Output::new("low", Unit::Percent);
const HIGH: Output = Output::new("high", Unit::Percent);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "sla",
    family: Family::Service,
    sections: &[Section { key: "", ways: &[Way { key: "", inputs: &[MET, TOTAL] }] }],
    outputs: &[RATE, LOW, HIGH],
    formula: rate,
    interval: Some(Interval { low: LOW, high: HIGH, method: Method::Wilson }),
    charts: &[Chart::Sweep { over: MET, shows: RATE }],
    uncertain: &[],
    rhythm: Rhythm::Weekly,
    pairs: &["art", "csat"],
    benchmarks: &[],
    advice: &[
        Advice { key: "causes", when: |_, outcome| outcome.value(&RATE) < Some(100.0) },
        Advice::always("warning"),
        Advice::always("by-priority"),
        Advice { key: "worst", when: |_, outcome| outcome.value(&RATE) < Some(100.0) },
        Advice { key: "never-late", when: |_, outcome| outcome.value(&RATE) == Some(100.0) },
    ],
    examples: &[
        Example { key: "month", given: "met=460&total=500", expect: worked(&[(&RATE, 92.0)]) },
        Example { key: "small", given: "met=18&total=20", expect: worked(&[(&RATE, 90.0)]) },
    ],
    from_file: &[
        FromFile {
            needs: &[Role::SlaMet],
            fills: &[(MET, Reduce::Yes(Role::SlaMet)), (TOTAL, Reduce::Known(Role::SlaMet))],
            observations: Reduce::Known(Role::SlaMet),
            spread: None,
            chooses: &[],
        },
        FromFile {
            needs: &[Role::SlaMissed],
            fills: &[(MET, Reduce::No(Role::SlaMissed)), (TOTAL, Reduce::Known(Role::SlaMissed))],
            observations: Reduce::Known(Role::SlaMissed),
            spread: None,
            chooses: &[],
        },
    ],
    text: texts!("sla"),
};

fn rate(values: &Values) -> Result<Outcome, CalcError> {
    Ok(proportion(values, &MET, &TOTAL, [&RATE, &LOW, &HIGH])?
        .step("late", values[&TOTAL] - values[&MET], Unit::Count)
        .line("rate")
        .line("late"))
}
