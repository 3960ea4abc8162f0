//! Numbers: `1 234,56`, `1.325,75`, `12,5 %`, `€ 3.50`, `(12)`, `−4`, `1'000`.

use crate::analysis::protocol::Decimal;

/// Powers of ten that are exact, so that digits divided by them round once, as correct reading demands.
const TENS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19, 1e20, 1e21, 1e22,
];

/// The number in a cell, `12,5 %` being 12.5. A sign that cannot be the file's thousands separator where it stands
/// is taken for the decimal sign all the same: `3.5` is read in a file of decimal commas, and `1.325` there is 1325.
pub fn read(text: &str, decimal: Decimal) -> Option<f64> {
    if let Some(whole) = whole(text.as_bytes()) {
        return Some(whole);
    }
    let (negative, body) = bare(text);
    let value = digits(body, decimal)?;
    Some(if negative { -value } else { value })
}

/// Which decimal sign a cell proves, if it is a number that proves one: `12,5` does, `1,234` does not.
pub fn proof(text: &str) -> Option<Decimal> {
    let (_, body) = bare(text);
    let last = body.bytes().rfind(|b| matches!(b, b',' | b'.'))?;
    let single = body.bytes().filter(|&sign| sign == last).count() == 1;
    let proved = match (digits(body, Decimal::Comma), digits(body, Decimal::Point)) {
        // Both readings agree only if neither took the sign for a separator of thousands.
        (Some(comma), Some(point)) => comma == point && single,
        (Some(_), None) => last == b',' && single,
        (None, Some(_)) => last == b'.' && single,
        (None, None) => false,
    };
    proved.then_some(if last == b',' { Decimal::Comma } else { Decimal::Point })
}

/// A few digits and nothing else: the commonest cell by far.
#[inline]
pub fn whole(text: &[u8]) -> Option<f64> {
    if text.is_empty() || text.len() > 9 {
        return None;
    }
    let mut value = 0u32;
    for &byte in text {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        value = value * 10 + u32::from(digit);
    }
    Some(f64::from(value))
}

/// The digits and signs between, without sign, currency and percent; and whether it is negative.
fn bare(text: &str) -> (bool, &str) {
    let mut rest = text.trim();
    let mut negative = false;
    if let Some(inside) = rest.strip_prefix('(').and_then(|r| r.strip_suffix(')')) {
        (negative, rest) = (true, inside.trim());
    }
    loop {
        let before = rest;
        for minus in ['-', '\u{2212}', '\u{2013}'] {
            if let Some(unsigned) = rest.strip_prefix(minus).filter(|_| !negative) {
                (negative, rest) = (true, unsigned.trim_start());
            }
        }
        rest = rest.strip_prefix('+').unwrap_or(rest);
        for money in ["€", "$", "£", "EUR", "USD", "GBP", "CHF", "CAD", "%"] {
            rest = rest.strip_prefix(money).or_else(|| rest.strip_suffix(money)).unwrap_or(rest).trim();
        }
        if rest == before {
            return (negative, rest);
        }
    }
}

/// Reads digits with at most one decimal sign and well-formed groups of thousands.
fn digits(body: &str, decimal: Decimal) -> Option<f64> {
    let (mark, other) = match decimal {
        Decimal::Point => ('.', ','),
        Decimal::Comma => (',', '.'),
    };
    let marks = body.matches(mark).count();
    let (whole, fraction) = match (marks, body.matches(other).count()) {
        (0, 0) => (body, ""),
        (1, _) => body.split_once(mark)?,
        // `3.5` among decimal commas: it cannot be a group, so it is the decimal sign.
        (0, 1) if !is_grouped(body, other) => body.split_once(other)?,
        // `1.325.750` or, the other way round, `1,325,750` among decimal commas.
        (0, _) => (body, ""),
        (_, 0) if is_grouped(body, mark) => (body, ""),
        _ => return None,
    };
    let separator = whole.chars().find(|c| !c.is_ascii_digit());
    if separator.is_some_and(|sign| !is_separator(sign) || !is_grouped(whole, sign)) {
        return None;
    }
    value(whole, fraction).or_else(|| scientific(body))
}

