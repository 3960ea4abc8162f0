//! ZIP archives taken apart and put together, so that what is inside can be changed and is still a sound archive.
#![allow(dead_code, reason = "each test uses its part")]

use flate2::{Crc, Decompress, FlushDecompress};

/// A part of an archive as it is stored.
pub struct Part {
    pub name: String,
    pub deflated: bool,
    /// Bytes in the archive.
    pub stored: Vec<u8>,
    /// Bytes it unpacks to, as the archive says.
    pub size: u32,
    /// Checksum of what it unpacks to.
    pub sum: u32,
}

impl Part {
    /// A part that is not packed.
    pub fn plain(name: &str, content: Vec<u8>) -> Self {
        let mut sum = Crc::new();
        sum.update(&content);
        Self {
            name: name.to_owned(),
            deflated: false,
            size: content.len() as u32,
            sum: sum.sum(),
            stored: content,
        }
    }

    /// A part that unpacks to this many times 258 letters `x`, packed as tightly as can be: 13 bits for 258 bytes.
    pub fn bomb(name: &str, times: usize) -> Self {
        let mut bits = vec![true, true, false];
        let code = |bits: &mut Vec<bool>, value: u32, length: u32| {
            bits.extend((0..length).rev().map(|bit| value >> bit & 1 == 1));
        };
        code(&mut bits, 0x30 + u32::from(b'x'), 8);
        let mut run = Vec::new();
        code(&mut run, 0b1100_0101, 8);
        code(&mut run, 0, 5);
        // Eight codes end at the end of a byte, wherever the first began.
        let lead = bits.len();
        bits.extend(run.iter().cycle().take(13 * 16));
        let mut stored = bytes(&bits);
        let pattern: Vec<u8> = bytes(&bits[lead / 8 * 8..])[1..14].to_vec();
        stored.truncate(lead / 8 + 14);
        for _ in 1..times / 8 {
            stored.extend_from_slice(&pattern);
        }
        Self { name: name.to_owned(), deflated: true, stored, size: 1_000, sum: 0 }
    }
}

fn bytes(bits: &[bool]) -> Vec<u8> {
    bits.chunks(8).map(|byte| byte.iter().rev().fold(0, |sum, bit| sum << 1 | u8::from(*bit))).collect()
}

fn long(bytes: &[u8], at: usize) -> usize {
    u32::from_le_bytes(bytes[at..at + 4].try_into().expect("four bytes")) as usize
}

fn short(bytes: &[u8], at: usize) -> usize {
    u16::from_le_bytes(bytes[at..at + 2].try_into().expect("two bytes")) as usize
}

/// The parts of a sound archive, unpacked.
pub fn parts(archive: &[u8]) -> Vec<(String, Vec<u8>)> {
    let end = (0..archive.len() - 21)
        .rev()
        .find(|&at| archive[at..].starts_with(b"PK\x05\x06"))
        .expect("an archive");
    let mut at = long(archive, end + 16);
    let mut found = Vec::new();
    for _ in 0..short(archive, end + 10) {
        let (method, packed, size) =
            (short(archive, at + 10), long(archive, at + 20), long(archive, at + 24));
        let (name, head) = (short(archive, at + 28), long(archive, at + 42));
        let start = head + 30 + short(archive, head + 26) + short(archive, head + 28);
        let stored = &archive[start..start + packed];
        let mut content = Vec::with_capacity(size + 1);
        if method == 8 {
            let inflated =
                Decompress::new(false).decompress_vec(stored, &mut content, FlushDecompress::Finish);
            inflated.expect("a sound part");
        } else {
            content.extend_from_slice(stored);
        }
        found.push((String::from_utf8_lossy(&archive[at + 46..at + 46 + name]).into_owned(), content));
        at += 46 + name + short(archive, at + 30) + short(archive, at + 32);
    }
    found
}

/// An archive of these parts.
pub fn pack(parts: &[Part]) -> Vec<u8> {
    let (mut out, mut contents) = (Vec::new(), Vec::new());
    for part in parts {
        let mut head = vec![20, 0, 0, 0, if part.deflated { 8 } else { 0 }, 0, 0, 0, 0, 0];
        for field in [part.sum, part.stored.len() as u32, part.size] {
            head.extend_from_slice(&field.to_le_bytes());
        }
        head.extend_from_slice(&(part.name.len() as u16).to_le_bytes());
        head.extend_from_slice(&[0, 0]);
        contents.extend_from_slice(b"PK\x01\x02\x14\0");
        contents.extend_from_slice(&head);
        contents.extend_from_slice(&[0; 10]);
        contents.extend_from_slice(&(out.len() as u32).to_le_bytes());
        contents.extend_from_slice(part.name.as_bytes());
        out.extend_from_slice(b"PK\x03\x04");
        out.extend_from_slice(&head);
        out.extend_from_slice(part.name.as_bytes());
        out.extend_from_slice(&part.stored);
    }
    let start = out.len() as u32;
    out.extend_from_slice(&contents);
    out.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    out.extend_from_slice(&[(parts.len() as u16).to_le_bytes(), (parts.len() as u16).to_le_bytes()].concat());
    out.extend_from_slice(&(contents.len() as u32).to_le_bytes());
    out.extend_from_slice(&start.to_le_bytes());
    out.extend_from_slice(&[0, 0]);
    out
}
