//! Texts of rows of questions. A calculator that asks the same of twelve things says it once: `in-weight` holds for
//! `in-weight-1` to `in-weight-12`, `{ $n }` in it is the number, and `{ $weight-n }` the number of that row.

use std::sync::{Mutex, PoisonError};

/// The text of a row, by a key with its number in it: `in-weight-3`, `in-weight-3.hint`, `choice-critical-3-yes`.
pub(super) fn pattern(file: &'static str, key: &str) -> Option<&'static str> {
    let (shared, number) = without_number(key)?;
    Some(numbered(super::pattern(file, &shared)?, number))
}

/// The key that all rows share, and the number of this one.
fn without_number(key: &str) -> Option<(String, &str)> {
    let (message, attribute) = key.find('.').map_or((key, ""), |dot| key.split_at(dot));
    let is_number = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit()) && !word.is_empty();
    let number = message.split('-').find(is_number)?;
    let words: Vec<&str> = message.split('-').filter(|word| !is_number(word)).collect();
    Some((words.join("-") + attribute, number))
}

fn numbered(pattern: &'static str, number: &str) -> &'static str {
    let text = pattern.replace("{ $n }", number).replace("-n }", &format!("-{number} }}"));
    if text == pattern { pattern } else { kept(text) }
}

/// Lets a text live as long as those of the files. There is one for each row and language, made when first shown.
fn kept(text: String) -> &'static str {
    static KEPT: Mutex<Vec<&'static str>> = Mutex::new(Vec::new());
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(text) = kept.iter().find(|known| **known == text) {
        return text;
    }
    let text: &'static str = Box::leak(text.into_boxed_str());
    kept.push(text);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "in-weight = Thing { $n }: weight\n    .hint = up to you\nchoice-critical-yes = Yes\nline-thing = { $weight-n } × { $score-n } = { $points-n }\n";

    #[test]
    fn a_row_says_what_all_rows_say_with_its_number() {
        assert_eq!(pattern(FILE, "in-weight-3"), Some("Thing 3: weight"));
        assert_eq!(pattern(FILE, "in-weight-12.hint"), Some("up to you"));
        assert_eq!(pattern(FILE, "choice-critical-3-yes"), Some("Yes"));
        assert_eq!(pattern(FILE, "line-thing-3"), Some("{ $weight-3 } × { $score-3 } = { $points-3 }"));
        assert_eq!(pattern(FILE, "in-score-3"), None);
        assert_eq!(pattern(FILE, "in-weight-"), None);
    }

    #[test]
    fn a_text_is_made_once() {
        let first = pattern(FILE, "in-weight-7").expect("it is there");
        assert!(std::ptr::eq(first, pattern(FILE, "in-weight-7").expect("it is there")));
    }
}
