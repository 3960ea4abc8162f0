//! The browser's file as bytes.

use super::progress::{Progress, Span};
use crate::analysis::error::FileError;
use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    File, ReadableStreamByobReader, ReadableStreamGetReaderOptions, ReadableStreamReadResult,
    ReadableStreamReaderMode,
};

/// Bytes asked for at a time: larger reads gain nothing.
const CHUNK: u32 = 1 << 20;

/// The first bytes of a file.
///
/// # Errors
/// The browser cannot read it.
pub(super) async fn head(file: &File, length: usize) -> Result<Vec<u8>, FileError> {
    let part = file.slice_with_f64_and_f64(0.0, length as f64).map_err(unreadable)?;
    let buffer = JsFuture::from(part.array_buffer()).await.map_err(unreadable)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// All bytes of a file in order, one and the same buffer used for every chunk; `each` says how many rows there are so far,
/// which is told as progress.
///
/// # Errors
/// The browser cannot read it, or it ends early, or `each` fails.
pub(super) async fn stream(
    file: &File,
    span: Span,
    mut each: impl FnMut(&Uint8Array) -> Result<u64, FileError>,
) -> Result<(), FileError> {
    let mut progress = Progress::new(span);
    let options = ReadableStreamGetReaderOptions::new();
    options.set_mode(ReadableStreamReaderMode::Byob);
    let reader: ReadableStreamByobReader = file.stream().get_reader_with_options(&options).unchecked_into();
    let mut buffer = ArrayBuffer::new(CHUNK);
    let (mut bytes, size) = (0.0, file.size());
    // The closing `done` may never come in Chromium; the size always tells the end.
    while bytes < size {
        let view = Uint8Array::new(&buffer);
        let read = JsFuture::from(reader.read_with_array_buffer_view(&view)).await.map_err(unreadable)?;
        let result: ReadableStreamReadResult = read.unchecked_into();
        let chunk: Uint8Array = match result.get_value() {
            value if value.is_undefined() => break,
            value => value.unchecked_into(),
        };
        if chunk.length() == 0 {
            break;
        }
        bytes += f64::from(chunk.length());
        progress.tell(bytes as u64, each(&chunk)?);
        buffer = chunk.buffer();
    }
    if bytes < size {
        let detail = format!("{} of {} bytes", bytes as u64, size as u64);
        return Err(FileError::Unreadable { detail });
    }
    Ok(())
}

fn unreadable(error: JsValue) -> FileError {
    let message =
        js_sys::Reflect::get(&error, &"message".into()).ok().and_then(|message| message.as_string());
    FileError::Unreadable { detail: message.or_else(|| error.as_string()).unwrap_or_default() }
}
