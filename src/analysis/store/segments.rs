//! A growing list that never moves what it holds, so that memory never doubles.

/// Values in pieces of a fixed size.
#[derive(Clone, Debug)]
pub struct Segments<T> {
    pieces: Vec<Vec<T>>,
}

/// Values in a piece.
pub(super) const PIECE: usize = 1 << 15;

impl<T> Default for Segments<T> {
    fn default() -> Self {
        Self { pieces: Vec::new() }
    }
}

impl<T: Copy> FromIterator<T> for Segments<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut segments = Self::default();
        values.into_iter().for_each(|value| segments.push(value));
        segments
    }
}

impl<T: Copy> Segments<T> {
    /// Adds a value.
    #[inline(always)]
    pub fn push(&mut self, value: T) {
        match self.pieces.last_mut() {
            Some(piece) if piece.len() < piece.capacity() => piece.push(value),
            _ => self.push_piece(value),
        }
    }

    #[cold]
    fn push_piece(&mut self, value: T) {
        // The first piece starts small: most files are.
        let room = if self.pieces.is_empty() { PIECE / 16 } else { PIECE };
        let mut piece = Vec::with_capacity(room);
        piece.push(value);
        self.pieces.push(piece);
    }

    /// The values in order.
    pub fn iter(&self) -> impl Iterator<Item = T> + '_ {
        self.pieces.iter().flat_map(|piece| piece.iter().copied())
    }

    /// What the values become, in order: faster than to collect them one by one.
    pub fn to_vec<N>(&self, mut convert: impl FnMut(T) -> N) -> Vec<N> {
        let mut all = Vec::with_capacity(self.pieces().map(<[T]>::len).sum());
        self.pieces().for_each(|piece| all.extend(piece.iter().map(|&value| convert(value))));
        all
    }

    /// The values in order, in slices.
    pub fn pieces(&self) -> impl Iterator<Item = &[T]> {
        self.pieces.iter().map(Vec::as_slice)
    }

    /// The values beside those of another list, in slices of the same lengths, as far as both go.
    pub fn beside<'a, U: Copy>(&'a self, other: &'a Segments<U>) -> impl Iterator<Item = (&'a [T], &'a [U])> {
        let (mut mine, mut theirs) = (self.pieces(), other.pieces());
        let (mut left, mut right): (&[T], &[U]) = (&[], &[]);
        std::iter::from_fn(move || {
            while left.is_empty() {
                left = mine.next()?;
            }
            while right.is_empty() {
                right = theirs.next()?;
            }
            let length = left.len().min(right.len());
            let ((a, more), (b, others)) = (left.split_at(length), right.split_at(length));
            (left, right) = (more, others);
            Some((a, b))
        })
    }

    /// The values in order, to be changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.pieces.iter_mut().flat_map(|piece| piece.iter_mut())
    }

    /// Puts another list's values behind these.
    pub fn append(&mut self, other: Self) {
        self.pieces.extend(other.pieces);
    }
}
