//! Net Promoter Score: share of promoters (9–10) minus share of detractors (0–6), in points from −100 to +100.

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
use crate::model::statistics::{adjusted_wald_nps, divide};
use crate::model::unit::Unit;
use crate::model::values::Values;

const PROMOTERS: Input = Input::number("promoters", Unit::Count).is(Quantity::Promoters);
const PASSIVES: Input = Input::number("passives", Unit::Count).is(Quantity::Passives);
const DETRACTORS: Input = Input::number("detractors", Unit::Count).is(Quantity::Detractors);
const SCORES: Input = Input::scores("scores", 0.0, 10.0);
const TARGET: Input = Input::number("target", Unit::Points).optional();

const SCORE: Output = Output::new("score", Unit::Points).graded(Bands {
    better: Better::Higher,
    base: Grade::Poor,
    cuts: &[
        Cut { at: 0.0, grade: Grade::Fair, benchmark: "balance" },
        Cut { at: 30.0, grade: Grade::Good, benchmark: "retail" },
        Cut { at: 50.0, grade: Grade::Great, benchmark: "excellent" },
    ],
    scale: (-100.0, 100.0),
});
const LOW: Output = Output::new("low", Unit::Points);
const HIGH: Output = Output::new("high", Unit::Points);
const PROMOTERS_SHARE: Output = Output::new("promoters-share", Unit::Percent);
const PASSIVES_SHARE: Output = Output::new("passives-share", Unit::Percent);
const DETRACTORS_SHARE: Output = Output::new("detractors-share", Unit::Percent);
const MISSING_PROMOTERS: Output = Output::new("missing-promoters", Unit::Count);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "nps",
    family: Family::Satisfaction,
    sections: &[
        Section {
            key: "answers",
            ways: &[
                Way { key: "counts", inputs: &[PROMOTERS, PASSIVES, DETRACTORS] },
                Way { key: "scores", inputs: &[SCORES] },
            ],
        },
        Section { key: "goal", ways: &[Way { key: "", inputs: &[TARGET] }] },
    ],
    outputs: &[SCORE, LOW, HIGH, PROMOTERS_SHARE, PASSIVES_SHARE, DETRACTORS_SHARE, MISSING_PROMOTERS],
    formula: score,
    interval: Some(Interval { low: LOW, high: HIGH, method: Method::AdjustedWald }),
    charts: &[Chart::Parts(&[
        (PROMOTERS_SHARE, Some(Grade::Great)),
        (PASSIVES_SHARE, Some(Grade::Fair)),
        (DETRACTORS_SHARE, Some(Grade::Poor)),
    ])],
    uncertain: &[],
    rhythm: Rhythm::Quarterly,
    pairs: &["csat", "retention"],
    benchmarks: &[
        Benchmark { key: "balance", source: APIZEE, reliability: Reliability::ByDefinition },
        Benchmark { key: "retail", source: AFTER_SALES_GUIDE, reliability: Reliability::RuleOfThumb },
        Benchmark { key: "excellent", source: ROUNDQM, reliability: Reliability::RuleOfThumb },
        Benchmark { key: "sectors", source: APIZEE, reliability: Reliability::SecondHand },
    ],
    advice: &[
        Advice::always("ask-why"),
        Advice { key: "detractors", when: |_, outcome| outcome.value(&DETRACTORS_SHARE) > Some(0.0) },
        Advice { key: "passives", when: |_, outcome| outcome.value(&PASSIVES_SHARE) > Some(20.0) },
        Advice { key: "sample", when: |_, outcome| outcome.observations() < Some(100.0) },
    ],
    examples: &[
        Example {
            key: "apizee",
            given: "promoters=160&passives=20&detractors=20",
            expect: worked(&[
                (&SCORE, 70.0),
                (&PROMOTERS_SHARE, 80.0),
                (&PASSIVES_SHARE, 10.0),
                (&DETRACTORS_SHARE, 10.0),
            ]),
        },
        Example {
            key: "small",
            given: "scores=10,9,9,8,7,6,3&target=50",
            expect: worked(&[(&SCORE, 100.0 / 7.0), (&MISSING_PROMOTERS, 5.0)]),
        },
        Example {
            key: "goal",
            given: "promoters=90&passives=70&detractors=40&target=40",
            expect: worked(&[(&SCORE, 25.0), (&MISSING_PROMOTERS, 50.0)]),
        },
    ],
    from_file: &[FromFile {
        needs: &[Role::NpsScore],
        fills: &[
            (PROMOTERS, Reduce::Between(Role::NpsScore, 9.0, 10.0)),
            (PASSIVES, Reduce::Between(Role::NpsScore, 7.0, 8.0)),
            (DETRACTORS, Reduce::Between(Role::NpsScore, 0.0, 6.0)),
        ],
        observations: Reduce::Known(Role::NpsScore),
        spread: None,
        chooses: &[],
    }],
    text: texts!("nps"),
};

