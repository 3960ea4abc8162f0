//! The layouts that nearly every export has, read at fixed places: `2026-03-01T14:05:09Z`, `01/03/2026 14:05`.

use super::{calendar, either};
use crate::analysis::cell::stamp::{Order, Stamp};

/// Reads the cells of a column, remembering the last day: neighbours in a file mostly share it.
#[derive(Clone, Debug, Default)]
pub struct Fixed {
    last: [u8; 10],
    day: Option<(i64, Order)>,
}

impl Fixed {
    /// The instant in a cell; `None` also for one in any other layout.
    #[inline]
    pub fn read(&mut self, cell: &[u8]) -> Option<Stamp> {
        let (date, rest) = cell.split_first_chunk::<10>()?;
        if self.last != *date {
            // Cells of zeros only are no dates either, so the first memory is right.
            (self.last, self.day) = (*date, day(date));
        }
        let (day, order) = self.day?;
        let (second, ahead) = clock(rest)?;
        Some(Stamp::new(day * 86_400 + i64::from(second), ahead, order))
    }
}

/// `2026-03-01`, `01/03/2026`, with any of the three signs.
fn day(date: &[u8; 10]) -> Option<(i64, Order)> {
    let is_sign = |byte| matches!(byte, b'-' | b'/' | b'.');
    match *date {
        [y1, y2, y3, y4, s, m1, m2, t, d1, d2] if s == t && is_sign(s) => {
            let year = two(y1, y2)? * 100 + two(y3, y4)?;
            let day = calendar::days_small(year, two(m1, m2)?, two(d1, d2)?)?;
            Some((day.into(), Order::Plain))
        }
        [a1, a2, s, b1, b2, t, y1, y2, y3, y4] if s == t && is_sign(s) => {
            let year = two(y1, y2)? * 100 + two(y3, y4)?;
            either(two(a1, a2)?.into(), two(b1, b2)?.into(), year.into())
        }
        _ => None,
    }
}

/// Seconds of the day and minutes ahead of UTC of nothing, `T14:05`, ` 14:05:09.123`, `T14:05:09+01:00`.
#[inline]
fn clock(text: &[u8]) -> Option<(u32, i32)> {
    let (hour, minute, rest) = match text {
        [] => return Some((0, 0)),
        [b'T' | b' ', h1, h2, b':', m1, m2, rest @ ..] => (two(*h1, *h2)?, two(*m1, *m2)?, rest),
        _ => return None,
    };
    let (second, rest) = match rest {
        [b':', s1, s2, rest @ ..] => (two(*s1, *s2)?, rest),
        [b'.', ..] => return None,
        _ => (0, rest),
    };
    let ahead = match rest {
        [] | [b'Z'] => 0,
        _ => zone(rest)?,
    };
    let possible = hour < 24 && minute < 60 && second < 61;
    possible.then_some((hour * 3_600 + minute * 60 + second, ahead))
}

/// A fraction of a second, `Z`, an offset.
fn zone(mut text: &[u8]) -> Option<i32> {
    if let [b'.', b'0'..=b'9', rest @ ..] = text {
        let end = rest.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(rest.len());
        text = &rest[end..];
    }
    let (sign, hour, minute) = match text {
        [] | [b'Z'] => return Some(0),
        [sign, h1, h2, b':', m1, m2] | [sign, h1, h2, m1, m2] => (sign, two(*h1, *h2)?, two(*m1, *m2)?),
        _ => return None,
    };
    let minutes = i32::try_from(hour * 60 + minute).ok()?;
    match sign {
        _ if minutes > super::zone::FARTHEST || minute > 59 => None,
        b'+' => Some(minutes),
        b'-' => Some(-minutes),
        _ => None,
    }
}

#[inline]
fn two(tens: u8, ones: u8) -> Option<u32> {
    let (tens, ones) = (tens.wrapping_sub(b'0'), ones.wrapping_sub(b'0'));
    (tens < 10 && ones < 10).then(|| u32::from(tens) * 10 + u32::from(ones))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_common_layouts_take_the_short_way() {
        for text in [
            "2026-03-01",
            "2026-03-01T14:05:09Z",
            "2026-03-01 14:05:09.123+01:00",
            "31/12/2026 14:05",
            "12/31/2026 14:05:09",
            "31.12.2026",
            "2026-03-01T14:05:09-0530",
        ] {
            assert!(Fixed::default().read(text.as_bytes()).is_some(), "{text}");
        }
        assert_eq!(Fixed::default().read(&[0; 10]), None);
    }
}
