//! The page's side of the workers: the one for texts is started with the analysis, the other on first use; told one
//! thing at a time, ended to cancel. The file goes to them as a handle; the page itself never reads it.

mod mailbox;

use super::head;
use crate::analysis::error::FileError;
use crate::analysis::protocol::{
    Answer, FilePart, Format, Inventory, Overrides, Preview, Question, Reply, Request,
};
use crate::analysis::quality::Quality;
use crate::analysis::wire;
use mailbox::{Mail, Mailbox};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{ErrorEvent, File, MessageEvent};

/// Why a worker gave no answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// The file is at fault.
    File(FileError),
    /// The worker stopped by itself; what the browser said. The next job starts a new one.
    Crashed(String),
    /// No worker could be started; what the browser said.
    NotStarted(String),
    /// The worker is of another version than the page: a stale copy in a cache.
    Version(String),
    /// A sample could not be fetched.
    NoSample,
    /// The visitor ended the job, or another one took its place.
    Cancelled,
}

/// How far the reading is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Progress {
    /// Bytes read.
    pub bytes: u64,
    /// Size of the file in bytes.
    pub total: u64,
    /// Rows of data read.
    pub rows: u64,
}

/// At most one running worker.
#[derive(Clone, Default)]
pub struct Bridge {
    running: Rc<RefCell<Option<Rc<Running>>>>,
}

struct Running {
    format: Format,
    worker: web_sys::Worker,
    mailbox: Rc<Mailbox>,
    /// It said that it is up, and of this version.
    greeted: Cell<bool>,
    /// It was given something to do.
    used: Cell<bool>,
    _on_message: Closure<dyn Fn(MessageEvent)>,
    _on_error: Closure<dyn Fn(web_sys::Event)>,
}

/// Ending the worker is all there is to cancelling.
impl Drop for Running {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

impl Bridge {
    /// Starts the worker for the likeliest format, so that it is up when a file comes. What goes wrong is told then.
    pub fn prepare(&self) {
        if self.running.borrow().is_none()
            && let Ok(running) = Running::start(Format::Text)
        {
            self.running.replace(Some(Rc::new(running)));
        }
    }

    /// Ends the worker and whatever it is doing, at once; the next job starts a new one. One that was never told
    /// anything stays.
    pub fn end(&self) {
        let ended = self.running.borrow_mut().take_if(|running| running.used.get());
        if let Some(running) = ended {
            running.worker.terminate();
            running.mailbox.put(Mail::Ended);
        }
    }

    /// Looks at the beginning of a file.
    ///
    /// # Errors
    /// See [`Trouble`].
    pub async fn look(&self, format: Format, file: &File, overrides: Overrides) -> Result<Preview, Trouble> {
        match self.send(format, &Request::Look(overrides), std::slice::from_ref(file), |_| ()).await? {
            Reply::Looked(preview) => Ok(preview),
            other => Err(unexpected(&other)),
        }
    }

    /// Reads a whole file, or several that are parts of one table.
    ///
    /// # Errors
    /// See [`Trouble`].
    pub async fn read(
        &self,
        format: Format,
        files: &[File],
        parts: Vec<FilePart>,
        progress: impl Fn(Progress),
    ) -> Result<Inventory, Trouble> {
        match self.send(format, &Request::Read(parts), files, progress).await? {
            Reply::Read(inventory) => Ok(inventory),
            other => Err(unexpected(&other)),
        }
    }

    /// Asks about what was read; as many answers come, in the order of the questions.
    ///
    /// # Errors
    /// See [`Trouble`].
    pub async fn ask(&self, format: Format, questions: Vec<Question>) -> Result<Vec<Answer>, Trouble> {
        let asked = questions.len();
        match self.send(format, &Request::Ask(questions), &[], |_| ()).await? {
            Reply::Answered(answers) if answers.len() == asked => Ok(answers),
            other => Err(unexpected(&other)),
        }
    }

    /// Looks for what is odd about what was read. `now` is seconds since 1970.
    ///
    /// # Errors
    /// See [`Trouble`].
    pub async fn inspect(&self, format: Format, now: i64) -> Result<Quality, Trouble> {
        match self.send(format, &Request::Inspect { now }, &[], |_| ()).await? {
            Reply::Inspected(quality) => Ok(quality),
            other => Err(unexpected(&other)),
        }
    }

    async fn send(
        &self,
        format: Format,
        request: &Request,
        files: &[File],
        progress: impl Fn(Progress),
    ) -> Result<Reply, Trouble> {
        let running = self.ready(format).await?;
        running.used.set(true);
        running.post(request, files)?;
        running.mailbox.set_busy(true);
        let answer = loop {
            match running.mailbox.next().await {
                Mail::Reply(Reply::Progress { bytes, total, rows }) => {
                    progress(Progress { bytes, total, rows })
                }
                Mail::Reply(Reply::Failed(error)) => {
                    // A reader that broke on a file says so like this; the next file gets a new one.
                    if matches!(error, FileError::Damaged { .. }) {
                        self.forget(&running);
                    }
                    break Err(Trouble::File(error));
                }
                Mail::Reply(reply) => break Ok(reply),
                Mail::Crashed(what) => {
                    self.forget(&running);
                    break Err(Trouble::Crashed(what));
                }
                Mail::Ended => break Err(Trouble::Cancelled),
            }
        };
        running.mailbox.set_busy(false);
        answer
    }