fn score(values: &Values) -> Result<Outcome, CalcError> {
    let (promoters, passives, detractors, marked) = match values.scores(&SCORES) {
        Some(scores) => {
            let count = |low: f64, high: f64| {
                scores.accepted.iter().filter(|mark| (low..=high).contains(*mark)).count() as f64
            };
            (count(9.0, 10.0), count(7.0, 8.0), count(0.0, 6.0), &SCORES)
        }
        None => (values[&PROMOTERS], values[&PASSIVES], values[&DETRACTORS], &PROMOTERS),
    };
    let answers = promoters + passives + detractors;
    let percent = |group: f64| divide(group, answers, marked).map(|ratio| ratio * 100.0);
    let score = percent(promoters - detractors)?;
    let (low, high) = adjusted_wald_nps(promoters, detractors, answers);
    let missing = match values.get(&TARGET) {
        None => Err(Absence::Needs(&["target"])),
        Some(target) => missing_promoters(promoters, detractors, answers, target),
    };
    let mut outcome = Outcome::of(&SCORE, score)
        // No score lies beyond ±100, so neither does an honest bound.
        .and(&LOW, low.max(-100.0))
        .and(&HIGH, high.min(100.0))
        .and(&PROMOTERS_SHARE, percent(promoters)?)
        .and(&PASSIVES_SHARE, percent(passives)?)
        .and(&DETRACTORS_SHARE, percent(detractors)?)
        .maybe(&MISSING_PROMOTERS, missing)
        .sample(answers)
        .step("n-promoters", promoters, Unit::Count)
        .step("n-passives", passives, Unit::Count)
        .step("n-detractors", detractors, Unit::Count)
        .step("n-answers", answers, Unit::Count)
        .line("answers")
        .line("score");
    if missing.is_ok() {
        outcome = outcome.line("missing");
    }
    if low < -100.0 || high > 100.0 {
        outcome = outcome.note("bound");
    }
    if !(low..=high).contains(&score) {
        outcome = outcome.note("tiny");
    }
    Ok(outcome)
}

/// How many more promoters, all else unchanged, lift the score to the target.
fn missing_promoters(promoters: f64, detractors: f64, answers: f64, target: f64) -> Result<f64, Absence> {
    // A target such as 99.4 is not quite itself in binary: what misses by a rounding has reached it.
    let reached = |more: f64| {
        let wanted = target * (answers + more);
        100.0 * (promoters + more - detractors) >= wanted - wanted.abs() * 1e-14
    };
    if reached(0.0) {
        return Ok(0.0);
    }
    if target >= 100.0 {
        return Err(Absence::Because("everyone"));
    }
    let exact = (target * answers - 100.0 * (promoters - detractors)) / (100.0 - target);
    // Division may land a hair above or below the whole number that is enough.
    let near = exact.round();
    Ok([near - 1.0, near].into_iter().find(|more| *more >= 0.0 && reached(*more)).unwrap_or(near + 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_missing_promoters_are_just_enough() {
        for case in 0..40_000i64 {
            let (promoters, passives, detractors) = (case % 13 * 7, case / 13 % 11 * 3, case / 143 % 17 * 5);
            let answers = promoters + passives + detractors;
            // In tenths of a point, so that whole numbers can judge.
            let target = case * 37 % 2_000 - 1_000;
            if answers == 0 {
                continue;
            }
            let reached = |more: i64| 1_000 * (promoters + more - detractors) >= target * (answers + more);
            let [p, d, n] = [promoters, detractors, answers].map(|count| count as f64);
            let found = missing_promoters(p, d, n, target as f64 / 10.0).expect("the target is below 100");
            let more = found as i64;
            assert!(reached(more) && (more == 0 || !reached(more - 1)), "{p} {d} {n} {target}: {found}");
        }
    }
}
