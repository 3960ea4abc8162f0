//! Numbers as people read and type them in French and English. Written here and not left to the browser, so that
//! the same words come out in tests, on the command line and on the page.

use super::Lang;
use crate::model::unit::{TimeUnit, Unit};

/// Between digits and before units and signs, in French: narrow, and never at a line's end.
pub const NARROW_SPACE: char = '\u{202f}';
/// The minus sign, as wide as a plus.
const MINUS: char = '−';

/// A currency that amounts can be shown in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Currency {
    /// ISO 4217 code.
    pub code: &'static str,
    /// The sign where it is short and clear, else the code.
    pub sign: &'static str,
}

/// The currencies on offer; amounts are never converted.
pub const CURRENCIES: [Currency; 9] = [
    Currency { code: "EUR", sign: "€" },
    Currency { code: "USD", sign: "$" },
    Currency { code: "GBP", sign: "£" },
    Currency { code: "CHF", sign: "CHF" },
    Currency { code: "CAD", sign: "CA$" },
    Currency { code: "MAD", sign: "MAD" },
    Currency { code: "TND", sign: "TND" },
    Currency { code: "XOF", sign: "XOF" },
    Currency { code: "JPY", sign: "¥" },
];

impl Currency {
    /// The currency with this code, in any case.
    pub fn coded(code: &str) -> Option<Self> {
        CURRENCIES.into_iter().find(|currency| currency.code.eq_ignore_ascii_case(code))
    }
}

impl Default for Currency {
    fn default() -> Self {
        CURRENCIES[0]
    }
}

/// A number with at most this many decimals, digits grouped by three, trailing zeros dropped. A number that would
/// read as zero without being zero keeps two significant digits instead.
pub fn decimal(lang: Lang, value: f64, decimals: u8) -> String {
    let needed = if value != 0.0 && value.abs() < 0.5 * 10f64.powi(-i32::from(decimals)) {
        (1.0 - value.abs().log10().floor()).min(12.0) as u8
    } else {
        decimals
    };
    let rounded = round_half_up(value.abs(), needed);
    let (whole, fraction) = rounded.split_once('.').unwrap_or((&rounded, ""));
    let fraction = fraction.trim_end_matches('0');
    let mut text = String::new();
    if value < 0.0 && (whole != "0" || !fraction.is_empty()) {
        text.push(MINUS);
    }
    let (group, point) = match lang {
        Lang::Fr => (NARROW_SPACE, ','),
        Lang::En => (',', '.'),
    };
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(group);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(point);
        text.push_str(fraction);
    }
    text
}

/// Rounds the shortest decimal that stands for the number, half away from zero: 1.005 becomes 1.01, as on paper.
fn round_half_up(value: f64, decimals: u8) -> String {
    let exact = digits(value);
    let Some((whole, fraction)) = exact.split_once('.') else { return exact };
    let kept = usize::from(decimals);
    if fraction.len() <= kept {
        return exact;
    }
    let mut digits: Vec<u8> = whole.bytes().chain(fraction.bytes().take(kept)).collect();
    if fraction.as_bytes()[kept] >= b'5' {
        let carried = digits.iter_mut().rev().all(|digit| {
            *digit = if *digit == b'9' { b'0' } else { *digit + 1 };
            *digit == b'0'
        });
        if carried {
            digits.insert(0, b'1');
        }
    }
    let split = digits.len() - kept;
    let text = |digits: &[u8]| digits.iter().map(|digit| char::from(*digit)).collect::<String>();
    if kept == 0 { text(&digits) } else { format!("{}.{}", text(&digits[..split]), text(&digits[split..])) }
}

/// A value with its unit.
pub fn with_unit(lang: Lang, currency: Currency, unit: Unit, value: f64, decimals: u8) -> String {
    let number = decimal(lang, value, decimals);
    match unit {
        Unit::Count | Unit::Number => number,
        Unit::Points if value > 0.0 => format!("+{number}"),
        Unit::Points => number,
        Unit::Percent => match lang {
            Lang::Fr => format!("{number}{NARROW_SPACE}%"),
            Lang::En => format!("{number}%"),
        },
        Unit::Money => money(lang, currency, value, decimals),
        Unit::Duration => duration(lang, value),
        Unit::Months => match lang {
            Lang::Fr => format!("{number}{NARROW_SPACE}mois"),
            Lang::En if number == "1" => "1\u{a0}month".to_owned(),
            Lang::En => format!("{number}\u{a0}months"),
        },
        Unit::Hours => format!("{number}{NARROW_SPACE}h"),
        Unit::Kilometres => format!("{number}{NARROW_SPACE}km"),
        Unit::Kilograms => format!("{number}{NARROW_SPACE}kg"),
    }
}

