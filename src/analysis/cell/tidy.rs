//! Signs as typographers, spreadsheets and other scripts write them become the few that the readers of numbers, lengths
//! of time and instants know.

use std::borrow::Cow;

/// The content of a cell without what spreadsheets put around a text that looks like a number (`="42"`, `'42`), with
/// plain spaces, quotes, minus signs and figures. Most cells come back as they are.
pub(super) fn tidy(text: &str) -> Cow<'_, str> {
    let text = unwrapped(text.trim());
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let plain: String = text.chars().filter(|character| !is_unseen(*character)).map(plain).collect();
    Cow::Owned(plain.trim().to_owned())
}

fn unwrapped(text: &str) -> &str {
    let inside = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    // Before a figure only: `'26` is a year and no text mark, but then it is as good without.
    let text = inside.unwrap_or(text);
    text.strip_prefix('\'').filter(|rest| !rest.is_empty()).unwrap_or(text).trim()
}

fn plain(character: char) -> char {
    let code = u32::from(character);
    let figure = |zero: u32| char::from_digit(code - zero, 10).unwrap_or(character);
    match character {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{2032}' | '\u{b4}' => '\'',
        '\u{201c}' | '\u{201d}' | '\u{2033}' => '"',
        '\u{660}'..='\u{669}' => figure(0x660),
        '\u{6f0}'..='\u{6f9}' => figure(0x6f0),
        // Full-width signs are the ASCII ones, moved.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(code - 0xfee0).unwrap_or(character),
        space if space.is_whitespace() => ' ',
        other => other,
    }
}

/// Marks of direction and of joining, which nobody sees.
fn is_unseen(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dress_is_taken_off() {
        for (text, expected) in [
            ("=\"123\"", "123"),
            ("'42", "42"),
            ("1\u{202f}234,5\u{a0}%", "1 234,5 %"),
            ("\u{2212}4", "-4"),
            ("3’25”", "3'25\""),
            ("１２，５", "12,5"),
            ("٣٢", "32"),
            ("\u{200e}31/12/2026", "31/12/2026"),
            ("'", "'"),
            ("=\"", "=\""),
            ("août", "août"),
        ] {
            assert_eq!(tidy(text), expected, "{text:?}");
        }
    }
}
