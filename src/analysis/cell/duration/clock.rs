//! Lengths of time as a clock shows them: `00:03:15`, `123:45:12`, `05:30`, `1:02:03:04`, `2 days, 3:04:05`.

use super::{Clock, Style, words};
use crate::analysis::cell::{cut, number};
use crate::analysis::protocol::Decimal;

/// `h:mm:ss` and nothing else, which is how nearly every export writes.
#[inline]
pub(super) fn plain(text: &[u8]) -> Option<f64> {
    let [hours @ .., b':', m1, m2, b':', s1, s2] = text else { return None };
    let two = |tens: u8, ones: u8| {
        let (tens, ones) = (tens.wrapping_sub(b'0'), ones.wrapping_sub(b'0'));
        (tens < 6 && ones < 10).then(|| f64::from(tens * 10 + ones))
    };
    Some(number::whole(hours)? * 3_600.0 + two(*m1, *m2)? * 60.0 + two(*s1, *s2)?)
}

/// `h:mm:ss`, `mm:ss`, `d:hh:mm:ss`, `d.hh:mm:ss`, `2 days, 03:04:05`; `negative` where a minus stood before it.
pub(super) fn read(text: &str, style: &Style, negative: bool) -> Option<f64> {
    let (text, half) = halves(text)?;
    let (days, text) = match text.rfind(' ') {
        // `-1 day, 23:59:30` takes 30 seconds away in Python and 48 hours elsewhere.
        Some(_) if negative => return None,
        Some(space) => {
            let (days, clock) = cut(text, space);
            (words::read(days.trim_end_matches([',', ' ']), style.decimal)?, cut(clock, 1).1)
        }
        None => (0.0, text),
    };
    let mut fields: Vec<&str> = text.split(':').collect();
    let mut days = days;
    if let (3, Some((day, hour))) = (fields.len(), fields[0].split_once('.')) {
        days += whole(day)? * 86_400.0;
        fields[0] = hour;
    } else if fields.len() == 4 {
        days += whole(fields.remove(0))? * 86_400.0;
    }
    let length = match (fields.as_slice(), style.clock) {
        ([h, m, s], _) => whole(h)? * 3_600.0 + sixtieth(m)? * 60.0 + sixtieth(s)?,
        ([h, m], Clock::HoursMinutes) => whole(h)? * 3_600.0 + sixtieth(m)? * 60.0,
        ([m, s], Clock::MinutesSeconds) => whole(m)? * 60.0 + sixtieth(s)?,
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
    let afternoon = match rest.chars().next_back()? {
        'A' | 'a' => false,
        'P' | 'p' => true,
        _ => return None,
    };
    Some((cut(rest, rest.len() - 1).0.trim_end(), Some(afternoon)))
}

fn whole(text: &str) -> Option<f64> {
    number::whole(text.as_bytes())
}

/// Minutes or seconds below sixty, perhaps with a fraction.
fn sixtieth(text: &str) -> Option<f64> {
    let starts = text.bytes().next().is_some_and(|byte| byte.is_ascii_digit());
    let decimal = if text.contains(',') { Decimal::Comma } else { Decimal::Point };
    number::plain(text.as_bytes(), decimal).filter(|value| starts && *value < 60.0)
}
