//! Which column means what, as the visitor decides. A meaning belongs to one column at most.

use crate::analysis::protocol::{ColumnUse, Preview, RowGuess, RowKind, RowReason};
use crate::model::role::Role;

/// Meanings as they are offered: by what they are about. The key is the text `roles-…`.
pub const GROUPS: [(&str, &[Role]); 7] = [
    (
        "answers",
        &[
            Role::NpsScore,
            Role::Csat5,
            Role::Csat10,
            Role::CsatWord,
            Role::Effort5,
            Role::Ease5,
            Role::Ease7,
            Role::Finished,
        ],
    ),
    (
        "solving",
        &[
            Role::ResolvedFirst,
            Role::Resolved,
            Role::Contacts,
            Role::Replies,
            Role::Reopens,
            Role::SlaMet,
            Role::SlaMissed,
            Role::HandedOver,
            Role::FixedFirstVisit,
            Role::NoFault,
        ],
    ),
    ("instants", &[Role::CreatedAt, Role::FirstReplyAt, Role::ResolvedAt]),
    (
        "durations",
        &[
            Role::HandleTime,
            Role::TalkTime,
            Role::HoldTime,
            Role::AfterCallWork,
            Role::FirstResponseTime,
            Role::ResolutionTime,
            Role::WaitTime,
            Role::ParkTime,
            Role::AiTime,
        ],
    ),
    ("calls", &[Role::Answered, Role::Abandoned, Role::Inbound]),
    (
        "totals",
        &[
            Role::Offered,
            Role::AnsweredCount,
            Role::InTimeCount,
            Role::AbandonedCount,
            Role::HandledCount,
            Role::WaitedCount,
            Role::ResolvedCount,
            Role::SurveyCount,
            Role::SatisfiedCount,
            Role::InTimeShare,
            Role::AbandonedShare,
            Role::SatisfiedShare,
            Role::MeanHandleTime,
            Role::MeanWaitTime,
        ],
    ),
    (
        "words",
        &[Role::Channel, Role::Team, Role::Agent, Role::Product, Role::Priority, Role::Status, Role::Id],
    ),
];

/// Gives a column a meaning. If another column had it, that one is released; returns its index, so that it can be
/// said. A column that is not there changes nothing.
pub fn assign(columns: &mut [ColumnUse], index: usize, role: Option<Role>) -> Option<usize> {
    columns.get(index)?;
    let released = columns
        .iter()
        .enumerate()
        .position(|(other, column)| other != index && role.is_some() && column.role == role);
    if let Some(other) = released {
        columns[other].role = None;
    }
    columns[index].role = role;
    released
}

/// What one row is, now that the columns are used so: what was found at the look, unless a meaning that counts many
/// contacts came in or went.
pub fn row_kind(preview: &Preview, chosen: &[ColumnUse]) -> RowGuess {
    let found = &preview.row_kind;
    let counting = chosen.iter().position(|column| column.role.is_some_and(Role::counts_many));
    match (counting, found.kind, &found.reason) {
        (_, _, RowReason::Set | RowReason::Recognised) => found.clone(),
        (Some(at), kind, _) if kind != RowKind::DailyTotals => {
            RowGuess { kind: RowKind::DailyTotals, reason: RowReason::Counts(at), sure: false }
        }
        (None, RowKind::DailyTotals, RowReason::Counts(_)) => RowGuess { sure: true, ..RowGuess::default() },
        _ => found.clone(),
    }
}

/// The uses that a look proposes.
pub fn proposed(preview: &Preview) -> Vec<ColumnUse> {
    preview.columns.iter().map(|column| column.guess).collect()
}

