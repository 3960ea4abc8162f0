//! The file analysis, which the page fetches when it is first asked for.

use wasm_bindgen::prelude::*;

fn main() {
    console_error_panic_hook::set_once();
}

/// Fills a place in the page with the analysis, as it was left.
#[wasm_bindgen]
pub async fn show(place: web_sys::HtmlElement) -> Result<(), JsValue> {
    if jauge::ui::analyser::show(place).await { Ok(()) } else { Err(JsValue::from_str("no texts")) }
}

/// Takes files that were dropped before it was there.
#[wasm_bindgen]
pub fn open(files: Vec<web_sys::File>) {
    jauge::ui::analyser::open(files);
}

/// Empties the place; file and report stay.
#[wasm_bindgen]
pub fn hide() {
    jauge::ui::analyser::hide();
}
