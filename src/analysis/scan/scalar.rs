//! The scanner that works everywhere, one byte at a time.

use super::{Index, Record};
use crate::analysis::error::FileError;

/// A record longer than this is a quote that somebody forgot to close, and waiting for its end would take all memory.
const LONGEST_RECORD: usize = 16 << 20;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// Nothing of the cell yet but blanks.
    Fresh,
    /// In a cell without quotes, or behind its closing quote.
    Plain,
    /// Between quotes.
    Quoted,
    /// Behind a quote that either closes or is the first of two.
    Quote,
}

/// Cuts text into records. The text grows between calls; [`Scanner::settle`] tells how much of it is done with.
#[derive(Clone, Debug)]
pub struct Scanner {
    pub(super) separator: u8,
    /// What may end a cell outside quotes: the separator and line ends.
    ends_cell: [bool; 256],
    pub(super) state: State,
    /// Next byte to look at.
    pub(super) at: usize,
    /// Where the open record begins.
    pub(super) start: usize,
    /// Cells of the open record that are complete.
    pub(super) open: Vec<u32>,
    /// Line of `at`, from 1.
    pub(super) line: u64,
    /// Line where the open record begins.
    pub(super) start_line: u64,
    /// Line of the last opening quote.
    pub(super) quote_line: u64,
    /// The last record ended with a carriage return, whose line feed may follow.
    pub(super) after_return: bool,
}

impl Scanner {
    /// A scanner for text whose cells are separated by this ASCII byte.
    pub fn new(separator: u8) -> Self {
        let mut ends_cell = [false; 256];
        for byte in [separator, b'\n', b'\r'] {
            ends_cell[usize::from(byte)] = true;
        }
        Self {
            separator,
            ends_cell,
            state: State::Fresh,
            at: 0,
            start: 0,
            open: Vec::new(),
            line: 1,
            start_line: 1,
            quote_line: 1,
            after_return: false,
        }
    }

    /// Adds the records that end in `text` to the index. Blank lines, and rows of nothing but separators, are no
    /// records.
    ///
    /// # Errors
    /// A quote is open for longer than any real cell.
    pub fn scan(&mut self, text: &[u8], index: &mut Index) -> Result<(), FileError> {
        while let Some(&byte) = text.get(self.at) {
            match self.state {
                State::Fresh => self.fresh(byte, text, index),
                State::Plain => match find(&text[self.at..], [self.separator, b'\n', b'\r']) {
                    Some(run) => {
                        self.at += run;
                        self.boundary(text[self.at], text, index);
                    }
                    None => self.at = text.len(),
                },
                State::Quoted => self.quoted(text),
                State::Quote if byte == b'"' => {
                    self.at += 1;
                    self.state = State::Quoted;
                }
                State::Quote if self.ends_cell[usize::from(byte)] => self.boundary(byte, text, index),
                State::Quote => self.state = State::Plain,
            }
        }
        if self.at - self.start > LONGEST_RECORD {
            return Err(FileError::OpenQuote { line: self.quote_line });
        }
        Ok(())
    }

    /// Ends the last record, which needs no line end.
    ///
    /// # Errors
    /// A quote was never closed.
    pub fn finish(&mut self, text: &[u8], index: &mut Index) -> Result<(), FileError> {
        self.scan(text, index)?;
        if self.state == State::Quoted {
            return Err(FileError::OpenQuote { line: self.quote_line });
        }
        if self.at > self.start {
            self.end_record(text, index);
        }
        Ok(())
    }

    /// How many bytes of the text no open record needs; they must be taken off its front before the next scan.
    pub fn settle(&mut self) -> usize {
        let done = self.start;
        self.at -= done;
        self.start = 0;
        self.open.iter_mut().for_each(|end| *end -= done as u32);
        done
    }

    fn fresh(&mut self, byte: u8, text: &[u8], index: &mut Index) {
        if std::mem::take(&mut self.after_return) && byte == b'\n' {
            self.at += 1;
            self.start = self.at;
        } else if byte == b'"' {
            self.quote_line = self.line;
            self.at += 1;
            self.state = State::Quoted;
        } else if self.ends_cell[usize::from(byte)] {
            self.boundary(byte, text, index);
        } else if byte == b' ' {
            self.at += 1;
        } else {
            self.state = State::Plain;
        }
    }

    fn quoted(&mut self, text: &[u8]) {
        let Some(run) = find(&text[self.at..], *b"\"\n\r") else {
            self.at = text.len();
            return;
        };
        self.at += run;
        match text[self.at] {
            b'"' => self.state = State::Quote,
            // Counted at its carriage return.
            b'\n' if text[self.at - 1] == b'\r' => {}
            _ => self.line += 1,
        }
        self.at += 1;
    }

