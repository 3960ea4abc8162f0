//! A fast hash for the words of a column. Their number is bounded by the file, which nobody but its owner chose, so
//! nothing is gained by hashing that withstands attack.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Words with a number each.
pub(in crate::analysis) type WordMap = HashMap<Box<[u8]>, u32, BuildWordHasher>;

/// Builds [`WordHasher`]s.
type BuildWordHasher = BuildHasherDefault<WordHasher>;

/// The hash of a text, never 0.
#[inline]
pub(super) fn of(text: &[u8]) -> u64 {
    let mut hasher = WordHasher::default();
    hasher.write(text);
    hasher.write_usize(text.len());
    hasher.finish().max(1)
}

/// Multiplies eight bytes at a time.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::analysis) struct WordHasher(u64);

impl Hasher for WordHasher {
    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        let (eights, rest) = bytes.as_chunks::<8>();
        for eight in eights {
            self.write_u64(u64::from_le_bytes(*eight));
        }
        // Without copying a few bytes, which would be a call. Bytes that count twice do no harm.
        let last = match (bytes, rest) {
            (_, []) => return,
            ([.., a, b, c, d, e, f, g, h], _) => u64::from_le_bytes([*a, *b, *c, *d, *e, *f, *g, *h]),
            _ => rest.iter().fold(0, |last, &byte| last << 8 | u64::from(byte)),
        };
        self.write_u64(last);
    }

    #[inline]
    fn write_u64(&mut self, value: u64) {
        self.0 = (self.0.rotate_left(5) ^ value).wrapping_mul(0x517c_c1b7_2722_0a95);
    }

    #[inline]
    fn write_usize(&mut self, value: usize) {
        self.write_u64(value as u64);
    }

    #[inline]
    fn finish(&self) -> u64 {
        // The table looks at the highest bits and the lowest.
        self.0 ^ (self.0 >> 32)
    }
}
