//! Which encoding a text is in, judged by its first bytes.

use super::error::FileError;
use super::protocol::Encoding;

/// The encoding, and how many bytes of byte order mark stand before the text.
///
/// # Errors
/// The bytes are not text in any encoding known here.
pub fn detect(head: &[u8]) -> Result<(Encoding, usize), FileError> {
    if let Some(found) = mark(head) {
        return Ok(found);
    }
    if let Some(wide) = wide(head) {
        return Ok((wide, 0));
    }
    let control = |byte: u8| byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c | 0x1a | 0x1b);
    // One stray control character is dirt in a text; many are no text.
    let controls = head.iter().filter(|&&byte| control(byte)).count();
    if controls * 50 > head.len() {
        let offset = head.iter().position(|&byte| control(byte)).unwrap_or_default();
        return Err(FileError::NotText { offset: offset as u64 });
    }
    Ok((if is_utf8(head) { Encoding::Utf8 } else { Encoding::Windows1252 }, 0))
}

/// The encoding that a byte order mark names, and the mark's length.
pub fn mark(head: &[u8]) -> Option<(Encoding, usize)> {
    if head.starts_with(b"\xef\xbb\xbf") {
        Some((Encoding::Utf8, 3))
    } else if head.starts_with(b"\xff\xfe") {
        Some((Encoding::Utf16Le, 2))
    } else if head.starts_with(b"\xfe\xff") {
        Some((Encoding::Utf16Be, 2))
    } else {
        None
    }
}

/// How many bytes to skip so that a text in this encoding begins without its mark.
pub fn mark_length(head: &[u8], encoding: Encoding) -> usize {
    mark(head).filter(|(named, _)| *named == encoding).map_or(0, |(_, length)| length)
}

/// UTF-16 without a mark: Western text has a zero in every second byte, always on the same side.
fn wide(head: &[u8]) -> Option<Encoding> {
    let units = head.len() / 2;
    if units < 2 {
        return None;
    }
    let zeros = |side: usize| head.chunks_exact(2).filter(|pair| pair[side] == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    if second * 10 >= units * 7 && first * 20 <= units {
        Some(Encoding::Utf16Le)
    } else if first * 10 >= units * 7 && second * 20 <= units {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// Whether bytes are UTF-8, a last character that was cut off allowed.
fn is_utf8(head: &[u8]) -> bool {
    match std::str::from_utf8(head) {
        Ok(_) => true,
        Err(error) => error.error_len().is_none(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_content_decide() {
        assert_eq!(detect(b"\xef\xbb\xbfid;nom"), Ok((Encoding::Utf8, 3)));
        assert_eq!(detect(b"\xff\xfei\0d\0"), Ok((Encoding::Utf16Le, 2)));
        assert_eq!(detect(b"\0i\0d\0;\0n\0o\0m"), Ok((Encoding::Utf16Be, 0)));
        assert_eq!(detect(b"id;pr\xe9nom"), Ok((Encoding::Windows1252, 0)));
        assert_eq!(detect("id;prén".as_bytes().split_last().expect("not empty").1), Ok((Encoding::Utf8, 0)));
        assert_eq!(detect("pré".as_bytes().split_last().expect("not empty").1), Ok((Encoding::Utf8, 0)));
    }

    #[test]
    fn bytes_that_are_no_text_say_where() {
        let dirty = [b"id;nps\n".repeat(50), b"1;\0 9\n".to_vec()].concat();
        assert_eq!(detect(&dirty), Ok((Encoding::Utf8, 0)));
        assert_eq!(detect(b"abc\x01\x02\0def"), Err(FileError::NotText { offset: 3 }));
    }
}
