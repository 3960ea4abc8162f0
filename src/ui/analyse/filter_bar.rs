//! Which rows the figures are about: a period, and a value of each column that splits the rows.

use super::select::{Choices, select};
use super::session::{Session, Whole, use_session};
use super::words;
use crate::analysis::protocol::Segment;
use crate::model::role::Role;
use crate::report::{Filters, SegmentTable};
use crate::text::{Arg, Lang, say};
use crate::ui::element::{El, el, parts};
use crate::ui::locale::{Locale, use_locale};
use leptos::prelude::*;
use std::sync::Arc;

/// One choice.
#[derive(Clone, Copy, PartialEq)]
enum Filter {
    From,
    To,
    Value(Role),
}

impl Filter {
    /// Its text, which is also its id in the page; `None` for a column that never splits a report.
    const fn key(self) -> Option<&'static str> {
        Some(match self {
            Filter::From => "filter-from",
            Filter::To => "filter-to",
            Filter::Value(Role::Channel) => "filter-channel",
            Filter::Value(Role::Team) => "filter-team",
            Filter::Value(Role::Agent) => "filter-agent",
            Filter::Value(Role::Product) => "filter-product",
            Filter::Value(Role::Priority) => "filter-priority",
            Filter::Value(_) => return None,
        })
    }

    fn chosen(self, filters: &Filters) -> Option<&str> {
        match self {
            Filter::From => filters.from.as_deref(),
            Filter::To => filters.to.as_deref(),
            Filter::Value(role) => filters.value(role),
        }
    }

    fn choose(self, filters: &mut Filters, value: Option<String>) {
        match self {
            Filter::From => filters.begin(value),
            Filter::To => filters.end(value),
            Filter::Value(role) => filters.choose(role, value),
        }
    }
}

/// The choices that a file gives; nothing if its rows have no more than one of anything.
pub fn filter_bar() -> impl Fn() -> Option<El> + Send + 'static {
    let session = use_session();
    // Only another reading makes other choices: a select stays while its answer is computed.
    move || session.whole.get().and_then(|whole| bar(&whole))
}

fn bar(whole: &Whole) -> Option<El> {
    let (locale, session) = (use_locale(), use_session());
    let selects: Vec<El> =
        whole.tables.iter().flat_map(|table| choices(&table.segments)).filter_map(filter_select).collect();
    if selects.is_empty() {
        return None;
    }
    let all = whole.report.inventory.rows;
    let clear = el("button")
        .attr("type", "button")
        .class("button")
        .attr("data-testid", "filter-none")
        .on("click", move |_| session.filter(|filters| *filters = Filters::default()))
        .child(locale.message("filter-none"));
    let state = el("p")
        .class("filters__state")
        .attr("role", "status")
        .attr("data-testid", "filter-state")
        .child(move || state(locale, session, all));
    let section = el("section")
        .class("sheet filters")
        .attr("data-testid", "filters")
        .attr("aria-labelledby", "filters-title")
        .child(el("h2").id("filters-title").child(locale.message("filter-title")))
        .child(el("div").class("settings").child(parts(selects)))
        .child(el("div").class("filters__end").child(clear).child(state));
    Some(section)
}

/// The filters that a table of segments makes possible, with the labels to choose from.
fn choices(table: &SegmentTable) -> Vec<(Filter, Arc<Vec<String>>)> {
    let labels = |with_blank: bool| {
        let labels =
            table.rows.iter().map(|row| row.label.clone()).filter(|label| with_blank || !label.is_empty());
        Arc::new(labels.collect::<Vec<_>>())
    };
    let (filters, labels) = match table.by {
        Segment::Month(_) => (vec![Filter::From, Filter::To], labels(false)),
        Segment::Value(role) => (vec![Filter::Value(role)], labels(true)),
    };
    let several = labels.len() > 1;
    filters.into_iter().filter(|_| several).map(|filter| (filter, labels.clone())).collect()
}

