//! Fetches the texts of a language, once. Where they are compiled in, nothing is to be fetched.

use super::head;
use crate::text::Lang;
use crate::text::shelf::{self, Book};
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Whether the texts are there, if need be after fetching them.
pub async fn have(book: Book, lang: Lang) -> bool {
    if shelf::interface(book, lang).is_none()
        && let Some(text) = fetch(book, lang).await
    {
        shelf::put(book, lang, text);
    }
    shelf::interface(book, lang).is_some()
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
