//! One cell of a column read by its role, and why it cannot be used.

use crate::analysis::cell::flag::{self, Flag};
use crate::analysis::cell::{duration, number};
use crate::analysis::protocol::TimeUnit;
use crate::analysis::style::Style;
use crate::analysis::{decode, roles};
use crate::model::role::{Holds, Role};

/// Words of flags that are remembered.
const KNOWN: usize = 16;

/// Why a cell is not used.
pub(super) enum Unused {
    /// It is blank.
    Empty,
    /// It is not what the role holds.
    Unreadable,
    /// It is outside the role's range.
    OutOfRange,
}

/// A score within the role's range.
pub(super) fn score(role: Role, cell: &[u8], style: &Style) -> Result<f32, Unused> {
    let Holds::Number { min, max, whole } = role.holds() else { return Err(Unused::Unreadable) };
    let value = match cell {
        // Nearly every score is a single figure.
        [figure @ b'0'..=b'9'] => f64::from(figure - b'0'),
        _ => roles::score(&decode::text(cell), max, whole, style).ok_or(Unused::Unreadable)?,
    };
    let fits = value >= min && value <= max && (!whole || value.fract() == 0.0);
    // Whole and at most a million: exact in 32 bits.
    if fits { Ok(value as f32) } else { Err(Unused::OutOfRange) }
}

/// A length of time that is not negative.
pub(super) fn seconds(cell: &[u8], style: &Style) -> Result<f64, Unused> {
    let length = match (number::whole(cell), style.duration.unit) {
        (Some(whole), TimeUnit::Seconds) => whole,
        _ => duration::read(&decode::text(cell), &style.duration).ok_or(Unused::Unreadable)?,
    };
    if length >= 0.0 && length.is_finite() { Ok(length) } else { Err(Unused::OutOfRange) }
}

/// 0 for no, 1 for yes; `known` remembers words.
pub(super) fn flag(
    role: Role,
    cell: &[u8],
    blank: bool,
    style: &Style,
    known: &mut Vec<(Box<[u8]>, Option<Flag>)>,
) -> Result<u8, Unused> {
    if blank {
        return if style.blank_is_no { Ok(0) } else { Err(Unused::Empty) };
    }
    let flag = match known.iter().find(|(word, _)| **word == *cell) {
        Some((_, flag)) => *flag,
        None => {
            let flag = flag::read(&decode::text(cell), role);
            if known.len() < KNOWN {
                known.push((cell.into(), flag));
            }
            flag
        }
    };
    match flag {
        Some(Flag::Yes) => Ok(1),
        Some(Flag::No) => Ok(0),
        Some(Flag::Empty) => Err(Unused::Empty),
        None => Err(Unused::Unreadable),
    }
}
