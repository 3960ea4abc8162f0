//! Cost per contact, and per case resolved at the first contact. It is not graded: amounts depend on the trade, the
//! channel and the currency.

use crate::model::error::{Absence, CalcError};
use crate::model::input::Input;
use crate::model::kpi::{Advice, Chart, Example, Family, Kpi, Rhythm, Section, Way, texts, worked};
use crate::model::outcome::Outcome;
use crate::model::output::{Benchmark, Output};
use crate::model::quantity::Quantity;
use crate::model::source::{AFTER_SALES_GUIDE, ROUNDQM, Reliability};
use crate::model::statistics::divide;
use crate::model::unit::Unit;
use crate::model::values::Values;

const COST: Input = Input::number("cost", Unit::Money);
const CONTACTS: Input = Input::number("contacts", Unit::Count).is(Quantity::Contacts);
const FCR: Input = Input::number("fcr", Unit::Percent).is(Quantity::FirstContactResolution).optional();

const COST_PER_CONTACT: Output = Output::new("cost", Unit::Money).is(Quantity::ContactCost);
const COST_PER_RESOLUTION: Output = Output::new("cost-per-resolution", Unit::Money);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "cost-per-contact",
    family: Family::Service,
    sections: &[
        Section { key: "contacts", ways: &[Way { key: "", inputs: &[COST, CONTACTS] }] },
        Section { key: "resolution", ways: &[Way { key: "", inputs: &[FCR] }] },
    ],
    outputs: &[COST_PER_CONTACT, COST_PER_RESOLUTION],
    formula: cost,
    interval: None,
    charts: &[Chart::Tornado(COST_PER_CONTACT)],
    uncertain: &[],
    rhythm: Rhythm::Monthly,
    pairs: &["fcr", "csat"],
    benchmarks: &[
        Benchmark { key: "good", source: ROUNDQM, reliability: Reliability::RuleOfThumb },
        Benchmark { key: "handling", source: AFTER_SALES_GUIDE, reliability: Reliability::RuleOfThumb },
    ],
    advice: &[
        Advice::always("whole-cost"),
        Advice { key: "resolution", when: |_, outcome| outcome.value(&COST_PER_RESOLUTION).is_none() },
        Advice { key: "repeats", when: |values, _| values.get(&FCR).is_some_and(|rate| rate < 75.0) },
        Advice::always("channels"),
        Advice::always("avoid"),
    ],
    examples: &[
        Example {
            key: "resolution",
            given: "cost=50000&contacts=10000&fcr=80",
            expect: worked(&[(&COST_PER_CONTACT, 5.0), (&COST_PER_RESOLUTION, 6.25)]),
        },
        Example {
            key: "month",
            given: "cost=42600&contacts=7100",
            expect: worked(&[(&COST_PER_CONTACT, 6.0)]),
        },
    ],
    from_file: &[],
    text: texts!("cost_per_contact"),
};

fn cost(values: &Values) -> Result<Outcome, CalcError> {
    let (cost, contacts) = (values[&COST], values[&CONTACTS]);
    let per_contact = divide(cost, contacts, &CONTACTS)?;
    let per_resolution = match values.get(&FCR) {
        None => Err(Absence::Needs(&["fcr"])),
        Some(0.0) => Err(Absence::Because("none-resolved")),
        Some(rate) => Ok(per_contact * 100.0 / rate),
    };
    // The amount spent and the one found have one public name: the working tells them apart by names of its own.
    let outcome = Outcome::of(&COST_PER_CONTACT, per_contact)
        .maybe(&COST_PER_RESOLUTION, per_resolution)
        .step("spent", cost, Unit::Money)
        .step("per-contact", per_contact, Unit::Money)
        .line("cost");
    Ok(if per_resolution.is_ok() { outcome.line("cost-per-resolution") } else { outcome })
}
