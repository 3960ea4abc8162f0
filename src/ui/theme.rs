//! Light, dark, or as the device says: remembered on this device.

use super::remember;
use leptos::prelude::*;

/// Which colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// As the device says.
    Auto,
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

impl Theme {
    /// Every theme.
    pub const ALL: [Theme; 3] = [Theme::Auto, Theme::Light, Theme::Dark];

    /// The name in text keys, in the document and where it is remembered.
    pub const fn key(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

/// The theme, in context.
#[derive(Clone, Copy)]
pub struct Chosen(RwSignal<Theme>);

/// Puts the theme in context and on the document.
pub fn provide_theme() {
    let chosen = Chosen(RwSignal::new(kept()));
    // Forgotten by the page that lists what is kept, or chosen in another tab.
    window_event_listener(leptos::ev::storage, move |_| chosen.0.set(kept()));
    Effect::new(move |_| {
        if let Some(root) = document().document_element() {
            // Setting an attribute of an element that exists cannot fail.
            let _ = root.set_attribute("data-theme", chosen.0.get().key());
        }
    });
    provide_context(chosen);
}

fn kept() -> Theme {
    let kept = remember::recall(remember::THEME).unwrap_or_default();
    Theme::ALL.into_iter().find(|theme| theme.key() == kept).unwrap_or(Theme::Auto)
}

/// The theme in context.
pub fn use_theme() -> Chosen {
    expect_context::<Chosen>()
}

impl Chosen {
    /// The theme, tracked.
    pub fn get(self) -> Theme {
        self.0.get()
    }

    /// Changes it and remembers it.
    pub fn choose(self, theme: Theme) {
        remember::keep(remember::THEME, theme.key());
        self.0.set(theme);
    }
}
