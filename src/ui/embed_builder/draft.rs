//! What was chosen so far.

use crate::link::{Address, OPTIONS};
use crate::model::input::Input;
use crate::model::kpi::Kpi;
use crate::model::unit::TimeUnit;
use crate::model::values::Given;
use crate::snippet::{Embedded, may_lead_to};
use crate::text::Lang;
use crate::ui::entry::Entry;
use crate::ui::locale::Locale;
use crate::ui::route::{Route, use_route};
use crate::ui::wording::{self, Problem};
use leptos::prelude::*;

/// What was chosen so far.
#[derive(Clone, Copy)]
pub struct Draft {
    /// The calculator.
    pub kpi: RwSignal<&'static Kpi>,
    /// The language that it will speak.
    pub lang: RwSignal<Lang>,
    options: RwSignal<Vec<(&'static str, String)>>,
    ways: RwSignal<Vec<usize>>,
    answers: RwSignal<Vec<(&'static str, Entry)>>,
    locale: Locale,
    route: Route,
}

impl Draft {
    /// A calculator as it comes, in the language of the page.
    pub fn new(kpi: &'static Kpi, locale: Locale) -> Self {
        Draft {
            kpi: RwSignal::new(kpi),
            lang: RwSignal::new(untrack(|| locale.lang())),
            options: RwSignal::default(),
            ways: RwSignal::new(vec![0; kpi.sections.len()]),
            answers: RwSignal::default(),
            locale,
            route: use_route(),
        }
    }

    /// Takes another calculator: how it looks stays, what was to stand in its form goes.
    pub fn turn_to(self, kpi: &'static Kpi) {
        if self.kpi.with_untracked(|before| before.slug == kpi.slug) {
            return;
        }
        self.ways.set(vec![0; kpi.sections.len()]);
        self.answers.set(Vec::new());
        self.kpi.set(kpi);
        let pairs = vec![("kpi".to_owned(), kpi.slug.to_owned())];
        self.route.record(&Address { page: "embed".to_owned(), pairs }, "");
    }

    /// The value of an option, tracked; blank where it was not chosen.
    pub fn option(self, name: &'static str) -> String {
        self.options.with(|options| {
            options
                .iter()
                .find(|(found, _)| *found == name)
                .map(|(_, value)| value.clone())
                .unwrap_or_default()
        })
    }

    /// Chooses the value of an option, or none.
    pub fn choose(self, name: &'static str, value: String) {
        self.options.update(|options| {
            options.retain(|(found, _)| *found != name);
            options.push((name, value));
        });
    }

    /// Whether a part is hidden, tracked.
    pub fn hides(self, part: &str) -> bool {
        self.option("hide").split(',').any(|hidden| hidden == part)
    }

    /// Hides a part, or shows it again.
    pub fn hide(self, part: &str, hides: bool) {
        let before = untrack(|| self.option("hide"));
        let others = before.split(',').filter(|other| !other.is_empty() && *other != part);
        self.choose("hide", others.chain(hides.then_some(part)).collect::<Vec<_>>().join(","));
    }

    /// Whether the address of the button is one that it cannot lead to, tracked.
    pub fn leads_astray(self) -> bool {
        let address = self.option("cta-href");
        !address.trim().is_empty() && !may_lead_to(address.trim())
    }

    /// The way that is chosen in the section with this place in the form, tracked.
    pub fn way(self, section: usize) -> usize {
        self.ways.with(|ways| ways.get(section).copied().unwrap_or(0))
    }

    /// Chooses another way.
    pub fn choose_way(self, section: usize, way: usize) {
        self.ways.update(|ways| ways[section] = way);
    }

    /// What is to stand in a field, tracked.
    pub fn answer(self, input: &'static Input) -> Option<Entry> {
        self.answers
            .with(|answers| answers.iter().find(|(key, _)| *key == input.key).map(|(_, entry)| entry.clone()))
    }

    /// Takes what was typed for a field.
    pub fn type_in(self, input: &'static Input, text: String) {
        let entry = Entry::typed(text, untrack(|| self.locale.lang()), TimeUnit::Minutes);
        self.answers.update(|answers| {
            answers.retain(|(key, _)| *key != input.key);
            answers.push((input.key, entry));
        });
    }

    /// What is wrong with it, tracked.
    pub fn problem(self, input: &'static Input) -> Option<Problem> {
        let (entry, lang) = (self.answer(input)?, self.locale.lang());
        let flaw = match entry.read(input, lang) {
            Ok(Some(Given::Number(number))) => input.accept(number).err()?,
            Ok(_) => return None,
            Err(flaw) => flaw,
        };
        Some(wording::flaw(self.kpi.get(), lang, input, &entry, &flaw))
    }

    /// The last row of questions that something is given for, tracked; 0 for none.
    pub fn last_row(self) -> usize {
        let rows = self.kpi.get().inputs().filter(|input| self.has(input)).filter_map(Input::row);
        rows.max().unwrap_or(0)
    }

    fn has(self, input: &'static Input) -> bool {
        self.answer(input).is_some_and(|entry| !entry.text().is_empty())
    }

    /// All of it, tracked, less what cannot be used as it is.
    pub fn embedded(self) -> Embedded {
        let (kpi, lang) = (self.kpi.get(), self.locale.lang());
        let option = |name| (name, self.option(name).trim().to_owned());
        let [(_, text), (_, address)] = ["cta-text", "cta-href"].map(option);
        let button = !text.is_empty() && may_lead_to(&address);
        let options = OPTIONS.map(option).into_iter();
        let options =
            options.filter(|(name, value)| !value.is_empty() && (button || !name.starts_with("cta-")));
        let sections = kpi.sections.iter().enumerate();
        let asked = sections.flat_map(|(at, section)| section.ways[self.way(at)].inputs);
        let usable = asked.filter(|input| self.has(input) && self.problem(input).is_none());
        let given = usable.filter_map(|input| Some((input.key, self.answer(input)?.link(input, lang))));
        Embedded { kpi, lang: self.lang.get(), options: options.collect(), given: given.collect() }
    }
}
