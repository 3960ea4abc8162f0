//! Tokens become records: each object of a collection is a row, the names of what is inside it, joined by points,
//! are its columns.

use super::super::error::FileError;
use super::super::store::WordMap;
use super::super::table::MOST_COLUMNS;
use super::tokens::Token;

/// Collections that are told apart; a file with more is hardly a table.
const MOST_COLLECTIONS: usize = 64;
/// Columns that are tried before the name is looked up: rows mostly have the same members in the same order.
const TRIED: usize = 4;

/// Where the rows are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// Each line is a row: JSON Lines.
    Lines,
    /// Each document is a row, over however many lines.
    Documents,
    /// The elements of arrays.
    Arrays,
}

/// Objects found at one place, as rows.
#[derive(Debug, Default)]
pub(super) struct Collection {
    /// Names on the way there, joined by points; empty for the outermost array and for lines.
    pub(super) path: String,
    /// Rows so far, that at hand included.
    pub(super) rows: u64,
    /// Where the row at hand stands: its line where each line is a row, else its number.
    pub(super) line: u64,
    /// The columns' names.
    pub(super) names: Vec<Vec<u8>>,
    by_name: WordMap,
    /// Cells of the row at hand, one for each name.
    pub(super) cells: Vec<Vec<u8>>,
    /// The column after the last one.
    next: usize,
    /// How many columns were known before the row at hand.
    known: usize,
}

impl Collection {
    /// A place whose columns are known.
    pub(super) fn new(path: String, names: &[Vec<u8>]) -> Self {
        let mut collection = Self { path, ..Self::default() };
        names.iter().for_each(|name| collection.learn(name));
        collection
    }

    fn learn(&mut self, name: &[u8]) {
        self.by_name.insert(name.into(), self.names.len() as u32);
        self.names.push(name.to_vec());
        self.cells.push(Vec::new());
    }

    /// The cell of a column, which is new if its name is.
    fn cell(&mut self, name: &[u8], closed: bool) -> Result<Option<&mut Vec<u8>>, FileError> {
        let end = self.names.len().min(self.next + TRIED);
        let near = self.names.get(self.next..end).unwrap_or_default().iter().position(|known| known == name);
        let at = match near.map(|near| self.next + near).or(self.by_name.get(name).map(|at| *at as usize)) {
            Some(at) => at,
            None if closed => return Ok(None),
            None if self.names.len() == MOST_COLUMNS => {
                return Err(FileError::TooManyColumns { found: MOST_COLUMNS as u64 + 1 });
            }
            None => {
                self.learn(name);
                self.names.len() - 1
            }
        };
        self.next = at + 1;
        Ok(self.cells.get_mut(at))
    }

    fn begin(&mut self, line: Option<u64>) {
        self.rows += 1;
        self.line = line.unwrap_or(self.rows);
        self.next = 0;
        self.known = self.names.len();
        self.cells.iter_mut().for_each(Vec::clear);
    }
}

impl Collection {
    /// Forgets the row at hand, and the columns that only it has.
    fn take_back(&mut self) {
        self.rows -= 1;
        for name in self.names.drain(self.known..) {
            self.by_name.remove(name.as_slice());
        }
        self.cells.truncate(self.known);
    }
}

/// What an open container is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// An object reached by names only, in which tables may be.
    Way,
    /// An array reached so, in which rows may be.
    Rows,
    /// Inside a row.
    Row,
    /// Anywhere else.
    Aside,
}

#[derive(Clone, Copy, Debug)]
struct Frame {
    object: bool,
    place: Place,
    /// Bytes of the name that lead here.
    name: usize,
}

/// Goes through tokens and tells of rows.
#[derive(Debug)]
pub(super) struct Walk {
    layout: Layout,
    /// The line at hand, where each line is a row.
    pub(super) line: Option<u64>,
    frames: Vec<Frame>,
    /// Names on the way to what is at hand, joined by points; inside a row, from the row on.
    name: Vec<u8>,
    /// Names on the way to the open row.
    way: Vec<u8>,
    pub(super) collections: Vec<Collection>,
    /// Only the collections given count, with the columns they have.
    closed: bool,
    /// The collection of the open row, and how many containers are around it.
    row: Option<(usize, usize)>,
    /// Arrays open inside the row.
    arrays: usize,
}

/// Takes a complete row, and whether it is an object as the others are.
pub(super) type TakeRow<'t> = &'t mut dyn FnMut(usize, &Collection, bool);

