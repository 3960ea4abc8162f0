//! Bytes in any known encoding become UTF-8, chunk by chunk, whatever the chunks' borders.

use super::protocol::Encoding;
use std::borrow::Cow;

/// What Windows-1252 has at 0x80 to 0x9F; its five holes are control characters, as browsers read them.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Turns a stream of bytes into UTF-8.
#[derive(Clone, Debug)]
pub struct Decoder {
    encoding: Encoding,
    /// Bytes of the byte order mark still to skip.
    skip: usize,
    /// First bytes of a unit of two or four that the next chunk completes.
    unit: [u8; 4],
    /// How many of them there are.
    have: usize,
    /// First half of a character outside the basic plane.
    surrogate: Option<u16>,
    /// Whether `¤` separates cells, and so becomes [`CURRENCY`].
    currency: bool,
    /// First byte of what may be a `¤` that the next chunk completes.
    waiting: bool,
}

/// Stands for the separator `¤`, which is two bytes in UTF-8, where the scanner knows only separators of one.
pub const CURRENCY: u8 = 0x1f;

impl Decoder {
    /// A decoder that drops the first `skip` bytes.
    pub fn new(encoding: Encoding, skip: usize) -> Self {
        Self { encoding, skip, unit: [0; 4], have: 0, surrogate: None, currency: false, waiting: false }
    }

    /// This decoder, which turns `¤` into [`CURRENCY`] if cells are separated by it.
    pub fn for_separator(mut self, separator: u8) -> Self {
        self.currency = separator == CURRENCY;
        self
    }

    /// Whether bytes are passed on as they are, so that a reader may put them in place itself.
    pub fn is_transparent(&self) -> bool {
        self.encoding == Encoding::Utf8 && self.skip == 0 && !self.currency
    }

    /// Appends the text of a chunk. Bytes that are not UTF-8 in a UTF-8 text are kept: [`text`] reads them cell by
    /// cell.
    pub fn push(&mut self, bytes: &[u8], out: &mut Vec<u8>) {
        let skipped = self.skip.min(bytes.len());
        self.skip -= skipped;
        let bytes = &bytes[skipped..];
        let from = out.len();
        if std::mem::take(&mut self.waiting) {
            out.push(0xc2);
        }
        match self.encoding {
            Encoding::Utf8 => out.extend_from_slice(bytes),
            Encoding::Windows1252 => single(bytes, character, out),
            Encoding::Latin9 => single(bytes, latin_9, out),
            Encoding::Utf16Le | Encoding::Utf16Be => {
                self.units(bytes, 2, out);
            }
            Encoding::Utf32Le | Encoding::Utf32Be => self.units(bytes, 4, out),
        }
        if self.currency {
            self.waiting = separate(out, from);
        }
    }

    /// Cuts bytes into units of so many.
    fn units(&mut self, bytes: &[u8], size: usize, out: &mut Vec<u8>) {
        out.reserve(bytes.len());
        for &byte in bytes {
            self.unit[self.have] = byte;
            self.have += 1;
            if self.have < size {
                continue;
            }
            self.have = 0;
            let [a, b, c, d] = self.unit;
            match self.encoding {
                Encoding::Utf16Le => self.pair(u16::from_le_bytes([a, b]), out),
                Encoding::Utf16Be => self.pair(u16::from_be_bytes([a, b]), out),
                Encoding::Utf32Le => append(wide(u32::from_le_bytes([a, b, c, d])), out),
                _ => append(wide(u32::from_be_bytes([a, b, c, d])), out),
            }
        }
    }

    /// Appends what a text that was cut in the middle of a character leaves behind.
    pub fn finish(&mut self, out: &mut Vec<u8>) {
        if std::mem::take(&mut self.waiting) {
            out.push(0xc2);
        }
        if std::mem::take(&mut self.have) > 0 || self.surrogate.take().is_some() {
            append(char::REPLACEMENT_CHARACTER, out);
        }
    }

    fn pair(&mut self, unit: u16, out: &mut Vec<u8>) {
        let units = self.surrogate.take().into_iter().chain([unit]);
        for read in char::decode_utf16(units) {
            match read {
                Ok(character) => append(character, out),
                Err(lone) if (0xd800..0xdc00).contains(&unit) && lone.unpaired_surrogate() == unit => {
                    self.surrogate = Some(unit);
                }
                Err(_) => append(char::REPLACEMENT_CHARACTER, out),
            }
        }
    }
}

/// The text of a cell. What is not UTF-8 is taken for Windows-1252: files with both exist, and so do files whose
/// first accent comes after the beginning by which the encoding was judged.
pub fn text(cell: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(cell) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(cell.iter().map(|&byte| character(byte)).collect()),
    }
}

