//! The state of one calculator on screen: what stands in its fields, and what follows from it.

mod own;

use super::entry::Entry;
use super::locale::{Locale, use_locale};
use super::my_numbers::{MyNumbers, use_my_numbers};
use super::route::{Route, use_route};
use super::wording::{self, Problem};
use crate::figures;
use crate::link::{self, Address, Reading};
use crate::model::error::{CalcError, Flaw, InputError};
use crate::model::input::{Input, Scores};
use crate::model::kpi::{Kpi, Way};
use crate::model::outcome::Outcome;
use crate::model::output::Output;
use crate::model::unit::{TimeUnit, Unit};
use crate::model::values::{Given, Values};
use crate::numbers::{Number, OnScreen};
use crate::text;
use leptos::prelude::*;

/// A calculator on screen, in context.
#[derive(Clone, Copy)]
pub struct Calc {
    /// The calculator.
    pub kpi: &'static Kpi,
    /// The checked answers, or all that is wrong with them.
    pub values: Memo<Result<Values, Vec<InputError>>>,
    /// The results; `None` while an answer is missing or wrong.
    pub outcome: Memo<Option<Result<Outcome, CalcError>>>,
    /// Names in the address that mean nothing here.
    pub ignored: RwSignal<Vec<String>>,
    entries: StoredValue<Vec<RwSignal<Entry>>>,
    ways: RwSignal<Vec<usize>>,
    /// Numbers of the visitor's from other calculators, as they were when this one was opened.
    offers: RwSignal<Vec<Number>>,
    /// What the form said of shared quantities when the visitor last paused in it.
    settled: RwSignal<Vec<OnScreen>>,
    /// Whether something was changed since.
    touched: RwSignal<bool>,
    my_numbers: MyNumbers,
    locale: Locale,
    route: Route,
}

/// Puts a calculator in context, filled in from the address, and follows the address.
pub fn provide_calc(kpi: &'static Kpi) -> Calc {
    let (locale, route) = (use_locale(), use_route());
    let entries: Vec<RwSignal<Entry>> =
        kpi.inputs().map(|input| RwSignal::new(Entry::start(input))).collect();
    let entries = StoredValue::new(entries);
    let ways = RwSignal::new(vec![0; kpi.sections.len()]);
    let values = Memo::new(move |_| {
        let lang = locale.lang();
        ways.with(|ways| {
            Values::check(kpi, ways, |input| {
                entry_of(kpi, entries, input).with(|entry| entry.read(input, lang))
            })
        })
    });
    let outcome =
        Memo::new(move |_| values.with(|values| values.as_ref().ok().map(|values| kpi.compute(values))));
    let ignored = RwSignal::new(Vec::new());
    let my_numbers = use_my_numbers();
    let offers = RwSignal::new(my_numbers.offers(kpi));
    let calc = Calc {
        kpi,
        values,
        outcome,
        ignored,
        entries,
        ways,
        offers,
        settled: RwSignal::new(Vec::new()),
        touched: RwSignal::new(false),
        my_numbers,
        locale,
        route,
    };
    let address = route.address();
    calc.load(&address.get_untracked());
    // Back, forward, an example, a pasted link: the address is the state.
    Effect::watch(
        move || address.get(),
        move |address, _, _| {
            if link::slug(&address.page) == kpi.slug {
                calc.load(address);
            }
        },
        false,
    );
    on_cleanup(move || calc.keep());
    provide_context(calc);
    calc
}

/// The calculator in context.
pub fn use_calc() -> Calc {
    expect_context::<Calc>()
}

fn entry_of(kpi: &'static Kpi, entries: StoredValue<Vec<RwSignal<Entry>>>, input: &Input) -> RwSignal<Entry> {
    let position = kpi.inputs().position(|other| other.key == input.key);
    entries.with_value(|entries| entries[position.expect("the input belongs to the calculator")])
}

impl Calc {
    fn load(self, address: &Address) {
        let reading = Reading::of(self.kpi, address);
        let own = self.route.own();
        for input in self.kpi.inputs() {
            let given = |text: &str| Entry::linked(text).given(own.split(' ').any(|key| key == input.key));
            self.entry(input).set(reading.text(input).map_or_else(|| Entry::start(input), given));
        }
        self.ways.set(reading.ways);
        self.ignored.set(reading.ignored);
        self.settle();
    }

