//! How far the reading is, told now and then.

use super::post;
use crate::analysis::protocol::Reply;

/// Milliseconds between two messages about progress.
const PAUSE: f64 = 50.0;

/// Posts progress, but not more often than anybody can see.
pub(super) struct Progress {
    span: Span,
    last: f64,
}

/// Bytes of other files before, and of all.
#[derive(Clone, Copy)]
pub(super) struct Span {
    pub(super) before: u64,
    pub(super) total: u64,
}

impl Progress {
    pub(super) fn new(span: Span) -> Self {
        Self { span, last: js_sys::Date::now() }
    }

    pub(super) fn tell(&mut self, bytes: u64, rows: u64) {
        let now = js_sys::Date::now();
        if now - self.last >= PAUSE {
            self.last = now;
            let Span { before, total } = self.span;
            post(&Reply::Progress { bytes: before + bytes, total, rows });
        }
    }
}
