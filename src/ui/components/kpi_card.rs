//! A calculator in the catalogue.

use crate::model::kpi::Kpi;
use crate::text;
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// Title and summary; the whole card is the link.
#[component]
pub fn KpiCard(
    /// The calculator.
    kpi: &'static Kpi,
) -> impl IntoView {
    let locale = use_locale();
    let say = move |key: &'static str| move || text::of(kpi, locale.lang(), key).unwrap_or_default();
    let short = move || {
        let (short, title) = (say("short")(), say("title")());
        (!title.to_lowercase().contains(&short.to_lowercase()))
            .then(|| view! { <span class="card__short">{short}</span> })
    };
    view! {
        <li class="card">
            <h4 class="card__title">
                <a class="card__link" href=format!("#/{}", kpi.slug)>{say("title")}</a>
                {short}
            </h4>
            <p class="card__summary">{say("summary")}</p>
        </li>
    }
}
