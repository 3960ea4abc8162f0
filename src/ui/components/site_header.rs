//! The header: the mark, the two ways in, language and theme.

use super::icon::mark;
use super::lang_switch::lang_switch;
use super::theme_switch::theme_switch;
use crate::ui::element::{El, el};
use crate::ui::locale::use_locale;
use crate::ui::route::use_route;
use leptos::prelude::*;

/// The header of every page.
pub fn site_header() -> El {
    let locale = use_locale();
    let page = use_route().page();
    let link = move |name: &'static str, address: &'static str, text: &'static str| {
        el("a")
            .attr("href", address)
            .attr("aria-current", move || (page.get() == name).then_some("page"))
            .child(locale.message(text))
    };
    let nav = el("nav")
        .class("bar__nav")
        .attr("aria-label", locale.message("nav-label"))
        .child(link("", "#/", "nav-home"))
        .child(link("analyse", "#/analyse", "nav-analyse"));
    el("header")
        .class("bar")
        .child(el("a").class("bar__brand").attr("href", "#/").child(mark()).child("Jauge"))
        .child(nav)
        .child(el("div").class("bar__tools").child(lang_switch()).child(theme_switch()))
}
