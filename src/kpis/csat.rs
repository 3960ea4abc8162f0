//! Customer satisfaction: the share of positive marks, and beside it the share of negative ones. The two do not add up
//! to 100, because neutral marks are neither.

use crate::model::error::{Absence, CalcError};
use crate::model::input::{Choice, Input};
use crate::model::kpi::{
    Advice, Chart, Example, Family, FromFile, Interval, Kpi, Method, Rhythm, Section, Way, texts, worked,
};
use crate::model::outcome::Outcome;
use crate::model::output::{Bands, Benchmark, Better, Cut, Grade, Output};
use crate::model::role::{Reduce, Role};
use crate::model::source::{AFTER_SALES_GUIDE, APIZEE, ROUNDQM, Reliability};
use crate::model::statistics::{divide, wilson};
use crate::model::unit::Unit;
use crate::model::values::Values;

const POSITIVE: Input = Input::number("positive", Unit::Count);
const TOTAL: Input = Input::number("total", Unit::Count);
const NEGATIVE: Input = Input::number("negative", Unit::Count).optional();
/// Each scale by its highest mark.
const SCALE: Input =
    Input::choice("scale", &[Choice { key: "5", value: 5.0 }, Choice { key: "10", value: 10.0 }]);
const SCORES: Input = Input::scores("scores", 0.0, 10.0);

const SCORE: Output = Output::new("score", Unit::Percent).graded(Bands {
    better: Better::Higher,
    base: Grade::Poor,
    cuts: &[
        Cut { at: 75.0, grade: Grade::Fair, benchmark: "usual" },
        Cut { at: 80.0, grade: Grade::Good, benchmark: "good" },
        Cut { at: 90.0, grade: Grade::Great, benchmark: "ideal" },
    ],
    scale: (0.0, 100.0),
});
const LOW: Output = Output::new("low", Unit::Percent);
const HIGH: Output = Output::new("high", Unit::Percent);
const NEUTRAL: Output = Output::new("neutral", Unit::Percent);
const DSAT: Output = Output::new("dsat", Unit::Percent);
const MEAN: Output = Output::new("mean", Unit::Number);
const MEAN_INDEX: Output = Output::new("mean-index", Unit::Number).decimals(1);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "csat",
    family: Family::Satisfaction,
    sections: &[Section {
        key: "answers",
        ways: &[
            Way { key: "counts", inputs: &[POSITIVE, TOTAL, NEGATIVE] },
            Way { key: "scores", inputs: &[SCALE, SCORES] },
        ],
    }],
    outputs: &[SCORE, LOW, HIGH, NEUTRAL, DSAT, MEAN, MEAN_INDEX],
    formula: score,
    interval: Some(Interval { low: LOW, high: HIGH, method: Method::Wilson }),
    charts: &[Chart::Parts(&[
        (SCORE, Some(Grade::Great)),
        (NEUTRAL, Some(Grade::Fair)),
        (DSAT, Some(Grade::Poor)),
    ])],
    uncertain: &[],
    rhythm: Rhythm::Monthly,
    pairs: &["fcr", "nps"],
    benchmarks: &[
        Benchmark { key: "usual", source: ROUNDQM, reliability: Reliability::RuleOfThumb },
        Benchmark { key: "good", source: AFTER_SALES_GUIDE, reliability: Reliability::RuleOfThumb },
        Benchmark { key: "ideal", source: ROUNDQM, reliability: Reliability::RuleOfThumb },
        Benchmark { key: "index", source: APIZEE.quoting("ACSI"), reliability: Reliability::Disputed },
    ],
    advice: &[
        Advice::always("ask-at-once"),
        Advice { key: "negative", when: |_, outcome| outcome.value(&DSAT) > Some(0.0) },
        Advice { key: "neutral", when: |_, outcome| outcome.value(&NEUTRAL) > Some(20.0) },
        Advice::always("self-service"),
        Advice { key: "sample", when: |_, outcome| outcome.observations() < Some(100.0) },
    ],
    examples: &[
        Example { key: "apizee", given: "positive=20&total=40", expect: worked(&[(&SCORE, 50.0)]) },
        Example {
            key: "three-groups",
            given: "positive=164&negative=12&total=200",
            expect: worked(&[(&SCORE, 82.0), (&NEUTRAL, 12.0), (&DSAT, 6.0)]),
        },
        Example {
            key: "five",
            given: "scale=5&scores=5,4,4,3,2,1,5,5",
            expect: worked(&[
                (&SCORE, 62.5),
                (&NEUTRAL, 12.5),
                (&DSAT, 25.0),
                (&MEAN, 3.625),
                (&MEAN_INDEX, 65.625),
            ]),
        },
        Example {
            key: "ten",
            given: "scale=10&scores=10,9,8,8,7,6,5,4,10,9",
            expect: worked(&[
                (&SCORE, 60.0),
                (&NEUTRAL, 30.0),
                (&DSAT, 10.0),
                (&MEAN, 7.6),
                (&MEAN_INDEX, 76.0),
            ]),
        },
    ],
    from_file: &[
        FromFile {
            needs: &[Role::SatisfiedCount, Role::SurveyCount],
            fills: &[(POSITIVE, Reduce::Sum(Role::SatisfiedCount)), (TOTAL, Reduce::Sum(Role::SurveyCount))],
            observations: Reduce::Sum(Role::SurveyCount),
            spread: None,
            chooses: &[],
        },
        marks(
            &[Role::Csat5],
            &[
                (POSITIVE, Reduce::Between(Role::Csat5, 4.0, 5.0)),
                (NEGATIVE, Reduce::Between(Role::Csat5, 1.0, 2.0)),
                (TOTAL, Reduce::Known(Role::Csat5)),
            ],
            Role::Csat5,
        ),
        marks(
            &[Role::Csat10],
            &[
                (POSITIVE, Reduce::Between(Role::Csat10, 8.0, 10.0)),
                (NEGATIVE, Reduce::Between(Role::Csat10, 0.0, 4.0)),
                (TOTAL, Reduce::Known(Role::Csat10)),
            ],
            Role::Csat10,
        ),
        marks(
            &[Role::CsatWord],
            &[
                (POSITIVE, Reduce::Yes(Role::CsatWord)),
                (NEGATIVE, Reduce::No(Role::CsatWord)),
                (TOTAL, Reduce::Known(Role::CsatWord)),
            ],
            Role::CsatWord,
        ),
    ],
    text: texts!("csat"),
};

