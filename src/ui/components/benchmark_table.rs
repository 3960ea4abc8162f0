//! Published figures to compare with: what they say, who says so, and how far to trust them.

use super::grade_badge::grade_badge;
use crate::figures;
use crate::model::output::{Bands, Benchmark, Better, Cut, Output};
use crate::model::source::Source;
use crate::text::{self, Arg};
use crate::ui::calc::use_calc;
use crate::ui::element::{El, Part, el, parts};
use crate::ui::locale::{Locale, use_locale};
use leptos::prelude::*;

/// The table of published figures.
pub fn benchmark_table() -> El {
    let (calc, locale) = (use_calc(), use_locale());
    let head = ["bench-says", "bench-source", "bench-trust"]
        .map(|key| el("th").attr("scope", "col").child(locale.message(key)));
    let table = el("table")
        .class("table table--prose")
        .attr("data-testid", "benchmarks")
        .child(el("thead").child(el("tr").child(parts(head))))
        .child(el("tbody").child(parts(calc.kpi.benchmarks.iter().map(row))));
    let ungraded = calc.kpi.headline().bands.is_none();
    el("section")
        .class("part")
        .attr("aria-labelledby", "bench-title")
        .child(el("h2").class("part__title").id("bench-title").child(locale.message("bench-title")))
        .child(table)
        .child(ungraded.then(|| el("p").class("quiet").child(locale.message("bench-no-grade"))))
}

fn row(benchmark: &'static Benchmark) -> El {
    let (calc, locale) = (use_calc(), use_locale());
    let bands = calc.kpi.outputs.iter().filter_map(|output| Some((output, output.bands?)));
    let cuts = bands
        .flat_map(|(output, bands)| bands.cuts.iter().map(move |cut| (output, bands, cut)))
        .filter(|(_, _, cut)| cut.benchmark == benchmark.key);
    let threshold = move |(output, bands, cut): (&'static Output, Bands, &'static Cut)| {
        let text = move || {
            let at = figures::output(calc.kpi, locale.lang(), locale.currency(), output, cut.at);
            let sign = if bands.better == Better::Higher { "≥" } else { "≤" };
            format!("{sign} {at}")
        };
        el("span").class("threshold").child(text).child(" ").child(grade_badge(cut.grade))
    };
    let trust = move || text::ui_named(locale.lang(), &format!("trust-{}", benchmark.reliability.key()));
    let says = calc.message(format!("bench-{}", benchmark.key));
    el("tr")
        .child(el("td").child(says).child(parts(cuts.map(threshold))))
        .child(el("td").child(citation(benchmark.source)))
        .child(el("td").child(el("span").class("trust").child(trust)))
}

/// Title, publisher, year, and whom they repeat.
pub fn citation(source: Source) -> AnyView {
    let locale = use_locale();
    let title = match source.url {
        Some(url) => el("a").attr("href", url).attr("rel", "noopener noreferrer"),
        None => el("cite"),
    };
    let details = el("small").class("source").child(move || details(locale, source));
    parts([title.child(source.title).part(), " ".part(), details.part()])
}

fn details(locale: Locale, source: Source) -> String {
    let year = source.year.map_or_else(|| locale.ui("source-undated").to_owned(), |year| year.to_string());
    let publisher = source.publisher.unwrap_or_else(|| locale.ui("source-unsigned")).to_owned();
    let quoting = source.quoting.map(|origin| locale.say("source-quoting", &[("origin", Arg::from(origin))]));
    [Some(publisher), Some(year), quoting].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
