//! Text is cut into records and cells: an index of where each cell ends, made without copying any.
//!
//! The index, not the scanner, is what the rest builds on: two scanners fill the same one, a plain one and a fast one.

mod blocks;
mod masks;
mod scalar;

pub use blocks::Scanner;

/// Where the cells of some complete records are, as offsets into the text that was scanned.
#[derive(Clone, Debug, Default)]
pub struct Index {
    ends: Vec<u32>,
    records: Vec<Record>,
    /// Lines of rows of nothing but separators, which are no records.
    ghosts: Vec<u64>,
}

/// One record of an [`Index`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Record {
    /// Line of the text where it begins, from 1.
    pub line: u64,
    /// Offset of its first byte.
    start: u32,
    /// Its first cell's place in `ends`.
    first: u32,
    /// How many cells it has.
    pub cells: u32,
}

impl Index {
    /// The records.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// Lines of the rows of nothing but separators that stand among the records.
    pub fn ghosts(&self) -> &[u64] {
        &self.ghosts
    }

    /// A record's cell as it stands in the text, quotes included; `None` where the record is too short.
    #[inline(always)]
    pub fn cell<'t>(&self, text: &'t [u8], record: &Record, column: usize) -> Option<&'t [u8]> {
        if column >= record.cells as usize {
            return None;
        }
        let at = record.first as usize + column;
        // A separator is one byte, so the next cell begins one byte behind the last one's end.
        let start = if column == 0 { record.start } else { self.ends[at - 1] + 1 };
        Some(&text[start as usize..self.ends[at] as usize])
    }

    /// Forgets the records, keeps the memory.
    pub fn clear(&mut self) {
        self.ends.clear();
        self.records.clear();
        self.ghosts.clear();
    }
}

/// The content of a cell: blanks around it and quotes taken off, doubled quotes made single. `room` is used only
/// where the content is not a part of the text as it stands.
#[inline(always)]
pub fn content<'a>(raw: &'a [u8], room: &'a mut Vec<u8>) -> &'a [u8] {
    // Nearly every cell ends here.
    match (raw, raw) {
        ([], _) | ([b'#'..=b'~', ..], [.., b'#'..=b'~']) => raw,
        _ => bare(raw, room),
    }
}

#[inline(never)]
fn bare<'a>(raw: &'a [u8], room: &'a mut Vec<u8>) -> &'a [u8] {
    let raw = raw.trim_ascii();
    match raw {
        [b'"', inside @ .., b'"'] if !inside.contains(&b'"') => inside.trim_ascii(),
        [b'"', ..] => unquote(raw, room),
        _ => raw,
    }
}

fn unquote<'a>(raw: &[u8], room: &'a mut Vec<u8>) -> &'a [u8] {
    room.clear();
    let mut quoted = false;
    let mut rest = raw;
    while let [byte, tail @ ..] = rest {
        rest = tail;
        match (quoted, *byte, tail.first()) {
            (false, b'"', _) if room.is_empty() => quoted = true,
            (true, b'"', Some(b'"')) => {
                room.push(b'"');
                rest = &tail[1..];
            }
            // Behind the closing quote everything is literal.
            (true, b'"', _) => {
                room.extend_from_slice(tail);
                break;
            }
            (_, byte, _) => room.push(byte),
        }
    }
    room.trim_ascii()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_come_off_and_doubled_ones_become_single() {
        let check = |raw: &str, expected: &str| {
            assert_eq!(content(raw.as_bytes(), &mut Vec::new()), expected.as_bytes(), "{raw}");
        };
        check("  plain ", "plain");
        check("\"a;b\"", "a;b");
        check(" \"a \"\"b\"\" c\" ", "a \"b\" c");
        check("\"\"", "");
        check("\"\"\"\"", "\"");
        check("\"a\"b", "ab");
        check("12\" pipe", "12\" pipe");
    }
}
