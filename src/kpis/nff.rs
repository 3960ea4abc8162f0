//! No fault found: the share of diagnosed units that have no fault, and what they cost. Lower is better, which one
//! published calculator has the wrong way round.

use crate::model::error::{Absence, CalcError};
use crate::model::input::Input;
use crate::model::kpi::{
    Advice, Chart, Example, Family, FromFile, Interval, Kpi, Method, Rhythm, Section, Way, texts, worked,
};
use crate::model::outcome::Outcome;
use crate::model::output::{Benchmark, Output};
use crate::model::role::{Reduce, Role};
use crate::model::source::{MFGCALCS, Reliability};
use crate::model::statistics::proportion;
use crate::model::unit::Unit;
use crate::model::values::Values;

const NO_FAULT: Input = Input::number("no-fault", Unit::Count);
const DIAGNOSED: Input = Input::number("diagnosed", Unit::Count);
/// Of one unit; the result of the same name is that of all.
const COST_EACH: Input = Input::number("cost", Unit::Money).optional();

const RATE: Output = Output::new("rate", Unit::Percent);
const LOW: Output = Output::new("low", Unit::Percent);
const HIGH: Output = Output::new("high", Unit::Percent);
const COST_OF_ALL: Output = Output::new("cost", Unit::Money);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "nff",
    family: Family::Field,
    sections: &[
        Section { key: "units", ways: &[Way { key: "", inputs: &[NO_FAULT, DIAGNOSED] }] },
        Section { key: "cost", ways: &[Way { key: "", inputs: &[COST_EACH] }] },
    ],
    outputs: &[RATE, LOW, HIGH, COST_OF_ALL],
    formula: rate,
    interval: Some(Interval { low: LOW, high: HIGH, method: Method::Wilson }),
    charts: &[Chart::Sweep { over: NO_FAULT, shows: COST_OF_ALL }],
    uncertain: &[],
    rhythm: Rhythm::Monthly,
    pairs: &["first-time-fix"],
    benchmarks: &[Benchmark { key: "direction", source: MFGCALCS, reliability: Reliability::Disputed }],
    advice: &[
        Advice::always("before-return"),
        Advice { key: "same-product", when: |_, outcome| outcome.value(&RATE) > Some(0.0) },
        Advice { key: "test", when: |_, outcome| outcome.value(&RATE) > Some(0.0) },
        Advice::always("words"),
    ],
    examples: &[
        Example { key: "workshop", given: "no-fault=8&diagnosed=250", expect: worked(&[(&RATE, 3.2)]) },
        Example {
            key: "returns",
            given: "no-fault=45&diagnosed=300&cost=62",
            expect: worked(&[(&RATE, 15.0), (&COST_OF_ALL, 2_790.0)]),
        },
    ],
    from_file: &[FromFile {
        needs: &[Role::NoFault],
        fills: &[(NO_FAULT, Reduce::Yes(Role::NoFault)), (DIAGNOSED, Reduce::Known(Role::NoFault))],
        observations: Reduce::Known(Role::NoFault),
        spread: None,
        chooses: &[],
    }],
    text: texts!("nff"),
};

fn rate(values: &Values) -> Result<Outcome, CalcError> {
    let rate = proportion(values, &NO_FAULT, &DIAGNOSED, [&RATE, &LOW, &HIGH])?;
    let (no_fault, each) = (values[&NO_FAULT], values.get(&COST_EACH));
    let faulty = values[&DIAGNOSED] - no_fault;
    let mut outcome = rate
        .maybe(&COST_OF_ALL, each.map(|each| each * no_fault).ok_or(Absence::Needs(&["cost"])))
        .line("rate");
    if let Some(each) = each {
        outcome = outcome
            .step("cost-each", each, Unit::Money)
            .step("cost-of-all", each * no_fault, Unit::Money)
            .line("cost");
    }
    Ok(if faulty > 0.0 {
        outcome
            .step("faulty", faulty, Unit::Count)
            .step("ratio", no_fault / faulty * 100.0, Unit::Percent)
            .line("ratio")
            .note("ratio")
    } else {
        outcome
    })
}
