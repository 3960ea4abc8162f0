//! Sentences about what is wrong or missing: what was read, why it is not usable, what to do.

use super::entry::Entry;
use crate::figures;
use crate::model::error::{CalcError, Flaw};
use crate::model::input::{Input, Kind};
use crate::model::kpi::Kpi;
use crate::model::unit::Unit;
use crate::model::values::Values;
use crate::text::number::{self, Currency};
use crate::text::{self, Arg, Lang};

/// What is said about a field.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The sentence.
    pub text: String,
    /// Whether something is wrong; otherwise something is still needed.
    pub wrong: bool,
}

/// Characters of an answer that are quoted in a sentence about it.
const QUOTED: usize = 40;

/// The label of a question.
pub fn label(kpi: &Kpi, lang: Lang, key: &'static str) -> &'static str {
    text::of(kpi, lang, &format!("in-{key}")).unwrap_or(key)
}

/// Words joined as in a sentence: `a, b and c`.
pub fn list(lang: Lang, words: &[&str], last: &'static str) -> String {
    match words {
        [] => String::new(),
        [word] => (*word).to_owned(),
        [first @ .., word] => format!("{} {} {word}", first.join(", "), text::ui(lang, last)),
    }
}

/// What is wrong with an entry.
pub fn flaw(kpi: &Kpi, lang: Lang, input: &Input, entry: &Entry, flaw: &Flaw) -> Problem {
    let bound = |value: f64| {
        Arg::from(match input.kind {
            Kind::Number { unit: unit @ (Unit::Percent | Unit::Duration), .. } => {
                number::with_unit(lang, Currency::default(), unit, value, 6)
            }
            _ => number::decimal(lang, value, 6),
        })
    };
    let read = || ("text", Arg::from(quoted(entry.text())));
    let say = |key: &str, more: Option<(&str, Arg)>| {
        let args: Vec<(&str, Arg)> = std::iter::once(read()).chain(more).collect();
        text::say(lang, key, &args)
    };
    let text = match flaw {
        Flaw::Missing => say("flaw-missing", Some(("field", label(kpi, lang, input.key).into()))),
        Flaw::NotANumber(_) => {
            let (key, meant) = not_a_number(lang, input, entry);
            say(key, meant.map(|meant| ("meant", Arg::from(meant))))
        }
        Flaw::NotWhole => say("flaw-not-whole", None),
        Flaw::TooLow { min } => say("flaw-too-low", Some(("min", bound(*min)))),
        Flaw::TooHigh { max } => say("flaw-too-high", Some(("max", bound(*max)))),
        Flaw::UnknownChoice(_) => say("flaw-unknown-choice", None),
        Flaw::UnknownTimeUnit(_) => say("flaw-unknown-time-unit", None),
        Flaw::NoUsableScore => say("flaw-no-usable-score", None),
    };
    Problem { text, wrong: true }
}

/// A text as a sentence quotes it: as much of it as is needed to find it.
fn quoted(text: &str) -> String {
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// The most helpful reading of a text that is not a number, and what was probably meant.
fn not_a_number(lang: Lang, input: &Input, entry: &Entry) -> (&'static str, Option<String>) {
    let text = entry.text();
    if input.unit() == Some(Unit::Duration) {
        return ("flaw-not-a-duration", None);
    }
    let digits: String = text.chars().map(digit_like).collect();
    if digits != text && number::parse(lang, &digits).is_some() {
        return ("flaw-letter-for-digit", Some(digits));
    }
    let pointed = text.replace(',', ".");
    if pointed != text && number::parse(Lang::En, &pointed).is_some() {
        return (if entry.is_linked() { "flaw-comma-in-link" } else { "flaw-comma" }, Some(pointed));
    }
    ("flaw-not-a-number", None)
}

/// The digit that a letter is easily taken for.
fn digit_like(letter: char) -> char {
    match letter {
        'o' | 'O' => '0',
        'l' | 'I' | '|' => '1',
        other => other,
    }
}

/// What an error of the computation says about this field, if it names it.
pub fn calc_error(
    values: &Values,
    lang: Lang,
    currency: Currency,
    input: &Input,
    error: &CalcError,
) -> Option<Problem> {
    let kpi = values.kpi();
    let name = |key: &'static str| Arg::from(label(kpi, lang, key));
    let value = |key: &'static str| {
        let given = kpi.input(key).and_then(|input| Some((input, values.given(input)?)));
        let shown = given.map(|(input, given)| figures::input(kpi, lang, currency, input, given));
        Arg::from(shown.unwrap_or_default())
    };
    match error {
        CalcError::ZeroDivisor(key) if *key == input.key => {
            Some(Problem { text: text::say(lang, "calc-zero-divisor", &[]), wrong: true })
        }
        CalcError::PartExceedsWhole { part, whole } if [*part, *whole].contains(&input.key) => {
            let args = [
                ("part", name(part)),
                ("part-value", value(part)),
                ("whole", name(whole)),
                ("whole-value", value(whole)),
            ];
            Some(Problem { text: text::say(lang, "calc-part-exceeds-whole", &args), wrong: true })
        }
        CalcError::PartsExceedWhole { parts, whole } if parts.contains(&input.key) || *whole == input.key => {
            let names: Vec<&str> = parts.iter().map(|key| label(kpi, lang, key)).collect();
            let args = [
                ("parts", Arg::from(list(lang, &names, "and"))),
                ("whole", name(whole)),
                ("whole-value", value(whole)),
            ];
            Some(Problem { text: text::say(lang, "calc-parts-exceed-whole", &args), wrong: true })
        }
        CalcError::PartExceedsSum { part, sum } if *part == input.key || sum.contains(&input.key) => {
            let names: Vec<&str> = sum.iter().map(|key| label(kpi, lang, key)).collect();
            let args = [
                ("part", name(part)),
                ("part-value", value(part)),
                ("sum", Arg::from(list(lang, &names, "and"))),
            ];
            Some(Problem { text: text::say(lang, "calc-part-exceeds-sum", &args), wrong: true })
        }
        CalcError::OutsideScale { marks, scale, mark } if [*marks, *scale].contains(&input.key) => {
            let mark = Arg::from(number::decimal(lang, *mark, 0));
            let args = [("mark", mark), ("scale", value(scale)), ("marks", name(marks))];
            Some(Problem { text: text::say(lang, "calc-outside-scale", &args), wrong: true })
        }
        CalcError::Exceeds { output, most, inputs } if inputs.contains(&input.key) => {
            let args = [
                ("output", Arg::from(text::of(kpi, lang, &format!("out-{output}")).unwrap_or(output))),
                ("most", number::decimal(lang, *most, 0).into()),
            ];
            Some(Problem { text: text::say(lang, "calc-exceeds", &args), wrong: true })
        }
        CalcError::MeanOutsideScale { sum, count, scale, mean }
            if [*sum, *count, *scale].contains(&input.key) =>
        {
            let args = [("mean", Arg::from(number::decimal(lang, *mean, 2))), ("scale", value(scale))];
            Some(Problem { text: text::say(lang, "calc-mean-outside-scale", &args), wrong: true })
        }
        CalcError::Needs { given, missing } if missing.contains(&input.key) => {
            values.given(input).is_none().then(|| Problem {
                text: text::say(lang, "calc-needed-by", &[("given", name(given))]),
                wrong: false,
            })
        }
        CalcError::NeedsOneOf(keys) if keys.contains(&input.key) => {
            let names: Vec<&str> = keys.iter().map(|key| label(kpi, lang, key)).collect();
            let fields = Arg::from(list(lang, &names, "or"));
            Some(Problem { text: text::say(lang, "calc-needs-one-of", &[("fields", fields)]), wrong: false })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kpis;
    use crate::model::unit::TimeUnit;

    #[track_caller]
    fn says(lang: Lang, entry: Entry, words: &str) {
        let kpi = kpis::find("trips").expect("it is there");
        let input = kpi.input("avoidable").expect("it is there");
        let found = entry.read(input, lang).expect_err("it is wrong");
        let problem = flaw(kpi, lang, input, &entry, &found);
        assert!(problem.text.contains(words), "{}", problem.text);
    }

    #[test]
    fn the_sentence_says_what_was_probably_meant() {
        let typed = |text: &str, lang| Entry::typed(text.to_owned(), lang, TimeUnit::Minutes);
        says(Lang::Fr, typed("2o", Lang::Fr), "20");
        says(Lang::En, typed("7,5", Lang::En), "7.5");
        says(Lang::Fr, Entry::linked("7,5"), "7.5");
        says(Lang::Fr, typed("beaucoup", Lang::Fr), "«\u{202f}beaucoup\u{202f}»");
        says(Lang::En, typed(&"x".repeat(400), Lang::En), &format!("“{}…”", "x".repeat(QUOTED)));
    }
}
