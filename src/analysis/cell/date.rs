//! Instants: ISO 8601, `31/12/2026 14:05`, `12/31/2026 2:05 PM`, `31.12.2026`, `27 oct. 2016 à 14h51`, `20260131T101500`,
//! seconds since 1970, spreadsheets' day numbers.
//!
//! A numeric date that could be read in both orders of day and month is read day first and marked
//! [`Order::Either`]; who knows the file's order settles it later. Fractions of a second are dropped.

use super::stamp::{Order, Stamp};
use super::tidy::tidy;
use super::{calendar, cut, fold, number};
use crate::analysis::protocol::Decimal;

mod clock;
mod fixed;
mod words;
mod zone;

pub use fixed::Fixed;

/// Bytes of the longest cell that is looked at.
const LONGEST: usize = 96;
/// Counts of seconds and days are instants of 1990 to 2099 only: other numbers are numbers.
const SECONDS: std::ops::Range<f64> = 631_152_000.0..4_102_444_800.0;
const DAYS: std::ops::Range<f64> = 32_874.0..73_051.0;
/// 1 January 1970 as spreadsheets count days.
const EPOCH: f64 = 25_569.0;

/// The instant in a cell, in any layout.
pub fn read(text: &str) -> Option<Stamp> {
    Fixed::default().read(text.as_bytes()).or_else(|| any(text))
}

fn any(text: &str) -> Option<Stamp> {
    let has_figure = || text.bytes().any(|byte| byte.is_ascii_digit() || !byte.is_ascii());
    if text.len() > LONGEST || !has_figure() {
        return None;
    }
    let text = tidy(text);
    match text.as_bytes().first()? {
        b'0'..=b'9' => numeric(&text).or_else(|| count(&text)).or_else(|| words::read(&text)),
        _ => words::read(&text),
    }
}

/// A day and the rest of the cell, which is a time of day, a zone, or nothing.
fn stamp(day: i64, order: Order, rest: &str) -> Option<Stamp> {
    let (second, ahead) = clock::read(rest)?;
    Some(Stamp::new(day * 86_400 + second, ahead, order))
}

/// `31/12/2026`, `31. 12. 26 14h05`, `2026/1/5`, `20261231`, `202612311405`, `20261231T140509Z`.
fn numeric(text: &str) -> Option<Stamp> {
    let (first, rest) = figures(text);
    if matches!(first.len(), 8 | 12 | 14) {
        let part = |from: usize, to: usize| first.get(from..to).and_then(value);
        let year = part(0, 4).filter(|year| (1900..2200).contains(year))?;
        let day = calendar::days(year, part(4, 6)?, part(6, 8)?)?;
        return match first.len() {
            8 => stamp(day, Order::Plain, rest),
            _ => stamp(day, Order::Plain, cut(text, 8).1),
        };
    }
    let sign = rest.chars().next().filter(|sign| matches!(sign, '/' | '-' | '.'))?;
    let (second, rest) = figures(cut(rest, 1).1.trim_start());
    let (third, rest) = figures(rest.strip_prefix(sign)?.trim_start());
    let (a, b) = (value(first)?, value(second)?);
    if first.len() == 4 {
        return stamp(calendar::days(a, b, value(third)?)?, Order::Plain, rest);
    }
    if first.len() > 2 || second.len() > 2 {
        return None;
    }
    let (day, order) = either(a, b, year(third)?)?;
    stamp(day, order, rest)
}

/// The day of two numbers that are day and month in some order.
fn either(a: i64, b: i64, year: i64) -> Option<(i64, Order)> {
    match (calendar::days(year, b, a), calendar::days(year, a, b)) {
        (Some(day), Some(other)) if day == other => Some((day, Order::Plain)),
        (Some(day), Some(_)) => Some((day, Order::Either)),
        (Some(day), None) => Some((day, Order::DayFirst)),
        (None, Some(day)) => Some((day, Order::MonthFirst)),
        (None, None) => None,
    }
}

/// Seconds, thousandths, millionths or thousand-millionths since 1970, or days as spreadsheets count.
fn count(text: &str) -> Option<Stamp> {
    let shaped = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','));
    let decimal = if text.contains(',') { Decimal::Comma } else { Decimal::Point };
    let number = number::count(text, decimal).filter(|_| shaped)?;
    let seconds = if DAYS.contains(&number) {
        ((number - EPOCH) * 86_400.0).round()
    } else {
        [1.0, 1e3, 1e6, 1e9]
            .iter()
            .map(|part| number / part)
            .find(|seconds| SECONDS.contains(seconds))?
            .floor()
    };
    Some(Stamp::new(seconds as i64, 0, Order::Plain))
}

/// Of a year in two figures, 70 to 99 are of the last century, as in spreadsheets and most programs.
fn year(figures: &str) -> Option<i64> {
    match (figures.len(), value(figures)?) {
        (4, year) => Some(year),
        (2, year) => Some(if year < 70 { 2000 + year } else { 1900 + year }),
        _ => None,
    }
}

/// The figures at the beginning, and what follows.
fn figures(text: &str) -> (&str, &str) {
    cut(text, text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()))
}

