//! Numbers: `1 234,56`, `1.325,75`, `12,5 %`, `€ 3.50`, `(12)`, `12-`, `1'000`, `="007"`, `1,5E-05`.

use super::decimal;
use super::tidy::tidy;
use crate::analysis::protocol::Decimal;

/// What people write beside a sum of money. The longer ones come first where one ends with another.
const MONEY: [&str; 34] = [
    "US$", "CA$", "R$", "€", "$", "£", "¥", "₹", "euros", "euro", "EUR", "USD", "GBP", "CHF", "CAD", "AUD",
    "JPY", "TND", "DT", "MAD", "DH", "DZD", "DA", "FCFA", "CFA", "XOF", "XAF", "SEK", "NOK", "DKK", "PLN",
    "BRL", "kr", "%",
];
/// Bytes of the longest cell that is looked at: no number is longer.
const LONGEST: usize = 96;

/// The number in a cell, `12,5 %` being 12.5 and `(12)` −12. A sign that cannot be the file's thousands separator
/// where it stands is taken for the decimal sign all the same: `3.5` is read in a file of decimal commas, and `1.325`
/// there is 1325. `1,2,3`, `12-5` and `3 apples` are no numbers.
pub fn read(text: &str, decimal: Decimal) -> Option<f64> {
    plain(text.as_bytes(), decimal).or_else(|| dressed(text, decimal, &MONEY))
}

/// As [`read`], for what is neither money nor a share: a mark, a count, a length of time.
pub fn count(text: &str, decimal: Decimal) -> Option<f64> {
    plain(text.as_bytes(), decimal).or_else(|| dressed(text, decimal, &[]))
}

/// Which decimal sign a cell proves, if it is a number that proves one: `12,5` does, `1,234` does not.
pub fn proof(text: &str) -> Option<Decimal> {
    let last = text.bytes().rfind(|b| matches!(b, b',' | b'.')).filter(|_| may_be_number(text))?;
    let tidied = tidy(text);
    let (_, body) = bare(&tidied, &MONEY);
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

/// Digits with at most one sign, the file's decimal one: whatever else there is takes the long way.
#[inline]
pub fn plain(text: &[u8], decimal: Decimal) -> Option<f64> {
    let mark = if decimal == Decimal::Comma { b',' } else { b'.' };
    if text.is_empty() || text.len() > 16 || text == [mark] {
        return None;
    }
    let (mut value, mut places, mut marked) = (0u64, 0u32, false);
    for &byte in text {
        let digit = byte.wrapping_sub(b'0');
        if digit <= 9 {
            value = value * 10 + u64::from(digit);
            places += u32::from(marked);
        } else if byte == mark && !marked {
            marked = true;
        } else {
            return None;
        }
    }
    (places <= 15).then(|| decimal::scaled(value, -i64::from(places)))
}

fn dressed(text: &str, decimal: Decimal, beside: &[&str]) -> Option<f64> {
    if !may_be_number(text) {
        return None;
    }
    let tidied = tidy(text);
    let (negative, body) = bare(&tidied, beside);
    let value = digits(body, decimal)?;
    // From zero, so that −0 is 0.
    Some(if negative { 0.0 - value } else { value })
}

/// Most texts that are no numbers are told at a glance.
fn may_be_number(text: &str) -> bool {
    text.len() <= LONGEST && text.bytes().any(|byte| byte.is_ascii_digit() || !byte.is_ascii())
}

/// The digits and signs between, without sign, brackets and what may stand `beside`; and whether it is negative.
fn bare<'a>(text: &'a str, beside: &[&str]) -> (bool, &'a str) {
    let mut rest = text;
    let (mut negative, mut signed) = (false, false);
    loop {
        let before = rest;
        let is_digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
        if is_digit(rest.as_bytes().first()) && is_digit(rest.as_bytes().last()) {
            return (negative, rest);
        }
        if !signed {
            let bracketed = rest.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
            // A minus behind is how SAP and old mainframes write.
            let minus = bracketed.or_else(|| rest.strip_prefix('-')).or_else(|| rest.strip_suffix('-'));
            negative = minus.is_some();
            let unsigned = minus.or_else(|| rest.strip_prefix('+'));
            signed = unsigned.is_some();
            rest = unsigned.unwrap_or(rest).trim();
        }
        for mark in beside {
            rest = without(rest, mark).unwrap_or(rest).trim();
        }
        if rest == before {
            return (negative, rest);
        }
    }
}

/// Takes a mark off one end, in either case of letters.
fn without<'a>(text: &'a str, mark: &str) -> Option<&'a str> {
    let is_mark = |part: &str| part.eq_ignore_ascii_case(mark);
    if text.get(..mark.len()).is_some_and(is_mark) {
        return text.get(mark.len()..);
    }
    let at = text.len().checked_sub(mark.len())?;
    if text.get(at..).is_some_and(is_mark) { text.get(..at) } else { None }
}

