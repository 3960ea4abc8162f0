//! The answer: figure, grade, how sure it is, where it stands, and what goes with it.

use super::announcer::announcer;
use super::contradictions::contradictions;
use super::grade_badge::grade_badge;
use super::interval::interval_sentence;
use super::output_list::output_list;
use super::output_value::output_value;
use super::pictures::{band_scale, picture};
use super::still_needed::still_needed;
use crate::figures;
use crate::model::kpi::Chart;
use crate::ui::calc::use_calc;
use crate::ui::element::{El, el, parts};
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// The answer, always in sight on a desk. A tornado changes each input by the spread, percent.
pub fn result_sheet(spread: RwSignal<f64>) -> El {
    let (calc, locale) = (use_calc(), use_locale());
    let headline = calc.kpi.headline();
    let grade =
        Memo::new(move |_| calc.outcome.with(|outcome| calc.kpi.grade(outcome.as_ref()?.as_ref().ok()?)));
    let small = calc.kpi.charts.iter().filter(|chart| matches!(chart, Chart::Parts(_)));
    let notes = move || {
        let solved = calc.solved();
        let notes = solved
            .map(|(values, outcome)| figures::notes(locale.lang(), locale.currency(), &values, &outcome));
        parts(notes.unwrap_or_default().into_iter().map(|note| el("p").class("sheet__note").child(note)))
    };
    let title = calc.message(format!("out-{}", headline.key));
    let figure = el("div")
        .class("figure")
        .mark("data-empty", move || calc.value(headline).is_none())
        .child(output_value(headline, "figure__value"))
        .child(move || grade.get().map(grade_badge));
    el("section")
        .class("sheet")
        .id("result")
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "result-title")
        .child(el("h2").class("sheet__title").id("result-title").child(title))
        .child(figure)
        .child(calc.kpi.interval.map(interval_sentence))
        .child(still_needed())
        .child(notes)
        .child(contradictions())
        .child(band_scale())
        .child(parts(small.map(|chart| picture(chart, spread, false))))
        .child(output_list())
        .child(announcer())
}
