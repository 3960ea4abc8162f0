//! The zone behind a time: `Z`, `+01:00`, `-0530`, `UTC+2`, `CET`, `GMT+0200 (CEST)`, `[Europe/Paris]`.

use crate::analysis::cell::cut;

/// Farthest that a clock is from UTC, in minutes.
pub(super) const FARTHEST: i32 = 18 * 60;

/// Zones whose names mean one offset, in minutes. Summer time has a name of its own, so no calendar is needed.
const NAMES: [(&str, i16); 34] = [
    ("Z", 0),
    ("UTC", 0),
    ("GMT", 0),
    ("UT", 0),
    ("WET", 0),
    ("WEST", 60),
    ("BST", 60),
    ("CET", 60),
    ("MEZ", 60),
    ("WAT", 60),
    ("CEST", 120),
    ("MESZ", 120),
    ("EET", 120),
    ("CAT", 120),
    ("SAST", 120),
    ("EEST", 180),
    ("EAT", 180),
    ("MSK", 180),
    ("JST", 540),
    ("AEST", 600),
    ("AEDT", 660),
    ("BRT", -180),
    ("ADT", -180),
    ("AST", -240),
    ("EDT", -240),
    ("HAE", -240),
    ("EST", -300),
    ("HNE", -300),
    ("CDT", -300),
    ("CST", -360),
    ("MDT", -360),
    ("MST", -420),
    ("PDT", -420),
    ("PST", -480),
];

/// Minutes ahead of UTC; 0 where nothing is said, and where the zone's name is not known: all instants of such a file
/// are then in its own time, and what lies between two of them is right. `None` where it is no zone.
pub(super) fn read(text: &str) -> Option<i32> {
    let text = text.trim();
    // `(UTC+01:00) Brussels`; but what stands in brackets behind an offset only says it again.
    let text = match text.strip_prefix('(') {
        Some(inside) => inside.split(')').next().unwrap_or_default(),
        None => text.split(['(', '[']).next().unwrap_or_default().trim_end(),
    };
    let is_name = |c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '_');
    let (name, rest) = cut(text, text.find(|c| !is_name(c)).unwrap_or(text.len()));
    let base = named(name)?;
    let rest = rest.trim_start();
    let Some(behind) = rest.strip_prefix(['+', '-']) else { return rest.is_empty().then_some(base) };
    let end = behind.find(|c: char| !c.is_ascii_digit() && c != ':').unwrap_or(behind.len());
    let (offset, behind) = cut(behind, end);
    // `+0100 CET`.
    named(behind.trim())?;
    let (hours, minutes) = match offset.as_bytes() {
        [hour] => (number(b'0', *hour)?, 0),
        [h1, h2] => (number(*h1, *h2)?, 0),
        [hour, b':', m1, m2] => (number(b'0', *hour)?, number(*m1, *m2)?),
        [h1, h2, b':', m1, m2] | [h1, h2, m1, m2] => (number(*h1, *h2)?, number(*m1, *m2)?),
        _ => return None,
    };
    let ahead = hours * 60 + minutes;
    let possible = minutes < 60 && ahead <= FARTHEST;
    possible.then_some(if rest.starts_with('-') { -ahead } else { ahead })
}

fn number(tens: u8, ones: u8) -> Option<i32> {
    (tens.is_ascii_digit() && ones.is_ascii_digit()).then(|| i32::from((tens - b'0') * 10 + ones - b'0'))
}

/// The offset that a name means; 0 for none and for one that only looks like a zone's: `ICT`, `Europe/Paris`.
fn named(name: &str) -> Option<i32> {
    if name.is_empty() {
        return Some(0);
    }
    let known = NAMES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
    // `2:05 PMX` must not become five past two at night.
    let half = name.starts_with("AM") || name.starts_with("PM");
    let short = (2..=5).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_uppercase()) && !half;
    match known {
        Some((_, ahead)) => Some(i32::from(*ahead)),
        None => (short || name.contains('/')).then_some(0),
    }
}
