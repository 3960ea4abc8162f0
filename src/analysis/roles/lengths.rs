//! Columns that are called a duration and nothing more: how long a contact took where the file is about contacts, but
//! not how long somebody took to answer a survey, nor how long a geyser sprang.

use super::words;
use crate::analysis::cell::fold;
use crate::analysis::protocol::{ColumnUse, Reason};
use crate::model::role::Role;

/// What such columns are called, without units.
const PLAIN: [&str; 6] = ["duration", "duree", "dauer", "duracion", "duracao", "durata"];
/// Columns that survey tools put beside the answers.
const OF_SURVEYS: [&str; 12] = [
    "response id",
    "respondent id",
    "recorded date",
    "finished",
    "progress",
    "user language",
    "distribution channel",
    "ip address",
    "ipaddress",
    "collector id",
    "network id",
    "submit date",
];
/// Meanings that contacts have and answers to a survey have not.
const OF_CONTACTS: [Role; 10] = [
    Role::Agent,
    Role::Team,
    Role::WaitTime,
    Role::TalkTime,
    Role::HoldTime,
    Role::AfterCallWork,
    Role::Answered,
    Role::Abandoned,
    Role::Inbound,
    Role::ResolvedAt,
];

/// Takes the meaning from a plain duration where nothing says that it is about a contact.
pub(super) fn reconsider(uses: &mut [ColumnUse], reasons: &mut [Reason], names: &[String]) {
    let is_plain =
        |at: &usize| matches!(words(&names[*at]).as_slice(), [word] if PLAIN.contains(&word.as_str()));
    let handled = (0..uses.len()).find(|&at| uses[at].role == Some(Role::HandleTime));
    let Some(at) = handled.filter(is_plain).filter(|&at| !matches!(reasons[at], Reason::Export(_))) else {
        return;
    };
    let has = |roles: &[Role]| uses.iter().any(|used| used.role.is_some_and(|role| roles.contains(&role)));
    let alone = names.len() > 2 && uses.iter().filter(|used| used.role.is_some()).count() == 1;
    let survey = has(&[Role::Finished]) || names.iter().any(|name| OF_SURVEYS.contains(&fold(name).as_str()));
    if alone || (survey && !has(&OF_CONTACTS)) {
        (uses[at], reasons[at]) = (ColumnUse::default(), Reason::Unknown);
    }
}
