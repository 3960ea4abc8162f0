//! XLSB: the parts of an XLSX workbook, but in binary records.

use super::book::Sheet;
use super::cell;
use super::format::Formats;
use super::rows::Kind;
use super::sink::{Merge, Sink};
use super::xlsx::Parts;
use super::xlsx::strings::Strings;
use super::zip::{Archive, Stream};
use crate::analysis::error::FileError;

/// No record of a real workbook is longer.
const LONGEST: usize = 4 << 20;
/// Bytes unpacked at a time.
const PIECE: usize = 64 << 10;

/// An opened workbook.
pub(super) struct Xlsb {
    archive: Archive,
    parts: Parts,
    late: bool,
    /// Read when the first cell is wanted.
    shared: Option<(Strings, Formats)>,
}

/// The records of a part.
struct Records<'a> {
    stream: Stream<'a>,
    buffer: Vec<u8>,
    at: usize,
    end: usize,
}

impl<'a> Records<'a> {
    fn new(stream: Stream<'a>) -> Self {
        Self { stream, buffer: vec![0; PIECE], at: 0, end: 0 }
    }

    /// The next record's kind and content; `None` at the end.
    fn next(&mut self) -> Result<Option<(u32, &[u8])>, FileError> {
        let Some(first) = self.byte()? else { return Ok(None) };
        let mut kind = u32::from(first & 0x7f);
        if first & 0x80 != 0 {
            kind |= u32::from(self.byte()?.ok_or_else(cut)? & 0x7f) << 7;
        }
        let mut length = 0;
        for part in 0..4 {
            let byte = self.byte()?.ok_or_else(cut)?;
            length |= usize::from(byte & 0x7f) << (7 * part);
            if byte & 0x80 == 0 {
                break;
            }
        }
        if !self.have(length)? {
            return Err(cut());
        }
        self.at += length;
        Ok(Some((kind, &self.buffer[self.at - length..self.at])))
    }

    fn byte(&mut self) -> Result<Option<u8>, FileError> {
        if !self.have(1)? {
            return Ok(None);
        }
        self.at += 1;
        Ok(Some(self.buffer[self.at - 1]))
    }

    /// Whether so many bytes more are there.
    fn have(&mut self, length: usize) -> Result<bool, FileError> {
        if self.end - self.at >= length {
            return Ok(true);
        }
        if length > LONGEST {
            return Err(cut());
        }
        self.buffer.copy_within(self.at..self.end, 0);
        (self.at, self.end) = (0, self.end - self.at);
        // Room grows with what comes, not with what is announced.
        while self.end < length {
            if self.buffer.len() < length && self.end == self.buffer.len() {
                self.buffer.resize(2 * self.end, 0);
            }
            match self.stream.fill(&mut self.buffer[self.end..])? {
                0 => return Ok(false),
                filled => self.end += filled,
            }
        }
        Ok(true)
    }
}

fn cut() -> FileError {
    FileError::Damaged { detail: "a record is cut off".to_owned() }
}

fn u32_at(record: &[u8], at: usize) -> Option<u32> {
    record.get(at..)?.first_chunk().map(|found| u32::from_le_bytes(*found))
}

fn f64_at(record: &[u8], at: usize) -> Option<f64> {
    record.get(at..)?.first_chunk().map(|found| f64::from_le_bytes(*found))
}

/// Appends a text with its length before it, and returns where it ends.
fn wide(record: &[u8], at: usize, out: &mut Vec<u8>) -> Option<usize> {
    let length = u32_at(record, at)?;
    if length == u32::MAX {
        return Some(at + 4);
    }
    let end = (length as usize).checked_mul(2)?.checked_add(at + 4)?;
    let units = record.get(at + 4..end)?.as_chunks::<2>().0.iter().map(|unit| u16::from_le_bytes(*unit));
    push_utf16(units, out);
    Some(end)
}

/// Appends text in units of two bytes.
pub(super) fn push_utf16(units: impl Iterator<Item = u16>, out: &mut Vec<u8>) {
    for character in char::decode_utf16(units) {
        let character = character.unwrap_or(char::REPLACEMENT_CHARACTER);
        out.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
    }
}

fn wide_text(record: &[u8], at: usize) -> Option<(String, usize)> {
    let mut out = Vec::new();
    let end = wide(record, at, &mut out)?;
    Some((String::from_utf8_lossy(&out).into_owned(), end))
}

/// A number in four bytes: a whole one, or the upper half of a floating one, either in hundredths or not.
pub(super) fn packed_number(bits: u32) -> f64 {
    let value = if bits & 2 != 0 {
        f64::from(bits.cast_signed() >> 2)
    } else {
        f64::from_bits(u64::from(bits & !3) << 32)
    };
    if bits & 1 != 0 { value / 100.0 } else { value }
}

