//! A column of words as codes, each different word kept once.

use super::Narrowed;
use super::hash::BuildWordHasher;
use crate::analysis::decode;
use std::collections::HashMap;

/// Words, each different one kept once.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// Each row's word; 0 where there is none.
    pub codes: Narrowed<u32>,
    /// The words by code, from 1.
    pub labels: Vec<Box<str>>,
    by_bytes: HashMap<Box<[u8]>, u32, BuildWordHasher>,
}

impl Words {
    /// The code of a word, 0 of a blank one.
    pub(super) fn code(&mut self, word: &[u8]) -> u32 {
        match self.by_bytes.get(word) {
            Some(&code) => code,
            None if word.is_empty() => 0,
            None => self.learn(word.into()),
        }
    }

    #[cold]
    fn learn(&mut self, word: Box<[u8]>) -> u32 {
        self.labels.push(decode::text(&word).into());
        let code = u32::try_from(self.labels.len()).unwrap_or(u32::MAX);
        self.by_bytes.insert(word, code);
        code
    }

    pub(super) fn append(&mut self, other: Self) {
        let mut codes = vec![0; other.labels.len() + 1];
        for (word, code) in other.by_bytes {
            codes[code as usize] = self.by_bytes.get(&word).copied().unwrap_or_else(|| self.learn(word));
        }
        let mut more = other.codes;
        more.change(|_, code| codes[code as usize]);
        self.codes.append(more);
    }
}
