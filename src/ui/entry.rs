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
    /// Whether the visitor gave it. An example or a link is somebody else's, until they change it.
    own: bool,
}

impl Entry {
    /// As a link wrote it.
    pub fn linked(text: &str) -> Self {
        Entry { text: text.to_owned(), notation: Notation::Link, own: false }
    }

    /// As a visitor typed it; a bare length of time counts `unit`.
    pub fn typed(text: String, lang: Lang, unit: TimeUnit) -> Self {
        Entry { text, notation: Notation::Typed(lang, unit), own: true }
    }

    /// The same, given by the visitor or not.
    pub fn given(self, own: bool) -> Self {
        Entry { own, ..self }
    }

    /// A number in full precision; a length of time in seconds, shown in this unit where that is exact.
    pub fn number(input: &Input, value: f64, unit: TimeUnit) -> Self {
        Entry::linked(&if is_duration(input) { link_duration(value, unit) } else { link::number(value) })
    }

    /// What stands there before anything is given.
    pub fn start(input: &Input) -> Self {
        match (input.start(), input.kind) {
            (Some(Given::Number(value)), _) => Entry::number(input, value, TimeUnit::Minutes),
            (Some(Given::Choice(index)), Kind::Choice(choices)) => Entry::linked(choices[index].key),
            _ => Entry::linked(""),
        }
    }

    /// The text itself.
    pub fn text(&self) -> &str {
        self.text.trim()
    }

    /// Whether the visitor gave it.
    pub fn is_own(&self) -> bool {
        self.own
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
                // More digits than any number has.
                Ok(Some(Given::Number(value))) if !value.is_finite() => self.text.clone(),
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
            Ok(Some(Given::Number(value))) if !value.is_finite() => self.text().to_owned(),
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
    fn more_digits_than_a_number_can_have_stay_as_they_are() {
        let digits = "9".repeat(400);
        assert_eq!(Entry::linked(&digits).shown(&RATE, Lang::Fr), digits);
        assert_eq!(typed(&digits, Lang::Fr).shown(&RATE, Lang::En), digits);
        assert_eq!(typed(&digits, Lang::Fr).link(&RATE, Lang::Fr), digits);
    }

    #[test]
    fn a_number_is_filled_in_whole_and_in_the_unit_of_its_field_where_that_is_exact() {
        let minutes = |seconds| Entry::number(&TIME, seconds, TimeUnit::Minutes);
        assert_eq!((minutes(252.0).text(), minutes(252.0).unit()), ("4.2min", TimeUnit::Minutes));
        assert_eq!((minutes(252.125).text(), minutes(252.125).unit()), ("252.125s", TimeUnit::Seconds));
        let third = Entry::number(&RATE, 220.0 / 3.0, TimeUnit::Minutes);
        assert_eq!(third.read(&RATE, Lang::Fr), Ok(Some(Given::Number(220.0 / 3.0))));
    }

    #[test]
    fn what_was_typed_is_the_visitors_and_a_link_is_not() {
        assert!(
            typed("7", Lang::Fr).is_own() && !Entry::linked("7").is_own() && !Entry::start(&RATE).is_own()
        );
        assert!(Entry::linked("7").given(true).is_own() && !typed("7", Lang::Fr).given(false).is_own());
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
