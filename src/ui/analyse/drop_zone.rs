//! The place to drop a file. The button inside opens the browser's file chooser, so nothing needs a mouse.

use super::session::use_session;
use super::source;
use crate::ui::element::{El, Known, el};
use crate::ui::locale::use_locale;
use leptos::prelude::*;
use web_sys::{Event, HtmlInputElement};

/// What the file chooser offers first; any other file can be dropped all the same.
const ACCEPTED: &str = ".csv,.tsv,.tab,.txt,.xlsx,.xlsm,.xlsb,.xls,.ods,.json,.jsonl,.ndjson,.zip,.gz,\
    text/csv,text/plain,text/tab-separated-values";

/// The drop zone.
pub fn drop_zone() -> El {
    let (locale, session) = (use_locale(), use_session());
    let over = RwSignal::new(false);
    let chooser = Known::new();
    let enter = move |event: Event| {
        event.prevent_default();
        over.set(true);
    };
    let choose = move |_| {
        if let Some(chooser) = chooser.get_untracked() {
            chooser.click();
        }
    };
    let chosen = move |event: Event| {
        let chooser: HtmlInputElement = event_target(&event);
        let files = chooser.files().map(source::listed).unwrap_or_default();
        // The same file chosen again must fire again.
        chooser.set_value("");
        session.open_all(files);
    };
    let button = el("button")
        .attr("type", "button")
        .class("button button--main")
        .attr("data-testid", "choose-file")
        .on("click", choose)
        .child(locale.message("drop-choose"));
    let field = el("input")
        .known_as(chooser)
        .attr("type", "file")
        .attr("multiple", "")
        .attr("hidden", "")
        .attr("accept", ACCEPTED)
        .attr("aria-label", locale.message("drop-choose"))
        .attr("data-testid", "file-input")
        .on("change", chosen);
    let title = move || locale.ui(if over.get() { "drop-release" } else { "drop-title" });
    el("div")
        .class(move || if over.get() { "drop-zone drop-zone--over" } else { "drop-zone" })
        .attr("data-testid", "drop-zone")
        .on("dragenter", enter)
        .on("dragover", enter)
        .on("dragleave", move |_| over.set(false))
        .on("drop", move |_| over.set(false))
        .child(el("p").class("drop-zone__title").child(title))
        .child(button)
        .child(el("p").class("drop-zone__hint").child(locale.message("drop-hint")))
        .child(field)
}
