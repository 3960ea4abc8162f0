//! What holds among the columns of a row: what a call nobody answered tells, what follows from two columns together.

use super::column::{Column, Data};
use super::lines::Lines;
use super::values::{amounts, marks};
use super::{Segments, empty_tally, events, totals};
use crate::analysis::protocol::{RowKind, Tally, Withheld};
use crate::model::role::Role;

/// What is known of a table beyond its columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    /// What one row is.
    pub kind: RowKind,
    /// A call without a queue never waited in one, and cannot be abandoned there.
    pub queue_entered: bool,
    /// It comes from a known telephony: its times are of calls, answered or not.
    pub telephony: bool,
    /// A handle time of nothing means that nobody handled it.
    pub handled_only: bool,
    /// Which of `totals::SHARES` are written in percent, by a sign.
    pub percent: [bool; 3],
}

impl Rules {
    /// Notes whether a column with this meaning is written in percent.
    pub fn note_percent(&mut self, role: Role, percent: bool) {
        if let Some(at) = totals::SHARES.iter().position(|share| *share == role) {
            self.percent[at] = percent;
        }
    }
}

const YES: u8 = 1;
const NO: u8 = 0;

/// What people do to answer a call.
const WORK: [Role; 5] =
    [Role::HandleTime, Role::TalkTime, Role::HoldTime, Role::AfterCallWork, Role::ParkTime];
/// What only a call that came in can have.
const INCOMING: [Role; 3] = [Role::Answered, Role::Abandoned, Role::WaitTime];
/// The marks of a survey.
const MARKS: [Role; 7] =
    [Role::NpsScore, Role::Csat5, Role::Csat10, Role::CsatWord, Role::Effort5, Role::Ease5, Role::Ease7];

/// Puts a ticket's events together, and says how many rows there were; no number where each row counts.
pub(super) fn gather(columns: &mut [Column], lines: &mut Lines, rules: Rules) -> Option<usize> {
    (rules.kind == RowKind::Event).then(|| events::gather(columns, lines)).flatten()
}

/// Takes out of the columns what they do not tell, and adds what they tell together.
pub(super) fn apply(columns: &mut Vec<Column>, rules: Rules, rows: usize, withheld: &mut Vec<Withheld>) {
    if rules.kind == RowKind::DailyTotals {
        totals::weigh(columns, rows, rules.percent, withheld);
        return;
    }
    let (answered, abandoned) = (flags(columns, Role::Answered), flags(columns, Role::Abandoned));
    let (inbound, finished) = (flags(columns, Role::Inbound), flags(columns, Role::Finished));
    let is = |flags: &Option<Vec<u8>>, row: usize, flag| {
        flags.as_ref().is_some_and(|flags| flags.get(row) == Some(&flag))
    };
    // Telephony writes nothing, or how long it rang, where nobody answered; of another file's times only the zeros.
    if answered.is_some() || abandoned.is_some() {
        set_aside(columns, &WORK, &|row, time| {
            (time == 0.0 || rules.telephony) && (is(&answered, row, NO) || is(&abandoned, row, YES))
        });
    }
    // Nobody can tell how long a call waited for an answer of which it is not known whether it came.
    let told = [(&answered, YES), (&abandoned, NO)]
        .map(|(flags, came)| (flags.as_ref().filter(|flags| flags.contains(&came)), came));
    set_aside(columns, &[Role::WaitTime], &|row, _| {
        told.iter().any(|(flags, came)| flags.is_some_and(|flags| flags.get(row) != Some(came)))
    });
    if inbound.is_some() {
        set_aside(columns, &INCOMING, &|row, _| is(&inbound, row, NO));
    }
    if rules.queue_entered
        && let Some(queue) = values(columns, Role::Team)
    {
        set_aside(columns, &INCOMING, &|row, _| queue.get(row).is_none_or(|queue| queue.is_nan()));
    }
    if rules.handled_only
        && let Some(handled) = values(columns, Role::HandleTime)
    {
        for roles in [&WORK[..], &[Role::WaitTime]] {
            set_aside(columns, roles, &|row, _| handled.get(row) == Some(&0.0));
        }
    }
    if finished.is_some() {
        set_aside(columns, &MARKS, &|row, _| is(&finished, row, NO));
    }
    park(columns);
    first_contact(columns);
    assistant(columns, &answered);
}

/// A column with this meaning.
#[inline(never)]
pub(super) fn find(columns: &[Column], role: Role) -> Option<&Column> {
    columns.iter().find(|column| column.role() == role)
}

/// Every row's flag: 0, 1, or 2 where there is none.
fn flags(columns: &[Column], role: Role) -> Option<Vec<u8>> {
    match find(columns, role)?.data() {
        Data::Flags(flags) => Some(flags.to_vec(|flag| flag)),
        _ => None,
    }
}

