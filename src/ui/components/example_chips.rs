//! Worked examples, loaded on a click.

use crate::model::kpi::Example;
use crate::ui::calc::use_calc;
use crate::ui::element::{El, el, parts};
use crate::ui::locale::use_locale;

/// One chip for each example.
pub fn example_chips() -> El {
    let (calc, locale) = (use_calc(), use_locale());
    let chip = move |example: &'static Example| {
        el("button")
            .attr("type", "button")
            .class("chip")
            .attr("data-example", example.key)
            .on("click", move |_| calc.follow(example.given))
            .child(calc.message(format!("example-{}", example.key)))
    };
    let chips = el("div").class("chips").attr("role", "group").attr("aria-labelledby", "examples-label");
    let label = el("span").class("examples__label").id("examples-label");
    el("div")
        .class("examples")
        .child(label.child(locale.message("examples-label")))
        .child(chips.child(parts(calc.kpi.examples.iter().map(chip))))
}
