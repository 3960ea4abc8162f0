//! Tells rows of data from those that only stand among them: totals, footers, repeated headers, ghosts.
//!
//! Nearly every row must pass at the price of a look at its first three cells, so that is where doubt begins.

mod words;

use super::cell::{date, fold, number};
use super::decode;
use super::left_out::NotData;
use super::protocol::Decimal;
use super::sample::Row;
use super::scan::content;

/// Columns whose text is looked at; of the others it only matters whether they are filled.
pub const LOOKED_AT: usize = 8;
/// Cells among which the label of a total stands.
const LABELS: usize = 3;
/// Columns in one of which a remark begins.
const REMARKS: usize = 2;
/// Longer cells are no label.
const LONGEST_LABEL: usize = 60;

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// A row of data.
    Data,
    /// No data, whatever follows.
    Out(NotData),
    /// No data if no row of data follows.
    OutIfLast(NotData),
}

/// Judges the rows of one table.
#[derive(Clone, Debug, Default)]
pub struct Sieve {
    width: usize,
    /// How many cells of a row are filled as a rule.
    usual: usize,
    /// Columns that tell rows apart, identifiers and dates: a total has none.
    keys: Vec<usize>,
    /// The first cells of the rows of names.
    names: Vec<Vec<String>>,
}

impl Sieve {
    /// A sieve for a table with these rows of names and this sample of what is under them.
    pub fn new(names: &[Row], width: usize, rows: &[Row]) -> Self {
        let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.is_empty()).count() as u64;
        let mut counts: Vec<u64> = rows.iter().map(filled).collect();
        counts.sort_unstable();
        let named = |column: usize| names.iter().any(|row| words::is_key(&fold(row.cell(column))));
        let dated = |column: usize| {
            let cells = rows.iter().map(|row| row.cell(column)).filter(|cell| !cell.is_empty()).take(50);
            let (dates, all) =
                cells.fold((0, 0), |(n, all), cell| (n + usize::from(date::read(cell).is_some()), all + 1));
            dates * 2 > all
        };
        Self {
            width,
            // Three quarters of the rows have as many cells or more: short files end with several short rows.
            usual: counts.get(counts.len() * 3 / 4).copied().unwrap_or_default() as usize,
            keys: (0..width).filter(|&column| named(column) || dated(column)).collect(),
            names: names.iter().map(|row| row.cells.iter().take(LOOKED_AT).cloned().collect()).collect(),
        }
    }

    /// The columns that it looks at.
    pub fn columns(&self) -> impl Iterator<Item = usize> + '_ {
        (0..LOOKED_AT).chain(self.keys.iter().copied())
    }

    /// What a row of so many cells is. `cell` gives a cell as it stands, quotes included; behind the last and where it
    /// is blank, an empty one.
    #[inline]
    pub fn judge<'t>(&self, cells: usize, cell: impl Fn(usize) -> &'t [u8]) -> Verdict {
        let plain = cells >= self.width && (0..LABELS).all(|column| self.is_plain(column, cell(column)));
        if plain { Verdict::Data } else { self.look_closely(cells, &cell) }
    }

    /// Whether one of the first cells shows nothing that makes a row doubtful.
    #[inline(always)]
    fn is_plain(&self, column: usize, cell: &[u8]) -> bool {
        match start(cell) {
            [] => column >= self.width,
            bytes => !words::may_begin(bytes) && (column > 0 || !self.begins_names(bytes)),
        }
    }

    /// Whether a row's first cell begins as one of names does, perhaps behind a byte order mark.
    #[inline]
    fn begins_names(&self, bytes: &[u8]) -> bool {
        let first = |names: &Vec<String>| {
            names.first().is_some_and(|name| !name.is_empty() && bytes.starts_with(name.as_bytes()))
        };
        bytes[0] == 0xef || self.names.iter().any(first)
    }

    #[inline(never)]
    fn look_closely<'t>(&self, cells: usize, cell: &dyn Fn(usize) -> &'t [u8]) -> Verdict {
        let text = |column: usize| {
            let mut room = Vec::new();
            let text = decode::text(content(cell(column), &mut room)).into_owned();
            text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').to_owned()
        };
        let is_filled = |column: &usize| !bare(cell(*column)).is_empty();
        // More than two are many: footers have no more.
        let mut filled = (0..cells).filter(is_filled);
        let (first, second, third) = (filled.next(), filled.next(), filled.next());
        let Some(first) = first else { return Verdict::Out(NotData::Blank) };
        if self.names.iter().any(|names| may_repeat(names, cell) && is_repeated(names, text)) {
            return Verdict::Out(NotData::RepeatedHeader);
        }
        let labels = [Some(first), second, third].into_iter().flatten();
        for column in labels.take_while(|&column| column < LABELS) {
            let bytes = bare(cell(column));
            if bytes.len() <= LONGEST_LABEL
                && words::may_begin(bytes)
                && let Some(label) = words::label(&fold(&text(column)))
            {
                return self.total(column, label, &is_filled);
            }
        }
        if third.is_some() || first >= REMARKS {
            return Verdict::Data;
        }
        self.footer(&text(first), second.is_some())
    }

    /// A row with the label of a total in this column.
    fn total(&self, label: usize, words: words::Label, is_filled: &dyn Fn(&usize) -> bool) -> Verdict {
        let mut others = self.keys.iter().filter(|&&key| key != label);
        let blank = self.keys.iter().filter(|&&key| key != label).all(|key| !is_filled(key));
        match words {
            // `Total` among identifiers, or beside blank ones.
            _ if blank && !self.keys.is_empty() => Verdict::Out(NotData::Total),
            words::Label::Whole if self.keys.is_empty() => Verdict::OutIfLast(NotData::Total),
            // A product of that name has an identifier or a date.
            _ if others.next().is_some() => Verdict::Data,
            _ => Verdict::OutIfLast(NotData::Total),
        }
    }

    /// A row of which only this cell, or this and another, is filled.
    fn footer(&self, first: &str, two: bool) -> Verdict {
        let filled = if two { 2 } else { 1 };
        if filled >= self.usual {
            return Verdict::Data;
        }
        let folded = fold(first);
        if words::is_remark(&folded) {
            let sure = self.usual > filled + 1;
            return if sure { Verdict::Out(NotData::Footer) } else { Verdict::OutIfLast(NotData::Footer) };
        }
        let value = number::read(first, Decimal::Point).is_some() || date::read(first).is_some();
        let sentence =
            first.contains(char::is_whitespace) && folded.bytes().any(|byte| byte.is_ascii_alphabetic());
        let few = if two { first.ends_with(':') && self.usual >= 4 } else { sentence && self.usual >= 3 };
        if few && !value { Verdict::OutIfLast(NotData::Footer) } else { Verdict::Data }
    }
}

