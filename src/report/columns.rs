//! Which column means what, as the visitor decides. A meaning belongs to one column at most.

use crate::analysis::protocol::ColumnUse;
use crate::model::role::Role;

/// Meanings as they are offered: by what they are about. The key is the text `roles-…`.
pub const GROUPS: [(&str, &[Role]); 6] = [
    ("answers", &[Role::NpsScore, Role::Csat5, Role::Csat10, Role::CsatWord]),
    ("solving", &[Role::ResolvedFirst, Role::Contacts]),
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
        ],
    ),
    ("calls", &[Role::Answered, Role::Abandoned]),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_meaning_is_offered_once() {
        let mut offered: Vec<Role> = GROUPS.iter().flat_map(|(_, roles)| roles.iter().copied()).collect();
        offered.sort();
        let mut all = Role::ALL.to_vec();
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
