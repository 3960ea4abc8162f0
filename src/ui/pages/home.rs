//! The way in: what this is, the catalogue, and the file analysis.

use crate::kpis;
use crate::model::kpi::{Family, Kpi};
use crate::text;
use crate::ui::catalogue::Found;
use crate::ui::components::kpi_card::kpi_card;
use crate::ui::components::search_box::{Search, new_search};
use crate::ui::components::{focus, show};
use crate::ui::element::{El, el, parts};
use crate::ui::entitle;
use crate::ui::locale::use_locale;
use crate::ui::recent;
use leptos::prelude::*;

/// The home page.
pub fn home() -> AnyView {
    let locale = use_locale();
    let search = new_search();
    let asked = search.is_asked();
    entitle(move || locale.ui("home-window").to_owned());
    let hero = el("div")
        .class("hero")
        .child(el("h1").class("hero__title").attr("tabindex", "-1").child(locale.message("home-title")))
        .child(el("p").class("lead").child(locale.message("home-lead")))
        .child(el("p").class("hero__promise").child(locale.message("home-promise")));
    let title = el("h2").class("catalogue__title").id("catalogue-title");
    let catalogue = el("section")
        .class("catalogue")
        .attr("aria-labelledby", "catalogue-title")
        .on("keydown", search.keys())
        .child(
            el("div")
                .class("catalogue__head")
                .child(title.child(locale.message("catalogue-title")))
                .child(search.field()),
        )
        .child(search.status())
        .child(move || if asked.get() { results(search) } else { whole() });
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

/// What the search found, best first.
fn results(search: Search) -> AnyView {
    let cards = move || match search.found() {
        Found::Everything => parts([(); 0]),
        Found::Whole(slugs) | Found::Closest(slugs) => {
            parts(slugs.into_iter().filter_map(kpis::find).map(kpi_card))
        }
    };
    let found = el("div").class("found").child(search.outcome());
    parts([found.child(el("ul").class("cards").child(cards))])
}

/// The whole catalogue: what was used last, then every family.
fn whole() -> AnyView {
    let locale = use_locale();
    let recent = recent::recent();
    let used = (!recent.is_empty())
        .then(|| list("recent", el("h3").child(locale.message("recent-title")), recent.into_iter()));
    let jump = move |family: Family| {
        let id = format!("#family-{}", family.key());
        let name = move || text::ui_named(locale.lang(), &format!("family-{}.short", family.key()));
        let go = move |_| {
            show(&id);
            focus(&id);
        };
        el("button").attr("type", "button").class("chip").on("click", go).child(name)
    };
    let jumps = el("nav")
        .class("chips")
        .attr("aria-label", locale.message("families-label"))
        .child(parts(Family::ALL.map(jump)));
    let families = el("div").class("families").child(used).child(parts(Family::ALL.map(|family| {
        let name = move || text::ui_named(locale.lang(), &format!("family-{}", family.key()));
        let members = kpis::ALL.iter().copied().filter(move |kpi| kpi.family == family);
        list(family.key(), el("h3").child(name), members)
    })));
    parts([jumps, families])
}

/// Calculators under a heading, which takes the focus for those who jump to it.
fn list(key: &str, heading: El, members: impl Iterator<Item = &'static Kpi>) -> El {
    let id = format!("family-{key}");
    el("div")
        .class("family")
        .attr("data-testid", id.clone())
        .child(heading.class("family__name").id(id.clone()).attr("tabindex", "-1"))
        .child(el("ul").class("cards").attr("aria-labelledby", id).child(parts(members.map(kpi_card))))
}