    fn entry(self, input: &Input) -> RwSignal<Entry> {
        entry_of(self.kpi, self.entries, input)
    }

    /// What a field shows, tracked.
    pub fn shown(self, input: &Input) -> String {
        let lang = self.locale.lang();
        self.entry(input).with(|entry| entry.shown(input, lang))
    }

    /// The unit beside a length of time, tracked.
    pub fn unit(self, input: &Input) -> TimeUnit {
        self.entry(input).with(Entry::unit)
    }

    /// Takes what was typed.
    pub fn type_in(self, input: &Input, text: String) {
        let lang = untrack(|| self.locale.lang());
        self.entry(input).update(|entry| *entry = Entry::typed(text, lang, entry.unit()));
        self.record();
    }

    /// Takes the unit of a length of time; the number stays.
    pub fn choose_unit(self, input: &Input, unit: TimeUnit) {
        let lang = untrack(|| self.locale.lang());
        self.entry(input).update(|entry| {
            // The number may still be somebody else's.
            *entry = Entry::typed(entry.shown(input, lang), lang, unit).given(entry.is_own());
        });
        self.record();
    }

    /// Takes the answer to a choice.
    pub fn choose(self, input: &Input, key: &str) {
        self.entry(input).set(Entry::linked(key).given(true));
        self.record();
    }

    /// The way chosen in a section, tracked.
    pub fn way(self, section: usize) -> usize {
        self.ways.with(|ways| ways[section])
    }

    /// Chooses a way; what stands in the fields of the others waits there.
    pub fn choose_way(self, section: usize, way: usize) {
        self.ways.update(|ways| ways[section] = way);
        self.record();
    }

    /// Chooses the way that asks for this input, so that its field is on the page.
    pub fn show(self, key: &str) {
        for (index, section) in self.kpi.sections.iter().enumerate() {
            let asks = |way: &Way| way.inputs.iter().any(|input| input.key == key);
            match section.ways.iter().position(asks) {
                Some(way) if way != self.ways.with_untracked(|ways| ways[index]) => {
                    self.choose_way(index, way);
                }
                _ => {}
            }
        }
    }

