//! The way in: what this is, the catalogue, and the file analysis.

use crate::kpis;
use crate::model::kpi::Family;
use crate::text;
use crate::ui::catalogue;
use crate::ui::components::kpi_card::kpi_card;
use crate::ui::element::{El, el, parts};
use crate::ui::entitle;
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// The home page.
pub fn home() -> AnyView {
    let locale = use_locale();
    let query = RwSignal::new(String::new());
    let found = Memo::new(move |_| {
        query.with(|query| {
            catalogue::search(locale.lang(), query).iter().map(|kpi| kpi.slug).collect::<Vec<_>>()
        })
    });
    entitle(move || locale.ui("home-window").to_owned());
    let hero = el("div")
        .class("hero")
        .child(el("h1").class("hero__title").attr("tabindex", "-1").child(locale.message("home-title")))
        .child(el("p").class("lead").child(locale.message("home-lead")))
        .child(el("p").class("hero__promise").child(locale.message("home-promise")));
    let title = el("h2").class("catalogue__title").id("catalogue-title");
    let count = move || locale.count("search-found", found.with(Vec::len) as f64);
    let catalogue = el("section")
        .class("catalogue")
        .attr("aria-labelledby", "catalogue-title")
        .child(
            el("div")
                .class("catalogue__head")
                .child(title.child(locale.message("catalogue-title")))
                .child(search_box(query)),
        )
        .child(el("p").class("unseen").attr("role", "status").child(count))
        .child(move || found.with(Vec::is_empty).then(|| nothing_found(query)))
        .child(
            el("div").class("families").child(parts(Family::ALL.map(|family| family_list(family, found)))),
        );
    parts([hero, file_entry(), catalogue])
}

fn file_entry() -> El {
    let locale = use_locale();
    let text = el("span")
        .class("entry__text")
        .child(el("strong").class("entry__title").child(locale.message("entry-title")))
        .child(el("span").class("entry__lead").child(locale.message("entry-lead")));
    el("a")
        .class("entry")
        .attr("href", "#/analyse")
        .attr("data-testid", "analyse-entry")
        .child(text)
        .child(el("span").class("button button--main").child(locale.message("entry-go")))
}

fn search_box(query: RwSignal<String>) -> El {
    let locale = use_locale();
    let field = el("input")
        .class("search__input")
        .id("search")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("placeholder", locale.message("search-hint"))
        .value(move || query.get())
        .on_value("input", move |text| query.set(text));
    el("div")
        .class("search")
        .attr("role", "search")
        .child(el("label").class("unseen").attr("for", "search").child(locale.message("search-label")))
        .child(field)
}

fn nothing_found(query: RwSignal<String>) -> El {
    let locale = use_locale();
    let sentence = move || query.with(|query| locale.say("search-none", &[("text", query.trim().into())]));
    let clear = el("button")
        .attr("type", "button")
        .class("link")
        .on("click", move |_| query.set(String::new()))
        .child(locale.message("search-clear"));
    el("p").class("notice").attr("data-testid", "search-none").child(sentence).child(" ").child(clear)
}

/// The calculators of a family that the search found; nothing where it found none.
fn family_list(family: Family, found: Memo<Vec<&'static str>>) -> El {
    let locale = use_locale();
    let name = move || text::ui_named(locale.lang(), &format!("family-{}", family.key()));
    let members = Memo::new(move |_| {
        let mut found = found.get();
        found.retain(|slug| kpis::find(slug).is_some_and(|kpi| kpi.family == family));
        found
    });
    let cards = move || parts(members.get().into_iter().filter_map(kpis::find).map(kpi_card));
    let id = format!("family-{}", family.key());
    el("div")
        .class("family")
        .flag("hidden", move || members.with(Vec::is_empty))
        .child(el("h3").class("family__name").id(id.clone()).child(name))
        .child(el("ul").class("cards").attr("aria-labelledby", id).child(cards))
}
