//! The file page.

use crate::ui::entitle;
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// The file page.
#[component]
pub fn Analyse() -> impl IntoView {
    let locale = use_locale();
    entitle(move || locale.ui("nav-analyse").to_owned());
    view! { <h1 tabindex="-1">{locale.message("nav-analyse")}</h1> }
}
