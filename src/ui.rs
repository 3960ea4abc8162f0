//! The page.

pub mod analyse;
pub mod locale;
pub mod pages;
pub mod remember;
pub mod route;
pub mod worker;

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
    analyse::session::provide_session();
    view! { <main class="page"><pages::analyse::Analyse/></main> }
}
