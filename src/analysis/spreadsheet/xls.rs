//! XLS of Excel 97 to 2003 (BIFF8) and of Excel 5 and 95 (BIFF5).

mod container;
mod records;

use super::book::Sheet;
use super::cell;
use super::format::Formats;
use super::rows::Kind;
use super::sink::{Merge, Sink};
use super::xlsb::packed_number;
use super::xlsx::strings::Strings;
use crate::analysis::error::FileError;
use records::{Reader, Record, record, records, u16_at, u32_at};

const BEGIN: u16 = 0x809;
const END: u16 = 0x0a;
const NUMBER: u16 = 0x203;
const TEXT: u16 = 0x204;
const RICH_TEXT: u16 = 0xd6;
const SHARED_TEXT: u16 = 0xfd;
const FLAG_OR_FAULT: u16 = 0x205;
const PACKED: u16 = 0x27e;
const PACKED_ROW: u16 = 0xbd;
const FORMULA: u16 = 0x06;
const FORMULA_TEXT: u16 = 0x207;

/// An opened workbook.
pub(super) struct Xls {
    book: Vec<u8>,
    strings: Strings,
    formats: Formats,
    /// Days by which the workbook's first day is late.
    shift: f64,
    /// BIFF5, whose texts are bytes.
    old: bool,
}

/// A cell by its row and column, and where its record stands.
type At = (u16, u16, usize);

fn cut() -> FileError {
    FileError::Damaged { detail: "a record is cut off".to_owned() }
}

impl Xls {
    /// Reads what the sheets have in common, and their list.
    pub(super) fn open(bytes: &[u8]) -> Result<(Self, Vec<Sheet>), FileError> {
        let book = container::workbook(bytes)?;
        let first = record(&book, 0).filter(|first| first.kind == BEGIN).ok_or_else(cut)?;
        let old = match u16_at(first.content, 0) {
            Some(0x600) => false,
            Some(0x500) => true,
            _ => return Err(FileError::Foreign { kind: "Excel 4".to_owned() }),
        };
        let mut sheets = Vec::new();
        let mut xls = Self {
            book: Vec::new(),
            strings: Strings::default(),
            formats: Formats::default(),
            shift: 0.0,
            old,
        };
        for found in records(&book, 0).skip(1) {
            let mut reader = Reader::new(&book, found);
            match found.kind {
                END => break,
                0x2f => return Err(FileError::Encrypted),
                0x22 if u16_at(found.content, 0) == Some(1) => xls.shift = cell::TO_1904,
                0x85 => sheets.extend(sheet(&mut reader, old).ok_or_else(cut)?),
                0x41e => {
                    let (number, mut code) = (reader.short().ok_or_else(cut)?, Vec::new());
                    text(&mut reader, old, old, &mut code).ok_or_else(cut)?;
                    xls.formats.name(number.into(), &String::from_utf8_lossy(&code));
                }
                0xe0 => xls.formats.style(u16_at(found.content, 2).ok_or_else(cut)?.into()),
                0xfc => {
                    let count = u32_at(found.content, 4).ok_or_else(cut)?;
                    reader.skip(8).ok_or_else(cut)?;
                    for _ in 0..count {
                        xls.strings.push(|out| text(&mut reader, false, false, out).ok_or_else(cut))?;
                    }
                }
                _ => {}
            }
        }
        xls.book = book;
        Ok((xls, sheets))
    }

    /// Puts the cells of a sheet into a sink.
    pub(super) fn rows(&self, part: &str, sink: &mut Sink<'_>) -> Result<(), FileError> {
        let start = part.parse().unwrap_or(usize::MAX);
        let (mut cells, mut hidden, mut merges) = (Vec::new(), Vec::new(), Vec::new());
        let mut depth = 0usize;
        for found in records(&self.book, start) {
            let content = found.content;
            match found.kind {
                BEGIN => depth += 1,
                END if depth <= 1 => break,
                END => depth -= 1,
                // What stands inside belongs to a chart.
                _ if depth > 1 => {}
                0x208 if content.get(12).is_some_and(|flags| flags & 0x20 != 0) => {
                    hidden.extend(u16_at(content, 0))
                }
                0x7d if u16_at(content, 8).is_some_and(|flags| flags & 1 != 0) => {
                    if let (Some(first), Some(last)) = (u16_at(content, 0), u16_at(content, 2)) {
                        sink.facts.hidden_columns.push((first.into(), last.into()));
                    }
                }
                0xe5 => merges.extend(content.get(2..).unwrap_or_default().chunks_exact(8).filter_map(merge)),
                FORMULA_TEXT => {
                    // The result of the formula before.
                    if let Some(last) = cells.last_mut() {
                        let (_, _, at): &mut At = last;
                        *at = found.at;
                    }
                }
                _ => note(found, &mut cells).ok_or_else(cut)?,
            }
        }
        merges.sort_by_key(|merge: &Merge| std::cmp::Reverse(merge.rows.0));
        merges.into_iter().try_for_each(|merge| sink.merge(merge, true))?;
        sink.facts.all_merges = true;
        // Excel writes row by row, but others need not.
        if !cells.is_sorted_by_key(|&(row, column, _)| (row, column)) {
            cells.sort_by_key(|&(row, column, _)| (row, column));
        }
        hidden.sort_unstable();
        self.give(&cells, &hidden, sink)
    }

