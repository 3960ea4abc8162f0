//! Text, JSON or a workbook that is packed: a member of a ZIP, or what a GZIP file holds. Text is unpacked as it is read
//! and never held.

use super::container::Container;
use super::error::FileError;
use super::json;
use super::kind::{self, Kind};
use super::protocol::{ColumnUse, Overrides, Preview};
use super::store::Store;
use super::text::{self, HEAD};
use std::io::Read;

/// Bytes unpacked at a time.
const CHUNK: usize = 256 << 10;
/// Unpacked bytes below which nothing is a bomb.
const HARMLESS: u64 = 64 << 20;
/// Times a text can shrink: tables shrink to a tenth, those of equal rows to a fiftieth.
const DENSEST: u64 = 200;

/// Takes unpacked bytes; `false` breaks off.
pub type Take<'t> = &'t mut dyn FnMut(&[u8]) -> Result<bool, FileError>;

/// Something packed.
pub trait Packed {
    /// What it is called.
    fn name(&self) -> &str;

    /// Unpacked bytes.
    fn size(&self) -> u64;

    /// Unpacks it chunk by chunk, from the first byte on.
    ///
    /// # Errors
    /// It is damaged or locked, grows beyond reason, or what `each` says.
    fn unpack(&mut self, each: Take) -> Result<(), FileError>;
}

/// Bytes to which so many may unpack.
pub fn most(packed: u64) -> u64 {
    HARMLESS.max(packed.saturating_mul(DENSEST))
}

/// Reads to the end or until `each` breaks off; more than `most` bytes are a bomb.
///
/// # Errors
/// See [`Packed::unpack`].
pub fn pump(from: &mut impl Read, most: u64, name: &str, each: Take) -> Result<(), FileError> {
    let mut chunk = vec![0; CHUNK];
    let mut bytes = 0;
    loop {
        let length = from.read(&mut chunk).map_err(|error| damaged(&error))?;
        bytes += length as u64;
        if bytes > most {
            return Err(FileError::Bomb { member: name.to_owned() });
        }
        if length == 0 || !each(&chunk[..length])? {
            return Ok(());
        }
    }
}

/// What a broken archive is to the visitor.
pub fn damaged(error: &dyn std::fmt::Display) -> FileError {
    FileError::Damaged { detail: error.to_string() }
}

/// The first bytes.
///
/// # Errors
/// See [`Packed::unpack`].
pub fn head(packed: &mut dyn Packed) -> Result<Vec<u8>, FileError> {
    let mut head = Vec::new();
    packed.unpack(&mut |chunk| {
        head.extend_from_slice(&chunk[..chunk.len().min(HEAD - head.len())]);
        Ok(head.len() < HEAD)
    })?;
    Ok(head)
}

/// What it is.
///
/// # Errors
/// It is damaged, empty, or of a kind that holds no table.
pub fn kind(packed: &mut dyn Packed) -> Result<Kind, FileError> {
    kind::of(&head(packed)?, packed.size(), packed.name())
}

/// The workbook or page in it; nothing that is packed once more.
///
/// # Errors
/// It is none, or cannot be opened.
pub fn open(packed: &mut dyn Packed) -> Result<Container, FileError> {
    let mut bytes = Vec::new();
    packed.unpack(&mut |chunk| {
        bytes.extend_from_slice(chunk);
        Ok(true)
    })?;
    Container::open_plain(bytes)
}

/// The first look at text or JSON, as [`text::look`].
///
/// # Errors
/// See [`text::look`].
pub fn look(packed: &mut dyn Packed, kind: Kind, set: &Overrides) -> Result<Preview, FileError> {
    if kind == Kind::Json {
        return survey(packed, set).map(|plan| plan.preview());
    }
    let head = head(packed)?;
    text::look(&head, packed.size(), packed.name(), set)
}

/// Reads text or JSON into a store; `progress` is told the number of rows now and then.
///
/// # Errors
/// See [`text::Reader`].
pub fn read(
    packed: &mut dyn Packed,
    kind: Kind,
    set: &Overrides,
    uses: &[ColumnUse],
    progress: &mut dyn FnMut(u64),
) -> Result<Store, FileError> {
    if kind == Kind::Json {
        let mut reader = json::Reader::new(&survey(packed, set)?, uses);
        packed.unpack(&mut |chunk| {
            reader.push(chunk)?;
            progress(reader.rows());
            Ok(true)
        })?;
        return reader.finish();
    }
    let head = head(packed)?;
    let mut reader = text::Reader::new(&head, packed.size(), packed.name(), set, uses)?;
    packed.unpack(&mut |chunk| {
        reader.push(chunk)?;
        progress(reader.rows());
        Ok(true)
    })?;
    reader.finish()
}

fn survey(packed: &mut dyn Packed, set: &Overrides) -> Result<json::Plan, FileError> {
    let mut survey = json::Survey::new(&head(packed)?, packed.size(), set)?;
    packed.unpack(&mut |chunk| survey.push(chunk).map(|()| true))?;
    survey.finish(set)
}
