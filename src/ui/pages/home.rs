//! The way in: what this is, the catalogue, and the file analysis.

use crate::kpis;
use crate::model::kpi::{Family, Kpi};
use crate::text;
use crate::ui::catalogue::Found;
use crate::ui::components::kpi_card::kpi_card;
use crate::ui::components::search_box::{Search, new_search};
use crate::ui::components::{focus, show};
use crate::ui::element::{El, Part, el, parts};
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

/// The whole catalogue: what was used last, the way to each family, and every family.
fn whole() -> AnyView {
    let locale = use_locale();
    let recent = recent::recent();
    let used = (!recent.is_empty()).then(|| {
        let link = move |kpi: &'static Kpi| {
            let title = move || text::of(kpi, locale.lang(), "title");
            el("a").class("chip").attr("href", format!("#/{}", kpi.slug)).child(title)
        };
        row("recent-title", parts(recent.into_iter().map(link)))
    });
    let jump = move |family: Family| {
        let id = format!("#family-{}", family.key());
        let name = move || text::ui_named(locale.lang(), &format!("family-{}.short", family.key()));
        let go = move |_| {
            show(&id);
            focus(&id);
        };
        el("button").attr("type", "button").class("chip").on("click", go).child(name)
    };
    let jumps = row("families-title", parts(Family::ALL.map(jump)));
    let families = el("div").class("families").child(parts(Family::ALL.map(family_list)));
    parts([used.part(), jumps.part(), families.part()])
}

/// Ways to elsewhere, after what they are.
fn row(label: &'static str, ways: AnyView) -> El {
    let name = el("span").class("examples__label").id(label).child(use_locale().message(label));
    el("nav").class("examples").attr("aria-labelledby", label).child(name).child(ways)
}

/// A family's calculators, under a heading that takes the focus of those who jump to it.
fn family_list(family: Family) -> El {
    let locale = use_locale();
    let id = format!("family-{}", family.key());
    let name = move || text::ui_named(locale.lang(), &format!("family-{}", family.key()));
    let heading = el("h3").class("family__name").id(id.clone()).attr("tabindex", "-1").child(name);
    let members = kpis::ALL.iter().copied().filter(|kpi| kpi.family == family);
    el("div")
        .class("family")
        .child(heading)
        .child(el("ul").class("cards").attr("aria-labelledby", id).child(parts(members.map(kpi_card))))
}
