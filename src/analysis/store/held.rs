//! Rows that are left out, and rows of which only the end of the file tells whether they are.

use super::Store;
use crate::analysis::decode;
use crate::analysis::left_out::NotData;
use crate::analysis::scan::content;
use crate::analysis::sieve::Verdict;

/// More rows than this in a row are no footer.
const MOST_HELD: usize = 40;

/// A row that waits.
#[derive(Clone, Debug)]
pub(super) struct Held {
    reason: NotData,
    line: u64,
    even: bool,
    /// What each column of the store would take.
    cells: Vec<Vec<u8>>,
    text: String,
}

impl Store {
    /// Whether rows wait for what follows them.
    #[inline]
    pub fn holds_rows(&self) -> bool {
        !self.held.is_empty()
    }

    /// Counts rows that are no data, of which the first begins at a line.
    pub fn leave_out(&mut self, reason: NotData, count: u64, line: u64, text: &str) {
        self.discard.add(reason, count, line, text);
    }

    /// Takes one row as it was judged. `cell` gives a cell as it stands in a text, quotes included.
    pub fn place<'t>(
        &mut self,
        verdict: Verdict,
        line: u64,
        even: bool,
        cells: usize,
        cell: impl Fn(usize) -> &'t [u8],
    ) {
        let mut room = Vec::new();
        match verdict {
            Verdict::Data => {
                self.release();
                self.begin_row(line, even);
                for column in &mut self.columns {
                    column.push(line, content(cell(column.source()), &mut room));
                }
            }
            Verdict::Out(reason) => self.leave_out(reason, 1, line, &told(cells, &cell)),
            Verdict::OutIfLast(reason) => {
                let mut taken = |column: &super::Column| content(cell(column.source()), &mut room).to_vec();
                let taken = self.columns.iter().map(&mut taken).collect();
                self.held.push(Held { reason, line, even, cells: taken, text: told(cells, &cell) });
                if self.held.len() > MOST_HELD {
                    self.release();
                }
            }
        }
    }

    /// The rows that wait are data, as a row of data follows them.
    pub fn release(&mut self) {
        for held in std::mem::take(&mut self.held) {
            self.begin_row(held.line, held.even);
            for (column, cell) in self.columns.iter_mut().zip(&held.cells) {
                column.push(held.line, cell);
            }
        }
    }

    /// The rows that wait are no data, as nothing follows them.
    pub(super) fn dismiss(&mut self) {
        for held in std::mem::take(&mut self.held) {
            self.leave_out(held.reason, 1, held.line, &held.text);
        }
    }
}

/// The filled cells of a row.
fn told<'t>(cells: usize, cell: &impl Fn(usize) -> &'t [u8]) -> String {
    let mut out = String::new();
    for column in 0..cells {
        let mut room = Vec::new();
        let filled = content(cell(column), &mut room);
        if filled.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push_str(" · ");
        }
        out.push_str(&decode::text(filled));
        if out.len() > 400 {
            break;
        }
    }
    out
}
