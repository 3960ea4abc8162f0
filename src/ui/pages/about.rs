//! What is kept and what is sent, how that is made sure, and where the figures come from.

use crate::kpis;
use crate::model::source::Source;
use crate::ui::components::benchmark_table::Citation;
use crate::ui::entitle;
use crate::ui::locale::use_locale;
use crate::ui::remember;
use crate::ui::theme::{Theme, use_theme};
use leptos::prelude::*;

/// The page on privacy, sources and licence.
#[component]
pub fn About() -> impl IntoView {
    let locale = use_locale();
    entitle(move || locale.ui("about-title").to_owned());
    let section = move |key: &'static str| {
        let part = move |suffix: &str| {
            crate::text::ui_named(locale.lang(), &format!("about-{key}{suffix}")).unwrap_or_default()
        };
        view! {
            <h2>{move || part("")}</h2>
            <p>{move || part("-text")}</p>
        }
    };
    let source = |source: Source| view! { <li><Citation source/></li> };
    view! {
        <div class="prose">
            <h1 tabindex="-1">{locale.message("about-title")}</h1>
            <p class="lead">{locale.message("about-lead")}</p>
            {section("sent")}
            {section("proof")}
            {section("kept")}
            <Kept/>
            {section("sources")}
            <ul class="sources">{sources().into_iter().map(source).collect_view()}</ul>
            {section("licence")}
        </div>
    }
}

/// The names of what is kept on this device, and a way to forget it.
#[component]
fn Kept() -> impl IntoView {
    let (locale, theme) = (use_locale(), use_theme());
    let names = RwSignal::new(remember::kept());
    let forgotten = RwSignal::new(false);
    let forget = move |_| {
        theme.choose(Theme::Auto);
        remember::forget_all();
        names.set(remember::kept());
        forgotten.set(true);
    };
    let list = move || {
        let names = names.get();
        if names.is_empty() {
            view! { <p class="quiet">{locale.ui("kept-nothing")}</p> }.into_any()
        } else {
            let item = |name| view! { <li><code>{name}</code></li> };
            view! { <ul>{names.into_iter().map(item).collect_view()}</ul> }.into_any()
        }
    };
    view! {
        <div class="kept" data-testid="kept">
            {list}
            <button type="button" class="button" data-testid="forget" on:click=forget>
                {locale.message("kept-forget")}
            </button>
            <p role="status">{move || if forgotten.get() { locale.ui("kept-forgotten") } else { "" }}</p>
        </div>
    }
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
    cited.sort_by_key(|source| source.title);
    cited
}
