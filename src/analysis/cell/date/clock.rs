//! The time of day and the zone behind a date.

/// Seconds of the day and minutes ahead of UTC in what follows a date; both zero where nothing does. `None` where it
/// is not a time of day.
pub fn read(text: &str) -> Option<(i64, i32)> {
    let text = text.trim_start_matches(['T', 't', ',', '_']).trim();
    let text = text.strip_prefix('à').or_else(|| text.strip_prefix("at ")).unwrap_or(text);
    let text = text.trim_start_matches([' ', '-', '\u{a0}', '\u{202f}']);
    if text.is_empty() {
        return Some((0, 0));
    }
    let (hour, rest) = field(text)?;
    if hour.len() == 6 {
        let part = |range: std::ops::Range<usize>| hour[range].parse::<i64>().ok();
        return second(part(0..2)?, part(2..4)?, part(4..6)?, None).zip(zone(rest));
    }
    let hour: i64 = hour.parse().ok().filter(|_| hour.len() <= 2)?;
    let sign = rest.chars().next();
    let (minute, rest) = match sign {
        Some(':' | 'h' | 'H' | '.') => field(rest[1..].trim_start()).unwrap_or(("0", &rest[1..])),
        _ => ("0", rest),
    };
    let (seconds, rest) = match rest.strip_prefix([':', '.']).or_else(|| rest.strip_prefix("mn")) {
        Some(more) => field(more).unwrap_or(("0", more)),
        None => ("0", rest),
    };
    let rest = match rest.strip_prefix(['.', ',']) {
        Some(fraction) => field(fraction)?.1,
        None => rest,
    };
    let (half, rest) = half(rest.trim_start_matches(['s', ' ', '\u{a0}', '\u{202f}']));
    if !matches!(sign, Some(':' | 'h' | 'H' | '.')) && half.is_none() {
        return None;
    }
    second(hour, minute.parse().ok()?, seconds.parse().ok()?, half).zip(zone(rest))
}

fn second(hour: i64, minute: i64, second: i64, afternoon: Option<bool>) -> Option<i64> {
    let hour = match afternoon {
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(afternoon) => hour % 12 + if afternoon { 12 } else { 0 },
        None => hour,
    };
    let midnight_at_the_end = hour == 24 && minute == 0 && second == 0;
    let possible = (hour < 24 || midnight_at_the_end) && minute < 60 && second < 61;
    possible.then_some(hour * 3_600 + minute * 60 + second)
}

/// Takes `AM`, `p.m.` … off the front; `Some(true)` is afternoon.
fn half(text: &str) -> (Option<bool>, &str) {
    let marks = [("am", false), ("pm", true), ("a.m.", false), ("p.m.", true)];
    for (mark, afternoon) in marks {
        if text.get(..mark.len()).is_some_and(|start| start.eq_ignore_ascii_case(mark)) {
            return (Some(afternoon), &text[mark.len()..]);
        }
    }
    (None, text)
}

/// Minutes ahead of UTC of `Z`, `+01:00`, `-0530`, `UTC+2`, `CET` …; 0 where nothing is said.
fn zone(text: &str) -> Option<i32> {
    let text = text.split('(').next().unwrap_or_default().trim();
    let names = [
        ("UTC", 0),
        ("GMT", 0),
        ("CEST", 120),
        ("CET", 60),
        ("WEST", 60),
        ("WET", 0),
        ("BST", 60),
        ("EST", -300),
        ("EDT", -240),
        ("CST", -360),
        ("CDT", -300),
        ("MST", -420),
        ("MDT", -360),
        ("PST", -480),
        ("PDT", -420),
        ("Z", 0),
        ("z", 0),
    ];
    let (base, rest) = names
        .iter()
        .find_map(|(name, base)| text.strip_prefix(name).map(|rest| (*base, rest)))
        .unwrap_or((0, text));
    let Some(sign) = rest.chars().next() else { return Some(base) };
    let sign = match sign {
        '+' => 1,
        '-' | '\u{2212}' => -1,
        _ => return None,
    };
    let digits: String = rest.chars().skip(1).filter(|c| *c != ':').collect();
    let shaped = matches!(digits.len(), 1 | 2 | 4) && digits.bytes().all(|b| b.is_ascii_digit());
    let number: i32 = digits.parse().ok().filter(|_| shaped)?;
    let minutes = if digits.len() == 4 { number / 100 * 60 + number % 100 } else { number * 60 };
    (minutes < 1_440).then_some(base + sign * minutes).filter(|ahead| ahead.abs() < 1_440)
}

fn field(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}
