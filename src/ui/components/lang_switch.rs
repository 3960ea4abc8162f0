//! French or English, each named in its own language.

use crate::text::Lang;
use crate::ui::element::{El, el, parts, truth};
use crate::ui::locale::use_locale;

/// Two buttons, the pressed one is the language of the page.
pub fn lang_switch() -> El {
    let locale = use_locale();
    let button = move |lang: Lang| {
        let name = match lang {
            Lang::Fr => "Français",
            Lang::En => "English",
        };
        el("button")
            .attr("type", "button")
            .class("switch__option")
            .attr("lang", lang.tag())
            .attr("title", name)
            .attr("aria-label", name)
            .attr("aria-pressed", move || truth(locale.lang() == lang))
            .on("click", move |_| locale.choose_lang(lang))
            .child(lang.tag().to_ascii_uppercase())
    };
    el("div")
        .class("switch")
        .attr("role", "group")
        .attr("aria-label", locale.message("lang-label"))
        .child(parts(Lang::ALL.map(button)))
}
