//! The page.

pub mod analyse;
pub mod annex;
pub mod books;
pub mod calc;
pub mod catalogue;
pub mod chart;
pub mod components;
pub mod element;
pub mod embed;
pub mod embed_builder;
pub mod entry;
pub mod head;
pub mod locale;
pub mod markup;
pub mod my_numbers;
pub mod pages;
pub mod recent;
pub mod remember;
pub mod route;
pub mod theme;
pub mod wording;
pub mod worker;

use crate::kpis;
use books::Needs;
use components::site_header::site_header;
use components::skip_link::skip_link;
use element::{El, Part, el, parts};
use leptos::prelude::*;
use leptos::task::spawn_local;
use locale::{Locale, provide_locale, use_locale};
use pages::{
    annexed::annexed, calculator::calculator, home::home, not_found::not_found, not_loaded::not_loaded,
};
use route::provide_route;
use std::time::Duration;
use theme::provide_theme;

/// Mounts the app on the document's body, in place of what stood there while it loaded, once the texts are there.
pub async fn start() {
    let address = route::current();
    let there = Needs::Page.meet(&address.page, locale::first(&address)).await;
    let loading = document().get_element_by_id("loading");
    if !there {
        // What it says then, it brings along: there are no texts.
        loading.inspect(|loading| loading.set_text_content(loading.get_attribute("data-failed").as_deref()));
    } else if address.is_embed() {
        loading.inspect(web_sys::Element::remove);
        leptos::mount::mount_to_body(embed::embed);
    } else {
        leptos::mount::mount_to_body(move || app(loading));
    }
}

/// All of the app, in place of what stood there while it loaded. What is around the page is made first, unseen, then the page:
/// both at once would keep a slow telephone from answering.
fn app(loading: Option<web_sys::Element>) -> AnyView {
    let begun = RwSignal::new(false);
    let begin = move || {
        begun.set(true);
        loading.inspect(web_sys::Element::remove);
    };
    set_timeout(begin, Duration::ZERO);
    let page = provide_route().page();
    let locale = provide_locale();
    books::provide_every_text().fetch(Needs::Page, &page.get_untracked());
    provide_theme();
    my_numbers::provide_my_numbers();
    let arrival = RwSignal::new(Arrival::At(page.get_untracked()));
    Effect::watch(move || page.get(), move |page, _, _| arrive(page.clone(), locale, arrival), false);
    start_each_page_at_its_heading(arrival);
    let at = move || match arrival.get() {
        Arrival::At(page) => match page.as_str() {
            "" => home(),
            name if annex::PAGES.contains(&name) => annexed(name.to_owned()),
            slug => kpis::find(slug).map_or_else(not_found, calculator),
        },
        Arrival::Failed(page) => not_loaded(move || arrive(page.clone(), locale, arrival)),
    };
    let content = move || begun.get().then(at);
    let main = el("main").class("page__main").id("main").attr("tabindex", "-1").child(content);
    let page = el("div").class("page").flag("hidden", move || !begun.get());
    let page = page.child(site_header()).child(main).child(site_footer());
    parts([skip_link().part(), page.part()])
}

/// The page that is shown, or could not be.
#[derive(Clone, PartialEq)]
enum Arrival {
    At(String),
    /// Its texts could not be fetched.
    Failed(String),
}

/// Shows a page as soon as its texts are there.
fn arrive(page: String, locale: Locale, arrival: RwSignal<Arrival>) {
    let lang = untrack(|| locale.lang());
    if Needs::Page.are_met(&page, lang) {
        return arrival.set(Arrival::At(page));
    }
    spawn_local(async move {
        let there = Needs::Page.meet(&page, lang).await;
        // The visitor may have gone on meanwhile.
        if route::current().page == page {
            arrival.set(if there { Arrival::At(page) } else { Arrival::Failed(page) });
        }
    });
}

fn site_footer() -> El {
    let locale = use_locale();
    let links = el("div")
        .class("foot__links")
        .child(el("a").attr("href", "#/glossary").child(locale.message("nav-glossary")))
        .child(el("a").attr("href", "#/embed").child(locale.message("nav-embed")))
        .child(el("a").attr("href", "#/about").child(locale.message("nav-about")))
        .child(el("a").attr("href", "#/verify").child(locale.message("nav-verify")));
    el("footer").class("foot").child(el("p").child(locale.message("foot-promise"))).child(links)
}

/// Another page is read from its heading on, by eye and by ear. The first page is left alone.
fn start_each_page_at_its_heading(page: RwSignal<Arrival>) {
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
