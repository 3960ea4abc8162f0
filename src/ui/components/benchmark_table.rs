//! Published figures to compare with: what they say, who says so, and how far to trust them.

use super::grade_badge::GradeBadge;
use crate::model::output::{Bands, Benchmark, Better, Cut};
use crate::model::source::Source;
use crate::text::{self, Arg};
use crate::ui::calc::use_calc;
use crate::ui::figures;
use crate::ui::locale::{Locale, use_locale};
use leptos::prelude::*;

/// The table of published figures.
#[component]
pub fn BenchmarkTable() -> impl IntoView {
    let (calc, locale) = (use_calc(), use_locale());
    let head = move |key: &'static str| view! { <th scope="col">{locale.message(key)}</th> };
    view! {
        <section class="part" aria-labelledby="bench-title">
            <h2 class="part__title" id="bench-title">{locale.message("bench-title")}</h2>
            <table class="table table--prose" data-testid="benchmarks">
                <thead>
                    <tr>{head("bench-says")} {head("bench-source")} {head("bench-trust")}</tr>
                </thead>
                <tbody>
                    {calc.kpi.benchmarks.iter().map(|benchmark| view! { <Row benchmark/> }).collect_view()}
                </tbody>
            </table>
            {calc.kpi.headline().bands.is_none().then(|| {
                view! { <p class="quiet">{locale.message("bench-no-grade")}</p> }
            })}
        </section>
    }
}

#[component]
fn Row(benchmark: &'static Benchmark) -> impl IntoView {
    let (calc, locale) = (use_calc(), use_locale());
    let bands = calc.kpi.outputs.iter().filter_map(|output| Some((output, output.bands?)));
    let cuts: Vec<_> = bands
        .flat_map(|(output, bands)| bands.cuts.iter().map(move |cut| (output, bands, cut)))
        .filter(|(_, _, cut)| cut.benchmark == benchmark.key)
        .collect();
    let threshold = move |(output, bands, cut): (_, Bands, &'static Cut)| {
        let text = move || {
            let at = figures::output(calc.kpi, locale.lang(), locale.currency(), output, cut.at);
            let sign = if bands.better == Better::Higher { "≥" } else { "≤" };
            format!("{sign} {at}")
        };
        view! { <span class="threshold">{text} <GradeBadge grade=cut.grade/></span> }
    };
    let trust = move || {
        text::ui_named(locale.lang(), &format!("trust-{}", benchmark.reliability.key())).unwrap_or_default()
    };
    view! {
        <tr>
            <td>
                {calc.message(format!("bench-{}", benchmark.key))}
                {cuts.into_iter().map(threshold).collect_view()}
            </td>
            <td><Citation source=benchmark.source/></td>
            <td><span class="trust">{trust}</span></td>
        </tr>
    }
}

/// Title, publisher, year, and whom they repeat.
#[component]
pub fn Citation(
    /// The publication.
    source: Source,
) -> impl IntoView {
    let locale = use_locale();
    let title = match source.url {
        Some(url) => view! { <a href=url rel="noopener noreferrer">{source.title}</a> }.into_any(),
        None => view! { <cite>{source.title}</cite> }.into_any(),
    };
    view! {
        {title}
        <small class="source">{move || details(locale, source)}</small>
    }
}

fn details(locale: Locale, source: Source) -> String {
    let year = source.year.map_or_else(|| locale.ui("source-undated").to_owned(), |year| year.to_string());
    let publisher = source.publisher.unwrap_or_else(|| locale.ui("source-unsigned")).to_owned();
    let quoting = source.quoting.map(|origin| locale.say("source-quoting", &[("origin", Arg::from(origin))]));
    [Some(publisher), Some(year), quoting].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
