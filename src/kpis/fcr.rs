//! First contact resolution: the share of cases solved at the first contact, and what the others cost.

use crate::model::error::{Absence, CalcError};
use crate::model::input::Input;
use crate::model::kpi::{
    Advice, Chart, Example, Family, FromFile, Interval, Kpi, Method, Rhythm, Section, Way, texts, worked,
};
use crate::model::outcome::Outcome;
use crate::model::output::{Bands, Benchmark, Better, Cut, Grade, Output};
use crate::model::quantity::Quantity;
use crate::model::role::{Reduce, Role};
use crate::model::source::{AFTER_SALES_GUIDE, APIZEE, ROUNDQM, Reliability};
use crate::model::statistics::{share, wilson};
use crate::model::unit::Unit;
use crate::model::values::Values;

const RESOLVED_FIRST: Input = Input::number("resolved-first", Unit::Count);
const TOTAL: Input = Input::number("total", Unit::Count);
const CONTACT_COST: Input = Input::number("contact-cost", Unit::Money).is(Quantity::ContactCost).optional();
const EXTRA_CONTACTS: Input = Input::number("extra-contacts", Unit::Number).between(0.0, 1000.0).optional();

const RATE: Output = Output::new("rate", Unit::Percent).is(Quantity::FirstContactResolution).graded(Bands {
    better: Better::Higher,
    base: Grade::Poor,
    cuts: &[
        Cut { at: 70.0, grade: Grade::Fair, benchmark: "usual" },
        Cut { at: 75.0, grade: Grade::Good, benchmark: "high" },
        Cut { at: 85.0, grade: Grade::Great, benchmark: "ideal" },
    ],
    scale: (0.0, 100.0),
});
const LOW: Output = Output::new("low", Unit::Percent);
const HIGH: Output = Output::new("high", Unit::Percent);
const REPEAT_COST: Output = Output::new("repeat-cost", Unit::Money);
const GAIN_PER_POINT: Output = Output::new("gain-per-point", Unit::Money);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "fcr",
    family: Family::Service,
    sections: &[
        Section { key: "cases", ways: &[Way { key: "", inputs: &[RESOLVED_FIRST, TOTAL] }] },
        Section { key: "cost", ways: &[Way { key: "", inputs: &[CONTACT_COST, EXTRA_CONTACTS] }] },
    ],
    outputs: &[RATE, LOW, HIGH, REPEAT_COST, GAIN_PER_POINT],
    formula: rate,
    interval: Some(Interval { low: LOW, high: HIGH, method: Method::Wilson }),
    charts: &[Chart::Sweep { over: RESOLVED_FIRST, shows: REPEAT_COST }],
    uncertain: &[],
    rhythm: Rhythm::Weekly,
    pairs: &["aht", "csat"],
    benchmarks: &[
        Benchmark { key: "usual", source: ROUNDQM, reliability: Reliability::RuleOfThumb },
        Benchmark { key: "high", source: AFTER_SALES_GUIDE, reliability: Reliability::RuleOfThumb },
        Benchmark { key: "ideal", source: ROUNDQM, reliability: Reliability::RuleOfThumb },
        Benchmark { key: "average", source: APIZEE.quoting("SQM"), reliability: Reliability::SecondHand },
    ],
    advice: &[
        Advice::always("knowledge"),
        Advice::always("see-the-problem"),
        Advice { key: "causes", when: |_, outcome| outcome.value(&RATE) < Some(85.0) },
    ],
    examples: &[
        Example { key: "apizee", given: "resolved-first=750&total=1000", expect: worked(&[(&RATE, 75.0)]) },
        Example {
            key: "million",
            given: "resolved-first=700000&total=1000000&contact-cost=8&extra-contacts=1.5",
            expect: worked(&[(&RATE, 70.0), (&REPEAT_COST, 3_600_000.0), (&GAIN_PER_POINT, 120_000.0)]),
        },
    ],
    from_file: &[
        FromFile {
            needs: &[Role::ResolvedFirst],
            fills: &[
                (RESOLVED_FIRST, Reduce::Yes(Role::ResolvedFirst)),
                (TOTAL, Reduce::Known(Role::ResolvedFirst)),
            ],
            observations: Reduce::Known(Role::ResolvedFirst),
            spread: None,
            chooses: &[],
        },
        FromFile {
            needs: &[Role::Contacts],
            fills: &[
                (RESOLVED_FIRST, Reduce::Between(Role::Contacts, 1.0, 1.0)),
                (TOTAL, Reduce::Known(Role::Contacts)),
            ],
            observations: Reduce::Known(Role::Contacts),
            spread: None,
            chooses: &[],
        },
    ],
    text: texts!("fcr"),
};

fn rate(values: &Values) -> Result<Outcome, CalcError> {
    let rate = share(values, &RESOLVED_FIRST, &TOTAL)?;
    let (resolved, total) = (values[&RESOLVED_FIRST], values[&TOTAL]);
    let (low, high) = wilson(resolved, total);
    let unresolved = total - resolved;
    // What one unresolved case costs in further contacts.
    let per_case = match (values.get(&CONTACT_COST), values.get(&EXTRA_CONTACTS)) {
        (Some(cost), Some(extra)) => Ok(cost * extra),
        (Some(_), None) => Err(Absence::Needs(&["extra-contacts"])),
        (None, Some(_)) => Err(Absence::Needs(&["contact-cost"])),
        (None, None) => Err(Absence::Needs(&["contact-cost", "extra-contacts"])),
    };
    let outcome = Outcome::of(&RATE, rate)
        .and(&LOW, low)
        .and(&HIGH, high)
        .maybe(&REPEAT_COST, per_case.map(|cost| cost * unresolved))
        .maybe(&GAIN_PER_POINT, per_case.map(|cost| cost * total / 100.0))
        .sample(total)
        .step("unresolved", unresolved, Unit::Count)
        .line("rate");
    Ok(if per_case.is_ok() { outcome.line("repeat-cost").line("gain-per-point") } else { outcome })
}
