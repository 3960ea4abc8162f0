//! The scanner that is used: 64 bytes at a time where quotes stand as they should, a byte at a time elsewhere.
//!
//! In well-formed text every quote opens or closes, so what is quoted follows from counting quotes. That holds while
//! every opening quote begins a cell, or follows a closing one (which makes the two a doubled quote). A block in which
//! one does not, such as `12" pipe` or a quote behind a blank, is left to [`scalar::Scanner`], whose rules count: both
//! always give the same index.

use super::masks::{self, BLOCK};
use super::scalar::{self, State};
use super::{Index, Record};
use crate::analysis::error::FileError;

/// Cuts text into records. The text grows between calls; [`Scanner::settle`] tells how much of it is done with.
#[derive(Clone, Debug)]
pub struct Scanner {
    /// Where the scanning is; between blocks always as if every byte had gone through it.
    scalar: scalar::Scanner,
}

/// What a block must know of the bytes before it.
#[derive(Clone, Copy)]
struct Before {
    /// All ones between quotes, else zero.
    inside: u64,
    /// 1 where a cell begins.
    boundary: u64,
    /// 1 behind a closing quote.
    closing: u64,
    /// 1 behind a carriage return.
    after_return: u64,
}

impl Scanner {
    /// A scanner for text whose cells are separated by this ASCII byte.
    pub fn new(separator: u8) -> Self {
        Self { scalar: scalar::Scanner::new(separator) }
    }

    /// As `scalar::Scanner::scan`.
    ///
    /// # Errors
    /// A quote is open for longer than any real cell.
    pub fn scan(&mut self, text: &[u8], index: &mut Index) -> Result<(), FileError> {
        while text.len() - self.scalar.at >= BLOCK {
            self.regular(text, index);
            let odd = self.scalar.at + BLOCK;
            if odd <= text.len() {
                self.scalar.scan(&text[..odd], index)?;
            }
        }
        self.scalar.scan(text, index)
    }

    /// As `scalar::Scanner::finish`.
    ///
    /// # Errors
    /// A quote was never closed.
    pub fn finish(&mut self, text: &[u8], index: &mut Index) -> Result<(), FileError> {
        self.scan(text, index)?;
        self.scalar.finish(text, index)
    }

    /// As `scalar::Scanner::settle`.
    pub fn settle(&mut self) -> usize {
        self.scalar.settle()
    }

    /// Takes whole blocks up to the first that is not regular.
    #[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
    fn regular(&mut self, text: &[u8], index: &mut Index) {
        let mut before = self.before(text);
        let scalar = &mut self.scalar;
        let wanted = [b'"', scalar.separator, b'\n', b'\r'];
        let from = scalar.at;
        // Cells of the open record go straight into the index, behind those of complete records.
        let mut open = OpenRecord { first: index.ends.len(), start: scalar.start, line: scalar.start_line };
        index.ends.append(&mut scalar.open);
        for block in text[from..].as_chunks::<BLOCK>().0 {
            let [quotes, separators, feeds, returns] = masks::find(block, wanted);
            let inside = masks::between(quotes) ^ before.inside;
            let boundaries = (separators | feeds | returns) & !inside;
            let (openings, closings) = (quotes & inside, quotes & !inside);
            let begins = boundaries << 1 | before.boundary;
            if openings & !(begins | closings << 1 | before.closing) != 0 {
                break;
            }
            let after_return = returns << 1 | before.after_return;
            // A carriage return and its line feed are one line end, counted at the first.
            let breaks = returns | feeds & !after_return;
            let fresh = openings & begins;
            if fresh != 0 {
                scalar.quote_line =
                    scalar.line + u64::from((breaks & masks::below(fresh.ilog2())).count_ones());
            }
            // The line feed of a carriage return ends no cell: that one did.
            let cells = boundaries & !(feeds & after_return);
            let before_block = index.ends.len();
            push(&mut index.ends, scalar.at, cells);
            let (mut ends, mut taken) = (boundaries & !separators, 0);
            while ends != 0 {
                let bit = ends.trailing_zeros();
                let (at, passed) = (scalar.at + bit as usize, masks::below(bit) | 1 << bit);
                if breaks >> bit & 1 == 1 {
                    let end = before_block + (cells & passed).count_ones() as usize - taken;
                    taken += open.end(text, at, end, index);
                    open.line = scalar.line + u64::from((breaks & passed).count_ones());
                }
                open.start = at + 1;
                ends &= ends - 1;
            }
            scalar.line += u64::from(breaks.count_ones());
            scalar.at += BLOCK;
            before = Before {
                inside: 0u64.wrapping_sub(inside >> 63),
                boundary: boundaries >> 63,
                closing: closings >> 63,
                after_return: returns >> 63,
            };
        }
        (scalar.start, scalar.start_line) = (open.start, open.line);
        scalar.open.extend_from_slice(&index.ends[open.first..]);
        index.ends.truncate(open.first);
        if scalar.at > from {
            self.settle_state(text, before);
        }
    }

    fn before(&self, text: &[u8]) -> Before {
        let scalar = &self.scalar;
        let last = scalar.at.checked_sub(1).map(|at| text[at]);
        let quoted = scalar.state == State::Quoted;
        Before {
            inside: if quoted { u64::MAX } else { 0 },
            boundary: u64::from(scalar.state == State::Fresh && last != Some(b' ')),
            closing: u64::from(scalar.state == State::Quote),
            after_return: u64::from(scalar.after_return || quoted && last == Some(b'\r')),
        }
    }

    /// Leaves the scalar scanner in the state in which it would be itself.
    fn settle_state(&mut self, text: &[u8], before: Before) {
        let scalar = &mut self.scalar;
        let cell = scalar.open.last().map_or(scalar.start, |&end| end as usize + 1);
        scalar.state = if before.inside != 0 {
            State::Quoted
        } else if before.closing != 0 {
            State::Quote
        } else if text[cell..scalar.at].iter().all(|&byte| byte == b' ') {
            State::Fresh
        } else {
            State::Plain
        };
        scalar.after_return = scalar.state == State::Fresh && before.after_return != 0;
    }
}

/// The record whose end has not come.
struct OpenRecord {
    /// Place of its first cell's end in the index.
    first: usize,
    /// Where it begins.
    start: usize,
    /// On which line.
    line: u64,
}

impl OpenRecord {
    /// Ends it at a line end, its cells being those before `end` in the index. A blank one is taken out again; tells
    /// how many cells that took.
    #[inline(always)]
    fn end(&mut self, text: &[u8], at: usize, end: usize, index: &mut Index) -> usize {
        let cells = end - self.first;
        if scalar::is_blank(&text[self.start..at], cells) {
            if cells > 1 {
                index.ghosts.push(self.line);
            }
            index.ends.drain(self.first..end);
            return cells;
        }
        index.records.push(Record {
            line: self.line,
            start: self.start as u32,
            first: self.first as u32,
            cells: cells as u32,
        });
        self.first = end;
        0
    }
}

/// Adds the places of a block's set bits. Their number is known at once, so there is room for all before the first.
#[inline(always)]
fn push(ends: &mut Vec<u32>, block: usize, mut bits: u64) {
    ends.extend((0..bits.count_ones()).map(|_| {
        let end = block as u32 + bits.trailing_zeros();
        bits &= bits.wrapping_sub(1);
        end
    }));
}

#[cfg(test)]
mod tests;
