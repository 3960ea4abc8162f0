//! An address that leads nowhere, and where one may have wanted to go.

use crate::ui::components::kpi_card::kpi_card;
use crate::ui::element::{Part, el, parts};
use crate::ui::embed::is_embed;
use crate::ui::entitle;
use crate::ui::locale::use_locale;
use crate::ui::route::use_route;
use crate::{kpis, link};
use leptos::prelude::*;

/// The page for an unknown address.
pub fn not_found() -> AnyView {
    let locale = use_locale();
    let page = use_route().page();
    entitle(move || locale.ui("not-found-title").to_owned());
    let lead = move || page.with(|page| locale.say("not-found-lead", &[("page", link::slug(page).into())]));
    let others = || {
        parts([
            el("h2").class("catalogue__title").child(locale.message("catalogue-title")),
            el("h3").class("unseen").child(locale.message("nav-home")),
            el("ul").class("cards").child(parts(kpis::ALL.iter().map(|kpi| kpi_card(kpi)))),
        ])
    };
    parts([
        el("h1").attr("tabindex", "-1").child(locale.message("not-found-title")).part(),
        el("p").class("lead").child(lead).part(),
        // In a frame there is one calculator, or none.
        (!is_embed()).then(others).part(),
    ])
}
