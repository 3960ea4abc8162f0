//! A column of words as codes, each different word kept once.

use super::Narrowed;
use super::WordMap;
use crate::analysis::cell::letters::lower;
use crate::analysis::decode;

/// Words, each different one kept once.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// Each row's word; 0 where there is none.
    pub codes: Narrowed<u32>,
    /// The words by code, from 1.
    pub labels: Vec<Box<str>>,
    by_bytes: WordMap,
    /// The codes of words however their letters and blanks are written; `None` where that makes other words of them.
    by_look: Option<WordMap>,
}

impl Words {
    /// No words yet. `Niveau 1` with a no-break space or in capitals will be the same word.
    pub(super) fn alike() -> Self {
        Self { by_look: Some(WordMap::default()), ..Self::default() }
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
        let look = self.by_look.as_ref().map(|_| look(&text)).unwrap_or_default();
        let known = self.by_look.as_ref().and_then(|known| known.get(&look).copied());
        let code = known.unwrap_or(next);
        if known.is_none() {
            self.labels.push(text.into());
            self.by_look.as_mut().and_then(|known| known.insert(look, next));
        }
        self.by_bytes.insert(word, code);
        code
    }

    pub(super) fn append(&mut self, other: Self) {
        // Of words that look alike the label comes first, as it did there.
        let mut labels: Vec<Box<[u8]>> = vec![Box::default(); other.labels.len() + 1];
        let mut alike = Vec::new();
        for (mut word, code) in other.by_bytes {
            let label = &mut labels[code as usize];
            if label.is_empty() || other.labels[code as usize - 1].as_bytes() == &*word {
                std::mem::swap(label, &mut word);
            }
            alike.push((word, code));
        }
        let codes: Vec<u32> = labels.iter().map(|word| self.code(word)).collect();
        for (word, code) in alike {
            if !word.is_empty() {
                self.by_bytes.insert(word, codes[code as usize]);
            }
        }
        let mut more = other.codes;
        more.change(|_, code| codes[code as usize]);
        self.codes.append(more);
    }
}

/// A word in small letters, with one blank wherever it has blanks of any kind.
fn look(text: &str) -> Box<[u8]> {
    let mut look = String::with_capacity(text.len());
    for part in text.split_whitespace() {
        if !look.is_empty() {
            look.push(' ');
        }
        look.extend(part.chars().map(lower));
    }
    look.into_bytes().into()
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
