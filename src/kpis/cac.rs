//! Customer acquisition cost: sales and marketing spent for each new customer, how long it takes to earn back, and how
//! it compares with what the customer is worth.

use crate::model::error::{Absence, CalcError};
use crate::model::input::Input;
use crate::model::kpi::{Advice, Chart, Example, Family, Kpi, Rhythm, Section, Way, texts, worked};
use crate::model::outcome::Outcome;
use crate::model::output::{Benchmark, Output};
use crate::model::quantity::Quantity;
use crate::model::source::{APIZEE, Reliability, SAAS_METRICS};
use crate::model::statistics::divide;
use crate::model::unit::Unit;
use crate::model::values::Values;

const SPEND: Input = Input::number("spend", Unit::Money);
const NEW_CUSTOMERS: Input = Input::number("new-customers", Unit::Count).is(Quantity::NewCustomers);
const MONTHLY_MARGIN: Input = Input::number("monthly-margin", Unit::Money).optional();
const CLV: Input = Input::number("clv", Unit::Money).is(Quantity::CustomerValue).optional();

const COST: Output = Output::new("cost", Unit::Money).is(Quantity::AcquisitionCost);
const PAYBACK_MONTHS: Output = Output::new("payback-months", Unit::Months);
const RATIO: Output = Output::new("ratio", Unit::Number);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "cac",
    family: Family::Loyalty,
    sections: &[
        Section { key: "spend", ways: &[Way { key: "", inputs: &[SPEND, NEW_CUSTOMERS] }] },
        Section { key: "return", ways: &[Way { key: "", inputs: &[MONTHLY_MARGIN, CLV] }] },
    ],
    outputs: &[COST, PAYBACK_MONTHS, RATIO],
    formula: cost,
    interval: None,
    charts: &[Chart::Sweep { over: NEW_CUSTOMERS, shows: COST }],
    uncertain: &[],
    rhythm: Rhythm::Quarterly,
    pairs: &["clv", "churn"],
    benchmarks: &[
        Benchmark { key: "three", source: SAAS_METRICS, reliability: Reliability::RuleOfThumb },
        Benchmark {
            key: "sectors",
            source: APIZEE.quoting("First Page Sage"),
            reliability: Reliability::SecondHand,
        },
    ],
    advice: &[
        Advice { key: "loss", when: |_, outcome| outcome.value(&RATIO).is_some_and(|ratio| ratio < 1.0) },
        Advice::always("channels"),
        Advice::always("everything"),
        Advice { key: "slow", when: |_, outcome| outcome.value(&PAYBACK_MONTHS) > Some(12.0) },
        Advice::always("referrals"),
    ],
    examples: &[
        Example { key: "apizee", given: "spend=30000&new-customers=300", expect: worked(&[(&COST, 100.0)]) },
        Example {
            key: "software",
            given: "spend=24000&new-customers=80&monthly-margin=40&clv=1000",
            expect: worked(&[(&COST, 300.0), (&PAYBACK_MONTHS, 7.5), (&RATIO, 10.0 / 3.0)]),
        },
    ],
    from_file: &[],
    text: texts!("cac"),
};

fn cost(values: &Values) -> Result<Outcome, CalcError> {
    let cost = divide(values[&SPEND], values[&NEW_CUSTOMERS], &NEW_CUSTOMERS)?;
    let payback = match values.get(&MONTHLY_MARGIN) {
        None => Err(Absence::Needs(&["monthly-margin"])),
        Some(0.0) => Err(Absence::Because("no-margin")),
        Some(margin) => Ok(cost / margin),
    };
    let ratio = match values.get(&CLV) {
        None => Err(Absence::Needs(&["clv"])),
        Some(_) if cost == 0.0 => Err(Absence::Because("free")),
        Some(value) => Ok(value / cost),
    };
    let outcome = Outcome::of(&COST, cost).maybe(&PAYBACK_MONTHS, payback).maybe(&RATIO, ratio).line("cost");
    let outcome = if payback.is_ok() { outcome.line("payback-months") } else { outcome };
    Ok(if ratio.is_ok() { outcome.line("ratio") } else { outcome })
}
