//! The page.

pub mod analyse;
pub mod calc;
pub mod catalogue;
pub mod chart;
pub mod components;
pub mod entry;
pub mod figures;
pub mod live;
pub mod locale;
pub mod pages;
pub mod remember;
pub mod route;
pub mod theme;
pub mod wording;
pub mod worker;

use analyse::session::provide_session;
use components::site_header::SiteHeader;
use components::skip_link::SkipLink;
use leptos::prelude::*;
use locale::{provide_locale, use_locale};
use pages::{about::About, analyse::Analyse, calculator::Calculator, home::Home, not_found::NotFound};
use route::provide_route;
use theme::provide_theme;

/// Mounts the app on the document's body, in place of what stood there while it loaded.
pub fn start() {
    if let Some(loading) = document().get_element_by_id("loading") {
        loading.remove();
    }
    leptos::mount::mount_to_body(App);
}

#[component]
fn App() -> impl IntoView {
    let page = provide_route().page();
    provide_locale();
    provide_theme();
    provide_session();
    start_each_page_at_its_heading(page);
    view! {
        <SkipLink/>
        <div class="page">
            <SiteHeader/>
            <main class="page__main" id="main" tabindex="-1">
                {move || match page.get().as_str() {
                    "" => view! { <Home/> }.into_any(),
                    "analyse" => view! { <Analyse/> }.into_any(),
                    "about" => view! { <About/> }.into_any(),
                    slug => match crate::kpis::find(slug) {
                        Some(kpi) => view! { <Calculator kpi/> }.into_any(),
                        None => view! { <NotFound/> }.into_any(),
                    },
                }}
            </main>
            <SiteFooter/>
        </div>
    }
}

#[component]
fn SiteFooter() -> impl IntoView {
    let locale = use_locale();
    view! {
        <footer class="foot">
            <p>{locale.message("foot-promise")}</p>
            <a href="#/about">{locale.message("nav-about")}</a>
        </footer>
    }
}

/// Another page is read from its heading on, by eye and by ear. The first page is left alone.
fn start_each_page_at_its_heading(page: Memo<String>) {
    Effect::watch(
        move || page.get(),
        |_, _, _| {
            // After the new page is in the document.
            request_animation_frame(|| {
                window().scroll_to_with_x_and_y(0.0, 0.0);
                components::focus("main h1");
            });
        },
        false,
    );
}

/// Gives the browser's window the title of the page.
pub fn entitle(title: impl Fn() -> String + 'static) {
    Effect::new(move |_| document().set_title(&format!("{} – Jauge", title())));
}
