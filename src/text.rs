//! Everything said to a visitor, in French and in English. Messages live in Fluent files; this reads the part of
//! Fluent they use (one-line messages, attributes, variables, plural selection), for 6 kB of download where Fluent's
//! own runtime takes 44; a test holds every file to the reference parser. One liberty: the forms of a plural stand on
//! the line of their message, where Fluent itself wants a line for each.

pub mod entry;
pub mod number;
mod row;
pub mod shelf;

use crate::model::kpi::Kpi;
use shelf::Book;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// French.
    #[default]
    Fr,
    /// English.
    En,
}

impl Lang {
    /// Both.
    pub const ALL: [Lang; 2] = [Lang::Fr, Lang::En];

    /// The language tag, as in `lang="fr"`.
    pub const fn tag(self) -> &'static str {
        match self {
            Lang::Fr => "fr",
            Lang::En => "en",
        }
    }

    /// The language of a tag such as `fr-CA`; `None` if it is neither.
    pub fn tagged(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?;
        Lang::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(primary))
    }

    /// Whether a number of things takes the singular: French has it for 0 and 1.5 too.
    fn singular(self, count: f64) -> bool {
        match self {
            Lang::Fr => count.abs() < 2.0,
            Lang::En => count == 1.0,
        }
    }
}

/// A value put into a message: how it reads, and its number where the message chooses by it.
#[derive(Clone, Debug, PartialEq)]
pub struct Arg {
    /// How it reads.
    pub text: String,
    /// The number that selects singular or plural.
    pub count: Option<f64>,
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg { text, count: None }
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::from(text.to_owned())
    }
}

impl Arg {
    /// A count, formatted for the language.
    pub fn count(lang: Lang, count: f64) -> Self {
        Arg { text: number::decimal(lang, count, 0), count: Some(count) }
    }
}

/// The pattern of a message (`key`) or attribute (`key.attribute`) of a Fluent file.
pub fn pattern(file: &'static str, key: &str) -> Option<&'static str> {
    let (message, attribute) = key.split_once('.').map_or((key, None), |(m, a)| (m, Some(a)));
    let mut lines = file.lines();
    let value = lines.find_map(|line| value_of(line, message))?;
    match attribute {
        None => Some(value),
        Some(name) => lines
            .take_while(|line| line.starts_with(' '))
            .find_map(|line| value_of(line.trim_start().strip_prefix('.')?, name)),
    }
}

fn value_of<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    Some(line.strip_prefix(name)?.trim_start_matches(' ').strip_prefix('=')?.trim())
}

/// A message of the interface itself. A missing key gives the key, which the tests do not let happen.
pub fn ui(lang: Lang, key: &'static str) -> &'static str {
    ui_named(lang, key).unwrap_or(key)
}

/// The same, for a key put together at run time.
pub fn ui_named(lang: Lang, key: &str) -> Option<&'static str> {
    Book::ALL.into_iter().find_map(|book| pattern(shelf::interface(book, lang)?, key))
}

/// A message of the interface with its variables filled in.
pub fn say(lang: Lang, key: &str, args: &[(&str, Arg)]) -> String {
    let pattern = ui_named(lang, key).unwrap_or_default();
    fill(lang, pattern, |name| args.iter().find(|(key, _)| *key == name).map(|(_, arg)| arg.clone()))
}

/// A message about `$n` things; its attribute `one` is the singular.
pub fn counted(lang: Lang, key: &str, count: f64, args: &[(&str, Arg)]) -> String {
    let singular = format!("{key}.one");
    let key = if lang.singular(count) && ui_named(lang, &singular).is_some() { &singular } else { key };
    let args: Vec<(&str, Arg)> =
        std::iter::once(("n", Arg::count(lang, count))).chain(args.iter().cloned()).collect();
    say(lang, key, &args)
}

/// A message of a calculator. What is said of one row of questions is written once for all: `in-weight-3` is
/// `in-weight` with the number put in.
pub fn of(kpi: &Kpi, lang: Lang, key: &str) -> Option<&'static str> {
    shelf::calculator(kpi, lang).find_map(|file| pattern(file, key).or_else(|| row::pattern(file, key)))
}

/// Puts values into a pattern: `{ $name }`, and `{ $name -> [one] … *[other] … }`. A value that is not known reads `…`.
pub fn fill(lang: Lang, pattern: &str, value: impl Fn(&str) -> Option<Arg>) -> String {
    let mut text = String::with_capacity(pattern.len() + 16);
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (inside, after) = after.split_once('}').unwrap_or((after, ""));
        let (name, forms) = inside.split_once("->").map_or((inside, None), |(n, f)| (n, Some(f)));
        let arg = value(name.trim().trim_start_matches('$'));
        match (arg, forms) {
            (Some(arg), None) => text.push_str(&arg.text),
            (Some(arg), Some(forms)) => text.push_str(select(lang, arg.count, forms)),
            (None, _) => text.push('…'),
        }
        rest = after;
    }
    text + rest
}

/// The form of `[one] … *[other] …` that a count takes.
fn select(lang: Lang, count: Option<f64>, forms: &str) -> &str {
    let (one, other) = forms.split_once("*[other]").unwrap_or((forms, forms));
    match count {
        Some(count) if lang.singular(count) => one.trim().trim_start_matches("[one]").trim(),
        _ => other.trim(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# a comment\nin-total = All cases\n    .hint = a period\nin-total-2 = Other\ncount = { $n -> [one] answer *[other] answers }, { $n }\n";

    #[test]
    fn a_key_is_found_whole_and_with_its_attributes() {
        assert_eq!(pattern(FILE, "in-total"), Some("All cases"));
        assert_eq!(pattern(FILE, "in-total.hint"), Some("a period"));
        assert_eq!(pattern(FILE, "in-total-2.hint"), None);
        assert_eq!(pattern(FILE, "in"), None);
    }

    #[test]
    fn plurals_follow_the_language() {
        let say =
            |lang, n| fill(lang, pattern(FILE, "count").expect("it is there"), |_| Some(Arg::count(lang, n)));
        assert_eq!(say(Lang::En, 1.0), "answer, 1");
        assert_eq!(say(Lang::En, 0.0), "answers, 0");
        assert_eq!(say(Lang::Fr, 0.0), "answer, 0");
        assert_eq!(say(Lang::Fr, 2.0), "answers, 2");
    }
}