/// The uses of a new look's columns: its guesses, but what the visitor had changed since the look before stays, as
/// long as the columns have the same names.
pub fn carry_over(before: &Preview, chosen: &[ColumnUse], now: &Preview) -> Vec<ColumnUse> {
    let mut columns = proposed(now);
    let names = |preview: &Preview| preview.columns.iter().map(|c| c.name.clone()).collect::<Vec<_>>();
    if names(before) != names(now) {
        return columns;
    }
    for (index, (old, choice)) in before.columns.iter().zip(chosen).enumerate() {
        if old.guess.role != choice.role {
            assign(&mut columns, index, choice.role);
        }
        if old.guess.unit != choice.unit {
            columns[index].unit = choice.unit;
        }
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::protocol::{ColumnPreview, Decimal, Format, Header, Reason, TimeUnit};

    fn preview(columns: &[(&str, Option<Role>)]) -> Preview {
        let column = |(name, role): &(&str, Option<Role>)| ColumnPreview {
            name: (*name).to_owned(),
            guess: ColumnUse { role: *role, unit: None },
            reason: Reason::Unknown,
        };
        Preview {
            tables: Vec::new(),
            table: 0,
            format: Format::Text,
            size: 0,
            encoding: None,
            delimiter: Some(','),
            header: Header::Record(0),
            header_rows: 1,
            mojibake: None,
            decimal: Decimal::Point,
            date_order: None,
            date_order_proved: false,
            date_order_proof: None,
            sheets: Vec::new(),
            sheet: 0,
            columns: columns.iter().map(column).collect(),
            rows: Vec::new(),
            recognised: None,
            row_kind: RowGuess::default(),
        }
    }

    #[test]
    fn choices_outlive_another_look_at_the_same_columns() {
        let before = preview(&[("a", Some(Role::Channel)), ("b", None), ("c", None)]);
        let mut chosen: Vec<ColumnUse> = before.columns.iter().map(|column| column.guess).collect();
        assign(&mut chosen, 1, Some(Role::Channel));
        chosen[1].unit = Some(TimeUnit::Minutes);
        let now = preview(&[("a", Some(Role::Channel)), ("b", None), ("c", Some(Role::Agent))]);
        let kept = carry_over(&before, &chosen, &now);
        let roles: Vec<_> = kept.iter().map(|column| column.role).collect();
        assert_eq!(roles, [None, Some(Role::Channel), Some(Role::Agent)]);
        assert_eq!(kept[1].unit, Some(TimeUnit::Minutes));
        // Other columns: nothing of the old choices makes sense.
        let other = preview(&[("a;b", None)]);
        assert_eq!(carry_over(&before, &chosen, &other), [ColumnUse::default()]);
    }

    #[test]
    fn a_count_of_many_contacts_makes_totals_and_asks() {
        let mut found = preview(&[("a", None), ("b", None)]);
        let uses = |role| [ColumnUse::default(), ColumnUse { role, unit: None }];
        let kind = |found: &Preview, role| row_kind(found, &uses(role)).kind;
        assert_eq!(kind(&found, Some(Role::Channel)), RowKind::Ticket);
        let guess = row_kind(&found, &uses(Some(Role::Offered)));
        assert_eq!(
            (guess.kind, guess.reason, guess.sure),
            (RowKind::DailyTotals, RowReason::Counts(1), false)
        );
        found.row_kind = RowGuess { kind: RowKind::DailyTotals, reason: RowReason::Counts(1), sure: true };
        assert_eq!(kind(&found, None), RowKind::Ticket);
        // Means need no count to be means, and a visitor's word stands.
        found.row_kind.reason = RowReason::Mean(1);
        assert_eq!(kind(&found, None), RowKind::DailyTotals);
        found.row_kind = RowGuess { kind: RowKind::Ticket, reason: RowReason::Set, sure: true };
        assert_eq!(kind(&found, Some(Role::Offered)), RowKind::Ticket);
    }

    #[test]
    fn every_meaning_is_offered_once() {
        let mut offered: Vec<Role> = GROUPS.iter().flat_map(|(_, roles)| roles.iter().copied()).collect();
        offered.sort();
        // No column says which file it is in.
        let mut all: Vec<Role> = Role::ALL.into_iter().filter(|role| *role != Role::File).collect();
        all.sort();
        assert_eq!(offered, all);
    }

    #[test]
    fn a_meaning_moves_and_its_former_column_is_named() {
        let mut columns = vec![ColumnUse::default(); 3];
        assert_eq!(assign(&mut columns, 0, Some(Role::Channel)), None);
        assert_eq!(assign(&mut columns, 2, Some(Role::Channel)), Some(0));
        assert_eq!(columns.iter().map(|c| c.role).collect::<Vec<_>>(), [None, None, Some(Role::Channel)]);
        // Two columns without a meaning do not compete for it.
        assert_eq!(assign(&mut columns, 2, None), None);
        assert_eq!(assign(&mut columns, 9, Some(Role::Agent)), None);
    }
}
