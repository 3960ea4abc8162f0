//! An address that leads nowhere, and where one may have wanted to go.

use crate::kpis;
use crate::ui::components::kpi_card::KpiCard;
use crate::ui::entitle;
use crate::ui::locale::use_locale;
use crate::ui::route::use_route;
use leptos::prelude::*;

/// The page for an unknown address.
#[component]
pub fn NotFound() -> impl IntoView {
    let locale = use_locale();
    let page = use_route().page();
    entitle(move || locale.ui("not-found-title").to_owned());
    view! {
        <h1 tabindex="-1">{locale.message("not-found-title")}</h1>
        <p class="lead">
            {move || page.with(|page| locale.say("not-found-lead", &[("page", page.as_str().into())]))}
        </p>
        <h2 class="catalogue__title">{locale.message("catalogue-title")}</h2>
        <h3 class="unseen">{locale.message("nav-home")}</h3>
        <ul class="cards">{kpis::ALL.iter().map(|kpi| view! { <KpiCard kpi/> }).collect_view()}</ul>
    }
}
