//! `#/analyse`: the place of the file analysis, which is a module of its own and fetched on the first visit here.

use crate::ui::components::focus;
use crate::ui::element::{El, Known, Part, el, parts};
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
    /// What `src/bin/analyser.rs` exports.
    #[derive(Clone)]
    type Analyser;
    #[wasm_bindgen(method, catch)]
    async fn show(this: &Analyser, place: &HtmlElement) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method)]
    fn hide(this: &Analyser);
    #[wasm_bindgen(method)]
    fn open(this: &Analyser, files: Vec<File>);
}

thread_local! {
    /// The module, once it is there. It keeps its session while other pages are shown.
    static ANALYSER: RefCell<Option<Analyser>> = const { RefCell::new(None) };
}

/// How far the module is.
#[derive(Clone, Copy, PartialEq)]
enum Arrival {
    Coming,
    Here,
    Failed,
}

/// The page of the file analysis.
pub fn file_analysis() -> AnyView {
    let locale = use_locale();
    let arrival = RwSignal::new(Arrival::Coming);
    let place = Known::new();
    entitle(move || locale.ui("nav-analyse").to_owned());
    Effect::new(move |_| {
        if let Some(place) = place.get() {
            bring(place, arrival);
        }
    });
    let early = take_early_files(arrival);
    Effect::new(move |_| {
        let files = early.get_value();
        if arrival.get() == Arrival::Here && !files.is_empty() {
            ANALYSER
                .with_borrow(|analyser| analyser.iter().for_each(|analyser| analyser.open(files.clone())));
        }
    });
    on_cleanup(|| ANALYSER.with_borrow(|analyser| analyser.iter().for_each(Analyser::hide)));
    let waiting = move || match arrival.get() {
        Arrival::Here => ().part(),
        Arrival::Coming => parts([
            heading().part(),
            el("p").class("quiet").attr("role", "status").child(locale.ui("analysis-coming")).part(),
        ]),
        Arrival::Failed => parts([heading().part(), sorry(place, arrival).part()]),
    };
    parts([waiting.part(), el("div").known_as(place).part()])
}

/// Files that are dropped before the module is there wait for it, and never make the browser leave the page.
fn take_early_files(arrival: RwSignal<Arrival>) -> StoredValue<Vec<File>, LocalStorage> {
    let early = StoredValue::new_local(Vec::new());
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
    early
}

fn heading() -> El {
    el("h1").attr("tabindex", "-1").child(use_locale().message("nav-analyse"))
}

fn sorry(place: Known, arrival: RwSignal<Arrival>) -> El {
    let locale = use_locale();
    let again = move |_| {
        arrival.set(Arrival::Coming);
        if let Some(place) = place.get_untracked() {
            bring(place, arrival);
        }
    };
    let button = el("button").attr("type", "button").class("button").on("click", again);
    el("p")
        .class("notice")
        .attr("role", "alert")
        .child(locale.message("analysis-failed"))
        .child(" ")
        .child(button.child(locale.message("try-again")))
}

/// Fetches the module unless it is there, and has it fill its place.
fn bring(place: HtmlElement, arrival: RwSignal<Arrival>) {
    spawn_local(async move {
        let shown = match fetched().await {
            // The visitor may have gone elsewhere meanwhile.
            Some(_) if !place.is_connected() => return,
            Some(analyser) => analyser.show(&place).await.is_ok(),
            None => false,
        };
        let focused = document().active_element().is_some_and(|element| element.tag_name() == "H1");
        if arrival.try_set(if shown { Arrival::Here } else { Arrival::Failed }).is_none() && focused {
            // The heading that stood in for the analysis is gone; its own takes over.
            request_animation_frame(|| focus("main h1"));
        }
    });
}

async fn fetched() -> Option<Analyser> {
    if let Some(analyser) = ANALYSER.with_borrow(Clone::clone) {
        return Some(analyser);
    }
    let [script, code, style] = head::files("jauge-analyser")?;
    let analyser: Analyser = load(&script, &code, &style).await.ok()?.unchecked_into();
    ANALYSER.set(Some(analyser.clone()));
    Some(analyser)
}