/// An amount: the fraction has all its digits or is left out.
fn money(lang: Lang, currency: Currency, value: f64, decimals: u8) -> String {
    let mut number = decimal(lang, value.abs(), decimals);
    let point = if lang == Lang::Fr { ',' } else { '.' };
    if decimals == 2 && number.rsplit_once(point).is_some_and(|(_, fraction)| fraction.len() == 1) {
        number.push('0');
    }
    let minus = if value < 0.0 && number != "0" { "−" } else { "" };
    let sign = currency.sign;
    match lang {
        Lang::Fr => format!("{minus}{number}{NARROW_SPACE}{sign}"),
        Lang::En if sign.ends_with(|c: char| c.is_ascii_alphabetic()) => {
            format!("{minus}{sign}\u{a0}{number}")
        }
        Lang::En => format!("{minus}{sign}{number}"),
    }
}

/// A length of time by its two largest units: `4 h 42 min`, `2 min 40 s`, `1.5 s`.
pub fn duration(lang: Lang, seconds: f64) -> String {
    let sign = if seconds < 0.0 { "−" } else { "" };
    let length = seconds.abs();
    let day = if lang == Lang::Fr { "j" } else { "d" };
    let named = |value: f64, unit: &str| format!("{}{NARROW_SPACE}{unit}", decimal(lang, value, 0));
    let pair = |large: f64, large_name: &str, small_name: &str| {
        // Rounded in the smaller unit first, so that 59.7 s never reads “60 s”.
        let total = (length / large * if large_name == day { 24.0 } else { 60.0 }).round();
        let ratio = if large_name == day { 24.0 } else { 60.0 };
        let (whole, part) = ((total / ratio).floor(), total % ratio);
        if part == 0.0 {
            named(whole, large_name)
        } else {
            format!("{}{NARROW_SPACE}{}", named(whole, large_name), named(part, small_name))
        }
    };
    let text = if length < 10.0 && length.fract() != 0.0 {
        format!("{}{NARROW_SPACE}s", decimal(lang, length, 1))
    } else if length.round() < 60.0 {
        named(length.round(), "s")
    } else if length.round() < 3_600.0 {
        pair(60.0, "min", "s")
    } else if (length / 60.0).round() < 1_440.0 {
        pair(3_600.0, "h", "min")
    } else {
        pair(86_400.0, day, "h")
    };
    format!("{sign}{text}")
}

/// Reads a number as typed in a language. Spaces and apostrophes may group digits; French takes a comma or a point
/// before the fraction, English a point, with commas only between groups of three.
pub fn parse(lang: Lang, text: &str) -> Option<f64> {
    let text = text.trim();
    let (negative, text) = match text.strip_prefix(['-', MINUS, '\u{2010}', '\u{2011}']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text).trim_start()),
    };
    let spaced = |c: char| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’');
    // Marks pasted into a field, `10 9 8`, are not the number 1098: only groups of three may stand apart.
    let digits = match text.split_once(spaced) {
        None => text.to_owned(),
        Some(_) => {
            let (whole, fraction) = text.split_at(text.find(['.', ',']).unwrap_or(text.len()));
            joined(whole.split(spaced))? + fraction
        }
    };
    let plain = match lang {
        Lang::Fr if digits.contains(',') => ungroup(&digits, '.', ',')?,
        Lang::Fr => digits,
        Lang::En => ungroup(&digits, ',', '.')?,
    };
    let value = plain_decimal(&plain)?;
    Some(if negative { -value } else { value })
}

/// Takes the group signs out of the whole part, if they stand between groups of three, and makes the fraction's sign
/// a point.
fn ungroup(digits: &str, group: char, point: char) -> Option<String> {
    let (whole, fraction) = digits.split_once(point).map_or((digits, None), |(w, f)| (w, Some(f)));
    let whole = joined(whole.split(group))?;
    Some(match fraction {
        Some(fraction) => format!("{whole}.{fraction}"),
        None => whole,
    })
}

/// Groups of three digits put together; the first may be shorter. A number without groups is one of any length.
fn joined<'a>(mut groups: impl Iterator<Item = &'a str>) -> Option<String> {
    let mut digits = groups.next()?.to_owned();
    let first = digits.len();
    for group in groups {
        let three = group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit());
        if !three || !(1..=3).contains(&first) {
            return None;
        }
        digits.push_str(group);
    }
    Some(digits)
}

