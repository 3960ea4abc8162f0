//! The container of old Office files: a small file system of sectors, of which one stream is the workbook.

use crate::analysis::error::FileError;

/// Ends a chain of sectors.
const LAST_SECTOR: u32 = 0xffff_fffa;
/// Bytes of a directory's entry.
const ENTRY: usize = 128;

/// A file of the old kind.
struct Container<'a> {
    bytes: &'a [u8],
    sector: usize,
    /// The sector behind each sector.
    next: Vec<u32>,
}

/// A stream in the directory.
struct Entry {
    name: String,
    start: u32,
    size: u64,
}

/// The stream that is the workbook.
pub(super) fn workbook(bytes: &[u8]) -> Result<Vec<u8>, FileError> {
    let container = Container::open(bytes).ok_or_else(broken)?;
    let directory = container.chain(u32_at(bytes, 0x30).ok_or_else(broken)?, usize::MAX);
    let entries: Vec<Entry> = directory.chunks_exact(ENTRY).filter_map(entry).collect();
    let find = |name: &str| entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name));
    if find("EncryptedPackage").is_some() {
        return Err(FileError::Encrypted);
    }
    let Some(book) = find("Workbook").or_else(|| find("Book")) else {
        return Err(FileError::Damaged { detail: "it holds no workbook".to_owned() });
    };
    let size = usize::try_from(book.size).unwrap_or(usize::MAX);
    // Small streams share sectors inside the stream of the first entry.
    let small = size < u32_at(bytes, 0x38).unwrap_or_default() as usize;
    let found = match entries.first().filter(|_| small) {
        Some(root) => container.small(root, book, size),
        None => container.chain(book.start, size),
    };
    if found.is_empty() { Err(broken()) } else { Ok(found) }
}

fn broken() -> FileError {
    FileError::Damaged { detail: "its directory is damaged".to_owned() }
}

impl<'a> Container<'a> {
    fn open(bytes: &'a [u8]) -> Option<Self> {
        let sector = match bytes.get(0x1e)? {
            9 => 512,
            12 => 4_096,
            _ => return None,
        };
        let mut container = Self { bytes, sector, next: Vec::new() };
        // The sectors of the table are listed in the header, and further ones in sectors of their own.
        let mut listed: Vec<u32> = (0..109).filter_map(|at| u32_at(bytes, 0x4c + 4 * at)).collect();
        let (mut more, most) = (u32_at(bytes, 0x44)?, bytes.len() / sector + 1);
        for _ in 0..most {
            let Some(list) = container.sector(more).filter(|_| more < LAST_SECTOR) else { break };
            let (numbers, last) = list.split_at(list.len().saturating_sub(4));
            listed.extend(numbers.chunks_exact(4).filter_map(|number| u32_at(number, 0)));
            more = u32_at(last, 0).unwrap_or(LAST_SECTOR);
        }
        let mut next = Vec::new();
        for number in listed.into_iter().filter(|number| *number < LAST_SECTOR).take(most) {
            let table = container.sector(number)?;
            next.extend(table.chunks_exact(4).filter_map(|number| u32_at(number, 0)));
        }
        container.next = next;
        Some(container)
    }

    /// A sector, shorter where the file ends in it.
    fn sector(&self, number: u32) -> Option<&'a [u8]> {
        let start = (number as usize).checked_add(1)?.checked_mul(self.sector)?;
        let rest = self.bytes.get(start..)?;
        Some(&rest[..rest.len().min(self.sector)])
    }

    /// The content of a chain of sectors, at most `size` bytes. A chain that runs in circles ends with the file's size.
    fn chain(&self, start: u32, size: usize) -> Vec<u8> {
        let (mut out, mut at) = (Vec::new(), start);
        while out.len() < size.min(self.bytes.len()) {
            let Some(sector) = self.sector(at).filter(|sector| !sector.is_empty()) else { break };
            out.extend_from_slice(sector);
            at = self.next.get(at as usize).copied().unwrap_or(LAST_SECTOR);
        }
        out.truncate(size);
        out
    }

    /// The content of a stream that is kept in sectors of 64 bytes.
    fn small(&self, root: &Entry, stream: &Entry, size: usize) -> Vec<u8> {
        let shared = self.chain(root.start, usize::try_from(root.size).unwrap_or(usize::MAX));
        let next = self.chain(u32_at(self.bytes, 0x3c).unwrap_or(LAST_SECTOR), usize::MAX);
        let (mut out, mut at) = (Vec::new(), stream.start as usize);
        while out.len() < size {
            let Some(rest) = at.checked_mul(64).and_then(|start| shared.get(start..)) else { break };
            if rest.is_empty() {
                break;
            }
            out.extend_from_slice(&rest[..rest.len().min(64)]);
            at = u32_at(&next, at.saturating_mul(4)).unwrap_or(LAST_SECTOR) as usize;
        }
        out.truncate(size);
        out
    }
}

fn entry(record: &[u8]) -> Option<Entry> {
    let length = usize::from(u16::from_le_bytes(*record.get(0x40..)?.first_chunk()?)).min(64);
    let units = record[..length].as_chunks::<2>().0.iter().map(|unit| u16::from_le_bytes(*unit));
    let name = char::decode_utf16(units.take_while(|&unit| unit != 0)).map(|c| c.unwrap_or('?')).collect();
    Some(Entry { name, start: u32_at(record, 0x74)?, size: u32_at(record, 0x78)?.into() })
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|found| u32::from_le_bytes(*found))
}
