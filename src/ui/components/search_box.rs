//! The search of the catalogue: a box, the keys that lead from it through what it found, and what it says of that.

use super::{focus, focus_on};
use crate::ui::books;
use crate::ui::catalogue::{self, Found};
use crate::ui::element::{El, Part, el, parts};
use crate::ui::locale::use_locale;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{KeyboardEvent, Node};

/// The stops of the arrow keys, in the order of the page: the box, then the links to calculators.
const STOPS: &str = "#search, .card__link, dt a";

/// A search that is typed, and what it finds.
#[derive(Clone, Copy)]
pub struct Search {
    query: RwSignal<String>,
    found: Memo<Found>,
}

/// A search that nothing was typed into yet.
pub fn new_search() -> Search {
    let locale = use_locale();
    let query = RwSignal::new(String::new());
    let others = books::use_every_text();
    let found = Memo::new(move |_| {
        // Their names are looked through too, once they are there.
        others.track();
        query.with(|query| catalogue::search(locale.lang(), query))
    });
    Search { query, found }
}

impl Search {
    /// What was found, tracked.
    pub fn found(self) -> Found {
        self.found.get()
    }

    /// Whether anything is asked.
    pub fn is_asked(self) -> Memo<bool> {
        Memo::new(move |_| self.found.with(|found| *found != Found::Everything))
    }

    /// The box.
    pub fn field(self) -> El {
        let (locale, query) = (use_locale(), self.query);
        let field = el("input")
            .class("search__input")
            .id("search")
            .attr("type", "search")
            .attr("autocomplete", "off")
            .attr("spellcheck", "false")
            .attr("placeholder", locale.message("search-hint"))
            .value(move || query.get())
            .on_value("input", move |text| query.set(text));
        el("div")
            .class("search")
            .attr("role", "search")
            .child(el("label").class("unseen").attr("for", "search").child(locale.message("search-label")))
            .child(field)
    }

    /// How many were found, read out as it changes.
    pub fn status(self) -> El {
        el("p").class("unseen").attr("role", "status").child(self.said())
    }

    /// How many were found, as a heading; or that there are none, and a way back.
    pub fn outcome(self) -> AnyView {
        let (locale, query) = (use_locale(), self.query);
        let none = Memo::new(move |_| self.found.with(|found| found.count() == 0));
        let heading = move || (!none.get()).then(|| el("h3").class("family__name").child(self.said()));
        let sentence =
            move || query.with(|query| locale.say("search-none", &[("text", query.trim().into())]));
        let notice = move || {
            none.get().then(|| {
                let clear = el("button")
                    .attr("type", "button")
                    .class("link")
                    .on("click", move |_| self.clear())
                    .child(locale.message("search-clear"));
                let notice = el("p").class("notice").attr("data-testid", "search-none");
                notice.child(sentence).child(" ").child(clear)
            })
        };
        parts([heading.part(), notice.part()])
    }

    fn said(self) -> impl Fn() -> String + Copy + Send + 'static {
        let locale = use_locale();
        move || {
            let (key, count) = self.found.with(|found| match found {
                Found::Closest(slugs) if !slugs.is_empty() => ("search-closest", slugs.len()),
                found => ("search-found", found.count()),
            });
            locale.count(key, count as f64)
        }
    }

    fn clear(self) {
        self.query.set(String::new());
        focus("#search");
    }

    /// What keys do, in the box and in what it found: the arrows go through the links, Enter in the box goes to the
    /// first, Escape clears.
    pub fn keys(self) -> impl FnMut(web_sys::Event) + 'static {
        move |event| {
            let key = event.unchecked_ref::<KeyboardEvent>().key();
            let blank = self.query.with_untracked(String::is_empty);
            if key == "Escape" && !blank {
                return self.clear();
            }
            let here: Option<Node> = document().active_element().map(Into::into);
            let Ok(stops) = document().query_selector_all(STOPS) else { return };
            let Some(at) = (0..stops.length()).find(|index| stops.get(*index) == here) else { return };
            let next = match key.as_str() {
                "ArrowDown" => at.checked_add(1),
                "ArrowUp" => at.checked_sub(1),
                "Enter" if at == 0 && !blank => Some(1),
                _ => None,
            };
            if let Some(stop) = next.and_then(|next| stops.get(next)) {
                event.prevent_default();
                focus_on(stop);
            }
        }
    }
}
