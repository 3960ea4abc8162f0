//! The report: what the file says, what it rests on, and what it cannot say.

use super::distribution_view::DistributionView;
use super::kpi_card::KpiCard;
use super::left_out::LeftOut;
use super::segment_view::SegmentView;
use super::session::use_session;
use super::step_title::StepTitle;
use super::unsupported_list::UnsupportedList;
use super::words;
use crate::analysis::protocol::Segment;
use crate::report::Report;
use crate::text::{Arg, Lang, say};
use crate::ui::locale::use_locale;
use leptos::prelude::*;
use std::sync::Arc;

/// The last step.
#[component]
pub fn ReportStep() -> impl IntoView {
    let session = use_session();
    let locale = use_locale();
    let title = Signal::derive(move || session.name.get());
    let body = move || session.report.get().map(|report| view! { <Body report=report/> });
    let lead = move || session.report.get().map(|report| lead(locale.lang(), &report));
    let ready = move || {
        let computed = session.report.get()?.cards.iter().filter(|card| card.figure.is_ok()).count();
        Some(locale.say("report-ready", &[("n", Arg::count(locale.lang(), computed as f64))]))
    };
    view! {
        <div class="analysis" data-testid="step-report">
            <StepTitle text=title/>
            <p class="lead" data-testid="report-lead">{lead}</p>
            <p class="unseen" role="status">{ready}</p>
            <Actions/>
            {body}
        </div>
    }
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

#[component]
fn Actions() -> impl IntoView {
    let session = use_session();
    let locale = use_locale();
    view! {
        <div class="analysis__actions">
            <button
                type="button"
                class="button"
                data-testid="change-columns"
                on:click=move |_| session.change_columns()
            >
                {move || locale.ui("change-columns")}
            </button>
            <button type="button" class="button" data-testid="another-file" on:click=move |_| session.clear()>
                {move || locale.ui("another-file")}
            </button>
            <button type="button" class="button" data-testid="clear" on:click=move |_| session.clear()>
                {move || locale.ui("clear")}
            </button>
        </div>
    }
}

#[component]
fn Body(
    /// What to show.
    report: Arc<Report>,
) -> impl IntoView {
    let locale = use_locale();
    let cards = report.cards.iter().map(|card| view! { <KpiCard card=card.clone()/> }).collect_view();
    let none = report.cards.is_empty();
    let distributions = report
        .distributions
        .iter()
        .map(|distribution| view! { <DistributionView distribution=distribution.clone()/> })
        .collect_view();
    let tables =
        report.tables.iter().map(|table| view! { <SegmentView table=table.clone()/> }).collect_view();
    let spread = report.cards.iter().any(|card| card.spread.is_some());
    view! {
        <LeftOut inventory=report.inventory.clone()/>
        <section class="analysis__part" aria-labelledby="kpis-title">
            <h2 id="kpis-title">{move || locale.ui("kpis-title")}</h2>
            <Show when=move || none>
                <p class="note">{move || locale.ui("kpis-none")}</p>
            </Show>
            <div class="kpis">{cards}</div>
            <Show when=move || spread>
                <p class="note">{move || locale.ui("percentile-definition")}</p>
            </Show>
        </section>
        {tables}
        <Show when={
            let empty = report.distributions.is_empty();
            move || !empty
        }>
            <h2>{move || locale.ui("distributions-title")}</h2>
        </Show>
        <div class="distributions">{distributions}</div>
        <UnsupportedList list=report.unsupported.clone()/>
    }
}
