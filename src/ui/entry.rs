//! What stands in a field: a text and how it is to be read. It is read as it was written, typed or linked, and shown
//! in the visitor's language.

use crate::link;
use crate::model::error::Flaw;
use crate::model::input::{Input, Kind};
use crate::model::unit::{TimeUnit, Unit};
use crate::model::values::Given;
use crate::text::Lang;
use crate::text::entry::{self, Notation};
use crate::text::number;

/// What stands in a field.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    text: String,
    notation: Notation,
}

impl Entry {
    /// As a link wrote it.
    pub fn linked(text: &str) -> Self {
        Entry { text: text.to_owned(), notation: Notation::Link }
    }

    /// As a visitor typed it; a bare length of time counts `unit`.
    pub fn typed(text: String, lang: Lang, unit: TimeUnit) -> Self {
        Entry { text, notation: Notation::Typed(lang, unit) }
    }

    /// What stands there before anything is given.
    pub fn start(input: &Input) -> Self {
        let text = match (input.start(), input.kind) {
            (Some(Given::Number(seconds)), _) if is_duration(input) => {
                link_duration(seconds, TimeUnit::Minutes)
            }
            (Some(Given::Number(value)), _) => link::number(value),
            (Some(Given::Choice(index)), Kind::Choice(choices)) => choices[index].key.to_owned(),
            _ => String::new(),
        };
        Entry::linked(&text)
    }

    /// The text itself.
    pub fn text(&self) -> &str {
        self.text.trim()
    }

    /// Whether a link wrote it.
    pub fn is_linked(&self) -> bool {
        self.notation == Notation::Link
    }

    /// The unit of time beside the field.
    pub fn unit(&self) -> TimeUnit {
        match self.notation {
            Notation::Typed(_, unit) => unit,
            Notation::Link => entry::link_duration(self.text()).map_or(TimeUnit::Minutes, |(_, unit)| unit),
        }
    }

    /// Reads it. What makes no sense in the language it was typed in is tried in the language of the page.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(&self, input: &Input, lang: Lang) -> Result<Option<Given>, Flaw> {
        let read = entry::read(input, &self.text, self.notation);
        match self.notation {
            Notation::Typed(typed, unit) if read.is_err() && typed != lang => {
                entry::read(input, &self.text, Notation::Typed(lang, unit))
            }
            _ => read,
        }
    }

    /// How it reads in the language of the page; what is not a number stays as it was written.
    pub fn shown(&self, input: &Input, lang: Lang) -> String {
        match self.notation {
            Notation::Typed(typed, _) if typed == lang => self.text.clone(),
            _ => match entry::read(input, &self.text, self.notation) {
                Ok(Some(Given::Number(value))) if is_duration(input) => {
                    let unit = self.unit();
                    plain(lang, self.bare_number().unwrap_or(value / unit.seconds()))
                }
                Ok(Some(Given::Number(value))) => plain(lang, value),
                _ => self.text.clone(),
            },
        }
    }

    /// How a link writes it.
    pub fn link(&self, input: &Input, lang: Lang) -> String {
        if self.is_linked() {
            return self.text().to_owned();
        }
        match self.read(input, lang) {
            Ok(Some(Given::Number(seconds))) if is_duration(input) => match self.bare_number() {
                Some(count) => format!("{}{}", link::number(count), self.unit().key()),
                None => link_duration(seconds, self.unit()),
            },
            Ok(Some(Given::Number(value))) => link::number(value),
            Ok(Some(Given::Scores(list))) => link::scores(&list),
            _ => self.text().to_owned(),
        }
    }

    /// The number before the unit, where the text is nothing more.
    fn bare_number(&self) -> Option<f64> {
        match self.notation {
            Notation::Typed(lang, _) => number::parse(lang, &self.text),
            Notation::Link => entry::link_duration(self.text()).map(|(count, _)| count),
        }
    }
}

fn is_duration(input: &Input) -> bool {
    input.unit() == Some(Unit::Duration)
}

/// A length of time in this unit where two decimals are enough to be exact, else in seconds.
fn link_duration(seconds: f64, unit: TimeUnit) -> String {
    let count = seconds / unit.seconds();
    if (count * 100.0).fract() == 0.0 && count * unit.seconds() == seconds {
        format!("{}{}", link::number(count), unit.key())
    } else {
        format!("{}s", link::number(seconds))
    }
}

/// A number to edit: all its digits, none grouped, so that deleting one leaves a number.
fn plain(lang: Lang, value: f64) -> String {
    let text = link::number(value);
    if lang == Lang::Fr { text.replace('.', ",") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RATE: Input = Input::number("rate", Unit::Percent);
    const TIME: Input = Input::number("time", Unit::Duration);

    fn typed(text: &str, lang: Lang) -> Entry {
        Entry::typed(text.to_owned(), lang, TimeUnit::Minutes)
    }

    #[test]
    fn another_language_rewrites_numbers_and_leaves_the_rest() {
        assert_eq!(typed("7,5", Lang::Fr).shown(&RATE, Lang::En), "7.5");
        assert_eq!(typed("2o", Lang::Fr).shown(&RATE, Lang::En), "2o");
        assert_eq!(typed("1,5", Lang::En).read(&RATE, Lang::En), Err(Flaw::NotANumber("1,5".into())));
        assert_eq!(typed("1,5", Lang::En).read(&RATE, Lang::Fr), Ok(Some(Given::Number(1.5))));
        assert_eq!(Entry::linked("7.5").shown(&RATE, Lang::Fr), "7,5");
        assert_eq!(Entry::linked("7,5").shown(&RATE, Lang::Fr), "7,5");
        assert!(Entry::linked("7,5").read(&RATE, Lang::Fr).is_err(), "a link writes a point");
    }

    #[test]
    fn links_carry_the_unit_that_was_chosen() {
        assert_eq!(Entry::typed("4,7".into(), Lang::Fr, TimeUnit::Hours).link(&TIME, Lang::Fr), "4.7h");
        assert_eq!(typed("1h30", Lang::Fr).link(&TIME, Lang::Fr), "90min");
        assert_eq!(typed("1 min 1 s", Lang::Fr).link(&TIME, Lang::Fr), "61s");
        assert_eq!(typed("soon", Lang::Fr).link(&TIME, Lang::Fr), "soon");
        assert_eq!(Entry::linked("100min").shown(&TIME, Lang::Fr), "100");
        assert_eq!(Entry::linked("2d").unit(), TimeUnit::Days);
        assert_eq!(typed("1 h 30", Lang::Fr).shown(&TIME, Lang::En), "90");
    }
}
