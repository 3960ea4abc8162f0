//! A column that fills with the cells of one role, and counts what it could not use.

use super::derived::Votes;
use super::reading::{self, Unused};
use super::recent::Recent;
use super::{EXAMPLES, Narrowed, Segments, Words, empty_tally, hash};
use crate::analysis::cell::stamp::{Order, Stamp};
use crate::analysis::cell::{date, is_blank};
use crate::analysis::decode;
use crate::analysis::protocol::{Decimal, Refused, Tally};
use crate::analysis::scan;
use crate::analysis::style::Style;
use crate::model::role::{Holds, Role};
use std::borrow::Cow;

/// Characters of a refused cell that are kept.
const SHOWN: usize = 80;

/// The values of a column.
#[derive(Clone, Debug)]
pub enum Data {
    /// Whole numbers small enough to be exact; NaN where there is none.
    Numbers(Narrowed<f32>),
    /// Seconds; NaN where there is none.
    Seconds(Narrowed<f64>),
    /// Instants.
    Times(Segments<Stamp>),
    /// 0 no, 1 yes, 2 neither.
    Flags(Segments<u8>),
    /// A hash of each text, 0 where there is none: enough to know a text again.
    Ids(Segments<u64>),
    /// Codes of words.
    Words(Words),
}

/// A cell that a column takes.
#[derive(Clone, Copy, Debug)]
pub struct Cell<'t> {
    /// The line on which its row begins.
    pub line: u64,
    /// What stands there.
    pub text: &'t [u8],
}

impl<'t> Cell<'t> {
    /// What it says, without quotes if it is `raw`, and without blanks around it, wide ones included.
    #[inline(always)]
    fn content<'a>(&self, raw: bool, room: &'a mut Vec<u8>) -> &'a [u8]
    where
        't: 'a,
    {
        // Nearly every cell ends here.
        if let [] | [b'#'..=b'~'] | [b'#'..=b'~', .., b'#'..=b'~'] = self.text {
            return self.text;
        }
        let text = if raw { scan::content(self.text, room) } else { self.text };
        if text.first().max(text.last()).is_some_and(|byte| !byte.is_ascii()) { trim(text) } else { text }
    }
}

/// One column in use.
#[derive(Clone, Debug)]
pub struct Column {
    role: Role,
    style: Style,
    data: Data,
    tally: Tally,
    /// What was made of words: there are few, and they come again and again.
    recent: Recent,
    /// What is done to each cell first.
    rewrite: Option<Rewrite>,
    /// The commonest layouts of dates, read faster.
    dates: date::Fixed,
    /// The first few cells proving each order of day and month: `[day first, month first]`. They are the examples
    /// of the order that loses.
    pub(super) proofs: [Vec<Refused>; 2],
    /// What its numeric dates say about the order of day and month.
    pub(super) votes: Votes,
}

impl Column {
    /// An empty column.
    pub fn new(role: Role, source: usize, style: Style) -> Self {
        let data = match role.holds() {
            Holds::Number { .. } => Data::Numbers(Narrowed::default()),
            Holds::Duration => Data::Seconds(Narrowed::default()),
            Holds::Time => Data::Times(Segments::default()),
            Holds::Flag => Data::Flags(Segments::default()),
            Holds::Text => Data::Ids(Segments::default()),
            // Files of one name in other letters are different files.
            Holds::Category if role == Role::File => Data::Words(Words::default()),
            Holds::Category => Data::Words(Words::alike()),
        };
        Self {
            role,
            style,
            data,
            tally: empty_tally(role, vec![source]),
            recent: Recent::default(),
            rewrite: None,
            dates: date::Fixed::default(),
            proofs: [Vec::new(), Vec::new()],
            votes: Votes::default(),
        }
    }

    /// This column, whose text is mended where it was read in a wrong encoding and saved again.
    pub fn mending(mut self, mend: bool) -> Self {
        if mend {
            self.rewrite.get_or_insert_default().mend = true;
        }
        self
    }

    /// From now on a cell has `¤` where it shows its stand-in.
    pub fn restore_currency(&mut self) {
        self.rewrite.get_or_insert_default().currency = true;
    }

    /// An empty column that keeps its words to tell them apart, whatever the role holds.
    pub fn of_words(role: Role, source: usize, style: Style) -> Self {
        Self { data: Data::Words(Words::default()), ..Self::new(role, source, style) }
    }

