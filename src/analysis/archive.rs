//! Reads a ZIP of text files, one of them at a time, unpacked as it is read and never held.

use super::error::FileError;
use super::json;
use super::kind::{self, Kind};
use super::protocol::{ColumnUse, Overrides, Preview};
use super::store::Store;
use super::text::{self, HEAD};
use super::workbook;
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// Members that are looked at.
const MOST_MEMBERS: usize = 200;
/// Bytes unpacked at a time.
const CHUNK: usize = 256 << 10;
/// Unpacked bytes below which nothing is a bomb.
const HARMLESS: u64 = 64 << 20;
/// Times a text can shrink: tables shrink to a tenth, those of equal rows to a fiftieth.
const DENSEST: u64 = 200;

/// A ZIP with tables in it.
#[derive(Debug)]
pub struct Archive {
    archive: ZipArchive<Cursor<Vec<u8>>>,
    size: u64,
    members: Vec<Member>,
    proposed: usize,
}

#[derive(Clone, Debug)]
struct Member {
    /// Place in the archive.
    index: usize,
    name: String,
    size: u64,
    kind: Kind,
}

impl Archive {
    /// Whether an archive is a workbook in truth, or no archive at all; either is for another reader.
    pub fn is_workbook(bytes: &[u8]) -> bool {
        let Ok(archive) = ZipArchive::new(Cursor::new(bytes)) else { return true };
        let parts = ["xl/workbook.xml", "xl/workbook.bin", "content.xml", "[Content_Types].xml"];
        archive.file_names().flatten().any(|name| parts.contains(&&*name))
    }

    /// Unpacks a member chunk by chunk until `each` breaks off with `false`.
    fn unpack(
        &mut self,
        member: &Member,
        each: &mut dyn FnMut(&[u8]) -> Result<bool, FileError>,
    ) -> Result<(), FileError> {
        let mut packed = self.archive.by_index(member.index).map_err(failed)?;
        let most = HARMLESS.max(packed.compressed_size().saturating_mul(DENSEST));
        // The size that it tells spares the work; whether that is true shows on the way.
        if packed.size() > most {
            return Err(FileError::Bomb { member: member.name.clone() });
        }
        let mut chunk = vec![0; CHUNK];
        let mut bytes = 0;
        loop {
            let length = packed.read(&mut chunk).map_err(|error| damaged(&error))?;
            bytes += length as u64;
            if bytes > most {
                return Err(FileError::Bomb { member: member.name.clone() });
            }
            if length == 0 || !each(&chunk[..length])? {
                return Ok(());
            }
        }
    }

    /// The first bytes of a member.
    fn head(&mut self, member: &Member) -> Result<Vec<u8>, FileError> {
        let mut head = Vec::new();
        self.unpack(member, &mut |chunk| {
            head.extend_from_slice(&chunk[..chunk.len().min(HEAD - head.len())]);
            Ok(head.len() < HEAD)
        })?;
        Ok(head)
    }

    fn survey(&mut self, member: &Member, set: &Overrides) -> Result<json::Plan, FileError> {
        let head = self.head(member)?;
        let mut survey = json::Survey::new(&head, member.size, set)?;
        self.unpack(member, &mut |chunk| survey.push(chunk).map(|()| true))?;
        survey.finish(set)
    }

    fn look_at(&mut self, member: &Member, set: &Overrides) -> Result<Preview, FileError> {
        match member.kind {
            Kind::Json => self.survey(member, set).map(|plan| plan.preview()),
            _ => text::look(&self.head(member)?, member.size, &member.name, set),
        }
    }

    fn chosen(&self, set: &Overrides) -> usize {
        set.sheet.filter(|&chosen| chosen < self.members.len()).unwrap_or(self.proposed)
    }
}

/// What is set about the archive's member itself.
fn inside(set: &Overrides) -> Overrides {
    Overrides { sheet: None, ..set.clone() }
}

impl workbook::Workbook for Archive {
    fn open(bytes: Vec<u8>) -> Result<Self, FileError> {
        let size = bytes.len() as u64;
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(failed)?;
        let mut opened = Self { archive, size, members: Vec::new(), proposed: 0 };
        let mut wrong = None;
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
            let mut member = Member { index, name, size, kind: Kind::Text };
            let kind = opened.head(&member).and_then(|head| kind::of(&head, member.size, &member.name));
            match kind {
                Ok(Kind::Spreadsheet) | Err(FileError::Foreign { .. } | FileError::Empty) => continue,
                Ok(kind) => member.kind = kind,
                Err(error) => {
                    wrong.get_or_insert(error);
                    continue;
                }
            }
            opened.members.push(member);
        }
        let mut best = (0, 0);
        for at in 0..opened.members.len() {
            let member = opened.members[at].clone();
            match opened.look_at(&member, &Overrides::default()) {
                Ok(preview) => {
                    let meant = preview.columns.iter().filter(|column| column.guess.role.is_some()).count();
                    if (meant, member.size) > best {
                        (best, opened.proposed) = ((meant, member.size), at);
                    }
                }
                Err(error) => {
                    wrong.get_or_insert(error);
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
        let preview = self.look_at(&member, &inside(set))?;
        let sheets = self.members.iter().map(|member| member.name.clone()).collect();
        Ok(Preview { size: self.size, sheets, sheet, ..preview })
    }

    fn read(
        &mut self,
        set: &Overrides,
        uses: &[ColumnUse],
        mut progress: impl FnMut(u64),
    ) -> Result<Store, FileError> {
        let (member, set) = (self.members[self.chosen(set)].clone(), inside(set));
        if member.kind == Kind::Json {
            let plan = self.survey(&member, &set)?;
            let mut reader = json::Reader::new(&plan, uses);
            self.unpack(&member, &mut |chunk| {
                reader.push(chunk)?;
                progress(reader.rows());
                Ok(true)
            })?;
            return reader.finish();
        }
        let head = self.head(&member)?;
        let mut reader = text::Reader::new(&head, member.size, &member.name, &set, uses)?;
        self.unpack(&member, &mut |chunk| {
            reader.push(chunk)?;
            progress(reader.rows());
            Ok(true)
        })?;
        reader.finish()
    }
}

fn damaged(error: &dyn std::fmt::Display) -> FileError {
    FileError::Damaged { detail: error.to_string() }
}

fn failed(error: ZipError) -> FileError {
    match error {
        ZipError::InvalidPassword | ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => {
            FileError::Encrypted
        }
        other => damaged(&other),
    }
}
