//! A ZIP archive's table of contents, and its members as streams of bytes that cannot flood the memory.

use crate::analysis::error::FileError;
use flate2::{Crc, Decompress, FlushDecompress, Status};

/// No sheet that a spreadsheet program can hold unpacks to more.
const MOST: u64 = 4 << 30;
/// Up to here a member may be packed as tightly as it likes.
const FREE: u64 = 64 << 20;
/// Sheets pack to a tenth; only what is made to flood packs to less than this part.
const TIGHTEST: u64 = 400;

/// An archive in memory.
pub(super) struct Archive {
    bytes: Vec<u8>,
    members: Vec<Member>,
}

/// A file in an archive.
struct Member {
    /// Its path, with `/` and without a first one.
    name: String,
    deflated: bool,
    readable: bool,
    packed: u64,
    sum: u32,
    /// Where its own header begins.
    offset: u64,
}

impl Archive {
    /// Reads the table of contents.
    pub(super) fn open(bytes: Vec<u8>) -> Result<Self, FileError> {
        let missing = || damaged("its table of contents is missing");
        let end = last_record(&bytes).ok_or_else(missing)?;
        let (mut count, mut start) =
            (u64::from(u16_at(&bytes, end + 10)), u64::from(u32_at(&bytes, end + 16)));
        if let Some(large) = end.checked_sub(20).filter(|&at| bytes[at..].starts_with(b"PK\x06\x07")) {
            let at = usize::try_from(u64_at(&bytes, large + 8)).unwrap_or(usize::MAX);
            if bytes.get(at..).is_some_and(|record| record.starts_with(b"PK\x06\x06")) {
                (count, start) = (u64_at(&bytes, at + 32), u64_at(&bytes, at + 48));
            }
        }
        let mut at = usize::try_from(start).map_err(|_| missing())?;
        let mut members = Vec::new();
        while (members.len() as u64) < count {
            let Some(record) = bytes.get(at..).filter(|record| record.starts_with(b"PK\x01\x02")) else {
                return Err(missing());
            };
            let lengths = [28, 30, 32].map(|field| usize::from(u16_at(record, field)));
            members.push(member(record, lengths[0], lengths[1]));
            at += 46 + lengths.iter().sum::<usize>();
        }
        Ok(Self { bytes, members })
    }

    fn find(&self, name: &str) -> Option<&Member> {
        let name = name.trim_start_matches('/');
        self.members.iter().find(|member| member.name.eq_ignore_ascii_case(name))
    }

    /// Whether there is a member of this name, in whatever case.
    pub(super) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// A member from its beginning.
    pub(super) fn stream(&self, name: &str) -> Result<Stream<'_>, FileError> {
        let Some(member) = self.find(name) else {
            return Err(FileError::Damaged { detail: format!("{name} is missing") });
        };
        if !member.readable {
            return Err(FileError::Encrypted);
        }
        let header = usize::try_from(member.offset).ok().and_then(|at| self.bytes.get(at..));
        let Some(header) = header.filter(|header| header.starts_with(b"PK\x03\x04")) else {
            return Err(damaged("a member is not where the table of contents says"));
        };
        let start = 30 + usize::from(u16_at(header, 26)) + usize::from(u16_at(header, 28));
        let length = usize::try_from(member.packed).unwrap_or(usize::MAX);
        let packed = header.get(start..).unwrap_or_default();
        let packed = &packed[..packed.len().min(length)];
        let inflate = member.deflated.then(|| Decompress::new(false));
        Ok(Stream {
            name: &member.name,
            packed,
            inflate,
            given: 0,
            sum: Crc::new(),
            expected: member.sum,
            ended: false,
        })
    }
}

/// Where the record at the end of an archive begins; a comment may stand behind it.
fn last_record(bytes: &[u8]) -> Option<usize> {
    let last = bytes.len().checked_sub(22)?;
    (last.saturating_sub(0xffff)..=last).rev().find(|&at| bytes[at..].starts_with(b"PK\x05\x06"))
}

