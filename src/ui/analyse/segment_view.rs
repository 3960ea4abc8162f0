//! The figures by channel, team, agent or month: a table, its longest rows first.

use super::bar::{bar, share};
use super::filter_bar::filter_note;
use super::month_trend::month_trend;
use super::session::Table;
use super::words;
use crate::analysis::protocol::Segment;
use crate::link;
use crate::model::kpi::Kpi;
use crate::report::{Cell, SegmentRow, SegmentTable};
use crate::text::Arg;
use crate::ui::element::{El, el, parts};
use crate::ui::locale::use_locale;
use leptos::prelude::*;
use std::sync::Arc;

/// Rows shown before the visitor asks for the others.
const SHOWN: usize = 12;

/// The table of one way to split the rows.
pub fn segment_view(table: &Table) -> El {
    let locale = use_locale();
    let (note_of_rows, table) = (filter_note(&table.filters), &table.segments);
    let (by, left_out) = (table.by, table.left_out);
    let key = segment_key(by);
    let id = format!("by-{key}");
    let title = {
        let key = id.clone();
        move || locale.say(&key, &[])
    };
    let few = table.rows.iter().flat_map(|row| &row.cells).any(Cell::few);
    let hidden = table.rows.len().saturating_sub(SHOWN);
    let all = RwSignal::new(hidden == 0 || matches!(by, Segment::Month(_)));
    let counted =
        move |key: &'static str, n: f64| move || locale.say(key, &[("n", Arg::count(locale.lang(), n))]);
    let table = Arc::new(table.clone());
    let frame = el("div")
        .class("frame frame--segments")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-labelledby", id.clone());
    let more = move || {
        el("button")
            .attr("type", "button")
            .class("button")
            .on("click", move |_| all.set(true))
            .child(counted("segment-more", hidden as f64))
    };
    let note = || el("p").class("note");
    el("section")
        .class("sheet")
        .attr("data-testid", format!("segments-{key}"))
        .child(el("h2").id(id).child(title))
        .child(note_of_rows)
        .child(matches!(by, Segment::Month(_)).then(|| month_trend(table.clone())).flatten())
        .child(frame.child(rows(table, all)))
        .child(move || (!all.get()).then(more))
        .child(few.then(|| note().child(locale.message("segment-few-note"))))
        .child((left_out != 0).then(|| note().child(counted("segment-left-out", left_out as f64))))
}

fn segment_key(by: Segment) -> &'static str {
    match by {
        Segment::Month(_) => "month",
        Segment::Value(role) => role.key(),
    }
}

/// The table's first rows, and the others once all are asked for.
fn rows(table: Arc<SegmentTable>, all: RwSignal<bool>) -> El {
    let locale = use_locale();
    let (by, largest) = (table.by, table.largest());
    let heading = |kpi: &&'static Kpi| {
        let kpi = *kpi;
        el("th").attr("scope", "col").child(move || words::kpi_short(locale.lang(), kpi))
    };
    let volume = el("th").attr("scope", "col").class("segments__volume");
    let headings = el("tr")
        .child(el("th").attr("scope", "col").child(move || words::segment_name(locale.lang(), by)))
        .child(volume.child(locale.message("count-heading")))
        .child(parts(table.kpis.iter().map(heading)));
    let first = parts(table.rows.iter().take(SHOWN).map(|row| segment_row(&table, row, largest)));
    let others = move || {
        all.get().then(|| parts(table.rows.iter().skip(SHOWN).map(|row| segment_row(&table, row, largest))))
    };
    el("table")
        .class("table segments")
        .child(el("thead").child(headings))
        .child(el("tbody").child(first).child(others))
}

/// One segment of a table whose largest has so many rows.
fn segment_row(table: &SegmentTable, row: &SegmentRow, largest: u64) -> El {
    let locale = use_locale();
    let (by, rows, label) = (table.by, row.rows, row.label.clone());
    let few = move |used: u64| {
        let used = Arg::count(locale.lang(), used as f64);
        locale.say("segment-few", &[("used", used.clone()), ("n", used)])
    };
    let cell = move |(kpi, cell): (&&'static Kpi, &Cell)| {
        let (kpi, cell) = (*kpi, *cell);
        let text = move || match cell.value {
            Some(value) => words::headline(locale.lang(), locale.currency(), kpi, value),
            None => "–".to_owned(),
        };
        el("td")
            .class(cell.few().then_some("segments__few"))
            .attr("data-kpi", kpi.slug)
            .attr("data-value", cell.value.map(link::number).unwrap_or_default())
            .attr("data-used", cell.used.to_string())
            .child(text)
            .child(" ")
            .child(cell.few().then(|| el("span").class("unseen").child(move || few(cell.used))))
    };
    let volume = el("td")
        .class("segments__volume")
        .attr("data-rows", rows.to_string())
        .child(el("span").class("segments__count").child(move || words::count(locale.lang(), rows)))
        .child(bar(share(rows, largest)));
    el("tr")
        .attr("data-segment", label.clone())
        .child(el("th").attr("scope", "row").child(move || words::segment(locale.lang(), by, &label)))
        .child(volume)
        .child(parts(table.kpis.iter().zip(&row.cells).map(cell)))
}
