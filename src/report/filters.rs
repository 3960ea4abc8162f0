//! Which rows a report is about, as a visitor chooses: a period and a value of each column that splits the rows.

use crate::analysis::protocol::{Only, Segment};
use crate::model::role::Role;

/// What was chosen; nothing at first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// The first month, `2026-03`.
    pub from: Option<String>,
    /// The last month.
    pub to: Option<String>,
    /// Columns, each with the value that its rows must have.
    pub values: Vec<(Role, String)>,
}

impl Filters {
    /// Whether all rows count.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Sets the first month; an end before it moves along.
    pub fn begin(&mut self, from: Option<String>) {
        if self.to.is_some() && self.to < from {
            self.to.clone_from(&from);
        }
        self.from = from;
    }

    /// Sets the last month; a beginning after it moves along.
    pub fn end(&mut self, to: Option<String>) {
        if to.is_some() && self.from > to {
            self.from.clone_from(&to);
        }
        self.to = to;
    }

    /// Sets the value of a column; `None` for any.
    pub fn choose(&mut self, role: Role, value: Option<String>) {
        self.values.retain(|(other, _)| *other != role);
        self.values.extend(value.map(|value| (role, value)));
    }

    /// The value that a column must have.
    pub fn value(&self, role: Role) -> Option<&str> {
        self.values.iter().find(|(other, _)| *other == role).map(|(_, value)| value.as_str())
    }

    /// The rows to ask about, where these segments split all rows.
    pub fn only(&self, segments: &[Segment]) -> Vec<Only> {
        let time = segments.iter().find_map(|by| match by {
            Segment::Month(role) => Some(*role),
            Segment::Value(_) => None,
        });
        let period = time.filter(|_| self.from.is_some() || self.to.is_some()).map(|role| {
            let [first, last] = ["0001-01", "9999-12"].map(str::to_owned);
            Only::Months(role, self.from.clone().unwrap_or(first), self.to.clone().unwrap_or(last))
        });
        let values = self.values.iter().map(|(role, value)| Only::Value(*role, value.clone()));
        period.into_iter().chain(values).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(label: &str) -> Option<String> {
        Some(label.to_owned())
    }

    #[test]
    fn a_period_never_ends_before_it_begins() {
        let mut filters = Filters::default();
        filters.begin(month("2026-03"));
        filters.end(month("2026-01"));
        assert_eq!((filters.from.clone(), filters.to.clone()), (month("2026-01"), month("2026-01")));
        filters.begin(month("2026-05"));
        assert_eq!((filters.from.clone(), filters.to.clone()), (month("2026-05"), month("2026-05")));
        filters.end(None);
        assert_eq!((filters.from.clone(), filters.to.clone()), (month("2026-05"), None));
        filters.begin(None);
        assert!(filters.is_empty());
    }

    #[test]
    fn an_open_period_goes_to_the_end_of_time_and_each_column_has_one_value() {
        let segments = [Segment::Value(Role::Agent), Segment::Month(Role::ResolvedAt)];
        let mut filters = Filters::default();
        assert_eq!(filters.only(&segments), []);
        filters.begin(month("2026-03"));
        filters.choose(Role::Agent, month("Ann"));
        filters.choose(Role::Agent, month(""));
        let months = Only::Months(Role::ResolvedAt, "2026-03".to_owned(), "9999-12".to_owned());
        assert_eq!(filters.only(&segments), [months, Only::Value(Role::Agent, String::new())]);
        assert_eq!(filters.value(Role::Agent), Some(""));
        filters.choose(Role::Agent, None);
        assert_eq!(filters.values, []);
    }
}
