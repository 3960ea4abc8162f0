//! Handover from an AI assistant to people, and beside it what an assistant is too easily praised for: containment is
//! not resolution, because a customer who gives up is contained as well.

use crate::model::error::{Absence, CalcError};
use crate::model::input::Input;
use crate::model::kpi::{
    Advice, Chart, Example, Family, FromFile, Interval, Kpi, Method, Rhythm, Section, Way, texts, worked,
};
use crate::model::outcome::Outcome;
use crate::model::output::{Benchmark, Output};
use crate::model::role::{Reduce, Role};
use crate::model::source::{AFTER_SALES_GUIDE, APIZEE, Reliability};
use crate::model::statistics::proportion;
use crate::model::unit::Unit;
use crate::model::values::Values;

const CONVERSATIONS: Input = Input::number("conversations", Unit::Count);
const HANDED_OVER: Input = Input::number("handed-over", Unit::Count);
const RESOLVED: Input = Input::number("resolved", Unit::Count).optional();
const RECONTACTED: Input = Input::number("recontacted", Unit::Count).optional();

const TAKEOVER: Output = Output::new("takeover", Unit::Percent);
const LOW: Output = Output::new("low", Unit::Percent);
const HIGH: Output = Output::new("high", Unit::Percent);
const CONTAINMENT: Output = Output::new("containment", Unit::Percent);
const RESOLUTION: Output = Output::new("resolution", Unit::Percent);
const VERIFIED_RESOLUTION: Output = Output::new("verified-resolution", Unit::Percent);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "ai-handover",
    family: Family::Service,
    sections: &[
        Section { key: "conversations", ways: &[Way { key: "", inputs: &[CONVERSATIONS, HANDED_OVER] }] },
        Section { key: "outcome", ways: &[Way { key: "", inputs: &[RESOLVED, RECONTACTED] }] },
    ],
    outputs: &[TAKEOVER, LOW, HIGH, CONTAINMENT, RESOLUTION, VERIFIED_RESOLUTION],
    formula: takeover,
    interval: Some(Interval { low: LOW, high: HIGH, method: Method::Wilson }),
    charts: &[Chart::Parts(&[(TAKEOVER, None), (CONTAINMENT, None)])],
    uncertain: &[],
    rhythm: Rhythm::Weekly,
    pairs: &["csat", "fcr", "frt"],
    benchmarks: &[
        Benchmark {
            key: "patience",
            source: APIZEE.quoting("Userlike"),
            reliability: Reliability::SecondHand,
        },
        Benchmark {
            key: "simple-questions",
            source: AFTER_SALES_GUIDE,
            reliability: Reliability::RuleOfThumb,
        },
    ],
    advice: &[
        Advice { key: "measure", when: |values, _| values.get(&RESOLVED).is_none() },
        Advice { key: "gave-up", when: |_, outcome| outcome.step_value("unresolved") > Some(0.0) },
        Advice::always("reasons"),
        Advice::always("way-out"),
        Advice::always("apart"),
    ],
    examples: &[
        Example {
            key: "contained",
            given: "conversations=1000&handed-over=200",
            expect: worked(&[(&TAKEOVER, 20.0), (&CONTAINMENT, 80.0)]),
        },
        Example {
            key: "verified",
            given: "conversations=1000&handed-over=200&resolved=550&recontacted=90",
            expect: worked(&[
                (&TAKEOVER, 20.0),
                (&CONTAINMENT, 80.0),
                (&RESOLUTION, 55.0),
                (&VERIFIED_RESOLUTION, 46.0),
            ]),
        },
    ],
    from_file: &[FromFile {
        needs: &[Role::HandedOver],
        fills: &[
            (HANDED_OVER, Reduce::Yes(Role::HandedOver)),
            (CONVERSATIONS, Reduce::Known(Role::HandedOver)),
        ],
        observations: Reduce::Known(Role::HandedOver),
        spread: None,
        chooses: &[],
    }],
    text: texts!("ai_handover"),
};

fn takeover(values: &Values) -> Result<Outcome, CalcError> {
    let takeover = proportion(values, &HANDED_OVER, &CONVERSATIONS, [&TAKEOVER, &LOW, &HIGH])?;
    let (all, handed_over) = (values[&CONVERSATIONS], values[&HANDED_OVER]);
    let (resolved, recontacted) = (values.get(&RESOLVED), values.get(&RECONTACTED));
    // A conversation that went to a person is not one that the assistant settled.
    if handed_over + resolved.unwrap_or(0.0) > all {
        return Err(CalcError::PartsExceedWhole {
            parts: &["handed-over", "resolved"],
            whole: CONVERSATIONS.key,
        });
    }
    let whole = if resolved.is_some() { &RESOLVED } else { &CONVERSATIONS };
    if recontacted > values.get(whole) {
        return Err(CalcError::PartExceedsWhole { part: RECONTACTED.key, whole: whole.key });
    }
    let contained = all - handed_over;
    let verified = match (resolved, recontacted) {
        (Some(resolved), Some(back)) => Ok((resolved - back) / all * 100.0),
        (Some(_), None) => Err(Absence::Needs(&["recontacted"])),
        (None, Some(_)) => Err(Absence::Needs(&["resolved"])),
        (None, None) => Err(Absence::Needs(&["resolved", "recontacted"])),
    };
    let mut outcome = takeover
        .and(&CONTAINMENT, contained / all * 100.0)
        .maybe(&RESOLUTION, resolved.map(|count| count / all * 100.0).ok_or(Absence::Needs(&["resolved"])))
        .maybe(&VERIFIED_RESOLUTION, verified)
        .line("takeover")
        .line("containment");
    if let Some(resolved) = resolved {
        outcome = outcome.step("unresolved", contained - resolved, Unit::Count).line("resolution");
    }
    if verified.is_ok() {
        outcome = outcome.line("verified-resolution");
    }
    Ok(match outcome.step_value("unresolved") {
        None => outcome.note("contained-only"),
        Some(0.0) => outcome,
        Some(_) => outcome.line("unresolved").note("contained-unresolved"),
    })
}
