//! The state of a calculator in the address, after the `#`: it never reaches a server, and works under any path and
//! from a file.

use crate::model::error::InputError;
use crate::model::input::{Input, Kind, Scores};
use crate::model::kpi::Kpi;
use crate::model::values::Values;
use crate::text::Lang;
use crate::text::entry::{self, Notation};
use crate::text::number::{Currency, digits};
use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

/// How another page says that a calculator is to be in its frame, in the order in which it is written.
pub const OPTIONS: [&str; 11] = [
    "theme",
    "currency",
    "accent",
    "background",
    "radius",
    "font",
    "hide",
    "lock",
    "cta-text",
    "cta-href",
    "results",
];

/// Whether a name can be no answer's: of every link, or of one to a frame.
pub fn is_reserved(name: &str, in_frame: bool) -> bool {
    let of_every_link = ["lang", "currency"].contains(&name);
    of_every_link || in_frame && (OPTIONS.contains(&name) || ["host", "frame"].contains(&name))
}

/// Stands before the name of a calculator that is alone, in the frame of another page.
const EMBED: &str = "embed/";

/// Left readable: digits, letters, points, commas and colons.
const ESCAPED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'&')
    .add(b'+')
    .add(b'<')
    .add(b'=')
    .add(b'>')
    .add(b'`');

/// A page's name has neither of the signs that end it.
const ESCAPED_IN_PAGE: &AsciiSet = &ESCAPED.add(b'/').add(b'?');

/// An address after the `#`: a page and what it is told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Address {
    /// `nps` in `#/nps?promoters=160`, `embed/nps` in the frame of another page; empty for the home page.
    pub page: String,
    /// Names and decoded values, in order.
    pub pairs: Vec<(String, String)>,
}

impl Address {
    /// Reads a fragment, with or without its `#`. Never fails: what makes no sense is an unknown page or name.
    pub fn read(fragment: &str) -> Self {
        let fragment = fragment.trim_start_matches('#').trim_start_matches('/');
        let (page, query) = fragment.split_once('?').unwrap_or((fragment, ""));
        let decode = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
        let pairs = query
            .split('&')
            .filter(|pair| !pair.is_empty())
            .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
            .map(|(name, value)| (decode(name), decode(value)))
            .collect();
        Address { page: decode(page).trim_end_matches('/').to_owned(), pairs }
    }

    /// The fragment, with its `#`.
    pub fn write(&self) -> String {
        let encode = |text: &str| utf8_percent_encode(text, ESCAPED).to_string();
        let pairs: Vec<String> =
            self.pairs.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
        let mark = if pairs.is_empty() { "" } else { "?" };
        format!("#/{}{mark}{}", utf8_percent_encode(&self.page, ESCAPED_IN_PAGE), pairs.join("&"))
    }

    /// The language asked for.
    pub fn lang(&self) -> Option<Lang> {
        self.value("lang").and_then(Lang::tagged)
    }

    /// The currency asked for.
    pub fn currency(&self) -> Option<Currency> {
        self.value("currency").and_then(Currency::coded)
    }

    /// Whether it is of a calculator alone, in the frame of another page.
    pub fn is_embed(&self) -> bool {
        self.page.starts_with(EMBED)
    }

    /// The value of this name.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Whether the page around it asks for this, which like an attribute of HTML need have no value.
    pub fn asks_for(&self, name: &str) -> bool {
        self.is_embed() && self.value(name).is_some_and(|value| !matches!(value, "0" | "false"))
    }
}

/// The name of a page, of an embed the name of its calculator.
pub fn slug(page: &str) -> &str {
    page.strip_prefix(EMBED).unwrap_or(page)
}

/// What an address says to a calculator.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The calculator.
    pub kpi: &'static Kpi,
    /// The way chosen in each section: the first one that the address answers.
    pub ways: Vec<usize>,
    /// The answers given, as written in the link.
    pub answers: Vec<(&'static Input, String)>,
    /// Names that mean nothing here, answers to a way that was not chosen, and names given again: the first counts.
    pub ignored: Vec<String>,
}