fn member(record: &[u8], name: usize, extra: usize) -> Member {
    let text = record.get(46..46 + name).unwrap_or_default();
    let mut member = Member {
        name: String::from_utf8_lossy(text).replace('\\', "/").trim_start_matches('/').to_owned(),
        deflated: u16_at(record, 10) == 8,
        readable: u16_at(record, 8) & 1 == 0 && matches!(u16_at(record, 10), 0 | 8),
        sum: u32_at(record, 16),
        packed: u32_at(record, 20).into(),
        offset: u32_at(record, 42).into(),
    };
    // Where a field has no room for a large number, it stands behind, in this order.
    let mut size = u64::from(u32_at(record, 24));
    let mut extras = record.get(46 + name..46 + name + extra).unwrap_or_default();
    while extras.len() >= 4 {
        let (kind, length) = (u16_at(extras, 0), usize::from(u16_at(extras, 2)));
        let mut field = extras.get(4..4 + length).unwrap_or_default();
        if kind == 1 {
            for value in [&mut size, &mut member.packed, &mut member.offset] {
                if *value == u64::from(u32::MAX) && field.len() >= 8 {
                    *value = u64_at(field, 0);
                    field = &field[8..];
                }
            }
        }
        extras = extras.get(4 + length..).unwrap_or_default();
    }
    member
}

/// What a member unpacks to, piece by piece.
pub(super) struct Stream<'a> {
    name: &'a str,
    packed: &'a [u8],
    inflate: Option<Decompress>,
    given: u64,
    sum: Crc,
    expected: u32,
    ended: bool,
}

impl Stream<'_> {
    /// Fills `room` as far as it goes and returns how many bytes came: 0 only at the end.
    pub(super) fn fill(&mut self, room: &mut [u8]) -> Result<usize, FileError> {
        let mut filled = 0;
        while filled < room.len() && !self.ended {
            let (taken, given) = self.step(&mut room[filled..])?;
            self.packed = &self.packed[taken..];
            self.sum.update(&room[filled..filled + given]);
            filled += given;
            self.given += given as u64;
            if self.ended && self.sum.sum() != self.expected {
                return Err(FileError::Damaged {
                    detail: format!("{} is not what it was when written", self.name),
                });
            }
        }
        Ok(filled)
    }

    fn step(&mut self, room: &mut [u8]) -> Result<(usize, usize), FileError> {
        let Some(inflate) = &mut self.inflate else {
            let length = room.len().min(self.packed.len());
            room[..length].copy_from_slice(&self.packed[..length]);
            self.ended = length == self.packed.len();
            return Ok((length, length));
        };
        let (before_in, before_out) = (inflate.total_in(), inflate.total_out());
        let status = inflate.decompress(self.packed, room, FlushDecompress::None);
        let (taken, given) = (inflate.total_in() - before_in, inflate.total_out() - before_out);
        let cut = || FileError::Damaged { detail: format!("{} is cut off or damaged", self.name) };
        match status {
            Ok(Status::StreamEnd) => self.ended = true,
            Ok(_) if taken + given > 0 => {}
            _ => return Err(cut()),
        }
        let total = inflate.total_out();
        if total > MOST || (total > FREE && total / TIGHTEST > inflate.total_in()) {
            return Err(self.too_large());
        }
        Ok((taken as usize, given as usize))
    }

    /// The error that says so.
    pub(super) fn too_large(&self) -> FileError {
        FileError::TooLarge { part: self.name.to_owned() }
    }

    /// Bytes given so far.
    pub(super) fn given(&self) -> u64 {
        self.given
    }
}

fn damaged(detail: &str) -> FileError {
    FileError::Damaged { detail: detail.to_owned() }
}

/// Numbers of an archive are little endian; what is not there reads 0.
fn u16_at(bytes: &[u8], at: usize) -> u16 {
    bytes.get(at..).and_then(|rest| rest.first_chunk()).map_or(0, |found| u16::from_le_bytes(*found))
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..).and_then(|rest| rest.first_chunk()).map_or(0, |found| u32::from_le_bytes(*found))
}

fn u64_at(bytes: &[u8], at: usize) -> u64 {
    bytes.get(at..).and_then(|rest| rest.first_chunk()).map_or(0, |found| u64::from_le_bytes(*found))
}
