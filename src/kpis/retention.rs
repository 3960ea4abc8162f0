//! Retention rate: of the customers there were at the start of a period, the share still there at its end.

use crate::model::error::CalcError;
use crate::model::input::Input;
use crate::model::kpi::{Advice, Chart, Example, Family, Kpi, Rhythm, Section, Way, texts, worked};
use crate::model::outcome::Outcome;
use crate::model::output::{Benchmark, Output};
use crate::model::quantity::Quantity;
use crate::model::source::{AFTER_SALES_GUIDE, APIZEE, Reliability};
use crate::model::statistics::divide;
use crate::model::unit::Unit;
use crate::model::values::Values;

const START: Input = Input::number("start", Unit::Count).is(Quantity::CustomersAtStart);
const END: Input = Input::number("end", Unit::Count);
const NEW: Input = Input::number("new", Unit::Count).is(Quantity::NewCustomers);

const RATE: Output = Output::new("rate", Unit::Percent).is(Quantity::Retention);
const LOST: Output = Output::new("lost", Unit::Count).is(Quantity::LostCustomers);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "retention",
    family: Family::Loyalty,
    sections: &[Section { key: "", ways: &[Way { key: "", inputs: &[START, END, NEW] }] }],
    outputs: &[RATE, LOST],
    formula: rate,
    interval: None,
    charts: &[Chart::Sweep { over: END, shows: RATE }],
    uncertain: &[],
    rhythm: Rhythm::Quarterly,
    pairs: &["clv"],
    benchmarks: &[
        Benchmark { key: "sectors", source: APIZEE, reliability: Reliability::SecondHand },
        Benchmark {
            key: "profit",
            source: AFTER_SALES_GUIDE.quoting("Bain"),
            reliability: Reliability::Disputed,
        },
    ],
    advice: &[
        Advice { key: "who-left", when: |_, outcome| outcome.value(&LOST) > Some(0.0) },
        Advice::always("after-sale"),
        Advice { key: "few", when: |values, _| values[&START] < 100.0 },
        Advice::always("cohorts"),
    ],
    examples: &[
        Example {
            key: "apizee",
            given: "start=100&end=95&new=3",
            expect: worked(&[(&RATE, 92.0), (&LOST, 8.0)]),
        },
        Example {
            key: "growth",
            given: "start=400&end=430&new=70",
            expect: worked(&[(&RATE, 90.0), (&LOST, 40.0)]),
        },
    ],
    from_file: &[],
    text: texts!("retention"),
};

fn rate(values: &Values) -> Result<Outcome, CalcError> {
    let (start, end, new) = (values[&START], values[&END], values[&NEW]);
    if new > end {
        return Err(CalcError::PartExceedsWhole { part: NEW.key, whole: END.key });
    }
    let kept = end - new;
    if kept > start {
        return Err(CalcError::PartExceedsSum { part: END.key, sum: &["start", "new"] });
    }
    let rate = divide(kept, start, &START)? * 100.0;
    let lost = start - kept;
    let outcome = Outcome::of(&RATE, rate)
        .and(&LOST, lost)
        .step("kept", kept, Unit::Count)
        .step("churn", lost / start * 100.0, Unit::Percent)
        .line("rate")
        .line("lost")
        .line("churn");
    Ok(if end >= start && lost > 0.0 { outcome.note("growth") } else { outcome })
}
