//! Whether the sampled values of a column fit a meaning.

use super::repeats;
use crate::analysis::cell::{cut, date, duration, flag, fold, number};
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
    if role.holds() == Holds::Duration && is_serials(cells, style) {
        good = 0;
        misfit = cells.first().map(|cell| (*cell).to_owned());
    }
    if matches!(role, Role::NpsScore | Role::Csat10)
        && let Some(highest) = shorter_scale(cells, style)
    {
        good = 0;
        misfit = Some(highest);
    }
    (all > 0).then(|| Fit { share: good as f64 / all as f64, misfit })
}

/// The highest mark, where so many answers without a single one above it are none on a scale to 10.
fn shorter_scale(cells: &[&str], style: &Style) -> Option<String> {
    let marks = cells.iter().filter_map(|cell| Some((score(cell, 10.0, true, style)?, *cell)));
    let (count, highest) = marks.fold((0, None::<(f64, &str)>), |(count, highest), mark| {
        (count + 1, Some(highest.filter(|highest| highest.0 >= mark.0).unwrap_or(mark)))
    });
    let (mark, cell) = highest?;
    ((count >= 20 && mark <= 5.0) || (count >= 50 && mark <= 7.0)).then(|| cell.to_owned())
}

/// Whether all cells are days since 1900, as a spreadsheet writes instants of some months between 2000 and 2050.
fn is_serials(cells: &[&str], style: &Style) -> bool {
    let value = |cell: &&str| number::read(cell, style.duration.decimal);
    let values: Vec<f64> = cells.iter().filter_map(value).collect();
    let low = values.iter().copied().fold(f64::INFINITY, f64::min);
    let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    values.len() >= 3
        && values.len() == cells.len()
        && low >= 36_526.0
        && high <= 54_789.0
        && high - low < 1_500.0
}

/// Whether nearly every cell is a different one, as in texts, links and identifiers.
pub fn is_unique(cells: &[&str]) -> bool {
    cells.len() >= 50 && repeats::count(cells).0 * 10 > cells.len() * 9
}

/// Whether all cells are numbers or lengths of time.
pub fn is_measured(cells: &[&str], style: &Style) -> bool {
    !cells.is_empty() && cells.iter().all(|cell| duration::read(cell, &style.duration).is_some())
}

/// Beginnings of words for how far a case is.
const PROGRESS: &str = "open ouvert offen abiert aberto apert new nouveau neu nuev novo nuov clos ferm geschlossen cerrad \
    fechad chius resol solv gelost resuelt risolt pend attente wart done termin erledigt progress cours bearbeitung hold \
    answer repondu miss manqu abandon assign cancel annul complet escal actif active wait traite encerrad";

/// Whether a third of the cells or more say how far a case is: a list of American states has a few that are New.
pub fn is_progress(cells: &[&str]) -> bool {
    let says = |cell: &&&str| {
        let folded = fold(cell);
        folded.split(' ').any(|word| PROGRESS.split_ascii_whitespace().any(|start| word.starts_with(start)))
    };
    let seen = cells.get(..200).unwrap_or(cells);
    let saying = seen.iter().filter(says).count();
    saying > 0 && saying * 3 >= seen.len()
}

/// Whether a cell fits; `None` where it stands for nothing.
fn fits(role: Role, cell: &str, style: &Style) -> Option<bool> {
    Some(match role.holds() {
        Holds::Number { min, max, whole } => score(cell, max, whole, style)
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

/// A score on its own (`4`), out of its maximum (`4/5`), or with its label (`5 - Très satisfait`). What need not be `whole`
/// is a share, which may carry its sign.
pub fn score(cell: &str, max: f64, whole: bool, style: &Style) -> Option<f64> {
    let decimal = style.duration.decimal;
    let alone = if whole { number::count(cell, decimal) } else { number::read(cell, decimal) };
    if let Some(value) = alone {
        return Some(value);
    }
    let end = cell.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',')?;
    let (value, rest) = cut(cell, end);
    let (value, rest) = (number::count(value, decimal)?, rest.trim_start());
    let behind = rest.chars().next()?;
    if behind == '/' {
        return (number::count(cut(rest, 1).1, decimal)? == max).then_some(value);
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
        let read = |cell| score(cell, 5.0, true, &style);
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
