//! Reads text or JSON packed with GZIP, as databases and log collectors export it: `tickets.csv.gz`.

use super::container::Container;
use super::error::FileError;
use super::kind::Kind;
use super::packed::{self, Packed, Take};
use super::protocol::{ColumnUse, Overrides, Preview};
use super::store::Store;
use flate2::read::MultiGzDecoder;

/// First bytes of every such file.
pub const MARK: &[u8] = b"\x1f\x8b";
/// What is in it, where it must be named.
const INSIDE: &str = "GZIP";

/// A file packed with GZIP.
#[derive(Debug)]
pub struct Gzip {
    packed: Stream,
    kind: Kind,
}

/// Its bytes.
#[derive(Debug)]
struct Stream {
    bytes: Vec<u8>,
    size: u64,
}

impl Packed for Stream {
    fn name(&self) -> &str {
        INSIDE
    }

    fn size(&self) -> u64 {
        self.size
    }

    fn unpack(&mut self, each: Take) -> Result<(), FileError> {
        let most = packed::most(self.bytes.len() as u64);
        packed::pump(&mut MultiGzDecoder::new(self.bytes.as_slice()), most, INSIDE, each)
    }
}

impl Gzip {
    /// What the file holds: a text to be read, or a workbook, which is opened.
    ///
    /// # Errors
    /// It is damaged, or nothing that holds a table.
    pub fn open(bytes: Vec<u8>) -> Result<Container, FileError> {
        let mut packed = Stream { bytes, size: 0 };
        let mut size = 0;
        // The size stands at the end, but modulo 2³² and of the last part only.
        packed.unpack(&mut |chunk| {
            size += chunk.len() as u64;
            Ok(true)
        })?;
        packed.size = size;
        match packed::kind(&mut packed)? {
            Kind::Spreadsheet => packed::open(&mut packed),
            kind => Ok(Container::Gzip(Box::new(Self { packed, kind }))),
        }
    }

    /// See [`super::workbook::Workbook::look`].
    ///
    /// # Errors
    /// See [`super::workbook::Workbook::look`].
    pub fn look(&mut self, set: &Overrides) -> Result<Preview, FileError> {
        let size = self.packed.bytes.len() as u64;
        packed::look(&mut self.packed, self.kind, set).map(|preview| Preview { size, ..preview })
    }

    /// See [`super::workbook::Workbook::read`].
    ///
    /// # Errors
    /// See [`super::workbook::Workbook::read`].
    pub fn read(
        &mut self,
        set: &Overrides,
        uses: &[ColumnUse],
        mut progress: impl FnMut(u64),
    ) -> Result<Store, FileError> {
        packed::read(&mut self.packed, self.kind, set, uses, &mut progress)
    }
}
