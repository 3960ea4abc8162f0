//! Events of tickets become tickets: rows with the same identifier are put together, and each ticket counts once.
//!
//! A ticket was created at the earliest instant of its rows and resolved at the latest, and was first answered at the
//! earliest. Working times add up where they differ from row to row; where all rows of a ticket repeat the same one, it is
//! the ticket's. Of everything else, the last known value holds, by the instants where they run backwards in the file.

use super::column::{Column, Data};
use super::lines::Lines;
use super::rules::{Told, told};
use super::{Narrowed, Segments, Words};
use crate::analysis::cell::stamp::Stamp;
use crate::model::role::Role;

/// Each row's ticket, and how many tickets there are.
struct Tickets {
    of_row: Vec<u32>,
    count: usize,
    /// The file has its newest rows first.
    backwards: bool,
}

/// Puts events together; the number of tickets, or nothing where there are no identifiers.
pub(super) fn gather(columns: &mut [Column], lines: &mut Lines) -> Option<usize> {
    let id = columns.iter().find(|column| column.role() == Role::Id)?;
    let Data::Words(ids) = id.data() else { return None };
    let mut tickets = Tickets::of(ids);
    if let Some(Data::Times(stamps)) = columns.iter().find(|c| c.role() == Role::CreatedAt).map(Column::data)
    {
        tickets.backwards = tickets.run_backwards(stamps);
    }
    for column in columns.iter_mut() {
        tickets.put_together(column);
    }
    let mut first = Lines::default();
    tickets.first(lines.iter()).into_iter().for_each(|line| first.push(line));
    *lines = first;
    Some(tickets.count)
}

impl Tickets {
    fn of(ids: &Words) -> Self {
        let mut by_code = vec![u32::MAX; ids.labels.len() + 1];
        let mut count = 0;
        let mut next = || {
            count += 1;
            count - 1
        };
        let ticket = |code: u32| match by_code.get_mut(code as usize) {
            // A row without an identifier is a ticket of its own.
            Some(ticket) if code != 0 => {
                if *ticket == u32::MAX {
                    *ticket = next();
                }
                *ticket
            }
            _ => next(),
        };
        let of_row = ids.codes.to_vec().into_iter().map(ticket).collect();
        Self { of_row, count: count as usize, backwards: false }
    }

    /// Whether later rows of a ticket mostly are earlier in time.
    fn run_backwards(&self, stamps: &Segments<Stamp>) -> bool {
        let mut last: Vec<Option<i64>> = vec![None; self.count];
        let (mut up, mut down) = (0u64, 0u64);
        for (stamp, &ticket) in stamps.iter().zip(&self.of_row).filter(|(stamp, _)| stamp.is_known()) {
            match last[ticket as usize].replace(stamp.utc()) {
                Some(before) if before < stamp.utc() => up += 1,
                Some(before) if before > stamp.utc() => down += 1,
                _ => {}
            }
        }
        down > up
    }

    /// The first value of each ticket.
    fn first<T: Copy>(&self, values: impl Iterator<Item = T>) -> Vec<T> {
        let mut first = vec![None; self.count];
        for (value, &ticket) in values.zip(&self.of_row) {
            first[ticket as usize].get_or_insert(value);
        }
        first.into_iter().flatten().collect()
    }

    /// Of each ticket the value that stays when each is put before the next one.
    fn fold<T: Copy, List: FromIterator<T>>(
        &self,
        values: impl Iterator<Item = T>,
        none: T,
        pick: impl Fn(T, T) -> T,
    ) -> List {
        let mut kept = vec![none; self.count];
        for (value, &ticket) in values.zip(&self.of_row) {
            let slot = &mut kept[ticket as usize];
            *slot = pick(*slot, value);
        }
        kept.into_iter().collect()
    }

    fn last<T: Copy, List: FromIterator<T>>(
        &self,
        values: impl Iterator<Item = T>,
        none: T,
        known: impl Fn(T) -> bool,
    ) -> List {
        self.fold(
            values,
            none,
            |kept, value| {
                if known(value) && (!self.backwards || !known(kept)) { value } else { kept }
            },
        )
    }

    fn put_together(&self, column: &mut Column) {
        let role = column.role();
        if role == Role::HandedOver
            && let Data::Flags(flags) = column.data()
        {
            *column = self.handed_over(flags, column.tally().columns.clone());
            return;
        }
        match column.data_mut() {
            Data::Numbers(values) => *values = self.last(values.iter(), f32::NAN, |value| !value.is_nan()),
            Data::Seconds(values) => *values = self.seconds(role, values),
            Data::Flags(flags) if role == Role::Answered => {
                *flags =
                    self.fold(flags.iter(), 2, |kept, flag| if flag == 1 || kept > 1 { flag } else { kept });
            }
            Data::Flags(flags) => *flags = self.last(flags.iter(), 2, |flag| flag < 2),
            Data::Ids(ids) => *ids = self.last(ids.iter(), 0, |id| id != 0),
            Data::Words(words) => words.codes = self.last(words.codes.iter(), 0, |code| code != 0),
            Data::Times(stamps) => {
                let latest = role == Role::ResolvedAt;
                *stamps = self.fold(stamps.iter(), Stamp::EMPTY, |kept, stamp| {
                    let better =
                        stamp.is_known() && (!kept.is_known() || (stamp.utc() > kept.utc()) == latest);
                    if better { stamp } else { kept }
                });
            }
        }
        let used = super::rules::values(std::slice::from_ref(column), role).unwrap_or_default();
        let used = used.iter().filter(|value| !value.is_nan()).count() as u64;
        let tally = column.tally_mut();
        // A cell that was refused counts no more once its ticket has a value from another row.
        (tally.used, tally.empty, tally.unreadable, tally.out_of_range) =
            (used, self.count as u64 - used, 0, 0);
    }

    /// Times that differ from row to row add up; one that is repeated stays.
    fn seconds(&self, role: Role, values: &Narrowed<f64>) -> Narrowed<f64> {
        let kept: Vec<f64> = self.last(values.iter(), f64::NAN, |value| !value.is_nan());
        let work = [Role::HandleTime, Role::TalkTime, Role::HoldTime, Role::AfterCallWork, Role::ParkTime];
        let differs = |(value, &ticket): (f64, &u32)| !value.is_nan() && value != kept[ticket as usize];
        if !work.contains(&role) || !values.iter().zip(&self.of_row).any(differs) {
            return kept.into_iter().collect();
        }
        self.fold(values.iter(), f64::NAN, |sum, value| match (sum.is_nan(), value.is_nan()) {
            (true, _) => value,
            (_, true) => sum,
            _ => sum + value,
        })
    }

    /// A conversation of an assistant is one in which it spoke; it was handed over if a person spoke as well.
    fn handed_over(&self, flags: &Segments<u8>, columns: Vec<usize>) -> Column {
        let mut spoke = vec![(false, false); self.count];
        for (flag, &ticket) in flags.iter().zip(&self.of_row) {
            let (assistant, person) = &mut spoke[ticket as usize];
            *assistant |= flag == 0;
            *person |= flag == 1;
        }
        let each = spoke.into_iter().map(|(assistant, person)| match (assistant, person) {
            (true, person) => Told::Flag(person),
            (false, true) => Told::Aside,
            (false, false) => Told::Nothing,
        });
        told(Role::HandedOver, columns, each)
    }
}
