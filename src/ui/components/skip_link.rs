//! The first stop of the keyboard: past the header, to the page itself.

use super::focus;
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// A link that is seen when it has the focus.
#[component]
pub fn SkipLink() -> impl IntoView {
    let locale = use_locale();
    let skip = move |event: leptos::ev::MouseEvent| {
        // The fragment is the address of the page, so it cannot name an element.
        event.prevent_default();
        focus("main");
    };
    view! {
        <a class="skip" href="#main" on:click=skip>
            {locale.message("skip")}
        </a>
    }
}
