//! What is kept on this device between visits, and nowhere else. Every name begins with `jauge:`, so that one button
//! can forget everything. A browser that refuses storage just forgets.

use super::route;
use leptos::prelude::window;
use web_sys::Storage;

/// The chosen language.
pub const LANG: &str = "jauge:lang";
/// The chosen currency.
pub const CURRENCY: &str = "jauge:currency";
/// The chosen theme.
pub const THEME: &str = "jauge:theme";
/// The names of the calculators opened last.
pub const RECENT: &str = "jauge:recent";
/// The visitor's own numbers that several calculators know.
pub const NUMBERS: &str = "jauge:numbers";
/// What columns mean in files with headers seen before, each header as a hash.
pub const COLUMNS: &str = "jauge:columns";
const PREFIX: &str = "jauge:";

/// In the frame of another page there is none: what was kept here is not shown there, and nothing of it is kept.
fn storage() -> Option<Storage> {
    if route::current().is_embed() {
        return None;
    }
    window().local_storage().ok().flatten()
}

/// What was kept under this name.
pub fn recall(name: &str) -> Option<String> {
    storage()?.get_item(name).ok().flatten()
}

/// Keeps a value under this name; a blank one is nothing to keep.
pub fn keep(name: &str, value: &str) {
    if let Some(storage) = storage() {
        if value.is_empty() {
            let _ = storage.remove_item(name);
            return;
        }
        // A full or forbidden storage loses a preference, not data.
        let _ = storage.set_item(name, value);
    }
}

/// The names of all that is kept.
pub fn kept() -> Vec<String> {
    let Some(storage) = storage() else { return Vec::new() };
    let count = storage.length().unwrap_or(0);
    (0..count)
        .filter_map(|index| storage.key(index).ok().flatten())
        .filter(|name| name.starts_with(PREFIX))
        .collect()
}

/// Forgets everything, and tells this page as the browser tells other tabs.
pub fn forget_all() {
    let names = kept();
    if let Some(storage) = storage() {
        for name in names {
            let _ = storage.remove_item(&name);
        }
    }
    if let Ok(event) = web_sys::Event::new("storage") {
        // No one can call off an event that is not theirs to call off.
        let _ = window().dispatch_event(&event);
    }
}
