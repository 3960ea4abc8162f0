//! The rows of a page's tables. Tags are read as browsers do, as far as tables go: closing tags may be missing, and a
//! table may stand in the cell of another.

use super::super::sample::Row;
use super::entities;
use std::ops::ControlFlow;

/// Columns within which a cell can span others; cells themselves can be further right.
const SPANNED: usize = 2_048;
/// Rows that a cell can span, as in browsers.
const MOST_ROWS: usize = 65_534;
/// Tables inside each other.
const DEEPEST: usize = 32;

/// A table that is open.
#[derive(Debug, Default)]
struct Open {
    table: usize,
    /// Rows so far.
    line: u64,
    row: Option<Vec<String>>,
    /// The open cell's text, and how many columns and rows it spans.
    cell: Option<(String, usize, usize)>,
    /// Cells of rows above that reach down: column, rows left, text.
    reaching: Vec<(usize, usize, String)>,
    caption: Option<String>,
}

type Each<'e> = &'e mut dyn FnMut(usize, Row) -> ControlFlow<()>;

/// Tells every row of every table, with the table's number in the page; gives the tables' captions.
pub(super) fn rows(text: &str, each: Each) -> Vec<(usize, String)> {
    let mut open: Vec<Open> = Vec::new();
    let mut captions = Vec::new();
    let mut next = 0;
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        put_text(open.last_mut(), &rest[..at]);
        rest = &rest[at..];
        let (tag, after) = tag(rest);
        rest = after;
        let Some(Tag { name, closes, attributes }) = tag else {
            put_text(open.last_mut(), "<");
            continue;
        };
        let is = |known: &str| name.eq_ignore_ascii_case(known);
        if !closes && (is("script") || is("style")) {
            rest = behind(rest, name);
        } else if is("table") && !closes {
            if open.len() < DEEPEST {
                open.push(Open { table: next, ..Open::default() });
            }
            next += 1;
        } else if is("table") {
            if let Some(mut table) = open.pop() {
                if table.end_row(each).is_break() {
                    return captions;
                }
                captions.extend(table.caption.take().map(|caption| (table.table, squeeze(&caption))));
            }
        } else if let Some(table) = open.last_mut() {
            if is("tr") {
                if table.end_row(each).is_break() {
                    return captions;
                }
                table.row = (!closes).then(Vec::new);
            } else if is("td") || is("th") {
                table.end_cell();
                if !closes {
                    table.row.get_or_insert_default();
                    let span = |key| attribute(attributes, key).unwrap_or(1).clamp(1, MOST_ROWS);
                    table.cell = Some((String::new(), span("colspan"), span("rowspan")));
                }
            } else if is("caption") {
                table.caption = if closes { table.caption.take() } else { Some(String::new()) };
                if closes {
                    captions.extend(table.caption.take().map(|caption| (table.table, squeeze(&caption))));
                }
            } else if ["br", "p", "div", "li"].iter().any(|block| is(block)) {
                put_text(Some(table), " ");
            }
        }
    }
    // What is open at the end was cut off or never closed: its rows count.
    put_text(open.last_mut(), rest);
    while let Some(mut table) = open.pop() {
        if table.end_row(each).is_break() {
            break;
        }
    }
    captions
}

impl Open {
    fn end_cell(&mut self) {
        let (Some((text, columns, rows)), Some(row)) = (self.cell.take(), &mut self.row) else { return };
        reach(&mut self.reaching, row);
        let text = squeeze(&text);
        if rows > 1 {
            self.reaching.push((row.len(), rows, text.clone()));
        }
        let blanks = columns.min(SPANNED.saturating_sub(row.len())).saturating_sub(1);
        row.push(text);
        row.extend(std::iter::repeat_n(String::new(), blanks));
    }

    fn end_row(&mut self, each: Each) -> ControlFlow<()> {
        self.end_cell();
        let Some(mut row) = self.row.take() else { return ControlFlow::Continue(()) };
        reach(&mut self.reaching, &mut row);
        for (_, left, _) in &mut self.reaching {
            *left -= 1;
        }
        self.reaching.retain(|(_, left, _)| *left > 0);
        self.line += 1;
        while row.last().is_some_and(String::is_empty) {
            row.pop();
        }
        each(self.table, Row { line: self.line, cells: row })
    }
}

/// Puts the cells in that reach down from rows above to where a row goes on.
fn reach(reaching: &mut [(usize, usize, String)], row: &mut Vec<String>) {
    while let Some((.., text)) = reaching.iter().find(|(column, ..)| *column == row.len()) {
        row.push(text.clone());
    }
}

struct Tag<'t> {
    name: &'t str,
    closes: bool,
    attributes: &'t str,
}

/// The tag that begins a text, if it is one, and what comes behind it. Comments and declarations have no name.
fn tag(text: &str) -> (Option<Tag<'_>>, &str) {
    let body = &text[1..];
    if let Some(comment) = body.strip_prefix("!--") {
        let nameless = Tag { name: "", closes: false, attributes: "" };
        return (Some(nameless), comment.find("-->").map_or("", |end| &comment[end + 3..]));
    }
    let (closes, name) = body.strip_prefix('/').map_or((false, body), |name| (true, name));
    if !name.starts_with(|first: char| first.is_ascii_alphabetic() || matches!(first, '!' | '?')) {
        return (None, body);
    }
    let length = name.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).unwrap_or(name.len());
    let (name, rest) = name.split_at(length);
    let mut quote = None;
    let mut end = rest.len();
    for (at, sign) in rest.char_indices() {
        match quote {
            Some(open) if sign == open => quote = None,
            Some(_) => {}
            None if sign == '>' => {
                end = at;
                break;
            }
            None if matches!(sign, '"' | '\'') => quote = Some(sign),
            None => {}
        }
    }
    (Some(Tag { name, closes, attributes: &rest[..end] }), rest.get(end + 1..).unwrap_or_default())
}

/// The number that an attribute has.
fn attribute(attributes: &str, key: &str) -> Option<usize> {
    let lower = attributes.to_ascii_lowercase();
    let value = lower.split_once(key)?.1.trim_start().strip_prefix('=')?;
    let value = value.trim_start().trim_start_matches(['"', '\'']);
    let end = value.find(|c: char| !c.is_ascii_digit()).unwrap_or(value.len());
    value[..end].parse().ok()
}

/// What comes behind a script or a style sheet.
fn behind<'t>(text: &'t str, name: &str) -> &'t str {
    let mut rest = text;
    while let Some(at) = rest.find("</") {
        rest = &rest[at + 2..];
        if rest.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name)) {
            return rest.split_once('>').map_or("", |(_, after)| after);
        }
    }
    ""
}

fn put_text(table: Option<&mut Open>, text: &str) {
    let Some(table) = table else { return };
    match (&mut table.cell, &mut table.caption) {
        (Some((cell, ..)), _) => entities::decode(text, cell),
        (None, Some(caption)) => entities::decode(text, caption),
        _ => {}
    }
}

/// Runs of blanks become one, as browsers show them; no-break spaces stay.
fn squeeze(text: &str) -> String {
    let words = text.split([' ', '\t', '\n', '\r', '\u{c}']).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").trim().to_owned()
}
