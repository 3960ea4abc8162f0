//! One cell of a column read by its role, and why it cannot be used.

use crate::analysis::cell::flag::{self, Flag};
use crate::analysis::cell::{duration, is_blank, number};
use crate::analysis::protocol::TimeUnit;
use crate::analysis::style::Style;
use crate::analysis::{decode, roles};
use crate::model::role::{Holds, Role};

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
#[inline(always)]
pub(super) fn score(role: Role, cell: &[u8], style: &Style) -> Result<f32, Unused> {
    let Holds::Number { min, max, whole } = role.holds() else { return Err(Unused::Unreadable) };
    let value = match cell {
        // Nearly every score is a single figure.
        [figure @ b'0'..=b'9'] => f64::from(figure - b'0'),
        _ => other_score(cell, max, whole, style)?,
    };
    let fits = value >= min && value <= max && (!whole || value.fract() == 0.0);
    // Whole and at most a million: exact in 32 bits.
    if fits { Ok(value as f32) } else { Err(Unused::OutOfRange) }
}

fn other_score(cell: &[u8], max: f64, whole: bool, style: &Style) -> Result<f64, Unused> {
    if is_blank(cell) {
        return Err(Unused::Empty);
    }
    let value = if cell == b"10" { Some(10.0) } else { roles::score(&decode::text(cell), max, whole, style) };
    value.ok_or(Unused::Unreadable)
}

/// A length of time that is not negative.
#[inline(always)]
pub(super) fn seconds(cell: &[u8], style: &Style) -> Result<f64, Unused> {
    let length = match (number::whole(cell), style.duration.unit) {
        (Some(whole), TimeUnit::Seconds) => whole,
        _ if is_blank(cell) => return Err(Unused::Empty),
        _ => duration::read(&decode::text(cell), &style.duration).ok_or(Unused::Unreadable)?,
    };
    if length >= 0.0 && length.is_finite() { Ok(length) } else { Err(Unused::OutOfRange) }
}

/// 0 for no, 1 for yes.
pub(super) fn flag(role: Role, cell: &[u8], style: &Style) -> Result<u8, Unused> {
    if is_blank(cell) {
        return if style.blank_is_no { Ok(0) } else { Err(Unused::Empty) };
    }
    match flag::read(&decode::text(cell), role) {
        Some(Flag::Yes) => Ok(1),
        Some(Flag::No) => Ok(0),
        Some(Flag::Empty) => Err(Unused::Empty),
        None => Err(Unused::Unreadable),
    }
}

/// What a flag was read as, to be remembered.
pub(super) fn flag_code(read: &Result<u8, Unused>) -> u32 {
    match read {
        Ok(flag) => u32::from(*flag),
        Err(Unused::Empty) => 2,
        Err(_) => 3,
    }
}

/// The flag that was remembered so.
#[inline(always)]
pub(super) fn flag_of(code: u32) -> Result<u8, Unused> {
    match code {
        0 => Ok(0),
        1 => Ok(1),
        2 => Err(Unused::Empty),
        _ => Err(Unused::Unreadable),
    }
}
