//! Referral rate, in the two meanings that are mixed up: referrals for each hundred customers, and the share of customers
//! who refer anyone.

use crate::model::error::{Absence, CalcError};
use crate::model::input::Input;
use crate::model::kpi::{Advice, Chart, Example, Family, Kpi, Rhythm, Section, Way, texts, worked};
use crate::model::outcome::Outcome;
use crate::model::output::{Benchmark, Output};
use crate::model::quantity::Quantity;
use crate::model::source::{APIZEE, Reliability};
use crate::model::statistics::divide;
use crate::model::unit::Unit;
use crate::model::values::Values;

const REFERRALS: Input = Input::number("referrals", Unit::Count);
const CUSTOMERS: Input = Input::number("customers", Unit::Count).is(Quantity::Customers);
const REFERRERS: Input = Input::number("referrers", Unit::Count).optional();

const RATE: Output = Output::new("rate", Unit::Percent);
const REFERRER_RATE: Output = Output::new("referrer-rate", Unit::Percent);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "referral",
    family: Family::Loyalty,
    sections: &[Section { key: "", ways: &[Way { key: "", inputs: &[REFERRALS, CUSTOMERS, REFERRERS] }] }],
    outputs: &[RATE, REFERRER_RATE],
    formula: rate,
    interval: None,
    charts: &[Chart::Sweep { over: REFERRALS, shows: RATE }],
    uncertain: &[],
    rhythm: Rhythm::Quarterly,
    pairs: &["cac"],
    benchmarks: &[Benchmark { key: "reward", source: APIZEE, reliability: Reliability::SecondHand }],
    advice: &[
        Advice::always("moment"),
        Advice { key: "count-people", when: |values, _| values.get(&REFERRERS).is_none() },
        Advice { key: "few-people", when: |_, outcome| outcome.notes().contains(&"several") },
        Advice::always("follow"),
    ],
    examples: &[
        Example { key: "apizee", given: "referrals=25&customers=500", expect: worked(&[(&RATE, 5.0)]) },
        Example {
            key: "two-meanings",
            given: "referrals=90&customers=1200&referrers=36",
            expect: worked(&[(&RATE, 7.5), (&REFERRER_RATE, 3.0)]),
        },
    ],
    from_file: &[],
    text: texts!("referral"),
};

fn rate(values: &Values) -> Result<Outcome, CalcError> {
    let (referrals, customers, referrers) = (values[&REFERRALS], values[&CUSTOMERS], values.get(&REFERRERS));
    // One customer may refer several others, so referrals may outnumber customers; those who refer may outnumber neither.
    for whole in [&REFERRALS, &CUSTOMERS] {
        if referrers > Some(values[whole]) {
            return Err(CalcError::PartExceedsWhole { part: REFERRERS.key, whole: whole.key });
        }
    }
    let rate = divide(referrals, customers, &CUSTOMERS)? * 100.0;
    let referrer_rate = referrers.map(|referrers| referrers / customers * 100.0);
    let outcome = Outcome::of(&RATE, rate)
        .maybe(&REFERRER_RATE, referrer_rate.ok_or(Absence::Needs(&["referrers"])))
        .line("rate");
    let Some(referrers) = referrers else { return Ok(outcome) };
    let outcome = outcome.line("referrer-rate");
    if referrers == 0.0 {
        return Ok(outcome);
    }
    let each = referrals / referrers;
    let outcome = outcome.step("each", each, Unit::Number).line("each");
    Ok(if each >= 2.0 { outcome.note("several") } else { outcome })
}
