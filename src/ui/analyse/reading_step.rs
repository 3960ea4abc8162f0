//! While a file is looked at or read: how far it is, and a way to stop.

use super::session::{Stage, use_session};
use super::step_title::step_title;
use super::words;
use crate::text::Arg;
use crate::ui::element::{El, el};
use crate::ui::locale::use_locale;
use crate::ui::worker::Progress;
use leptos::prelude::*;

/// The progress of reading.
pub fn reading_step() -> El {
    let (locale, session) = (use_locale(), use_session());
    let title = move || locale.ui(if session.stage.get() == Stage::Looking { "looking" } else { "reading" });
    let total = move || session.progress.with(|progress| progress.total.max(1));
    let bytes = move || session.progress.with(|progress| progress.bytes);
    let started = Memo::new(move |_| session.progress.with(|progress| progress.total > 0));
    let detail = move || {
        let (lang, Progress { bytes, total, rows }) = (locale.lang(), session.progress.get());
        let n = Arg::count(lang, rows as f64);
        let (done, total) = (words::bytes(lang, bytes), words::bytes(lang, total));
        locale.say(
            "reading-detail",
            &[("done", done.into()), ("total", total.into()), ("rows", n.clone()), ("n", n)],
        )
    };
    // Said aloud at every quarter only: a live region that never stops is worse than none.
    let quarter = Memo::new(move |_| bytes() * 4 / total());
    let percent = move |value: f64| {
        let value = words::percent(locale.lang(), value, 0);
        locale.say("reading-percent", &[("percent", value.into())])
    };
    let aloud = move || if quarter.get() > 0 { percent(quarter.get() as f64 * 25.0) } else { String::new() };
    let shown = move || percent((bytes() as f64 / total() as f64 * 100.0).floor());
    let bar = el("progress")
        .class("reading__bar")
        .attr("max", move || total().to_string())
        .attr("value", move || bytes().to_string());
    let cancel = el("button")
        .attr("type", "button")
        .class("button")
        .attr("data-testid", "cancel")
        .on("click", move |_| session.cancel());
    let line = move || {
        let line = el("p").class("reading__detail");
        started.get().then(|| line.child(el("strong").child(shown)).child(" · ").child(detail))
    };
    el("div")
        .class("analysis reading")
        .attr("data-testid", "step-reading")
        .child(step_title(title, || true))
        .child(el("p").class("reading__name").child(move || session.name.get()))
        .child(bar.child(shown))
        .child(line)
        .child(el("p").class("unseen").attr("role", "status").child(aloud))
        .child(cancel.child(locale.message("cancel")))
}
