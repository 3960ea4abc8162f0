//! What exports call their columns, in six languages: a table in text, because words as data weigh least.

use crate::model::role::Role;

/// A line that ends in a colon has meanings, those below it names: folded words without articles and units. Of several
/// meanings it is the first that the values fit; names without one only look like a meaning. `=`: means this only where
/// the name has no other words. What explains the table stands here, for the table is downloaded.
const TABLE: &str = include_str!("names.txt");

/// Words in a column's name, and what they can mean: the first meaning that the values fit.
#[derive(Clone, Copy, Debug)]
pub struct Name {
    /// Folded words, in order.
    pub words: &'static str,
    /// Keys of meanings with a bar between; blank for words that only look like one.
    keys: &'static str,
    /// The words mean this only where the name has no others.
    pub alone: bool,
}

impl Name {
    /// What the words can mean.
    pub fn roles(self) -> impl Iterator<Item = Role> {
        roles(self.keys)
    }

    /// Whether the words only look like a meaning.
    pub fn is_decoy(self) -> bool {
        self.keys.is_empty()
    }
}

/// The meanings with these keys; a bar stands between two.
pub fn roles(keys: &str) -> impl Iterator<Item = Role> {
    keys.split('|').filter_map(Role::of)
}

/// Every name known.
pub fn all() -> Vec<Name> {
    let mut keys = "";
    let mut names = Vec::new();
    for line in TABLE.lines() {
        match line.strip_suffix(':') {
            Some(group) => keys = group,
            None => {
                names.extend(line.split(',').map(str::trim).filter(|word| !word.is_empty()).map(|word| {
                    let words = word.trim_start_matches('=');
                    Name { words, keys, alone: words != word }
                }))
            }
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::cell::fold;

    #[test]
    fn the_table_is_made_of_known_meanings_and_folded_words() {
        let names = all();
        assert!(names.len() > 500, "{}", names.len());
        for name in names {
            assert_eq!(fold(name.words), name.words);
            // What is taken off a column's name can never be found in it.
            assert!(!name.words.split(' ').any(super::super::is_filling), "{}", name.words);
            let keys = name.keys.split('|').filter(|key| !key.is_empty()).count();
            assert_eq!(name.roles().count(), keys, "{}: {}", name.words, name.keys);
        }
    }
}
