//! A field to paste a table into.

use super::session::use_session;
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// The field and its button.
#[component]
pub fn PasteBox() -> impl IntoView {
    let locale = use_locale();
    let session = use_session();
    let text = RwSignal::new(String::new());
    let blank = move || text.with(|text| text.trim().is_empty());
    view! {
        <h2>{move || locale.ui("paste-title")}</h2>
        <label class="paste__label" for="paste-text">{move || locale.ui("paste-label")}</label>
        <p class="paste__hint" id="paste-hint">{move || locale.ui("paste-hint")}</p>
        <textarea
            id="paste-text"
            class="paste__text"
            rows="4"
            spellcheck="false"
            aria-describedby="paste-hint"
            prop:value=text
            on:input:target=move |event| text.set(event.target().value())
        ></textarea>
        <button
            type="button"
            class="button"
            data-testid="read-pasted"
            disabled=blank
            on:click=move |_| session.open_text(&text.get_untracked(), locale.ui("paste-name"))
        >
            {move || locale.ui("paste-read")}
        </button>
    }
}
