//! OpenDocument sheets: all of them stand in one part, one behind the other.

use super::book::Sheet;
use super::cell;
use super::format::Shown;
use super::rows::Kind;
use super::sink::{Merge, Sink};
use super::xml::{Event, Tag, Xml, unescape};
use super::zip::Archive;
use crate::analysis::decode;
use crate::analysis::error::FileError;

/// Rows that a sheet can have.
const ROWS: u32 = 1 << 20;
/// Cells that repeated rows may stand for: a million rows of 256.
const MOST_REPEATED: u64 = 1 << 28;

/// An opened workbook.
pub(super) struct Ods {
    archive: Archive,
}

impl Ods {
    /// Lists the sheets.
    pub(super) fn open(archive: Archive) -> Result<(Self, Vec<Sheet>), FileError> {
        if is_locked(&archive)? {
            return Err(FileError::Encrypted);
        }
        let (mut sheets, mut style, mut hiding) = (Vec::new(), String::new(), Vec::new());
        let mut xml = Xml::new(archive.stream("content.xml")?);
        loop {
            match xml.next()? {
                Event::Open(tag) => match tag.name {
                    b"style" => style = tag.text(b"name").unwrap_or_default(),
                    b"table-properties" if tag.get(b"display") == Some(b"false") => {
                        hiding.push(style.clone())
                    }
                    b"table" => {
                        let hidden = tag.text(b"style-name").is_some_and(|style| hiding.contains(&style));
                        let name = tag.text(b"name").unwrap_or_default();
                        sheets.push(Sheet { name, hidden, part: sheets.len().to_string() });
                    }
                    _ => {}
                },
                Event::End => break,
                _ => {}
            }
        }
        Ok((Self { archive }, sheets))
    }

    /// Puts the cells of a sheet into a sink. What is merged is told where it begins.
    pub(super) fn rows(&self, part: &str, sink: &mut Sink<'_>) -> Result<(), FileError> {
        sink.facts.all_merges = true;
        let mut before = part.parse::<usize>().unwrap_or_default();
        let mut xml = Xml::new(self.archive.stream("content.xml")?);
        loop {
            match xml.next()? {
                Event::Open(tag) if tag.name == b"table" => match before.checked_sub(1) {
                    Some(fewer) => before = fewer,
                    None if tag.alone => return Ok(()),
                    None => return rows(&mut xml, sink),
                },
                Event::End => return Ok(()),
                _ => {}
            }
        }
    }
}

fn is_locked(archive: &Archive) -> Result<bool, FileError> {
    if !archive.has("META-INF/manifest.xml") {
        return Ok(false);
    }
    let mut xml = Xml::new(archive.stream("META-INF/manifest.xml")?);
    loop {
        match xml.next()? {
            Event::Open(tag) if tag.name == b"encryption-data" => return Ok(true),
            Event::End => return Ok(false),
            _ => {}
        }
    }
}

/// What an opening tag says of its cell.
struct Open {
    kind: Typed,
    value: Vec<u8>,
    repeated: u32,
    rows: u32,
    columns: u32,
    formula: bool,
}

/// What a cell holds, by its own word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Typed {
    Nothing,
    Words,
    Number,
    Percent,
    Instant,
    Length,
    Flag,
    Fault,
}

/// The rows of a sheet, up to its end.
fn rows(xml: &mut Xml<'_>, sink: &mut Sink<'_>) -> Result<(), FileError> {
    let (mut row, mut times, mut column, mut beside) = (0u32, 1u32, 0u32, 0u32);
    let (mut text, mut given) = (Vec::new(), 0u64);
    loop {
        match xml.next()? {
            Event::Open(tag) => match tag.name {
                b"table-column" => {
                    let next = beside.saturating_add(repeated(&tag, b"number-columns-repeated"));
                    if is_hidden(&tag) && next > beside {
                        sink.facts.hidden_columns.push((beside, next - 1));
                    }
                    beside = next;
                }
                b"table-row" => {
                    times = repeated(&tag, b"number-rows-repeated");
                    column = 0;
                    if sink.begin(row, is_hidden(&tag)).is_break() {
                        return Ok(());
                    }
                    if tag.alone {
                        row = row.saturating_add(times);
                    }
                }
                b"table-cell" => {
                    let (open, alone) = (cell_of(&tag), tag.alone);
                    text.clear();
                    if !alone {
                        words(xml, &mut text)?;
                    }
                    if open.rows > 1 || open.columns > 1 {
                        let last = |first: u32, count: u32| first.saturating_add(count - 1);
                        let rows = (row, last(row, open.rows));
                        sink.merge(Merge { rows, columns: (column, last(column, open.columns)) }, true)?;
                    }
                    put(&open, &text, column, sink)?;
                    column = column.saturating_add(open.repeated);
                }
                b"covered-table-cell" => {
                    let width = repeated(&tag, b"number-columns-repeated");
                    if !tag.alone {
                        words(xml, &mut text)?;
                    }
                    column = column.saturating_add(width);
                }
                _ => {}
            },
            Event::Close(b"table-row") => {
                // The blank rest of a sheet is one row that stands for all; a filled one cannot go beyond it.
                let fitting = times.min(ROWS.saturating_sub(row));
                given += sink.cells() as u64 * u64::from(fitting);
                if given > MOST_REPEATED {
                    return Err(FileError::TooLarge { part: "repeated rows".to_owned() });
                }
                if sink.finish_repeated(fitting).is_break() {
                    return Ok(());
                }
                row = row.saturating_add(times);
            }
            Event::Close(b"table") | Event::End => return Ok(()),
            _ => {}
        }
    }
}

