//! The time of day behind a date: `14:05:09.123`, `2:05 p.m.`, `à 14h05`, `um 14.05 Uhr`, `140509`.

use super::{figures, fold, zone};
use crate::analysis::cell::{cut, letters};

/// What may stand between a date and its time, and behind a time.
const BETWEEN: [&str; 9] = ["at", "a", "um", "as", "las", "alle", "ore", "le", "kl"];
const BEHIND: [&str; 5] = ["Uhr", "uhr", "hrs", "hs", "h"];

/// Seconds of the day and minutes ahead of UTC in what follows a date; both zero where nothing does. `None` where it
/// is not a time of day.
pub(super) fn read(text: &str) -> Option<(i64, i32)> {
    let trimmed = text.trim_start();
    if trimmed.starts_with(['+', 'Z']) || matches!(trimmed, "UTC" | "GMT") {
        return Some(0).zip(zone::read(trimmed));
    }
    let text = introduced(trimmed);
    if text.is_empty() {
        return Some((0, 0));
    }
    let (first, rest) = figures(text);
    if matches!(first.len(), 4 | 6) {
        let part = |at: usize| first.get(at..at + 2).map_or(Some(0), |part| part.parse::<i64>().ok());
        return second(part(0)?, part(2)?, part(4)?, None).zip(zone::read(fraction(rest)?));
    }
    let hour: i64 = first.parse().ok().filter(|_| first.len() <= 2)?;
    let sign = rest.trim_start().chars().next().filter(|sign| matches!(sign, ':' | 'h' | 'H' | '.'));
    let (minute, rest) = match sign {
        Some(_) => amount(cut(rest.trim_start(), 1).1.trim_start()),
        None => ("0", rest),
    };
    let spelt = matches!(sign, Some('h' | 'H'));
    let named =
        ["min", "mn", "m"].iter().find_map(|name| rest.trim_start().strip_prefix(name)).filter(|_| spelt);
    let again = if sign == Some('.') { '.' } else { ':' };
    let (seconds, rest) = match named.or_else(|| rest.strip_prefix(again)) {
        Some(more) => amount(more.trim_start()),
        None => ("", rest),
    };
    let rest = match fraction(rest)? {
        // A fraction of a minute is nobody's.
        after if seconds.is_empty() && after.len() < rest.len() => return None,
        after => after.trim_start_matches(['s', ' ']),
    };
    let seconds = if seconds.is_empty() { "0" } else { seconds };
    let (half, rest) = half(rest);
    let behind = BEHIND.iter().find_map(|word| rest.strip_prefix(word));
    if sign.is_none() && half.is_none() && behind.is_none() {
        return None;
    }
    let short = minute.len() <= 2 && seconds.len() <= 2;
    second(hour, minute.parse().ok()?, seconds.parse().ok().filter(|_| short)?, half)
        .zip(zone::read(behind.unwrap_or(rest)))
}

/// Without the signs and words that come before a time.
fn introduced(text: &str) -> &str {
    let mut rest = text;
    for _ in 0..3 {
        rest = rest.trim_start_matches(['T', 't', ',', '_', ':', '.', '@', '-', ' ']);
        let end = rest.find(|c: char| !letters::is_letter(c)).unwrap_or(rest.len());
        let (word, behind) = cut(rest, end);
        if end > 0 && BETWEEN.contains(&fold(word).as_str()) {
            rest = behind;
        }
    }
    rest
}

fn amount(text: &str) -> (&str, &str) {
    match figures(text) {
        ("", rest) => ("0", rest),
        found => found,
    }
}

/// Takes a fraction of a second off.
fn fraction(text: &str) -> Option<&str> {
    match text.strip_prefix(['.', ',', ':']) {
        Some(more) => match figures(more) {
            ("", _) => None,
            (_, rest) => Some(rest),
        },
        None => Some(text),
    }
}

fn second(hour: i64, minute: i64, second: i64, afternoon: Option<bool>) -> Option<i64> {
    let hour = match afternoon {
        // `00:15 AM` and `14:05 PM` are odd and clear; `14:05 AM` is neither.
        Some(false) if hour > 12 => return None,
        Some(afternoon) if hour <= 12 => hour % 12 + if afternoon { 12 } else { 0 },
        _ => hour,
    };
    let midnight_at_the_end = hour == 24 && minute == 0 && second == 0;
    let possible = (hour < 24 || midnight_at_the_end) && minute < 60 && second < 61;
    possible.then_some(hour * 3_600 + minute * 60 + second)
}

/// Takes `AM`, `p.m.`, `p. m.` … off the front; `Some(true)` is afternoon.
fn half(text: &str) -> (Option<bool>, &str) {
    let afternoon = match text.as_bytes().first() {
        Some(b'a' | b'A') => false,
        Some(b'p' | b'P') => true,
        _ => return (None, text),
    };
    let rest = cut(text, 1).1.trim_start_matches(['.', ' ']);
    match rest.strip_prefix(['m', 'M']) {
        Some(rest) if rest == "Z" || !rest.starts_with(letters::is_letter) => {
            (Some(afternoon), rest.strip_prefix('.').unwrap_or(rest))
        }
        _ => (None, text),
    }
}
