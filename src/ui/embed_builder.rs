//! `#/embed`: puts together the code by which another page shows a calculator, and shows what comes of it.

mod code;
mod draft;
mod form;
mod prefill;
mod preview;

use super::element::{Part, el, parts};
use super::entitle;
use super::locale::use_locale;
use super::route::use_route;
use crate::kpis;
use draft::Draft;
use leptos::prelude::*;

/// The page that puts the code together; it begins with the calculator that its address names.
pub fn embed_builder() -> AnyView {
    let (locale, route) = (use_locale(), use_route());
    entitle(move || locale.ui("embed-title").to_owned());
    let named = move || route.address().with(|address| address.value("kpi").and_then(kpis::find));
    let draft = Draft::new(untrack(named).unwrap_or(kpis::ALL[0]), locale);
    Effect::new(move |_| {
        if let Some(kpi) = named() {
            draft.turn_to(kpi);
        }
    });
    let measured = RwSignal::new(None);
    parts([
        el("h1").attr("tabindex", "-1").child(locale.message("embed-title")).part(),
        el("p").class("lead").child(locale.message("embed-lead")).part(),
        el("div")
            .class("builder")
            .child(form::form(draft))
            .child(
                el("div")
                    .class("builder__outcome")
                    .child(preview::preview(draft, measured))
                    .child(code::code(draft, measured)),
            )
            .part(),
    ])
}

/// The address of the app's page. A copy that was opened from a disk has none that others could use: `None`.
fn app() -> Option<String> {
    let address = window().location().href().unwrap_or_default();
    let page = address.split(['#', '?']).next().unwrap_or_default().to_owned();
    page.starts_with("http").then_some(page)
}
