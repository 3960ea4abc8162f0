//! The pages that a first visit rarely opens, as a module beside the page: it has its own texts and its own state, which
//! outlives their being shown, and follows the language of the document.

use super::analyse::{
    session::{Session, provide_session, use_session},
    steps,
};
use super::books::{EveryText, Needs, provide_every_text};
use super::element::Part;
use super::embed_builder::embed_builder;
use super::locale::{self, Locale, provide_locale_of_document};
use super::my_numbers::provide_my_numbers;
use super::pages::{about::about, glossary::glossary, verify::verify};
use super::route::provide_route;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use std::cell::RefCell;
use web_sys::{File, HtmlElement};

/// The names of its pages, in the address.
pub const PAGES: [&str; 5] = ["analyse", "about", "embed", "glossary", "verify"];

thread_local! {
    /// What outlives each showing.
    static LASTING: Owner = Owner::new();
    static SHOWN: RefCell<Option<UnmountHandle<AnyViewState>>> = const { RefCell::new(None) };
}

/// Fills a place with one of the pages; false if its texts could not be had.
pub async fn show(place: HtmlElement, page: &str) -> bool {
    let mut lang = locale::of_document();
    while Needs::Annex.meet(page, lang).await {
        if lang == locale::of_document() {
            break;
        }
        // The visitor has turned to the other one meanwhile.
        lang = locale::of_document();
    }
    if !Needs::Annex.are_met(page, lang) {
        return false;
    }
    if !place.is_connected() {
        // The visitor has gone elsewhere meanwhile.
        return true;
    }
    let page = page.to_owned();
    LASTING.with(|lasting| {
        lasting.with(|| {
            let (locale, every_text) = lasting_state();
            locale.look_again();
            every_text.fetch(Needs::Annex, &page);
            SHOWN.set(Some(mount_to(place, move || content(&page))));
        });
    });
    true
}

/// What is in context for all of the pages, put there the first time.
fn lasting_state() -> (Locale, EveryText) {
    if let (Some(locale), Some(every_text)) = (use_context(), use_context()) {
        return (locale, every_text);
    }
    provide_route();
    let locale = provide_locale_of_document();
    provide_my_numbers();
    provide_session();
    (locale, provide_every_text())
}

fn content(page: &str) -> AnyView {
    match page {
        "about" => about().part(),
        "embed" => embed_builder(),
        "glossary" => glossary(),
        "verify" => verify().part(),
        _ => {
            use_session().prepare();
            steps()
        }
    }
}

/// Takes files for the analysis that were dropped before it was there.
pub fn open(files: Vec<File>) {
    LASTING.with(|lasting| {
        lasting.with(|| {
            if let Some(session) = use_context::<Session>() {
                session.open_all(files);
            }
        });
    });
}

/// Empties the place.
pub fn hide() {
    SHOWN.take();
}
