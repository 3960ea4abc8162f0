//! Fetches the texts of a language, each once. Where they are compiled in, nothing is to be fetched.

use super::head;
use crate::kpis;
use crate::model::kpi::Kpi;
use crate::text::Lang;
use crate::text::shelf::{self, Book};
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

/// What must be there before something can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// A page: the interface, and its calculator if it is one.
    Page,
    /// The file analysis, which may speak of every calculator.
    Analysis,
}

impl Needs {
    /// Whether all that the page with this name needs is there.
    pub fn are_met(self, page: &str, lang: Lang) -> bool {
        self.books().iter().all(|book| shelf::has(*book, lang))
            && self.calculator(page).is_none_or(|kpi| shelf::has_calculator(kpi, lang))
    }

    /// Fetches what is not there; whether it is then.
    pub async fn meet(self, page: &str, lang: Lang) -> bool {
        for book in self.books() {
            have(*book, lang).await;
        }
        if let Some(kpi) = self.calculator(page) {
            have_calculator(kpi, lang).await;
        }
        self.are_met(page, lang)
    }

    /// Fetches every text in every language meanwhile, so that all is at hand when the network is not.
    pub fn meet_later(self) {
        spawn_local(async move {
            for lang in Lang::ALL {
                have(Book::Page, lang).await;
                have(Book::Calculators, lang).await;
                if self == Needs::Analysis {
                    have(Book::File, lang).await;
                }
            }
        });
    }

    const fn books(self) -> &'static [Book] {
        match self {
            Needs::Page => &[Book::Page],
            Needs::Analysis => &Book::ALL,
        }
    }

    fn calculator(self, page: &str) -> Option<&'static Kpi> {
        kpis::find(page).filter(|_| self == Needs::Page)
    }
}

async fn have(book: Book, lang: Lang) {
    if !shelf::has(book, lang)
        && let Some(text) = fetch_book(book, lang).await
    {
        shelf::put(book, lang, text);
    }
}

async fn fetch_book(book: Book, lang: Lang) -> Option<String> {
    let [fr, en] = head::files(match book {
        Book::Page => "jauge-texts",
        Book::Calculators => "jauge-calculators",
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

async fn fetch(address: &str) -> Option<String> {
    let response: Response = JsFuture::from(window().fetch_with_str(address)).await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
