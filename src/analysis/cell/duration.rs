//! Lengths of time: `00:03:15`, `3m 15s`, `3 min 25`, `1h30`, `3'25"`, `PT3M15S`, `2 jours 3 heures`, `1,5 Stunden`,
//! or a bare number whose unit the column's name gives.

use super::number;
use super::tidy::tidy;
use crate::analysis::protocol::{Decimal, TimeUnit};

mod clock;
mod words;

pub use words::unit;

/// What the two parts of `05:30` are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// Minutes and seconds.
    MinutesSeconds,
    /// Hours and minutes.
    HoursMinutes,
}

/// How a column's lengths of time are written where the cell alone does not tell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// What a bare number counts.
    pub unit: TimeUnit,
    /// What two parts are.
    pub clock: Clock,
    /// Sign before the fraction.
    pub decimal: Decimal,
}

/// Bytes of the longest cell that is looked at.
const LONGEST: usize = 128;

/// Seconds in one of a unit.
pub const fn seconds(unit: TimeUnit) -> f64 {
    match unit {
        TimeUnit::Milliseconds => 0.001,
        TimeUnit::Seconds => 1.0,
        TimeUnit::Minutes => 60.0,
        TimeUnit::Hours => 3_600.0,
        TimeUnit::Days => 86_400.0,
    }
}

/// An amount of a unit, in seconds.
pub fn counted(amount: f64, unit: TimeUnit) -> f64 {
    match unit {
        // Thousandths are divided, not multiplied, to round once.
        TimeUnit::Milliseconds => amount / 1000.0,
        unit => amount * seconds(unit),
    }
}

/// The length of time in a cell, in seconds; negative where the cell says so. Months and years have no fixed length
/// and are not read, nor are sums of money and shares.
pub fn read(text: &str, style: &Style) -> Option<f64> {
    if let Some(length) = clock::plain(text.as_bytes()) {
        return Some(length);
    }
    if let Some(amount) = number::count(text, style.decimal) {
        return Some(counted(amount, style.unit));
    }
    if text.len() > LONGEST {
        return None;
    }
    let tidied = tidy(text);
    let (sign, text) = match tidied.strip_prefix('-') {
        Some(rest) => (-1.0, rest.trim_start()),
        None => (1.0, tidied.as_ref()),
    };
    let length = if text.contains(':') {
        clock::read(text, style, sign < 0.0)
    } else if text.starts_with(['P', 'p']) {
        iso(text)
    } else {
        words::read(text, style.decimal)
    };
    length.map(|length| sign * length).filter(|length| length.is_finite())
}

