//! Service level: the share of calls answered within the promised time, by each of the five formulas in use. They differ
//! in what they make of callers who hang up. It is not graded: every promise sets its own target.

use crate::model::error::{Absence, CalcError};
use crate::model::input::Input;
use crate::model::kpi::{Advice, Chart, Example, Family, FromFile, Kpi, Rhythm, Section, Way, texts, worked};
use crate::model::outcome::Outcome;
use crate::model::output::{Benchmark, Output};
use crate::model::quantity::Quantity;
use crate::model::role::{Reduce, Role};
use crate::model::source::{Reliability, SERVICE_LEVEL_FORMULAS};
use crate::model::statistics::divide;
use crate::model::unit::Unit;
use crate::model::values::Values;

const ANSWERED_IN_TIME: Input = Input::number("answered-in-time", Unit::Count);
const ANSWERED: Input = Input::number("answered", Unit::Count).is(Quantity::AnsweredCalls);
const ABANDONED: Input = Input::number("abandoned", Unit::Count).is(Quantity::AbandonedCalls);
const ABANDONED_IN_TIME: Input = Input::number("abandoned-in-time", Unit::Count).optional();
const SHORT_ABANDONED: Input =
    Input::number("short-abandoned", Unit::Count).is(Quantity::ShortAbandonedCalls).optional();

const LEVEL: Output = Output::new("level", Unit::Percent);
const WITH_ABANDONS_IN_TIME: Output = Output::new("with-abandons-in-time", Unit::Percent);
const ANSWERED_ONLY: Output = Output::new("answered-only", Unit::Percent);
const OFFERED: Output = Output::new("offered", Unit::Percent);
const WITHOUT_EARLY_ABANDONS: Output = Output::new("without-early-abandons", Unit::Percent);
const WITH_SHORT_ABANDONS: Output = Output::new("with-short-abandons", Unit::Percent);

/// The promise that files are held to, seconds: most centres answer 80 % of calls within it.
const PROMISED: f64 = 20.0;

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "service-level",
    family: Family::Calls,
    sections: &[
        Section { key: "answered", ways: &[Way { key: "", inputs: &[ANSWERED_IN_TIME, ANSWERED] }] },
        Section {
            key: "abandoned",
            ways: &[Way { key: "", inputs: &[ABANDONED, ABANDONED_IN_TIME, SHORT_ABANDONED] }],
        },
    ],
    outputs: &[
        LEVEL,
        WITH_ABANDONS_IN_TIME,
        ANSWERED_ONLY,
        OFFERED,
        WITHOUT_EARLY_ABANDONS,
        WITH_SHORT_ABANDONS,
    ],
    formula: level,
    interval: None,
    charts: &[Chart::Sweep { over: ANSWERED_IN_TIME, shows: LEVEL }],
    uncertain: &[],
    rhythm: Rhythm::Weekly,
    pairs: &["wait", "abandonment"],
    benchmarks: &[Benchmark {
        key: "formulas",
        source: SERVICE_LEVEL_FORMULAS,
        reliability: Reliability::Disputed,
    }],
    advice: &[
        Advice::always("half-hours"),
        Advice::always("late-calls"),
        Advice { key: "early", when: |values, _| values.get(&ABANDONED_IN_TIME).is_none() },
        Advice {
            key: "abandons",
            when: |values, _| values.get(&ABANDONED) > Some(0.05 * (values[&ANSWERED] + values[&ABANDONED])),
        },
    ],
    examples: &[
        Example {
            key: "five-formulas",
            given: "answered-in-time=860&answered=1000&abandoned=60&abandoned-in-time=20&short-abandoned=10",
            expect: worked(&[
                (&LEVEL, 1_075.0 / 13.0),
                (&WITH_ABANDONS_IN_TIME, 4_400.0 / 53.0),
                (&ANSWERED_ONLY, 86.0),
                (&OFFERED, 4_300.0 / 53.0),
                (&WITHOUT_EARLY_ABANDONS, 1_075.0 / 13.0),
                (&WITH_SHORT_ABANDONS, 4_350.0 / 53.0),
            ]),
        },
        Example {
            key: "counts-only",
            given: "answered-in-time=240&answered=285&abandoned=15",
            expect: worked(&[(&LEVEL, 80.0), (&OFFERED, 80.0), (&ANSWERED_ONLY, 1_600.0 / 19.0)]),
        },
    ],
    from_file: &[
        FromFile {
            needs: &[Role::WaitTime, Role::Abandoned],
            fills: &[
                (ANSWERED_IN_TIME, Reduce::Between(Role::WaitTime, 0.0, PROMISED)),
                (ANSWERED, Reduce::No(Role::Abandoned)),
                (ABANDONED, Reduce::Yes(Role::Abandoned)),
            ],
            observations: Reduce::Known(Role::Abandoned),
            spread: None,
            chooses: &[],
        },
        FromFile {
            needs: &[Role::WaitTime, Role::Answered],
            fills: &[
                (ANSWERED_IN_TIME, Reduce::Between(Role::WaitTime, 0.0, PROMISED)),
                (ANSWERED, Reduce::Yes(Role::Answered)),
                (ABANDONED, Reduce::No(Role::Answered)),
            ],
            observations: Reduce::Known(Role::Answered),
            spread: None,
            chooses: &[],
        },
        FromFile {
            needs: &[Role::InTimeCount, Role::AnsweredCount, Role::AbandonedCount, Role::Offered],
            fills: &[
                (ANSWERED_IN_TIME, Reduce::Sum(Role::InTimeCount)),
                (ANSWERED, Reduce::Sum(Role::AnsweredCount)),
                (ABANDONED, Reduce::Sum(Role::AbandonedCount)),
            ],
            observations: Reduce::Sum(Role::Offered),
            spread: None,
            chooses: &[],
        },
    ],
    text: texts!("service_level"),
};

