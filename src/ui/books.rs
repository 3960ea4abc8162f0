//! Fetches the texts of a language, each once. Where they are compiled in, nothing is to be fetched.

use super::head;
use crate::model::kpi::Kpi;
use crate::text::Lang;
use crate::text::shelf::{self, Book};
use crate::{kpis, link};
use js_sys::Promise;
use leptos::prelude::*;
use std::cell::RefCell;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};
use web_sys::Response;

/// What must be there before something can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// The page: the interface, and its calculator if it shows one.
    Page,
    /// The annex, whose pages may speak of every calculator.
    Annex,
}

impl Needs {
    /// Whether all that the page with this name needs is there.
    pub fn are_met(self, page: &str, lang: Lang) -> bool {
        self.books(page).iter().all(|book| shelf::has(*book, lang))
            && self.calculator(page).is_none_or(|kpi| shelf::has_calculator(kpi, lang))
    }

    /// Fetches what is not there; whether it is then.
    pub async fn meet(self, page: &str, lang: Lang) -> bool {
        for book in self.books(page) {
            have(*book, lang).await;
        }
        if let Some(kpi) = self.calculator(page) {
            have_calculator(kpi, lang).await;
        }
        self.are_met(page, lang)
    }

    /// What must be there before the page with this name can be shown.
    fn books(self, page: &str) -> &'static [Book] {
        match (self, page) {
            (Needs::Page, _) => &[Book::Page],
            (Needs::Annex, "analyse") => &Book::ALL,
            (Needs::Annex, "verify") => &[Book::Page, Book::Annex],
            // They speak of every calculator: its definition, what it calls a number that is kept.
            (Needs::Annex, _) => &[Book::Page, Book::Calculators, Book::Annex],
        }
    }

    /// What is fetched in every language while the visitor reads it.
    fn further(self, page: &str) -> &'static [Book] {
        match (self, page) {
            (Needs::Page, _) => &[Book::Page, Book::Calculators],
            (Needs::Annex, "analyse") => &Book::ALL,
            (Needs::Annex, _) => &[Book::Page, Book::Calculators, Book::Annex],
        }
    }

    fn calculator(self, page: &str) -> Option<&'static Kpi> {
        kpis::find(link::slug(page)).filter(|_| self == Needs::Page)
    }
}

async fn have(book: Book, lang: Lang) {
    if !shelf::has(book, lang)
        && let Some(text) = fetch_book(book, lang).await
    {
        shelf::put(book, lang, text);
    }
}

/// Whether every text is there in every language, in context.
#[derive(Clone, Copy)]
pub struct EveryText(RwSignal<bool>);

/// Puts in context whether every text is there in every language, which none is yet.
pub fn provide_every_text() -> EveryText {
    let every = EveryText(RwSignal::new(false));
    provide_context(every);
    every
}

impl EveryText {
    /// Fetches every other text in every language meanwhile, so that all is at hand when the network is not.
    pub fn fetch(self, needs: Needs, page: &str) {
        let books = needs.further(page);
        let fetch = async move {
            let mut all = true;
            for lang in Lang::ALL {
                for book in books {
                    have(*book, lang).await;
                    all &= shelf::has(*book, lang);
                }
            }
            if all {
                self.0.set(true);
            }
        };
        // Once the page is drawn: until then it has the network and the processor for itself.
        request_animation_frame(move || set_timeout(move || spawn_local(fetch), Duration::ZERO));
    }
}

/// Whether the texts of the other languages are there, for what shows or looks through several.
pub fn use_every_text() -> ReadSignal<bool> {
    expect_context::<EveryText>().0.read_only()
}

async fn fetch_book(book: Book, lang: Lang) -> Option<String> {
    let [fr, en] = head::files(match book {
        Book::Page => "jauge-texts",
        Book::Calculators => "jauge-calculators",
        Book::Annex => "jauge-annex-texts",
        Book::File => "jauge-file-texts",
    })?;
    fetch(match lang {
        Lang::Fr => &fr,
        Lang::En => &en,
    })
    .await
}

/// A calculator that is opened first need not wait for the others.
async fn have_calculator(kpi: &'static Kpi, lang: Lang) {
    if shelf::has_calculator(kpi, lang) {
        return;
    }
    let Some([folder]) = head::files("jauge-calculator") else { return };
    if let Some(text) = fetch(&format!("{folder}{}.{}.txt", kpi.slug, lang.tag())).await {
        shelf::put_calculator(kpi, lang, text);
    }
}

thread_local! {
    /// What is on its way, by its address.
    static COMING: RefCell<Vec<(String, Promise)>> = const { RefCell::new(Vec::new()) };
}

/// A text; one that is on its way already is waited for and not asked for again.
async fn fetch(address: &str) -> Option<String> {
    let coming = COMING.with_borrow(|coming| coming.iter().find(|(known, _)| known == address).cloned());
    let (_, text) = coming.unwrap_or_else(|| {
        let wanted = address.to_owned();
        let text = future_to_promise(async move {
            let text = asked(&wanted).await;
            COMING.with_borrow_mut(|coming| coming.retain(|(known, _)| *known != wanted));
            Ok(text.map_or(JsValue::NULL, JsValue::from))
        });
        let entry = (address.to_owned(), text);
        COMING.with_borrow_mut(|coming| coming.push(entry.clone()));
        entry
    });
    JsFuture::from(text).await.ok()?.as_string()
}

async fn asked(address: &str) -> Option<String> {
    let response: Response = JsFuture::from(window().fetch_with_str(address)).await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
