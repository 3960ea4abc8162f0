//! Customer lifetime value: what a customer brings over the years, before and after margin, time and the cost of winning
//! the customer.

use crate::model::error::{Absence, CalcError};
use crate::model::input::Input;
use crate::model::kpi::{Advice, Chart, Example, Family, Kpi, Rhythm, Section, Way, texts, worked};
use crate::model::outcome::Outcome;
use crate::model::output::{Benchmark, Output};
use crate::model::quantity::Quantity;
use crate::model::source::{AFTER_SALES_GUIDE, Reliability, SAAS_METRICS};
use crate::model::unit::Unit;
use crate::model::values::Values;

const PURCHASE_VALUE: Input = Input::number("purchase-value", Unit::Money);
const PURCHASES_PER_YEAR: Input = Input::number("purchases-per-year", Unit::Number);
const YEARS: Input = Input::number("years", Unit::Number).between(0.0, 100.0);
const MARGIN: Input = Input::number("margin", Unit::Percent).optional();
const CAC: Input = Input::number("cac", Unit::Money).is(Quantity::AcquisitionCost).optional();
const DISCOUNT: Input = Input::number("discount", Unit::Percent).optional();

const VALUE: Output = Output::new("value", Unit::Money).is(Quantity::CustomerValue);
const NET_VALUE: Output = Output::new("net-value", Unit::Money);
const RATIO: Output = Output::new("ratio", Unit::Number);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "clv",
    family: Family::Loyalty,
    sections: &[
        Section {
            key: "purchases",
            ways: &[Way { key: "", inputs: &[PURCHASE_VALUE, PURCHASES_PER_YEAR, YEARS] }],
        },
        Section { key: "worth", ways: &[Way { key: "", inputs: &[MARGIN, CAC, DISCOUNT] }] },
    ],
    outputs: &[VALUE, NET_VALUE, RATIO],
    formula: value,
    interval: None,
    charts: &[Chart::Sweep { over: YEARS, shows: VALUE }, Chart::Tornado(VALUE)],
    uncertain: &[PURCHASES_PER_YEAR, YEARS],
    rhythm: Rhythm::Yearly,
    pairs: &["cac", "churn"],
    benchmarks: &[
        Benchmark { key: "three", source: SAAS_METRICS, reliability: Reliability::RuleOfThumb },
        Benchmark { key: "service", source: AFTER_SALES_GUIDE, reliability: Reliability::SecondHand },
    ],
    advice: &[
        Advice { key: "loss", when: |_, outcome| outcome.value(&NET_VALUE).is_some_and(|net| net < 0.0) },
        Advice { key: "margin", when: |values, _| values.get(&MARGIN).is_none() },
        Advice::always("segments"),
        Advice::always("second-purchase"),
        Advice::always("lifetime"),
    ],
    examples: &[
        Example {
            key: "apizee",
            given: "purchase-value=20&purchases-per-year=12&years=10",
            expect: worked(&[(&VALUE, 2_400.0)]),
        },
        Example {
            key: "subscription",
            given: "purchase-value=50&purchases-per-year=12&years=2.5&margin=80&cac=300",
            expect: worked(&[(&VALUE, 1_200.0), (&NET_VALUE, 900.0), (&RATIO, 4.0)]),
        },
        Example {
            key: "discounted",
            given: "purchase-value=20&purchases-per-year=12&years=10&margin=40&cac=100&discount=8",
            expect: worked(&[
                (&VALUE, 669.604_053_987_760_2),
                (&NET_VALUE, 569.604_053_987_760_2),
                (&RATIO, 6.696_040_539_877_6),
            ]),
        },
    ],
    from_file: &[],
    text: texts!("clv"),
};

fn value(values: &Values) -> Result<Outcome, CalcError> {
    let (years, margin, discount) = (values[&YEARS], values.get(&MARGIN), values.get(&DISCOUNT));
    let turnover = values[&PURCHASE_VALUE] * values[&PURCHASES_PER_YEAR];
    let yearly = turnover * margin.unwrap_or(100.0) / 100.0;
    // A rate of nothing makes every year count in full.
    let rate = discount.filter(|percent| *percent > 0.0).map(|percent| percent / 100.0);
    let counted = rate.map_or(years, |rate| discounted_years(years, rate));
    let value = yearly * counted;
    let cac = values.get(&CAC);
    let needs_cost = Absence::Needs(&["cac"]);
    let ratio = match cac {
        None => Err(needs_cost),
        Some(0.0) => Err(Absence::Because("free")),
        Some(cost) => Ok(value / cost),
    };
    let outcome = Outcome::of(&VALUE, value)
        .maybe(&NET_VALUE, cac.map(|cost| value - cost).ok_or(needs_cost))
        .maybe(&RATIO, ratio)
        .step("yearly", yearly, Unit::Money)
        .step("discounted-years", counted, Unit::Number)
        .line(if margin.is_some() { "yearly-margin" } else { "yearly" });
    let outcome = match rate {
        None => outcome.line("value"),
        Some(_) => outcome.line("discounted-years").line("value-discounted"),
    };
    let outcome = if cac.is_some() { outcome.line("net-value") } else { outcome };
    let outcome = if ratio.is_ok() { outcome.line("ratio") } else { outcome };
    Ok(if margin.is_none() { outcome.note("turnover") } else { outcome })
}

/// The years that a steady stream of income counts for when each of its moments is worth less by the yearly rate:
/// (1 − (1 + rate)^−years) ÷ ln(1 + rate), which grows without a step as the years do.
fn discounted_years(years: f64, rate: f64) -> f64 {
    let force = rate.ln_1p();
    // For the smallest rates nothing is lost, and there the division would have no digits left.
    if years * force < f64::EPSILON { years } else { -(-years * force).exp_m1() / force }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn discounting_never_adds_and_years_never_take_away() {
        for rate in [1e-300, 1e-12, 0.01, 0.08, 1.0] {
            let counted: Vec<f64> =
                (0..=4_000).map(|i| discounted_years(f64::from(i) / 40.0, rate)).collect();
            assert!(counted.is_sorted(), "{rate}");
            let years = (0..=4_000).map(|i| f64::from(i) / 40.0);
            assert!(counted.iter().zip(years).all(|(counted, years)| *counted <= years * (1.0 + 1e-15)));
        }
    }
}