    /// A column that comes from others.
    pub(super) fn made(tally: Tally, data: Data) -> Self {
        let style = Style::of("", tally.role, &[], Decimal::Point, None);
        Self {
            role: tally.role,
            style,
            data,
            tally,
            recent: Recent::default(),
            rewrite: None,
            dates: date::Fixed::default(),
            proofs: [Vec::new(), Vec::new()],
            votes: Votes::default(),
        }
    }

    /// Its meaning.
    pub fn role(&self) -> Role {
        self.role
    }

    /// What became of its cells.
    pub fn tally(&self) -> &Tally {
        &self.tally
    }

    pub(super) fn tally_mut(&mut self) -> &mut Tally {
        &mut self.tally
    }

    /// Its values.
    pub fn data(&self) -> &Data {
        &self.data
    }

    pub(super) fn data_mut(&mut self) -> &mut Data {
        &mut self.data
    }

    /// Index of the file's column, the first where there are two.
    pub fn source(&self) -> usize {
        self.tally.columns.first().copied().unwrap_or_default()
    }

    /// Takes the cell of the next row. `text` is its content without quotes and outer blanks.
    pub fn push(&mut self, line: u64, text: &[u8]) {
        self.fill(&[Cell { line, text }], false);
    }

    /// Takes the cells of the next rows; `raw` ones stand as they do in a text, quotes and blanks included.
    pub fn fill(&mut self, cells: &[Cell<'_>], raw: bool) {
        let Some(rewrite) = self.rewrite else { return self.take(cells, raw) };
        let mut room = Vec::new();
        for cell in cells {
            let text = rewrite.apply(cell.content(raw, &mut room));
            self.take(&[Cell { line: cell.line, text: &text }], false);
        }
    }

    /// One loop for each kind of values, as nearly all of the time that a file takes goes by here.
    fn take(&mut self, cells: &[Cell<'_>], raw: bool) {
        let Self { role, style, data, tally, recent, dates, proofs, votes, .. } = self;
        let unused = |tally: &Tally| tally.empty + tally.unreadable + tally.out_of_range;
        let before = unused(tally);
        let mut room = Vec::new();
        match data {
            Data::Numbers(values) => {
                for cell in cells {
                    let text = cell.content(raw, &mut room);
                    let read = reading::score(*role, text, style);
                    values.push(read.unwrap_or_else(|why| refused(tally, why, cell.line, text, f32::NAN)));
                }
            }
            Data::Seconds(values) => {
                for cell in cells {
                    let text = cell.content(raw, &mut room);
                    let read = reading::seconds(text, style);
                    values.push(read.unwrap_or_else(|why| refused(tally, why, cell.line, text, f64::NAN)));
                }
            }
            Data::Times(values) => {
                for cell in cells {
                    let text = cell.content(raw, &mut room);
                    let stamp = match dates.read(text) {
                        Some(stamp) => stamp,
                        None if is_blank(text) => {
                            refused(tally, Unused::Empty, cell.line, text, Stamp::EMPTY)
                        }
                        None => date::read(&decode::text(text)).unwrap_or_else(|| {
                            refused(tally, Unused::Unreadable, cell.line, text, Stamp::UNREADABLE)
                        }),
                    };
                    values.push(stamp);
                    if stamp.is_known() && stamp.order() != Order::Plain {
                        vote(votes, proofs, stamp.order(), cell.line, text);
                    }
                }
            }
            Data::Flags(values) => {
                for cell in cells {
                    let text = cell.content(raw, &mut room);
                    let read = match recent.find(text) {
                        Some(code) => reading::flag_of(code),
                        None => {
                            let read = reading::flag(*role, text, style);
                            recent.keep(text, reading::flag_code(&read));
                            read
                        }
                    };
                    values.push(read.unwrap_or_else(|why| refused(tally, why, cell.line, text, 2)));
                }
            }
            Data::Ids(ids) => {
                for cell in cells {
                    let text = cell.content(raw, &mut room);
                    ids.push(if is_blank(text) {
                        refused(tally, Unused::Empty, cell.line, text, 0)
                    } else {
                        hash::of(text)
                    });
                }
            }
            Data::Words(words) => {
                for cell in cells {
                    let text = cell.content(raw, &mut room);
                    let code = match recent.find(text) {
                        Some(code) => code,
                        None => {
                            let code = words.code(if is_blank(text) { b"" } else { text });
                            recent.keep(text, code);
                            code
                        }
                    };
                    words.codes.push(code);
                    tally.empty += u64::from(code == 0);
                }
            }
        }
        tally.used += cells.len() as u64 - (unused(tally) - before);
    }

    /// Takes the cell of the next row, which shows that a formula went wrong: `#N/A`.
    pub fn push_fault(&mut self, line: u64, cell: &[u8]) {
        match &mut self.data {
            Data::Numbers(values) => values.push(f32::NAN),
            Data::Seconds(values) => values.push(f64::NAN),
            Data::Times(values) => values.push(Stamp::UNREADABLE),
            Data::Flags(values) => values.push(2),
            Data::Ids(ids) => ids.push(0),
            Data::Words(words) => words.codes.push(0),
        }
        refused(&mut self.tally, Unused::Unreadable, line, cell, ());
    }

    /// Another part's cells behind these.
    pub fn append(&mut self, other: Self) {
        match (&mut self.data, other.data) {
            (Data::Numbers(mine), Data::Numbers(more)) => mine.append(more),
            (Data::Seconds(mine), Data::Seconds(more)) => mine.append(more),
            (Data::Times(mine), Data::Times(more)) => mine.append(more),
            (Data::Flags(mine), Data::Flags(more)) => mine.append(more),
            (Data::Ids(mine), Data::Ids(more)) => mine.append(more),
            (Data::Words(mine), Data::Words(more)) => mine.append(more),
            // Parts of one file are read with the same columns.
            _ => return,
        }
        self.tally.used += other.tally.used;
        self.tally.empty += other.tally.empty;
        self.tally.unreadable += other.tally.unreadable;
        self.tally.out_of_range += other.tally.out_of_range;
        self.tally.set_aside += other.tally.set_aside;
        self.tally.examples.extend(other.tally.examples);
        self.tally.examples.truncate(EXAMPLES);
        self.votes.day += other.votes.day;
        self.votes.month += other.votes.month;
        self.votes.either += other.votes.either;
        for (mine, more) in self.proofs.iter_mut().zip(other.proofs) {
            mine.extend(more);
            mine.truncate(EXAMPLES);
        }
    }

    /// Whether it holds yes and no.
    pub fn is_flag(&self) -> bool {
        self.role.holds() == Holds::Flag
    }

    /// Whether it holds amounts, which have a sum and an order.
    pub fn is_amount(&self) -> bool {
        matches!(self.data, Data::Numbers(_) | Data::Seconds(_))
    }
}

/// What is done to each cell of a column before it is read.
#[derive(Clone, Copy, Debug, Default)]
struct Rewrite {
    /// Text that was read in a wrong encoding and saved again is mended.
    mend: bool,
    /// The stand-in for `¤` becomes `¤`.
    currency: bool,
}

impl Rewrite {
    fn apply(self, cell: &[u8]) -> Cow<'_, [u8]> {
        let cell = if self.currency { decode::with_currency(cell) } else { Cow::Borrowed(cell) };
        let mended = if self.mend { decode::mend(&decode::text(&cell)) } else { None };
        mended.map_or(cell, |mended| Cow::Owned(mended.into_bytes()))
    }
}

/// Counts a cell that cannot be used, keeps it as an example, and gives what stands for it.
#[inline]
fn refused<T>(tally: &mut Tally, why: Unused, line: u64, cell: &[u8], none: T) -> T {
    let count = match why {
        Unused::Empty => {
            tally.empty += 1;
            return none;
        }
        Unused::Unreadable => &mut tally.unreadable,
        Unused::OutOfRange => &mut tally.out_of_range,
    };
    *count += 1;
    keep_example(&mut tally.examples, line, cell);
    none
}

#[cold]
fn keep_example(examples: &mut Vec<Refused>, line: u64, cell: &[u8]) {
    if examples.len() < EXAMPLES {
        examples.push(example(line, cell));
    }
}

/// Counts what a numeric date says about the order of day and month, and keeps it as an example if it proves one.
fn vote(votes: &mut Votes, proofs: &mut [Vec<Refused>; 2], order: Order, line: u64, cell: &[u8]) {
    let (count, proofs) = match order {
        Order::DayFirst => (&mut votes.day, &mut proofs[0]),
        Order::MonthFirst => (&mut votes.month, &mut proofs[1]),
        Order::Plain | Order::Either => return votes.either += 1,
    };
    *count += 1;
    keep_example(proofs, line, cell);
}

/// Takes no-break and other wide spaces off, too.
#[cold]
fn trim(cell: &[u8]) -> &[u8] {
    std::str::from_utf8(cell)
        .map_or(cell, |text| text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').as_bytes())
}

fn example(line: u64, cell: &[u8]) -> Refused {
    Refused { line, text: decode::text(cell).chars().take(SHOWN).collect() }
}