    fn give(&self, cells: &[At], hidden: &[u16], sink: &mut Sink<'_>) -> Result<(), FileError> {
        let mut last = None;
        for &(row, column, at) in cells {
            if last != Some(row) {
                last = Some(row);
                if sink.begin(row.into(), hidden.binary_search(&row).is_ok()).is_break() {
                    return Ok(());
                }
            }
            let record = record(&self.book, at).ok_or_else(cut)?;
            self.put(record, column, sink).ok_or_else(cut)??;
        }
        // Nothing is left that could be broken off.
        let _ = sink.finish();
        Ok(())
    }

    /// Puts a cell into a sink; `None` where its record is too short.
    fn put(&self, found: Record<'_>, at: u16, sink: &mut Sink<'_>) -> Option<Result<(), FileError>> {
        let (content, column) = (found.content, u32::from(at));
        let number = |value: f64, style: u16, sink: &mut Sink<'_>| {
            let shown = self.formats.shown(style.into());
            sink.push(column, |out| cell::number(out, value, shown, self.shift))
        };
        let float = |from: usize| content.get(from..)?.first_chunk().map(|bytes| f64::from_le_bytes(*bytes));
        let flag = |value: u8| if value == 0 { &b"false"[..] } else { &b"true"[..] };
        let fault = |code: u8| cell::fault(code).as_bytes();
        Some(match found.kind {
            NUMBER => number(float(6)?, u16_at(content, 4)?, sink),
            PACKED => number(packed_number(u32_at(content, 6)?), u16_at(content, 4)?, sink),
            PACKED_ROW => {
                let from = 4 + 6 * usize::from(at.checked_sub(u16_at(content, 2)?)?);
                number(packed_number(u32_at(content, from + 2)?), u16_at(content, from)?, sink)
            }
            SHARED_TEXT => match self.strings.get(u32_at(content, 6)? as usize) {
                Ok([]) => Ok(()),
                Ok(text) => sink.words(column, Kind::Text, text),
                Err(error) => Err(error),
            },
            FLAG_OR_FAULT if *content.get(7)? == 0 => {
                sink.words(column, Kind::Number, flag(*content.get(6)?))
            }
            FLAG_OR_FAULT => sink.words(column, Kind::Fault, fault(*content.get(6)?)),
            FORMULA => match (u16_at(content, 12)?, content[6]) {
                (0xffff, 1) => sink.words(column, Kind::Number, flag(content[8])),
                (0xffff, 2) => sink.words(column, Kind::Fault, fault(content[8])),
                // Blank text, or a text that does not follow.
                (0xffff, _) => Ok(()),
                _ => number(float(6)?, u16_at(content, 4)?, sink),
            },
            kind => {
                let (mut reader, mut out) = (Reader::new(&self.book, found), Vec::new());
                reader.skip(if kind == FORMULA_TEXT { 0 } else { 6 })?;
                text(&mut reader, self.old, false, &mut out)?;
                sink.words(column, Kind::Text, &out)
            }
        })
    }
}

/// Notes the cells of a record.
fn note(found: Record<'_>, cells: &mut Vec<At>) -> Option<()> {
    let content = found.content;
    match found.kind {
        NUMBER | TEXT | RICH_TEXT | SHARED_TEXT | FLAG_OR_FAULT | PACKED | FORMULA => {
            cells.push((u16_at(content, 0)?, u16_at(content, 2)?, found.at));
        }
        PACKED_ROW => {
            let (row, first) = (u16_at(content, 0)?, u16_at(content, 2)?);
            let count = content.len().checked_sub(6)? / 6;
            cells.extend((first..=u16::MAX).take(count).map(|column| (row, column, found.at)));
        }
        _ => {}
    }
    Some(())
}

/// A sheet of the list, unless it is a chart or a macro.
fn sheet(reader: &mut Reader<'_>, old: bool) -> Option<Option<Sheet>> {
    let place = u32::from(reader.short()?) | u32::from(reader.short()?) << 16;
    let (state, kind) = (reader.byte()?, reader.byte()?);
    let mut name = Vec::new();
    text(reader, old, true, &mut name)?;
    let name = String::from_utf8_lossy(&name).into_owned();
    Some((kind == 0).then(|| Sheet { name, hidden: state & 3 != 0, part: place.to_string() }))
}

/// Appends a text that begins with its length, in one byte where it is `short`.
fn text(reader: &mut Reader<'_>, old: bool, short: bool, out: &mut Vec<u8>) -> Option<()> {
    let length = if short { reader.byte()?.into() } else { reader.short()? };
    if old { reader.old_text(length.into(), out) } else { reader.text(length.into(), out) }
}

/// First and last row, first and last column.
fn merge(record: &[u8]) -> Option<Merge> {
    let corner = |at| u16_at(record, at).map(u32::from);
    Some(Merge { rows: (corner(0)?, corner(2)?), columns: (corner(4)?, corner(6)?) })
}
