//! The way in: what this is, the catalogue, and the file analysis.

use crate::model::kpi::{Family, Kpi};
use crate::text;
use crate::ui::catalogue;
use crate::ui::components::kpi_card::KpiCard;
use crate::ui::entitle;
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// The home page.
#[component]
pub fn Home() -> impl IntoView {
    let locale = use_locale();
    let query = RwSignal::new(String::new());
    let found = Memo::new(move |_| {
        query.with(|query| {
            catalogue::search(locale.lang(), query).iter().map(|kpi| kpi.slug).collect::<Vec<_>>()
        })
    });
    entitle(move || locale.ui("home-window").to_owned());
    view! {
        <div class="hero">
            <h1 class="hero__title" tabindex="-1">{locale.message("home-title")}</h1>
            <p class="lead">{locale.message("home-lead")}</p>
            <p class="hero__promise">{locale.message("home-promise")}</p>
        </div>
        <FileEntry/>
        <section class="catalogue" aria-labelledby="catalogue-title">
            <div class="catalogue__head">
                <h2 class="catalogue__title" id="catalogue-title">{locale.message("catalogue-title")}</h2>
                <SearchBox query/>
            </div>
            <p class="unseen" role="status">{move || locale.count("search-found", found.with(Vec::len) as f64)}</p>
            {move || found.with(Vec::is_empty).then(|| view! { <NothingFound query/> })}
            <div class="families">
                {Family::ALL.map(|family| view! { <FamilyList family found/> }).collect_view()}
            </div>
        </section>
    }
}

#[component]
fn FileEntry() -> impl IntoView {
    let locale = use_locale();
    view! {
        <a class="entry" href="#/analyse" data-testid="analyse-entry">
            <span class="entry__text">
                <strong class="entry__title">{locale.message("entry-title")}</strong>
                <span class="entry__lead">{locale.message("entry-lead")}</span>
            </span>
            <span class="button button--main">{locale.message("entry-go")}</span>
        </a>
    }
}

#[component]
fn SearchBox(query: RwSignal<String>) -> impl IntoView {
    let locale = use_locale();
    view! {
        <div class="search" role="search">
            <label class="unseen" for="search">{locale.message("search-label")}</label>
            <input
                class="search__input"
                id="search"
                type="search"
                autocomplete="off"
                spellcheck="false"
                placeholder=locale.message("search-hint")
                prop:value=query
                on:input:target=move |event| query.set(event.target().value())
            />
        </div>
    }
}

#[component]
fn NothingFound(query: RwSignal<String>) -> impl IntoView {
    let locale = use_locale();
    let sentence = move || query.with(|query| locale.say("search-none", &[("text", query.trim().into())]));
    view! {
        <p class="notice" data-testid="search-none">
            {sentence} " "
            <button type="button" class="link" on:click=move |_| query.set(String::new())>
                {locale.message("search-clear")}
            </button>
        </p>
    }
}

/// The calculators of a family that the search found; nothing where it found none.
#[component]
fn FamilyList(family: Family, found: Memo<Vec<&'static str>>) -> impl IntoView {
    let locale = use_locale();
    let name = move || text::ui_named(locale.lang(), &format!("family-{}", family.key())).unwrap_or_default();
    let members = Memo::new(move |_| {
        let of_family = |kpi: &&'static Kpi| kpi.family == family;
        let found = found.get();
        let all = found.into_iter().filter_map(crate::kpis::find);
        all.filter(of_family).map(|kpi| kpi.slug).collect::<Vec<_>>()
    });
    let cards = move || {
        let kpis = members.get().into_iter().filter_map(crate::kpis::find);
        kpis.map(|kpi| view! { <KpiCard kpi/> }).collect_view()
    };
    let id = format!("family-{}", family.key());
    view! {
        <div class="family" hidden=move || members.with(Vec::is_empty)>
            <h3 class="family__name" id=id.clone()>{name}</h3>
            <ul class="cards" aria-labelledby=id>{cards}</ul>
        </div>
    }
}
