//! Reads JSON: an array of objects, at the top or under names (`{"tickets": […]}`), or an object a line.
//!
//! Members of any row can come late, and the rows may be anywhere in the file, so the first look goes through all of
//! it: only what it keeps is small.

mod lines;
mod tokens;
mod walk;

use super::decode::{self, Decoder};
use super::encoding;
use super::error::FileError;
use super::left_out::NotData;
use super::protocol::{ColumnUse, Decimal, Encoding, Format, Overrides, Preview};
use super::sample::Row;
use super::store::Store;
use super::table::Table;
use lines::{Broken, Lines};
use tokens::{Token, Tokens};
use walk::{Collection, Layout, TakeRow, Walk};

/// Rows by which columns are judged.
const SAMPLE: usize = 1_000;
/// Rows that join them because a column is seldom filled before.
const LATE: usize = 2_000;
/// Cells that a column needs to be judged.
const ENOUGH: u32 = 20;
/// Bytes of a cell by which its column is judged.
const JUDGED: usize = 1_000;

/// What was found in a whole file, and how its rows are read.
#[derive(Clone, Debug)]
pub struct Plan {
    size: u64,
    encoding: Encoding,
    /// Bytes of the byte order mark.
    mark: usize,
    layout: Layout,
    /// Places that hold rows: names joined by points.
    paths: Vec<String>,
    /// The place that was chosen.
    chosen: usize,
    /// Its columns' names as they stand in the file.
    names: Vec<Vec<u8>>,
    table: Table,
}

impl Plan {
    /// The first look, to be shown.
    pub fn preview(&self) -> Preview {
        Preview {
            encoding: Some(self.encoding),
            sheets: self.paths.clone(),
            sheet: self.chosen,
            ..self.table.preview(Format::Json, self.size)
        }
    }
}

/// Bytes become tokens of UTF-8, and these rows.
#[derive(Debug)]
struct Source {
    decoder: Decoder,
    tokens: Tokens,
    walk: Walk,
    /// Where each line is a row.
    lines: Option<Lines>,
    text: Vec<u8>,
}

impl Source {
    fn new(encoding: Encoding, mark: usize, layout: Layout, only: Option<Collection>) -> Self {
        Self {
            decoder: Decoder::new(encoding, mark),
            tokens: Tokens::new(),
            walk: Walk::new(layout, only),
            lines: (layout == Layout::Lines).then(Lines::new),
            text: Vec::new(),
        }
    }

    fn push(&mut self, bytes: &[u8], row: TakeRow) -> Result<(), FileError> {
        if self.decoder.is_transparent() {
            return self.cut(bytes, row);
        }
        let mut text = std::mem::take(&mut self.text);
        text.clear();
        self.decoder.push(bytes, &mut text);
        let cut = self.cut(&text, row);
        self.text = text;
        cut
    }

    fn cut(&mut self, text: &[u8], row: TakeRow) -> Result<(), FileError> {
        let Self { tokens, walk, lines, .. } = self;
        match lines {
            Some(lines) => lines.push(text, tokens, walk, row),
            None => tokens.push(text, &mut |token| walk.take(token, row)),
        }
    }

    /// The line where the text breaks off, if it does.
    fn finish(&mut self, row: TakeRow) -> Result<Option<u64>, FileError> {
        let mut text = Vec::new();
        self.decoder.finish(&mut text);
        self.cut(&text, row)?;
        let Self { tokens, walk, lines, .. } = self;
        match lines {
            Some(lines) => lines.finish(tokens, walk, row),
            None => tokens.finish(&mut |token| walk.take(token, row)),
        }
    }

    /// The broken lines since this was last asked for.
    fn take_broken(&mut self) -> Vec<Broken> {
        self.lines.as_mut().map(Lines::take_broken).unwrap_or_default()
    }
}

/// Rows by which a collection is judged.
#[derive(Debug, Default)]
struct Sample {
    rows: Vec<Row>,
    /// How often each column is filled, as far as that matters.
    filled: Vec<u32>,
}

