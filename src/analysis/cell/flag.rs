//! Yes and no, in the words of each role.

use super::fold;
use crate::model::role::Role;

/// What a cell of a flag says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flag {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Nothing yet: a survey offered and not answered.
    Empty,
}

const YES: &[&str] = &[
    "1", "yes", "y", "oui", "o", "vrai", "true", "t", "x", "✓", "✔", "☑", "ok", "1 0", "1 00", "ja", "si",
    "sim",
];
const NO: &[&str] =
    &["0", "no", "n", "non", "faux", "false", "f", "off", "0 0", "0 00", "nein", "nao", "✗", "✘"];

const SATISFIED: &[&str] = &[
    "good",
    "great",
    "excellent",
    "happy",
    "positive",
    "satisfied",
    "very satisfied",
    "extremely satisfied",
    "somewhat satisfied",
    "awesome",
    "very happy",
    "extremely happy",
    "bien",
    "tres bien",
    "bon",
    "positif",
    "satisfait",
    "satisfaite",
    "tres satisfait",
    "tres satisfaite",
    "plutot satisfait",
    "plutot satisfaite",
    "content",
    "👍",
    "😀",
    "😃",
    "😊",
    "🙂",
];
const DISSATISFIED: &[&str] = &[
    "bad",
    "poor",
    "terrible",
    "unhappy",
    "negative",
    "unsatisfied",
    "dissatisfied",
    "very dissatisfied",
    "somewhat dissatisfied",
    "not satisfied",
    "mauvais",
    "tres mauvais",
    "mal",
    "negatif",
    "insatisfait",
    "insatisfaite",
    "pas satisfait",
    "pas satisfaite",
    "tres insatisfait",
    "tres insatisfaite",
    "plutot insatisfait",
    "mecontent",
    "very unhappy",
    "extremely unhappy",
    "very bad",
    "👎",
    "😞",
    "😠",
    "🙁",
    "☹",
    // An answer that is not a satisfied one: the share of satisfied answers counts it below the line.
    "neutral",
    "ok okay",
    "okay",
    "not good",
    "neither satisfied nor dissatisfied",
    "neutre",
    "moyen",
    "ni satisfait ni insatisfait",
    "😐",
];
/// Zendesk's states of a survey without an answer.
const UNANSWERED_SURVEY: &[&str] =
    &["offered", "unoffered", "not offered", "not rated", "pending", "sans reponse"];

const ANSWERED: &[&str] = &[
    "answered",
    "answer",
    "answered by agent",
    "handled",
    "connected",
    "picked up",
    "repondu",
    "repondue",
    "decroche",
    "decrochee",
    "traite",
    "traitee",
    "appel repondu",
    "appel traite",
    "servi",
    "pris",
    "accepted",
    "call connected",
];
const MISSED: &[&str] = &[
    "missed",
    "unanswered",
    "not answered",
    "no answer",
    "abandoned",
    "abandon",
    "voicemail",
    "manque",
    "manquee",
    "perdu",
    "perdue",
    "non repondu",
    "non repondue",
    "non decroche",
    "sans reponse",
    "abandonne",
    "abandonnee",
    "messagerie",
    "appel manque",
    "appel perdu",
    "appel abandonne",
    "busy",
    "occupe",
    "missed call",
    "lost",
    "out of business hours",
    "abandoned in ivr",
    "abandoned in classic",
    "short abandoned",
    "hang up",
    "hung up",
];
const LEFT: &[&str] = &[
    "abandoned",
    "abandon",
    "abandonne",
    "abandonnee",
    "missed",
    "manque",
    "manquee",
    "perdu",
    "perdue",
    "hung up",
    "raccroche",
    "appel abandonne",
    "appel manque",
    "appel perdu",
    "lost",
    "abandoned in ivr",
    "abandoned in classic",
    "short abandoned",
];
const FIRST: &[&str] =
    &["resolved", "resolu", "resolue", "1st contact", "first contact", "premier contact", "fcr"];