/// `PT3M15S`, `P1DT2H`, `P2W`, `P0Y0M1DT2H`.
fn iso(text: &str) -> Option<f64> {
    let mut total = 0.0;
    let mut figures = String::new();
    let (mut time, mut any) = (false, false);
    for character in text.chars().skip(1) {
        let upper = character.to_ascii_uppercase();
        if upper.is_ascii_digit() || matches!(upper, '.' | ',') {
            figures.push(if upper == ',' { '.' } else { upper });
            continue;
        }
        if upper == 'T' && figures.is_empty() && !time {
            time = true;
            continue;
        }
        let amount = number::count(&std::mem::take(&mut figures), Decimal::Point)?;
        total += match (time, upper) {
            // Months and years only where there are none.
            (false, 'Y' | 'M') if amount == 0.0 => 0.0,
            (false, 'W') => amount * 604_800.0,
            (false, 'D') => amount * 86_400.0,
            (true, 'H') => amount * 3_600.0,
            (true, 'M') => amount * 60.0,
            (true, 'S') => amount,
            _ => return None,
        };
        any = true;
    }
    (any && figures.is_empty()).then_some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECONDS: Style =
        Style { unit: TimeUnit::Seconds, clock: Clock::MinutesSeconds, decimal: Decimal::Comma };

    #[track_caller]
    fn check(text: &str, expected: impl Into<Option<f64>>) {
        assert_eq!(read(text, &SECONDS), expected.into(), "{text}");
    }

    #[test]
    fn clocks() {
        check("00:03:15", 195.0);
        check("27:00:00", 97_200.0);
        check("03:15", 195.0);
        check("1:02:03:04", 93_784.0);
        check("1.02:03:04", 93_784.0);
        check("2 days, 03:04:05", 183_845.0);
        check("1 jour 00:00:01", 86_401.0);
        check("00:00:01.5", 1.5);
        check("-00:00:05", -5.0);
        check("12:03:15 AM", 195.0);
        check("1:03:15 PM", 46_995.0);
        check("123:45:12", 445_512.0);
        check("2 days, 3:04:05", 183_845.0);
        check("0 days 00:03:15.250000", 195.25);
        check("1 Tag, 02:00:00", 93_600.0);
        check("00:03:15,5", 195.5);
        check("\u{a0}00:03:15", 195.0);
        check("-1 day, 23:59:30", None);
        check("00:75:00", None);
        check("00:03:60", None);
        check("1:2:3:4:5", None);
        check(":30", None);
        check("00:03:15:11:22", None);
    }

    #[test]
    fn hours_and_minutes_where_the_column_says_so() {
        let style = Style { clock: Clock::HoursMinutes, unit: TimeUnit::Hours, ..SECONDS };
        assert_eq!(read("05:30", &style), Some(19_800.0));
        assert_eq!(read("1,5", &style), Some(5_400.0));
        assert_eq!(read("00:03:15", &style), Some(195.0));
    }

    #[test]
    fn words_and_iso() {
        check("3m 15s", 195.0);
        check("3 min 25", 205.0);
        check("1h30", 5_400.0);
        check("1 h 5 min 2 s", 3_902.0);
        check("2 jours 3 heures", 183_600.0);
        check("1 hour and 5 minutes", 3_900.0);
        check("1,5 heure", 5_400.0);
        check("3'15\"", 195.0);
        check("250 ms", 0.25);
        check("1 500 ms", 1.5);
        check("2 500,5 s", 2_500.5);
        check("1d 4h", 100_800.0);
        check("1 h 30", 5_400.0);
        check("1.5 hours", 5_400.0);
        check("90 sec", 90.0);
        check("3’25”", 205.0);
        check("3'25", 205.0);
        check("-3 min", -180.0);
        check("2 Tage und 3 Stunden", 183_600.0);
        check("1 Std. 30 Min.", 5_400.0);
        check("1 hora y 30 minutos", 5_400.0);
        check("2 días, 3 horas", 183_600.0);
        check("1 hora e 5 minutos", 3_900.0);
        check("1 ora e 5 minuti", 3_900.0);
        check("3 giorni 2 ore", 266_400.0);
        check("1 semaine", 604_800.0);
        check("PT3M15S", 195.0);
        check("P1DT2H", 93_600.0);
        check("PT0.5S", 0.5);
        check("P2W", 1_209_600.0);
        check("P0Y0M1DT2H", 93_600.0);
        check("-PT5S", -5.0);
        check("PTS", None);
        check("P", None);
        check("P1M", None);
        check("15s 3m", None);
        check("3 apples", None);
        check("3 min 4 min", None);
        check("2 mois", None);
        check("12 %", None);
        check("3 €", None);
        check("2026-01-05 10:00", None);
        check("05/01/2026 10:00:00", None);
        check("soon", None);
    }

    #[test]
    fn bare_numbers_count_the_unit_of_the_column() {
        check("195", 195.0);
        check("-3", -3.0);
        let minutes = Style { unit: TimeUnit::Minutes, ..SECONDS };
        assert_eq!(read("1 234,5", &minutes), Some(74_070.0));
        let thousandths = Style { unit: TimeUnit::Milliseconds, ..SECONDS };
        assert_eq!(read("1500", &thousandths), Some(1.5));
    }
}