impl Sample {
    fn take(&mut self, collection: &Collection) {
        self.filled.resize(collection.cells.len(), 0);
        let mut rare = false;
        for (filled, cell) in self.filled.iter_mut().zip(&collection.cells) {
            rare |= !cell.is_empty() && *filled < ENOUGH;
            *filled = filled.saturating_add(u32::from(!cell.is_empty()));
        }
        if self.rows.len() < SAMPLE || (rare && self.rows.len() < SAMPLE + LATE) {
            let cell = |cell: &Vec<u8>| {
                let judged = cell.get(..JUDGED).unwrap_or(cell);
                decode::text(judged).trim().to_owned()
            };
            let cells = collection.cells.iter().map(cell).collect();
            self.rows.push(Row { line: collection.line, cells });
        }
    }
}

/// Goes through a whole file to find out how to read it.
#[derive(Debug)]
pub struct Survey {
    size: u64,
    encoding: Encoding,
    mark: usize,
    layout: Layout,
    source: Source,
    samples: Vec<Sample>,
}

impl Survey {
    /// A survey of the file that begins with `head`; its bytes are pushed from the first on.
    ///
    /// # Errors
    /// The bytes are no text.
    pub fn new(head: &[u8], size: u64, set: &Overrides) -> Result<Self, FileError> {
        let (encoding, mark) = match set.encoding {
            Some(encoding) => (encoding, encoding::mark_length(head, encoding)),
            None => encoding::detect(head)?,
        };
        let layout = layout(head, encoding, mark);
        let source = Source::new(encoding, mark, layout, None);
        Ok(Self { size, encoding, mark, layout, source, samples: Vec::new() })
    }

    /// Takes the next bytes.
    ///
    /// # Errors
    /// They are not JSON.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), FileError> {
        let Self { source, samples, .. } = self;
        source.push(bytes, &mut |at, rows, _| sample(samples, at, rows))?;
        // Told when the rows are read.
        source.take_broken();
        Ok(())
    }

    /// Rows of all kinds so far.
    pub fn rows(&self) -> u64 {
        self.source.walk.collections.iter().map(|collection| collection.rows).sum()
    }

    /// Ends the file.
    ///
    /// # Errors
    /// It is not JSON, or no row is in it.
    pub fn finish(mut self, set: &Overrides) -> Result<Plan, FileError> {
        let Self { source, samples, .. } = &mut self;
        source.finish(&mut |at, rows, _| sample(samples, at, rows))?;
        let walk = &mut source.walk;
        samples.resize_with(walk.collections.len(), Sample::default);
        let mut found = Vec::new();
        for (collection, sample) in walk.collections.drain(..).zip(samples.drain(..)) {
            if let Some((names, table)) = table(&collection, sample, set)? {
                let meant = table.columns().iter().filter(|column| column.guess.role.is_some()).count();
                found.push(((meant, collection.rows), collection.path, names, table));
            }
        }
        let paths: Vec<String> = found.iter().map(|(_, path, ..)| path.clone()).collect();
        let likeliest = || {
            let best = found.iter().map(|(score, ..)| *score).max();
            found.iter().position(|(score, ..)| Some(*score) == best).unwrap_or_default()
        };
        let chosen = set.sheet.filter(|&chosen| chosen < found.len()).unwrap_or_else(likeliest);
        if found.is_empty() {
            return Err(FileError::NoTable);
        }
        let (_, _, names, table) = found.swap_remove(chosen);
        let Self { size, encoding, mark, layout, .. } = self;
        Ok(Plan { size, encoding, mark, layout, paths, chosen, names, table })
    }
}

fn sample(samples: &mut Vec<Sample>, at: usize, collection: &Collection) {
    if samples.len() <= at {
        samples.resize_with(at + 1, Sample::default);
    }
    samples[at].take(collection);
}

/// Names of columns as they stand in the file, and the table they are of.
type Named = (Vec<Vec<u8>>, Table);

