//! The code to be copied: for an element, a frame or a link.

use super::app;
use super::draft::Draft;
use crate::snippet::USUAL_HEIGHT;
use crate::ui::components::share_bar::write_to_clipboard;
use crate::ui::element::{El, Known, el, parts};
use crate::ui::locale::use_locale;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlTextAreaElement;

/// Stands for where the app will be, in a copy that does not know.
const SOMEWHERE: &str = "https://example.org/jauge/";

/// Ways of putting a calculator into a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Element,
    Frame,
    Link,
}

impl Way {
    const ALL: [Way; 3] = [Way::Element, Way::Frame, Way::Link];

    /// The name in text keys.
    const fn key(self) -> &'static str {
        match self {
            Way::Element => "embed-element",
            Way::Frame => "embed-iframe",
            Way::Link => "embed-link",
        }
    }
}

/// The ways as chips, the code of the chosen one, and a button that copies it.
pub fn code(draft: Draft, measured: RwSignal<Option<u32>>) -> El {
    let locale = use_locale();
    let way = RwSignal::new(Way::Element);
    let code = Memo::new(move |_| {
        let (embedded, app) = (draft.embedded(), app().unwrap_or_else(|| SOMEWHERE.to_owned()));
        match way.get() {
            Way::Element => embedded.element(&app),
            Way::Frame => embedded.iframe(&app, measured.get().unwrap_or(USUAL_HEIGHT)),
            Way::Link => embedded.link(&app),
        }
    });
    let chip = move |one: Way| {
        let radio = el("input")
            .attr("type", "radio")
            .class("chip__radio")
            .attr("name", "embed-way")
            .attr("value", one.key())
            .flag("checked", move || way.get() == one)
            .on("change", move |_| way.set(one));
        el("label").class("chip").child(radio).child(locale.message(one.key()))
    };
    let about = move || match way.get() {
        Way::Element => locale.ui("embed-element-says"),
        Way::Frame => locale.ui("embed-iframe-says"),
        Way::Link => locale.ui("embed-link-says"),
    };
    let area = Known::new();
    // Whether the last copy went well; nothing once the code is another.
    let copied = RwSignal::new(None::<bool>);
    Effect::watch(move || code.track(), move |(), _, _| copied.set(None), false);
    let copy = move |_| {
        copied.set(None);
        spawn_local(async move {
            let done = write_to_clipboard(&code.get_untracked()).await;
            if !done {
                select(area);
            }
            copied.set(Some(done));
        });
    };
    let said = move || match copied.get() {
        None => "",
        Some(true) => locale.ui("embed-copied"),
        Some(false) => locale.ui("embed-by-hand"),
    };
    let text = el("textarea")
        .class("builder__code")
        .id("embed-code")
        .attr("readonly", "")
        .attr("rows", "7")
        .attr("spellcheck", "false")
        .attr("aria-describedby", "embed-code-says")
        .value(move || code.get())
        .known_as(area);
    let ways =
        el("div").class("chips").attr("role", "radiogroup").attr("aria-labelledby", "embed-code-title");
    let button =
        el("button").attr("type", "button").class("button button--main").attr("data-testid", "embed-copy");
    el("section")
        .class("builder__part")
        .child(el("h2").id("embed-code-title").child(locale.message("embed-code-title")))
        .child(ways.child(parts(Way::ALL.map(chip))))
        .child(el("p").class("quiet").id("embed-code-says").child(about))
        .child(
            el("label").class("unseen").attr("for", "embed-code").child(locale.message("embed-code-label")),
        )
        .child(text)
        .child(button.on("click", copy).child(locale.message("embed-copy")))
        .child(el("p").attr("role", "status").attr("data-testid", "embed-status").child(said))
}

/// Selects the code, for those whose browser does not let a page copy.
fn select(area: Known) {
    let area = area.get_untracked().map(JsValue::from);
    if let Some(area) = area.and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok()) {
        // A field that was taken away again cannot be focused, and need not be.
        let _ = area.focus();
        area.select();
    }
}
