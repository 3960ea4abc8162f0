//! One of a few answers: chips side by side while they are few, else a list.

use super::field::{class_of, described_by, field_error, field_frame, hint, id, invalid, label_text};
use crate::model::input::{Choice, Input};
use crate::ui::calc::{Calc, use_calc};
use crate::ui::element::{El, el, parts};

/// The most answers that are shown side by side.
const FEW: usize = 4;

/// One of a few answers.
pub fn choice_field(input: &'static Input, choices: &'static [Choice]) -> El {
    if choices.len() <= FEW { choice_chips(input, choices) } else { choice_list(input, choices) }
}

fn choice_chips(input: &'static Input, choices: &'static [Choice]) -> El {
    let calc = use_calc();
    let chip = move |choice: &'static Choice| {
        let radio = el("input")
            .attr("type", "radio")
            .class("chip__radio")
            .id(format!("in-{}-{}", input.key, choice.key))
            .attr("name", input.key)
            .attr("value", choice.key)
            .flag("checked", move || calc.shown(input) == choice.key)
            .on("change", move |_| calc.choose(input, choice.key));
        el("label").class("chip chip--choice").child(radio).child(name(calc, input, choice))
    };
    el("fieldset")
        .class(move || format!("{} field--choice", class_of(calc, input)))
        .id(id(input))
        .attr("data-field", input.key)
        .attr("aria-describedby", described_by(input))
        .child(el("legend").class("field__label").child(label_text(input)))
        .child(hint(input))
        .child(el("div").class("chips").child(parts(choices.iter().map(chip))))
        .child(field_error(input))
}

fn choice_list(input: &'static Input, choices: &'static [Choice]) -> El {
    let calc = use_calc();
    let option = move |choice: &'static Choice| {
        el("option")
            .attr("value", choice.key)
            .flag("selected", move || calc.shown(input) == choice.key)
            .child(name(calc, input, choice))
    };
    let select = el("select")
        .class("field__input")
        .id(id(input))
        .attr("name", input.key)
        .attr("aria-describedby", described_by(input))
        .attr("aria-invalid", invalid(calc, input))
        .value(move || calc.shown(input))
        .on_value("change", move |key| calc.choose(input, &key))
        .child(parts(choices.iter().map(option)));
    field_frame(input, select)
}

fn name(calc: Calc, input: &Input, choice: &Choice) -> impl Fn() -> &'static str + Send + use<> {
    calc.message(format!("choice-{}-{}", input.key, choice.key))
}
