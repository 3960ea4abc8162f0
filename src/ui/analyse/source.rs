//! Where files come from: a drop, a choice, the clipboard, the site's own samples. All of them end as a browser
//! `File`.

use crate::analysis::protocol::Format;
use leptos::prelude::window;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, File, FileList, FilePropertyBag, Response};

/// Samples of the site, as file names.
pub const SAMPLES: [&str; 2] = ["tickets.csv", "calls.csv"];

/// Which worker to start with, by the first bytes: ZIP archives (XLSX, ODS), the older Office container and what may be
/// JSON go to the one for spreadsheets, which reads all else too. What the file really is, the reader finds out.
pub async fn format(file: &File) -> Format {
    let Ok(head) = file.slice_with_f64_and_f64(0.0, 4.0) else { return Format::Text };
    // A file that cannot be read is the reader's to report.
    let Ok(bytes) = JsFuture::from(head.array_buffer()).await else { return Format::Text };
    match js_sys::Uint8Array::new(&bytes).to_vec()[..] {
        [b'P', b'K', ..] | [0xd0, 0xcf, 0x11, 0xe0] | [b'{' | b'[', ..] => Format::Spreadsheet,
        _ => Format::Text,
    }
}

/// Pasted text as a file.
pub fn pasted(text: &str, name: &str) -> Option<File> {
    named(&JsValue::from_str(text), name)
}

/// A sample, fetched from the site itself.
pub async fn sample(name: &str) -> Option<File> {
    let response = JsFuture::from(window().fetch_with_str(&format!("./samples/{name}"))).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let bytes = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    named(&bytes, name)
}

fn named(part: &JsValue, name: &str) -> Option<File> {
    let parts = js_sys::Array::of1(part);
    let options = FilePropertyBag::new();
    options.set_type("text/plain");
    File::new_with_blob_sequence_and_options(&parts, name, &options).ok()
}

/// The files of a drop or of the clipboard.
pub fn files(transfer: Option<DataTransfer>) -> Vec<File> {
    transfer.and_then(|transfer| transfer.files()).map(listed).unwrap_or_default()
}

/// The files of a list.
pub fn listed(list: FileList) -> Vec<File> {
    (0..list.length()).filter_map(|index| list.get(index)).collect()
}
