//! The page's address, after the `#`. Typing replaces it, following a link adds to the history.

use crate::link::Address;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// The address, in context.
#[derive(Clone, Copy)]
pub struct Route(RwSignal<Address>);

/// Puts the address in context and follows it.
pub fn provide_route() -> Route {
    let route = Route(RwSignal::new(current()));
    // Fires on links, back, forward and edits of the address; not on our own `replaceState`.
    window_event_listener(leptos::ev::hashchange, move |_| {
        let (before, next) = (route.0.get_untracked(), current());
        // What stands around a calculator, and which texts there are in a frame, is decided as the page is loaded.
        if before.page != next.page && (before.is_embed() || next.is_embed()) {
            // A page that the browser does not load again stays as it was.
            let _ = window().location().reload();
        } else {
            route.0.set(next);
        }
    });
    provide_context(route);
    route
}

/// The address in context.
pub fn use_route() -> Route {
    expect_context::<Route>()
}

/// The address as it stands in the bar.
pub fn current() -> Address {
    Address::read(&window().location().hash().unwrap_or_default())
}

impl Route {
    /// The address as it was last followed; what is typed into a form does not change it.
    pub fn address(self) -> ReadSignal<Address> {
        self.0.read_only()
    }

    /// The page, tracked; changes only when another page is followed.
    pub fn page(self) -> Memo<String> {
        Memo::new(move |_| self.0.with(|address| address.page.clone()))
    }

    /// Writes the state of a form into the address without adding to the history; beside it, for this tab alone and
    /// never part of a link, the keys of what the visitor gave.
    pub fn record(self, address: &Address, own: &str) {
        // The address of a frame is the matter of the page around it.
        if current().is_embed() {
            return;
        }
        if let Ok(history) = window().history() {
            // A browser that limits how often this may be called skips one update; the next one brings all.
            let _ = history.replace_state_with_url(&JsValue::from_str(own), "", Some(&address.write()));
        }
    }

    /// The keys that were recorded beside the address in the bar; blank for one that was followed.
    pub fn own(self) -> String {
        let state = window().history().and_then(|history| history.state());
        state.ok().and_then(|state| state.as_string()).unwrap_or_default()
    }

    /// The address as it stands in the bar, with what was typed.
    pub fn now(self) -> Address {
        current()
    }

    /// Follows an address, adding to the history.
    pub fn follow(self, address: &Address) {
        if *address == current() {
            // The browser says nothing when the fragment stays the same.
            self.0.set(address.clone());
        }
        // Setting the fragment of the page's own address cannot fail.
        let _ = window().location().set_hash(&address.write());
    }
}
