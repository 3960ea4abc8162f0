//! A typed cell of a sheet as the text that the readers of text cells understand without doubt.

use super::format::Shown;
use super::rows::Kind;
use crate::analysis::cell::calendar;
use crate::analysis::cell::duration::{self, Clock};
use crate::analysis::protocol::{Decimal, TimeUnit};
use std::io::Write;

/// Days from a workbook's first day within which a "date" is a length of time: 36 hours shown as `h:mm:ss` are stored
/// as 1 January 1900, noon.
const FIRST_YEAR: f64 = 366.0;
/// Days from 30 December 1899, where workbooks begin to count, to 1970.
const TO_1970: f64 = 25_569.0;
/// Days that workbooks of old Macintoshes begin later.
pub(super) const TO_1904: f64 = 1_462.0;
/// The last day of 9999.
const LAST_DAY: f64 = 2_958_466.0;

/// Appends a number as it is meant, and says what it became. `shift` is added to instants: days by which the
/// workbook's first day is late.
pub(super) fn number(out: &mut Vec<u8>, value: f64, shown: Shown, shift: f64) -> Kind {
    match shown {
        Shown::Plain => plain(out, value),
        Shown::Percent => percent(out, value),
        Shown::Length => length(out, value * 86_400.0),
        Shown::Instant if (0.0..FIRST_YEAR).contains(&value) => length(out, value * 86_400.0),
        Shown::Instant if value < 0.0 || value + shift >= LAST_DAY => plain(out, value),
        Shown::Instant => {
            instant(out, value + shift - TO_1970);
            return Kind::Instant;
        }
    }
    Kind::Number
}

fn append(out: &mut Vec<u8>, what: std::fmt::Arguments<'_>) {
    // Writing to a vector cannot fail.
    let _ = out.write_fmt(what);
}

/// A number with a point. Three decimals get a fourth, or a reader of decimal commas would take them for thousands.
fn plain(out: &mut Vec<u8>, value: f64) {
    let before = out.len();
    append(out, format_args!("{value}"));
    let fraction = out[before..].iter().rev().position(|&byte| byte == b'.');
    if fraction == Some(3) {
        out.push(b'0');
    }
}

/// Whether a number can stay as a sheet's text has it. More digits than these are those of the nearest binary number,
/// of which the shortest way to write it is the one that was typed; and `1.0` is shown as 1.
#[inline]
pub(super) fn is_plain(text: &[u8]) -> bool {
    let digits = text.strip_prefix(b"-").unwrap_or(text);
    let point = digits.iter().position(|&byte| byte == b'.');
    let whole = &digits[..point.unwrap_or(digits.len())];
    let fraction = point.map_or(&[][..], |point| &digits[point + 1..]);
    let all = |part: &[u8]| part.iter().all(u8::is_ascii_digit);
    (1..=16).contains(&text.len())
        && !whole.is_empty()
        && all(whole)
        && all(fraction)
        && fraction.len() != 3
        && (point.is_none() || !matches!(fraction.last(), None | Some(b'0')))
}

/// 0.125 is 12.5 %; what multiplying adds to the last digits is taken off again.
fn percent(out: &mut Vec<u8>, value: f64) {
    let hundredths = value * 100.0;
    let rounded = (hundredths * 1e9).round() / 1e9;
    plain(out, if rounded.is_finite() { rounded } else { hundredths });
    out.push(b'%');
}

/// `2026-03-01 10:00:00`. Serial numbers hold seconds only nearly: 10:00:00 may come as 09:59:59.999.
fn instant(out: &mut Vec<u8>, days: f64) {
    let mut whole = days.floor();
    let mut seconds = ((days - whole) * 86_400.0).round() as i64;
    if seconds >= 86_400 {
        (whole, seconds) = (whole + 1.0, 0);
    }
    let (year, month, day) = calendar::date(whole as i64);
    let mut text = *b"0000-00-00 00:00:00";
    let mut put = |at: usize, value: i64| {
        text[at] = b'0' + (value / 10 % 10) as u8;
        text[at + 1] = b'0' + (value % 10) as u8;
    };
    put(0, year / 100);
    put(2, year);
    put(5, month);
    put(8, day);
    put(11, seconds / 3_600);
    put(14, seconds / 60 % 60);
    put(17, seconds % 60);
    out.extend_from_slice(&text);
}

/// `h:mm:ss`, with thousandths where there are any.
fn length(out: &mut Vec<u8>, seconds: f64) {
    let thousandths = (seconds.abs() * 1_000.0).round() as u64;
    let sign = if seconds < 0.0 && thousandths > 0 { "-" } else { "" };
    let (whole, rest) = (thousandths / 1_000, thousandths % 1_000);
    append(out, format_args!("{sign}{}:{:02}:{:02}", whole / 3_600, whole / 60 % 60, whole % 60));
    if rest > 0 {
        append(out, format_args!(".{rest:03}"));
    }
}

/// A length of time such as `PT00H03M15S`.
pub(super) fn iso_length(out: &mut Vec<u8>, text: &str) {
    let style = duration::Style { unit: TimeUnit::Days, clock: Clock::HoursMinutes, decimal: Decimal::Point };
    match duration::read(text, &style) {
        Some(seconds) => length(out, seconds),
        None => out.extend_from_slice(text.as_bytes()),
    }
}

/// What a formula that went wrong shows, by the number that binary workbooks store.
pub(super) fn fault(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0f => "#VALUE!",
        0x17 => "#REF!",
        0x1d => "#NAME?",
        0x24 => "#NUM!",
        0x2a => "#N/A",
        0x2b => "#GETTING_DATA",
        _ => "#ERROR!",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: f64, shown: Shown, expected: &str) {
        let mut out = Vec::new();
        number(&mut out, value, shown, 0.0);
        assert_eq!(String::from_utf8_lossy(&out), expected);
    }

    #[test]
    fn numbers_cannot_be_taken_for_thousands() {
        check(1.325, Shown::Plain, "1.3250");
        check(1325.0, Shown::Plain, "1325");
        check(12.5, Shown::Plain, "12.5");
        for (text, stays) in [
            ("12", true),
            ("-1.5", true),
            ("1.325", false),
            ("1.0", false),
            ("1.", false),
            ("1.1000000000000001", false),
            ("1E5", false),
            ("", false),
            ("-", false),
            (".5", false),
        ] {
            assert_eq!(is_plain(text.as_bytes()), stays, "{text}");
        }
    }

    #[test]
    fn percentages_are_what_is_shown() {
        check(0.125, Shown::Percent, "12.5%");
        check(0.07, Shown::Percent, "7%");
        check(1.0, Shown::Percent, "100%");
        check(0.01234, Shown::Percent, "1.2340%");
    }

    #[test]
    fn dates_and_lengths_of_time() {
        check(46_082.5, Shown::Instant, "2026-03-01 12:00:00");
        check(46_082.416_666_666_66, Shown::Instant, "2026-03-01 10:00:00");
        check(46_082.999_999_999, Shown::Instant, "2026-03-02 00:00:00");
        check(195.0 / 86_400.0, Shown::Instant, "0:03:15");
        check(1.5, Shown::Instant, "36:00:00");
        check(30.25, Shown::Length, "726:00:00");
        check(-1.0, Shown::Instant, "-1");
        check(1e300, Shown::Instant, &format!("{}", 1e300));
        let mut out = Vec::new();
        iso_length(&mut out, "PT00H03M15S");
        assert_eq!(out, b"0:03:15");
    }
}
