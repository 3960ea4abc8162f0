//! A file looked at and read as it is proposed, but for what the command line sets.

use super::Arguments;
use super::arguments::role;
use crate::analysis::error::FileError;
use crate::analysis::json;
use crate::analysis::kind::{self, Kind};
use crate::analysis::protocol::{ColumnUse, Overrides, Preview, Segment};
use crate::analysis::store::Store;
use crate::analysis::text::{self, HEAD};
use crate::model::role::{Holds, Role};
use crate::report::columns;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// Bytes read at a time.
const CHUNK: usize = 1 << 20;
/// Meanings that any column of words can be given to split the rows by it: no calculator needs them.
const SPLITTING: [Role; 6] =
    [Role::Status, Role::Product, Role::Priority, Role::Team, Role::Agent, Role::Channel];

/// A file that was read.
#[derive(Debug)]
pub struct FileRead {
    /// The first look.
    pub preview: Preview,
    /// What each column is used as.
    pub uses: Vec<ColumnUse>,
    /// Its columns.
    pub store: Store,
    /// What splits the rows, by the names that were asked for.
    pub by: Vec<(String, Segment)>,
    /// Columns without a meaning, which were given one to split the rows by them.
    pub(super) lent: Vec<usize>,
}

/// Why there is no report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The file is at fault.
    File(FileError),
    /// The file has no such column.
    NoColumn(String),
    /// The values of this column do not split the rows.
    CannotSplit(String),
}

impl From<FileError> for Trouble {
    fn from(error: FileError) -> Self {
        Trouble::File(error)
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Trouble::File(FileError::Unreadable { detail: error.to_string() })
    }
}

/// Reads the file at a path.
///
/// # Errors
/// See [`Trouble`].
pub fn open(path: &Path, asked: &Arguments) -> Result<FileRead, Trouble> {
    let mut file = File::open(path)?;
    let size = file.metadata()?.len();
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    read(&name, &mut file, size, asked)
}

/// Reads a file of this name and size in bytes.
///
/// # Errors
/// See [`Trouble`].
pub fn read(name: &str, file: &mut impl Read, size: u64, asked: &Arguments) -> Result<FileRead, Trouble> {
    let mut head = Vec::new();
    file.take(HEAD as u64).read_to_end(&mut head)?;
    let set = Overrides::default();
    if kind::of(&head, size, name)? == Kind::Json {
        return json(head, file, asked);
    }
    let preview = match text::look(&head, size, name, &set) {
        #[cfg(feature = "spreadsheet")]
        Err(FileError::Spreadsheet) => return workbook(head, file, asked),
        looked => looked?,
    };
    let chosen = Chosen::of(&preview, asked)?;
    let mut reader = text::Reader::new(&head, size, name, &set, &chosen.uses)?;
    reader.push(&head)?;
    let mut chunk = vec![0; CHUNK];
    loop {
        match file.read(&mut chunk)? {
            0 => break,
            length => reader.push_with(length, |room| room.copy_from_slice(&chunk[..length]))?,
        }
    }
    Ok(chosen.with(preview, reader.finish()?))
}

/// JSON is gone through twice: for its columns, then for their values.
fn json(mut bytes: Vec<u8>, file: &mut impl Read, asked: &Arguments) -> Result<FileRead, Trouble> {
    file.read_to_end(&mut bytes)?;
    let set = Overrides::default();
    let head = bytes.get(..HEAD).unwrap_or(&bytes);
    let mut survey = json::Survey::new(head, bytes.len() as u64, &set)?;
    survey.push(&bytes)?;
    let plan = survey.finish(&set)?;
    let preview = plan.preview();
    let chosen = Chosen::of(&preview, asked)?;
    let mut reader = json::Reader::new(&plan, &chosen.uses);
    reader.push(&bytes)?;
    Ok(chosen.with(preview, reader.finish()?))
}

#[cfg(feature = "spreadsheet")]
fn workbook(mut bytes: Vec<u8>, file: &mut impl Read, asked: &Arguments) -> Result<FileRead, Trouble> {
    use crate::analysis::container::Container;
    use crate::analysis::workbook::Workbook as _;
    file.read_to_end(&mut bytes)?;
    let set = Overrides::default();
    let mut workbook = Container::open(bytes)?;
    let preview = workbook.look(&set)?;
    let chosen = Chosen::of(&preview, asked)?;
    let store = workbook.read(&set, &chosen.uses, |_| {})?;
    Ok(chosen.with(preview, store))
}

/// What the columns are used as.
struct Chosen {
    uses: Vec<ColumnUse>,
    by: Vec<(String, Segment)>,
    lent: Vec<usize>,
}

impl Chosen {
    /// The proposal, changed as asked.
    fn of(preview: &Preview, asked: &Arguments) -> Result<Self, Trouble> {
        let mut uses: Vec<ColumnUse> = preview.columns.iter().map(|column| column.guess).collect();
        for (role, name) in &asked.map {
            let at = find(preview, name).ok_or_else(|| Trouble::NoColumn(name.clone()))?;
            columns::assign(&mut uses, at, *role);
        }
        let mut chosen = Chosen { uses, by: Vec::new(), lent: Vec::new() };
        for name in &asked.by {
            let by = chosen.split(preview, name)?;
            chosen.by.push((name.clone(), by));
        }
        Ok(chosen)
    }

    fn split(&mut self, preview: &Preview, name: &str) -> Result<Segment, Trouble> {
        let used = |role: &Role| self.uses.iter().any(|used| used.role == Some(*role));
        let role = match (find(preview, name), role(name).filter(used)) {
            (Some(at), _) => match self.uses[at].role {
                Some(role) => role,
                None => {
                    let free = SPLITTING.into_iter().find(|role| !used(role));
                    let free = free.ok_or_else(|| Trouble::CannotSplit(name.to_owned()))?;
                    self.uses[at].role = Some(free);
                    self.lent.push(at);
                    free
                }
            },
            (None, Some(role)) => role,
            (None, None) => return Err(Trouble::NoColumn(name.to_owned())),
        };
        match role.holds() {
            Holds::Time => Ok(Segment::Month(role)),
            Holds::Category | Holds::Flag | Holds::Number { whole: true, .. } => Ok(Segment::Value(role)),
            // Shares fall between the whole numbers that name groups.
            Holds::Duration | Holds::Text | Holds::Number { whole: false, .. } => {
                Err(Trouble::CannotSplit(name.to_owned()))
            }
        }
    }

    fn with(self, preview: Preview, store: Store) -> FileRead {
        FileRead { preview, uses: self.uses, store, by: self.by, lent: self.lent }
    }
}

/// The column of a name, whatever its capitals, or of a number such as `#3`.
fn find(preview: &Preview, name: &str) -> Option<usize> {
    let fold = |name: &str| name.trim().to_lowercase();
    let named = preview.columns.iter().position(|column| fold(&column.name) == fold(name));
    let numbered = || name.strip_prefix('#')?.parse::<usize>().ok()?.checked_sub(1);
    named.or_else(|| numbered().filter(|at| *at < preview.columns.len()))
}