fn filter_select((filter, labels): (Filter, Arc<Vec<String>>)) -> Option<El> {
    let (locale, session) = (use_locale(), use_session());
    let offered = labels.clone();
    let choices = Memo::new(move |_| {
        let lang = locale.lang();
        let name = |label: &String| name(lang, filter, label);
        let names = std::iter::once(say(lang, "filter-all", &[])).chain(offered.iter().map(name));
        let chosen = session.filters.with(|filters| {
            let chosen = filter.chosen(filters)?;
            offered.iter().position(|label| label == chosen)
        });
        Choices { names: names.collect(), chosen: chosen.map_or(0, |position| position + 1) }
    });
    let choose = move |position: usize| {
        let value = position.checked_sub(1).and_then(|position| labels.get(position).cloned());
        session.filter(|filters| filter.choose(filters, value));
    };
    Some(select(filter.key()?, choices, choose))
}

fn name(lang: Lang, filter: Filter, label: &str) -> String {
    match filter {
        Filter::From | Filter::To => words::month(lang, label),
        Filter::Value(role) => words::segment(lang, Segment::Value(role), label),
    }
}

/// How many rows count, and by which filters.
fn state(locale: Locale, session: Session, all: u64) -> Option<String> {
    let lang = locale.lang();
    let report = session.report.get()?;
    let (all, rows) = (Arg::count(lang, all as f64), Arg::count(lang, report.rows as f64));
    let shown = &report.filters;
    Some(match shown.is_empty() {
        true => say(lang, "filter-state-all", &[("n", all)]),
        false => {
            say(lang, "filter-state", &[("what", filters(lang, shown).into()), ("used", rows), ("n", all)])
        }
    })
}

/// The filters that are on: “Channel: chat · from March 2026”.
fn filters(lang: Lang, filters: &Filters) -> String {
    let month = |label: &String| Arg::from(words::month(lang, label));
    let period = match (&filters.from, &filters.to) {
        (Some(from), Some(to)) if from == to => Some(words::month(lang, from)),
        (Some(from), Some(to)) => Some(say(lang, "report-span", &[("from", month(from)), ("to", month(to))])),
        (Some(from), None) => Some(say(lang, "filter-since", &[("from", month(from))])),
        (None, Some(to)) => Some(say(lang, "filter-until", &[("to", month(to))])),
        (None, None) => None,
    };
    let values = filters.values.iter().map(|(role, value)| {
        let value = words::segment(lang, Segment::Value(*role), value);
        say(lang, "filter-value", &[("role", words::role(lang, *role).into()), ("value", value.into())])
    });
    period.into_iter().chain(values).collect::<Vec<_>>().join(" · ")
}

fn filter_sentence(lang: Lang, shown: &Filters) -> String {
    say(lang, "filter-only", &[("what", filters(lang, shown).into())])
}

/// Beside figures: which rows they are about, unless it is all.
pub fn filter_note(shown: &Filters) -> Option<El> {
    let (locale, shown) = (use_locale(), shown.clone());
    let note = el("p").class("note filters__note").attr("data-testid", "filter-note");
    (!shown.is_empty()).then(|| note.child(move || filter_sentence(locale.lang(), &shown)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_filters_that_are_on_are_named() {
        let mut chosen = Filters::default();
        chosen.begin(Some("2026-01".to_owned()));
        assert_eq!(filters(Lang::En, &chosen), "from January 2026");
        chosen.choose(Role::Channel, Some("chat".to_owned()));
        chosen.choose(Role::Agent, Some(String::new()));
        chosen.end(Some("2026-03".to_owned()));
        let said = "January 2026 – March 2026 · Channel: chat · Agent: (no value)";
        assert_eq!(filters(Lang::En, &chosen), said);
        assert_eq!(filter_sentence(Lang::En, &chosen), format!("Only {said}."));
    }
}
