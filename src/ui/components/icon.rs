//! Small pictures drawn in place, hidden from those who listen.

use leptos::prelude::*;

/// The gauge arc, the mark of the product.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" width="30" height="20" viewBox="0 0 30 20" aria-hidden="true">
            <path class="mark__rest" d="M3 17A12 12 0 0 1 27 17"/>
            <path class="mark__part" d="M3 17A12 12 0 0 1 20.4 6.3"/>
            <circle class="mark__tip" cx="20.4" cy="6.3" r="2.6"/>
        </svg>
    }
}

/// A stroke in a square of 16.
#[component]
pub fn Stroke(
    /// The path.
    path: &'static str,
) -> impl IntoView {
    view! {
        <svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d=path/>
        </svg>
    }
}
