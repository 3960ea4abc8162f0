//! Lengths of time: `00:03:15`, `3m 15s`, `3 min 25`, `1h30`, `PT3M15S`, `2 jours 3 heures`, or a bare number whose
//! unit the column's name gives.

use super::{fold, number};
use crate::analysis::protocol::{Decimal, TimeUnit};

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

/// The length of time in a cell, in seconds; negative where the cell says so.
pub fn read(text: &str, style: &Style) -> Option<f64> {
    if let Some(value) = number::read(text, style.decimal) {
        // Thousandths are divided, not multiplied, to round once.
        return Some(match style.unit {
            TimeUnit::Milliseconds => value / 1000.0,
            unit => value * seconds(unit),
        });
    }
    let text = text.trim();
    let (sign, text) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (-1.0, rest.trim_start()),
        None => (1.0, text),
    };
    let length = if text.contains(':') {
        parts(text, style.clock)
    } else if text.starts_with(['P', 'p']) {
        iso(text)
    } else {
        words(text)
    };
    length.map(|length| sign * length)
}

/// `h:mm:ss`, `mm:ss`, `d.hh:mm:ss`, `2 days, 03:04:05`.
fn parts(text: &str, clock: Clock) -> Option<f64> {
    let (text, half) = halves(text)?;
    let (days, text) = match text.rfind(|c: char| c.is_whitespace()) {
        Some(space) => (words(text[..space].trim_end_matches([',', ' ']))?, text[space..].trim_start()),
        None => (0.0, text),
    };
    let fields: Vec<&str> = text.split(':').collect();
    let (days, fields) = match (fields.as_slice(), fields[0].split_once('.')) {
        ([day, rest @ ..], None) if rest.len() == 3 => (days + whole(day)? * 86_400.0, rest.to_vec()),
        ([_, rest @ ..], Some((day, hour))) if rest.len() == 2 => {
            (days + whole(day)? * 86_400.0, [&[hour], rest].concat())
        }
        _ => (days, fields),
    };
    let below_sixty = |value: f64| Some(value).filter(|value| *value < 60.0);
    let length = match (fields.as_slice(), clock) {
        ([h, m, s], _) => whole(h)? * 3_600.0 + below_sixty(whole(m)?)? * 60.0 + below_sixty(fraction(s)?)?,
        ([h, m], Clock::HoursMinutes) => whole(h)? * 3_600.0 + below_sixty(fraction(m)?)? * 60.0,
        ([m, s], Clock::MinutesSeconds) => whole(m)? * 60.0 + below_sixty(fraction(s)?)?,
        _ => return None,
    };
    // A spreadsheet shows 00:03:15 as 12:03:15 AM when it takes a length for an hour of the day.
    Some(
        days + match half {
            Some(afternoon) if length < 46_800.0 => {
                length % 43_200.0 + if afternoon { 43_200.0 } else { 0.0 }
            }
            Some(_) => return None,
            None => length,
        },
    )
}

/// Takes `AM` or `PM` off; `Some(true)` is afternoon.
fn halves(text: &str) -> Option<(&str, Option<bool>)> {
    let Some(rest) = text.strip_suffix(['M', 'm']) else { return Some((text, None)) };
    let half = rest.chars().next_back()?;
    let afternoon = match half {
        'A' | 'a' => false,
        'P' | 'p' => true,
        _ => return None,
    };
    Some((rest[..rest.len() - 1].trim_end(), Some(afternoon)))
}

/// `PT3M15S`, `P1DT2H`, `P2W`. Months and years have no fixed length and are not read.
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
        let unit = match (time, upper) {
            (false, 'W') => 604_800.0,
            (false, 'D') => 86_400.0,
            (true, 'H') => 3_600.0,
            (true, 'M') => 60.0,
            (true, 'S') => 1.0,
            _ => return None,
        };
        total += number::read(&std::mem::take(&mut figures), Decimal::Point)? * unit;
        any = true;
    }
    (any && figures.is_empty()).then_some(total)
}

/// Amounts with units, from the longest unit to the shortest; a last amount without one counts the next shorter.
fn words(text: &str) -> Option<f64> {
    let (mut total, mut last) = (0.0, f64::INFINITY);
    let mut rest = text.trim();
    while !rest.is_empty() {
        let end = rest.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',')).unwrap_or(rest.len());
        let amount = fraction(rest[..end].trim_end_matches([',', '.']))?;
        let tail = rest[end..].trim_start();
        let end = tail.find(|c: char| c.is_ascii_digit()).unwrap_or(tail.len());
        let name = tail[..end].trim_end_matches(|c: char| c.is_whitespace() || c == ',');
        let name = ["and", "et"].iter().find_map(|and| name.strip_suffix(and)).unwrap_or(name).trim_end();
        rest = &tail[end..];
        let size = match unit(name) {
            Some(size) => size,
            None if name.is_empty() && rest.is_empty() => shorter(last)?,
            None => return None,
        };
        if size >= last {
            return None;
        }
        total += amount * size;
        last = size;
    }
    (last.is_finite()).then_some(total)
}

fn unit(name: &str) -> Option<f64> {
    Some(match name.trim_end_matches('.') {
        "'" | "′" => 60.0,
        "\"" | "″" | "''" => 1.0,
        name => match fold(name).as_str() {
            "ms" | "msec" | "millisecond" | "milliseconds" | "milliseconde" | "millisecondes" => 0.001,
            "s" | "sec" | "secs" | "second" | "seconds" | "seconde" | "secondes" => 1.0,
            "m" | "mn" | "min" | "mins" | "minute" | "minutes" => 60.0,
            "h" | "hr" | "hrs" | "hour" | "hours" | "heure" | "heures" => 3_600.0,
            "d" | "day" | "days" | "j" | "jr" | "jrs" | "jour" | "jours" => 86_400.0,
            "w" | "week" | "weeks" | "sem" | "semaine" | "semaines" => 604_800.0,
            _ => return None,
        },
    })
}

fn shorter(unit: f64) -> Option<f64> {
    if unit == 86_400.0 {
        Some(3_600.0)
    } else if unit == 3_600.0 || unit == 60.0 {
        Some(unit / 60.0)
    } else {
        None
    }
}

fn whole(text: &str) -> Option<f64> {
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|_| digits)
}

fn fraction(text: &str) -> Option<f64> {
    let shaped = text.bytes().next().is_some_and(|b| b.is_ascii_digit());
    let plain = text.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b',');
    if shaped && plain { text.replace(',', ".").parse().ok() } else { None }
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
        check("00:75:00", None);
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
        check("PT3M15S", 195.0);
        check("P1DT2H", 93_600.0);
        check("PT0.5S", 0.5);
        check("P", None);
        check("P1M", None);
        check("15s 3m", None);
        check("3 apples", None);
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
