//! What was typed, pasted or carried by a link becomes a checked answer, or a flaw that says why not.

use super::{Lang, number};
use crate::model::error::Flaw;
use crate::model::input::{Input, Kind, RefusedScore, Scores};
use crate::model::unit::{TimeUnit, Unit};
use crate::model::values::Given;

/// How numbers are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notation {
    /// By hand, in a language; a bare length of time counts this unit.
    Typed(Lang, TimeUnit),
    /// In a link: a point before the fraction, no grouping, and a unit after a length of time.
    Link,
}

/// Reads one answer; `None` if it is blank.
///
/// # Errors
/// What is wrong with the text. Ranges are checked later, by [`crate::model::values::Values::check`].
pub fn read(input: &Input, text: &str, notation: Notation) -> Result<Option<Given>, Flaw> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    match input.kind {
        Kind::Number { unit: Unit::Duration, .. } => duration(text, notation).map(Given::Number),
        Kind::Number { unit, .. } => {
            let number = match notation {
                Notation::Typed(lang, _) => number::parse(lang, without_sign(text, unit)),
                Notation::Link => link_number(text),
            };
            number.map(Given::Number).ok_or_else(|| Flaw::NotANumber(text.to_owned()))
        }
        Kind::Choice(choices) => choices
            .iter()
            .position(|choice| choice.key == text)
            .map(Given::Choice)
            .ok_or_else(|| Flaw::UnknownChoice(text.to_owned())),
        Kind::Scores { .. } => Ok(Given::Scores(scores(input, text))),
    }
    .map(Some)
}

/// A pasted `72 %`, `180 €` or `40 km` means 72, 180 or 40.
fn without_sign(text: &str, unit: Unit) -> &str {
    let currencies = || number::CURRENCIES.iter().flat_map(|currency| [currency.sign, currency.code]);
    let signs: Vec<&str> = match unit {
        Unit::Percent => vec!["%"],
        Unit::Money => currencies().collect(),
        Unit::Kilometres => vec!["km"],
        _ => Vec::new(),
    };
    let rest = |sign: &&str| text.strip_suffix(*sign).or_else(|| text.strip_prefix(*sign));
    // The longest first: `CA$` is not a `$` after two letters.
    signs
        .iter()
        .filter(|sign| rest(sign).is_some())
        .max_by_key(|sign| sign.len())
        .and_then(rest)
        .unwrap_or(text)
        .trim()
}

/// A number in a link: a point before the fraction and nothing between digits.
pub fn link_number(text: &str) -> Option<f64> {
    match text.strip_prefix('-') {
        Some(rest) => number::plain_decimal(rest).map(|value| -value),
        None => number::plain_decimal(text),
    }
}

fn duration(text: &str, notation: Notation) -> Result<f64, Flaw> {
    match notation {
        Notation::Typed(lang, unit) => {
            number::parse_duration(lang, text, unit).ok_or_else(|| Flaw::NotANumber(text.to_owned()))
        }
        Notation::Link => {
            let (number, unit) = link_duration(text).ok_or_else(|| Flaw::UnknownTimeUnit(text.to_owned()))?;
            Ok(number * unit.seconds())
        }
    }
}

/// A length of time in a link, such as `4.7h`: the number and its unit.
pub fn link_duration(text: &str) -> Option<(f64, TimeUnit)> {
    let (number, unit) = text.split_at(text.find(|c: char| c.is_ascii_alphabetic())?);
    Some((link_number(number)?, TimeUnit::ALL.into_iter().find(|known| known.key() == unit)?))
}

/// The most marks that one list may hold, so that `10x999999999` cannot fill the memory.
const MOST_SCORES: usize = 5_000_000;

/// A mark of a pasted list and how many times it counts: `10x25` is twenty-five tens.
pub fn repeated(item: &str) -> (&str, usize) {
    item.split_once(['x', '×', '*'])
        .and_then(|(mark, times)| Some((mark, times.parse().ok()?)))
        .unwrap_or((item, 1))
}

/// Every item of a pasted list, accepted or refused with its position. `10x25` stands for twenty-five tens.
fn scores(input: &Input, text: &str) -> Scores {
    let mut found = Scores::default();
    let items = text
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '|'))
        .filter(|item| !item.is_empty());
    let mut position = 0;
    for item in items {
        let (mark, times) = repeated(item);
        position += 1;
        let room = MOST_SCORES - found.accepted.len();
        let mark =
            link_number(mark).ok_or_else(|| Flaw::NotANumber(item.to_owned())).and_then(|m| input.accept(m));
        match mark {
            Ok(mark) if times <= room => found.accepted.extend(std::iter::repeat_n(mark, times)),
            Ok(_) => found.refused.push(RefusedScore {
                position,
                text: item.to_owned(),
                flaw: Flaw::TooHigh { max: MOST_SCORES as f64 },
            }),
            Err(flaw) => found.refused.push(RefusedScore { position, text: item.to_owned(), flaw }),
        }
        position += times.clamp(1, room.max(1)) - 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const MARKS: Input = Input::scores("scores", 0.0, 10.0);

    #[test]
    fn a_pasted_list_keeps_what_is_a_mark_and_names_the_rest() {
        let list = scores(&MARKS, "10, 9;8\n7\t6 11 x 3.5 -1 ten 0");
        assert_eq!(list.accepted, [10.0, 9.0, 8.0, 7.0, 6.0, 0.0]);
        let refused: Vec<_> = list.refused.iter().map(|r| (r.position, r.text.as_str())).collect();
        assert_eq!(refused, [(6, "11"), (7, "x"), (8, "3.5"), (9, "-1"), (10, "ten")]);
    }

    #[test]
    fn repeats_count_their_positions_and_stay_bounded() {
        let list = scores(&MARKS, "10x3 oops 0x99999999999 5");
        assert_eq!(list.accepted, [10.0, 10.0, 10.0, 5.0]);
        assert_eq!(list.refused[0].position, 4);
        assert_eq!(list.refused[1].text, "0x99999999999");
    }

    #[test]
    fn links_carry_units_and_points() {
        let time = Input::number("time", Unit::Duration);
        assert_eq!(read(&time, "4.7h", Notation::Link), Ok(Some(Given::Number(16_920.0))));
        assert_eq!(read(&time, "100", Notation::Link), Err(Flaw::UnknownTimeUnit("100".into())));
        let rate = Input::number("rate", Unit::Percent);
        assert_eq!(read(&rate, "7,5", Notation::Link), Err(Flaw::NotANumber("7,5".into())));
        assert_eq!(
            read(&rate, "7,5 %", Notation::Typed(Lang::Fr, TimeUnit::Seconds)),
            Ok(Some(Given::Number(7.5)))
        );
    }

    #[test]
    fn a_pasted_amount_leaves_its_sign() {
        let amount = |text| {
            read(&Input::number("cost", Unit::Money), text, Notation::Typed(Lang::Fr, TimeUnit::Hours))
        };
        for text in ["12,5 €", "€12,5", "12,5 CA$", "CHF 12,5", "12,5 EUR"] {
            assert_eq!(amount(text), Ok(Some(Given::Number(12.5))), "{text}");
        }
        assert_eq!(amount("12€50"), Err(Flaw::NotANumber("12€50".into())));
        let way = read(
            &Input::number("way", Unit::Kilometres),
            "40 km",
            Notation::Typed(Lang::En, TimeUnit::Hours),
        );
        assert_eq!(way, Ok(Some(Given::Number(40.0))));
    }
}