fn value(figures: &str) -> Option<i64> {
    if figures.len() > 16 { None } else { figures.parse().ok() }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Seconds of UTC written the plain way, and the order's name.
    #[track_caller]
    fn check(text: &str, expected: &str, order: Order) {
        let stamp = read(text).unwrap_or_else(|| panic!("{text} is an instant"));
        let (year, month, day) = calendar::date(stamp.utc().div_euclid(86_400));
        let second = stamp.utc().rem_euclid(86_400);
        let (hour, minute) = (second / 3_600, second / 60 % 60);
        let shown = format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{:02}", second % 60);
        assert_eq!((shown.as_str(), stamp.order()), (expected, order), "{text}");
    }

    #[test]
    fn iso_8601() {
        check("2026-03-01", "2026-03-01 00:00:00", Order::Plain);
        check("2026-03-01T14:05:09Z", "2026-03-01 14:05:09", Order::Plain);
        check("2026-03-01 14:05:09", "2026-03-01 14:05:09", Order::Plain);
        check("2026-03-01T14:05:09.123+01:00", "2026-03-01 13:05:09", Order::Plain);
        check("2026-03-01 14:05 -0530", "2026-03-01 19:35:00", Order::Plain);
        check("2026-03-01 14:05:09 UTC", "2026-03-01 14:05:09", Order::Plain);
        check("2026/1/5 8:05", "2026-01-05 08:05:00", Order::Plain);
        check("20260301T140509Z", "2026-03-01 14:05:09", Order::Plain);
        check("20260301", "2026-03-01 00:00:00", Order::Plain);
    }

    #[test]
    fn numeric_dates_say_how_sure_their_order_is() {
        check("31/12/2026 14:05", "2026-12-31 14:05:00", Order::DayFirst);
        check("12/31/2026 2:05:09 PM", "2026-12-31 14:05:09", Order::MonthFirst);
        check("12/31/2026 12:05 AM", "2026-12-31 00:05:00", Order::MonthFirst);
        check("01/03/2026", "2026-03-01 00:00:00", Order::Either);
        check("05/05/2026", "2026-05-05 00:00:00", Order::Plain);
        check("31.12.26 14h05", "2026-12-31 14:05:00", Order::DayFirst);
        check("1-3-2026 à 9h", "2026-03-01 09:00:00", Order::Either);
        check("01/03/2026 - 09:30", "2026-03-01 09:30:00", Order::Either);
        // 30 February exists in neither order.
        assert_eq!(read("30/02/2026"), None);
        assert_eq!(read("13/13/2026"), None);
    }

    #[test]
    fn usual_numeric_layouts() {
        check("31-12-2026 14:05:09", "2026-12-31 14:05:09", Order::DayFirst);
        check("31. 12. 2026 14:05", "2026-12-31 14:05:00", Order::DayFirst);
        check("2026.12.31 14:05", "2026-12-31 14:05:00", Order::Plain);
        check("20260131T101500", "2026-01-31 10:15:00", Order::Plain);
        check("20260131101500", "2026-01-31 10:15:00", Order::Plain);
        check("202601311015", "2026-01-31 10:15:00", Order::Plain);
        check("20260131T1015Z", "2026-01-31 10:15:00", Order::Plain);
        check("20260131 10:15", "2026-01-31 10:15:00", Order::Plain);
        check("26/Mar/2026:14:05:09 +0100", "2026-03-26 13:05:09", Order::Plain);
        check("13/01/69", "2069-01-13 00:00:00", Order::DayFirst);
        check("13/01/70", "1970-01-13 00:00:00", Order::DayFirst);
        check("=\"13/01/2026\"", "2026-01-13 00:00:00", Order::DayFirst);
        check("\u{200e}13/01/2026\u{202f}09:30", "2026-01-13 09:30:00", Order::DayFirst);
    }

    #[test]
    fn times_of_day() {
        let day = |time: &str| format!("2026-03-01{time}");
        for time in [
            " 14:05",
            "T14:05",
            ", 14:05",
            " à 14h05",
            " at 2:05 PM",
            " - 14:05",
            " 2:05 p.m.",
            " 2:05 p. m.",
            " 02:05pm",
            " 14.05 Uhr",
            " um 14:05 Uhr",
            " às 14:05",
            " a las 14:05",
            " alle ore 14:05",
            " 14 h 05",
            " 14h05min",
            " 14:05:00.999",
            " 14:05:00,5",
            " 14:05:00:123",
            " 14:05 PM",
            "_14:05",
            " 14h 5m 0s",
        ] {
            check(&day(time), "2026-03-01 14:05:00", Order::Plain);
        }
        check("2026-03-01 9 Uhr", "2026-03-01 09:00:00", Order::Plain);
        check("2026-03-01 9 AM", "2026-03-01 09:00:00", Order::Plain);
        check("2026-03-01 12:30 am", "2026-03-01 00:30:00", Order::Plain);
        check("2026-03-01 12:30 pm", "2026-03-01 12:30:00", Order::Plain);
        check("2026-03-01 24:00", "2026-03-02 00:00:00", Order::Plain);
        for time in [" 14", " 14:60", " 14:05 AM", " 24:01", " 14:05:61", " 14:05.5", " soon", " 14:05 soon"]
        {
            assert_eq!(read(&day(time)), None, "{time}");
        }
    }

    #[test]
    fn zones() {
        for zone in
            ["Z", " UTC", " GMT", "+00:00", " +0000 UTC", " WET", " Europe/Paris", " ICT", "[Europe/Paris]"]
        {
            check(&format!("2026-03-01 14:05{zone}"), "2026-03-01 14:05:00", Order::Plain);
        }
        for zone in [
            "+02:00",
            "+0200",
            " +02",
            " GMT+2",
            " UTC +02:00",
            " CEST",
            " MESZ",
            " GMT+0200 (CEST)",
            " +0200 CEST",
            "+02:00[Europe/Paris]",
            " (UTC+02:00) Brussels",
        ] {
            check(&format!("2026-03-01 14:05:09{zone}"), "2026-03-01 12:05:09", Order::Plain);
        }
        check("3/13/2026 2:05 PM EST", "2026-03-13 19:05:00", Order::MonthFirst);
        check("2026-03-01Z", "2026-03-01 00:00:00", Order::Plain);
        for zone in ["+2:", "+25:00", "+01:99", " Paris time", "+01:00x", " UTC+"] {
            assert_eq!(read(&format!("2026-03-01 14:05{zone}")), None, "{zone}");
        }
    }

    #[test]
    fn names_of_months() {
        check("27 octobre 2016 à 14h51", "2016-10-27 14:51:00", Order::Plain);
        check("Thu, 27 Oct 2016 14:51:34", "2016-10-27 14:51:34", Order::Plain);
        check("Oct 27, 2016 2:51 PM", "2016-10-27 14:51:00", Order::Plain);
        check("27-Oct-16", "2016-10-27 00:00:00", Order::Plain);
        check("1er févr. 2026", "2026-02-01 00:00:00", Order::Plain);
        check("Thu Oct 27 2016 14:51:34 GMT+0200 (CEST)", "2016-10-27 12:51:34", Order::Plain);
        check("dim. 1 mars 2026 08:00", "2026-03-01 08:00:00", Order::Plain);
        check("Thu Oct 27 14:51:34 CEST 2016", "2016-10-27 12:51:34", Order::Plain);
        check("Thu Oct 27 14:51:34 2016", "2016-10-27 14:51:34", Order::Plain);
        check("mar. 3 mars 2026", "2026-03-03 00:00:00", Order::Plain);
        check("Mar 3, 2026", "2026-03-03 00:00:00", Order::Plain);
        check("mar. 13/01/2026 09:00", "2026-01-13 09:00:00", Order::DayFirst);
        check("Do, 27.10.2016 14:51", "2016-10-27 14:51:00", Order::DayFirst);
        check("27 de octubre de 2016, 2:51 p. m.", "2016-10-27 14:51:00", Order::Plain);
        check("quinta-feira, 27 de outubro de 2016 às 14:51", "2016-10-27 14:51:00", Order::Plain);
        check("27. Dezember 2016, 14:51 Uhr", "2016-12-27 14:51:00", Order::Plain);
        check("giovedì 27 ottobre 2016 alle 14:51", "2016-10-27 14:51:00", Order::Plain);
        check("1 août 2016", "2016-08-01 00:00:00", Order::Plain);
        check("1 aou\u{302}t 2016", "2016-08-01 00:00:00", Order::Plain);
        check("3 März 2026", "2026-03-03 00:00:00", Order::Plain);
        check("2016-Oct-27", "2016-10-27 00:00:00", Order::Plain);
        check("October 1st, 2016", "2016-10-01 00:00:00", Order::Plain);
        check("1º de janeiro de 2026", "2026-01-01 00:00:00", Order::Plain);
        check("1 gen '26", "2026-01-01 00:00:00", Order::Plain);
        check("27OCT2016", "2016-10-27 00:00:00", Order::Plain);
    }

    #[test]
    fn counts() {
        check("1510695908", "2017-11-14 21:45:08", Order::Plain);
        check("1510695908123", "2017-11-14 21:45:08", Order::Plain);
        check("1510695908123456", "2017-11-14 21:45:08", Order::Plain);
        check("1510695908.75", "2017-11-14 21:45:08", Order::Plain);
        check("46082.5", "2026-03-01 12:00:00", Order::Plain);
        check("46082,416666666664", "2026-03-01 10:00:00", Order::Plain);
        check("46082", "2026-03-01 00:00:00", Order::Plain);
    }

    #[test]
    fn what_is_no_instant() {
        for text in [
            "",
            "42",
            "10:30",
            "00:03:15",
            "hello",
            "2026-13-01",
            "2026-03-01 25:00",
            "may",
            "3.14",
            "12345",
            "99999",
            "5551234567890",
            "31/02/2026",
            "29/02/2025",
            "1 jui 2026",
            "lundi",
            "marketing 3 2026",
            "3 mai 2026 4 mai 2026",
            "1,5",
            "75001",
            "20261301",
            "31/12/026",
            "oct 2016 x",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