    /// The questions of the chosen ways, tracked.
    pub fn asked(self) -> Vec<&'static Input> {
        let ways = self.ways.get();
        self.kpi.sections.iter().zip(ways).flat_map(|(section, way)| section.ways[way].inputs).collect()
    }

    /// The last row in which something stands, tracked; 0 where there are no rows.
    pub fn last_row(self) -> usize {
        let begun =
            |input: &&Input| self.entry(input).with(|entry| entry.text() != Entry::start(input).text());
        self.kpi.inputs().filter(begun).filter_map(Input::row).max().unwrap_or(0)
    }

    /// Required questions without an answer, tracked. They are listed beside the result, not held against the visitor.
    pub fn missing(self) -> Vec<&'static Input> {
        let required = |error: &&InputError| error.flaw == Flaw::Missing && !self.may_scold(error.key);
        self.values.with(|values| match values {
            Err(errors) => {
                errors.iter().filter(required).filter_map(|error| self.kpi.input(error.key)).collect()
            }
            Ok(_) => Vec::new(),
        })
    }

    /// A blank field is a mistake only where a value stood at the start and was taken out.
    fn may_scold(self, key: &str) -> bool {
        self.kpi.input(key).is_some_and(|input| input.start().is_some())
    }

    /// What is to be said about a field, tracked.
    pub fn problem(self, input: &'static Input) -> Option<Problem> {
        let (lang, currency) = (self.locale.lang(), self.locale.currency());
        let flaw = self.values.with(|values| match values {
            Err(errors) => errors.iter().find(|error| error.key == input.key).map(|error| error.flaw.clone()),
            Ok(_) => None,
        });
        match flaw {
            Some(Flaw::Missing) if !self.may_scold(input.key) => None,
            Some(flaw) => {
                Some(self.entry(input).with(|entry| wording::flaw(self.kpi, lang, input, entry, &flaw)))
            }
            None => self.outcome.with(|outcome| match (outcome, self.values.get()) {
                (Some(Err(error)), Ok(values)) => wording::calc_error(&values, lang, currency, input, error),
                _ => None,
            }),
        }
    }

    /// A text of the calculator that follows the language.
    pub fn message(self, key: String) -> impl Fn() -> &'static str + Clone + Send + Sync + 'static {
        move || self.text(&key)
    }

    /// The label of a question, following the language.
    pub fn label(self, key: &'static str) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
        move || wording::label(self.kpi, self.locale.lang(), key)
    }

    /// What was made of a pasted list, tracked; `None` while it is blank.
    pub fn scores(self, input: &Input) -> Option<Scores> {
        let lang = self.locale.lang();
        match self.entry(input).with(|entry| entry.read(input, lang)) {
            Ok(Some(Given::Scores(scores))) => Some(scores),
            _ => None,
        }
    }

    /// The value of a result, tracked.
    pub fn value(self, output: &Output) -> Option<f64> {
        self.outcome.with(|outcome| outcome.as_ref()?.as_ref().ok()?.value(output))
    }

    /// The value of a result as it is shown, tracked.
    pub fn figure(self, output: &Output) -> Option<String> {
        let (lang, currency) = (self.locale.lang(), self.locale.currency());
        Some(figures::output(self.kpi, lang, currency, output, self.value(output)?))
    }

    /// The answers and the results, where there are any, tracked.
    pub fn solved(self) -> Option<(Values, Outcome)> {
        match (self.values.get(), self.outcome.get()) {
            (Ok(values), Some(Ok(outcome))) => Some((values, outcome)),
            _ => None,
        }
    }

    /// A text of the calculator, tracked; blank where it has none.
    pub fn text(self, key: &str) -> &'static str {
        text::of(self.kpi, self.locale.lang(), key).unwrap_or_default()
    }

    /// The address that shows the same form to whoever opens it.
    pub fn address(self) -> Address {
        let lang = untrack(|| self.locale.lang());
        let link = |input: &Input| self.entry(input).with_untracked(|entry| entry.link(input, lang));
        let mut pairs: Vec<(String, String)> = Vec::new();
        let mut pristine = true;
        let ways = self.ways.get_untracked();
        for (section, way) in self.kpi.sections.iter().zip(ways) {
            let before = pairs.len();
            for input in section.ways[way].inputs {
                let (text, start) = (link(input), Entry::start(input));
                pristine &= way == 0 && text == start.text();
                // A blank where a value stands at the start is an answer too; but a grid has dozens of untouched fields.
                let untouched = text == start.text() && (text.is_empty() || input.row().is_some());
                if !untouched {
                    pairs.push((input.key.to_owned(), text));
                }
            }
            if way != 0 && pairs.len() == before {
                pairs.push((section.ways[way].inputs[0].key.to_owned(), String::new()));
            }
        }
        if pristine {
            pairs.clear();
        }
        let money = |key: &str| self.kpi.input(key).and_then(Input::unit) == Some(Unit::Money);
        if pairs.iter().any(|(key, text)| money(key) && !text.is_empty()) {
            pairs.push(("currency".to_owned(), untrack(|| self.locale.currency()).code.to_owned()));
        }
        Address { page: self.kpi.slug.to_owned(), pairs }
    }

    /// Writes the form into the address bar, and the language if it stood there.
    pub fn record(self) {
        self.touched.set(true);
        let mut address = self.address();
        if self.route.now().lang().is_some() {
            address.pairs.push(("lang".to_owned(), untrack(|| self.locale.lang()).tag().to_owned()));
        }
        self.route.record(&address, &self.own_keys());
    }

    /// Empties the form, or in a frame fills in again what the page around it gives; Back brings what stood before.
    pub fn reset(self) {
        let now = self.route.now();
        self.go(if now.is_embed() {
            now
        } else {
            Address { page: self.kpi.slug.to_owned(), pairs: Vec::new() }
        });
    }

    /// Loads an example; Back brings what stood before.
    pub fn follow(self, given: &str) {
        self.go(Address::read(&format!("#/{}?{given}", self.kpi.slug)));
    }

    /// In a frame the address stays, and so does the history, which is that of the page around it.
    fn go(self, address: Address) {
        if self.route.now().is_embed() {
            self.load(&address);
        } else {
            self.route.follow(&address);
        }
    }
}
