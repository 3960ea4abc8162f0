//! A ZIP archive that depends on nothing but the files in it: no clock, no owner, their order as given.

use flate2::{Compress, Compression, Crc, FlushCompress};

/// 1 January 1980, the first day that the format knows.
const DAY: u16 = (1 << 5) | 1;
/// Deflate, names in UTF-8, nothing newer than version 2.0.
const VERSION: u16 = 20;
const UTF8: u16 = 1 << 11;
const DEFLATE: u16 = 8;

/// Packs files.
///
/// # Panics
/// If a file or all of them together pass 4 GiB, which a site is far from.
pub fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = Vec::new();
    let mut directory = Vec::new();
    for (name, contents) in files {
        let offset = size(archive.len());
        let packed = deflate(contents);
        let entry = entry(name, contents, &packed);
        archive.extend(b"PK\x03\x04");
        archive.extend(&entry);
        archive.extend(name.as_bytes());
        archive.extend(packed);
        directory.extend(b"PK\x01\x02");
        directory.extend(VERSION.to_le_bytes());
        directory.extend(&entry);
        // No comment, the first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let count = u16::try_from(files.len()).expect("a site has fewer than 65 536 files");
    let begin = size(archive.len());
    let length = size(directory.len());
    archive.extend(directory);
    archive.extend(b"PK\x05\x06\0\0\0\0");
    archive.extend([count.to_le_bytes(), count.to_le_bytes()].concat());
    archive.extend([length.to_le_bytes(), begin.to_le_bytes()].concat());
    archive.extend([0; 2]);
    archive
}

/// What both the file's own header and the directory say of it.
fn entry(name: &str, contents: &[u8], packed: &[u8]) -> Vec<u8> {
    let mut crc = Crc::new();
    crc.update(contents);
    let mut entry = Vec::new();
    for field in [VERSION, UTF8, DEFLATE, 0, DAY] {
        entry.extend(field.to_le_bytes());
    }
    for field in [crc.sum(), size(packed.len()), size(contents.len())] {
        entry.extend(field.to_le_bytes());
    }
    let name = u16::try_from(name.len()).expect("names are short");
    entry.extend([name.to_le_bytes(), 0u16.to_le_bytes()].concat());
    entry
}

fn size(bytes: usize) -> u32 {
    u32::try_from(bytes).expect("a site is far smaller than 4 GiB")
}

/// The contents packed, without a frame.
fn deflate(contents: &[u8]) -> Vec<u8> {
    let mut packed = Vec::with_capacity(contents.len() + 1024);
    let mut packer = Compress::new(Compression::best(), false);
    loop {
        let done = usize::try_from(packer.total_in()).expect("it fitted in memory");
        let status = packer.compress_vec(&contents[done..], &mut packed, FlushCompress::Finish);
        if status.expect("what is packed whole cannot be wrong") == flate2::Status::StreamEnd {
            return packed;
        }
        packed.reserve(contents.len() / 2 + 1024);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Cursor, Read};

    #[test]
    fn others_unpack_what_was_packed() {
        let random: Vec<u8> = (0..50_000u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        let files: [(&str, &[u8]); 3] =
            [("site/a.txt", b"aaaaaaaaaaaaaaaa"), ("site/empty", b""), ("site/b/é.bin", &random)];
        let packed = zip(&files);
        assert_eq!(packed, zip(&files), "nothing of it depends on the clock");

        let mut archive = zip::ZipArchive::new(Cursor::new(packed)).unwrap();
        assert_eq!(archive.len(), files.len());
        for (index, (name, contents)) in files.into_iter().enumerate() {
            let mut file = archive.by_index(index).unwrap();
            let mut unpacked = Vec::new();
            // The reader holds what it unpacks to the sum in the archive.
            file.read_to_end(&mut unpacked).unwrap();
            assert_eq!((&*file.name().unwrap(), unpacked.as_slice()), (name, contents));
        }
    }
}
