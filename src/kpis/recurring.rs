//! Recurring customers: the share of customers who bought more than once. Often named as a number, always a share.

use crate::model::error::CalcError;
use crate::model::input::Input;
use crate::model::kpi::{Advice, Chart, Example, Family, Kpi, Rhythm, Section, Way, texts, worked};
use crate::model::outcome::Outcome;
use crate::model::output::Output;
use crate::model::quantity::Quantity;
use crate::model::statistics::share;
use crate::model::unit::Unit;
use crate::model::values::Values;

const RECURRING: Input = Input::number("recurring", Unit::Count);
const CUSTOMERS: Input = Input::number("customers", Unit::Count).is(Quantity::Customers);

const RATE: Output = Output::new("rate", Unit::Percent);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "recurring",
    family: Family::Loyalty,
    sections: &[Section { key: "", ways: &[Way { key: "", inputs: &[RECURRING, CUSTOMERS] }] }],
    outputs: &[RATE],
    formula: rate,
    interval: None,
    charts: &[Chart::Sweep { over: RECURRING, shows: RATE }],
    uncertain: &[],
    rhythm: Rhythm::Quarterly,
    pairs: &["clv"],
    benchmarks: &[],
    advice: &[
        Advice::always("second-purchase"),
        Advice::always("cohorts"),
        Advice { key: "mostly-new", when: |_, outcome| outcome.value(&RATE) < Some(50.0) },
        Advice::always("after-a-problem"),
    ],
    examples: &[
        Example { key: "shop", given: "recurring=360&customers=1200", expect: worked(&[(&RATE, 30.0)]) },
        Example { key: "contracts", given: "recurring=84&customers=96", expect: worked(&[(&RATE, 87.5)]) },
    ],
    from_file: &[],
    text: texts!("recurring"),
};

fn rate(values: &Values) -> Result<Outcome, CalcError> {
    let rate = share(values, &RECURRING, &CUSTOMERS)?;
    let once = values[&CUSTOMERS] - values[&RECURRING];
    Ok(Outcome::of(&RATE, rate).step("once", once, Unit::Count).line("rate").line("once"))
}
