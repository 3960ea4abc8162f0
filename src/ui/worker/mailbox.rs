//! What a worker has said and nobody has read yet.

use crate::analysis::protocol::Reply;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::future::poll_fn;
use std::task::{Poll, Waker};

/// Something that a worker said, or that happened to it.
#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "there is one at a time")]
pub enum Mail {
    /// It said this.
    Reply(Reply),
    /// It stopped by itself; what the browser said about it.
    Crashed(String),
    /// The page ended it.
    Ended,
}

/// Mail in order of arrival, for one reader.
#[derive(Default)]
pub struct Mailbox {
    mail: RefCell<VecDeque<Mail>>,
    reader: RefCell<Option<Waker>>,
    busy: Cell<bool>,
}

impl Mailbox {
    /// Adds mail and wakes the reader.
    pub fn put(&self, mail: Mail) {
        self.mail.borrow_mut().push_back(mail);
        if let Some(reader) = self.reader.take() {
            reader.wake();
        }
    }

    /// Waits for the oldest mail.
    pub async fn next(&self) -> Mail {
        poll_fn(|context| match self.mail.borrow_mut().pop_front() {
            Some(mail) => Poll::Ready(mail),
            None => {
                self.reader.replace(Some(context.waker().clone()));
                Poll::Pending
            }
        })
        .await
    }

    /// Whether nobody waits for an answer, and nothing unasked has come (a crash, say).
    pub fn idle(&self) -> bool {
        !self.busy.get() && self.mail.borrow().is_empty()
    }

    /// Says whether somebody waits for an answer.
    pub fn set_busy(&self, busy: bool) {
        self.busy.set(busy);
    }
}
