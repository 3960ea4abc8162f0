//! The file analysis as a module beside the page: it has its own texts and its own state, which outlives its being shown,
//! and follows the language of the document.

use super::analyse::{
    session::{Session, provide_session, use_session},
    steps,
};
use super::books::Needs;
use super::locale::{self, Locale, provide_locale_of_document};
use super::route::provide_route;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use std::cell::RefCell;
use web_sys::{File, HtmlElement};

thread_local! {
    /// What outlives each showing.
    static LASTING: Owner = Owner::new();
    static SHOWN: RefCell<Option<UnmountHandle<AnyViewState>>> = const { RefCell::new(None) };
}

/// Fills a place with the analysis, as it was left; false if its texts could not be had.
pub async fn show(place: HtmlElement) -> bool {
    let mut lang = locale::of_document();
    while Needs::Analysis.meet("", lang).await {
        if lang == locale::of_document() {
            break;
        }
        // The visitor has turned to the other one meanwhile.
        lang = locale::of_document();
    }
    if !Needs::Analysis.are_met("", lang) {
        return false;
    }
    if !place.is_connected() {
        // The visitor has gone elsewhere meanwhile.
        return true;
    }
    LASTING.with(|lasting| {
        lasting.with(|| {
            if use_context::<Locale>().is_none() {
                provide_route();
                provide_locale_of_document();
                provide_session();
            }
            SHOWN.set(Some(mount_to(place, steps)));
            use_session().prepare();
        });
    });
    Needs::Analysis.meet_later(|| ());
    true
}

/// Takes files that were dropped before it was there.
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
