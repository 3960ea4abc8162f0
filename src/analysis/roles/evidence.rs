//! Whether the sampled values of a column fit a meaning.

use crate::analysis::cell::{date, duration, flag, number};
use crate::analysis::style::Style;
use crate::model::role::{Holds, Role};

/// Ten years: longer "durations" are seconds since 1970 or telephone numbers.
const LONGEST: f64 = 315_360_000.0;
/// Characters beyond which a cell is a text and no category.
const LONGEST_WORD: usize = 80;

/// How a sample of a column's filled cells fits.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// Share of the cells that fit, 0 to 1.
    pub share: f64,
    /// The first cell that does not.
    pub misfit: Option<String>,
}

/// Measures filled cells against a role; `None` where there is nothing to measure.
pub fn fit(role: Role, cells: &[&str], style: &Style) -> Option<Fit> {
    let (mut good, mut all) = (0usize, 0usize);
    let mut misfit = None;
    for cell in cells {
        let Some(fits) = fits(role, cell, style) else { continue };
        all += 1;
        if fits {
            good += 1;
        } else if misfit.is_none() {
            misfit = Some(cell.chars().take(LONGEST_WORD).collect());
        }
    }
    (all > 0).then(|| Fit { share: good as f64 / all as f64, misfit })
}

/// Whether nearly every cell is a different one, as in texts, links and identifiers.
pub fn is_unique(cells: &[&str]) -> bool {
    let mut sorted = cells.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    cells.len() >= 50 && sorted.len() * 10 > cells.len() * 9
}

/// Whether all cells are numbers or lengths of time.
pub fn is_measured(cells: &[&str], style: &Style) -> bool {
    !cells.is_empty() && cells.iter().all(|cell| duration::read(cell, &style.duration).is_some())
}

/// Whether a cell fits; `None` where it stands for nothing.
fn fits(role: Role, cell: &str, style: &Style) -> Option<bool> {
    Some(match role.holds() {
        Holds::Number { min, max, whole } => score(cell, max, style)
            .is_some_and(|value| (min..=max).contains(&value) && (!whole || value.fract() == 0.0)),
        Holds::Duration => duration::read(cell, &style.duration).is_some_and(|length| length.abs() < LONGEST),
        Holds::Time => date::read(cell).is_some(),
        Holds::Flag => match flag::read(cell, role) {
            Some(flag::Flag::Empty) => return None,
            read => read.is_some(),
        },
        Holds::Category => cell.chars().count() <= LONGEST_WORD && date::read(cell).is_none(),
        Holds::Text => true,
    })
}

/// A score on its own (`4`), out of its maximum (`4/5`), or with its label (`5 - Très satisfait`).
pub fn score(cell: &str, max: f64, style: &Style) -> Option<f64> {
    let decimal = style.duration.decimal;
    if let Some(value) = number::count(cell, decimal) {
        return Some(value);
    }
    let end = cell.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',')?;
    let (value, rest) = (number::count(&cell[..end], decimal)?, cell[end..].trim_start());
    let behind = rest.chars().next()?;
    if behind == '/' {
        return (number::count(&rest[1..], decimal)? == max).then_some(value);
    }
    let label = rest.trim_start_matches(['-', '–', '—', ':', '(', '=', ' ', '*', '★', '⭐']);
    let marked = matches!(behind, '-' | '–' | '—' | ':' | '(' | '=' | '★' | '⭐');
    (marked && !label.starts_with(|c: char| c.is_ascii_digit())).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::protocol::Decimal;

    #[test]
    fn scores_come_with_labels() {
        let style = Style::of("note", Role::Csat5, &[], Decimal::Comma, None);
        let read = |cell| score(cell, 5.0, &style);
        assert_eq!(read("4"), Some(4.0));
        assert_eq!(read("4,0"), Some(4.0));
        assert_eq!(read("4/5"), Some(4.0));
        assert_eq!(read("4 / 5"), Some(4.0));
        assert_eq!(read("4/10"), None);
        assert_eq!(read("5 - Très satisfait"), Some(5.0));
        assert_eq!(read("5 (Excellent)"), Some(5.0));
        assert_eq!(read("1-5"), None);
        assert_eq!(read("5 fois"), None);
    }

    #[test]
    fn timestamps_are_no_durations_and_counts_no_flags() {
        let style = Style::of("x", Role::WaitTime, &[], Decimal::Point, None);
        let share = |role, cells: &[&str]| fit(role, cells, &style).map(|fit| fit.share);
        assert_eq!(share(Role::WaitTime, &["1510695908"]), Some(0.0));
        assert_eq!(share(Role::WaitTime, &["2026-01-01 10:00"]), Some(0.0));
        assert_eq!(share(Role::Abandoned, &["1", "0", "57", "12"]), Some(0.5));
        assert_eq!(share(Role::CsatWord, &["offered", "good"]), Some(1.0));
        assert_eq!(share(Role::CsatWord, &["offered"]), None);
    }
}
