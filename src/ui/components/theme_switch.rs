//! Light, dark, or as the device says.

use super::icon::stroke;
use crate::text;
use crate::ui::element::{El, el, parts, truth};
use crate::ui::locale::use_locale;
use crate::ui::theme::{Theme, use_theme};

/// Three buttons, the pressed one is the theme of the page.
pub fn theme_switch() -> El {
    let locale = use_locale();
    let chosen = use_theme();
    let button = move |theme: Theme| {
        let name = move || text::ui_named(locale.lang(), &format!("theme-{}", theme.key()));
        el("button")
            .attr("type", "button")
            .class("switch__option")
            .attr("title", name)
            .attr("aria-label", name)
            .attr("aria-pressed", move || truth(chosen.get() == theme))
            .on("click", move |_| chosen.choose(theme))
            .child(stroke(picture(theme)))
    };
    el("div")
        .class("switch")
        .attr("role", "group")
        .attr("aria-label", locale.message("theme-label"))
        .child(parts(Theme::ALL.map(button)))
}

/// A screen, a sun, a moon.
const fn picture(theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => "M2 3h12v8H2zM6 14h4M8 11v3",
        Theme::Light => {
            "M8 5a3 3 0 1 0 .01 0M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1"
        }
        Theme::Dark => "M13.5 9.5A6 6 0 1 1 6.5 2.5A5 5 0 0 0 13.5 9.5z",
    }
}
