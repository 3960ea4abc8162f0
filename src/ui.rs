//! The page.

pub mod chart;
pub mod locale;
pub mod remember;
pub mod route;

use leptos::prelude::*;
use locale::provide_locale;
use route::provide_route;

/// Mounts the app on the document's body.
pub fn start() {
    leptos::mount::mount_to_body(App);
}

#[component]
fn App() -> impl IntoView {
    provide_route();
    provide_locale();
    view! { <h1>"Jauge"</h1> }
}
