//! The numbers that are asked of a column, from how often each value comes or from the values themselves.

use super::column::{Column, Data};
use super::ranks::Ranks;
use super::sum::Sum;
use crate::analysis::protocol::Numbers;
use crate::model::role::{Holds, Reduce};

/// What is asked of a column, each with its place among the numbers.
pub(super) type Wishes<'a> = &'a [(usize, Reduce)];

/// Numbers above this are not counted one by one.
const MOST_MARKS: f64 = 100.0;

/// How many different values a column can have where they are few: how often each comes then answers everything.
pub(super) fn marks(column: &Column) -> Option<usize> {
    match (column.data(), column.role().holds()) {
        (Data::Numbers(_), Holds::Number { max, whole: true, .. }) if max <= MOST_MARKS => {
            Some(max as usize + 1)
        }
        (Data::Numbers(_) | Data::Seconds(_), _) => None,
        (Data::Times(_) | Data::Flags(_) | Data::Ids(_) | Data::Words(_), _) => Some(2),
    }
}

/// A number from how often each value comes. Only flags say yes or no, and only amounts have a sum and an order.
pub(super) fn of_marks(column: &Column, wanted: Reduce, counts: &[u64]) -> Option<f64> {
    let (flag, amount) = (column.is_flag(), column.is_amount());
    let all: u64 = counts.iter().sum();
    let each = || counts.iter().enumerate().map(|(value, &count)| (value as f64, count as f64));
    let at = |rank: f64| {
        let mut below = 0.0;
        let found = each().find(|(_, count)| {
            below += count;
            below > rank
        });
        found.map(|(value, _)| value)
    };
    match wanted {
        Reduce::Known(_) => Some(all as f64),
        Reduce::Yes(_) if flag => Some(counts[1] as f64),
        Reduce::No(_) if flag => Some(counts[0] as f64),
        Reduce::Between(_, low, high) if amount => {
            // Where there is no number between the bounds, there is nothing to count.
            let (first, end) = (low.ceil().max(0.0) as usize, (high.floor() + 1.0) as usize);
            Some(counts.get(first..end.min(counts.len())).map_or(0, |counts| counts.iter().sum()) as f64)
        }
        Reduce::Sum(_) if amount && all > 0 => Some(each().map(|(value, count)| value * count).sum()),
        Reduce::Quantile(_, share) if amount && (0.0..=1.0).contains(&share) => {
            let rank = share * all.checked_sub(1)? as f64;
            let (low, high) = (at(rank.floor())?, at(rank.ceil())?);
            Some(low + (high - low) * rank.fract())
        }
        _ => None,
    }
}

/// What is asked of amounts that are not negative.
pub(super) fn amounts(values: &[f64], wishes: Wishes<'_>, numbers: &mut Numbers) {
    let (mut bounds, mut shares, mut sum) = (Vec::new(), Vec::new(), Sum::default());
    for (_, wanted) in wishes {
        match *wanted {
            Reduce::Between(_, low, high) => bounds.extend([low.max(0.0), high]),
            Reduce::Quantile(_, share) => shares.push(share),
            _ => {}
        }
    }
    if wishes.iter().any(|(_, wanted)| matches!(wanted, Reduce::Sum(_))) {
        values.iter().for_each(|&value| sum.add(value));
    }
    let ranks = Ranks::of(values, &bounds, &shares);
    for &(at, wanted) in wishes {
        numbers.values[at] = match wanted {
            Reduce::Known(_) => Some(values.len() as f64),
            Reduce::Between(_, low, high) => Some(ranks.between(low, high) as f64),
            Reduce::Sum(_) => sum.value(),
            Reduce::Quantile(_, share) => ranks.quantile(share),
            _ => None,
        };
    }
}

/// Whether the values themselves are needed, not only their sum.
pub(super) fn in_order(wishes: Wishes<'_>) -> bool {
    wishes.iter().any(|(_, wanted)| matches!(wanted, Reduce::Quantile(..) | Reduce::Between(..)))
}

/// What is asked of amounts of which only the sum is known.
pub(super) fn of_sum(sum: &Sum, wishes: Wishes<'_>, numbers: &mut Numbers) {
    for &(at, wanted) in wishes {
        numbers.values[at] = match wanted {
            Reduce::Known(_) => Some(sum.count() as f64),
            Reduce::Sum(_) => sum.value(),
            _ => None,
        };
    }
}
