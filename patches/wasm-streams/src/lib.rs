//! Web streams as Rust streams and back: the part of the crate of this name that Leptos' server functions ask for. That
//! crate gives JavaScript three classes, which stay in a module whether anything uses them or not; here is nothing to
//! export, so what is not used is not downloaded.

use futures_util::stream::{self, Stream, StreamExt};
use js_sys::{Object, Promise, Reflect};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{ReadableStreamDefaultController, ReadableStreamDefaultReader};

/// A stream of the browser that is read.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Takes over a stream that nobody else reads.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// The stream as JavaScript has it.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Makes a stream of the browser, which asks for one item at a time. An error is its last item.
    pub fn from_stream(items: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        let items = Rc::new(Cell::new(Some(Box::pin(items))));
        let pull = move |controller: ReadableStreamDefaultController| -> Promise {
            let items = Rc::clone(&items);
            future_to_promise(async move {
                // The browser does not ask again before it has its answer, nor after an error.
                let Some(mut rest) = items.take() else { return Ok(JsValue::UNDEFINED) };
                match rest.next().await {
                    Some(item) => controller.enqueue_with_chunk(&item?)?,
                    None => return controller.close().map(|()| JsValue::UNDEFINED),
                }
                items.set(Some(rest));
                Ok(JsValue::UNDEFINED)
            })
        };
        let pull = Closure::<dyn FnMut(ReadableStreamDefaultController) -> Promise>::new(pull);
        let source = Object::new();
        Reflect::set(&source, &"pull".into(), &pull.into_js_value())
            .expect("a new object takes any property");
        let stream = web_sys::ReadableStream::new_with_underlying_source(&source);
        Self(stream.expect("a source that can be pulled makes a stream"))
    }

    /// The items in order, up to the first error.
    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> {
        let reader: ReadableStreamDefaultReader = self.0.get_reader().unchecked_into();
        stream::try_unfold(reader, |reader| async {
            let read = JsFuture::from(reader.read()).await?;
            let done = Reflect::get(&read, &"done".into())?.is_truthy();
            let value = Reflect::get(&read, &"value".into())?;
            Ok((!done).then_some((value, reader)))
        })
    }
}
