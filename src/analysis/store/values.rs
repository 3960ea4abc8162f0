//! The values of a column as plain numbers, some at a time, so that they stay in the processor's cache.

use super::column::Data;
use super::narrow::{Narrow, Narrowed, Piece};

/// Stands for a row without a usable value among marks.
pub(super) const NO_MARK: u8 = u8::MAX;

/// Values in a slice that is made, so that it stays in the processor's cache.
pub(super) const SLICE: usize = 1 << 11;

/// Every row's amount, NaN where there is none; nothing of a column that holds no amounts.
pub(super) fn amounts(data: &Data, take: &mut dyn FnMut(&[f64])) {
    match data {
        Data::Numbers(numbers) => narrowed(numbers, f64::from, take),
        Data::Seconds(seconds) => narrowed(seconds, |seconds| seconds, take),
        Data::Times(_) | Data::Flags(_) | Data::Ids(_) | Data::Words(_) => {}
    }
}

/// Every row's small whole number: an amount below [`NO_MARK`], 0 or 1 of a flag, of which 2 stands for none too, 1 of
/// anything else that is there.
pub(super) fn marks(data: &Data, take: &mut dyn FnMut(&[u8])) {
    let there = |there: bool| if there { 1 } else { NO_MARK };
    let mark = |number: f32| if number.is_nan() { NO_MARK } else { number as u8 };
    match data {
        Data::Numbers(numbers) => numbers.pieces().for_each(|piece| match piece {
            // As they are.
            Piece::Small(marks) => take(marks),
            Piece::Wide(numbers) => converted(numbers, mark, take),
        }),
        Data::Flags(flags) => flags.pieces().for_each(take),
        Data::Times(times) => {
            times.pieces().for_each(|piece| converted(piece, |t| there(t.is_known()), take))
        }
        Data::Ids(ids) => ids.pieces().for_each(|piece| converted(piece, |id| there(id != 0), take)),
        Data::Words(words) => narrowed(&words.codes, |code| there(code != 0), take),
        Data::Seconds(_) => {}
    }
}

/// What values become that may be held in less room, some at a time.
pub(super) fn narrowed<T: Narrow, N: Copy + Default>(
    values: &Narrowed<T>,
    mut convert: impl FnMut(T) -> N,
    take: &mut dyn FnMut(&[N]),
) {
    for piece in values.pieces() {
        match piece {
            Piece::Small(values) => converted(values, |small| convert(T::of(small)), take),
            Piece::Wide(values) => converted(values, &mut convert, take),
        }
    }
}

/// What values become, some at a time.
pub(super) fn converted<T: Copy, N: Copy + Default>(
    values: &[T],
    mut convert: impl FnMut(T) -> N,
    take: &mut dyn FnMut(&[N]),
) {
    let mut room = [N::default(); SLICE];
    for slice in values.chunks(SLICE) {
        let room = &mut room[..slice.len()];
        room.iter_mut().zip(slice).for_each(|(to, from)| *to = convert(*from));
        take(room);
    }
}