/// Undoes UTF-8 that was read as Windows-1252 and saved again (`tempÃ©rature`); `None` for text in order.
pub fn mend(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let bytes: Option<Vec<u8>> = text.chars().map(byte).collect();
    String::from_utf8(bytes?).ok()
}

fn byte(character: char) -> Option<u8> {
    match WINDOWS_1252.iter().position(|&known| known == character) {
        Some(at) => u8::try_from(0x80 + at).ok(),
        None => u8::try_from(u32::from(character)).ok(),
    }
}

fn character(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS_1252[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

fn latin_9(byte: u8) -> char {
    match byte {
        0xa4 => '€',
        0xa6 => 'Š',
        0xa8 => 'š',
        0xb4 => 'Ž',
        0xb8 => 'ž',
        0xbc => 'Œ',
        0xbd => 'œ',
        0xbe => 'Ÿ',
        _ => char::from(byte),
    }
}

fn wide(unit: u32) -> char {
    char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// Turns every `¤` from an offset on into [`CURRENCY`]; true if the last byte, which is taken off, may begin one.
fn separate(text: &mut Vec<u8>, from: usize) -> bool {
    let mut to = from;
    let mut at = from;
    while at < text.len() {
        let sign = text[at..].starts_with(b"\xc2\xa4");
        text[to] = if sign { CURRENCY } else { text[at] };
        to += 1;
        at += if sign { 2 } else { 1 };
    }
    let waits = to > from && text[to - 1] == 0xc2;
    text.truncate(if waits { to - 1 } else { to });
    waits
}

/// The content of a cell of a text whose separator is [`CURRENCY`], with its `¤` back.
pub fn with_currency(cell: &[u8]) -> Cow<'_, [u8]> {
    if !cell.contains(&CURRENCY) {
        return Cow::Borrowed(cell);
    }
    let mut out = Vec::with_capacity(cell.len() + 8);
    for &byte in cell {
        match byte {
            CURRENCY => out.extend_from_slice("¤".as_bytes()),
            byte => out.push(byte),
        }
    }
    Cow::Owned(out)
}

fn single(bytes: &[u8], character: fn(u8) -> char, out: &mut Vec<u8>) {
    out.reserve(bytes.len());
    for run in bytes.chunk_by(|a, b| a.is_ascii() && b.is_ascii()) {
        if run[0].is_ascii() {
            out.extend_from_slice(run);
        } else {
            run.iter().for_each(|&byte| append(character(byte), out));
        }
    }
}

fn append(character: char, out: &mut Vec<u8>) {
    out.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(encoding: Encoding, chunks: &[&[u8]]) -> String {
        let mut out = Vec::new();
        let mut decoder = Decoder::new(encoding, 0);
        chunks.iter().for_each(|chunk| decoder.push(chunk, &mut out));
        decoder.finish(&mut out);
        String::from_utf8(out).expect("decoders write UTF-8")
    }

    #[test]
    fn windows_1252_has_the_euro_and_the_ellipsis() {
        assert_eq!(decode(Encoding::Windows1252, &[b"12 \x80 \x85 d\xe9j\xe0 \x9c"]), "12 € … déjà œ");
    }

    #[test]
    fn utf_16_survives_any_cut() {
        let text = "é😀;ok";
        let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for cut in 0..=bytes.len() {
            assert_eq!(decode(Encoding::Utf16Le, &[&bytes[..cut], &bytes[cut..]]), text, "cut at {cut}");
        }
    }

    #[test]
    fn a_currency_sign_separates_wherever_it_is_cut() {
        let text = "a¤\u{a0}é¤¤Â\u{a3}\n";
        for cut in 0..=text.len() {
            let mut out = Vec::new();
            let mut decoder = Decoder::new(Encoding::Utf8, 0).for_separator(CURRENCY);
            [&text.as_bytes()[..cut], &text.as_bytes()[cut..]].iter().for_each(|c| decoder.push(c, &mut out));
            decoder.finish(&mut out);
            assert_eq!(String::from_utf8_lossy(&out), text.replace('¤', "\u{1f}"), "cut at {cut}");
            assert_eq!(with_currency(&out), text.as_bytes());
        }
    }

    #[test]
    fn half_characters_are_marked_not_lost() {
        assert_eq!(decode(Encoding::Utf16Be, &[&[0xd8, 0x3d, 0, 0x61]]), "\u{fffd}a");
        assert_eq!(decode(Encoding::Utf16Be, &[&[0, 0x61, 0xd8, 0x3d]]), "a\u{fffd}");
        assert_eq!(decode(Encoding::Utf16Be, &[&[0, 0x61, 0]]), "a\u{fffd}");
    }

    #[test]
    fn double_encoding_is_undone() {
        assert_eq!(mend("Priorit\u{c3}\u{a9}").as_deref(), Some("Priorité"));
        assert_eq!(mend("Priorité"), None);
    }
}
