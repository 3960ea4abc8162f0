//! The calculator as the other page will show it, in a frame.

use super::app;
use super::draft::Draft;
use crate::ui::element::{El, Known, el};
use crate::ui::locale::use_locale;
use js_sys::Reflect;
use leptos::ev;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlIFrameElement, MessageEvent};

/// How long nothing must change before it is shown.
const PAUSE: Duration = Duration::from_millis(400);
/// A frame that has a name is sized by us, so that what is in it never scrolls.
const SIZED: &str = "&frame=preview";
/// Pixels: more is no calculator's height.
const HIGHEST: f64 = 10_000.0;
/// Pixels, before the frame has said how high it is.
const FIRST: u32 = 640;

/// The frame; `measured` is the height in pixels that it asks for.
pub fn preview(draft: Draft, measured: RwSignal<Option<u32>>) -> El {
    let locale = use_locale();
    let wanted = Memo::new(move |_| app().map(|app| draft.embedded().frame(&app) + SIZED));
    let shown = RwSignal::new(wanted.get_untracked());
    let pending = StoredValue::new(None::<TimeoutHandle>);
    let wait_no_more = move || pending.update_value(|handle| _ = handle.take().map(|handle| handle.clear()));
    Effect::watch(
        move || wanted.get(),
        move |address, _, _| {
            let address = address.clone();
            wait_no_more();
            pending.set_value(set_timeout_with_handle(move || shown.set(address), PAUSE).ok());
        },
        false,
    );
    let frame = Known::new();
    let heard = window_event_listener(ev::message, move |event| {
        if let Some(height) = height(&event, frame) {
            measured.set(Some(height));
        }
    });
    on_cleanup(move || {
        wait_no_more();
        heard.remove();
    });
    // A new frame for each address: one that is led on would put each step into the history of the page.
    let content = move || match shown.get() {
        Some(address) => el("iframe")
            .class("builder__frame")
            .attr("title", locale.message("embed-preview"))
            .attr("data-testid", "embed-frame")
            .attr("height", move || measured.get().unwrap_or(FIRST).to_string())
            .attr("src", address)
            .known_as(frame),
        None => el("p").class("notice").child(locale.message("embed-from-disk")),
    };
    el("section")
        .attr("aria-labelledby", "embed-preview")
        .child(el("h2").id("embed-preview").child(locale.message("embed-preview")))
        .child(content)
}

/// The height that a message asks for, if it is one of our frame's and says a height.
fn height(event: &MessageEvent, frame: Known) -> Option<u32> {
    let frame: HtmlIFrameElement = JsValue::from(frame.get_untracked()?).dyn_into().ok()?;
    let (source, window) = (JsValue::from(event.source()?), JsValue::from(frame.content_window()?));
    if source != window {
        return None;
    }
    let data = event.data();
    let said = |name: &str| Reflect::get(&data, &JsValue::from_str(name)).ok();
    let is_size =
        said("jauge")?.as_f64() == Some(1.0) && said("type")?.as_string().as_deref() == Some("resize");
    let height = said("height")?.as_f64().filter(|height| (1.0..=HIGHEST).contains(height))?;
    is_size.then_some(height.ceil() as u32)
}
