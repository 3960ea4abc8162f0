//! A column that fills with the cells of one role, and counts what it could not use.

use super::reading::{self, Unused};
use super::{EXAMPLES, Segments, Words, empty_tally, hash};
use crate::analysis::cell::flag::Flag;
use crate::analysis::cell::stamp::Stamp;
use crate::analysis::cell::{date, is_blank};
use crate::analysis::decode;
use crate::analysis::protocol::{Decimal, Refused, Tally};
use crate::analysis::style::Style;
use crate::model::role::{Holds, Role};
use std::borrow::Cow;

/// Characters of a refused cell that are kept.
const SHOWN: usize = 80;

/// The values of a column.
#[derive(Clone, Debug)]
pub enum Data {
    /// Whole numbers small enough to be exact; NaN where there is none.
    Numbers(Segments<f32>),
    /// Seconds; NaN where there is none.
    Seconds(Segments<f64>),
    /// Instants.
    Times(Segments<Stamp>),
    /// 0 no, 1 yes, 2 neither.
    Flags(Segments<u8>),
    /// A hash of each text, 0 where there is none: enough to know a text again.
    Ids(Segments<u64>),
    /// Codes of words.
    Words(Words),
}

/// One column in use.
#[derive(Clone, Debug)]
pub struct Column {
    role: Role,
    style: Style,
    data: Data,
    tally: Tally,
    /// Words of flags that were understood before: there are few, and they come again and again.
    known: Vec<(Box<[u8]>, Option<Flag>)>,
    /// What is done to each cell first.
    rewrite: Option<Rewrite>,
    /// The commonest layouts of dates, read faster.
    dates: date::Fixed,
    /// The first few cells proving each order of day and month: `[day first, month first]`. They are the examples
    /// of the order that loses.
    pub(super) proofs: [Vec<Refused>; 2],
}

impl Column {
    /// An empty column.
    pub fn new(role: Role, source: usize, style: Style) -> Self {
        let data = match role.holds() {
            Holds::Number { .. } => Data::Numbers(Segments::default()),
            Holds::Duration => Data::Seconds(Segments::default()),
            Holds::Time => Data::Times(Segments::default()),
            Holds::Flag => Data::Flags(Segments::default()),
            Holds::Text => Data::Ids(Segments::default()),
            Holds::Category => Data::Words(Words::default()),
        };
        Self {
            role,
            style,
            data,
            tally: empty_tally(role, vec![source]),
            known: Vec::new(),
            rewrite: None,
            dates: date::Fixed::default(),
            proofs: [Vec::new(), Vec::new()],
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
            known: Vec::new(),
            rewrite: None,
            dates: date::Fixed::default(),
            proofs: [Vec::new(), Vec::new()],
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

    /// Takes the cell of the next row. `cell` is its content without quotes and outer blanks.
    #[inline]
    pub fn push(&mut self, line: u64, cell: &[u8]) {
        match &self.rewrite {
            None => self.take(line, cell),
            Some(rewrite) => {
                let cell = rewrite.apply(cell);
                self.take(line, &cell);
            }
        }
    }

    #[inline]
    fn take(&mut self, line: u64, cell: &[u8]) {
        let cell = if cell.first().max(cell.last()).is_some_and(|byte| !byte.is_ascii()) {
            trim(cell)
        } else {
            cell
        };
        let blank = is_blank(cell);
        let read = match &mut self.data {
            Data::Numbers(values) => {
                let read =
                    if blank { Err(Unused::Empty) } else { reading::score(self.role, cell, &self.style) };
                values.push(*read.as_ref().unwrap_or(&f32::NAN));
                read.map(|_| ())
            }
            Data::Seconds(values) => {
                let read = if blank { Err(Unused::Empty) } else { reading::seconds(cell, &self.style) };
                values.push(*read.as_ref().unwrap_or(&f64::NAN));
                read.map(|_| ())
            }
            Data::Times(values) => {
                let read = if blank {
                    Some(Stamp::EMPTY)
                } else {
                    self.dates.read(cell).or_else(|| date::read(&decode::text(cell)))
                };
                let stamp = read.unwrap_or(Stamp::UNREADABLE);
                values.push(stamp);
                note_proof(&mut self.proofs, stamp, line, cell);
                match stamp {
                    Stamp::EMPTY => Err(Unused::Empty),
                    Stamp::UNREADABLE => Err(Unused::Unreadable),
                    _ => Ok(()),
                }
            }
            Data::Flags(values) => {
                let read = reading::flag(self.role, cell, blank, &self.style, &mut self.known);
                values.push(*read.as_ref().unwrap_or(&2));
                read.map(|_| ())
            }
            Data::Ids(ids) => {
                ids.push(if blank { 0 } else { hash::of(cell) });
                if blank { Err(Unused::Empty) } else { Ok(()) }
            }
            Data::Words(words) => {
                words.push(if blank { b"" } else { cell }).then_some(()).ok_or(Unused::Empty)
            }
        };
        self.count(read, line, cell);
    }

    /// Takes the cell of the next row, which shows that a formula went wrong: `#N/A`.
    pub fn push_fault(&mut self, line: u64, cell: &[u8]) {
        match &mut self.data {
            Data::Numbers(values) => values.push(f32::NAN),
            Data::Seconds(values) => values.push(f64::NAN),
            Data::Times(values) => values.push(Stamp::UNREADABLE),
            Data::Flags(values) => values.push(2),
            Data::Ids(ids) => ids.push(0),
            Data::Words(words) => _ = words.push(b""),
        }
        self.count(Err(Unused::Unreadable), line, cell);
    }

    #[inline]
    fn count(&mut self, read: Result<(), Unused>, line: u64, cell: &[u8]) {
        match read {
            Ok(()) => self.tally.used += 1,
            Err(Unused::Empty) => self.tally.empty += 1,
            Err(Unused::Unreadable) => {
                self.tally.unreadable += 1;
                self.refuse(line, cell);
            }
            Err(Unused::OutOfRange) => {
                self.tally.out_of_range += 1;
                self.refuse(line, cell);
            }
        }
    }

    #[cold]
    fn refuse(&mut self, line: u64, cell: &[u8]) {
        if self.tally.examples.len() < EXAMPLES {
            self.tally.examples.push(example(line, cell));
        }
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

#[inline]
fn note_proof(proofs: &mut [Vec<Refused>; 2], stamp: Stamp, line: u64, cell: &[u8]) {
    use crate::analysis::cell::stamp::Order;
    if !stamp.is_known() {
        return;
    }
    let side = match stamp.order() {
        Order::DayFirst => 0,
        Order::MonthFirst => 1,
        Order::Plain | Order::Either => return,
    };
    if proofs[side].len() < EXAMPLES {
        proofs[side].push(example(line, cell));
    }
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
