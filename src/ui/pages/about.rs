//! What is kept and what is sent, how that is made sure, and where the figures come from.

use crate::kpis;
use crate::model::source::Source;
use crate::text;
use crate::ui::components::benchmark_table::citation;
use crate::ui::components::my_numbers::my_numbers;
use crate::ui::element::{El, el, parts};
use crate::ui::entitle;
use crate::ui::locale::use_locale;
use crate::ui::my_numbers::use_my_numbers;
use crate::ui::remember;
use leptos::prelude::*;

/// The page on privacy, sources and licence.
pub fn about() -> El {
    let locale = use_locale();
    entitle(move || locale.ui("about-title").to_owned());
    let section = move |key: &'static str| {
        let part = move |suffix: &'static str| {
            move || text::ui_named(locale.lang(), &format!("about-{key}{suffix}"))
        };
        parts([el("h2").child(part("")), el("p").child(part("-text"))])
    };
    let sources = sources().into_iter().map(|source| el("li").child(citation(source)));
    el("div")
        .class("prose")
        .child(el("h1").attr("tabindex", "-1").child(locale.message("about-title")))
        .child(el("p").class("lead").child(locale.message("about-lead")))
        .child(section("sent"))
        .child(section("proof"))
        .child(section("numbers"))
        .child(my_numbers())
        .child(section("kept"))
        .child(kept())
        .child(section("sources"))
        .child(el("p").child(el("a").attr("href", "#/glossary").child(locale.message("about-glossary"))))
        .child(el("ul").class("sources").child(parts(sources)))
        .child(section("licence"))
}

/// The names of what is kept on this device, and a way to forget it.
fn kept() -> El {
    let (locale, numbers) = (use_locale(), use_my_numbers());
    let forgotten = RwSignal::new(false);
    let forget = move |_| {
        remember::forget_all();
        numbers.look_again();
        forgotten.set(true);
    };
    let list = move || {
        numbers.follow();
        let names = remember::kept();
        if names.is_empty() {
            el("p").class("quiet").child(locale.ui("kept-nothing"))
        } else {
            el("ul").child(parts(names.into_iter().map(|name| el("li").child(el("code").child(name)))))
        }
    };
    let button = el("button")
        .attr("type", "button")
        .class("button")
        .attr("data-testid", "forget")
        .on("click", forget)
        .child(locale.message("kept-forget"));
    let said = move || forgotten.get().then(|| locale.ui("kept-forgotten"));
    el("div")
        .class("kept")
        .attr("data-testid", "kept")
        .child(list)
        .child(button)
        .child(el("p").attr("role", "status").child(said))
}

/// Every publication that a calculator cites, once.
fn sources() -> Vec<Source> {
    let mut cited: Vec<Source> = Vec::new();
    for source in kpis::ALL.iter().flat_map(|kpi| kpi.benchmarks).map(|benchmark| benchmark.source) {
        let source = Source { quoting: None, ..source };
        if !cited.contains(&source) {
            cited.push(source);
        }
    }
    cited
}
