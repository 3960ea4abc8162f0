//! Average handling time: the working time a contact takes, from conversation to the work after it. It is not graded:
//! sources disagree on whether shorter is better.

use crate::model::error::{Absence, CalcError};
use crate::model::input::Input;
use crate::model::kpi::{Advice, Chart, Example, Family, FromFile, Kpi, Rhythm, Section, Way, texts, worked};
use crate::model::outcome::Outcome;
use crate::model::output::{Benchmark, Output};
use crate::model::quantity::Quantity;
use crate::model::role::{Reduce, Role};
use crate::model::source::{ROUNDQM, Reliability};
use crate::model::statistics::divide;
use crate::model::unit::Unit;
use crate::model::values::Values;

const HANDLE_TIME: Input = Input::number("handle-time", Unit::Duration).is(Quantity::HandlingTime);
const TALK_TIME: Input = Input::number("talk-time", Unit::Duration).is(Quantity::TalkTime);
const HOLD_TIME: Input = Input::number("hold-time", Unit::Duration).starts(0.0).is(Quantity::HoldTime);
const AFTER_CALL_WORK: Input =
    Input::number("after-call-work", Unit::Duration).starts(0.0).is(Quantity::AfterCallWork);
const CONTACTS: Input = Input::number("contacts", Unit::Count).is(Quantity::Contacts);

const MEAN: Output = Output::new("mean", Unit::Duration).is(Quantity::MeanHandleTime);
const TALK_SHARE: Output = Output::new("talk-share", Unit::Percent);
const HOLD_SHARE: Output = Output::new("hold-share", Unit::Percent);
const AFTER_CALL_SHARE: Output = Output::new("after-call-share", Unit::Percent);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "aht",
    family: Family::Calls,
    sections: &[
        Section {
            key: "time",
            ways: &[
                Way { key: "one-total", inputs: &[HANDLE_TIME] },
                Way { key: "parts", inputs: &[TALK_TIME, HOLD_TIME, AFTER_CALL_WORK] },
            ],
        },
        Section { key: "volume", ways: &[Way { key: "", inputs: &[CONTACTS] }] },
    ],
    outputs: &[MEAN, TALK_SHARE, HOLD_SHARE, AFTER_CALL_SHARE],
    formula: mean,
    interval: None,
    charts: &[Chart::Parts(&[(TALK_SHARE, None), (AFTER_CALL_SHARE, None), (HOLD_SHARE, None)])],
    uncertain: &[],
    rhythm: Rhythm::Weekly,
    pairs: &["csat", "fcr"],
    benchmarks: &[Benchmark { key: "usual", source: ROUNDQM, reliability: Reliability::Disputed }],
    advice: &[
        Advice { key: "hold", when: |_, outcome| outcome.value(&HOLD_SHARE) > Some(10.0) },
        Advice { key: "after-call", when: |_, outcome| outcome.value(&AFTER_CALL_SHARE) > Some(25.0) },
        Advice::always("longest"),
    ],
    examples: &[
        Example {
            key: "parts",
            given: "talk-time=25h&hold-time=150min&after-call-work=7.5h&contacts=500",
            expect: worked(&[
                (&MEAN, 252.0),
                (&TALK_SHARE, 500.0 / 7.0),
                (&HOLD_SHARE, 50.0 / 7.0),
                (&AFTER_CALL_SHARE, 150.0 / 7.0),
            ]),
        },
        Example { key: "total", given: "handle-time=100h&contacts=1200", expect: worked(&[(&MEAN, 300.0)]) },
    ],
    from_file: &[
        FromFile {
            needs: &[Role::HandleTime, Role::HandledCount],
            fills: &[
                (HANDLE_TIME, Reduce::Sum(Role::HandleTime)),
                (CONTACTS, Reduce::Sum(Role::HandledCount)),
            ],
            observations: Reduce::Sum(Role::HandledCount),
            spread: None,
            chooses: &[],
        },
        FromFile {
            needs: &[Role::TalkTime, Role::HoldTime, Role::AfterCallWork, Role::HandledCount],
            fills: &[
                (TALK_TIME, Reduce::Sum(Role::TalkTime)),
                (HOLD_TIME, Reduce::Sum(Role::HoldTime)),
                (AFTER_CALL_WORK, Reduce::Sum(Role::AfterCallWork)),
                (CONTACTS, Reduce::Sum(Role::HandledCount)),
            ],
            observations: Reduce::Sum(Role::HandledCount),
            spread: None,
            chooses: &[],
        },
        FromFile {
            needs: &[Role::HandleTime],
            fills: &[
                (HANDLE_TIME, Reduce::Sum(Role::HandleTime)),
                (CONTACTS, Reduce::Known(Role::HandleTime)),
            ],
            observations: Reduce::Known(Role::HandleTime),
            spread: Some(Role::HandleTime),
            chooses: &[],
        },
        FromFile {
            needs: &[Role::TalkTime, Role::HoldTime, Role::AfterCallWork],
            fills: &[
                (TALK_TIME, Reduce::Sum(Role::TalkTime)),
                (HOLD_TIME, Reduce::Sum(Role::HoldTime)),
                (AFTER_CALL_WORK, Reduce::Sum(Role::AfterCallWork)),
                (CONTACTS, Reduce::Known(Role::TalkTime)),
            ],
            observations: Reduce::Known(Role::TalkTime),
            spread: None,
            chooses: &[],
        },
    ],
    text: texts!("aht"),
};

fn mean(values: &Values) -> Result<Outcome, CalcError> {
    let contacts = values[&CONTACTS];
    let parts = values.get(&TALK_TIME).map(|talk| [talk, values[&HOLD_TIME], values[&AFTER_CALL_WORK]]);
    let total = match parts {
        Some(parts) => parts.iter().sum(),
        None => values[&HANDLE_TIME],
    };
    let share = |part: usize| match parts {
        None => Err(Absence::Needs(&["talk-time", "hold-time", "after-call-work"])),
        Some(_) if total == 0.0 => Err(Absence::Because("no-time")),
        Some(parts) => Ok(parts[part] / total * 100.0),
    };
    let outcome = Outcome::of(&MEAN, divide(total, contacts, &CONTACTS)?)
        .maybe(&TALK_SHARE, share(0))
        .maybe(&HOLD_SHARE, share(1))
        .maybe(&AFTER_CALL_SHARE, share(2))
        .sample(contacts)
        .step("total-time", total, Unit::Duration);
    Ok(if parts.is_some() { outcome.line("total") } else { outcome }.line("mean"))
}
