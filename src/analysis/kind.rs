//! What a file is, by its first bytes and never by its name alone.

use super::decode::Decoder;
use super::encoding;
use super::error::FileError;
use super::protocol::Encoding;

/// Bytes by which markup is known, blanks before it included.
const MARKUP: usize = 4 << 10;

/// What can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Delimited text, as far as the first bytes tell.
    Text,
    /// A workbook, or what the reader of workbooks opens as well: a web page with tables, a ZIP, a
    /// text packed with GZIP.
    Spreadsheet,
    /// JSON, or JSON Lines.
    Json,
}

/// First bytes of kinds of file that hold no table.
const MAGIC: &[(&[u8], &str)] = &[
    (b"%PDF-", "PDF"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"{\\rtf", "RTF"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"\xfd7zXZ\0", "XZ"),
    (b"BZh", "BZIP2"),
    (b"\x28\xb5\x2f\xfd", "ZSTD"),
    (b"SQLite format 3\0", "SQLite"),
    (b"PAR1", "Parquet"),
    (b"ARROW1", "Arrow"),
    (b"\x7fELF", "ELF"),
    (b"MZ\x90\0", "EXE"),
    (b"ID3", "MP3"),
    (b"OggS", "OGG"),
    (b"RIFF", "RIFF"),
    (b"\0asm", "WebAssembly"),
];

/// Decides by the beginning of a file; `size` is that of the whole.
///
/// # Errors
/// The file is empty, or it is of a kind that holds no table.
pub fn of(head: &[u8], size: u64, name: &str) -> Result<Kind, FileError> {
    if size == 0 || head.is_empty() {
        return Err(FileError::Empty);
    }
    if let Some((_, kind)) = MAGIC.iter().find(|(magic, _)| head.starts_with(magic)) {
        return Err(foreign(kind));
    }
    if head.get(4..8) == Some(b"ftyp") {
        return Err(foreign("MP4"));
    }
    if head.get(257..262) == Some(b"ustar") {
        return Err(foreign("TAR"));
    }
    if head.starts_with(b"\x1f\x8b") {
        return Ok(Kind::Spreadsheet);
    }
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        return zip(head);
    }
    if head.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        let word = holds(head, b"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0");
        let slides = holds(head, b"P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0");
        return if word {
            Err(foreign("Word"))
        } else if slides {
            Err(foreign("PowerPoint"))
        } else {
            Ok(Kind::Spreadsheet)
        };
    }
    markup(head, name)
}

/// A ZIP archive tells what it is by the names of its first members.
fn zip(head: &[u8]) -> Result<Kind, FileError> {
    let sheets: [&[u8]; 2] = [b"xl/", b"application/vnd.oasis.opendocument.spreadsheet"];
    if sheets.iter().any(|mark| holds(head, mark)) {
        return Ok(Kind::Spreadsheet);
    }
    let others: [(&[u8], &str); 5] = [
        (b"word/", "Word"),
        (b"ppt/", "PowerPoint"),
        (b"application/vnd.oasis.opendocument", "OpenDocument"),
        (b"application/epub", "EPUB"),
        (b"META-INF/MANIFEST.MF", "JAR"),
    ];
    if let Some((_, kind)) = others.iter().find(|(mark, _)| holds(head, mark)) {
        return Err(foreign(kind));
    }
    Ok(Kind::Spreadsheet)
}

/// Web pages and JSON are text, but not delimited.
fn markup(head: &[u8], name: &str) -> Result<Kind, FileError> {
    let (encoding, mark) = encoding::detect(head).unwrap_or((Encoding::Utf8, 0));
    let mut text = Vec::new();
    Decoder::new(encoding, mark).push(head.get(..MARKUP).unwrap_or(head), &mut text);
    let text = text.trim_ascii_start();
    let starts = |mark: &str| text.get(..mark.len()).is_some_and(|b| b.eq_ignore_ascii_case(mark.as_bytes()));
    if starts("<!doctype html") || starts("<html") || starts("<table") {
        return Ok(Kind::Spreadsheet);
    }
    if starts("<?xml") && (holds(text, b"<html") || holds(text, b"<HTML")) {
        return Ok(Kind::Spreadsheet);
    }
    if starts("<?xml") && holds(text, b"urn:schemas-microsoft-com:office:spreadsheet") {
        return Err(foreign("Excel XML 2003"));
    }
    if starts("<?xml") || starts("<svg") {
        return Err(foreign("XML"));
    }
    let opens = |mark: u8| text.first() == Some(&mark);
    let inside = text.get(1..).unwrap_or_default().trim_ascii_start();
    let begins = |marks: &[u8]| inside.first().is_some_and(|first| marks.contains(first));
    let end = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    let named = matches!(end.as_str(), "json" | "jsonl" | "ndjson" | "geojson");
    if named && (opens(b'{') || opens(b'[')) {
        return Ok(Kind::Json);
    }
    if (opens(b'{') && begins(b"\"}")) || (opens(b'[') && begins(b"{]")) {
        return Ok(Kind::Json);
    }
    Ok(Kind::Text)
}

fn foreign(kind: &str) -> FileError {
    FileError::Foreign { kind: kind.to_owned() }
}

#[inline(never)]
fn holds(head: &[u8], mark: &[u8]) -> bool {
    head.windows(mark.len()).any(|window| window == mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_what_is_no_table() {
        let kind = |bytes: &[u8]| match of(bytes, bytes.len() as u64, "x.csv") {
            Err(FileError::Foreign { kind }) => kind,
            other => format!("{other:?}"),
        };
        assert_eq!(kind(b"%PDF-1.7 ..."), "PDF");
        assert_eq!(kind(b"PK\x03\x04....word/document.xml"), "Word");
        let old = b"<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>\
            <Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet>";
        assert_eq!(kind(old), "Excel XML 2003");
        let mut tar = vec![0; 512];
        tar[257..262].copy_from_slice(b"ustar");
        assert_eq!(kind(&tar), "TAR");
    }

    #[test]
    fn a_workbook_is_known_by_its_members_and_text_by_default() {
        assert_eq!(of(b"PK\x03\x04....xl/workbook.xml", 30, "export"), Ok(Kind::Spreadsheet));
        assert_eq!(of(b"id;nps\n1;10\n", 12, "export.xlsx"), Ok(Kind::Text));
        assert_eq!(of(b"", 0, "a.csv"), Err(FileError::Empty));
    }

    #[test]
    fn markup_is_known_in_any_encoding_and_opened_by_who_can() {
        let kind = |bytes: &[u8]| of(bytes, bytes.len() as u64, "x.csv");
        assert_eq!(kind(b"PK\x03\x04....notes.txt"), Ok(Kind::Spreadsheet));
        assert_eq!(kind(b"\xef\xbb\xbf <!DOCTYPE html><p>"), Ok(Kind::Spreadsheet));
        assert_eq!(kind(b"<?xml version=\"1.0\"?>\n<html xmlns=\"x\"><table>"), Ok(Kind::Spreadsheet));
        assert_eq!(kind(b"\x1f\x8b\x08"), Ok(Kind::Spreadsheet));
        assert_eq!(kind(b"[ {\"a\":1}]"), Ok(Kind::Json));
        assert_eq!(kind(b"\xff\xfe[\0{\0\"\0a\0\"\0"), Ok(Kind::Json));
        assert_eq!(kind(b"{\"a\":1}\n{\"a\":2}"), Ok(Kind::Json));
        assert_eq!(kind(b"[id];[nps]\n1;2\n"), Ok(Kind::Text));
    }
}
