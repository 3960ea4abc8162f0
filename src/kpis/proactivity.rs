//! Proactivity: how many customers act on a message sent before they had to ask, and what becomes of the inbound volume.

use crate::model::error::{Absence, CalcError};
use crate::model::input::Input;
use crate::model::kpi::{
    Advice, Chart, Example, Family, Interval, Kpi, Method, Rhythm, Section, Way, texts, worked,
};
use crate::model::outcome::Outcome;
use crate::model::output::Output;
use crate::model::statistics::proportion;
use crate::model::unit::Unit;
use crate::model::values::Values;

const SENT: Input = Input::number("sent", Unit::Count);
const ENGAGED: Input = Input::number("engaged", Unit::Count);
const INBOUND_BEFORE: Input = Input::number("inbound-before", Unit::Count).optional();
const INBOUND_AFTER: Input = Input::number("inbound-after", Unit::Count).optional();

const ENGAGEMENT: Output = Output::new("engagement", Unit::Percent);
const LOW: Output = Output::new("low", Unit::Percent);
const HIGH: Output = Output::new("high", Unit::Percent);
const VOLUME_CHANGE: Output = Output::new("volume-change", Unit::Percent);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "proactivity",
    family: Family::Service,
    sections: &[
        Section { key: "messages", ways: &[Way { key: "", inputs: &[SENT, ENGAGED] }] },
        Section { key: "volume", ways: &[Way { key: "", inputs: &[INBOUND_BEFORE, INBOUND_AFTER] }] },
    ],
    outputs: &[ENGAGEMENT, LOW, HIGH, VOLUME_CHANGE],
    formula: engagement,
    interval: Some(Interval { low: LOW, high: HIGH, method: Method::Wilson }),
    charts: &[Chart::Sweep { over: INBOUND_AFTER, shows: VOLUME_CHANGE }],
    uncertain: &[],
    rhythm: Rhythm::Monthly,
    pairs: &["csat"],
    benchmarks: &[],
    advice: &[
        Advice::always("before-they-ask"),
        Advice { key: "compare", when: |_, outcome| outcome.value(&VOLUME_CHANGE).is_some() },
        Advice { key: "more-contacts", when: |_, outcome| outcome.value(&VOLUME_CHANGE) > Some(0.0) },
        Advice { key: "useful", when: |_, outcome| outcome.value(&ENGAGEMENT) < Some(100.0) },
        Advice::always("one-action"),
    ],
    examples: &[
        Example {
            key: "delivery",
            given: "sent=2000&engaged=640&inbound-before=1250&inbound-after=1100",
            expect: worked(&[(&ENGAGEMENT, 32.0), (&VOLUME_CHANGE, -12.0)]),
        },
        Example { key: "messages", given: "sent=500&engaged=35", expect: worked(&[(&ENGAGEMENT, 7.0)]) },
    ],
    from_file: &[],
    text: texts!("proactivity"),
};

fn engagement(values: &Values) -> Result<Outcome, CalcError> {
    let engagement = proportion(values, &ENGAGED, &SENT, [&ENGAGEMENT, &LOW, &HIGH])?;
    let change = match (values.get(&INBOUND_BEFORE), values.get(&INBOUND_AFTER)) {
        (Some(0.0), Some(_)) => Err(Absence::Because("nothing-before")),
        (Some(before), Some(after)) => Ok((before, after)),
        (Some(_), None) => Err(Absence::Needs(&["inbound-after"])),
        (None, Some(_)) => Err(Absence::Needs(&["inbound-before"])),
        (None, None) => Err(Absence::Needs(&["inbound-before", "inbound-after"])),
    };
    let outcome = engagement
        .maybe(&VOLUME_CHANGE, change.map(|(before, after)| (after - before) / before * 100.0))
        .line("engagement");
    Ok(match change {
        Err(_) => outcome,
        Ok((before, after)) => {
            outcome.step("difference", after - before, Unit::Count).line("volume-change").note("not-alone")
        }
    })
}
