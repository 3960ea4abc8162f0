//! What is a letter, and its lower case, for words that are compared. The standard library's tables for all the scripts
//! of the world weigh more than the dates and numbers of six languages; these rules know every capital of the Latin,
//! Greek and Cyrillic alphabets in use, and take what they do not know for a letter without a capital.

/// The small letter of a capital; anything else as it is.
pub fn lower(letter: char) -> char {
    let code = u32::from(letter);
    let small = match code {
        0..0x80 => return letter.to_ascii_lowercase(),
        0xc0..=0xde if code != 0xd7 => code + 32,
        // Ÿ, and İ, whose dot is not worth a sign of its own.
        0x178 => 0xff,
        0x130 => 0x69,
        // Capital and small letter in turn; between the two ranges it is the odd ones that are capitals.
        0x139..=0x148 | 0x179..=0x17e => code + (code & 1),
        0x100..=0x137 | 0x14a..=0x177 | 0x1de..=0x1ef | 0x218..=0x21b | 0x460..=0x481 | 0x4d0..=0x52f => {
            code | 1
        }
        0x1e00..=0x1e95 | 0x1ea0..=0x1eff => code | 1,
        0x386 => 0x3ac,
        0x388..=0x38a => code + 37,
        0x38c => 0x3cc,
        0x38e | 0x38f => code + 63,
        0x391..=0x3a1 | 0x3a3..=0x3ab => code + 32,
        0x400..=0x40f => code + 80,
        0x410..=0x42f => code + 32,
        // ẞ
        0x1e9e => 0xdf,
        _ => code,
    };
    char::from_u32(small).unwrap_or(letter)
}

/// Whether it is a letter, of any script; signs, blanks, accents by themselves and pictures are none.
pub fn is_letter(sign: char) -> bool {
    let code = u32::from(sign);
    match code {
        0..0x80 => sign.is_ascii_alphabetic(),
        0x80..0xc0 => matches!(sign, 'ª' | 'µ' | 'º'),
        0xd7 | 0xf7 | 0x37e | 0x387 => false,
        // Accents that stand behind their letter, as macOS writes them in file names and some exports in cells.
        0x300..=0x36f => false,
        // Punctuation, money, signs, arrows, lines and pictures; but for raised letters, as in 1ʳᵉ and nᵒ.
        0x2000..=0x2bff => matches!(code, 0x2071 | 0x207f | 0x2090..=0x209c | 0x2116 | 0x2122),
        0x3000..=0x3004 | 0x3008..=0x3030 | 0xd800..=0xf8ff | 0xfe00..=0xfe6f | 0xfeff => false,
        0xff00..=0xff20 | 0xff3b..=0xff40 | 0xff5b..=0xff65 | 0xffe0..=0xffff => false,
        0x1_f000..=0x1_faff | 0xe_0000.. => false,
        _ => true,
    }
}

/// Whether it is a letter or a figure.
pub fn is_of_word(sign: char) -> bool {
    // ² ³ ¹ ¼ ½ ¾ and raised and lowered figures.
    let raised =
        matches!(u32::from(sign), 0xb2 | 0xb3 | 0xb9 | 0xbc..=0xbe | 0x2070..=0x2079 | 0x2080..=0x2089);
    sign.is_ascii_digit() || raised || is_letter(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The blocks of letters whose capitals are known, but for historical ones and letters of phonetics.
    fn known() -> impl Iterator<Item = char> {
        let blocks = [
            0x00..=0x17e,
            0x218..=0x21b,
            0x386..=0x38a,
            0x38e..=0x3a1,
            0x3a3..=0x3ce,
            0x400..=0x481,
            0x4d0..=0x52f,
            0x1e00..=0x1e95,
            0x1ea0..=0x1eff,
        ];
        blocks.into_iter().flatten().filter_map(char::from_u32)
    }

    #[test]
    fn capitals_become_small_as_the_standard_library_has_it() {
        for letter in known() {
            let std: String = letter.to_lowercase().filter(|sign| *sign != '\u{307}').collect();
            assert_eq!(lower(letter).to_string(), std, "{letter} {:x}", u32::from(letter));
        }
        for small in ('\0'..=char::MAX).filter(|letter| letter.is_lowercase()) {
            assert_eq!(lower(small), small, "{small}");
        }
    }

    #[test]
    fn letters_are_what_the_standard_library_has_for_letters() {
        for letter in known() {
            assert_eq!(is_letter(letter), letter.is_alphabetic(), "{letter} {:x}", u32::from(letter));
            assert_eq!(is_of_word(letter), letter.is_alphanumeric(), "{letter} {:x}", u32::from(letter));
        }
        for letter in
            "ʳᵉᵒ日本語アあ한국어العربيةעבריתไทยहिन्दीքაአ".chars().filter(|letter| letter.is_alphabetic())
        {
            assert!(is_letter(letter), "{letter}");
        }
        for sign in " \u{a0}\u{202f}\u{feff}–—«»“”…€₽→★⭐✓☑👍🏽♥️、。「」（）：％·•".chars()
        {
            assert!(!is_of_word(sign), "{sign}");
        }
    }
}
