//! Instants: ISO 8601, `31/12/2026 14:05`, `12/31/2026 2:05 PM`, `31.12.2026`, `27 oct. 2016`, seconds since 1970,
//! spreadsheets' day numbers.
//!
//! A numeric date that could be read in both orders of day and month is read day first and marked
//! [`Order::Either`]; who knows the file's order settles it later.

use super::calendar;
use super::fold;
use super::stamp::{Order, Stamp};

mod clock;
mod words;

/// The instant in a cell.
pub fn read(text: &str) -> Option<Stamp> {
    if let Some(stamp) = iso(text.as_bytes()) {
        return Some(stamp);
    }
    match text.as_bytes().first()? {
        b'0'..=b'9' => numeric(text).or_else(|| count(text)).or_else(|| words::read(text)),
        _ => words::read(text),
    }
}

/// The one layout that nearly every export has: `2026-03-01`, `2026-03-01T14:05:09+01:00`. Fixed places, no search.
pub fn iso(text: &[u8]) -> Option<Stamp> {
    let date: &[u8; 10] = text.first_chunk()?;
    if date[4] != date[7] || !matches!(date[4], b'-' | b'/' | b'.') {
        return None;
    }
    let year = i64::from(two(date[0], date[1])?) * 100 + i64::from(two(date[2], date[3])?);
    let day = calendar::days(year, two(date[5], date[6])?.into(), two(date[8], date[9])?.into())?;
    if let [b'T' | b' ', h1, h2, b':', m1, m2, b':', s1, s2, rest @ ..] = &text[10..]
        && matches!(rest, [] | [b'Z'])
    {
        let (hour, minute, second) = (two(*h1, *h2)?, two(*m1, *m2)?, two(*s1, *s2)?);
        let possible = hour < 24 && minute < 60 && second < 61;
        let of_day = i64::from(hour) * 3_600 + i64::from(minute) * 60 + i64::from(second);
        return possible.then(|| Stamp::new(day * 86_400 + of_day, 0, Order::Plain));
    }
    let rest = std::str::from_utf8(&text[10..]).ok()?;
    stamp(day, Order::Plain, rest)
}

#[inline]
fn two(tens: u8, ones: u8) -> Option<u8> {
    let (tens, ones) = (tens.wrapping_sub(b'0'), ones.wrapping_sub(b'0'));
    (tens < 10 && ones < 10).then(|| tens * 10 + ones)
}

/// A day and the rest of the cell, which is a time of day, a zone, or nothing.
fn stamp(day: i64, order: Order, rest: &str) -> Option<Stamp> {
    let (second, ahead) = clock::read(rest)?;
    Some(Stamp::new(day * 86_400 + second, ahead, order))
}

/// `31/12/2026`, `31-12-26 14h05`, `2026/1/5`, `20261231`, `20261231T140509Z`.
fn numeric(text: &str) -> Option<Stamp> {
    let (first, rest) = figures(text);
    if first.len() == 8 || first.len() == 14 {
        let day = calendar::days(value(&first[..4])?, value(&first[4..6])?, value(&first[6..8])?);
        let day = day.filter(|_| (1900..2200).contains(&value(&first[..4]).unwrap_or_default()))?;
        let clock = if first.len() == 14 { &first[8..] } else { rest };
        return stamp(day, Order::Plain, clock);
    }
    let sign = rest.chars().next().filter(|sign| matches!(sign, '/' | '-' | '.'))?;
    let (second, rest) = figures(&rest[1..]);
    let (third, rest) = figures(rest.strip_prefix(sign)?);
    let (a, b) = (value(first)?, value(second)?);
    if first.len() == 4 {
        return stamp(calendar::days(a, b, value(third)?)?, Order::Plain, rest);
    }
    if first.len() > 2 || second.len() > 2 {
        return None;
    }
    let year = year(third)?;
    let (day, order) = match (calendar::days(year, b, a), calendar::days(year, a, b)) {
        (Some(day), Some(other)) if day == other => (day, Order::Plain),
        (Some(day), Some(_)) => (day, Order::Either),
        (Some(day), None) => (day, Order::DayFirst),
        (None, Some(day)) => (day, Order::MonthFirst),
        (None, None) => return None,
    };
    stamp(day, order, rest)
}

/// Seconds, thousandths or millionths since 1970, or days since 1900 as spreadsheets count.
fn count(text: &str) -> Option<Stamp> {
    let (whole, rest) = figures(text);
    let fraction = match rest.strip_prefix(['.', ',']) {
        Some(digits) if !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) => {
            format!("0.{digits}").parse::<f64>().ok()?
        }
        Some(_) => return None,
        None if rest.is_empty() => 0.0,
        None => return None,
    };
    let number = value(whole)?;
    let seconds = match whole.len() {
        5 => (number - 25_569) * 86_400 + (fraction * 86_400.0).round() as i64,
        9 | 10 => number,
        12 | 13 => number / 1_000,
        15 | 16 => number / 1_000_000,
        _ => return None,
    };
    Some(Stamp::new(seconds, 0, Order::Plain))
}

/// Two figures of a year are the ones nearest to now: 70 to 99 are of the last century.
fn year(figures: &str) -> Option<i64> {
    match (figures.len(), value(figures)?) {
        (4, year) => Some(year),
        (2, year) => Some(if year < 70 { 2000 + year } else { 1900 + year }),
        _ => None,
    }
}

/// The figures at the beginning, and what follows.
fn figures(text: &str) -> (&str, &str) {
    text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()))
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
    fn names_of_months() {
        check("27 octobre 2016 à 14h51", "2016-10-27 14:51:00", Order::Plain);
        check("Thu, 27 Oct 2016 14:51:34", "2016-10-27 14:51:34", Order::Plain);
        check("Oct 27, 2016 2:51 PM", "2016-10-27 14:51:00", Order::Plain);
        check("27-Oct-16", "2016-10-27 00:00:00", Order::Plain);
        check("1er févr. 2026", "2026-02-01 00:00:00", Order::Plain);
        check("Thu Oct 27 2016 14:51:34 GMT+0200 (CEST)", "2016-10-27 12:51:34", Order::Plain);
        check("dim. 1 mars 2026 08:00", "2026-03-01 08:00:00", Order::Plain);
    }

    #[test]
    fn counts() {
        check("1510695908", "2017-11-14 21:45:08", Order::Plain);
        check("1510695908123", "2017-11-14 21:45:08", Order::Plain);
        check("46082.5", "2026-03-01 12:00:00", Order::Plain);
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
            "oct 2016 x",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