    /// A worker of this kind that is up and idle; one that is busy is ended first.
    async fn ready(&self, format: Format) -> Result<Rc<Running>, Trouble> {
        let usable = |running: &&Rc<Running>| {
            running.format == format && (running.mailbox.idle() || !running.greeted.get())
        };
        let usable = self.running.borrow().as_ref().filter(usable).cloned();
        let running = match usable {
            Some(running) if running.greeted.get() => return Ok(running),
            Some(running) => running,
            None => {
                self.end();
                let running = Rc::new(Running::start(format)?);
                self.running.replace(Some(running.clone()));
                running
            }
        };
        // A message posted before the worker says so would be lost.
        running.mailbox.set_busy(true);
        let greeting = running.mailbox.next().await;
        running.mailbox.set_busy(false);
        match greeting {
            Mail::Reply(Reply::Ready { version }) if version == env!("CARGO_PKG_VERSION") => {
                running.greeted.set(true);
                Ok(running)
            }
            Mail::Ended => Err(Trouble::Cancelled),
            other => {
                self.forget(&running);
                Err(match other {
                    Mail::Reply(Reply::Ready { version }) => Trouble::Version(version),
                    Mail::Crashed(what) => Trouble::NotStarted(what),
                    Mail::Reply(reply) => unexpected(&reply),
                    Mail::Ended => Trouble::Cancelled,
                })
            }
        }
    }

    /// Lets go of a worker, unless another one has taken its place already.
    fn forget(&self, running: &Rc<Running>) {
        let current = self.running.borrow().as_ref().is_some_and(|other| Rc::ptr_eq(other, running));
        if current {
            self.running.take();
        }
    }
}

impl Running {
    fn start(format: Format) -> Result<Self, Trouble> {
        let worker = launch(format)?;
        let mailbox = Rc::new(Mailbox::default());
        let inbox = mailbox.clone();
        let on_message = Closure::new(move |event: MessageEvent| {
            let reply = event.data().as_string().ok_or_else(|| "not a string".to_owned());
            let reply = reply.and_then(|text| wire::read(&text).map_err(|e| e.to_string()));
            inbox.put(reply.map_or_else(Mail::Crashed, Mail::Reply));
        });
        let inbox = mailbox.clone();
        let on_error = Closure::new(move |event: web_sys::Event| {
            let what = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message).unwrap_or_default();
            inbox.put(Mail::Crashed(what));
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        let (greeted, used) = (Cell::new(false), Cell::new(false));
        Ok(Running { format, worker, mailbox, greeted, used, _on_message: on_message, _on_error: on_error })
    }

    fn post(&self, request: &Request, files: &[File]) -> Result<(), Trouble> {
        let crashed = |error: JsValue| Trouble::Crashed(said(&error));
        let message = js_sys::Object::new();
        js_sys::Reflect::set(&message, &"request".into(), &wire::write(request).into()).map_err(crashed)?;
        let list = js_sys::Array::new();
        files.iter().for_each(|file| {
            list.push(file);
        });
        js_sys::Reflect::set(&message, &"files".into(), &list).map_err(crashed)?;
        self.worker.post_message(&message).map_err(crashed)
    }
}

#[wasm_bindgen(module = "/src/ui/worker/launch.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = launch)]
    fn launch_script(script: &str, module: Option<&str>) -> Result<web_sys::Worker, JsValue>;
}

/// Starts a worker as the page's head describes it: from a blob, because only then does the page's own policy bind
/// it, so that it cannot send anything anywhere either.
fn launch(format: Format) -> Result<web_sys::Worker, Trouble> {
    let name = match format {
        Format::Text => "jauge-worker",
        Format::Spreadsheet | Format::Json => "jauge-spreadsheet",
    };
    // Where the whole page is one file, so is the worker.
    let worker = if let Some([whole]) = head::files(name) {
        launch_script(&whole, None)
    } else {
        let [script, module] =
            head::files(name).ok_or_else(|| Trouble::NotStarted(format!("<meta {name}>")))?;
        launch_script(&script, Some(&module))
    };
    worker.map_err(|error| Trouble::NotStarted(said(&error)))
}

fn unexpected(reply: &Reply) -> Trouble {
    Trouble::Crashed(format!("unexpected {reply:?}").chars().take(120).collect())
}

/// What an exception says.
fn said(error: &JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map_or_else(|| format!("{error:?}"), |e| String::from(e.message()))
}
