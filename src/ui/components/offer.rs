//! A number that the visitor gave elsewhere, on offer under a field that asks for the same. Nothing is filled in unasked.

use crate::figures;
use crate::model::input::Input;
use crate::numbers::Number;
use crate::text;
use crate::ui::calc::use_calc;
use crate::ui::element::{El, el, parts};
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// The line of the offer; blank while there is none.
pub fn offer(input: &'static Input) -> El {
    let (calc, locale) = (use_calc(), use_locale());
    let words = move |number: Number| {
        let (lang, currency) = (locale.lang(), locale.currency());
        let figure = figures::number(lang, currency, number.unit(), number.value);
        let from = text::of(number.from, lang, "title").unwrap_or_default();
        locale.say("offer-use", &[("number", figure.into()), ("from", from.into())])
    };
    // Made anew only when its words change, so that typing beside it leaves it alone.
    let offered = Memo::new(move |_| calc.offer(input).map(words).unwrap_or_default());
    let id = format!("offer-{}", input.key);
    let line = id.clone();
    let button = move || el("button").attr("type", "button").class("link");
    let content = move || {
        let words = offered.get();
        (!words.is_empty()).then(|| {
            let use_it = button().on("click", move |_| calc.accept(input)).child(words);
            let refuse =
                button().attr("aria-describedby", line.clone()).on("click", move |_| calc.refuse(input));
            parts([use_it, refuse.child(locale.message("offer-refuse"))])
        })
    };
    el("p").class("field__offer").id(id).child(content)
}
