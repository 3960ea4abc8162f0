//! The records of an old workbook, and the texts in them, which may go on in the records behind.

use crate::analysis::decode;
use crate::analysis::spreadsheet::xlsb::push_utf16;

/// Goes on where the record before had no room.
pub(super) const CONTINUE: u16 = 0x3c;

/// A record: what it is, its content, and where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Record<'a> {
    pub(super) kind: u16,
    pub(super) content: &'a [u8],
    pub(super) at: usize,
}

/// The record at a place of the workbook; `None` where it ends.
pub(super) fn record(book: &[u8], at: usize) -> Option<Record<'_>> {
    let (kind, length) = (u16_at(book, at)?, usize::from(u16_at(book, at + 2)?));
    Some(Record { kind, content: book.get(at + 4..at + 4 + length)?, at })
}

/// All records from a place on.
pub(super) fn records(book: &[u8], mut at: usize) -> impl Iterator<Item = Record<'_>> {
    std::iter::from_fn(move || {
        let found = record(book, at)?;
        at += 4 + found.content.len();
        Some(found)
    })
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().map(|found| u16::from_le_bytes(*found))
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|found| u32::from_le_bytes(*found))
}

/// A record's content together with that of those which go on with it.
pub(super) struct Reader<'a> {
    /// The rest of the record that is being read.
    rest: &'a [u8],
    book: &'a [u8],
    /// Where the next record stands.
    next: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(book: &'a [u8], record: Record<'a>) -> Self {
        Self { rest: record.content, book, next: record.at + 4 + record.content.len() }
    }

    /// Whether anything is left, in this record or the next.
    fn fill(&mut self) -> bool {
        while self.rest.is_empty() {
            let Some(more) = record(self.book, self.next).filter(|record| record.kind == CONTINUE) else {
                return false;
            };
            self.rest = more.content;
            self.next += 4 + more.content.len();
        }
        true
    }

    pub(super) fn byte(&mut self) -> Option<u8> {
        self.fill().then_some(())?;
        let (&byte, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(byte)
    }

    pub(super) fn short(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([self.byte()?, self.byte()?]))
    }

    fn long(&mut self) -> Option<u32> {
        Some(u32::from(self.short()?) | u32::from(self.short()?) << 16)
    }

    /// Leaves bytes out.
    pub(super) fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > 0 {
            self.fill().then_some(())?;
            let taken = count.min(self.rest.len());
            self.rest = &self.rest[taken..];
            count -= taken;
        }
        Some(())
    }

    /// Appends a text of the newer kind, its length already read: characters of one or two bytes, which may change where
    /// a new record begins, and marks of fonts and readings, which do not matter.
    pub(super) fn text(&mut self, length: usize, out: &mut Vec<u8>) -> Option<()> {
        let mut flags = self.byte()?;
        let runs = if flags & 8 != 0 { usize::from(self.short()?) } else { 0 };
        let readings = if flags & 4 != 0 { self.long()? as usize } else { 0 };
        let mut units: Vec<u16> = Vec::new();
        while units.len() < length {
            if self.rest.is_empty() {
                self.fill().then_some(())?;
                flags = self.byte()?;
            }
            let missing = length - units.len();
            if flags & 1 == 0 {
                let taken = missing.min(self.rest.len());
                units.extend(self.rest[..taken].iter().map(|&byte| u16::from(byte)));
                self.rest = &self.rest[taken..];
            } else {
                let taken = missing.min(self.rest.len() / 2);
                let pairs = self.rest[..2 * taken].as_chunks::<2>().0.iter();
                units.extend(pairs.map(|pair| u16::from_le_bytes(*pair)));
                self.rest = &self.rest[2 * taken..];
                // Half a character before the next record: there is none in a sound file.
                (taken > 0 || self.rest.is_empty()).then_some(())?;
            }
        }
        push_utf16(units.into_iter(), out);
        self.skip(runs * 4)?;
        self.skip(readings)
    }

    /// Appends a text of the older kind: bytes.
    pub(super) fn old_text(&mut self, length: usize, out: &mut Vec<u8>) -> Option<()> {
        let bytes = self.rest.get(..length)?;
        out.extend_from_slice(decode::text(bytes).as_bytes());
        self.rest = &self.rest[length..];
        Some(())
    }
}
