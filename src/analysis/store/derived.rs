//! What only all rows together tell: the order of day and month in numeric dates, and lengths between two instants.

use super::column::{Column, Data};
use super::lines::Lines;
use super::{EXAMPLES, Narrowed, empty_tally};
use crate::analysis::cell::stamp::{Order, Stamp};
use crate::analysis::protocol::{
    DateOrder, DateReading, OrderBasis, Refused, WhyWithheld, Withheld, Witness,
};
use crate::model::role::Role;

/// How many instants prove each order, and how many fit both.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Votes {
    pub(super) day: u64,
    pub(super) month: u64,
    pub(super) either: u64,
}

/// Gives every instant its final reading. Returns the file's order, `None` where no date needs one, whether it is
/// proved or `set`, and what each column goes by.
///
/// A column goes by its own proofs where they agree, else by what is `set`, else by most proofs, its own before the
/// file's, else by what is `likely`. Cells that prove the other order than the one the column goes by are refused, not
/// guessed.
pub(super) fn settle_dates(
    columns: &mut [Column],
    set: Option<DateOrder>,
    likely: DateOrder,
) -> (Option<DateOrder>, bool, Vec<DateReading>) {
    let each: Vec<Votes> = columns.iter().map(|column| column.votes).collect();
    let all = each.iter().fold(Votes::default(), |sum, votes| Votes {
        day: sum.day + votes.day,
        month: sum.month + votes.month,
        either: sum.either + votes.either,
    });
    let file = set.or(majority(all));
    let mut readings = Vec::new();
    for (column, votes) in columns.iter_mut().zip(&each) {
        if votes.day + votes.month + votes.either == 0 {
            continue;
        }
        let agreed = votes.day == 0 || votes.month == 0;
        let own = majority(*votes).filter(|_| agreed || set.is_none());
        let basis = match (own, set, file) {
            (Some(_), ..) => OrderBasis::Proved,
            (None, Some(_), _) => OrderBasis::Set,
            (None, None, Some(_)) => OrderBasis::OtherColumn,
            (None, None, None) => OrderBasis::Guessed,
        };
        let order = own.or(set).or(file).unwrap_or(likely);
        let (right, wrong) = if order == DateOrder::DayFirst { (0, 1) } else { (1, 0) };
        let first = |side: usize| column.proofs[side].first();
        let witness = |cell: &Refused| Witness { line: cell.line, text: cell.text.clone() };
        readings.push(DateReading {
            role: column.role(),
            column: column.source(),
            order,
            basis,
            proof: first(right).map(witness),
            against: first(wrong).map(witness),
            contradicting: [votes.day, votes.month][wrong],
        });
        apply(column, order);
    }
    let needed = all.day + all.month + all.either > 0;
    (needed.then(|| file.unwrap_or(likely)), needed && file.is_some(), readings)
}

fn majority(votes: Votes) -> Option<DateOrder> {
    match (votes.day, votes.month) {
        (0, 0) => None,
        (day, month) if day >= month => Some(DateOrder::DayFirst),
        _ => Some(DateOrder::MonthFirst),
    }
}

fn apply(column: &mut Column, order: DateOrder) {
    let (wrong, side) = match order {
        DateOrder::DayFirst => (Order::MonthFirst, 1),
        DateOrder::MonthFirst => (Order::DayFirst, 0),
    };
    let mut refused = 0;
    if let Data::Times(stamps) = column.data_mut() {
        for stamp in stamps.iter_mut().filter(|stamp| stamp.is_known()) {
            if stamp.order() == wrong {
                *stamp = Stamp::UNREADABLE;
                refused += 1;
            } else if stamp.order() == Order::Either && order == DateOrder::MonthFirst {
                *stamp = stamp.swapped();
            }
        }
    }
    let examples = std::mem::take(&mut column.proofs[side]);
    let tally = column.tally_mut();
    tally.used -= refused;
    tally.unreadable += refused;
    tally.examples.extend(examples);
    keep_first(&mut tally.examples);
}

/// Leaves the examples that come first in the file.
fn keep_first(examples: &mut Vec<Refused>) {
    let mut first: Vec<Refused> = Vec::new();
    for example in examples.drain(..) {
        let place = first.partition_point(|earlier| earlier.line <= example.line);
        first.insert(place, example);
    }
    first.truncate(EXAMPLES);
    *examples = first;
}

/// Ten years: nobody waits longer for an answer, so such a length is between two instants that have nothing to do with
/// each other.
const LONGEST: f64 = 315_576_000.0;

/// The lengths between the two instants that stand for a role, where the file has both; withheld where most of them make
/// no sense.
pub(super) fn between(role: Role, columns: &[Column], lines: &Lines) -> Option<Result<Column, Withheld>> {
    let (from, to) = role.between_instants()?;
    let find = |role| columns.iter().find(|column| column.role() == role);
    let (from, to) = (find(from)?, find(to)?);
    let (Data::Times(starts), Data::Times(ends)) = (from.data(), to.data()) else { return None };
    let mut tally = empty_tally(role, vec![from.source(), to.source()]);
    let mut seconds = Narrowed::default();
    let mut wrong = Vec::new();
    let mut absurd = 0;
    let mut row = 0;
    for (starts, ends) in starts.beside(ends) {
        for (&start, &end) in starts.iter().zip(ends) {
            let mut length = f64::NAN;
            if start.is_known() && end.is_known() {
                let distance = end.utc() - start.utc();
                if distance < 0 {
                    tally.out_of_range += 1;
                    if wrong.len() < EXAMPLES {
                        wrong.push(Refused { line: lines.at(row), text: format!("{start} → {end}") });
                    }
                } else {
                    tally.used += 1;
                    length = distance as f64;
                    absurd += u64::from(length > LONGEST);
                }
            } else if start == Stamp::UNREADABLE || end == Stamp::UNREADABLE {
                tally.unreadable += 1;
            } else {
                tally.empty += 1;
            }
            seconds.push(length);
            row += 1;
        }
    }
    let (backwards, of) = (tally.out_of_range, tally.used + tally.out_of_range);
    let why = if backwards * 2 > of {
        Some(WhyWithheld::Backwards { wrong: backwards, of })
    } else if absurd * 2 > of {
        Some(WhyWithheld::Absurd { wrong: absurd, of })
    } else {
        None
    };
    if let Some(why) = why {
        return Some(Err(Withheld { role, columns: tally.columns, why }));
    }
    tally.examples = wrong;
    tally.examples.extend([from, to].iter().flat_map(|column| column.tally().examples.iter().cloned()));
    keep_first(&mut tally.examples);
    Some(Ok(Column::made(tally, Data::Seconds(seconds))))
}
