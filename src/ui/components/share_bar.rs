//! Copy the link, start again, print.

use crate::ui::calc::use_calc;
use crate::ui::element::{El, el};
use crate::ui::locale::use_locale;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlInputElement;

/// What became of the copy.
#[derive(Clone, Copy, PartialEq)]
enum Copied {
    No,
    Yes,
    /// The browser refused: the link is shown to be copied by hand.
    ByHand,
}

/// The actions on a result.
pub fn share_bar() -> El {
    let (calc, locale) = (use_calc(), use_locale());
    let copied = RwSignal::new(Copied::No);
    let link = RwSignal::new(String::new());
    let copy = move |_| {
        link.set(page_address() + &calc.address().write());
        copied.set(Copied::No);
        spawn_local(async move {
            let done = write_to_clipboard(&link.get_untracked()).await;
            copied.set(if done { Copied::Yes } else { Copied::ByHand });
        });
    };
    let status = move || match copied.get() {
        Copied::No => "",
        Copied::Yes => locale.ui("link-copied"),
        Copied::ByHand => locale.ui("link-by-hand"),
    };
    let status = el("p")
        .class("share__status")
        .attr("role", "status")
        .attr("data-testid", "copy-status")
        .child(status);
    let button = move |key: &'static str| {
        el("button").attr("type", "button").attr("data-testid", key).child(locale.message(key))
    };
    let embed = el("a").class("share__embed").attr("href", format!("#/embed?kpi={}", calc.kpi.slug));
    el("div")
        .class("share")
        .child(button("copy-link").class("button button--main").on("click", copy))
        .child(button("reset").class("button").on("click", move |_| calc.reset()))
        .child(button("print").class("button").on("click", |_| print()))
        .child(embed.child(locale.message("embed-this")))
        .child(status)
        .child(move || (copied.get() == Copied::ByHand).then(|| link_text(link)))
        .child(el("p").class("share__promise").child(locale.message("promise")))
}

/// The link, selected, for those whose browser does not let a page copy.
fn link_text(link: RwSignal<String>) -> El {
    // Once it is in the document and has its text.
    request_animation_frame(|| {
        let field = document().query_selector(".share__link").ok().flatten();
        if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
            // A field that was taken away again cannot be focused, and need not be.
            let _ = field.focus();
            field.select();
        }
    });
    el("input")
        .class("share__link")
        .attr("readonly", "")
        .attr("aria-label", use_locale().message("link-label"))
        .value(move || link.get())
}

/// The address of the page without its fragment.
fn page_address() -> String {
    let address = window().location().href().unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// Copies a text; false where the browser does not let a page do so.
pub async fn write_to_clipboard(text: &str) -> bool {
    let clipboard = window().navigator().clipboard();
    // A page that was not served securely has no clipboard at all.
    if clipboard.is_undefined() {
        return false;
    }
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

fn print() {
    // A browser that cannot print does nothing.
    let _ = window().print();
}