/// A file's column of marks.
const fn marks(needs: &'static [Role], fills: &'static [(Input, Reduce)], role: Role) -> FromFile {
    FromFile { needs, fills, observations: Reduce::Known(role), spread: None, chooses: &[] }
}

/// What a mark means on a scale.
struct Scale {
    lowest: f64,
    highest: f64,
    /// The best of the negative marks.
    negative: f64,
    /// The worst of the positive marks.
    positive: f64,
}

const FIVE: Scale = Scale { lowest: 1.0, highest: 5.0, negative: 2.0, positive: 4.0 };
const TEN: Scale = Scale { lowest: 0.0, highest: 10.0, negative: 4.0, positive: 8.0 };

fn score(values: &Values) -> Result<Outcome, CalcError> {
    match values.scores(&SCORES) {
        None => {
            let (positive, total) = (values[&POSITIVE], values[&TOTAL]);
            let outcome = shares(positive, values.get(&NEGATIVE), total, &TOTAL)?;
            Ok(outcome
                .maybe(&MEAN, Err(Absence::Needs(&["scores"])))
                .maybe(&MEAN_INDEX, Err(Absence::Needs(&["scores"]))))
        }
        Some(scores) => {
            let marks = &scores.accepted;
            let scale = if values.choice(&SCALE).value == TEN.highest { TEN } else { FIVE };
            let outside = |mark: &&f64| **mark < scale.lowest || **mark > scale.highest;
            if let Some(mark) = marks.iter().find(outside) {
                return Err(CalcError::OutsideScale { marks: SCORES.key, scale: SCALE.key, mark: *mark });
            }
            let count = |chosen: &dyn Fn(f64) -> bool| marks.iter().filter(|m| chosen(**m)).count() as f64;
            let (total, sum) = (marks.len() as f64, marks.iter().sum::<f64>());
            let mean = divide(sum, total, &SCORES)?;
            let index = (mean - scale.lowest) / (scale.highest - scale.lowest) * 100.0;
            let positive = count(&|mark| mark >= scale.positive);
            let negative = count(&|mark| mark <= scale.negative);
            Ok(shares(positive, Some(negative), total, &SCORES)?
                .and(&MEAN, mean)
                .and(&MEAN_INDEX, index)
                .step("sum", sum, Unit::Count)
                .step("lowest", scale.lowest, Unit::Count)
                .step("highest", scale.highest, Unit::Count)
                .line("mean")
                .line("mean-index"))
        }
    }
}

/// The share of positive answers, and of the others where the negative ones are known.
fn shares(positive: f64, negative: Option<f64>, total: f64, marked: &Input) -> Result<Outcome, CalcError> {
    if positive > total {
        return Err(CalcError::PartExceedsWhole { part: POSITIVE.key, whole: TOTAL.key });
    }
    if positive + negative.unwrap_or(0.0) > total {
        return Err(CalcError::PartsExceedWhole { parts: &["positive", "negative"], whole: TOTAL.key });
    }
    let percent = |group: f64| divide(group, total, marked).map(|ratio| ratio * 100.0);
    let score = percent(positive)?;
    let (low, high) = wilson(positive, total);
    let outcome = Outcome::of(&SCORE, score)
        .and(&LOW, low)
        .and(&HIGH, high)
        .sample(total)
        .step("n-positive", positive, Unit::Count)
        .step("n-answers", total, Unit::Count)
        .line("score");
    Ok(match negative {
        None => outcome
            .maybe(&NEUTRAL, Err(Absence::Needs(&["negative"])))
            .maybe(&DSAT, Err(Absence::Needs(&["negative"]))),
        Some(negative) => outcome
            .and(&NEUTRAL, percent(total - positive - negative)?)
            .and(&DSAT, percent(negative)?)
            .step("n-negative", negative, Unit::Count)
            .line("dsat"),
    })
}