fn repeated(tag: &Tag<'_>, name: &[u8]) -> u32 {
    tag.number(name).unwrap_or(1).max(1)
}

fn is_hidden(tag: &Tag<'_>) -> bool {
    matches!(tag.get(b"visibility"), Some(b"collapse" | b"filter"))
}

fn cell_of(tag: &Tag<'_>) -> Open {
    let mut open =
        Open { kind: Typed::Nothing, value: Vec::new(), repeated: 1, rows: 1, columns: 1, formula: false };
    let whole =
        |value: &[u8]| std::str::from_utf8(value).ok().and_then(|text| text.parse().ok()).unwrap_or(1).max(1);
    for (name, value) in tag.attributes() {
        match name {
            b"value-type" if open.kind == Typed::Nothing || value == b"error" => {
                open.kind = match value {
                    b"float" | b"currency" => Typed::Number,
                    b"percentage" => Typed::Percent,
                    b"date" => Typed::Instant,
                    b"time" => Typed::Length,
                    b"boolean" => Typed::Flag,
                    b"error" => Typed::Fault,
                    _ => Typed::Words,
                }
            }
            b"value" | b"date-value" | b"time-value" | b"boolean-value" | b"string-value" => {
                open.value.clear();
                unescape(value, &mut open.value);
            }
            b"number-columns-repeated" => open.repeated = whole(value),
            b"number-rows-spanned" => open.rows = whole(value),
            b"number-columns-spanned" => open.columns = whole(value),
            b"formula" => open.formula = true,
            _ => {}
        }
    }
    open
}

/// What a cell shows, up to its end. Paragraphs are lines; notes beside the cell are not part of it.
fn words(xml: &mut Xml<'_>, out: &mut Vec<u8>) -> Result<(), FileError> {
    let (mut paragraphs, mut within, mut aside) = (0, false, 0usize);
    let is_aside = |name: &[u8]| matches!(name, b"annotation" | b"shapes" | b"frame" | b"ruby-text");
    loop {
        match xml.next()? {
            Event::Open(tag) if is_aside(tag.name) => aside += usize::from(!tag.alone),
            Event::Close(name) if is_aside(name) => aside = aside.saturating_sub(1),
            Event::Open(tag) if aside == 0 => match tag.name {
                b"p" | b"h" => {
                    within = !tag.alone;
                    paragraphs += 1;
                    if paragraphs > 1 {
                        out.push(b'\n');
                    }
                }
                b"s" => {
                    let blanks = tag.number(b"c").unwrap_or(1).min(1_000) as usize;
                    out.resize(out.len() + blanks, b' ');
                }
                b"tab" => out.push(b'\t'),
                b"line-break" => out.push(b'\n'),
                _ => {}
            },
            Event::Text(text) if within && aside == 0 => unescape(text, out),
            Event::Literal(text) if within && aside == 0 => out.extend_from_slice(text),
            Event::Close(b"p" | b"h") if aside == 0 => within = false,
            Event::Close(b"table-cell" | b"covered-table-cell") | Event::End => return Ok(()),
            _ => {}
        }
    }
}

fn put(open: &Open, shown: &[u8], column: u32, sink: &mut Sink<'_>) -> Result<(), FileError> {
    let value = &open.value;
    let number = || decode::text(value).trim().parse::<f64>().ok();
    let words = if shown.trim_ascii().is_empty() { value } else { shown };
    if open.kind == Typed::Nothing && words.trim_ascii().is_empty() {
        sink.facts.unsolved += u64::from(open.formula);
        return Ok(());
    }
    // Blank cells repeat to the sheet's edge, filled ones only side by side.
    for column in column..column.saturating_add(open.repeated) {
        match (open.kind, number()) {
            (Typed::Number, Some(value)) => {
                sink.push(column, |out| cell::number(out, value, Shown::Plain, 0.0))
            }
            (Typed::Percent, Some(value)) => {
                sink.push(column, |out| cell::number(out, value, Shown::Percent, 0.0))
            }
            (Typed::Instant, _) if !value.is_empty() => sink.words(column, Kind::Instant, value),
            (Typed::Flag, _) if !value.is_empty() => sink.words(column, Kind::Number, value),
            (Typed::Length, _) if !value.is_empty() => sink.push(column, |out| {
                cell::iso_length(out, &decode::text(value));
                Kind::Number
            }),
            (Typed::Fault, _) => sink.words(column, Kind::Fault, shown),
            _ => sink.words(column, Kind::Text, words),
        }?;
        if words.trim_ascii().is_empty() {
            break;
        }
    }
    Ok(())
}
