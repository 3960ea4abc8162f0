//! How values are written in a file and in a column, judged by a sample.

use super::cell::duration::{self, Clock};
use super::cell::stamp::{Order, Stamp};
use super::cell::{date, flag, fold, number};
use super::protocol::{DateOrder, Decimal, TimeUnit};
use super::store::quantile;
use crate::model::role::{Holds, Role};

/// How a column's cells are to be read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// Numbers and lengths of time.
    pub duration: duration::Style,
    /// Blank cells beside marks such as `x` say no.
    pub blank_is_no: bool,
}

/// The decimal sign that most cells prove; `None` where none proves any.
pub fn decimal<'a>(cells: impl Iterator<Item = &'a str>) -> Option<Decimal> {
    let (mut comma, mut point) = (0usize, 0usize);
    for cell in cells {
        match number::proof(cell) {
            Some(Decimal::Comma) => comma += 1,
            Some(Decimal::Point) => point += 1,
            None => {}
        }
    }
    match comma.cmp(&point) {
        std::cmp::Ordering::Greater => Some(Decimal::Comma),
        std::cmp::Ordering::Less => Some(Decimal::Point),
        std::cmp::Ordering::Equal => None,
    }
}

/// The order of day and month in a file, and the first cell that proves it, with its place among the cells. `None`
/// where no date needs an order.
pub fn date_order<'a>(
    cells: impl Iterator<Item = (u64, &'a str)>,
) -> Option<(DateOrder, Option<(u64, &'a str)>)> {
    let (mut day, mut month, mut either, mut halves) = (0usize, 0usize, 0usize, 0usize);
    let (mut first_day, mut first_month) = (None, None);
    // Days, months and years, where the day comes first.
    let (mut days, mut months, mut years) = (0u32, 0u32, None);
    let mut several_years = false;
    for (line, cell) in cells {
        let read = date::read(cell);
        match read.map(|stamp| stamp.order()) {
            Some(Order::DayFirst) => {
                day += 1;
                first_day.get_or_insert((line, cell));
            }
            Some(Order::MonthFirst) => {
                month += 1;
                first_month.get_or_insert((line, cell));
            }
            Some(Order::Either) => {
                either += 1;
                halves += usize::from(cell.ends_with(['M', 'm']));
                let (year, month, day) = read.map_or((0, 0, 0), Stamp::date);
                days |= 1 << day;
                months |= 1 << month;
                several_years |= *years.get_or_insert(year) != year;
            }
            _ => {}
        }
    }
    // Those who write the month first are nearly the only ones who write AM and PM; and `2/1`, `3/1`, `4/1` …
    // of several years are rather the first days of months than days of January and no others.
    let monthly = several_years && months == 1 << 1 && days.count_ones() >= MONTHLY;
    let likely = if monthly || halves * 2 > either { DateOrder::MonthFirst } else { DateOrder::DayFirst };
    match (day, month) {
        (0, 0) => (either > 0).then_some((likely, None)),
        _ if day >= month => Some((DateOrder::DayFirst, first_day)),
        _ => Some((DateOrder::MonthFirst, first_month)),
    }
}

/// Months that a series has at least which is taken for one of first days.
const MONTHLY: u32 = 3;

impl Style {
    /// For a column of this name used in this role; `decimal` is the file's, `set` the unit that somebody chose.
    pub fn of(name: &str, role: Role, cells: &[&str], decimal: Decimal, set: Option<TimeUnit>) -> Self {
        let (hint, clock) = hints(name);
        let slow = matches!(role, Role::FirstResponseTime | Role::ResolutionTime);
        let hours =
            matches!(set.or(hint), Some(TimeUnit::Hours | TimeUnit::Days)) || (slow && hint.is_none());
        let clock = clock.unwrap_or(if hours { Clock::HoursMinutes } else { Clock::MinutesSeconds });
        let unit = set.or(hint).unwrap_or_else(|| plausible(role, cells, decimal));
        let flag = role.holds() == Holds::Flag;
        Self {
            duration: duration::Style { unit, clock, decimal },
            blank_is_no: flag && !cells.is_empty() && cells.iter().all(|cell| stands_alone(cell, role)),
        }
    }
}

/// Whether a cell says yes in a column where a blank one can only mean no: a mark, or a word for what seldom happens.
fn stands_alone(cell: &str, role: Role) -> bool {
    let seldom = matches!(role, Role::Abandoned | Role::SlaMissed);
    flag::is_mark(cell) || (seldom && flag::read(cell, role) == Some(flag::Flag::Yes))
}

/// The unit a column's name tells.
pub fn unit(name: &str) -> Option<TimeUnit> {
    hints(name).0
}

/// What a bare number counts where nothing says so: seconds, as telephony counts; but nobody resolves a case in a
/// few seconds, so small numbers are hours there, and minutes for a first answer. Fractions that are whole seconds of
/// a day are how spreadsheets store lengths of time.
fn plausible(role: Role, cells: &[&str], decimal: Decimal) -> TimeUnit {
    let values: Vec<f64> = cells.iter().filter_map(|cell| number::count(cell, decimal)).collect();
    if are_of_days(&values) {
        return TimeUnit::Days;
    }
    let small = quantile::select(&values, 0.5).is_some_and(|middle| middle < 120.0);
    match role {
        Role::ResolutionTime if small => TimeUnit::Hours,
        Role::FirstResponseTime if small => TimeUnit::Minutes,
        _ => TimeUnit::Seconds,
    }
}

/// Whether numbers are days as spreadsheets count them: `0.002256944` is 3 min 15 s. At least three have fractions that
/// are too long to be written by people, all of these are whole seconds of a day, and most are none of an hour.
fn are_of_days(values: &[f64]) -> bool {
    let is_whole = |value: f64| (value - value.round()).abs() < 0.02;
    let (mut long, mut of_days, mut of_hours) = (0usize, 0usize, 0usize);
    for value in values.iter().filter(|value| !is_whole(**value * 1_000.0) && value.abs() < 10_000.0) {
        long += 1;
        of_days += usize::from(is_whole(value * 86_400.0));
        of_hours += usize::from(is_whole(value * 3_600.0));
    }
    long >= 3 && of_days == long && of_hours * 2 <= long && long * 2 > values.len()
}

/// Unit and clock in a name: `(s)`, `in minutes`, `en heures`, `(mm:ss)`.
fn hints(name: &str) -> (Option<TimeUnit>, Option<Clock>) {
    let folded = fold(name);
    let words: Vec<&str> = folded.split(' ').collect();
    let has = |shape: &[&str]| words.windows(shape.len()).any(|window| window == shape);
    let full = has(&["hh", "mm", "ss"]) || has(&["h", "mm", "ss"]) || has(&["h", "m", "s"]);
    let clock = if full {
        None
    } else if has(&["mm", "ss"]) || has(&["min", "sec"]) || has(&["m", "ss"]) {
        Some(Clock::MinutesSeconds)
    } else if has(&["hh", "mm"]) || has(&["h", "mm"]) {
        Some(Clock::HoursMinutes)
    } else {
        None
    };
    if full || clock.is_some() {
        return (None, clock);
    }
    let behind =
        words.windows(2).filter(|pair| matches!(pair[0], "in" | "en" | "em")).find_map(|pair| word(pair[1]));
    let last = words.last().and_then(|last| word(last));
    let long = words.iter().find_map(|long| word(long).filter(|_| long.len() >= 3));
    (behind.or(last).or(long), None)
}

/// The unit that a word names. Words that name a time of day as well (`heure`, `hora`, `Tag`) tell none in a name.
pub fn word(word: &str) -> Option<TimeUnit> {
    const UNITS: [TimeUnit; 5] =
        [TimeUnit::Milliseconds, TimeUnit::Seconds, TimeUnit::Minutes, TimeUnit::Hours, TimeUnit::Days];
    let of_clock =
        matches!(word, "heure" | "hora" | "ora" | "stunde" | "dia" | "tag" | "giorno" | "d" | "gg");
    let size = duration::unit(word).filter(|_| !of_clock)?;
    UNITS.into_iter().find(|&unit| duration::seconds(unit) == size)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_units() {
        assert_eq!(unit("Durée (s)"), Some(TimeUnit::Seconds));
        assert_eq!(unit("First reply time in minutes within business hours"), Some(TimeUnit::Minutes));
        assert_eq!(unit("Resolution time (in hrs)"), Some(TimeUnit::Hours));
        assert_eq!(unit("Délai de résolution en heures"), Some(TimeUnit::Hours));
        assert_eq!(unit("handle_time_ms"), Some(TimeUnit::Milliseconds));
        assert_eq!(unit("Time to close (HH:mm:ss)"), None);
        assert_eq!(hints("Attente (mm:ss)"), (None, Some(Clock::MinutesSeconds)));
        assert_eq!(unit("Talk time"), None);
        assert_eq!(unit("Bearbeitungszeit (Stunden)"), Some(TimeUnit::Hours));
        assert_eq!(unit("Duración en minutos"), Some(TimeUnit::Minutes));
        assert_eq!(unit("Tempo em segundos"), Some(TimeUnit::Seconds));
        assert_eq!(unit("Durata (ore)"), Some(TimeUnit::Hours));
        assert_eq!(unit("Fecha y hora"), None);
    }

    #[test]
    fn spreadsheets_count_lengths_in_days() {
        let unit = |cells: &[&str]| plausible(Role::HandleTime, cells, Decimal::Point);
        // 3:15, 5:00, 12:34.
        assert_eq!(unit(&["0.00225694444", "0.00347222222", "0.00872685185"]), TimeUnit::Days);
        // The same lengths in hours, and seconds with fractions.
        assert_eq!(unit(&["0.0541666667", "0.0833333333", "0.209444444"]), TimeUnit::Seconds);
        assert_eq!(unit(&["195.123", "300.5", "754.0"]), TimeUnit::Seconds);
        assert_eq!(unit(&["195.123457", "300.512345", "754.098765"]), TimeUnit::Seconds);
    }

    #[test]
    fn cells_prove_or_suggest_an_order() {
        use DateOrder::{DayFirst, MonthFirst};
        let order = |cells: &[&'static str]| date_order((2..).zip(cells.iter().copied()));
        assert_eq!(order(&["01/02/2026", "13/02/2026"]), Some((DayFirst, Some((3, "13/02/2026")))));
        assert_eq!(order(&["01/02/2026", "02/13/2026"]), Some((MonthFirst, Some((3, "02/13/2026")))));
        assert_eq!(order(&["01/02/2026 9:00 AM"]), Some((MonthFirst, None)));
        assert_eq!(order(&["01/02/2026 09:00"]), Some((DayFirst, None)));
        assert_eq!(order(&["2026-02-01"]), None);
        // A series of months, and the first days of a year.
        assert_eq!(order(&["2/1/85", "3/1/85", "4/1/85", "2/1/86"]), Some((MonthFirst, None)));
        assert_eq!(order(&["02/01/2026", "03/01/2026", "04/01/2026"]), Some((DayFirst, None)));
    }
}
