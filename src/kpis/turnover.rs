//! Employee turnover: leavers over the average headcount, and what that makes in a year. Not graded: no source gives a
//! threshold.

use crate::model::error::CalcError;
use crate::model::input::{Choice, Input};
use crate::model::kpi::{Advice, Chart, Example, Family, Kpi, Rhythm, Section, Way, texts, worked};
use crate::model::outcome::Outcome;
use crate::model::output::Output;
use crate::model::statistics::divide;
use crate::model::unit::Unit;
use crate::model::values::Values;

const LEAVERS: Input = Input::number("leavers", Unit::Count);
/// A mean of several dates, or of part-time work, has a fraction.
const AVERAGE_HEADCOUNT: Input = Input::number("average-headcount", Unit::Count).fractional();
/// Each period with how many of it a year has.
const PERIOD: Input = Input::choice(
    "period",
    &[
        Choice { key: "month", value: 12.0 },
        Choice { key: "quarter", value: 4.0 },
        Choice { key: "year", value: 1.0 },
    ],
);

const RATE: Output = Output::new("rate", Unit::Percent);
const ANNUAL: Output = Output::new("annual", Unit::Percent);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "turnover",
    family: Family::Team,
    sections: &[Section { key: "", ways: &[Way { key: "", inputs: &[LEAVERS, AVERAGE_HEADCOUNT, PERIOD] }] }],
    outputs: &[RATE, ANNUAL],
    formula: rate,
    interval: None,
    charts: &[Chart::Sweep { over: LEAVERS, shows: ANNUAL }],
    uncertain: &[],
    rhythm: Rhythm::Quarterly,
    pairs: &["esat", "occupancy"],
    benchmarks: &[],
    advice: &[
        Advice::always("reasons"),
        Advice::always("first-months"),
        Advice::always("cost"),
        Advice { key: "few", when: |values, _| values[&LEAVERS] < 10.0 },
    ],
    examples: &[
        Example {
            key: "quarter",
            given: "leavers=3&average-headcount=40&period=quarter",
            expect: worked(&[(&RATE, 7.5), (&ANNUAL, 30.0)]),
        },
        Example {
            key: "year",
            given: "leavers=9&average-headcount=37.5&period=year",
            expect: worked(&[(&RATE, 24.0), (&ANNUAL, 24.0)]),
        },
    ],
    from_file: &[],
    text: texts!("turnover"),
};

fn rate(values: &Values) -> Result<Outcome, CalcError> {
    let rate = divide(values[&LEAVERS], values[&AVERAGE_HEADCOUNT], &AVERAGE_HEADCOUNT)? * 100.0;
    let a_year = values.choice(&PERIOD).value;
    let outcome = Outcome::of(&RATE, rate).and(&ANNUAL, rate * a_year).line("rate");
    if a_year == 1.0 {
        return Ok(outcome);
    }
    let outcome = outcome.step("periods", a_year, Unit::Count).line("annual");
    // More leavers than places leave nobody of the first team: there is nothing to compound.
    Ok(if rate > 0.0 && rate <= 100.0 {
        let compound = -(a_year * (-rate / 100.0).ln_1p()).exp_m1() * 100.0;
        outcome.step("compound", compound, Unit::Percent).note("compound")
    } else {
        outcome
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::values::Given;

    #[test]
    fn the_note_compounds_what_remains() {
        let compound = |leavers: f64, period: usize| {
            let values = Values::check(&KPI, &[], |input| {
                Ok(Some(match input.key {
                    "period" => Given::Choice(period),
                    "leavers" => Given::Number(leavers),
                    _ => Given::Number(100.0),
                }))
            });
            rate(&values.expect("all is given")).expect("there is a headcount").step_value("compound")
        };
        let near = |found: Option<f64>, expected: f64| found.is_some_and(|f| (f - expected).abs() < 0.005);
        // 4 % a month leave 0.96¹² of 100.
        assert!(near(compound(4.0, 0), 38.73) && near(compound(10.0, 1), 34.39));
        assert!(near(compound(100.0, 0), 100.0));
        assert_eq!([compound(0.0, 0), compound(101.0, 1), compound(4.0, 2)], [None; 3]);
    }
}
