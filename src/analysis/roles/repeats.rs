//! Which cells come again.

use crate::analysis::store::WordMap;

/// How many different cells there are, and the first that comes again.
pub fn count<'c>(cells: &[&'c str]) -> (usize, Option<&'c str>) {
    let mut seen = WordMap::default();
    let again = cells.iter().copied().fold(None, |again: Option<&str>, cell| {
        let known = seen.insert(cell.as_bytes().into(), 0).is_some();
        again.or(known.then_some(cell))
    });
    (seen.len(), again)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_how_many_and_which() {
        assert_eq!(count(&[]), (0, None));
        assert_eq!(count(&["b", "a", "c"]), (3, None));
        assert_eq!(count(&["b", "a", "a", "b", "a"]), (2, Some("a")));
    }
}