impl Xlsb {
    /// Reads the list of sheets.
    pub(super) fn open(archive: Archive, workbook: &str) -> Result<(Self, Vec<Sheet>), FileError> {
        let parts = Parts::of(&archive, workbook)?;
        let (mut sheets, mut late) = (Vec::new(), false);
        let mut records = Records::new(archive.stream(workbook)?);
        while let Some((kind, record)) = records.next()? {
            match kind {
                153 => late = u32_at(record, 0).is_some_and(|flags| flags & 1 != 0),
                156 => {
                    let (id, at) = wide_text(record, 8).ok_or_else(cut)?;
                    let (name, _) = wide_text(record, at).ok_or_else(cut)?;
                    if let Some(part) = parts.sheet(&id) {
                        sheets.push(Sheet { name, hidden: u32_at(record, 0) != Some(0), part });
                    }
                }
                _ => {}
            }
        }
        Ok((Self { archive, parts, late, shared: None }, sheets))
    }

    /// Puts the cells of a sheet into a sink. Where that has enough, goes on to see what cells are merged: records are
    /// quickly skipped.
    pub(super) fn rows(&mut self, part: &str, sink: &mut Sink<'_>) -> Result<(), FileError> {
        let shared = match self.shared.take() {
            Some(shared) => shared,
            None => self.shared()?,
        };
        let (strings, formats) = &*self.shared.insert(shared);
        let shift = if self.late { cell::TO_1904 } else { 0.0 };
        let mut records = Records::new(self.archive.stream(part)?);
        let mut enough = false;
        while let Some((kind, record)) = records.next()? {
            match kind {
                0 if !enough => {
                    let row = u32_at(record, 0).ok_or_else(cut)?;
                    let hidden = record.get(11).is_some_and(|flags| flags & 0x10 != 0);
                    enough = sink.begin(row, hidden).is_break();
                }
                2..=11 | 62 if !enough => {
                    put(kind, record, strings, formats, shift, sink).ok_or_else(cut)??
                }
                60 if record.get(16).is_some_and(|flags| flags & 1 != 0) => {
                    if let (Some(first), Some(last)) = (u32_at(record, 0), u32_at(record, 4)) {
                        sink.facts.hidden_columns.push((first, last));
                    }
                }
                176 => {
                    let corner = |at| u32_at(record, at).ok_or_else(cut);
                    let merge = Merge { rows: (corner(0)?, corner(4)?), columns: (corner(8)?, corner(12)?) };
                    sink.merge(merge, false)?;
                }
                _ => {}
            }
        }
        if !enough {
            // Nothing is left that could be broken off.
            let _ = sink.finish();
        }
        sink.facts.all_merges = true;
        Ok(())
    }

    fn shared(&self) -> Result<(Strings, Formats), FileError> {
        let part = |kind| self.parts.of_kind(&self.archive, kind);
        let (mut strings, mut formats, mut cells) = (Strings::default(), Formats::default(), false);
        if let Some(path) = part("/sharedStrings") {
            let mut records = Records::new(self.archive.stream(&path)?);
            while let Some((kind, record)) = records.next()? {
                if kind == 19 {
                    strings.push(|out| wide(record, 1, out).map(|_| ()).ok_or_else(cut))?;
                }
            }
        }
        if let Some(path) = part("/styles") {
            let mut records = Records::new(self.archive.stream(&path)?);
            while let Some((kind, record)) = records.next()? {
                let short = |at| u32_at(record, at).map(|found| found & 0xffff).ok_or_else(cut);
                match kind {
                    44 => formats.name(short(0)?, &wide_text(record, 2).ok_or_else(cut)?.0),
                    617 => cells = true,
                    618 => cells = false,
                    47 if cells => formats.style(short(2)?),
                    _ => {}
                }
            }
        }
        Ok((strings, formats))
    }
}

/// Puts a cell into a sink; `None` where its record is too short.
fn put(
    kind: u32,
    record: &[u8],
    strings: &Strings,
    formats: &Formats,
    shift: f64,
    sink: &mut Sink<'_>,
) -> Option<Result<(), FileError>> {
    let (column, style) = (u32_at(record, 0)?, u32_at(record, 4)? & 0xff_ffff);
    if !sink.wants(column) && kind != 7 {
        return Some(sink.mark(column));
    }
    let number = |value: f64, sink: &mut Sink<'_>| {
        sink.push(column, |out| cell::number(out, value, formats.shown(style as usize), shift))
    };
    Some(match kind {
        2 => number(packed_number(u32_at(record, 8)?), sink),
        3 | 11 => sink.words(column, Kind::Fault, cell::fault(*record.get(8)?).as_bytes()),
        4 | 10 => {
            let flag: &[u8] = if *record.get(8)? == 0 { b"false" } else { b"true" };
            sink.words(column, Kind::Number, flag)
        }
        5 | 9 => number(f64_at(record, 8)?, sink),
        7 => match strings.get(u32_at(record, 8)? as usize) {
            Ok([]) => Ok(()),
            Ok(text) => sink.words(column, Kind::Text, text),
            Err(error) => Err(error),
        },
        _ => {
            let mut text = Vec::new();
            wide(record, if kind == 62 { 9 } else { 8 }, &mut text)?;
            sink.words(column, Kind::Text, &text)
        }
    })
}
