//! French or English, each named in its own language.

use crate::text::Lang;
use crate::ui::live;
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// Two buttons, the pressed one is the language of the page.
#[component]
pub fn LangSwitch() -> impl IntoView {
    let locale = use_locale();
    let button = move |lang: Lang| {
        let name = match lang {
            Lang::Fr => "Français",
            Lang::En => "English",
        };
        view! {
            <button
                type="button"
                class="switch__option"
                lang=lang.tag()
                title=name
                aria-label=name
                aria-pressed=live::text(move || (locale.lang() == lang).to_string())
                on:click=move |_| locale.choose_lang(lang)
            >
                {lang.tag().to_ascii_uppercase()}
            </button>
        }
    };
    view! {
        <div class="switch" role="group" aria-label=locale.message("lang-label")>
            {Lang::ALL.map(button).collect_view()}
        </div>
    }
}