/// Reads digits with at most one decimal sign and well-formed groups of thousands.
fn digits(body: &str, decimal: Decimal) -> Option<f64> {
    // `1.5e-05`, as programs write, and `1,5E-05`, as spreadsheets do.
    let (body, exponent) = match body.split_once(['e', 'E']) {
        Some((body, exponent)) => (body, power(exponent)?),
        None => (body, 0),
    };
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
    let separated = |sign| matches!(sign, ' ' | '\'' | '.' | ',' | '_') && is_grouped(whole, sign);
    if separator.is_some_and(|sign| !separated(sign)) {
        return None;
    }
    decimal::read(whole, fraction, exponent)
}

fn power(text: &str) -> Option<i64> {
    let figures = text.strip_prefix(['+', '-']).unwrap_or(text);
    let shaped = matches!(figures.len(), 1..=3) && figures.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|_| shaped)
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
        check("1\u{202f}234\u{2009}567", Comma, 1_234_567.0);
        check("1.325,75", Comma, 1325.75);
        check("1,325.75", Point, 1325.75);
        check("1'000.5", Point, 1000.5);
        check("1’000", Point, 1000.0);
        check("12,5 %", Comma, 12.5);
        check("12.5%", Point, 12.5);
        check("007", Point, 7.0);
        check(".5", Point, 0.5);
        check("0.1", Point, 0.1);
        check("12345678901234567890", Point, 12_345_678_901_234_567_890.0);
        check("0.30000000000000004", Point, 0.30000000000000004);
    }

    #[test]
    fn money() {
        check("€ 3.50", Point, 3.5);
        check("3,50 €", Comma, 3.5);
        check("-$1,200", Point, -1200.0);
        check("US$ 12.50", Point, 12.5);
        check("CHF 1'250.00", Point, 1250.0);
        check("1.325,750 DT", Comma, 1325.75);
        check("12 eur", Comma, 12.0);
        check("25 000 FCFA", Comma, 25_000.0);
    }

    #[test]
    fn negative_numbers() {
        check("(12)", Point, -12.0);
        check("(€1,234.50)", Point, -1234.5);
        check("\u{2212}4,5", Comma, -4.5);
        check("1 234,50-", Comma, -1234.5);
        check("€ -3", Comma, -3.0);
        check("-0", Comma, 0.0);
        check("--5", Comma, None);
        check("-5-", Comma, None);
    }

    #[test]
    fn numbers_that_spreadsheets_keep_as_text() {
        check("=\"00123\"", Point, 123.0);
        check("'1 250,5", Comma, 1250.5);
        check("１２,５", Comma, 12.5);
        check("٤٢", Point, 42.0);
        check("1.5e-05", Point, 1.5e-5);
        check("1,5E+03", Comma, 1500.0);
        check("1.23457E+11", Point, 123_457_000_000.0);
    }

    #[test]
    fn the_other_sign_is_read_where_it_can_only_be_one_thing() {
        check("3.5", Comma, 3.5);
        check("0.512", Comma, 0.512);
        check("1.325", Comma, 1325.0);
        check("1.325", Point, 1.325);
        check("1,325", Point, 1325.0);
        check("12,25", Point, 12.25);
        check("1.325.750", Comma, 1_325_750.0);
        check("1.325.750", Point, 1_325_750.0);
    }

    #[test]
    fn what_is_no_number_stays_none() {
        for text in [
            "",
            "-",
            "abc",
            "1 2",
            "1.2.3",
            "12/5",
            "1,2,3",
            "12-5",
            "10:30",
            "5 stars",
            "NaN",
            "inf",
            "1e999",
            "1e",
            "e5",
            "%",
            "€",
            "()",
            ".",
            ",",
            "1 234 56",
            "12 34",
            "0.123.456",
        ] {
            check(text, Point, None);
            check(text, Comma, None);
        }
        assert_eq!(
            (count("12 %", Point), count("€12", Point), count("(12)", Point)),
            (None, None, Some(-12.0))
        );
    }

    #[test]
    fn only_what_cannot_be_thousands_proves_a_sign() {
        assert_eq!(proof("12,5"), Some(Comma));
        assert_eq!(proof("12.50"), Some(Point));
        assert_eq!(proof("1.325,75"), Some(Comma));
        assert_eq!(proof("1,5E-3"), Some(Comma));
        assert_eq!(proof("1,325"), None);
        assert_eq!(proof("42"), None);
        assert_eq!(proof("1.325.750"), None);
    }
}