/// A collection as a table, and its columns' names in the file; nothing if it has no columns.
fn table(collection: &Collection, sample: Sample, set: &Overrides) -> Result<Option<Named>, FileError> {
    let Sample { mut rows, mut filled } = sample;
    filled.resize(collection.names.len(), 0);
    // `"rating": null` in a row, `"rating": {"score": 5}` in another: only the latter is a column.
    let names = &collection.names;
    let inside = |at: usize| {
        let prefix = [names[at].as_slice(), b"."].concat();
        filled[at] == 0 && names.iter().any(|other| other.starts_with(&prefix))
    };
    let kept: Vec<usize> = (0..names.len()).filter(|&at| !inside(at)).collect();
    if kept.is_empty() || rows.is_empty() {
        return Ok(None);
    }
    for row in &mut rows {
        row.cells = kept.iter().map(|&at| row.cell(at).to_owned()).collect();
    }
    let names: Vec<Vec<u8>> = kept.into_iter().map(|at| collection.names[at].clone()).collect();
    let cells = names.iter().map(|name| decode::text(name).into_owned()).collect();
    Ok(Some((names, Table::named(cells, rows, set, Decimal::Point)?)))
}

/// How the rows stand in a file, by its beginning. It is documents one behind the other if it has a second one, or is
/// nothing but one line without a table; where each is a line of its own, a broken one does not end the file.
fn layout(head: &[u8], encoding: Encoding, mark: usize) -> Layout {
    let (mut depth, mut documents, mut arrays) = (0usize, 0, false);
    let mut tokens = Tokens::new();
    let mut parent = true;
    let mut text = Vec::new();
    Decoder::new(encoding, mark).push(head, &mut text);
    let whole = tokens.push(&text, &mut |token| {
        match token {
            Token::Open(object) => {
                documents += usize::from(depth == 0 && object);
                arrays |= !parent && object || depth == 0 && !object;
                depth += 1;
                parent = object;
            }
            Token::Close => {
                depth -= 1;
                parent = true;
            }
            _ => {}
        }
        Ok(())
    });
    if (documents > 1 || whole.is_err()) && text.trim_ascii_start().starts_with(b"{") {
        // What is wrong is found again by whoever reads all.
        if lines::are_in(&text, whole.is_ok()) {
            return Layout::Lines;
        }
    }
    let line = !text.trim_ascii().contains(&b'\n');
    let alone = line && tokens.is_outside() && documents == 1 && !arrays;
    if documents > 1 || alone { Layout::Documents } else { Layout::Arrays }
}

/// Reads the rows that a survey found.
#[derive(Debug)]
pub struct Reader {
    source: Source,
    table: Table,
    store: Store,
}

impl Reader {
    /// A reader of the file that was surveyed; `uses` has one entry for each column.
    pub fn new(plan: &Plan, uses: &[ColumnUse]) -> Self {
        let path = plan.paths.get(plan.chosen).cloned().unwrap_or_default();
        let only = Some(Collection::new(path, &plan.names));
        Self {
            source: Source::new(plan.encoding, plan.mark, plan.layout, only),
            store: plan.table.store(uses),
            table: plan.table.clone(),
        }
    }

    /// Rows so far.
    pub fn rows(&self) -> u64 {
        self.store.rows()
    }

    /// Takes the next bytes.
    ///
    /// # Errors
    /// They are not JSON.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), FileError> {
        let Self { source, store, .. } = self;
        source.push(bytes, &mut |_, rows, even| put(store, rows, even))?;
        leave_out(store, source.take_broken());
        Ok(())
    }

    /// Ends the file. One that breaks off in the middle keeps the rows that are complete, and says so.
    ///
    /// # Errors
    /// It is not JSON, or no row is complete.
    pub fn finish(mut self) -> Result<Store, FileError> {
        let Self { source, store, table } = &mut self;
        let cut = source.finish(&mut |_, rows, even| put(store, rows, even))?;
        leave_out(store, source.take_broken());
        if store.rows() == 0 {
            return Err(FileError::NoRows);
        }
        if let Some(line) = cut {
            store.break_off(line);
        }
        table.settle(store);
        Ok(self.store)
    }
}

/// Notes lines that are no row.
fn leave_out(store: &mut Store, broken: Vec<Broken>) {
    for Broken { line, text } in broken {
        store.leave_out(NotData::BrokenLine, 1, line, decode::text(&text).trim());
    }
}

/// Puts a row into a store.
fn put(store: &mut Store, row: &Collection, even: bool) {
    store.begin_row(row.line, even);
    for column in store.columns_mut() {
        let cell = row.cells.get(column.source()).map_or(&[][..], |cell| cell.trim_ascii());
        column.push(row.line, cell);
    }
}
