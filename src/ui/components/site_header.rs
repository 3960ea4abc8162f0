//! The header: the mark, the two ways in, language and theme.

use super::icon::Mark;
use super::lang_switch::LangSwitch;
use super::theme_switch::ThemeSwitch;
use crate::ui::locale::use_locale;
use crate::ui::route::use_route;
use leptos::prelude::*;

/// The header of every page.
#[component]
pub fn SiteHeader() -> impl IntoView {
    let locale = use_locale();
    let page = use_route().page();
    let here = move |name: &'static str| (page.get() == name).then_some("page");
    view! {
        <header class="bar">
            <a class="bar__brand" href="#/">
                <Mark/>
                "Jauge"
            </a>
            <nav class="bar__nav" aria-label=locale.message("nav-label")>
                <a href="#/" aria-current=move || here("")>{locale.message("nav-home")}</a>
                <a href="#/analyse" aria-current=move || here("analyse")>{locale.message("nav-analyse")}</a>
            </nav>
            <div class="bar__tools">
                <LangSwitch/>
                <ThemeSwitch/>
            </div>
        </header>
    }
}
