//! The place to drop a file. The button inside opens the browser's file chooser, so nothing needs a mouse.

use super::session::use_session;
use super::source;
use crate::ui::locale::use_locale;
use leptos::ev::{DragEvent, Event};
use leptos::html::Input;
use leptos::prelude::*;

/// What the file chooser offers first; any other file can be dropped all the same.
const ACCEPTED: &str =
    ".csv,.tsv,.tab,.txt,.xlsx,.xlsm,.xls,.ods,text/csv,text/plain,text/tab-separated-values";

/// The drop zone.
#[component]
pub fn DropZone() -> impl IntoView {
    let locale = use_locale();
    let session = use_session();
    let over = RwSignal::new(false);
    let chooser = NodeRef::<Input>::new();
    let enter = move |event: DragEvent| {
        event.prevent_default();
        over.set(true);
    };
    let choose = move |_| {
        if let Some(chooser) = chooser.get_untracked() {
            chooser.click();
        }
    };
    let chosen = move |_: Event| {
        if let Some(chooser) = chooser.get_untracked() {
            let files = chooser.files().map(source::listed).unwrap_or_default();
            // The same file chosen again must fire again.
            chooser.set_value("");
            session.open_all(files);
        }
    };
    let title = move || locale.ui(if over.get() { "drop-release" } else { "drop-title" });
    view! {
        <div
            class="drop-zone"
            class:drop-zone--over=over
            data-testid="drop-zone"
            on:dragenter=enter
            on:dragover=enter
            on:dragleave=move |_| over.set(false)
            on:drop=move |_| over.set(false)
        >
            <p class="drop-zone__title">{title}</p>
            <button type="button" class="button button--main" data-testid="choose-file" on:click=choose>
                {move || locale.ui("drop-choose")}
            </button>
            <p class="drop-zone__hint">{move || locale.ui("drop-hint")}</p>
            <input
                node_ref=chooser
                type="file"
                hidden
                accept=ACCEPTED
                aria-label=move || locale.ui("drop-choose")
                data-testid="file-input"
                on:change=chosen
            />
        </div>
    }
}
