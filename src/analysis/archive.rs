//! Reads a ZIP of text files and workbooks, one of them at a time.

use super::container::Container;
use super::error::FileError;
use super::kind::Kind;
use super::packed::{self, Packed, Take, damaged};
use super::protocol::{ColumnUse, Overrides, Preview};
use super::store::Store;
use super::workbook::Workbook;
use std::io::Cursor;
use zip::ZipArchive;
use zip::result::ZipError;

/// Members that are looked at.
const MOST_MEMBERS: usize = 200;

/// A ZIP with tables in it.
pub struct Archive {
    archive: ZipArchive<Cursor<Vec<u8>>>,
    size: u64,
    members: Vec<Member>,
    proposed: usize,
    /// The workbook opened last, and its place in the archive.
    workbook: Option<(usize, Container)>,
}

/// A table, as the visitor chooses among them.
#[derive(Clone, Debug)]
struct Member {
    /// Place in the archive.
    index: usize,
    name: String,
    size: u64,
    kind: Kind,
    /// Of a workbook, which of its sheets.
    sheet: Option<usize>,
}

/// A member of an archive.
struct Unpacking<'a> {
    archive: &'a mut ZipArchive<Cursor<Vec<u8>>>,
    member: &'a Member,
}

impl Packed for Unpacking<'_> {
    fn name(&self) -> &str {
        &self.member.name
    }

    fn size(&self) -> u64 {
        self.member.size
    }

    fn unpack(&mut self, each: Take) -> Result<(), FileError> {
        let mut packed = self.archive.by_index(self.member.index).map_err(failed)?;
        let most = packed::most(packed.compressed_size());
        // The size that it tells spares the work; whether that is true shows on the way.
        if packed.size() > most {
            return Err(FileError::Bomb { member: self.member.name.clone() });
        }
        packed::pump(&mut packed, most, &self.member.name, each)
    }
}

impl Archive {
    /// Whether an archive is a workbook in truth, or no archive at all; either is for another reader.
    pub fn is_workbook(bytes: &[u8]) -> bool {
        let Ok(archive) = ZipArchive::new(Cursor::new(bytes)) else { return true };
        let parts = ["xl/workbook.xml", "xl/workbook.bin", "content.xml", "[Content_Types].xml"];
        archive.file_names().flatten().any(|name| parts.contains(&&*name))
    }

    fn packed<'a>(&'a mut self, member: &'a Member) -> Unpacking<'a> {
        Unpacking { archive: &mut self.archive, member }
    }

    /// The workbook that a member is, opened once for all its sheets.
    fn workbook(&mut self, member: &Member) -> Result<&mut Container, FileError> {
        let opened = match self.workbook.take().filter(|(index, _)| *index == member.index) {
            Some(opened) => opened,
            None => (member.index, packed::open(&mut self.packed(member))?),
        };
        Ok(&mut self.workbook.insert(opened).1)
    }

    fn look_at(&mut self, member: &Member, set: &Overrides) -> Result<Preview, FileError> {
        match member.kind {
            Kind::Spreadsheet => self.workbook(member)?.look(set),
            kind => packed::look(&mut self.packed(member), kind, set),
        }
    }

    fn chosen(&self, set: &Overrides) -> usize {
        set.sheet.filter(|&chosen| chosen < self.members.len()).unwrap_or(self.proposed)
    }

    /// A member as a table to choose, a workbook as one for each of its sheets; and the place among these of the one
    /// that most looks like data, with how many of its columns mean something.
    fn tables(&mut self, member: Member) -> Result<(Vec<Member>, usize, usize), FileError> {
        let preview = self.look_at(&member, &Overrides::default())?;
        let meant = preview.columns.iter().filter(|column| column.guess.role.is_some()).count();
        if member.kind != Kind::Spreadsheet {
            return Ok((vec![member], 0, meant));
        }
        let named = |(at, sheet): (usize, &String)| {
            let name = match preview.sheets.len() {
                1 => member.name.clone(),
                _ => format!("{} · {sheet}", member.name),
            };
            Member { name, sheet: Some(at), ..member.clone() }
        };
        Ok((preview.sheets.iter().enumerate().map(named).collect(), preview.sheet, meant))
    }
}

/// What is set about the archive's member itself.
fn inside(member: &Member, set: &Overrides) -> Overrides {
    Overrides { sheet: member.sheet, ..set.clone() }
}

impl Workbook for Archive {
    fn open(bytes: Vec<u8>) -> Result<Self, FileError> {
        let size = bytes.len() as u64;
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(failed)?;
        let mut opened = Self { archive, size, members: Vec::new(), proposed: 0, workbook: None };
        let (mut wrong, mut best) = (None, (0, 0));
        for index in 0..opened.archive.len().min(MOST_MEMBERS) {
            let (name, size, whole) = match opened.archive.by_index(index) {
                Ok(member) => {
                    // Old tools write names in encodings of their own.
                    let name =
                        member.name().map_or_else(|_| format!("{index}.csv"), |name| name.into_owned());
                    (name, member.size(), member.is_file())
                }
                Err(error) => {
                    wrong.get_or_insert(failed(error));
                    continue;
                }
            };
            // What macOS adds to every archive is no content.
            let hidden =
                name.starts_with("__MACOSX/") || name.rsplit('/').next().unwrap_or("").starts_with('.');
            if !whole || hidden {
                continue;
            }
            let mut member = Member { index, name, size, kind: Kind::Text, sheet: None };
            match packed::kind(&mut opened.packed(&member)) {
                Err(FileError::Foreign { .. } | FileError::Empty) => continue,
                Ok(kind) => member.kind = kind,
                Err(error) => {
                    wrong.get_or_insert(error);
                    continue;
                }
            }
            match opened.tables(member.clone()) {
                Ok((tables, proposed, meant)) => {
                    if (meant, size) > best {
                        (best, opened.proposed) = ((meant, size), opened.members.len() + proposed);
                    }
                    opened.members.extend(tables);
                }
                Err(error) => {
                    wrong.get_or_insert(error);
                    // Whoever chooses it is told why it cannot be read.
                    if member.kind != Kind::Spreadsheet {
                        opened.members.push(member);
                    }
                }
            }
        }
        match wrong {
            // Nothing can be read, and here is why.
            Some(error) if best == (0, 0) => Err(error),
            _ if opened.members.is_empty() => Err(FileError::NoTable),
            _ => Ok(opened),
        }
    }

    fn look(&mut self, set: &Overrides) -> Result<Preview, FileError> {
        let sheet = self.chosen(set);
        let member = self.members[sheet].clone();
        let preview = self.look_at(&member, &inside(&member, set))?;
        let sheets = self.members.iter().map(|member| member.name.clone()).collect();
        Ok(Preview { size: self.size, sheets, sheet, ..preview })
    }

    fn read(
        &mut self,
        set: &Overrides,
        uses: &[ColumnUse],
        mut progress: impl FnMut(u64),
    ) -> Result<Store, FileError> {
        let member = self.members[self.chosen(set)].clone();
        let set = inside(&member, set);
        match member.kind {
            // The progress of one type, or a workbook in a workbook would be a type without end.
            Kind::Spreadsheet => {
                self.workbook(&member)?.read(&set, uses, &mut progress as &mut dyn FnMut(u64))
            }
            kind => packed::read(&mut self.packed(&member), kind, &set, uses, &mut progress),
        }
    }
}

fn failed(error: ZipError) -> FileError {
    match error {
        ZipError::InvalidPassword | ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => {
            FileError::Encrypted
        }
        other => damaged(&other),
    }
}