impl Reading {
    /// Sorts the names of an address into answers and the rest.
    pub fn of(kpi: &'static Kpi, address: &Address) -> Self {
        let given = |input: &Input| address.value(input.key);
        let ways: Vec<usize> = kpi
            .sections
            .iter()
            .map(|section| {
                section.ways.iter().position(|way| way.inputs.iter().any(|i| given(i).is_some())).unwrap_or(0)
            })
            .collect();
        let asked: Vec<&'static Input> =
            kpi.sections.iter().zip(&ways).flat_map(|(section, way)| section.ways[*way].inputs).collect();
        let answers: Vec<(&'static Input, String)> =
            asked.iter().filter_map(|input| Some((*input, given(input)?.to_owned()))).collect();
        let reserved = |name: &str| is_reserved(name, address.is_embed());
        let mut ignored: Vec<String> = Vec::new();
        for (index, (name, _)) in address.pairs.iter().enumerate() {
            let known = reserved(name) || asked.iter().any(|input| input.key == *name);
            let repeated = address.pairs[..index].iter().any(|(earlier, _)| earlier == name);
            if (!known || repeated) && !ignored.contains(name) {
                ignored.push(name.clone());
            }
        }
        Reading { kpi, ways, answers, ignored }
    }

    /// The text given for an input.
    pub fn text(&self, input: &Input) -> Option<&str> {
        self.answers.iter().find(|(other, _)| other.key == input.key).map(|(_, text)| text.as_str())
    }

    /// Checks the answers. Numbers that start with a value take it when the address does not name them.
    ///
    /// # Errors
    /// All that is wrong, in the order of the form.
    pub fn check(&self) -> Result<Values, Vec<InputError>> {
        Values::check(self.kpi, &self.ways, |input| match (self.text(input), input.start()) {
            (Some(text), _) => entry::read(input, text, Notation::Link),
            (None, start) => Ok(start),
        })
    }
}

/// Reads a query such as `promoters=160&passives=20&detractors=20`.
///
/// # Errors
/// All that is wrong, in the order of the form.
pub fn read(kpi: &'static Kpi, query: &str) -> Result<Values, Vec<InputError>> {
    Reading::of(kpi, &Address::read(&format!("{}?{query}", kpi.slug))).check()
}

/// A number as a link writes it.
pub fn number(value: f64) -> String {
    digits(value)
}

/// A list of marks as a link writes it: in its own order while it is short, counted mark by mark when it is long; then
/// what was refused comes last.
pub fn scores(list: &Scores) -> String {
    const SHORT: usize = 200;
    let mut items = Vec::new();
    if list.accepted.len() <= SHORT {
        let mut accepted = list.accepted.iter().map(|mark| number(*mark));
        let mut position = 1;
        for refused in &list.refused {
            items.extend(accepted.by_ref().take(refused.position.saturating_sub(position)));
            items.push(refused.text.clone());
            position = refused.position.saturating_add(entry::repeated(&refused.text).1.max(1));
        }
        items.extend(accepted);
    } else {
        // Few of them differ, however many there are.
        let mut counts: Vec<(f64, usize)> = Vec::new();
        for mark in &list.accepted {
            let at = counts.partition_point(|(known, _)| known < mark);
            match counts.get_mut(at) {
                Some((known, count)) if known == mark => *count += 1,
                _ => counts.insert(at, (*mark, 1)),
            }
        }
        items.extend(counts.iter().map(|(mark, count)| format!("{}x{count}", number(*mark))));
        items.extend(list.refused.iter().map(|refused| refused.text.clone()));
    }
    items.join(",")
}

/// Writes checked answers, durations in seconds.
pub fn write(values: &Values) -> Address {
    use crate::model::unit::Unit;
    use crate::model::values::Given;
    let pairs = values
        .kpi()
        .inputs()
        .filter_map(|input| {
            let text = match (values.given(input)?, input.kind) {
                (Given::Number(value), _) if input.unit() == Some(Unit::Duration) => {
                    format!("{}s", number(*value))
                }
                (Given::Number(value), _) => number(*value),
                (Given::Choice(index), Kind::Choice(choices)) => choices.get(*index)?.key.to_owned(),
                (Given::Choice(_), _) => return None,
                (Given::Scores(list), _) => scores(list),
            };
            Some((input.key.to_owned(), text))
        })
        .collect();
    Address { page: values.kpi().slug.to_owned(), pairs }
}
