//! A calculator alone, in the frame of another page. How it looks there and what that page is told is the matter of
//! `public/frame.js`, which is fetched for it.

use super::calc::{Calc, use_calc};
use super::element::{El, Part, el};
use super::locale::{provide_locale, use_locale};
use super::my_numbers::provide_my_numbers;
use super::pages::calculator::calculator;
use super::pages::not_found::not_found;
use super::route::{self, provide_route, use_route};
use crate::snippet::may_lead_to;
use crate::{kpis, link};
use leptos::prelude::*;

/// What the page around a calculator sees in its frame.
pub fn embed() -> AnyView {
    let page = provide_route().page().get_untracked();
    provide_locale();
    provide_my_numbers();
    let content = kpis::find(link::slug(&page)).map_or_else(not_found, calculator);
    el("main").class("page").child(content).part()
}

/// Whether this is the frame of another page.
pub fn is_embed() -> bool {
    route::current().is_embed()
}

/// Whether the page around it shows the answers without letting anybody change them, tracked; as the value of an
/// attribute.
pub fn locked() -> impl Fn() -> Option<&'static str> + Copy + Send + 'static {
    let address = use_route().address();
    move || address.with(|address| address.asks_for("lock").then_some(""))
}

/// The answers as a link writes them, lengths of time in seconds, tracked; `None` outside a frame and while there is no
/// result.
pub fn answers(calc: Calc) -> impl Fn() -> Option<String> + Send + 'static {
    let embed = is_embed();
    move || calc.solved().filter(|_| embed).map(|(values, _)| link::write(&values).write())
}

/// Under the result: a way on that the page around it offers, a fresh start, and who learns what.
pub fn below_result() -> El {
    let (calc, locale, address) = (use_calc(), use_locale(), use_route().address());
    let locked = locked();
    let way_on = move || {
        address.with(|address| {
            let (text, href) = (address.value("cta-text")?.trim(), address.value("cta-href")?);
            let link = el("a").class("button button--main").attr("target", "_blank").attr("rel", "noopener");
            (may_lead_to(href) && !text.is_empty())
                .then(|| link.attr("href", href.to_owned()).child(text.to_owned()))
        })
    };
    let reset = move || {
        let button = el("button").attr("type", "button").class("button").attr("data-testid", "reset");
        let button = button.on("click", move |_| calc.reset()).child(locale.message("reset"));
        locked().is_none().then_some(button)
    };
    let told = move || address.with(|address| address.asks_for("results"));
    let promise = move || locale.ui(if told() { "embed-told" } else { "promise" });
    el("div").class("share").child(way_on).child(reset).child(el("p").class("share__promise").child(promise))
}