/// Digits with at most one point, nothing else: no exponent, no `inf`.
pub(super) fn plain_decimal(text: &str) -> Option<f64> {
    let points = text.bytes().filter(|b| *b == b'.').count();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    (points < 2 && digits > 0 && points + digits == text.len()).then(|| value(text)).flatten()
}

/// The number that digits and a point stand for, the nearest one there is.
#[cfg(not(all(feature = "ui", target_family = "wasm")))]
fn value(plain: &str) -> Option<f64> {
    plain.parse().ok()
}

/// The same by JavaScript, whose rule is the same: the tables of Rust's own would be 10 kB of the page's download.
#[cfg(all(feature = "ui", target_family = "wasm"))]
fn value(plain: &str) -> Option<f64> {
    Some(js_sys::parse_float(plain)).filter(|value| !value.is_nan())
}

/// The shortest decimal that stands for a finite number, without an exponent: `0.1`, `1500`, `-0.000002`.
#[cfg(not(all(feature = "ui", target_family = "wasm")))]
pub fn digits(value: f64) -> String {
    value.to_string()
}

/// The same by JavaScript, whose rule is the same but for exponents: Rust's own would weigh 4 kB in the page.
#[cfg(all(feature = "ui", target_family = "wasm"))]
pub fn digits(value: f64) -> String {
    let text = js_sys::Number::from(value).to_string_with_radix(10).map(String::from);
    without_exponent(&text.unwrap_or_default())
}

/// Writes `1.5e-7` as `0.00000015` and `1e+21` as a one and 21 zeros.
#[cfg(any(test, all(feature = "ui", target_family = "wasm")))]
fn without_exponent(text: &str) -> String {
    let Some((mantissa, exponent)) = text.split_once('e') else { return text.to_owned() };
    let (sign, mantissa) = mantissa.strip_prefix('-').map_or(("", mantissa), |rest| ("-", rest));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let power: isize = exponent.trim_start_matches('+').parse().unwrap_or_default();
    let point = whole.len() as isize + power;
    let all = [whole, fraction].concat();
    let zeros = |count: isize| "0".repeat(usize::try_from(count).unwrap_or_default());
    if point <= 0 {
        format!("{sign}0.{}{all}", zeros(-point))
    } else {
        // JavaScript writes exponents only where the number is longer than all of its digits.
        format!("{sign}{all}{}", zeros(point - all.len() as isize))
    }
}

/// Reads a length of time in seconds: a bare number counts `unit`; also `1 h 30`, `90 min`, `3 min 25`, `00:03:15`.
pub fn parse_duration(lang: Lang, text: &str, unit: TimeUnit) -> Option<f64> {
    let text = text.trim();
    if let [hours, minutes, seconds] = text.split(':').collect::<Vec<_>>()[..] {
        let sixty = |part: &str| plain_decimal(part).filter(|value| *value < 60.0);
        return Some(plain_decimal(hours)? * 3_600.0 + sixty(minutes)? * 60.0 + sixty(seconds)?);
    }
    if let Some(number) = parse(lang, text) {
        return Some(number * unit.seconds());
    }
    let mut total = 0.0;
    let mut rest = text;
    let mut previous: Option<TimeUnit> = None;
    while !rest.is_empty() {
        let end = rest.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(rest.len());
        let number = parse(lang, &rest[..end])?;
        let name_end = rest[end..].find(|c: char| !c.is_ascii_alphabetic()).map_or(rest.len(), |at| end + at);
        let unit = match (&rest[end..name_end], previous) {
            // “1 h 30”: a number without a unit counts the next smaller one.
            ("", Some(larger)) => smaller(larger)?,
            (name, _) => TimeUnit::named(&name.to_ascii_lowercase())?,
        };
        if previous.is_some_and(|larger| unit.seconds() >= larger.seconds()) {
            return None;
        }
        // A sign belongs before the whole length.
        if number < 0.0 && previous.is_some() {
            return None;
        }
        total += number * unit.seconds();
        previous = Some(unit);
        rest = rest[name_end..].trim_start();
    }
    previous.map(|_| total)
}

const fn smaller(unit: TimeUnit) -> Option<TimeUnit> {
    match unit {
        TimeUnit::Days => Some(TimeUnit::Hours),
        TimeUnit::Hours => Some(TimeUnit::Minutes),
        TimeUnit::Minutes => Some(TimeUnit::Seconds),
        TimeUnit::Seconds => None,
    }
}

#[cfg(test)]
mod tests;
