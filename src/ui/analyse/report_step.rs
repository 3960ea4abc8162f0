//! The report: what the file says, what it rests on, and what it cannot say.

use super::distribution_view::distribution_view;
use super::file_groups::file_groups;
use super::filter_bar::{filter_bar, filter_note};
use super::kpi_card::kpi_card;
use super::left_out::left_out;
use super::quality::quality_panel;
use super::segment_view::segment_view;
use super::session::{Session, use_session};
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
use std::sync::Arc;
use std::time::Duration;

/// The last step.
pub fn report_step() -> El {
    let (locale, session) = (use_locale(), use_session());
    let lead = move || session.whole.get().map(|report| lead(locale.lang(), &report));
    let ready = move || {
        let computed = session.report.get()?.cards.iter().filter(|card| card.figure.is_ok()).count();
        Some(locale.say("report-ready", &[("n", Arg::count(locale.lang(), computed as f64))]))
    };
    // The figures come at once, all else in a turn of its own, so that the page answers in between.
    let whole = RwSignal::new(false);
    let come = move || {
        // Another step may have come before.
        let _ = whole.try_set(true);
    };
    set_timeout(come, Duration::ZERO);
    el("div")
        .class("analysis")
        .attr("data-testid", "step-report")
        .mark("aria-busy", move || !whole.get())
        .child(step_title(move || session.name.get(), || true))
        .child(el("p").class("lead").attr("data-testid", "report-lead").child(lead))
        .child(el("p").class("unseen").attr("role", "status").child(ready))
        .child(actions())
        .child(move || session.whole.get().map(|whole| about_the_rows(&whole)))
        .child(filter_bar())
        .child(file_groups())
        .child(move || session.report.get().map(|report| body(report, whole)))
}

/// How many rows, from when to when.
fn lead(lang: Lang, report: &Report) -> String {
    let rows = Arg::count(lang, report.inventory.rows as f64);
    let rows = say(lang, "report-rows", &[("n", rows)]);
    let months = report.tables.iter().find(|table| matches!(table.by, Segment::Month(_)));
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

/// All that the report says; until it may be `whole`, only its figures.
fn body(report: Arc<Report>, whole: RwSignal<bool>) -> AnyView {
    let figures = parts([
        report.inventory.sheet.and_then(sheet_notes).part(),
        super::rows_are::withheld(&report.inventory),
        figures(&report).part(),
    ]);
    parts([figures, (move || whole.get().then(|| parts_of_rows(&report))).part()])
}

/// The figures of the rows.
fn figures(report: &Report) -> El {
    let locale = use_locale();
    let note = |key: &'static str| el("p").class("note").child(locale.message(key));
    let spread = report.cards.iter().any(|card| card.spread.is_some());
    el("section")
        .class("analysis__part")
        .attr("aria-labelledby", "kpis-title")
        .child(el("h2").id("kpis-title").child(locale.message("kpis-title")))
        .child(filter_note())
        .child(report.cards.is_empty().then(|| note("kpis-none")))
        .child(el("div").class("kpis").child(parts(report.cards.iter().map(kpi_card))))
        .child(spread.then(|| note("percentile-definition")))
}

/// How the rows are split and spread, and what they do not tell.
fn parts_of_rows(report: &Report) -> AnyView {
    let locale = use_locale();
    let title =
        || parts([el("h2").child(locale.message("distributions-title")).part(), (filter_note()).part()]);
    let distributions =
        el("div").class("distributions").child(parts(report.distributions.iter().map(distribution_view)));
    parts([
        parts(report.tables.iter().map(segment_view)),
        (!report.distributions.is_empty()).then(title).part(),
        distributions.part(),
        unsupported_list(&report.unsupported).part(),
    ])
}
