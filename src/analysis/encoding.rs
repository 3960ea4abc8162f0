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
    Ok((if is_utf8(head) { Encoding::Utf8 } else { western(head) }, 0))
}

/// The encoding that a byte order mark names, and the mark's length.
pub fn mark(head: &[u8]) -> Option<(Encoding, usize)> {
    if head.starts_with(b"\xef\xbb\xbf") {
        Some((Encoding::Utf8, 3))
    } else if head.starts_with(b"\xff\xfe\0\0") {
        Some((Encoding::Utf32Le, 4))
    } else if head.starts_with(b"\0\0\xfe\xff") {
        Some((Encoding::Utf32Be, 4))
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

/// UTF-32 and UTF-16 without a mark: Western text has zeros in three of four bytes, or in every second one, always on
/// the same side.
fn wide(head: &[u8]) -> Option<Encoding> {
    let characters = head.as_chunks::<4>().0;
    let all = |fits: fn(&[u8; 4]) -> bool| characters.len() > 1 && characters.iter().all(fits);
    if all(|c| matches!(c, [_, _, 0..=0x10, 0]) && c[0] | c[1] != 0) {
        return Some(Encoding::Utf32Le);
    }
    if all(|c| matches!(c, [0, 0..=0x10, _, _]) && c[2] | c[3] != 0) {
        return Some(Encoding::Utf32Be);
    }
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

/// Windows-1252 or ISO-8859-15, which differ in what few Western texts have: the latter has no characters at 0x80 to
/// 0x9F, and letters and the euro sign where the former has fractions and accents that stand alone.
fn western(head: &[u8]) -> Encoding {
    let letter = |byte: u8| byte.is_ascii_alphabetic() || (byte >= 0xc0 && !matches!(byte, 0xd7 | 0xf7));
    let (mut letters, mut signs) = (0usize, 0usize);
    for (at, &byte) in head.iter().enumerate() {
        let before = at.checked_sub(1).map_or(b' ', |before| head[before]);
        let after = head.get(at + 1).copied().unwrap_or(b' ');
        let as_letter = match byte {
            0x80..=0x9f => return Encoding::Windows1252,
            // œuvre, cœur, Škoda; but ¼ h and 2½.
            0xa6 | 0xa8 | 0xb4 | 0xb8 | 0xbc | 0xbd | 0xbe => letter(after) && !before.is_ascii_digit(),
            // An amount comes before it, and nothing of the same word after it.
            0xa4 => {
                let amount = matches!(before, b'0'..=b'9' | b' ' | 0xa0);
                amount && !after.is_ascii_alphanumeric() && after < 0x80
            }
            _ => continue,
        };
        if as_letter { letters += 1 } else { signs += 1 }
    }
    if letters > signs { Encoding::Latin9 } else { Encoding::Windows1252 }
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
    fn four_bytes_a_character() {
        let wide =
            |bytes: fn(u32) -> [u8; 4]| "id;é€\n".chars().flat_map(|c| bytes(c.into())).collect::<Vec<u8>>();
        assert_eq!(detect(&wide(u32::to_le_bytes)), Ok((Encoding::Utf32Le, 0)));
        assert_eq!(detect(&wide(u32::to_be_bytes)), Ok((Encoding::Utf32Be, 0)));
        assert_eq!(detect(b"\xff\xfe\0\0i\0\0\0"), Ok((Encoding::Utf32Le, 4)));
        assert_eq!(detect(b"\0\0\xfe\xff\0\0\0i"), Ok((Encoding::Utf32Be, 4)));
    }

    #[test]
    fn latin_9_is_told_by_its_letters_and_the_euro() {
        for text in [&b"nom;note\nC\xbdur \xe0 c\xbdur;9\n"[..], b"prix\n12,50 \xa4\n9\xa4\n", b"\xa6koda\n"]
        {
            assert_eq!(detect(text), Ok((Encoding::Latin9, 0)), "{text:?}");
        }
        for text in [
            &b"dur\xe9e\n2\xbd h\n\xbc h\n"[..],
            b"c\x9cur \xa4",
            b"id\xa4pr\xe9nom\n1\xa4Ann\n",
            b"\xe9t\xe9\n",
        ] {
            assert_eq!(detect(text), Ok((Encoding::Windows1252, 0)), "{text:?}");
        }
    }

    #[test]
    fn bytes_that_are_no_text_say_where() {
        let dirty = [b"id;nps\n".repeat(50), b"1;\0 9\n".to_vec()].concat();
        assert_eq!(detect(&dirty), Ok((Encoding::Utf8, 0)));
        assert_eq!(detect(b"abc\x01\x02\0def"), Err(FileError::NotText { offset: 3 }));
    }
}
