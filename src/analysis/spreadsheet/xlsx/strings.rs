//! The texts that a workbook keeps once for all its cells.

use crate::analysis::error::FileError;
use crate::analysis::spreadsheet::format;
use crate::analysis::spreadsheet::xml::{Event, Xml};

/// Bytes of text that are kept.
const MOST: usize = 512 << 20;

/// All texts, one behind the other.
#[derive(Debug, Default)]
pub(in crate::analysis::spreadsheet) struct Strings {
    text: Vec<u8>,
    ends: Vec<u32>,
}

impl Strings {
    /// Reads `sharedStrings.xml`.
    pub(super) fn read(mut xml: Xml<'_>) -> Result<Self, FileError> {
        let mut strings = Self::default();
        loop {
            match xml.next()? {
                Event::Open(tag) if tag.name == b"si" => {
                    let alone = tag.alone;
                    strings.push(|text| {
                        // Readings of Japanese words stand beside them.
                        if alone { Ok(()) } else { xml.text_until(b"si", b"rPh", text) }
                    })?;
                }
                Event::End => break,
                _ => {}
            }
        }
        strings.text.shrink_to_fit();
        Ok(strings)
    }

    /// Adds a text, which `write` appends; blanks around it are taken off.
    pub(in crate::analysis::spreadsheet) fn push(
        &mut self,
        write: impl FnOnce(&mut Vec<u8>) -> Result<(), FileError>,
    ) -> Result<(), FileError> {
        let start = self.text.len();
        write(&mut self.text)?;
        format::undo_escapes(&mut self.text, start);
        let kept = self.text[start..].trim_ascii_end().len();
        self.text.truncate(start + kept);
        let blanks = kept - self.text[start..].trim_ascii_start().len();
        if blanks > 0 {
            self.text.drain(start..start + blanks);
        }
        if self.text.len() > MOST || self.ends.len() > MOST / 16 {
            return Err(FileError::TooLarge { part: "shared strings".to_owned() });
        }
        self.ends.push(self.text.len() as u32);
        Ok(())
    }

    /// A text by its number.
    #[inline]
    pub(in crate::analysis::spreadsheet) fn get(&self, at: usize) -> Result<&[u8], FileError> {
        let missing = || FileError::Damaged { detail: format!("a cell holds text {at}, which is not there") };
        let end = *self.ends.get(at).ok_or_else(missing)? as usize;
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        Ok(&self.text[start..end])
    }
}
