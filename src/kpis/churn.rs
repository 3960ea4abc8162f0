//! Churn rate: of the customers there were at the start of a period, the share lost in it; the same by the month and by
//! the year, and the net rate that some call churn.

use crate::model::error::{Absence, CalcError};
use crate::model::input::{Choice, Input};
use crate::model::kpi::{Advice, Chart, Example, Family, Kpi, Rhythm, Section, Way, texts, worked};
use crate::model::outcome::Outcome;
use crate::model::output::{Benchmark, Output};
use crate::model::quantity::Quantity;
use crate::model::source::{AFTER_SALES_GUIDE, APIZEE, Reliability};
use crate::model::statistics::share;
use crate::model::unit::Unit;
use crate::model::values::Values;

const START: Input = Input::number("start", Unit::Count).is(Quantity::CustomersAtStart);
const LOST: Input = Input::number("lost", Unit::Count).is(Quantity::LostCustomers);
const NEW: Input = Input::number("new", Unit::Count).is(Quantity::NewCustomers).optional();
/// Each period with how many months it has.
const PERIOD: Input = Input::choice(
    "period",
    &[
        Choice { key: "month", value: 1.0 },
        Choice { key: "quarter", value: 3.0 },
        Choice { key: "year", value: 12.0 },
    ],
);

const RATE: Output = Output::new("rate", Unit::Percent).is(Quantity::Churn);
const RETENTION: Output = Output::new("retention", Unit::Percent);
const NET_RATE: Output = Output::new("net-rate", Unit::Percent);
const MONTHLY: Output = Output::new("monthly", Unit::Percent).decimals(2);
const ANNUAL: Output = Output::new("annual", Unit::Percent);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "churn",
    family: Family::Loyalty,
    sections: &[Section { key: "", ways: &[Way { key: "", inputs: &[START, LOST, NEW, PERIOD] }] }],
    outputs: &[RATE, RETENTION, NET_RATE, MONTHLY, ANNUAL],
    formula: rate,
    interval: None,
    charts: &[Chart::Sweep { over: LOST, shows: ANNUAL }],
    uncertain: &[],
    rhythm: Rhythm::Monthly,
    pairs: &["csat"],
    benchmarks: &[
        Benchmark { key: "software", source: APIZEE, reliability: Reliability::Disputed },
        Benchmark {
            key: "effort",
            source: AFTER_SALES_GUIDE.quoting("CEB"),
            reliability: Reliability::SecondHand,
        },
    ],
    advice: &[
        Advice { key: "reasons", when: |values, _| values[&LOST] > 0.0 },
        Advice::always("payment"),
        Advice::always("first-weeks"),
        Advice { key: "compound", when: |_, outcome| outcome.value(&MONTHLY) > Some(2.0) },
    ],
    examples: &[
        Example {
            key: "apizee",
            given: "start=300&lost=5&period=month",
            expect: worked(&[(&RATE, 5.0 / 3.0), (&RETENTION, 295.0 / 3.0)]),
        },
        Example {
            key: "net",
            given: "start=100&lost=8&new=3&period=month",
            expect: worked(&[(&RATE, 8.0), (&RETENTION, 92.0), (&NET_RATE, 5.0)]),
        },
        Example {
            key: "year",
            given: "start=1000&lost=40&period=month",
            expect: worked(&[(&RATE, 4.0), (&MONTHLY, 4.0), (&ANNUAL, 38.729_024_267_023_26)]),
        },
    ],
    from_file: &[],
    text: texts!("churn"),
};

fn rate(values: &Values) -> Result<Outcome, CalcError> {
    let rate = share(values, &LOST, &START)?;
    let (start, lost, months) = (values[&START], values[&LOST], values.choice(&PERIOD).value);
    let net = values.get(&NEW).map(|new| (lost - new) / start * 100.0);
    let outcome = Outcome::of(&RATE, rate)
        .and(&RETENTION, (start - lost) / start * 100.0)
        .maybe(&NET_RATE, net.ok_or(Absence::Needs(&["new"])))
        .and(&MONTHLY, over(lost / start, 1.0 / months))
        .and(&ANNUAL, over(lost / start, 12.0 / months))
        .step("months", months, Unit::Count)
        .step("a-year", 12.0 / months, Unit::Count)
        .line("rate")
        .line("retention");
    let outcome = if months > 1.0 { outcome.line("monthly") } else { outcome };
    let outcome = if months < 12.0 { outcome.line("annual") } else { outcome };
    let outcome = if net.is_some() { outcome.line("net-rate") } else { outcome };
    Ok(match values.get(&NEW) {
        Some(new) if new > 0.0 && lost > 0.0 => outcome.note("net"),
        _ => outcome,
    })
}

/// The churn of that many periods in percent, where each loses the same share of those still there.
fn over(share: f64, periods: f64) -> f64 {
    // 1 − (1 − share)^periods, without losing the digits of a small share.
    if periods == 1.0 { share * 100.0 } else { -(periods * (-share).ln_1p()).exp_m1() * 100.0 }
}