/// Every row's value: numbers as they are, flags as 0 and 1, anything else as 1; NaN where there is none.
pub(super) fn values(columns: &[Column], role: Role) -> Option<Vec<f64>> {
    let mut all = Vec::new();
    match find(columns, role)?.data() {
        data @ (Data::Numbers(_) | Data::Seconds(_)) => {
            amounts(data, &mut |slice| all.extend_from_slice(slice));
        }
        data => marks(data, &mut |slice| {
            all.extend(slice.iter().map(|&mark| if mark < 2 { mark.into() } else { f64::NAN }));
        }),
    }
    Some(all)
}

/// Leaves the values of some columns out where a row is not about them, by its number and the value.
fn set_aside(columns: &mut [Column], roles: &[Role], out: &dyn Fn(usize, f64) -> bool) {
    for column in columns.iter_mut().filter(|column| roles.contains(&column.role())) {
        let mut count = 0;
        let mut aside = |row: usize, value: f64| {
            let aside = !value.is_nan() && out(row, value);
            count += u64::from(aside);
            aside
        };
        match column.data_mut() {
            Data::Numbers(values) => {
                values.change(|row, value| if aside(row, value.into()) { f32::NAN } else { value });
            }
            Data::Seconds(values) => {
                values.change(|row, value| if aside(row, value) { f64::NAN } else { value });
            }
            Data::Flags(flags) => {
                for (row, flag) in flags.iter_mut().enumerate() {
                    *flag = if *flag < 2 && aside(row, f64::from(*flag)) { 2 } else { *flag };
                }
            }
            Data::Times(_) | Data::Ids(_) | Data::Words(_) => {}
        }
        let tally = column.tally_mut();
        tally.used -= count;
        tally.set_aside += count;
    }
}

/// A parked call is a call on hold.
fn park(columns: &mut [Column]) {
    let (Some(parked), Some(source)) =
        (values(columns, Role::ParkTime), find(columns, Role::ParkTime).map(Column::source))
    else {
        return;
    };
    let Some(hold) = columns.iter_mut().find(|column| column.role() == Role::HoldTime) else { return };
    hold.tally_mut().columns.push(source);
    if let Data::Seconds(seconds) = hold.data_mut() {
        seconds.change(|row, held| if parked[row].is_nan() { held } else { held + parked[row] });
    }
}

/// A solved ticket with one answer at most that was never opened again was solved at first contact.
fn first_contact(columns: &mut Vec<Column>) {
    if find(columns, Role::ResolvedFirst).or(find(columns, Role::Contacts)).is_some() {
        return;
    }
    let (Some(replies), Some(reopens)) = (values(columns, Role::Replies), values(columns, Role::Reopens))
    else {
        return;
    };
    let solved = values(columns, Role::ResolvedAt);
    let flags = replies.iter().zip(&reopens).enumerate().map(|(row, (replies, reopens))| {
        let open = solved.as_ref().is_some_and(|solved| solved[row].is_nan());
        match replies + reopens {
            both if both.is_nan() => Told::Nothing,
            _ if open => Told::Aside,
            _ => Told::Flag(*replies <= 1.0 && *reopens == 0.0),
        }
    });
    let made = told(Role::ResolvedFirst, sources(columns, &[Role::Replies, Role::Reopens]), flags);
    columns.push(made);
}

/// A call in which an AI assistant spoke was handed over if it came to where people answer or miss calls.
fn assistant(columns: &mut Vec<Column>, answered: &Option<Vec<u8>>) {
    if find(columns, Role::HandedOver).is_some() {
        return;
    }
    let (Some(spoken), Some(answered)) = (values(columns, Role::AiTime), answered) else { return };
    let flags = spoken.iter().zip(answered).map(|(spoken, answered)| match spoken {
        seconds if seconds.is_nan() => Told::Nothing,
        0.0 => Told::Aside,
        _ => Told::Flag(*answered <= YES),
    });
    let made = told(Role::HandedOver, sources(columns, &[Role::AiTime, Role::Answered]), flags);
    columns.push(made);
}

/// What two columns together tell of a row.
pub(super) enum Told {
    /// Yes or no.
    Flag(bool),
    /// It is not about it.
    Aside,
    /// One of them is blank.
    Nothing,
}

/// A column of flags that come from others.
pub(super) fn told(role: Role, columns: Vec<usize>, each: impl Iterator<Item = Told>) -> Column {
    let mut tally: Tally = empty_tally(role, columns);
    let mut flags = Segments::default();
    for told in each {
        let (flag, count) = match told {
            Told::Flag(flag) => (u8::from(flag), &mut tally.used),
            Told::Aside => (2, &mut tally.set_aside),
            Told::Nothing => (2, &mut tally.empty),
        };
        *count += 1;
        flags.push(flag);
    }
    Column::made(tally, Data::Flags(flags))
}

/// Indices in the file of the columns with these meanings.
pub(super) fn sources(columns: &[Column], roles: &[Role]) -> Vec<usize> {
    roles.iter().filter_map(|&role| find(columns, role)).map(Column::source).collect()
}
