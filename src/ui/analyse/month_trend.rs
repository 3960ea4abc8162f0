//! A figure from month to month, one at a time.

use super::words;
use crate::model::kpi::Kpi;
use crate::model::unit::Unit;
use crate::report::{SegmentRow, SegmentTable};
use crate::text::{self, Lang};
use crate::ui::chart::of_kpi::Drawing;
use crate::ui::chart::trend::Trend;
use crate::ui::components::chart_view::chart_view;
use crate::ui::element::{el, parts};
use crate::ui::locale::use_locale;
use leptos::prelude::*;
use std::sync::Arc;

/// A line needs two points.
const FEWEST_MONTHS: usize = 2;

/// A chart of these months, and a choice of what it shows; nothing for a single month.
pub fn month_trend(table: Arc<SegmentTable>) -> Option<AnyView> {
    let locale = use_locale();
    // The rows themselves, or the figure at this place in the table.
    let shown = RwSignal::new(None::<usize>);
    let months = table.rows.iter().filter(|row| !row.label.is_empty()).count();
    let kpis = table.kpis.clone();
    let name = move |kpi: Option<&'static Kpi>| match kpi {
        Some(kpi) => words::kpi_short(locale.lang(), kpi),
        None => locale.ui("count-heading"),
    };
    let chip = move |(index, kpi): (Option<usize>, Option<&'static Kpi>)| {
        let radio = el("input")
            .class("chip__radio")
            .attr("type", "radio")
            .attr("name", "trend")
            .attr("value", kpi.map_or("rows", |kpi| kpi.slug))
            .flag("checked", move || shown.get() == index)
            .on("change", move |_| shown.set(index));
        el("label").class("chip chip--choice").child(radio).child(move || name(kpi))
    };
    let figures = kpis.iter().enumerate().map(|(index, kpi)| (Some(index), Some(*kpi)));
    let chips = parts(std::iter::once((None, None)).chain(figures).map(chip));
    let choice = el("fieldset")
        .class("trend")
        .child(el("legend").class("unseen").child(locale.message("trend-legend")))
        .child(el("div").class("chips").child(chips));
    let title = move || {
        let kpi = shown.get().and_then(|index| kpis.get(index).copied());
        locale.say("trend-title", &[("what", name(kpi).into())])
    };
    (months >= FEWEST_MONTHS).then(|| {
        let chart = chart_view("trend".to_owned(), title, false, move |frame| {
            let trend = trend(&table, shown.get(), frame.lang);
            Some(Drawing { svg: trend.draw(frame), rows: trend.table(frame) })
        });
        parts([choice, chart])
    })
}

/// The rows of each month, or one of the table's figures.
fn trend(table: &SegmentTable, shown: Option<usize>, lang: Lang) -> Trend {
    let headline = shown.and_then(|index| table.kpis.get(index)).map(|kpi| kpi.headline());
    let label = match shown.and_then(|index| table.kpis.get(index)) {
        Some(kpi) => words::kpi_short(lang, kpi),
        None => text::ui(lang, "count-heading"),
    };
    let value = |row: &SegmentRow| match shown {
        Some(index) => row.cells.get(index).and_then(|cell| cell.value),
        None => Some(row.rows as f64),
    };
    Trend {
        label: label.to_owned(),
        points: table
            .rows
            .iter()
            .filter(|row| !row.label.is_empty())
            .map(|row| (words::month(lang, &row.label), value(row)))
            .collect(),
        unit: headline.map_or(Unit::Count, |headline| headline.unit),
        decimals: headline.map_or(0, |headline| headline.decimals),
    }
}
