//! Abandonment rate: the share of contacts that give up before an agent answers, with and without those who leave at
//! once.

use crate::model::error::{Absence, CalcError};
use crate::model::input::Input;
use crate::model::kpi::{
    Advice, Example, Family, FromFile, Interval, Kpi, Method, Rhythm, Section, Way, texts, worked,
};
use crate::model::outcome::Outcome;
use crate::model::output::{Bands, Benchmark, Better, Cut, Grade, Output};
use crate::model::quantity::Quantity;
use crate::model::role::{Reduce, Role};
use crate::model::source::{AFTER_SALES_GUIDE, ROUNDQM, Reliability};
use crate::model::statistics::{share, wilson};
use crate::model::unit::Unit;
use crate::model::values::Values;

const ABANDONED: Input = Input::number("abandoned", Unit::Count).is(Quantity::AbandonedCalls);
const OFFERED: Input = Input::number("offered", Unit::Count).is(Quantity::OfferedCalls);
const SHORT_ABANDONED: Input =
    Input::number("short-abandoned", Unit::Count).is(Quantity::ShortAbandonedCalls).optional();

const RATE: Output = Output::new("rate", Unit::Percent).graded(Bands {
    better: Better::Lower,
    base: Grade::Poor,
    cuts: &[
        Cut { at: 15.0, grade: Grade::Fair, benchmark: "usual" },
        Cut { at: 8.0, grade: Grade::Good, benchmark: "acceptable" },
        Cut { at: 5.0, grade: Grade::Great, benchmark: "ideal" },
    ],
    scale: (0.0, 30.0),
});
const LOW: Output = Output::new("low", Unit::Percent);
const HIGH: Output = Output::new("high", Unit::Percent);
const RATE_WITHOUT_SHORT: Output = Output::new("rate-without-short", Unit::Percent);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "abandonment",
    family: Family::Calls,
    sections: &[Section {
        key: "",
        ways: &[Way { key: "", inputs: &[ABANDONED, OFFERED, SHORT_ABANDONED] }],
    }],
    outputs: &[RATE, LOW, HIGH, RATE_WITHOUT_SHORT],
    formula: rate,
    interval: Some(Interval { low: LOW, high: HIGH, method: Method::Wilson }),
    charts: &[],
    uncertain: &[],
    rhythm: Rhythm::Weekly,
    pairs: &["wait"],
    benchmarks: &[
        Benchmark { key: "usual", source: ROUNDQM, reliability: Reliability::RuleOfThumb },
        Benchmark { key: "acceptable", source: AFTER_SALES_GUIDE, reliability: Reliability::RuleOfThumb },
        Benchmark { key: "ideal", source: ROUNDQM, reliability: Reliability::RuleOfThumb },
    ],
    advice: &[
        Advice { key: "staffing", when: |_, outcome| outcome.value(&RATE) > Some(5.0) },
        Advice::always("call-back"),
        Advice::always("menu"),
    ],
    examples: &[
        Example {
            key: "short",
            given: "abandoned=60&offered=1060&short-abandoned=10",
            expect: worked(&[(&RATE, 300.0 / 53.0), (&RATE_WITHOUT_SHORT, 100.0 / 21.0)]),
        },
        Example { key: "usual", given: "abandoned=30&offered=250", expect: worked(&[(&RATE, 12.0)]) },
    ],
    from_file: &[
        FromFile {
            needs: &[Role::AbandonedCount, Role::Offered],
            fills: &[(ABANDONED, Reduce::Sum(Role::AbandonedCount)), (OFFERED, Reduce::Sum(Role::Offered))],
            observations: Reduce::Sum(Role::Offered),
            spread: None,
            chooses: &[],
        },
        FromFile {
            needs: &[Role::Abandoned],
            fills: &[(ABANDONED, Reduce::Yes(Role::Abandoned)), (OFFERED, Reduce::Known(Role::Abandoned))],
            observations: Reduce::Known(Role::Abandoned),
            spread: None,
            chooses: &[],
        },
        FromFile {
            needs: &[Role::Answered],
            fills: &[(ABANDONED, Reduce::No(Role::Answered)), (OFFERED, Reduce::Known(Role::Answered))],
            observations: Reduce::Known(Role::Answered),
            spread: None,
            chooses: &[],
        },
    ],
    text: texts!("abandonment"),
};

fn rate(values: &Values) -> Result<Outcome, CalcError> {
    let rate = share(values, &ABANDONED, &OFFERED)?;
    let (abandoned, offered) = (values[&ABANDONED], values[&OFFERED]);
    let short = values.get(&SHORT_ABANDONED);
    if short > Some(abandoned) {
        return Err(CalcError::PartExceedsWhole { part: SHORT_ABANDONED.key, whole: ABANDONED.key });
    }
    // Who hangs up at once was never in reach: such a contact leaves both sides of the fraction.
    let without_short = match short {
        None => Err(Absence::Needs(&["short-abandoned"])),
        Some(short) if short == offered => Err(Absence::Because("all-short")),
        Some(short) => Ok((abandoned - short) / (offered - short) * 100.0),
    };
    let (low, high) = wilson(abandoned, offered);
    let outcome = Outcome::of(&RATE, rate)
        .and(&LOW, low)
        .and(&HIGH, high)
        .maybe(&RATE_WITHOUT_SHORT, without_short)
        .sample(offered)
        .line("rate");
    Ok(if without_short.is_ok() { outcome.line("rate-without-short") } else { outcome })
}