fn level(values: &Values) -> Result<Outcome, CalcError> {
    let (in_time, answered, abandoned) = (values[&ANSWERED_IN_TIME], values[&ANSWERED], values[&ABANDONED]);
    let (early, short) = (values.get(&ABANDONED_IN_TIME), values.get(&SHORT_ABANDONED));
    // Short and early abandons are not compared: a promise of 5 s and a limit of 10 s for short calls make more short
    // ones than early ones.
    for (part, count, whole, all) in [
        (&ANSWERED_IN_TIME, Some(in_time), &ANSWERED, answered),
        (&ABANDONED_IN_TIME, early, &ABANDONED, abandoned),
        (&SHORT_ABANDONED, short, &ABANDONED, abandoned),
    ] {
        if count > Some(all) {
            return Err(CalcError::PartExceedsWhole { part: part.key, whole: whole.key });
        }
    }
    let calls = answered + abandoned;
    let counted = calls - early.unwrap_or(0.0);
    // With no answer and every caller gone early, nothing is left to have been answered in time.
    let level = divide(in_time, counted, &ANSWERED)? * 100.0;
    let offered = in_time / calls * 100.0;
    let needs_early = || Absence::Needs(&["abandoned-in-time"]);
    let with_early = early.map(|early| (in_time + early) / calls * 100.0).ok_or_else(needs_early);
    let without_early = early.map(|_| level).ok_or_else(needs_early);
    let with_short =
        short.map(|short| (in_time + short) / calls * 100.0).ok_or(Absence::Needs(&["short-abandoned"]));
    let answered_only =
        if answered > 0.0 { Ok(in_time / answered * 100.0) } else { Err(Absence::Because("none-answered")) };

    let all = [with_early, answered_only, Ok(offered), without_early, with_short];
    let lowest = all.iter().flatten().copied().fold(f64::INFINITY, f64::min);
    let highest = all.iter().flatten().copied().fold(f64::NEG_INFINITY, f64::max);
    let mut outcome = Outcome::of(&LEVEL, level)
        .and(&OFFERED, offered)
        .maybe(&WITH_ABANDONS_IN_TIME, with_early)
        .maybe(&ANSWERED_ONLY, answered_only)
        .maybe(&WITHOUT_EARLY_ABANDONS, without_early)
        .maybe(&WITH_SHORT_ABANDONS, with_short)
        .sample(counted)
        .step("lowest", lowest, Unit::Percent)
        .step("highest", highest, Unit::Percent);
    outcome = match early {
        Some(_) => outcome.line("level").line("with-abandons-in-time"),
        None => outcome.note("formula-3").line("level-offered"),
    };
    if answered > 0.0 {
        outcome = outcome.line("answered-only");
    }
    // Without the early abandons, the headline is this very formula.
    if early.is_some() {
        outcome = outcome.line("offered");
    }
    if short.is_some() {
        outcome = outcome.line("with-short-abandons");
    }
    Ok(if lowest < highest { outcome.note("spread") } else { outcome })
}