/// Whether the first of these names stands in a row, as bytes tell; more may precede that of a file's first cell.
fn may_repeat<'t>(names: &[String], cell: &dyn Fn(usize) -> &'t [u8]) -> bool {
    let Some(named) = names.iter().position(|name| !name.is_empty()) else { return false };
    let bytes = bare(cell(named));
    bytes.ends_with(names[named].as_bytes()) || bytes.contains(&b'"')
}

/// Whether a row's cells are these names, nearly all of them.
fn is_repeated(names: &[String], text: impl Fn(usize) -> String) -> bool {
    let named = || names.iter().enumerate().filter(|(_, name)| !name.is_empty());
    let equal = named().filter(|(column, name)| text(*column) == **name).count();
    equal > 0 && equal * 5 >= named().count() * 4
}

/// A cell from its first letter on, behind blanks and a quote; nothing if there is none.
#[inline(always)]
fn start(cell: &[u8]) -> &[u8] {
    match cell {
        // Nearly every cell begins at once.
        [b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z', ..] => cell,
        [b'"', inside @ ..] if inside.first().is_some_and(u8::is_ascii_alphanumeric) => inside,
        _ => bare(cell),
    }
}

/// A cell without blanks around it and the quotes at its ends.
#[inline]
fn bare(cell: &[u8]) -> &[u8] {
    match cell.trim_ascii() {
        [b'"', inside @ .., b'"'] => inside.trim_ascii(),
        cell => cell,
    }
}

#[cfg(test)]
mod tests;