const KEPT: &[&str] = &[
    "within sla",
    "met",
    "achieved",
    "within",
    "in time",
    "respecte",
    "dans les delais",
    "dans le sla",
    "tenu",
];
const BROKEN: &[&str] = &[
    "sla violated",
    "violated",
    "breached",
    "missed",
    "hors delai",
    "non respecte",
    "depasse",
    "en retard",
    "sla non respecte",
];
const PERSON: &[&str] =
    &["admin", "human", "agent", "teammate", "humain", "conseiller", "person", "operateur"];
const ASSISTANT: &[&str] =
    &["bot", "ai", "ai agent", "assistant", "chatbot", "fin", "ia", "robot", "operator"];
const CUSTOMER: &[&str] = &["lead", "user", "customer", "client", "visitor", "contact", "end user"];
const INBOUND: &[&str] =
    &["inbound", "incoming", "entrant", "in", "eingehend", "entrante", "entrada", "recu"];
const OUTBOUND: &[&str] =
    &["outbound", "outgoing", "sortant", "out", "ausgehend", "saliente", "saida", "uscente", "emis"];
const LATER: &[&str] = &["unresolved", "not resolved", "non resolu", "non resolue", "repeat", "reopened"];

/// The flag in a cell, as a role understands it.
pub fn read(text: &str, role: Role) -> Option<Flag> {
    let folded = fold(text);
    // Signs and faces are no letters and fold to nothing.
    let word = if folded.is_empty() { text.trim() } else { folded.as_str() };
    let is = |words: &[&str]| words.contains(&word);
    let own: (bool, bool, bool) = match role {
        Role::CsatWord => {
            let with_comment = |mark| word.starts_with(mark) && word.ends_with(" with comment");
            (
                is(SATISFIED) || with_comment("good"),
                is(DISSATISFIED) || with_comment("bad"),
                is(UNANSWERED_SURVEY),
            )
        }
        // A call that an assistant took never came to where people answer.
        Role::Answered => (is(ANSWERED), is(MISSED), word == "ai call"),
        Role::SlaMet => (is(KEPT), is(BROKEN), false),
        Role::SlaMissed => (is(BROKEN), is(KEPT), false),
        Role::HandedOver => (is(PERSON), is(ASSISTANT), is(CUSTOMER)),
        Role::Inbound => {
            // `inbound - external`, `outbound-dial`
            let first = word.split(' ').next().unwrap_or_default();
            (INBOUND.contains(&first), OUTBOUND.contains(&first), false)
        }
        Role::Abandoned => (is(LEFT), is(ANSWERED), false),
        Role::ResolvedFirst | Role::Resolved => (is(FIRST), is(LATER), false),
        _ => (false, false, false),
    };
    match own {
        (true, ..) => Some(Flag::Yes),
        (_, true, _) => Some(Flag::No),
        (.., true) => Some(Flag::Empty),
        _ if is(YES) => Some(Flag::Yes),
        _ if is(NO) => Some(Flag::No),
        _ => None,
    }
}

/// Whether a cell is a mark beside which a blank one means no.
pub fn is_mark(text: &str) -> bool {
    matches!(text.trim(), "x" | "X" | "✓" | "✔" | "☑")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(role: Role, text: &str, expected: impl Into<Option<Flag>>) {
        assert_eq!(read(text, role), expected.into(), "{role:?} {text}");
    }

    #[test]
    fn plain_words_serve_every_role() {
        for (text, flag) in
            [("Oui", Flag::Yes), ("FAUX", Flag::No), ("1", Flag::Yes), ("x", Flag::Yes), ("n", Flag::No)]
        {
            check(Role::ResolvedFirst, text, flag);
            check(Role::Abandoned, text, flag);
        }
        check(Role::ResolvedFirst, "peut-être", None);
        check(Role::ResolvedFirst, "2", None);
    }

    #[test]
    fn each_role_has_its_words() {
        check(Role::CsatWord, "Good with comment", Flag::Yes);
        check(Role::CsatWord, "Très insatisfait", Flag::No);
        check(Role::CsatWord, "Offered", Flag::Empty);
        check(Role::CsatWord, "👍", Flag::Yes);
        check(Role::Answered, "Manqué", Flag::No);
        check(Role::Abandoned, "Manqué", Flag::Yes);
        check(Role::Answered, "Abandoned", Flag::No);
        check(Role::Answered, "good", None);
    }
}
