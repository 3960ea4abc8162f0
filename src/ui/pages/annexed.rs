//! The place of a page that the annex shows: a module of its own, fetched when the first of its pages is visited.

use super::not_loaded::not_loaded;
use crate::text;
use crate::ui::components::focus;
use crate::ui::element::{Known, Part, el};
use crate::ui::locale::use_locale;
use crate::ui::{entitle, head};
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::{File, HtmlElement};

#[wasm_bindgen(module = "/src/ui/load.js")]
extern "C" {
    /// The module, started.
    #[wasm_bindgen(catch)]
    async fn load(script: &str, code: &str, style: &str) -> Result<JsValue, JsValue>;
}

#[wasm_bindgen]
extern "C" {
    /// What `src/bin/annex.rs` exports.
    #[derive(Clone)]
    type Annex;
    #[wasm_bindgen(method, catch)]
    async fn show(this: &Annex, place: &HtmlElement, page: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method)]
    fn hide(this: &Annex);
    #[wasm_bindgen(method)]
    fn open(this: &Annex, files: Vec<File>);
}

thread_local! {
    /// The module, once it is there. It keeps the file analysis while other pages are shown.
    static ANNEX: RefCell<Option<Annex>> = const { RefCell::new(None) };
}

/// How far the module is.
#[derive(Clone, Copy, PartialEq)]
enum Arrival {
    Coming,
    Here,
    Failed,
}

/// A page of the annex, by its name.
pub fn annexed(page: String) -> AnyView {
    let locale = use_locale();
    let arrival = RwSignal::new(Arrival::Coming);
    let place = Known::new();
    let name = StoredValue::new(page);
    let title = move || {
        name.with_value(|name| text::ui_named(locale.lang(), &format!("nav-{name}")).unwrap_or_default())
    };
    entitle(move || title().to_owned());
    let bring = move || {
        arrival.set(Arrival::Coming);
        if let Some(place) = place.get_untracked() {
            bring(place, name.get_value(), arrival);
        }
    };
    Effect::new(move |_| {
        if place.get().is_some() {
            bring();
        }
    });
    if name.with_value(|name| name == "analyse") {
        take_early_files(arrival);
    }
    on_cleanup(|| ANNEX.with_borrow(|annex| annex.iter().for_each(Annex::hide)));
    let waiting = move || match arrival.get() {
        Arrival::Here => ().part(),
        Arrival::Coming => {
            let heading = el("h1").attr("tabindex", "-1").child(title);
            let coming = el("p").class("quiet").attr("role", "status").child(locale.ui("page-coming"));
            el("div").attr("aria-busy", "true").child(heading).child(coming).part()
        }
        Arrival::Failed => not_loaded(bring),
    };
    el("div").child(waiting).child(el("div").known_as(place)).part()
}

/// Files that are dropped before the module is there wait for it, and never make the browser leave the page.
fn take_early_files(arrival: RwSignal<Arrival>) {
    let early: StoredValue<Vec<File>, LocalStorage> = StoredValue::new_local(Vec::new());
    let over = window_event_listener(ev::dragover, |event| event.prevent_default());
    let dropped = window_event_listener(ev::drop, move |event| {
        event.prevent_default();
        if arrival.get_untracked() != Arrival::Here
            && let Some(list) = event.data_transfer().and_then(|transfer| transfer.files())
        {
            early.set_value((0..list.length()).filter_map(|index| list.get(index)).collect());
        }
    });
    on_cleanup(move || {
        over.remove();
        dropped.remove();
    });
    Effect::new(move |_| {
        let files = early.get_value();
        if arrival.get() == Arrival::Here && !files.is_empty() {
            ANNEX.with_borrow(|annex| annex.iter().for_each(|annex| annex.open(files.clone())));
        }
    });
}

/// Fetches the module unless it is there, and has it fill its place.
fn bring(place: HtmlElement, page: String, arrival: RwSignal<Arrival>) {
    spawn_local(async move {
        let shown = match fetched().await {
            // The visitor may have gone elsewhere meanwhile.
            Some(_) if !place.is_connected() => return,
            Some(annex) => annex.show(&place, &page).await.is_ok(),
            None => false,
        };
        let focused = document().active_element().is_some_and(|element| element.tag_name() == "H1");
        if arrival.try_set(if shown { Arrival::Here } else { Arrival::Failed }).is_none() && focused {
            // The heading that stood in for the page's is gone; its own takes over.
            request_animation_frame(|| focus("main h1"));
        }
    });
}

async fn fetched() -> Option<Annex> {
    if let Some(annex) = ANNEX.with_borrow(Clone::clone) {
        return Some(annex);
    }
    let [script, code, style] = head::files("jauge-annex")?;
    let annex: Annex = load(&script, &code, &style).await.ok()?.unchecked_into();
    ANNEX.set(Some(annex.clone()));
    Some(annex)
}
