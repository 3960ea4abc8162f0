//! An address that leads nowhere, and where one may have wanted to go.

use crate::kpis;
use crate::ui::components::kpi_card::kpi_card;
use crate::ui::element::{el, parts};
use crate::ui::entitle;
use crate::ui::locale::use_locale;
use crate::ui::route::use_route;
use leptos::prelude::*;

/// The page for an unknown address.
pub fn not_found() -> AnyView {
    let locale = use_locale();
    let page = use_route().page();
    entitle(move || locale.ui("not-found-title").to_owned());
    let lead = move || page.with(|page| locale.say("not-found-lead", &[("page", page.as_str().into())]));
    parts([
        el("h1").attr("tabindex", "-1").child(locale.message("not-found-title")),
        el("p").class("lead").child(lead),
        el("h2").class("catalogue__title").child(locale.message("catalogue-title")),
        el("h3").class("unseen").child(locale.message("nav-home")),
        el("ul").class("cards").child(parts(kpis::ALL.iter().map(|kpi| kpi_card(kpi)))),
    ])
}
