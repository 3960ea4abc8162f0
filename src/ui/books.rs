//! Fetches the texts of a language, once. Where they are compiled in, nothing is to be fetched.

use super::head;
use crate::text::Lang;
use crate::text::shelf::{self, Book};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

/// Whether the texts are there, if need be after fetching them.
async fn have(book: Book, lang: Lang) -> bool {
    if shelf::interface(book, lang).is_none()
        && let Some(text) = fetch(book, lang).await
    {
        shelf::put(book, lang, text);
    }
    shelf::interface(book, lang).is_some()
}

/// Whether all these texts are there, if need be after fetching them.
pub async fn have_all(books: &[Book], lang: Lang) -> bool {
    for book in books {
        if !have(*book, lang).await {
            return false;
        }
    }
    true
}

/// Whether the other languages are there, in context.
#[derive(Clone, Copy)]
struct OtherLanguages(RwSignal<bool>);

/// Fetches the other languages meanwhile, and puts in context whether they are there.
pub fn provide_other_languages(books: &'static [Book]) {
    let there = RwSignal::new(false);
    provide_context(OtherLanguages(there));
    spawn_local(async move {
        for lang in Lang::ALL {
            if !have_all(books, lang).await {
                return;
            }
        }
        there.set(true);
    });
}

/// Whether the texts of the other languages are there, for what shows or looks through several.
pub fn use_other_languages() -> ReadSignal<bool> {
    expect_context::<OtherLanguages>().0.read_only()
}

/// Fetches the other languages meanwhile, so that they are at hand when the network is not.
pub fn have_other_languages(books: &'static [Book]) {
    spawn_local(async move {
        for lang in Lang::ALL {
            have_all(books, lang).await;
        }
    });
}

async fn fetch(book: Book, lang: Lang) -> Option<String> {
    let [fr, en] = head::files(match book {
        Book::Page => "jauge-texts",
        Book::File => "jauge-file-texts",
    })?;
    let address = match lang {
        Lang::Fr => fr,
        Lang::En => en,
    };
    let response: Response = JsFuture::from(window().fetch_with_str(&address)).await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
