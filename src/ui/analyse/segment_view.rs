//! The figures by channel, team, agent or month: a table, its longest rows first.

use super::bar::{Bar, share};
use super::month_trend::MonthTrend;
use super::words;
use crate::analysis::protocol::Segment;
use crate::link;
use crate::model::kpi::Kpi;
use crate::report::{Cell, SegmentRow, SegmentTable};
use crate::text::Arg;
use crate::ui::locale::use_locale;
use leptos::prelude::*;
use std::sync::Arc;

/// Rows shown before the visitor asks for the others.
const SHOWN: usize = 12;

/// The table of one way to split the rows.
#[component]
pub fn SegmentView(
    /// What to show.
    table: SegmentTable,
) -> impl IntoView {
    let locale = use_locale();
    let by = table.by;
    let key = segment_key(by);
    let id = format!("by-{key}");
    let frame_id = id.clone();
    let few = table.rows.iter().flat_map(|row| &row.cells).any(Cell::few);
    let left_out = table.left_out;
    let hidden = table.rows.len().saturating_sub(SHOWN);
    let all = RwSignal::new(hidden == 0 || matches!(by, Segment::Month(_)));
    let count = move |n: f64| Arg::count(locale.lang(), n);
    let table = Arc::new(table);
    let trend = matches!(by, Segment::Month(_)).then(|| view! { <MonthTrend table=table.clone()/> });
    view! {
        <section class="sheet" data-testid=format!("segments-{key}")>
            <h2 id=id>{move || locale.say(&format!("by-{key}"), &[])}</h2>
            {trend}
            <div class="frame" tabindex="0" role="group" aria-labelledby=frame_id>
                <Rows table=table.clone() all=all/>
            </div>
            <Show when=move || !all.get()>
                <button type="button" class="button" on:click=move |_| all.set(true)>
                    {move || locale.say("segment-more", &[("n", count(hidden as f64))])}
                </button>
            </Show>
            <Show when=move || few>
                <p class="note">{move || locale.ui("segment-few-note")}</p>
            </Show>
            <Show when=move || left_out != 0>
                <p class="note">{move || locale.say("segment-left-out", &[("n", count(left_out as f64))])}</p>
            </Show>
        </section>
    }
}

fn segment_key(by: Segment) -> &'static str {
    match by {
        Segment::Month(_) => "month",
        Segment::Value(role) => role.key(),
    }
}

#[component]
fn Rows(
    /// What to show.
    table: Arc<SegmentTable>,
    /// Whether all rows are shown.
    all: RwSignal<bool>,
) -> impl IntoView {
    let locale = use_locale();
    let (by, largest) = (table.by, table.largest());
    let heading = |kpi: &&'static Kpi| {
        let kpi = *kpi;
        view! { <th scope="col">{move || words::kpi_short(locale.lang(), kpi)}</th> }
    };
    let headings = table.kpis.iter().map(heading).collect_view();
    let rows = move || {
        let shown = if all.get() { table.rows.len() } else { SHOWN };
        let row =
            |row: &SegmentRow| view! { <Row row=row.clone() by=by kpis=table.kpis.clone() largest=largest/> };
        table.rows.iter().take(shown).map(row).collect_view()
    };
    view! {
        <table class="table segments">
            <thead>
                <tr>
                    <th scope="col">{move || words::segment_name(locale.lang(), by)}</th>
                    <th scope="col" class="segments__volume">{move || locale.ui("count-heading")}</th>
                    {headings}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

#[component]
fn Row(
    /// The segment.
    row: SegmentRow,
    /// What splits the rows.
    by: Segment,
    /// The figures, in the order of the cells.
    kpis: Vec<&'static Kpi>,
    /// The largest segment.
    largest: u64,
) -> impl IntoView {
    let locale = use_locale();
    let SegmentRow { label, rows, cells } = row;
    let name = label.clone();
    let few = move |used: u64| {
        let used = Arg::count(locale.lang(), used as f64);
        locale.say("segment-few", &[("used", used.clone()), ("n", used)])
    };
    let cell = move |(kpi, cell): (&'static Kpi, Cell)| {
        let text = move || match cell.value {
            Some(value) => words::headline(locale.lang(), locale.currency(), kpi, value),
            None => "–".to_owned(),
        };
        let note = cell.few().then(|| view! { <span class="unseen">{move || few(cell.used)}</span> });
        view! {
            <td
                class:segments__few=cell.few()
                data-kpi=kpi.slug
                data-value=cell.value.map(link::number).unwrap_or_default()
                data-used=cell.used
            >
                {text}" "{note}
            </td>
        }
    };
    view! {
        <tr data-segment=name>
            <th scope="row">{move || words::segment(locale.lang(), by, &label)}</th>
            <td class="segments__volume" data-rows=rows>
                <span class="segments__count">{move || words::count(locale.lang(), rows)}</span>
                <Bar share=share(rows, largest)/>
            </td>
            {kpis.into_iter().zip(cells).map(cell).collect_view()}
        </tr>
    }
}
