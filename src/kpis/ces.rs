//! Customer effort score: the mean mark of effort or of ease, on the scale and in the direction that the visitor says,
//! and the same as an ease from 0 to 100 that can be compared. Not graded: no source has thresholds that hold for all.

use crate::model::error::{Absence, CalcError};
use crate::model::input::{Choice, Input};
use crate::model::kpi::{
    Advice, Chart, Example, Family, FromFile, Interval, Kpi, Method, Rhythm, Section, Way, texts, worked,
};
use crate::model::outcome::Outcome;
use crate::model::output::{Benchmark, Grade, Output};
use crate::model::role::{Reduce, Role};
use crate::model::source::{AFTER_SALES_GUIDE, ROUNDQM, Reliability};
use crate::model::statistics::{divide, student};
use crate::model::unit::Unit;
use crate::model::values::Values;

/// Each scale by its highest mark; the lowest is 1.
const SCALE: Input = Input::choice(
    "scale",
    &[Choice { key: "5", value: 5.0 }, Choice { key: "7", value: 7.0 }, Choice { key: "10", value: 10.0 }],
);
/// What the highest mark means: 1 where it is the best, −1 where it is the worst.
const POLARITY: Input =
    Input::choice("polarity", &[Choice { key: "effort", value: -1.0 }, Choice { key: "ease", value: 1.0 }]);
const SUM: Input = Input::number("sum", Unit::Count);
const RESPONSES: Input = Input::number("responses", Unit::Count);
const SCORES: Input = Input::scores("scores", 1.0, 10.0);

const MEAN: Output = Output::new("mean", Unit::Number);
const LOW: Output = Output::new("low", Unit::Number);
const HIGH: Output = Output::new("high", Unit::Number);
const EASE_INDEX: Output = Output::new("ease-index", Unit::Number).decimals(1);
const EASY_SHARE: Output = Output::new("easy-share", Unit::Percent);
const NEUTRAL_SHARE: Output = Output::new("neutral-share", Unit::Percent);
const DIFFICULT_SHARE: Output = Output::new("difficult-share", Unit::Percent);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "ces",
    family: Family::Satisfaction,
    sections: &[
        Section { key: "question", ways: &[Way { key: "", inputs: &[SCALE, POLARITY] }] },
        Section {
            key: "answers",
            ways: &[Way { key: "sum", inputs: &[SUM, RESPONSES] }, Way { key: "scores", inputs: &[SCORES] }],
        },
    ],
    outputs: &[MEAN, LOW, HIGH, EASE_INDEX, EASY_SHARE, NEUTRAL_SHARE, DIFFICULT_SHARE],
    formula: score,
    interval: Some(Interval { low: LOW, high: HIGH, method: Method::Student }),
    charts: &[Chart::Parts(&[
        (EASY_SHARE, Some(Grade::Great)),
        (NEUTRAL_SHARE, Some(Grade::Fair)),
        (DIFFICULT_SHARE, Some(Grade::Poor)),
    ])],
    uncertain: &[],
    rhythm: Rhythm::Monthly,
    pairs: &["fcr"],
    benchmarks: &[
        Benchmark { key: "smooth", source: ROUNDQM, reliability: Reliability::RuleOfThumb },
        Benchmark {
            key: "churn",
            source: AFTER_SALES_GUIDE.quoting("CEB"),
            reliability: Reliability::SecondHand,
        },
    ],
    advice: &[
        Advice { key: "journey", when: |_, outcome| outcome.value(&EASE_INDEX) < Some(75.0) },
        Advice { key: "difficult", when: |_, outcome| outcome.value(&DIFFICULT_SHARE) > Some(0.0) },
        Advice::always("one-place"),
        Advice::always("same-question"),
        Advice { key: "sample", when: |_, outcome| outcome.observations() < Some(100.0) },
    ],
    examples: &[
        Example {
            key: "apizee",
            given: "scale=10&polarity=effort&sum=900&responses=100",
            expect: worked(&[(&MEAN, 9.0), (&EASE_INDEX, 100.0 / 9.0)]),
        },
        Example {
            key: "thousand",
            given: "scale=7&polarity=ease&scores=1x80,2x210,3x140,4x110,5x160,6x180,7x120",
            expect: worked(&[
                (&MEAN, 4.08),
                (&EASE_INDEX, 154.0 / 3.0),
                (&EASY_SHARE, 46.0),
                (&NEUTRAL_SHARE, 11.0),
                (&DIFFICULT_SHARE, 43.0),
            ]),
        },
        Example {
            key: "five",
            given: "scale=5&polarity=effort&scores=1,2,2,1,3,2,5,2",
            expect: worked(&[
                (&MEAN, 2.25),
                (&EASE_INDEX, 68.75),
                (&EASY_SHARE, 75.0),
                (&NEUTRAL_SHARE, 12.5),
                (&DIFFICULT_SHARE, 12.5),
            ]),
        },
    ],
    from_file: &[
        FromFile {
            needs: &[Role::Effort5],
            fills: &[(SUM, Reduce::Sum(Role::Effort5)), (RESPONSES, Reduce::Known(Role::Effort5))],
            observations: Reduce::Known(Role::Effort5),
            spread: None,
            chooses: &[(SCALE, "5"), (POLARITY, "effort")],
        },
        FromFile {
            needs: &[Role::Ease5],
            fills: &[(SUM, Reduce::Sum(Role::Ease5)), (RESPONSES, Reduce::Known(Role::Ease5))],
            observations: Reduce::Known(Role::Ease5),
            spread: None,
            chooses: &[(SCALE, "5"), (POLARITY, "ease")],
        },
        FromFile {
            needs: &[Role::Ease7],
            fills: &[(SUM, Reduce::Sum(Role::Ease7)), (RESPONSES, Reduce::Known(Role::Ease7))],
            observations: Reduce::Known(Role::Ease7),
            spread: None,
            chooses: &[(SCALE, "7"), (POLARITY, "ease")],
        },
    ],
    text: texts!("ces"),
};

