//! The web worker's side of [`crate::analysis::protocol`]: receives requests, reads the browser's file, posts replies.
//! It decides nothing about the data and knows no calculator.

mod blob;

use crate::analysis::error::FileError;
use crate::analysis::protocol::{ColumnUse, Overrides, Preview, Reply, Request};
use crate::analysis::store::Store;
use crate::analysis::text::{self, HEAD};
use crate::analysis::workbook::Workbook;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, File, MessageEvent};

/// Milliseconds between two messages about progress.
const PAUSE: f64 = 50.0;

/// What one worker remembers.
struct Session<W> {
    waiting: RefCell<VecDeque<(Request, Option<File>)>>,
    busy: Cell<bool>,
    /// What was read last. Taken out while it is used, so that a panic of a reader leaves nothing half-done.
    store: Cell<Option<Store>>,
    /// The workbook opened last.
    workbook: Cell<Option<(Key, W)>>,
}

/// Starts answering; never returns anything and never ends.
pub fn start<W: Workbook>() {
    let session = Rc::new(Session::<W> {
        waiting: RefCell::default(),
        busy: Cell::new(false),
        store: Cell::new(None),
        workbook: Cell::new(None),
    });
    tell_panics(Rc::downgrade(&session));
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
}

impl<W: Workbook> Session<W> {
    /// Answers until nothing waits.
    async fn work(&self) {
        loop {
            let next = self.waiting.borrow_mut().pop_front();
            let Some((request, file)) = next else { break };
            let reply = self.answer(request, file).await;
            post(&reply.unwrap_or_else(Reply::Failed));
        }
        self.busy.set(false);
    }

    async fn answer(&self, request: Request, file: Option<File>) -> Result<Reply, FileError> {
        match (request, file) {
            (Request::Look(set), Some(file)) => self.look(&file, &set).await.map(Reply::Looked),
            (Request::Read { overrides, columns }, Some(file)) => {
                // The old columns go first, so that two files are never held at once.
                self.store.take();
                let store = self.read(&file, &overrides, &columns).await?;
                let inventory = store.inventory();
                self.store.set(Some(store));
                Ok(Reply::Read(inventory))
            }
            (Request::Ask(question), _) => {
                let store = self.store.take().ok_or(FileError::NothingRead)?;
                let answer = store.answer(&question);
                self.store.set(Some(store));
                Ok(Reply::Answered(answer))
            }
            (Request::Inspect { now }, _) => {
                let store = self.store.take().ok_or(FileError::NothingRead)?;
                let quality = store.inspect(now);
                self.store.set(Some(store));
                Ok(Reply::Inspected(quality))
            }
            (Request::Look(_) | Request::Read { .. }, None) => Err(FileError::NothingRead),
        }
    }

    async fn look(&self, file: &File, set: &Overrides) -> Result<Preview, FileError> {
        let head = blob::head(file, HEAD).await?;
        match text::look(&head, file.size() as u64, &file.name(), set) {
            Err(FileError::Spreadsheet) if W::SUPPORTED => {
                let mut workbook = self.open(file).await?;
                let preview = workbook.look(set);
                self.workbook.set(Some((key(file), workbook)));
                preview
            }
            looked => looked,
        }
    }

    async fn read(&self, file: &File, set: &Overrides, uses: &[ColumnUse]) -> Result<Store, FileError> {
        let (head, size) = (blob::head(file, HEAD).await?, file.size() as u64);
        let mut progress = Progress::new(size);
        match text::Reader::new(&head, size, &file.name(), set, uses) {
            Err(FileError::Spreadsheet) if W::SUPPORTED => {
                let mut workbook = self.open(file).await?;
                let store = workbook.read(set, uses, |rows| progress.tell(size, rows));
                self.workbook.set(Some((key(file), workbook)));
                store
            }
            Err(error) => Err(error),
            Ok(mut reader) => {
                let mut bytes = 0;
                blob::stream(file, |chunk| {
                    bytes += u64::from(chunk.length());
                    reader.push_with(chunk.length() as usize, |room| chunk.copy_to(room))?;
                    progress.tell(bytes, reader.rows());
                    Ok(())
                })
                .await?;
                reader.finish()
            }
        }
    }

    /// The workbook in a file, opened once for a look and the reading after it.
    async fn open(&self, file: &File) -> Result<W, FileError> {
        if let Some((known, workbook)) = self.workbook.take()
            && known == key(file)
        {
            return Ok(workbook);
        }
        let size = file.size() as u64;
        let mut progress = Progress::new(size);
        let mut bytes = Vec::with_capacity(size as usize);
        blob::stream(file, |chunk| {
            let before = bytes.len();
            bytes.resize(before + chunk.length() as usize, 0);
            chunk.copy_to(&mut bytes[before..]);
            progress.tell(bytes.len() as u64, 0);
            Ok(())
        })
        .await?;
        W::open(bytes)
    }
}

/// The name, size and time by which a file is known again.
type Key = (String, f64, f64);

fn key(file: &File) -> Key {
    (file.name(), file.size(), file.last_modified())
}

/// Posts progress, but not more often than anybody can see.
struct Progress {
    total: u64,
    last: f64,
}

impl Progress {
    fn new(total: u64) -> Self {
        Self { total, last: js_sys::Date::now() }
    }

    fn tell(&mut self, bytes: u64, rows: u64) {
        let now = js_sys::Date::now();
        if now - self.last >= PAUSE {
            self.last = now;
            post(&Reply::Progress { bytes, total: self.total, rows });
        }
    }
}

/// The request in a message; one that is not understood is answered, not dropped.
fn message(data: &JsValue) -> Option<(Request, Option<File>)> {
    let field = |name: &str| js_sys::Reflect::get(data, &name.into()).ok();
    let request = field("request").and_then(|request| request.as_string()).unwrap_or_default();
    match serde_json::from_str(&request) {
        Ok(request) => Some((request, field("file").and_then(|file| file.dyn_into().ok()))),
        Err(error) => {
            post(&Reply::Failed(FileError::Unreadable { detail: error.to_string() }));
            None
        }
    }
}

/// A reader of foreign formats may meet a file that breaks it: the page hears of it, and the next file is read.
fn tell_panics<W: Workbook>(session: std::rc::Weak<Session<W>>) {
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
    let text = serde_json::to_string(reply).expect("replies are plain data");
    // Only a worker that is being ended cannot post, and then nobody listens.
    let _ = scope().post_message(&text.into());
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}
