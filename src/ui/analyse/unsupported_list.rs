//! The figures that the file cannot give yet, and the columns that would make them possible.

use super::words;
use crate::report::Unsupported;
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// A list; nothing if the file gives them all.
#[component]
pub fn UnsupportedList(
    /// What is missing.
    list: Vec<Unsupported>,
) -> impl IntoView {
    let locale = use_locale();
    let item = move |unsupported: Unsupported| {
        let kpi = unsupported.kpi;
        view! {
            <li data-testid=format!("missing-{}", kpi.slug)>
                <a href=format!("#/{}", kpi.slug)>{move || words::kpi_title(locale.lang(), kpi)}</a>
                <span class="note">{move || words::alternatives(locale.lang(), &unsupported.missing)}</span>
            </li>
        }
    };
    (!list.is_empty()).then(|| {
        view! {
            <section class="missing" aria-labelledby="missing-title">
                <h2 id="missing-title">{move || locale.ui("missing-title")}</h2>
                <p class="note">{move || locale.ui("missing-lead")}</p>
                <ul class="missing__list">{list.into_iter().map(item).collect_view()}</ul>
            </section>
        }
    })
}
