//! First-time fix rate: the share of jobs settled at the technician’s first visit. Jobs are counted, not visits: a job
//! that takes three visits is one failure, not two.

use crate::model::error::CalcError;
use crate::model::input::Input;
use crate::model::kpi::{
    Advice, Chart, Example, Family, FromFile, Interval, Kpi, Method, Rhythm, Section, Way, texts, worked,
};
use crate::model::outcome::Outcome;
use crate::model::output::{Benchmark, Output};
use crate::model::quantity::Quantity;
use crate::model::role::{Reduce, Role};
use crate::model::source::{PRAXEDO, Reliability};
use crate::model::statistics::proportion;
use crate::model::unit::Unit;
use crate::model::values::Values;

const FIXED_FIRST_VISIT: Input = Input::number("fixed-first-visit", Unit::Count);
const VISITS: Input = Input::number("visits", Unit::Count).is(Quantity::Visits);

const RATE: Output = Output::new("rate", Unit::Percent).is(Quantity::FirstTimeFix);
const LOW: Output = Output::new("low", Unit::Percent);
const HIGH: Output = Output::new("high", Unit::Percent);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "first-time-fix",
    family: Family::Field,
    sections: &[Section { key: "", ways: &[Way { key: "", inputs: &[FIXED_FIRST_VISIT, VISITS] }] }],
    outputs: &[RATE, LOW, HIGH],
    formula: rate,
    interval: Some(Interval { low: LOW, high: HIGH, method: Method::Wilson }),
    charts: &[Chart::Sweep { over: FIXED_FIRST_VISIT, shows: RATE }],
    uncertain: &[],
    rhythm: Rhythm::Weekly,
    pairs: &["csat", "trips"],
    // One figure of 2013, at second hand, is no threshold.
    benchmarks: &[Benchmark {
        key: "not-fixed",
        source: PRAXEDO.quoting("Aberdeen, 2013"),
        reliability: Reliability::SecondHand,
    }],
    advice: &[
        Advice::always("before-leaving"),
        Advice { key: "causes", when: |_, outcome| outcome.value(&RATE) < Some(100.0) },
        Advice::always("stock"),
        Advice { key: "help", when: |_, outcome| outcome.value(&RATE) < Some(100.0) },
        Advice::always("returns"),
    ],
    examples: &[
        Example { key: "month", given: "fixed-first-visit=185&visits=250", expect: worked(&[(&RATE, 74.0)]) },
        Example { key: "team", given: "fixed-first-visit=34&visits=40", expect: worked(&[(&RATE, 85.0)]) },
    ],
    from_file: &[FromFile {
        needs: &[Role::FixedFirstVisit],
        fills: &[
            (FIXED_FIRST_VISIT, Reduce::Yes(Role::FixedFirstVisit)),
            (VISITS, Reduce::Known(Role::FixedFirstVisit)),
        ],
        observations: Reduce::Known(Role::FixedFirstVisit),
        spread: None,
        chooses: &[],
    }],
    text: texts!("first_time_fix"),
};

fn rate(values: &Values) -> Result<Outcome, CalcError> {
    let (fixed, jobs) = (values[&FIXED_FIRST_VISIT], values[&VISITS]);
    let outcome = proportion(values, &FIXED_FIRST_VISIT, &VISITS, [&RATE, &LOW, &HIGH])?
        .step("returns", jobs - fixed, Unit::Count)
        .line("rate")
        .line("returns");
    // Should each return succeed as often as a first visit, n jobs take n ÷ rate visits.
    Ok(if fixed > 0.0 {
        let all = jobs * jobs / fixed;
        outcome.step("all-visits", all, Unit::Count).line("all-visits")
    } else {
        outcome
    })
}
