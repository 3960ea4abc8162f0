//! A sheet's cells, as they come out of the archive.

use super::strings::Strings;
use crate::analysis::decode;
use crate::analysis::error::FileError;
use crate::analysis::spreadsheet::cell;
use crate::analysis::spreadsheet::format::{self, Formats, Shown};
use crate::analysis::spreadsheet::rows::{COLUMNS, Kind};
use crate::analysis::spreadsheet::sink::{Merge, Sink};
use crate::analysis::spreadsheet::xml::{Event, Tag, Xml, unescape};

/// What the cells of a workbook refer to.
#[derive(Debug, Default)]
pub(super) struct Shared {
    pub(super) strings: Strings,
    pub(super) formats: Formats,
    /// Days by which the workbook's first day is late.
    pub(super) shift: f64,
}

/// How a cell's value is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Written {
    #[default]
    Number,
    Shared,
    Text,
    Flag,
    Fault,
    Iso,
}

/// The cell being read.
#[derive(Clone, Copy, Debug, Default)]
struct Open {
    column: u32,
    style: u32,
    written: Written,
    formula: bool,
    value: bool,
}

/// Puts a sheet's cells into a sink. When that has enough, goes on for at most `tail` bytes to see what cells are merged.
pub(super) fn read(
    mut xml: Xml<'_>,
    shared: &Shared,
    sink: &mut Sink<'_>,
    tail: u64,
) -> Result<(), FileError> {
    let (mut next_row, mut next_column, mut inside) = (0, 0, false);
    let mut open = Open::default();
    let mut room = Vec::new();
    loop {
        while let Some((cell, text, length)) = simple(xml.unused(), next_column) {
            value(text, cell, shared, sink, &mut room)?;
            next_column = cell.column + 1;
            xml.skip(length);
        }
        match xml.next()? {
            Event::Open(tag) => match tag.name {
                b"c" => {
                    open = cell_of(&tag, next_column);
                    next_column = open.column + 1;
                }
                b"v" => inside = !tag.alone,
                b"f" => open.formula = true,
                b"is" if !tag.alone => {
                    room.clear();
                    xml.text_until(b"is", b"rPh", &mut room)?;
                    format::undo_escapes(&mut room, 0);
                    open.value = true;
                    sink.words(open.column, Kind::Text, &room)?;
                }
                b"row" => {
                    let row = tag.number(b"r").map_or(next_row, |row| row.saturating_sub(1));
                    if sink.begin(row, tag.says(b"hidden")).is_break() {
                        return finish(xml, sink, tail);
                    }
                    (next_row, next_column) = (row.saturating_add(1), 0);
                }
                b"col" if tag.says(b"hidden") => {
                    let (first, last) = (tag.number(b"min"), tag.number(b"max"));
                    if let (Some(first @ 1..), Some(last)) = (first, last) {
                        sink.facts.hidden_columns.push((first - 1, last.saturating_sub(1)));
                    }
                }
                b"mergeCell" => merge(&tag, sink)?,
                _ => {}
            },
            Event::Text(text) | Event::Literal(text) if inside => {
                open.value |= !text.is_empty();
                value(text, open, shared, sink, &mut room)?;
            }
            Event::Close(b"v") => inside = false,
            Event::Close(b"c") => {
                sink.facts.unsolved +=
                    u64::from(open.formula && !open.value && open.written != Written::Text);
                open = Open::default();
            }
            Event::End => break,
            _ => {}
        }
    }
    // Nothing is left that could be broken off.
    let _ = sink.finish();
    sink.facts.all_merges = true;
    Ok(())
}

/// Merged cells stand behind all others.
fn finish(mut xml: Xml<'_>, sink: &mut Sink<'_>, tail: u64) -> Result<(), FileError> {
    let most = xml.given().saturating_add(tail);
    while xml.given() <= most {
        while let Some((_, _, length)) = simple(xml.unused(), 0) {
            xml.skip(length);
        }
        match xml.next()? {
            Event::Open(tag) if tag.name == b"mergeCell" => merge(&tag, sink)?,
            Event::End => {
                sink.facts.all_merges = true;
                break;
            }
            _ => {}
        }
    }
    Ok(())
}

fn cell_of(tag: &Tag<'_>, next: u32) -> Open {
    let mut open = Open { column: next, ..Open::default() };
    tag.attributes().for_each(|(name, value)| open.note(name, value));
    open
}

impl Open {
    #[inline]
    fn note(&mut self, name: &[u8], value: &[u8]) {
        match name {
            b"r" => self.column = place(value).map_or(self.column, |(column, _)| column),
            b"s" => self.style = whole(value).unwrap_or_default(),
            b"t" => {
                self.written = match value {
                    b"s" => Written::Shared,
                    b"str" | b"inlineStr" => Written::Text,
                    b"b" => Written::Flag,
                    b"e" => Written::Fault,
                    b"d" => Written::Iso,
                    _ => Written::Number,
                }
            }
            _ => {}
        }
    }
}

