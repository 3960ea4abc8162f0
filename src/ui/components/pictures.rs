//! The pictures of a calculator's results.

use super::chart_view::chart_view;
use super::grade_badge;
use crate::model::kpi::Chart;
use crate::text;
use crate::ui::calc::{Calc, use_calc};
use crate::ui::chart::of_kpi;
use crate::ui::element::{El, el, parts};
use crate::ui::locale::{Locale, use_locale};
use crate::ui::wording;
use leptos::prelude::*;

/// Where the headline stands on its scale; nothing where no source grades it.
pub fn band_scale() -> Option<El> {
    let (calc, locale) = (use_calc(), use_locale());
    let headline = calc.kpi.headline();
    let title =
        move || locale.say("chart-scale", &[("output", calc.text(&format!("out-{}", headline.key)).into())]);
    headline.bands.map(|_| {
        chart_view("chart-scale".to_owned(), title, false, move |frame| {
            let (values, outcome) = calc.solved()?;
            let text = |key: &str| text::of(calc.kpi, frame.lang, key).unwrap_or_default().to_owned();
            let grade = |grade| grade_badge::name(frame.lang, grade).to_owned();
            of_kpi::scale(&values, &outcome, frame, text, text::ui(frame.lang, "chart-interval"), grade)
        })
    })
}

/// One of the calculator's charts, with title and numbers beside it or without. A tornado changes each input by the
/// spread, percent.
pub fn picture(chart: &'static Chart, spread: RwSignal<f64>, captioned: bool) -> El {
    let (calc, locale) = (use_calc(), use_locale());
    let title = move || title(calc, locale, chart);
    chart_view(format!("chart-{}", name(chart)), title, captioned, move |frame| {
        let (values, outcome) = calc.solved()?;
        let text = |key: &str| text::of(calc.kpi, frame.lang, key).unwrap_or_default().to_owned();
        of_kpi::draw(chart, &values, &outcome, spread.get(), frame, text)
    })
}

/// The charts that take more room than the sheet has.
pub fn large_pictures(spread: RwSignal<f64>) -> Option<El> {
    let (calc, locale) = (use_calc(), use_locale());
    let large = |chart: &&Chart| matches!(chart, Chart::Waterfall(_) | Chart::Sweep { .. });
    let charts: Vec<&'static Chart> = calc.kpi.charts.iter().filter(large).collect();
    (!charts.is_empty()).then(|| {
        el("section")
            .class("part part--pictures")
            .attr("aria-labelledby", "charts-title")
            .child(el("h2").class("part__title").id("charts-title").child(locale.message("charts-title")))
            .child(parts(charts.into_iter().map(|chart| picture(chart, spread, true))))
    })
}

const fn name(chart: &Chart) -> &'static str {
    match chart {
        Chart::Parts(_) => "parts",
        Chart::Waterfall(_) => "waterfall",
        Chart::Tornado(_) => "tornado",
        Chart::Sweep { .. } => "sweep",
    }
}

fn title(calc: Calc, locale: Locale, chart: &Chart) -> String {
    let output = |key: &str| ("output", calc.text(&format!("out-{key}")).into());
    let args = match chart {
        Chart::Parts(_) | Chart::Waterfall(_) => Vec::new(),
        Chart::Tornado(shown) => vec![output(shown.key)],
        Chart::Sweep { over, shows } => {
            vec![output(shows.key), ("input", wording::label(calc.kpi, locale.lang(), over.key).into())]
        }
    };
    locale.say(&format!("chart-{}", name(chart)), &args)
}