fn is_separator(sign: char) -> bool {
    matches!(sign, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '\u{2019}' | '.' | ',' | '_')
}

/// Whether every group behind the first has three digits and the first one to three, none of them a leading zero.
fn is_grouped(whole: &str, separator: char) -> bool {
    let mut groups = whole.split(separator);
    let first = groups.next().unwrap_or_default();
    let all_digits = |group: &str| group.bytes().all(|b| b.is_ascii_digit());
    (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && all_digits(first)
        && groups.all(|group| group.len() == 3 && all_digits(group))
}

fn value(whole: &str, fraction: &str) -> Option<f64> {
    if !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let fraction = fraction.trim_end_matches('0');
    let figures = || whole.bytes().filter(u8::is_ascii_digit).chain(fraction.bytes());
    let count = figures().count();
    if whole.bytes().all(|b| !b.is_ascii_digit()) && fraction.is_empty() {
        return None;
    }
    if count <= 15 && fraction.len() < TENS.len() {
        let all = figures().fold(0u64, |sum, figure| sum * 10 + u64::from(figure - b'0'));
        return Some(all as f64 / TENS[fraction.len()]);
    }
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    format!("{whole}.{fraction}").parse().ok().filter(|value: &f64| value.is_finite())
}

/// `1.5e-05`, as programs write.
fn scientific(body: &str) -> Option<f64> {
    let shaped = body.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'e' | b'E' | b'+' | b'-'));
    body.parse().ok().filter(|value: &f64| shaped && value.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;
    use Decimal::{Comma, Point};

    #[track_caller]
    fn check(text: &str, decimal: Decimal, expected: impl Into<Option<f64>>) {
        assert_eq!(read(text, decimal), expected.into(), "{text} {decimal:?}");
    }

    #[test]
    fn french_and_english_ways() {
        check("1 234,56", Comma, 1234.56);
        check("1\u{a0}234,56", Comma, 1234.56);
        check("1\u{202f}234\u{202f}567", Comma, 1_234_567.0);
        check("1.325,75", Comma, 1325.75);
        check("1,325.75", Point, 1325.75);
        check("1'000.5", Point, 1000.5);
        check("12,5 %", Comma, 12.5);
        check("€ 3.50", Point, 3.5);
        check("3,50 €", Comma, 3.5);
        check("-$1,200", Point, -1200.0);
        check("(12)", Point, -12.0);
        check("\u{2212}4,5", Comma, -4.5);
        check("007", Point, 7.0);
        check(".5", Point, 0.5);
        check("0.1", Point, 0.1);
        check("12345678901234567890", Point, 12_345_678_901_234_567_890.0);
    }

    #[test]
    fn the_other_sign_is_read_where_it_can_only_be_one_thing() {
        check("3.5", Comma, 3.5);
        check("0.512", Comma, 0.512);
        check("1.325", Comma, 1325.0);
        check("1,325", Point, 1325.0);
        check("12,25", Point, 12.25);
        check("1.325.750", Comma, 1_325_750.0);
        check("1.325.750", Point, 1_325_750.0);
    }

    #[test]
    fn what_is_no_number_stays_none() {
        for text in
            ["", "-", "abc", "1 2", "1.2.3", "12/5", "1,2,3", "10:30", "5 stars", "NaN", "inf", "1e999", "%"]
        {
            check(text, Point, None);
            check(text, Comma, None);
        }
        check("1.5e-05", Point, 1.5e-5);
    }

    #[test]
    fn only_what_cannot_be_thousands_proves_a_sign() {
        assert_eq!(proof("12,5"), Some(Comma));
        assert_eq!(proof("12.50"), Some(Point));
        assert_eq!(proof("1.325,75"), Some(Comma));
        assert_eq!(proof("1,325"), None);
        assert_eq!(proof("42"), None);
        assert_eq!(proof("1.325.750"), None);
    }
}