fn score(values: &Values) -> Result<Outcome, CalcError> {
    let highest = values.choice(&SCALE).value;
    let easier_upwards = values.choice(&POLARITY).value > 0.0;
    let outcome = match values.scores(&SCORES) {
        None => {
            let (sum, responses) = (values[&SUM], values[&RESPONSES]);
            let needed = Err(Absence::Needs(&["scores"]));
            scaled(sum, responses, highest, easier_upwards, &RESPONSES)?
                .maybe(&LOW, needed)
                .maybe(&HIGH, needed)
                .maybe(&EASY_SHARE, needed)
                .maybe(&NEUTRAL_SHARE, needed)
                .maybe(&DIFFICULT_SHARE, needed)
        }
        Some(scores) => {
            let marks = &scores.accepted;
            if let Some(mark) = marks.iter().find(|mark| **mark > highest) {
                return Err(CalcError::OutsideScale { marks: SCORES.key, scale: SCALE.key, mark: *mark });
            }
            let total = marks.len() as f64;
            let outcome = scaled(marks.iter().sum(), total, highest, easier_upwards, &SCORES)?;
            shares(bounded(outcome, marks, highest), marks, highest, easier_upwards)
        }
    };
    Ok(outcome.note(if easier_upwards { "ease" } else { "effort" }))
}

/// The mean and where it lies between the hardest mark (0) and the easiest (100).
fn scaled(
    sum: f64,
    total: f64,
    highest: f64,
    easier_upwards: bool,
    marked: &Input,
) -> Result<Outcome, CalcError> {
    let mean = divide(sum, total, marked)?;
    if sum < total || sum > highest * total {
        let (sum, count, scale) = (SUM.key, RESPONSES.key, SCALE.key);
        return Err(CalcError::MeanOutsideScale { sum, count, scale, mean });
    }
    let above_hardest = if easier_upwards { sum - total } else { highest * total - sum };
    let index = above_hardest / ((highest - 1.0) * total) * 100.0;
    let outcome = Outcome::of(&MEAN, mean)
        .and(&EASE_INDEX, index)
        .sample(total)
        .step("n-sum", sum, Unit::Count)
        .step("n-answers", total, Unit::Count)
        .step("highest", highest, Unit::Count)
        .line("mean")
        .line(if easier_upwards { "ease-index" } else { "ease-index-of-effort" });
    Ok(outcome.note(match index {
        index if index < 25.0 => "hardest",
        index if index < 50.0 => "hard",
        50.0 => "middle",
        index if index < 75.0 => "easy",
        _ => "easiest",
    }))
}

/// Adds the bounds of the mean where the marks tell them, cut at the ends of the scale.
fn bounded(outcome: Outcome, marks: &[f64], highest: f64) -> Outcome {
    let Some((low, high)) = student(marks) else {
        let alike = Err(Absence::Because("alike"));
        return outcome.maybe(&LOW, alike).maybe(&HIGH, alike);
    };
    let outcome = outcome.and(&LOW, low.max(1.0)).and(&HIGH, high.min(highest));
    if low < 1.0 || high > highest { outcome.note("bound") } else { outcome }
}

/// Adds the shares of easy and difficult contacts: the marks on either side of the middle ones.
fn shares(outcome: Outcome, marks: &[f64], highest: f64, easier_upwards: bool) -> Outcome {
    // As many marks at each end: 2 of 5, 3 of 7, 4 of 10.
    let at_an_end = if highest == 10.0 { 4.0 } else { (highest - 1.0) / 2.0 };
    let total = marks.len() as f64;
    let share = |low: f64, high: f64| {
        // Counted from the hardest mark, 1, to the easiest.
        let eased = |mark: &f64| if easier_upwards { *mark } else { highest + 1.0 - mark };
        marks.iter().filter(|mark| (low..=high).contains(&eased(mark))).count() as f64 / total * 100.0
    };
    let difficult = share(1.0, at_an_end);
    let outcome = outcome
        .and(&EASY_SHARE, share(highest + 1.0 - at_an_end, highest))
        .and(&NEUTRAL_SHARE, share(at_an_end + 1.0, highest - at_an_end))
        .and(&DIFFICULT_SHARE, difficult)
        .line("shares");
    if highest != 7.0 {
        return outcome;
    }
    let index = share(6.0, 7.0) - difficult;
    outcome.step("two-box-index", index, Unit::Points).line("two-box-index")
}
