//! Copy the link, start again, print.

use crate::ui::calc::use_calc;
use crate::ui::locale::use_locale;
use leptos::html::Input;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

/// What became of the copy.
#[derive(Clone, Copy, PartialEq)]
enum Copied {
    No,
    Yes,
    /// The browser refused: the link is shown to be copied by hand.
    ByHand,
}

/// The actions on a result.
#[component]
pub fn ShareBar() -> impl IntoView {
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
    view! {
        <div class="share">
            <button type="button" class="button button--main" data-testid="copy-link" on:click=copy>
                {locale.message("copy-link")}
            </button>
            <button type="button" class="button" data-testid="reset" on:click=move |_| calc.reset()>
                {locale.message("reset")}
            </button>
            <button type="button" class="button" data-testid="print" on:click=|_| print()>
                {locale.message("print")}
            </button>
            <p class="share__status" role="status" data-testid="copy-status">{status}</p>
            {move || (copied.get() == Copied::ByHand).then(|| view! { <LinkText link/> })}
            <p class="share__promise">{locale.message("promise")}</p>
        </div>
    }
}

/// The link, selected, for those whose browser does not let a page copy.
#[component]
fn LinkText(link: RwSignal<String>) -> impl IntoView {
    let locale = use_locale();
    let field: NodeRef<Input> = NodeRef::new();
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            // Once it is in the document and has its text.
            request_animation_frame(move || {
                // A field that was taken away again cannot be focused, and need not be.
                let _ = field.focus();
                field.select();
            });
        }
    });
    view! {
        <input
            class="share__link"
            node_ref=field
            readonly
            aria-label=locale.message("link-label")
            prop:value=link
        />
    }
}

/// The address of the page without its fragment.
fn page_address() -> String {
    let address = window().location().href().unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

async fn write_to_clipboard(text: &str) -> bool {
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
