//! The report: what the file says, what it rests on, and what it cannot say.

use super::distribution_view::distribution_view;
use super::file_groups::file_groups;
use super::filter_bar::{filter_bar, filter_note};
use super::kpi_card::kpi_card;
use super::left_out::left_out;
use super::quality::quality_panel;
use super::segment_view::segment_view;
use super::session::{Session, Whole, use_session};
use super::sheet_notes::sheet_notes;
use super::step_title::step_title;
use super::unsupported_list::unsupported_list;
use super::words;
use crate::analysis::protocol::Segment;
use crate::report::Report;
use crate::text::{Arg, Lang, say};
use crate::ui::element::{El, Part, el, parts};
use crate::ui::locale::use_locale;
use leptos::prelude::*;
use std::time::Duration;

/// The last step.
pub fn report_step() -> El {
    let (locale, session) = (use_locale(), use_session());
    let lead = move || session.whole.get().map(|whole| lead(locale.lang(), &whole));
    let ready = move || {
        let computed = session.report.get()?.cards.iter().filter(|card| card.figure.is_ok()).count();
        Some(locale.say("report-ready", &[("n", Arg::count(locale.lang(), computed as f64))]))
    };
    // Whoever comes back to a report finds all of it known: its figures are drawn first all the same.
    let there = RwSignal::new(false);
    let come = move || {
        // Another step may have come before.
        let _ = there.try_set(true);
    };
    set_timeout(come, Duration::ZERO);
    let tables = move || {
        let whole = session.whole.get().filter(|_| there.get());
        whole.map(|whole| parts((0..whole.tables.len()).map(table)))
    };
    el("div")
        .class("analysis")
        .attr("data-testid", "step-report")
        .mark("aria-busy", move || !(there.get() && session.is_settled()))
        .child(step_title(move || session.name.get(), || true))
        .child(el("p").class("lead").attr("data-testid", "report-lead").child(lead))
        .child(el("p").class("unseen").attr("role", "status").child(ready))
        .child(actions())
        .child(move || session.whole.get().map(|whole| about_the_rows(&whole.report)))
        .child(filter_bar())
        .child(file_groups())
        .child(move || session.report.get().map(|report| figures(&report)))
        .child(tables)
        .child(move || session.further.get().filter(|_| there.get()).map(|report| further(&report)))
}

/// The table at this place among all, once it is there; it stays as it is while another one changes.
fn table(at: usize) -> impl Fn() -> Option<El> + Send + 'static {
    let session = use_session();
    let shown = Memo::new(move |_| session.tables.with(|tables| tables.get(at).cloned()));
    move || shown.get().map(|table| segment_view(&table))
}

/// How many rows, from when to when.
fn lead(lang: Lang, whole: &Whole) -> String {
    let rows = Arg::count(lang, whole.report.inventory.rows as f64);
    let rows = say(lang, "report-rows", &[("n", rows)]);
    let mut tables = whole.tables.iter().map(|table| &table.segments);
    let months = tables.find(|table| matches!(table.by, Segment::Month(_)));
    let mut labels = months
        .into_iter()
        .flat_map(|table| &table.rows)
        .map(|row| &row.label)
        .filter(|label| !label.is_empty());
    let first = labels.next();
    let span = match (first, labels.next_back()) {
        (Some(first), Some(last)) => {
            let months = [("from", first), ("to", last)];
            let args = months.map(|(name, label)| (name, Arg::from(words::month(lang, label))));
            Some(say(lang, "report-span", &args))
        }
        (Some(only), None) => Some(words::month(lang, only)),
        _ => None,
    };
    std::iter::once(rows).chain(span).collect::<Vec<_>>().join(" · ")
}

fn actions() -> El {
    let (locale, session) = (use_locale(), use_session());
    let button = move |key: &'static str, act: fn(Session)| {
        el("button")
            .attr("type", "button")
            .class("button")
            .attr("data-testid", key)
            .on("click", move |_| act(session))
            .child(locale.message(key))
    };
    el("div")
        .class("analysis__actions")
        .child(button("change-columns", Session::change_columns))
        .child(button("another-file", Session::clear))
        .child(button("clear", Session::clear))
}

/// What the figures rest on, whichever rows are chosen.
fn about_the_rows(whole: &Report) -> AnyView {
    parts([left_out(&whole.inventory), quality_panel(&whole.inventory).part()])
}

/// The figures of the rows, and what to know of them.
fn figures(report: &Report) -> AnyView {
    let locale = use_locale();
    let note = |key: &'static str| el("p").class("note").child(locale.message(key));
    let spread = report.cards.iter().any(|card| card.spread.is_some());
    let figures = el("section")
        .class("analysis__part")
        .attr("aria-labelledby", "kpis-title")
        .child(el("h2").id("kpis-title").child(locale.message("kpis-title")))
        .child(filter_note(&report.filters))
        .child(report.cards.is_empty().then(|| note("kpis-none")))
        .child(el("div").class("kpis").child(parts(report.cards.iter().map(kpi_card))))
        .child(spread.then(|| note("percentile-definition")));
    parts([
        report.inventory.sheet.and_then(sheet_notes).part(),
        super::rows_are::withheld(&report.inventory),
        figures.part(),
    ])
}

/// How the rows are spread, and what they do not tell.
fn further(report: &Report) -> AnyView {
    let locale = use_locale();
    let title = || {
        let title = el("h2").child(locale.message("distributions-title"));
        parts([title.part(), filter_note(&report.filters).part()])
    };
    let distributions =
        el("div").class("distributions").child(parts(report.distributions.iter().map(distribution_view)));
    parts([
        (!report.distributions.is_empty()).then(title).part(),
        distributions.part(),
        unsupported_list(&report.unsupported).part(),
    ])
}
