//! Lets the browser answer and draw in between.

use js_sys::{Function, Promise};
use wasm_bindgen_futures::JsFuture;

/// Waits for the page's next turn, after whatever is under way.
pub async fn turn() {
    let soon = |done: Function, _| {
        let window = web_sys::window();
        if window.is_none_or(|window| window.set_timeout_with_callback(&done).is_err()) {
            // No page is without timers; none is waited for either.
            let _ = done.call0(&wasm_bindgen::JsValue::NULL);
        }
    };
    let _ = JsFuture::from(Promise::new(&mut { soon })).await;
}
