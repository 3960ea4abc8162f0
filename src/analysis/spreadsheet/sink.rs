//! Where the readers of all formats put a sheet's cells: they become rows, merged cells are filled, and what else the
//! sheet tells is kept.

use super::rows::{Kind, SheetRow};
use crate::analysis::error::FileError;
use std::ops::ControlFlow;

/// More merged cells than this are no sheet that somebody made.
const MOST_MERGED: usize = 1 << 22;

/// Cells merged into one: first and last row, first and last column, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Merge {
    pub(super) rows: (u32, u32),
    pub(super) columns: (u32, u32),
}

/// What a sheet tells beside its cells.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    /// In the order in which the file has them.
    pub(super) merges: Vec<Merge>,
    /// Whether the sheet was read so far that these are all.
    pub(super) all_merges: bool,
    /// First and last of hidden columns that stand together.
    pub(super) hidden_columns: Vec<(u32, u32)>,
    /// Formulas without their result.
    pub(super) unsolved: u64,
    /// Cells that took the value of the cell above with which they are merged.
    pub(super) filled: u64,
}

/// A merged value that still reaches further down.
struct Reaching {
    column: u32,
    last: u32,
    text: Vec<u8>,
    kind: Kind,
}

/// Takes cells, row by row.
pub(super) struct Sink<'a> {
    pub(super) facts: Facts,
    row: SheetRow,
    /// Columns whose text is needed; `None` for all.
    wanted: Option<&'a [bool]>,
    /// Merges over several rows that begin in a row not yet finished, the next one last.
    coming: Vec<Merge>,
    reaching: Vec<Reaching>,
    each: &'a mut dyn FnMut(&SheetRow) -> ControlFlow<()>,
}

impl<'a> Sink<'a> {
    /// `merges` are known from an earlier reading of the same sheet.
    pub(super) fn new(
        wanted: Option<&'a [bool]>,
        merges: &[Merge],
        each: &'a mut dyn FnMut(&SheetRow) -> ControlFlow<()>,
    ) -> Self {
        let mut coming: Vec<Merge> =
            merges.iter().copied().filter(|merge| merge.rows.1 > merge.rows.0).collect();
        coming.sort_by_key(|merge| std::cmp::Reverse(merge.rows.0));
        Self { facts: Facts::default(), row: SheetRow::default(), wanted, coming, reaching: Vec::new(), each }
    }

    /// Whether somebody needs a column's text; if not, [`Sink::mark`] is enough.
    #[inline]
    pub(super) fn wants(&self, column: u32) -> bool {
        self.wanted.is_none_or(|wanted| wanted.get(column as usize).copied().unwrap_or_default())
    }

    /// Ends the row before and begins this one.
    pub(super) fn begin(&mut self, row: u32, hidden: bool) -> ControlFlow<()> {
        self.finish()?;
        self.row.begin(row);
        self.row.hidden = hidden;
        ControlFlow::Continue(())
    }

    /// How many cells the row has.
    pub(super) fn cells(&self) -> usize {
        self.row.columns().count()
    }

    /// Adds a cell to the row.
    #[inline]
    pub(super) fn push(
        &mut self,
        column: u32,
        write: impl FnOnce(&mut Vec<u8>) -> Kind,
    ) -> Result<(), FileError> {
        self.row.push(column, write)
    }

    /// Adds words to the row.
    #[inline]
    pub(super) fn words(&mut self, column: u32, kind: Kind, text: &[u8]) -> Result<(), FileError> {
        self.push(column, |out| {
            out.extend_from_slice(text);
            kind
        })
    }

    /// Notes that a cell is filled.
    #[inline]
    pub(super) fn mark(&mut self, column: u32) -> Result<(), FileError> {
        self.row.mark(column)
    }

    /// Notes merged cells. Where they come before their row is finished, they are filled in this reading already.
    pub(super) fn merge(&mut self, merge: Merge, in_time: bool) -> Result<(), FileError> {
        if self.facts.merges.len() >= MOST_MERGED {
            return Err(FileError::TooLarge { part: "merged cells".to_owned() });
        }
        self.facts.merges.push(merge);
        if in_time && merge.rows.1 > merge.rows.0 {
            self.coming.push(merge);
        }
        Ok(())
    }

    /// Gives the row on, unless it is blank.
    pub(super) fn finish(&mut self) -> ControlFlow<()> {
        self.finish_repeated(1)
    }

    /// Gives on a row that stands for several, one below the other.
    pub(super) fn finish_repeated(&mut self, times: u32) -> ControlFlow<()> {
        if self.row.is_blank() {
            return ControlFlow::Continue(());
        }
        let mut more = ControlFlow::Continue(());
        for time in 0..times {
            if time > 0 {
                self.row.go_down();
            }
            if !self.coming.is_empty() || !self.reaching.is_empty() {
                self.fill();
            }
            more = (self.each)(&self.row);
            if more.is_break() {
                break;
            }
        }
        self.row.begin(self.row.row());
        more
    }

    /// Words and dates merged over several rows belong to each of them; a number counted in each would count too often.
    fn fill(&mut self) {
        let row = self.row.row();
        self.reaching.retain(|reaching| reaching.last >= row);
        for reaching in &self.reaching {
            if self.row.cell(reaching.column).0.is_empty() {
                let write = |out: &mut Vec<u8>| {
                    out.extend_from_slice(&reaching.text);
                    reaching.kind
                };
                if self.row.push(reaching.column, write).is_ok() {
                    self.facts.filled += 1;
                }
            }
        }
        while let Some(merge) = self.coming.pop_if(|merge| merge.rows.0 <= row) {
            let (text, kind) = self.row.cell(merge.columns.0);
            let repeats = matches!(kind, Kind::Text | Kind::Instant) && !text.is_empty();
            if merge.rows.0 == row && repeats {
                let text = text.to_vec();
                self.reaching.retain(|reaching| reaching.column != merge.columns.0);
                self.reaching.push(Reaching { column: merge.columns.0, last: merge.rows.1, text, kind });
            }
        }
    }
}
