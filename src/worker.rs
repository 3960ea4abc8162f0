//! The web worker's side of [`crate::analysis::protocol`]: receives requests, reads the browser's file, posts replies.
//! It decides nothing about the data and knows no calculator.

#[cfg(feature = "spreadsheet")]
mod all;
mod blob;
mod others;
mod progress;
mod rehearsal;

use crate::analysis::error::FileError;
use crate::analysis::kind::{self, Kind};
use crate::analysis::protocol::{ColumnUse, FilePart, Inventory, Overrides, Preview, Reply, Request};
use crate::analysis::several::Stack;
use crate::analysis::store::Store;
use crate::analysis::text::{self, HEAD};
use crate::analysis::wire;
use others::{NoOthers, Others};
use progress::Span;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, File, MessageEvent};

/// What one worker remembers.
struct Session<O> {
    waiting: RefCell<VecDeque<(Request, Vec<File>)>>,
    busy: Cell<bool>,
    /// What was read last. Taken out while it is used, so that a panic of a reader leaves nothing half-done.
    store: Cell<Option<Store>>,
    /// Reads what is no delimited text.
    others: O,
}

/// Starts answering about delimited text; never returns anything and never ends.
pub fn start() {
    begin::<NoOthers>();
}

/// As [`start`], about all files.
#[cfg(feature = "spreadsheet")]
pub fn start_for_all() {
    begin::<all::All>();
}

fn begin<O: Others>() {
    let session = Rc::new(Session::<O> {
        waiting: RefCell::default(),
        busy: Cell::new(false),
        store: Cell::new(None),
        others: O::default(),
    });
    tell_panics(Rc::downgrade(&session));
    let rehearsing = Rc::clone(&session);
    let receive = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let Some(message) = message(&event.data()) else { return };
        session.waiting.borrow_mut().push_back(message);
        if !session.busy.replace(true) {
            let session = Rc::clone(&session);
            wasm_bindgen_futures::spawn_local(async move { session.work().await });
        }
    });
    scope().set_onmessage(Some(receive.as_ref().unchecked_ref()));
    receive.forget();
    post(&Reply::Ready { version: env!("CARGO_PKG_VERSION").to_owned() });
    if O::REHEARSES && !rehearsing.busy.replace(true) {
        wasm_bindgen_futures::spawn_local(async move {
            rehearsal::read(|| !rehearsing.waiting.borrow().is_empty()).await;
            rehearsing.work().await;
        });
    }
}

impl<O: Others> Session<O> {
    /// Answers until nothing waits.
    async fn work(&self) {
        loop {
            let next = self.waiting.borrow_mut().pop_front();
            let Some((request, files)) = next else { break };
            let reply = self.answer(&request, &files).await;
            post(&reply.unwrap_or_else(Reply::Failed));
        }
        self.busy.set(false);
    }

    async fn answer(&self, request: &Request, files: &[File]) -> Result<Reply, FileError> {
        match (request, files) {
            (Request::Look(set), [file]) => self.look(file, set).await.map(Reply::Looked),
            (Request::Read(parts), [_, ..]) if parts.len() == files.len() => {
                // The old columns go first, so that two files are never held at once.
                self.store.take();
                let (store, inventory) = self.read_all(parts, files).await?;
                self.store.set(Some(store));
                Ok(Reply::Read(inventory))
            }
            (Request::Ask(questions), _) => self.tell(|store| Reply::Answered(store.answer_all(questions))),
            (Request::Inspect { now }, _) => self.tell(|store| Reply::Inspected(store.inspect(*now))),
            (Request::Look(_) | Request::Read(_), _) => Err(FileError::NothingRead),
        }
    }

    /// What is to be told of what was read.
    fn tell(&self, what: impl FnOnce(&Store) -> Reply) -> Result<Reply, FileError> {
        let store = self.store.take().ok_or(FileError::NothingRead)?;
        let reply = what(&store);
        self.store.set(Some(store));
        Ok(reply)
    }

    async fn look(&self, file: &File, set: &Overrides) -> Result<Preview, FileError> {
        let (head, size) = (blob::head(file, HEAD).await?, file.size() as u64);
        match kind::of(&head, size, &file.name())? {
            Kind::Text => text::look(&head, size, &file.name(), set),
            Kind::Json | Kind::Spreadsheet => self.others.look(file, &head, set).await,
        }
    }

    /// Reads a file, or several one after the other, which it puts on each other.
    async fn read_all(&self, parts: &[FilePart], files: &[File]) -> Result<(Store, Inventory), FileError> {
        let total = files.iter().map(|file| file.size() as u64).sum();
        let mut span = Span { before: 0, total };
        let mut stack = Stack::default();
        for (part, file) in parts.iter().zip(files) {
            let read = self.read(file, &part.overrides, &part.columns, span).await;
            if files.len() == 1 {
                return read.map(|store| {
                    let inventory = store.inventory();
                    (store, inventory)
                });
            }
            let of = |error| FileError::OfSeveral { name: file.name(), error: Box::new(error) };
            stack.add(&file.name(), read.map_err(of)?);
            span.before += file.size() as u64;
        }
        stack.finish()
    }

    async fn read(
        &self,
        file: &File,
        set: &Overrides,
        uses: &[ColumnUse],
        span: Span,
    ) -> Result<Store, FileError> {
        let (head, size) = (blob::head(file, HEAD).await?, file.size() as u64);
        if kind::of(&head, size, &file.name())? != Kind::Text {
            return self.others.read(file, &head, set, uses, span).await;
        }
        let mut reader = text::Reader::new(&head, size, &file.name(), set, uses)?;
        blob::stream(file, span, |chunk| {
            reader.push_with(chunk.length() as usize, |room| chunk.copy_to(room))?;
            Ok(reader.rows())
        })
        .await?;
        reader.finish()
    }
}

/// The request in a message; one that is not understood is answered, not dropped.
fn message(data: &JsValue) -> Option<(Request, Vec<File>)> {
    let field = |name: &str| js_sys::Reflect::get(data, &name.into()).ok();
    let request = field("request").and_then(|request| request.as_string()).unwrap_or_default();
    match wire::read(&request) {
        Ok(request) => {
            let files = field("files").and_then(|files| files.dyn_into::<js_sys::Array>().ok());
            let files = files.unwrap_or_default();
            Some((request, files.iter().filter_map(|file| file.dyn_into().ok()).collect()))
        }
        Err(error) => {
            post(&Reply::Failed(FileError::Unreadable { detail: error.to_string() }));
            None
        }
    }
}

/// A reader of foreign formats may meet a file that breaks it: the page hears of it, and the next file is read.
fn tell_panics<O: Others>(session: std::rc::Weak<Session<O>>) {
    // A hook must be `Sync`; a worker has one thread, and this cell never leaves it.
    thread_local!(static RESET: RefCell<Option<Box<dyn Fn()>>> = const { RefCell::new(None) });
    RESET.with(|reset| {
        *reset.borrow_mut() = Some(Box::new(move || {
            if let Some(session) = session.upgrade() {
                session.busy.set(false);
            }
        }));
    });
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        post(&Reply::Failed(FileError::Damaged { detail: panic.to_string() }));
        RESET.with(|reset| {
            if let Some(reset) = reset.borrow().as_ref() {
                reset();
            }
        });
    }));
}

fn post(reply: &Reply) {
    // Only a worker that is being ended cannot post, and then nobody listens.
    let _ = scope().post_message(&wire::write(reply).into());
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}
