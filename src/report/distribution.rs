//! How the values of a column are spread out: one bar for each mark, or for each span of time.

use super::plan::number;
use crate::analysis::protocol::{Numbers, Question};
use crate::model::role::{Holds, Reduce, Role};

/// The values of a column, counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Distribution {
    /// The column's meaning.
    pub role: Role,
    /// Marks or spans in rising order; together they hold every usable value.
    pub bins: Vec<Bin>,
}

/// Some of the values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bin {
    /// Lower end: included for a mark; for a span of time the end of the span before, not included.
    pub from: f64,
    /// Upper end, included; `None` above the last span.
    pub to: Option<f64>,
    /// How many values.
    pub count: u64,
}

const MINUTE: f64 = 60.0;
const HOUR: f64 = 60.0 * MINUTE;
const DAY: f64 = 24.0 * HOUR;

/// Ends of spans that people speak of, from seconds on the phone to weeks in a back office.
const SPANS: [f64; 20] = [
    10.0,
    20.0,
    30.0,
    MINUTE,
    2.0 * MINUTE,
    3.0 * MINUTE,
    5.0 * MINUTE,
    10.0 * MINUTE,
    15.0 * MINUTE,
    30.0 * MINUTE,
    HOUR,
    2.0 * HOUR,
    4.0 * HOUR,
    8.0 * HOUR,
    DAY,
    2.0 * DAY,
    3.0 * DAY,
    7.0 * DAY,
    14.0 * DAY,
    30.0 * DAY,
];
/// More bars than this do not read well; the smallest at both ends are joined.
const MOST_SPANS: usize = 12;
/// Contacts are counted one by one up to this many.
const MOST_CONTACTS: f64 = 5.0;

/// Whether the values of a role are worth counting so.
pub(super) fn applies(role: Role) -> bool {
    match role.holds() {
        Holds::Number { max, .. } => max <= 10.0 || role == Role::Contacts,
        Holds::Duration => !matches!(role, Role::MeanHandleTime | Role::MeanWaitTime),
        _ => false,
    }
}

/// What to ask: marks one by one; for spans, how many lie below each end, so that none counts twice.
pub(super) fn wanted(role: Role) -> Vec<Reduce> {
    let mut wanted: Vec<Reduce> = match role.holds() {
        Holds::Number { .. } => {
            marks(role).into_iter().map(|mark| Reduce::Between(role, mark, mark)).collect()
        }
        Holds::Duration => SPANS.into_iter().map(|end| Reduce::Between(role, 0.0, end)).collect(),
        _ => Vec::new(),
    };
    wanted.push(Reduce::Known(role));
    wanted
}

fn marks(role: Role) -> Vec<f64> {
    let Holds::Number { min, max, .. } = role.holds() else { return Vec::new() };
    let last = if role == Role::Contacts { MOST_CONTACTS } else { max };
    (min as u32..=last as u32).map(f64::from).collect()
}

impl Distribution {
    pub(super) fn of(role: Role, question: &Question, numbers: &Numbers) -> Option<Self> {
        let get = |reduce| number(question, numbers, reduce).map(|count| count as u64);
        let known = get(Reduce::Known(role))?;
        let bins = match role.holds() {
            Holds::Number { max, .. } => {
                let mut bins = marks(role)
                    .into_iter()
                    .map(|mark| {
                        Some(Bin {
                            from: mark,
                            to: Some(mark),
                            count: get(Reduce::Between(role, mark, mark))?,
                        })
                    })
                    .collect::<Option<Vec<_>>>()?;
                let last = bins.last()?.from;
                let above = known.saturating_sub(bins.iter().map(|bin| bin.count).sum());
                if last < max && above > 0 {
                    bins.push(Bin { from: last + 1.0, to: None, count: above });
                }
                bins
            }
            Holds::Duration => {
                let below = SPANS
                    .into_iter()
                    .map(|end| get(Reduce::Between(role, 0.0, end)))
                    .collect::<Option<Vec<_>>>()?;
                spans(&below, known)
            }
            _ => return None,
        };
        Some(Distribution { role, bins })
    }

    /// The largest count, to draw bars with.
    pub fn largest(&self) -> u64 {
        self.bins.iter().map(|bin| bin.count).max().unwrap_or(0)
    }

    /// How many values there are.
    pub fn total(&self) -> u64 {
        self.bins.iter().map(|bin| bin.count).sum()
    }
}

/// Spans from how many values lie below each end; empty ones at both ends are dropped, and the smallest at the ends
/// joined while there are too many.
fn spans(below: &[u64], known: u64) -> Vec<Bin> {
    let mut from = 0.0;
    let mut before = 0;
    let mut bins: Vec<Bin> = Vec::with_capacity(below.len() + 1);
    let ends = SPANS.into_iter().map(Some).zip(below.iter().copied());
    for (to, reached) in ends.chain([(None, known)]) {
        bins.push(Bin { from, to, count: reached.saturating_sub(before) });
        from = to.unwrap_or(from);
        before = reached;
    }
    while bins.last().is_some_and(|bin| bin.count == 0) {
        bins.pop();
    }
    let empty = bins.iter().take_while(|bin| bin.count == 0).count();
    bins.drain(..empty);
    while bins.len() > MOST_SPANS {
        let last = bins.len() - 1;
        if bins[0].count <= bins[last].count {
            let first = bins.remove(0);
            bins[0] = Bin { from: first.from, count: first.count + bins[0].count, ..bins[0] };
        } else {
            let end = bins.remove(last);
            bins[last - 1] = Bin { to: end.to, count: end.count + bins[last - 1].count, ..bins[last - 1] };
        }
    }
    bins
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_hold_every_value_once_however_wide_the_range() {
        // One value more below each end than below the one before, and three beyond the last.
        let below: Vec<u64> = (1..=SPANS.len() as u64).collect();
        let bins = spans(&below, 23);
        assert_eq!(bins.iter().map(|bin| bin.count).sum::<u64>(), 23);
        assert!(bins.len() <= MOST_SPANS);
        assert!(bins.windows(2).all(|pair| pair[0].to == Some(pair[1].from)));
        assert_eq!(bins.last().map(|bin| bin.to), Some(None));
    }

    #[test]
    fn empty_ends_are_not_drawn_but_gaps_are() {
        let mut below = vec![0; SPANS.len()];
        below[3..].fill(4);
        below[5..].fill(9);
        let bins = spans(&below, 9);
        let drawn: Vec<_> = bins.iter().map(|bin| (bin.from, bin.to, bin.count)).collect();
        assert_eq!(drawn, [(30.0, Some(60.0), 4), (60.0, Some(120.0), 0), (120.0, Some(180.0), 5)]);
    }
}
