//! The page.

pub mod analyse;
pub mod analyser;
pub mod books;
pub mod calc;
pub mod catalogue;
pub mod chart;
pub mod components;
pub mod element;
pub mod entry;
pub mod figures;
pub mod head;
pub mod locale;
pub mod my_numbers;
pub mod pages;
pub mod remember;
pub mod route;
pub mod theme;
pub mod wording;
pub mod worker;

use crate::kpis;
use crate::text::shelf::Book;
use components::site_header::site_header;
use components::skip_link::skip_link;
use element::{El, Part, el, parts};
use leptos::prelude::*;
use locale::{provide_locale, use_locale};
use pages::{about::about, calculator::calculator, file::file_analysis, home::home, not_found::not_found};
use route::provide_route;
use theme::provide_theme;

/// The texts that the page needs.
const PAGE: &[Book] = &[Book::Page];

/// Mounts the app on the document's body, in place of what stood there while it loaded, once the texts are there.
pub async fn start() {
    let lang = locale::first(&route::current());
    let there = books::have_all(PAGE, lang).await;
    match document().get_element_by_id("loading") {
        Some(loading) if there => loading.remove(),
        // What it says then, it brings along: there are no texts.
        Some(loading) => loading.set_text_content(loading.get_attribute("data-failed").as_deref()),
        None => {}
    }
    if there {
        leptos::mount::mount_to_body(app);
        books::have_other_languages(PAGE);
    }
}

fn app() -> AnyView {
    let page = provide_route().page();
    provide_locale();
    provide_theme();
    my_numbers::provide_my_numbers();
    start_each_page_at_its_heading(page);
    let content = move || match page.get().as_str() {
        "" => home(),
        "analyse" => file_analysis(),
        "about" => about().part(),
        slug => kpis::find(slug).map_or_else(not_found, calculator),
    };
    let main = el("main").class("page__main").id("main").attr("tabindex", "-1").child(content);
    let page = el("div").class("page").child(site_header()).child(main).child(site_footer());
    parts([skip_link(), page])
}

fn site_footer() -> El {
    let locale = use_locale();
    el("footer")
        .class("foot")
        .child(el("p").child(locale.message("foot-promise")))
        .child(el("a").attr("href", "#/about").child(locale.message("nav-about")))
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
