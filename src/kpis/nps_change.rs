//! Change in Net Promoter Score: whether two scores differ by more than chance, which the scores alone do not tell.

use crate::model::error::CalcError;
use crate::model::input::Input;
use crate::model::kpi::{
    Advice, Chart, Example, Family, Interval, Kpi, Method, Rhythm, Section, Way, texts, worked,
};
use crate::model::outcome::Outcome;
use crate::model::output::Output;
use crate::model::quantity::Quantity;
use crate::model::statistics::{divide, nps_difference};
use crate::model::unit::Unit;
use crate::model::values::Values;

const PROMOTERS_BEFORE: Input = Input::number("promoters-before", Unit::Count);
const PASSIVES_BEFORE: Input = Input::number("passives-before", Unit::Count);
const DETRACTORS_BEFORE: Input = Input::number("detractors-before", Unit::Count);
const PROMOTERS_AFTER: Input = Input::number("promoters-after", Unit::Count).is(Quantity::Promoters);
const PASSIVES_AFTER: Input = Input::number("passives-after", Unit::Count).is(Quantity::Passives);
const DETRACTORS_AFTER: Input = Input::number("detractors-after", Unit::Count).is(Quantity::Detractors);

const DIFFERENCE: Output = Output::new("difference", Unit::Points).decimals(1);
const LOW: Output = Output::new("low", Unit::Points).decimals(1);
const HIGH: Output = Output::new("high", Unit::Points).decimals(1);
const P_VALUE: Output = Output::new("p-value", Unit::Number).decimals(3);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "nps-change",
    family: Family::Satisfaction,
    sections: &[
        Section {
            key: "before",
            ways: &[Way { key: "", inputs: &[PROMOTERS_BEFORE, PASSIVES_BEFORE, DETRACTORS_BEFORE] }],
        },
        Section {
            key: "after",
            ways: &[Way { key: "", inputs: &[PROMOTERS_AFTER, PASSIVES_AFTER, DETRACTORS_AFTER] }],
        },
    ],
    outputs: &[DIFFERENCE, LOW, HIGH, P_VALUE],
    formula: difference,
    interval: Some(Interval { low: LOW, high: HIGH, method: Method::AdjustedWaldDifference }),
    charts: &[Chart::Sweep { over: PROMOTERS_AFTER, shows: DIFFERENCE }],
    uncertain: &[],
    rhythm: Rhythm::Quarterly,
    pairs: &[],
    benchmarks: &[],
    advice: &[
        Advice { key: "wait", when: |_, outcome| outcome.notes().contains(&"no-difference") },
        Advice { key: "what-changed", when: |_, outcome| !outcome.notes().contains(&"no-difference") },
        Advice::always("same-people"),
        Advice::always("bonus"),
    ],
    examples: &[
        Example {
            key: "noise",
            given: "promoters-before=43&passives-before=37&detractors-before=20&promoters-after=50&passives-after=30&detractors-after=20",
            expect: worked(&[(&DIFFERENCE, 7.0)]),
        },
        Example {
            key: "better",
            given: "promoters-before=60&passives-before=50&detractors-before=40&promoters-after=90&passives-after=40&detractors-after=20",
            expect: worked(&[(&DIFFERENCE, 100.0 / 3.0)]),
        },
        Example {
            key: "worse",
            given: "promoters-before=420&passives-before=330&detractors-before=250&promoters-after=370&passives-after=330&detractors-after=300",
            expect: worked(&[(&DIFFERENCE, -10.0)]),
        },
    ],
    from_file: &[],
    text: texts!("nps_change"),
};

fn difference(values: &Values) -> Result<Outcome, CalcError> {
    let counts = |inputs: [&Input; 3]| {
        let [promoters, passives, detractors] = inputs.map(|input| values[input]);
        [promoters, detractors, promoters + passives + detractors]
    };
    let before = counts([&PROMOTERS_BEFORE, &PASSIVES_BEFORE, &DETRACTORS_BEFORE]);
    let after = counts([&PROMOTERS_AFTER, &PASSIVES_AFTER, &DETRACTORS_AFTER]);
    let score = |[promoters, detractors, answers]: [f64; 3], marked| {
        divide(promoters - detractors, answers, marked).map(|ratio| ratio * 100.0)
    };
    let score_before = score(before, &PROMOTERS_BEFORE)?;
    let score_after = score(after, &PROMOTERS_AFTER)?;
    let difference = score_after - score_before;
    let compared = nps_difference(before, after);
    let (low, high) = compared.interval;
    let outcome = Outcome::of(&DIFFERENCE, difference)
        // No two scores lie further apart than 200, so neither does an honest bound.
        .and(&LOW, low.max(-200.0))
        .and(&HIGH, high.min(200.0))
        .and(&P_VALUE, compared.p_value)
        .sample(before[2] + after[2])
        .step("n-before", before[2], Unit::Count)
        .step("n-after", after[2], Unit::Count)
        .step("score-before", score_before, Unit::Points)
        .step("score-after", score_after, Unit::Points)
        .step("z", compared.z, Unit::Number)
        .line("before")
        .line("after")
        .line("difference")
        .line("z")
        .note(if low > 0.0 {
            "better"
        } else if high < 0.0 {
            "worse"
        } else {
            "no-difference"
        });
    Ok(if (low..=high).contains(&difference) { outcome } else { outcome.note("tiny") })
}
