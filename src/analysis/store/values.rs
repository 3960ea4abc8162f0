//! The values of a column as plain numbers, some at a time, so that they stay in the processor's cache.

use super::Segments;
use super::column::Data;

/// Stands for a row without a usable value among marks.
pub(super) const NO_MARK: u8 = u8::MAX;

/// Values in a slice at most.
const SLICE: usize = 1 << 11;

/// Every row's amount, NaN where there is none; nothing of a column that holds no amounts.
pub(super) fn amounts(data: &Data, mut take: impl FnMut(&[f64])) {
    match data {
        Data::Numbers(numbers) => converted(numbers, f64::from, take),
        Data::Seconds(seconds) => seconds.pieces().flat_map(|piece| piece.chunks(SLICE)).for_each(&mut take),
        Data::Times(_) | Data::Flags(_) | Data::Ids(_) | Data::Words(_) => {}
    }
}

/// Every row's small whole number: an amount below [`NO_MARK`], 0 or 1 of a flag, 1 of anything else that is there.
pub(super) fn marks(data: &Data, take: impl FnMut(&[u8])) {
    match data {
        Data::Numbers(numbers) => {
            converted(numbers, |number| if number.is_nan() { NO_MARK } else { number as u8 }, take);
        }
        Data::Flags(flags) => converted(flags, |flag| if flag < 2 { flag } else { NO_MARK }, take),
        Data::Times(times) => converted(times, |time| if time.is_known() { 1 } else { NO_MARK }, take),
        Data::Ids(ids) => converted(ids, |id| if id == 0 { NO_MARK } else { 1 }, take),
        Data::Words(words) => converted(&words.codes, |code| if code == 0 { NO_MARK } else { 1 }, take),
        Data::Seconds(_) => {}
    }
}

fn converted<T: Copy, N: Copy + Default>(
    values: &Segments<T>,
    convert: impl Fn(T) -> N,
    mut take: impl FnMut(&[N]),
) {
    let mut room = [N::default(); SLICE];
    for slice in values.pieces().flat_map(|piece| piece.chunks(SLICE)) {
        let room = &mut room[..slice.len()];
        room.iter_mut().zip(slice).for_each(|(to, from)| *to = convert(*from));
        take(room);
    }
}