/// Nearly every cell of a large sheet is `<c r="B2" s="1" t="s"><v>7</v></c>`: one step instead of five. Gives the cell,
/// its value and the length of it all; `None` for anything else, and where the bytes at hand end.
#[inline]
fn simple(bytes: &[u8], next: u32) -> Option<(Open, &[u8], usize)> {
    let mut open = Open { column: next, ..Open::default() };
    let mut rest = bytes.strip_prefix(b"<c")?;
    loop {
        match rest {
            [b'>', behind @ ..] => {
                rest = behind.strip_prefix(b"<v>")?;
                break;
            }
            [b' ', name, b'=', b'"', behind @ ..] => {
                let end = behind.iter().position(|&byte| matches!(byte, b'"' | b'<'))?;
                open.note(std::slice::from_ref(name), &behind[..end]);
                rest = behind[end..].strip_prefix(b"\"")?;
            }
            _ => return None,
        }
    }
    let end = rest.iter().position(|&byte| byte == b'<')?;
    let (text, rest) = rest.split_at(end);
    let rest = rest.strip_prefix(b"</v></c>")?;
    (!text.is_empty()).then(|| (open, text, bytes.len() - rest.len()))
}

fn value(
    text: &[u8],
    open: Open,
    shared: &Shared,
    sink: &mut Sink<'_>,
    room: &mut Vec<u8>,
) -> Result<(), FileError> {
    let column = open.column;
    let wanted = sink.wants(column);
    match open.written {
        Written::Shared => {
            let at = whole(text).ok_or_else(|| unreadable(text))?;
            let text = shared.strings.get(at as usize)?;
            match (wanted, text.is_empty()) {
                (true, _) => sink.words(column, Kind::Text, text),
                (false, false) => sink.mark(column),
                (false, true) => Ok(()),
            }
        }
        Written::Text => {
            room.clear();
            unescape(text, room);
            format::undo_escapes(room, 0);
            sink.words(column, Kind::Text, room)
        }
        _ if !wanted => {
            if text.trim_ascii().is_empty() {
                Ok(())
            } else {
                sink.mark(column)
            }
        }
        Written::Number => {
            number(text, shared.formats.shown(open.style as usize), shared.shift, column, sink)
        }
        Written::Flag => {
            let flag: &[u8] = if text.trim_ascii() == b"0" { b"false" } else { b"true" };
            sink.words(column, Kind::Number, flag)
        }
        Written::Fault => sink.words(column, Kind::Fault, text),
        Written::Iso => sink.words(column, Kind::Instant, text),
    }
}

fn number(text: &[u8], shown: Shown, shift: f64, column: u32, sink: &mut Sink<'_>) -> Result<(), FileError> {
    if shown == Shown::Plain && cell::is_plain(text) {
        return sink.words(column, Kind::Number, text);
    }
    let parsed = std::str::from_utf8(text).ok().and_then(|text| text.trim().parse::<f64>().ok());
    match parsed {
        Some(value) => sink.push(column, |out| cell::number(out, value, shown, shift)),
        None => sink.words(column, Kind::Text, text),
    }
}

/// Digits and nothing else.
#[inline]
fn whole(text: &[u8]) -> Option<u32> {
    let mut value = 0u32;
    for &byte in text {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        value = value.checked_mul(10)?.checked_add(digit.into())?;
    }
    (!text.is_empty()).then_some(value)
}

/// `AB12` is column 27, row 11, both from 0. A column that no sheet has is given all the same, and refused later.
fn place(text: &[u8]) -> Option<(u32, u32)> {
    let letters = text.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let column = text[..letters].iter().fold(0u32, |sum, letter| {
        (sum * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1).min(COLUMNS + 1)
    });
    Some((column.checked_sub(1)?, whole(&text[letters..])?.checked_sub(1)?))
}

/// `A1:B3`.
fn merge(tag: &Tag<'_>, sink: &mut Sink<'_>) -> Result<(), FileError> {
    let Some(reference) = tag.get(b"ref") else { return Ok(()) };
    let mut corners = reference.splitn(2, |&byte| byte == b':').filter_map(place);
    if let (Some(from), Some(to)) = (corners.next(), corners.next()) {
        sink.merge(Merge { rows: (from.1, to.1), columns: (from.0, to.0) }, false)?;
    }
    Ok(())
}

fn unreadable(text: &[u8]) -> FileError {
    let shown: String = decode::text(text).chars().take(40).collect();
    FileError::Damaged { detail: format!("a cell refers to text “{shown}”") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_common_cell_is_read_in_one_step() {
        let read = |text: &str| {
            simple(text.as_bytes(), 3).map(|(open, value, length)| {
                (open.column, open.style, open.written, String::from_utf8_lossy(value).into_owned(), length)
            })
        };
        assert_eq!(
            read("<c r=\"AB2\" s=\"12\" t=\"s\"><v>7</v></c><c r=\"AC2\">"),
            Some((27, 12, Written::Shared, "7".to_owned(), 36))
        );
        assert_eq!(read("<c><v>1.5</v></c>"), Some((3, 0, Written::Number, "1.5".to_owned(), 17)));
        for other in [
            "<c r=\"A1\"/>",
            "<c r=\"A1\"><f>A2</f><v>1</v></c>",
            "<c r=\"A1\"><v>1</v></",
            "<c r=\"A1\"><v/></c>",
            "<c r=\"A1",
            "<cols><v>1</v></c>",
        ] {
            assert_eq!(read(other), None, "{other}");
        }
    }
}
