//! A column of words as codes, each different word kept once.

use super::Narrowed;
use super::hash::BuildWordHasher;
use crate::analysis::cell::letters::lower;
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
    /// The codes of words however their letters and blanks are written; `None` where that makes other words of them.
    by_look: Option<HashMap<Box<str>, u32, BuildWordHasher>>,
}

impl Words {
    /// No words yet. `Niveau 1` with a no-break space or in capitals will be the same word.
    pub(super) fn alike() -> Self {
        Self { by_look: Some(HashMap::default()), ..Self::default() }
    }

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
        let text = decode::text(&word);
        let next = u32::try_from(self.labels.len() + 1).unwrap_or(u32::MAX);
        let code = match &mut self.by_look {
            Some(known) => *known.entry(look(&text)).or_insert(next),
            None => next,
        };
        if code == next {
            self.labels.push(text.into());
        }
        self.by_bytes.insert(word, code);
        code
    }

    pub(super) fn append(&mut self, other: Self) {
        let mut codes = vec![0; other.labels.len() + 1];
        let mut words: Vec<(Box<[u8]>, u32)> = other.by_bytes.into_iter().collect();
        // Of words that look alike the label comes first, as it did there.
        let is_label = |(word, code): &(Box<[u8]>, u32)| {
            other.labels.get(*code as usize - 1).is_some_and(|label| label.as_bytes() == &**word)
        };
        words.sort_by_cached_key(|word| (word.1, !is_label(word)));
        for (word, code) in words {
            codes[code as usize] = self.by_bytes.get(&word).copied().unwrap_or_else(|| self.learn(word));
        }
        let mut more = other.codes;
        more.change(|_, code| codes[code as usize]);
        self.codes.append(more);
    }
}

/// A word in small letters, with one blank wherever it has blanks of any kind.
fn look(text: &str) -> Box<str> {
    let mut look = String::with_capacity(text.len());
    for part in text.split_whitespace() {
        if !look.is_empty() {
            look.push(' ');
        }
        look.extend(part.chars().map(lower));
    }
    look.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: [&str; 7] = ["Niveau 1", "niveau\u{a0}1", "NIVEAU  1", "Niveau 2", "", "École", "éCOLE"];

    fn words(words: &[&str], mut into: Words) -> Words {
        for word in words {
            let code = into.code(word.as_bytes());
            into.codes.push(code);
        }
        into
    }

    #[test]
    fn words_that_look_alike_are_one_wherever_a_file_is_cut() {
        for cut in 0..=WORDS.len() {
            let mut all = words(&WORDS[..cut], Words::alike());
            all.append(words(&WORDS[cut..], Words::alike()));
            let labels: Vec<&str> = all.labels.iter().map(|label| &**label).collect();
            assert_eq!(labels, ["Niveau 1", "Niveau 2", "École"], "cut at {cut}");
            assert_eq!(all.codes.iter().collect::<Vec<_>>(), [1, 1, 1, 2, 0, 3, 3], "cut at {cut}");
        }
    }

    #[test]
    fn identifiers_that_look_alike_are_different() {
        let ids = words(&["5003x", "5003X"], Words::default());
        assert_eq!(ids.codes.iter().collect::<Vec<_>>(), [1, 2]);
    }
}
