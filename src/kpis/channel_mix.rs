//! Channel mix: the share of contacts that each channel brings, and how concentrated they are (Herfindahl’s index). It
//! is not graded: no mix is good in itself.

use crate::model::error::CalcError;
use crate::model::input::Input;
use crate::model::kpi::{Advice, Chart, Example, Family, Kpi, Rhythm, Section, Way, texts, worked};
use crate::model::outcome::Outcome;
use crate::model::output::{Benchmark, Output};
use crate::model::source::{ROUNDQM, Reliability};
use crate::model::unit::Unit;
use crate::model::values::Values;

const PHONE: Input = Input::number("phone", Unit::Count).optional();
const CHAT: Input = Input::number("chat", Unit::Count).optional();
const EMAIL: Input = Input::number("email", Unit::Count).optional();
const SOCIAL: Input = Input::number("social", Unit::Count).optional();
const SELF_SERVICE: Input = Input::number("self-service", Unit::Count).optional();
const OTHER: Input = Input::number("other", Unit::Count).optional();

const CONCENTRATION: Output = Output::new("concentration", Unit::Percent);
const PHONE_SHARE: Output = Output::new("phone-share", Unit::Percent);
const CHAT_SHARE: Output = Output::new("chat-share", Unit::Percent);
const EMAIL_SHARE: Output = Output::new("email-share", Unit::Percent);
const SOCIAL_SHARE: Output = Output::new("social-share", Unit::Percent);
const SELF_SERVICE_SHARE: Output = Output::new("self-service-share", Unit::Percent);
const OTHER_SHARE: Output = Output::new("other-share", Unit::Percent);

/// A channel: its contacts, its share, the line that divides them, and the note where it is the largest.
struct Channel {
    contacts: Input,
    share: Output,
    line: &'static str,
    note: &'static str,
}

const CHANNELS: [Channel; 6] = [
    Channel { contacts: PHONE, share: PHONE_SHARE, line: "phone", note: "most-phone" },
    Channel { contacts: CHAT, share: CHAT_SHARE, line: "chat", note: "most-chat" },
    Channel { contacts: EMAIL, share: EMAIL_SHARE, line: "email", note: "most-email" },
    Channel { contacts: SOCIAL, share: SOCIAL_SHARE, line: "social", note: "most-social" },
    Channel {
        contacts: SELF_SERVICE,
        share: SELF_SERVICE_SHARE,
        line: "self-service",
        note: "most-self-service",
    },
    Channel { contacts: OTHER, share: OTHER_SHARE, line: "other", note: "most-other" },
];

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "channel-mix",
    family: Family::Service,
    sections: &[Section {
        key: "",
        ways: &[Way { key: "", inputs: &[PHONE, CHAT, EMAIL, SOCIAL, SELF_SERVICE, OTHER] }],
    }],
    outputs: &[
        CONCENTRATION,
        PHONE_SHARE,
        CHAT_SHARE,
        EMAIL_SHARE,
        SOCIAL_SHARE,
        SELF_SERVICE_SHARE,
        OTHER_SHARE,
    ],
    formula: mix,
    interval: None,
    charts: &[Chart::Parts(&[
        (PHONE_SHARE, None),
        (CHAT_SHARE, None),
        (EMAIL_SHARE, None),
        (SOCIAL_SHARE, None),
        (SELF_SERVICE_SHARE, None),
        (OTHER_SHARE, None),
    ])],
    uncertain: &[],
    rhythm: Rhythm::Monthly,
    pairs: &["csat", "fcr"],
    benchmarks: &[Benchmark { key: "chat", source: ROUNDQM, reliability: Reliability::RuleOfThumb }],
    advice: &[
        Advice { key: "dependent", when: |_, outcome| outcome.value(&CONCENTRATION) > Some(50.0) },
        Advice::always("staff"),
        Advice::always("by-reason"),
        Advice { key: "hopping", when: |_, outcome| outcome.value(&CONCENTRATION) < Some(100.0) },
        Advice { key: "self-service", when: |values, _| values.get(&SELF_SERVICE).is_none() },
    ],
    examples: &[
        Example {
            key: "chat-first",
            given: "phone=250&chat=600&email=150",
            expect: worked(&[
                (&CONCENTRATION, 44.5),
                (&PHONE_SHARE, 25.0),
                (&CHAT_SHARE, 60.0),
                (&EMAIL_SHARE, 15.0),
                (&SOCIAL_SHARE, 0.0),
            ]),
        },
        Example {
            key: "even",
            given: "phone=500&chat=500&email=500&social=500&self-service=500",
            expect: worked(&[(&CONCENTRATION, 20.0), (&PHONE_SHARE, 20.0)]),
        },
    ],
    from_file: &[],
    text: texts!("channel_mix"),
};

fn mix(values: &Values) -> Result<Outcome, CalcError> {
    let contacts = |channel: &Channel| values.get(&channel.contacts);
    let Some(first) = CHANNELS.iter().find(|channel| contacts(channel).is_some()) else {
        return Err(CalcError::NeedsOneOf(&["phone", "chat", "email", "social", "self-service", "other"]));
    };
    let total: f64 = CHANNELS.iter().filter_map(contacts).sum();
    if total == 0.0 {
        return Err(CalcError::ZeroDivisor(first.contacts.key));
    }
    // A channel left blank brings nothing.
    let share = |channel: &Channel| contacts(channel).unwrap_or(0.0) / total * 100.0;
    let concentration: f64 = CHANNELS.iter().map(|channel| share(channel).powi(2) / 100.0).sum();
    let mut outcome = Outcome::of(&CONCENTRATION, concentration)
        .sample(total)
        .step("total", total, Unit::Count)
        .step("equal-channels", 100.0 / concentration, Unit::Count);
    let most = CHANNELS.iter().map(share).fold(0.0, f64::max);
    let alone = CHANNELS.iter().filter(|channel| share(channel) == most).count() == 1;
    for channel in &CHANNELS {
        outcome = outcome.and(&channel.share, share(channel));
        if contacts(channel).is_some() {
            outcome = outcome.line(channel.line);
        }
        if alone && share(channel) == most {
            outcome = outcome.note(channel.note);
        }
    }
    Ok(outcome.line("concentration").line("equal-channels"))
}
