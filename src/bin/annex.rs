//! The annex: pages that a first visit rarely opens, fetched when one of them is first asked for.

use wasm_bindgen::prelude::*;

fn main() {
    console_error_panic_hook::set_once();
}

/// Fills a place with the page of this name; the file analysis is as it was left.
#[wasm_bindgen]
pub async fn show(place: web_sys::HtmlElement, page: String) -> Result<(), JsValue> {
    if jauge::ui::annex::show(place, &page).await { Ok(()) } else { Err(JsValue::from_str("no texts")) }
}

/// Takes files for the analysis that were dropped before it was there.
#[wasm_bindgen]
pub fn open(files: Vec<web_sys::File>) {
    jauge::ui::annex::open(files);
}

/// Empties the place; file and report stay.
#[wasm_bindgen]
pub fn hide() {
    jauge::ui::annex::hide();
}
