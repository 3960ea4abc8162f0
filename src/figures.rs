//! Answers and results as they are shown: with unit, sign and decimals, and put into the lines of the working.

use crate::model::input::{Input, Kind};
use crate::model::kpi::Kpi;
use crate::model::outcome::Outcome;
use crate::model::output::Output;
use crate::model::unit::Unit;
use crate::model::values::{Given, Values};
use crate::text::number::{self, Currency, NARROW_SPACE};
use crate::text::{self, Arg, Lang};

/// A result with its unit. A calculator may name the unit better than its kind does (`kg CO₂e`).
pub fn output(kpi: &Kpi, lang: Lang, currency: Currency, output: &Output, value: f64) -> String {
    match text::of(kpi, lang, &format!("out-{}.unit", output.key)) {
        Some(unit) => format!("{}{NARROW_SPACE}{unit}", number::decimal(lang, value, output.decimals)),
        None => number::with_unit(lang, currency, output.unit, value, output.decimals),
    }
}

/// An answer with its unit, in all its digits.
pub fn input(kpi: &Kpi, lang: Lang, currency: Currency, input: &Input, given: &Given) -> String {
    match (given, input.kind) {
        (Given::Number(value), Kind::Number { unit, .. }) => exact(lang, currency, unit, *value, 6),
        (Given::Choice(index), Kind::Choice(choices)) => choices
            .get(*index)
            .and_then(|choice| text::of(kpi, lang, &format!("choice-{}-{}", input.key, choice.key)))
            .unwrap_or_default()
            .to_owned(),
        (Given::Scores(list), _) => number::decimal(lang, list.accepted.len() as f64, 0),
        _ => String::new(),
    }
}

/// A number with the digits it has, up to a limit; an amount has its cents or more.
fn exact(lang: Lang, currency: Currency, unit: Unit, value: f64, most: u8) -> String {
    let fraction = number::digits(value).split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let decimals = u8::try_from(fraction).unwrap_or(most).min(most);
    let decimals = if unit == Unit::Money { decimals.max(2) } else { decimals };
    number::with_unit(lang, currency, unit, value, decimals)
}

/// A number of any calculator, with two decimals at most, as it is offered, listed and compared.
pub fn number(lang: Lang, currency: Currency, unit: Unit, value: f64) -> String {
    exact(lang, currency, unit, value, 2)
}

/// A piece of a line of the working.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Words and signs.
    Words(String),
    /// One of the visitor's numbers, or what came of them.
    Number(String),
}

/// The lines of the working with the numbers put in.
pub fn working(lang: Lang, currency: Currency, values: &Values, outcome: &Outcome) -> Vec<Vec<Piece>> {
    let kpi = values.kpi();
    let lines = outcome.lines().iter().filter_map(|line| text::of(kpi, lang, &format!("line-{line}")));
    lines
        .map(|line| {
            let filled = text::fill(lang, line, |name| {
                let number = named(lang, currency, values, outcome, name)?;
                Some(Arg::from(format!("{OPEN}{number}{CLOSE}")))
            });
            pieces(&filled)
        })
        .collect()
}

/// The notes beside the result with the numbers put in.
pub fn notes(lang: Lang, currency: Currency, values: &Values, outcome: &Outcome) -> Vec<String> {
    let kpi = values.kpi();
    let notes = outcome.notes().iter().filter_map(|note| text::of(kpi, lang, &format!("note-{note}")));
    notes
        .map(|note| {
            text::fill(lang, note, |name| named(lang, currency, values, outcome, name).map(Arg::from))
        })
        .collect()
}

/// Marks around a number while a line is put together; no text contains them.
const OPEN: char = '\u{2}';
const CLOSE: char = '\u{3}';

fn pieces(line: &str) -> Vec<Piece> {
    line.split(OPEN)
        .enumerate()
        .flat_map(|(index, part)| {
            let (number, words) =
                if index == 0 { ("", part) } else { part.split_once(CLOSE).unwrap_or((part, "")) };
            [Piece::Number(number.to_owned()), Piece::Words(words.to_owned())]
        })
        .filter(|piece| !matches!(piece, Piece::Words(text) | Piece::Number(text) if text.is_empty()))
        .collect()
}

/// The number with this name among answers, results and steps. A result shows a digit more than where it stands
/// large, so that the line adds up.
fn named(lang: Lang, currency: Currency, values: &Values, outcome: &Outcome, name: &str) -> Option<String> {
    let kpi = values.kpi();
    if let Some(question) = kpi.input(name) {
        return Some(input(kpi, lang, currency, question, values.given(question)?));
    }
    if let Some(result) = kpi.output(name) {
        let most = if result.unit == Unit::Money { 2 } else { result.decimals + 1 };
        return Some(exact(lang, currency, result.unit, outcome.value(result)?, most));
    }
    let step = outcome.steps().iter().find(|step| step.key == name)?;
    let most = match step.unit {
        Unit::Money | Unit::Percent => 2,
        Unit::Number => 4,
        _ => 1,
    };
    Some(exact(lang, currency, step.unit, step.value, most))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{kpis, link};

    #[test]
    fn the_working_names_every_number_of_every_example() {
        for kpi in kpis::ALL {
            for example in kpi.examples {
                let values = link::read(kpi, example.given).expect("examples are right");
                let outcome = kpi.compute(&values).expect("examples compute");
                for lang in Lang::ALL {
                    let lines = working(lang, Currency::default(), &values, &outcome);
                    assert_eq!(lines.len(), outcome.lines().len(), "{} {}", kpi.slug, example.key);
                    for piece in lines.iter().flatten() {
                        let (Piece::Words(text) | Piece::Number(text)) = piece;
                        assert!(!text.contains("…"), "{}: {lines:?}", kpi.slug);
                    }
                }
            }
        }
    }

    #[test]
    fn a_note_has_its_numbers() {
        let kpi = kpis::find("turnover").expect("it is there");
        let values = link::read(kpi, "leavers=3&average-headcount=50&period=month").expect("right");
        let outcome = kpi.compute(&values).expect("computes");
        let notes = notes(Lang::En, Currency::default(), &values, &outcome);
        assert!(notes.len() == 1 && notes[0].contains("52.41%"), "{notes:?}");
    }

    #[test]
    fn a_line_is_cut_at_its_numbers() {
        let kpi = kpis::find("nps").expect("it is there");
        let values = link::read(kpi, "promoters=160&passives=20&detractors=20").expect("right");
        let outcome = kpi.compute(&values).expect("computes");
        let lines = working(Lang::En, Currency::default(), &values, &outcome);
        let number = |text: &str| Piece::Number(text.to_owned());
        assert_eq!(lines[0][0], number("160"));
        assert_eq!(lines[1].last(), Some(&number("+70")));
    }
}
