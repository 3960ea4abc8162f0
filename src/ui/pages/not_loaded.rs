//! A page whose texts could not be fetched, and a way to try again.

use crate::ui::element::{el, parts};
use crate::ui::entitle;
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// The page in place of one that could not be loaded.
pub fn not_loaded(again: impl Fn() + 'static) -> AnyView {
    let locale = use_locale();
    entitle(move || locale.ui("not-loaded-title").to_owned());
    let button = el("button").attr("type", "button").class("button").on("click", move |_| again());
    parts([
        el("h1").attr("tabindex", "-1").child(locale.message("not-loaded-title")),
        el("p").class("lead").child(locale.message("not-loaded-lead")),
        el("p").child(button.child(locale.message("try-again"))),
    ])
}
