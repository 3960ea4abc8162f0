//! A number that the visitor gave elsewhere, on offer under a field that asks for the same. Nothing is filled in unasked.

use crate::model::input::Input;
use crate::numbers::Number;
use crate::text;
use crate::ui::calc::use_calc;
use crate::ui::element::{El, Part, el, parts};
use crate::ui::figures;
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// The line of the offer; blank while there is none.
pub fn offer(input: &'static Input) -> El {
    let (calc, locale) = (use_calc(), use_locale());
    let offered = Memo::new(move |_| calc.offer(input));
    let use_it = move |number: Number| {
        let (lang, currency) = (locale.lang(), locale.currency());
        let figure = figures::number(lang, currency, number.unit(), number.value);
        let from = text::of(number.from, lang, "title").unwrap_or_default();
        locale.say("offer-use", &[("number", figure.into()), ("from", from.into())])
    };
    let button = || el("button").attr("type", "button").class("link");
    let content = move || {
        offered.get().map(|number| {
            parts([
                button()
                    .on("click", move |_| calc.accept(input, number))
                    .child(move || use_it(number))
                    .part(),
                " ".part(),
                button()
                    .on("click", move |_| calc.refuse(input, number))
                    .child(locale.message("offer-refuse"))
                    .part(),
            ])
        })
    };
    el("p").class("field__offer").id(format!("offer-{}", input.key)).child(content)
}
