//! Quality of an interaction, from a grid: each criterion has a weight, a score and a maximum. A critical criterion with
//! a score of 0 fails the whole evaluation, as is usual in quality assurance.

use crate::model::error::CalcError;
use crate::model::input::{Choice, Input};
use crate::model::kpi::{Advice, Chart, Example, Family, Kpi, Rhythm, Section, Way, texts, worked};
use crate::model::outcome::Outcome;
use crate::model::output::{Benchmark, Output};
use crate::model::source::{ROUNDQM, Reliability};
use crate::model::unit::Unit;
use crate::model::values::Values;

/// A row of the grid. The names stand ready because errors and steps hold no text of their own.
struct Criterion {
    weight: Input,
    score: Input,
    maximum: Input,
    /// 1 where a score of 0 fails the evaluation.
    critical: Input,
    /// Weight, score, maximum, and the first two again: any two that lack lie side by side.
    fields: &'static [&'static str; 5],
    /// The line of the working, and the number it ends in: weight × score ÷ maximum.
    line: &'static str,
    points: &'static str,
}

macro_rules! criteria {
    ($($n:literal)+) => {
        [$(Criterion {
            weight: Input::number(concat!("weight-", $n), Unit::Number).optional(),
            score: Input::number(concat!("score-", $n), Unit::Number).optional(),
            maximum: Input::number(concat!("maximum-", $n), Unit::Number).between(0.01, 1e12).optional(),
            critical: Input::choice(concat!("critical-", $n), NO_OR_YES),
            fields: &[
                concat!("weight-", $n),
                concat!("score-", $n),
                concat!("maximum-", $n),
                concat!("weight-", $n),
                concat!("score-", $n),
            ],
            line: concat!("criterion-", $n),
            points: concat!("points-", $n),
        }),+]
    };
}

const NO_OR_YES: &[Choice] = &[Choice { key: "no", value: 0.0 }, Choice { key: "yes", value: 1.0 }];
const CRITERIA: [Criterion; 12] = criteria!(1 2 3 4 5 6 7 8 9 10 11 12);
/// The same in one place, for use at run time.
static GRID: [Criterion; 12] = CRITERIA;
const QUESTIONS: [Input; 48] = questions();

const SCORE: Output = Output::new("score", Unit::Percent);
const FAILED_CRITICAL: Output = Output::new("failed-critical", Unit::Count);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "quality",
    family: Family::Team,
    sections: &[Section { key: "criteria", ways: &[Way { key: "", inputs: &QUESTIONS }] }],
    outputs: &[SCORE, FAILED_CRITICAL],
    formula: score,
    interval: None,
    charts: &[Chart::Sweep { over: CRITERIA[0].score, shows: SCORE }],
    uncertain: &[],
    rhythm: Rhythm::Monthly,
    pairs: &["aht", "csat"],
    // One example without a formula is no threshold.
    benchmarks: &[Benchmark { key: "example", source: ROUNDQM, reliability: Reliability::RuleOfThumb }],
    advice: &[
        Advice { key: "critical", when: |_, outcome| outcome.value(&FAILED_CRITICAL) > Some(0.0) },
        Advice::always("together"),
        Advice::always("random"),
        Advice::always("one-thing"),
        Advice { key: "few", when: |values, _| GRID[8..].iter().any(|c| values.get(&c.score).is_some()) },
    ],
    examples: &[
        Example {
            key: "grid",
            given: "weight-1=10&score-1=4&maximum-1=5&weight-2=30&score-2=4&maximum-2=5&weight-3=40&score-3=5&maximum-3=5&critical-3=yes&weight-4=20&score-4=3&maximum-4=4",
            expect: worked(&[(&SCORE, 87.0), (&FAILED_CRITICAL, 0.0)]),
        },
        Example {
            key: "failed",
            given: "weight-1=2&score-1=5&maximum-1=5&weight-2=3&score-2=4&maximum-2=5&weight-3=1&score-3=0&maximum-3=1&critical-3=yes",
            expect: worked(&[(&SCORE, 0.0), (&FAILED_CRITICAL, 1.0)]),
        },
    ],
    from_file: &[],
    text: texts!("quality"),
};

/// The form: row after row.
const fn questions() -> [Input; 48] {
    let mut all = [CRITERIA[0].weight; 48];
    let mut row = 0;
    while row < CRITERIA.len() {
        all[4 * row] = CRITERIA[row].weight;
        all[4 * row + 1] = CRITERIA[row].score;
        all[4 * row + 2] = CRITERIA[row].maximum;
        all[4 * row + 3] = CRITERIA[row].critical;
        row += 1;
    }
    all
}

fn score(values: &Values) -> Result<Outcome, CalcError> {
    let (mut weights, mut sum, mut failed) = (0.0, 0.0, 0.0);
    let mut rated: Option<&Criterion> = None;
    let mut working = Outcome::default();
    for criterion in &GRID {
        let Some([weight, score, maximum]) = criterion.answers(values)? else { continue };
        rated = rated.or(Some(criterion));
        // Divided first: a full score is then exactly its weight.
        let points = score / maximum * weight;
        weights += weight;
        sum += points;
        if score == 0.0 && criterion.is_critical(values) {
            failed += 1.0;
        }
        working = working.step(criterion.points, points, Unit::Number).line(criterion.line);
    }
    let Some(first) = rated else { return Err(CalcError::NeedsOneOf(&["score-1"])) };
    if weights == 0.0 {
        return Err(CalcError::ZeroDivisor(first.weight.key));
    }
    let by_points = sum / weights * 100.0;
    let outcome = working
        .and(&SCORE, if failed > 0.0 { 0.0 } else { by_points })
        .and(&FAILED_CRITICAL, failed)
        .step("sum", sum, Unit::Number)
        .step("weights", weights, Unit::Number)
        .step("by-points", by_points, Unit::Percent)
        .line("score");
    Ok(if failed > 0.0 { outcome.line("failed").note("failed") } else { outcome })
}

impl Criterion {
    fn is_critical(&self, values: &Values) -> bool {
        values.choice(&self.critical).value == 1.0
    }

    /// Weight, score and maximum; `None` for a row left blank.
    ///
    /// # Errors
    /// Only some of them are there, or the score exceeds its maximum.
    fn answers(&self, values: &Values) -> Result<Option<[f64; 3]>, CalcError> {
        let inputs = [&self.weight, &self.score, &self.maximum];
        let needs = |given: &Input, missing| Err(CalcError::Needs { given: given.key, missing });
        let fields = self.fields;
        match inputs.map(|input| values.get(input)) {
            [Some(_), Some(score), Some(maximum)] if score > maximum => {
                Err(CalcError::PartExceedsWhole { part: self.score.key, whole: self.maximum.key })
            }
            [Some(weight), Some(score), Some(maximum)] => Ok(Some([weight, score, maximum])),
            [None, None, None] if self.is_critical(values) => needs(&self.critical, &fields[..3]),
            [None, None, None] => Ok(None),
            [Some(_), None, None] => needs(&self.weight, &fields[1..3]),
            [None, Some(_), None] => needs(&self.score, &fields[2..4]),
            [None, None, Some(_)] => needs(&self.maximum, &fields[3..]),
            [None, Some(_), Some(_)] => needs(&self.score, &fields[..1]),
            [Some(_), None, Some(_)] => needs(&self.weight, &fields[1..2]),
            [Some(_), Some(_), None] => needs(&self.score, &fields[2..3]),
        }
    }
}
