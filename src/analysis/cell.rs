//! One cell of text becomes a number, a length of time, an instant or a flag, in the ways people and tools write them.

pub mod calendar;
pub mod date;
pub(in crate::analysis) mod decimal;
pub mod duration;
pub mod flag;
pub(in crate::analysis) mod letters;
pub mod number;
pub mod stamp;
mod tidy;

/// Whether a cell says that there is nothing: blank, a dash, or what people, databases and spreadsheets write for it:
/// `n/a`, `#N/A`, `n/d`, `n.c.`, `s.o.`, `k.A.`, `null` … A formula's error (`#DIV/0!`, `#REF!`) is not nothing: it is
/// a cell that cannot be read.
#[inline]
pub fn is_blank(cell: &[u8]) -> bool {
    match cell {
        [] => true,
        [b'0'..=b'9', ..] => false,
        [only] => matches!(only, b'-' | b'?' | 0xa0),
        // Nearly every cell ends here.
        _ if cell.len() > 4 => false,
        _ => is_absence(cell),
    }
}

/// What is written for nothing in two to four bytes. Letters mostly stand for words: not available, no data,
/// not communicated, sans objet, sin datos, keine Angabe.
fn is_absence(cell: &[u8]) -> bool {
    if let [first, b'/', second] | [first, b'.', second] | [first, b'.', second, b'.'] = cell {
        let letters = [first.to_ascii_lowercase(), second.to_ascii_lowercase()];
        return [b"na", b"nd", b"nc", b"nr", b"so", b"sd", b"ka"].contains(&&letters);
    }
    let words: [&[u8]; 7] = [b"null", b"nan", b"#n/a", b"none", b"nil", b"--", b"\\n"];
    let signs: [&str; 4] = ["\u{a0}", "\u{202f}", "–", "—"];
    words.iter().any(|word| cell.eq_ignore_ascii_case(word))
        || signs.iter().any(|sign| cell == sign.as_bytes())
        || cell == b"NA"
}

/// Whether a cell is what spreadsheets show for a formula that went wrong: `#DIV/0!`, `#NAME?`. It says nothing about what
/// its column holds.
pub fn is_fault(cell: &str) -> bool {
    cell.starts_with('#') && (cell.ends_with(['!', '?']) || cell == "#N/A")
}

/// Words as they are compared: lower case, no accents, anything but letters and digits a single space, and a space
/// where `camelCase` changes case.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut lower_before = false;
    for character in text.chars() {
        let lower = letters::lower(character);
        if lower != character && lower_before {
            out.push(' ');
        }
        lower_before = lower == character && letters::is_letter(character);
        if letters::is_of_word(character) {
            match plain(lower) {
                "" => out.push(lower),
                letters => out.push_str(letters),
            }
        } else if !out.ends_with(' ') && !is_accent(character) {
            out.push(' ');
        }
    }
    out.trim().to_owned()
}

/// A text in two, cut at a byte; undivided where that is within a sign. Where a cut cannot fail, it yet needs no code to
/// tell that it did, as slicing does.
pub(in crate::analysis) fn cut(text: &str, at: usize) -> (&str, &str) {
    text.split_at_checked(at).unwrap_or((text, ""))
}

/// Accents that stand behind their letter, as macOS writes them in file names and some exports in cells.
fn is_accent(character: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&character)
}

/// Letters without accents for one that has some; none for others.
fn plain(letter: char) -> &'static str {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => "a",
        'ç' => "c",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ñ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => "o",
        'ù' | 'ú' | 'û' | 'ü' => "u",
        'ý' | 'ÿ' => "y",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_compared_without_dress() {
        assert_eq!(fold("  Délai de 1ʳᵉ réponse (min) "), "delai de 1ʳᵉ reponse min");
        assert_eq!(fold("firstResponse_time-SEC"), "first response time sec");
        assert_eq!(fold("Re\u{301}solu"), "resolu");
        assert_eq!(fold("ŒUVRE"), "oeuvre");
    }

    #[test]
    fn blanks_are_recognised_and_zero_is_not_one() {
        for blank in [
            "", "-", "—", "NULL", "n/a", "N/A", "#N/A", "n/d", "n.d.", "S.O.", "s/o", "n.c.", "k.A.", "--",
            "\u{202f}",
        ] {
            assert!(is_blank(blank.as_bytes()), "{blank:?}");
        }
        for value in ["0", "non", "No", "Nan Li", "x", "a/b", "e.g.", "#REF!", "1/2", "ND", "-5"] {
            assert!(!is_blank(value.as_bytes()), "{value:?}");
        }
    }
}
