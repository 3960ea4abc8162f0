//! The page.

use leptos::prelude::*;

/// Mounts the app on the document's body.
pub fn start() {
    leptos::mount::mount_to_body(|| view! { <h1>"Jauge"</h1> });
}