    /// At a separator or a line end outside quotes.
    fn boundary(&mut self, byte: u8, text: &[u8], index: &mut Index) {
        self.state = State::Fresh;
        if byte == self.separator {
            self.open.push(self.at as u32);
            self.at += 1;
            return;
        }
        self.end_record(text, index);
        self.at += 1;
        self.line += 1;
        self.start = self.at;
        self.start_line = self.line;
        self.after_return = byte == b'\r';
    }

    fn end_record(&mut self, text: &[u8], index: &mut Index) {
        self.open.push(self.at as u32);
        let cells = self.open.len();
        let blank = is_blank(&text[self.start..self.at], cells);
        if !blank {
            index.records.push(Record {
                line: self.start_line,
                start: self.start as u32,
                first: index.ends.len() as u32,
                cells: cells as u32,
            });
            index.ends.extend_from_slice(&self.open);
        } else if cells > 1 {
            index.ghosts.push(self.start_line);
        }
        self.open.clear();
    }
}

/// Whether a record is nothing but separators, or a single cell of nothing.
#[inline]
pub(super) fn is_blank(record: &[u8], cells: usize) -> bool {
    record.len() + 1 == cells || (cells == 1 && record.iter().all(|byte| matches!(byte, b' ' | b'\t' | 0x1a)))
}

/// Where the first of three bytes is, looking at eight at a time.
#[inline]
fn find(text: &[u8], wanted: [u8; 3]) -> Option<usize> {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let [a, b, c] = wanted.map(|byte| ONES * u64::from(byte));
    // A byte of the result is 0x80 where `eight` has a zero byte, and none below the first such is.
    let zeros = |eight: u64| eight.wrapping_sub(ONES) & !eight & HIGH;
    let (eights, rest) = text.as_chunks::<8>();
    for (at, eight) in eights.iter().enumerate() {
        let eight = u64::from_le_bytes(*eight);
        let found = zeros(eight ^ a) | zeros(eight ^ b) | zeros(eight ^ c);
        if found != 0 {
            return Some(at * 8 + found.trailing_zeros() as usize / 8);
        }
    }
    let run = rest.iter().position(|byte| wanted.contains(byte))?;
    Some(eights.len() * 8 + run)
}

#[cfg(test)]
mod tests {
    use super::super::content;
    use super::*;

    /// All records of a text given in two pieces, as `line: cells`.
    fn records(text: &str, cut: usize) -> Result<Vec<(u64, Vec<String>)>, FileError> {
        let (mut scanner, mut buffer, mut out) = (Scanner::new(b';'), Vec::new(), Vec::new());
        let mut take = |buffer: &[u8], index: &mut Index| {
            for record in index.records() {
                let cell = |column| {
                    let raw = index.cell(buffer, record, column).expect("within the record");
                    String::from_utf8_lossy(content(raw, &mut Vec::new())).into_owned()
                };
                out.push((record.line, (0..record.cells as usize).map(cell).collect()));
            }
            index.clear();
        };
        let mut index = Index::default();
        for piece in [&text.as_bytes()[..cut], &text.as_bytes()[cut..]] {
            buffer.extend_from_slice(piece);
            scanner.scan(&buffer, &mut index)?;
            take(&buffer, &mut index);
            buffer.drain(..scanner.settle());
        }
        scanner.finish(&buffer, &mut index)?;
        take(&buffer, &mut index);
        Ok(out)
    }

    #[track_caller]
    fn check(text: &str, expected: &[(u64, &[&str])]) {
        for cut in 0..=text.len() {
            let found = records(text, cut).expect("every quote is closed");
            let expected: Vec<(u64, Vec<String>)> =
                expected.iter().map(|(l, c)| (*l, c.iter().map(|c| (*c).to_owned()).collect())).collect();
            assert_eq!(found, expected, "{text:?} cut at {cut}");
        }
    }

    #[test]
    fn line_ends_of_every_kind_and_blank_lines() {
        check(
            "a;b\r\nc;d\n\n\r\ne;f\rg;h",
            &[(1, &["a", "b"]), (2, &["c", "d"]), (5, &["e", "f"]), (6, &["g", "h"])],
        );
        check("a;b\n;;\n  \nc;", &[(1, &["a", "b"]), (4, &["c", ""])]);
    }

    #[test]
    fn quotes_hold_separators_and_lines() {
        check(
            "\"a;\r\nb\";\"\"\"c\"\"\"\nd;\"e\n\rf\"\ng;h\n",
            &[(1, &["a;\r\nb", "\"c\""]), (3, &["d", "e\n\rf"]), (6, &["g", "h"])],
        );
        check("x; \"a;b\" ;y\n", &[(1, &["x", "a;b", "y"])]);
        check("12\" pipe;\"q\"s\n", &[(1, &["12\" pipe", "qs"])]);
    }

    #[test]
    fn an_open_quote_tells_its_line() {
        for cut in 0..=14 {
            assert_eq!(records("a;b\nc;\"d\ne;f\n\n", cut), Err(FileError::OpenQuote { line: 2 }));
        }
    }
}
