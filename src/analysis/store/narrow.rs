//! A growing list of values that mostly fit in less room: lengths of time are whole seconds, a column has few different
//! words, scores are small whole numbers.

use super::segments::PIECE;

/// A value that may fit in less room.
pub trait Narrow: Copy {
    /// What it may fit in.
    type Small: Copy + std::fmt::Debug;
    /// The small value that stands for this very value, if there is one.
    fn small(self) -> Option<Self::Small>;
    /// The value that a small one stands for.
    fn of(small: Self::Small) -> Self;
}

impl Narrow for f64 {
    type Small = f32;

    #[inline(always)]
    fn small(self) -> Option<f32> {
        let small = self as f32;
        (f64::from(small) == self || self.is_nan()).then_some(small)
    }

    #[inline(always)]
    fn of(small: f32) -> Self {
        small.into()
    }
}

/// A whole number from 0 to 254; 255 stands for NaN.
impl Narrow for f32 {
    type Small = u8;

    #[inline(always)]
    fn small(self) -> Option<u8> {
        let small = self as u8;
        match (f32::from(small) == self && small < u8::MAX, self.is_nan()) {
            (true, _) => Some(small),
            (false, nan) => nan.then_some(u8::MAX),
        }
    }

    #[inline(always)]
    fn of(small: u8) -> Self {
        if small == u8::MAX { Self::NAN } else { small.into() }
    }
}

impl Narrow for u32 {
    type Small = u16;

    #[inline(always)]
    fn small(self) -> Option<u16> {
        u16::try_from(self).ok()
    }

    #[inline(always)]
    fn of(small: u16) -> Self {
        small.into()
    }
}

/// Values in pieces of a fixed size, each as narrow as all its values allow.
#[derive(Clone, Debug)]
pub struct Narrowed<T: Narrow> {
    pieces: Vec<Piece<T>>,
}

/// Neighbours.
#[derive(Clone, Debug)]
pub(super) enum Piece<T: Narrow> {
    /// All of which fit.
    Small(Vec<T::Small>),
    /// One of which does not.
    Wide(Vec<T>),
}

impl<T: Narrow> Default for Narrowed<T> {
    fn default() -> Self {
        Self { pieces: Vec::new() }
    }
}

impl<T: Narrow> Narrowed<T> {
    /// Adds a value.
    #[inline(always)]
    pub fn push(&mut self, value: T) {
        match (self.pieces.last_mut(), value.small()) {
            (Some(Piece::Small(piece)), Some(small)) if piece.len() < piece.capacity() => piece.push(small),
            _ => self.push_slowly(value),
        }
    }

    #[cold]
    fn push_slowly(&mut self, value: T) {
        // The first piece starts small: most files are.
        let room = if self.pieces.is_empty() { PIECE / 16 } else { PIECE };
        if self.pieces.last().is_none_or(Piece::is_full) {
            self.pieces.push(Piece::Small(Vec::with_capacity(room)));
        }
        let Some(piece) = self.pieces.last_mut() else { return };
        match (&mut *piece, value.small()) {
            (Piece::Small(values), Some(small)) => values.push(small),
            (Piece::Small(values), None) => {
                let mut wide = Vec::with_capacity(values.capacity());
                wide.extend(values.iter().map(|small| T::of(*small)));
                wide.push(value);
                *piece = Piece::Wide(wide);
            }
            (Piece::Wide(values), _) => values.push(value),
        }
    }

    /// The values in order.
    pub fn iter(&self) -> impl Iterator<Item = T> + '_ {
        self.pieces.iter().flat_map(Piece::iter)
    }

    /// The values in order: faster than to collect them one by one.
    pub fn to_vec(&self) -> Vec<T> {
        let mut all = Vec::new();
        for piece in &self.pieces {
            match piece {
                Piece::Small(values) => all.extend(values.iter().map(|small| T::of(*small))),
                Piece::Wide(values) => all.extend_from_slice(values),
            }
        }
        all
    }

    /// The values in order, in pieces.
    pub(super) fn pieces(&self) -> impl Iterator<Item = &Piece<T>> {
        self.pieces.iter()
    }

    /// Puts another value in the place of each; told the number of its row.
    pub fn change(&mut self, mut change: impl FnMut(usize, T) -> T) {
        let before = std::mem::take(self);
        before.iter().enumerate().for_each(|(row, value)| self.push(change(row, value)));
    }

    /// Puts another list's values behind these.
    pub fn append(&mut self, other: Self) {
        self.pieces.extend(other.pieces);
    }
}

impl<T: Narrow> FromIterator<T> for Narrowed<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut narrowed = Self::default();
        values.into_iter().for_each(|value| narrowed.push(value));
        narrowed
    }
}

impl<T: Narrow> Piece<T> {
    fn iter(&self) -> impl Iterator<Item = T> + '_ {
        let (small, wide): (&[T::Small], &[T]) = match self {
            Self::Small(values) => (values, &[]),
            Self::Wide(values) => (&[], values),
        };
        small.iter().map(|small| T::of(*small)).chain(wide.iter().copied())
    }

    fn is_full(&self) -> bool {
        match self {
            Self::Small(values) => values.len() == values.capacity(),
            Self::Wide(values) => values.len() == values.capacity(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn values_come_back_exactly(often in 1..9u32, seed in proptest::arbitrary::any::<u32>()) {
            // Several pieces, some with values that do not fit.
            let value = |at: u32| {
                let mixed = (at ^ seed).wrapping_mul(0x9e37_79b9);
                if mixed.is_multiple_of(often * 10_000) { f64::from(mixed) + 0.1 } else { f64::from(mixed >> 12) }
            };
            let values: Vec<f64> = (0..PIECE as u32 * 2 + 9).map(value).collect();
            let narrowed: Narrowed<f64> = values.iter().copied().collect();
            proptest::prop_assert!(narrowed.iter().eq(values.iter().copied()));
        }
    }

    #[test]
    fn codes_beyond_the_small_ones_are_kept() {
        let codes = [0, 1, 65_535, 65_536, u32::MAX, 7];
        assert!(codes.into_iter().collect::<Narrowed<u32>>().iter().eq(codes));
    }
}
