//! Names in the address that mean nothing to this calculator.

use crate::text::Arg;
use crate::ui::calc::use_calc;
use crate::ui::locale::use_locale;
use crate::ui::wording;
use leptos::prelude::*;

/// A note that lists them, where there are any.
#[component]
pub fn IgnoredNames() -> impl IntoView {
    let (calc, locale) = (use_calc(), use_locale());
    let note = move || {
        let names = calc.ignored.get();
        let quoted: Vec<String> =
            names.iter().map(|name| locale.say("quoted", &[("text", name.as_str().into())])).collect();
        let quoted: Vec<&str> = quoted.iter().map(String::as_str).collect();
        let list = Arg::from(wording::list(locale.lang(), &quoted, "and"));
        (!names.is_empty()).then(|| {
            view! {
                <p class="notice" role="note" data-testid="ignored">
                    {locale.say("link-ignored", &[("names", list)])}
                </p>
            }
        })
    };
    view! { {note} }
}
