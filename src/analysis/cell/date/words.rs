//! Dates with the month's name: `27 oct. 2016`, `October 27, 2016`, `jeudi 27 octobre 2016 à 14h51`.

use super::{calendar, figures, fold, stamp, value, year};
use crate::analysis::cell::stamp::{Order, Stamp};

/// English and French beginnings that tell one month from every other, in order.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["feb", "fev"],
    &["mar"],
    &["apr", "avr"],
    &["may", "mai"],
    &["jun", "juin"],
    &["jul", "juil"],
    &["aug", "aou"],
    &["sep"],
    &["oct"],
    &["nov"],
    &["dec"],
];

/// Reads a date in words, with an optional day of the week before it and time behind it.
pub fn read(text: &str) -> Option<Stamp> {
    let mut rest = text;
    let mut day = None;
    let mut of_year = None;
    loop {
        rest = rest.trim_start_matches([' ', ',', '-', '.', '/', '\u{a0}', '\u{202f}']);
        let (number, after) = figures(rest);
        let word_end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        match (number.is_empty(), of_year) {
            // The day before the month: `27`, `1er`, `3rd`.
            (false, _) if day.is_none() && number.len() <= 2 => {
                day = value(number);
                rest = ["er", "st", "nd", "rd", "th"]
                    .iter()
                    .find_map(|end| after.strip_prefix(end))
                    .unwrap_or(after);
            }
            (false, Some(month)) => {
                return stamp(calendar::days(year(number)?, month, day?)?, Order::Plain, after);
            }
            (true, None) if word_end > 0 => {
                of_year = month(&rest[..word_end]);
                if of_year.is_none() && (day.is_some() || !is_weekday(&rest[..word_end])) {
                    return None;
                }
                rest = &rest[word_end..];
            }
            _ => return None,
        }
    }
}

fn month(word: &str) -> Option<i64> {
    let word = fold(word);
    let names = |month: &&[&str]| month.iter().any(|start| word.starts_with(start));
    let at = MONTHS.iter().position(names)?;
    // `mardi` is a day and `marketing` is none at all.
    let whole = ["mar", "mars", "march", "may", "mai"];
    let short = !matches!(at, 2 | 4) || whole.contains(&word.as_str());
    (short && word.len() <= 9).then(|| i64::try_from(at + 1).ok()).flatten()
}

fn is_weekday(word: &str) -> bool {
    let word = fold(word);
    let starts =
        ["mon", "tue", "wed", "thu", "fri", "sat", "sun", "lun", "mar", "mer", "jeu", "ven", "sam", "dim"];
    word.len() <= 9 && starts.iter().any(|start| word.starts_with(start))
}
