//! The visitor's own numbers, each with where it came from; a button that clears them, and a switch that keeps none.

use super::focus;
use crate::figures;
use crate::numbers::Number;
use crate::text;
use crate::ui::element::{El, Part, el, parts};
use crate::ui::locale::{Locale, use_locale};
use crate::ui::my_numbers::use_my_numbers;
use leptos::prelude::*;

/// The list of the numbers, the button and the switch.
pub fn my_numbers() -> El {
    let (locale, numbers) = (use_locale(), use_my_numbers());
    let list = move || {
        let kept = numbers.now();
        if kept.all().is_empty() {
            return el("p").class("quiet").child(locale.ui("kept-nothing")).part();
        }
        let clear = el("button")
            .attr("type", "button")
            .class("button")
            .on("click", move |_| {
                numbers.clear(true);
                focus("#keep-numbers");
            })
            .child(locale.message("numbers-clear"));
        parts([el("ul").child(parts(kept.all().iter().map(|number| row(locale, number)))), clear])
    };
    let switch = el("input")
        .attr("type", "checkbox")
        .attr("role", "switch")
        .id("keep-numbers")
        .flag("checked", move || numbers.now().keeps())
        .on("change", move |_| numbers.clear(!untrack(|| numbers.now()).keeps()));
    el("div")
        .class("kept")
        .attr("data-testid", "my-numbers")
        .child(el("label").class("kept__switch").child(switch).child(locale.message("numbers-keep")))
        .child(list)
}

/// What the calculator calls it, the number, and which calculator that is.
fn row(locale: Locale, number: &Number) -> El {
    let (kpi, lang) = (number.from, locale.lang());
    let asked = kpi.inputs().find(|input| input.quantity == Some(number.quantity));
    let found = kpi.outputs.iter().find(|output| output.quantity == Some(number.quantity));
    let key = match (asked, found) {
        (Some(input), _) => format!("in-{}", input.key),
        (_, output) => format!("out-{}", output.map_or("", |output| output.key)),
    };
    let currency = number.currency.unwrap_or_else(|| locale.currency());
    let args = [
        ("name", text::of(kpi, lang, &key).unwrap_or_default().into()),
        ("number", figures::number(lang, currency, number.unit(), number.value).into()),
        ("from", text::of(kpi, lang, "title").unwrap_or_default().into()),
    ];
    el("li").child(locale.say("numbers-row", &args))
}
