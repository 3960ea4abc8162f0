//! What was made of the short words met last, found again without a hash of any length, a search or a call.

/// Longer words are not remembered.
const LONGEST: usize = 16;
/// Places, a power of two: each word has one, which it may lose to another.
const PLACES: usize = 64;

/// A small memory for what stands for words.
#[derive(Clone, Debug, Default)]
pub(super) struct Recent {
    /// Empty until something is kept.
    places: Vec<(Word, u32)>,
}

/// A word of at most [`LONGEST`] bytes, as two numbers and its length: equal only to itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Word {
    first: u64,
    last: u64,
    /// One more than the length, so that no place seems to hold a word at first.
    size: u32,
}

impl Recent {
    /// What was kept for a word.
    #[inline(always)]
    pub(super) fn find(&self, word: &[u8]) -> Option<u32> {
        let word = Word::of(word)?;
        let (known, code) = self.places.get(word.place())?;
        (*known == word).then_some(*code)
    }

    /// Keeps what stands for a word, if it is short.
    pub(super) fn keep(&mut self, word: &[u8], code: u32) {
        if let Some(word) = Word::of(word) {
            self.places.resize(PLACES, Default::default());
            self.places[word.place()] = (word, code);
        }
    }
}

impl Word {
    #[inline(always)]
    fn of(bytes: &[u8]) -> Option<Self> {
        let (first, last) = match bytes.len() {
            0 => (0, 0),
            // First, middle and last byte are all there are.
            size @ 1..4 => {
                let [first, middle, last] = [0, size / 2, size - 1].map(|at| u64::from(bytes[at]));
                (first | middle << 8 | last << 16, 0)
            }
            // What the two have in common does no harm.
            4..8 => (u64::from(four(bytes.first_chunk()?)), u64::from(four(bytes.last_chunk()?))),
            8..=LONGEST => {
                (u64::from_le_bytes(*bytes.first_chunk()?), u64::from_le_bytes(*bytes.last_chunk()?))
            }
            _ => return None,
        };
        Some(Self { first, last, size: bytes.len() as u32 + 1 })
    }

    #[inline(always)]
    fn place(self) -> usize {
        let mixed = (self.first ^ self.last.rotate_left(29)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        (mixed >> 58) as usize % PLACES
    }
}

#[inline(always)]
fn four(bytes: &[u8; 4]) -> u32 {
    u32::from_le_bytes(*bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    proptest::proptest! {
        #[test]
        fn no_word_is_taken_for_another(words in proptest::collection::vec("[ab\0é]{0,18}", 1..200)) {
            let (mut recent, mut all) = (Recent::default(), HashMap::new());
            for word in &words {
                let next = all.len() as u32;
                let code = *all.entry(word).or_insert(next);
                let found = recent.find(word.as_bytes());
                proptest::prop_assert!(found.is_none_or(|found| found == code), "{word:?}");
                recent.keep(word.as_bytes(), code);
                proptest::prop_assert_eq!(recent.find(word.as_bytes()), (word.len() <= LONGEST).then_some(code));
            }
        }
    }
}