impl Walk {
    /// Looks for all collections, or for rows of one whose columns are known.
    pub(super) fn new(layout: Layout, only: Option<Collection>) -> Self {
        Self {
            layout,
            line: None,
            frames: Vec::new(),
            name: Vec::new(),
            way: Vec::new(),
            closed: only.is_some(),
            collections: only.into_iter().collect(),
            row: None,
            arrays: 0,
        }
    }

    /// Takes the next token.
    ///
    /// # Errors
    /// A row has too many columns.
    pub(super) fn take(&mut self, token: Token, row: TakeRow) -> Result<(), FileError> {
        match token {
            Token::Open(object) => {
                let place = self.place(object);
                self.frames.push(Frame { object, place, name: self.name.len() });
                if place == Place::Row {
                    self.arrays += usize::from(!object);
                }
            }
            Token::Close => self.close(row),
            Token::Key(key) => {
                let Some(frame) = self.frames.last() else { return Ok(()) };
                if frame.place != Place::Aside {
                    self.name.truncate(frame.name);
                    if !self.name.is_empty() {
                        self.name.push(b'.');
                    }
                    self.name.extend_from_slice(key);
                }
            }
            Token::Text(text) => self.value(text, row)?,
            Token::Bare(b"null") => self.value(b"", row)?,
            Token::Bare(word) => {
                // Three decimals get a fourth, or a reader of decimal commas would take them for thousands.
                let fraction = word.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
                if fraction == 3 && word.iter().rev().nth(3) == Some(&b'.') {
                    self.value(&[word, b"0"].concat(), row)?;
                } else {
                    self.value(word, row)?;
                }
            }
        }
        Ok(())
    }

    /// Forgets what is open, the row at hand included.
    pub(super) fn give_up(&mut self) {
        self.frames.clear();
        self.name.clear();
        self.way.clear();
        self.arrays = 0;
        if let Some((at, _)) = self.row.take() {
            self.collections[at].take_back();
        }
    }

    /// What a container that opens here is; an object that is a row begins it.
    fn place(&mut self, object: bool) -> Place {
        let Some(parent) = self.frames.last() else {
            return match (self.layout, object) {
                (Layout::Lines | Layout::Documents, true) => self.begin(),
                (Layout::Lines | Layout::Documents, false) => Place::Aside,
                (Layout::Arrays, true) => Place::Way,
                (Layout::Arrays, false) => Place::Rows,
            };
        };
        match (parent.place, object) {
            (Place::Row, _) => Place::Row,
            (Place::Way, true) => Place::Way,
            (Place::Way, false) => Place::Rows,
            (Place::Rows, true) => self.begin(),
            _ => Place::Aside,
        }
    }

    fn begin(&mut self) -> Place {
        let path = self.name.as_slice();
        let found = self.collections.iter().position(|known| known.path.as_bytes() == path);
        let at = match found {
            Some(at) => at,
            None if self.closed || self.collections.len() == MOST_COLLECTIONS => return Place::Aside,
            None => {
                let path = super::super::decode::text(path).into_owned();
                self.collections.push(Collection { path, ..Collection::default() });
                self.collections.len() - 1
            }
        };
        self.collections[at].begin(self.line);
        self.row = Some((at, self.frames.len()));
        self.way = std::mem::take(&mut self.name);
        Place::Row
    }

    fn close(&mut self, row: TakeRow) {
        let Some(frame) = self.frames.pop() else { return };
        if frame.place == Place::Row && !frame.object {
            self.arrays -= 1;
        }
        self.name.truncate(frame.name);
        if let Some((at, around)) = self.row
            && around == self.frames.len()
        {
            self.row = None;
            self.name = std::mem::take(&mut self.way);
            row(at, &self.collections[at], true);
        }
    }

    fn value(&mut self, value: &[u8], row: TakeRow) -> Result<(), FileError> {
        if let Some((at, _)) = self.row {
            let joined = self.arrays > 0;
            if let Some(cell) = self.collections[at].cell(&self.name, self.closed)? {
                // Of two members with the same name the last counts, as everywhere.
                if !joined {
                    cell.clear();
                } else if !cell.is_empty() && !value.is_empty() {
                    cell.extend_from_slice(b", ");
                }
                cell.extend_from_slice(value);
            }
        } else if self.frames.last().is_some_and(|frame| frame.place == Place::Rows) {
            let path = self.name.as_slice();
            if let Some(at) = self.collections.iter().position(|known| known.path.as_bytes() == path) {
                // Among rows something that is none: a row all the same, with nothing in it.
                self.collections[at].begin(self.line);
                row(at, &self.collections[at], false);
            }
        }
        Ok(())
    }
}
