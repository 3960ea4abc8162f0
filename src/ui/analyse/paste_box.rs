//! A field to paste a table into.

use super::session::use_session;
use crate::ui::element::{el, parts};
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// The field and its button.
pub fn paste_box() -> AnyView {
    let (locale, session) = (use_locale(), use_session());
    let text = RwSignal::new(String::new());
    let label = el("label").class("paste__label").attr("for", "paste-text");
    let hint = el("p").class("paste__hint").id("paste-hint");
    let field = el("textarea")
        .id("paste-text")
        .class("paste__text")
        .attr("rows", "4")
        .attr("spellcheck", "false")
        .attr("aria-describedby", "paste-hint")
        .value(move || text.get())
        .on_value("input", move |typed| text.set(typed));
    let read = el("button")
        .attr("type", "button")
        .class("button")
        .attr("data-testid", "read-pasted")
        .flag("disabled", move || text.with(|text| text.trim().is_empty()))
        .on("click", move |_| session.open_text(&text.get_untracked(), locale.ui("paste-name")));
    parts([
        el("h2").child(locale.message("paste-title")),
        label.child(locale.message("paste-label")),
        hint.child(locale.message("paste-hint")),
        field,
        read.child(locale.message("paste-read")),
    ])
}
