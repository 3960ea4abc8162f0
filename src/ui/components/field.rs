//! A question of the form: label, hint, the field itself, and what is wrong with it.

use super::choice_field::choice_field;
use super::duration_field::duration_field;
use super::number_field::number_field;
use super::offer::offer;
use super::scores_field::scores_field;
use crate::model::input::{Input, Kind, Need};
use crate::model::unit::Unit;
use crate::ui::calc::{Calc, use_calc};
use crate::ui::element::{El, Part, el, parts, truth};
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// The field that fits a question.
pub fn field(input: &'static Input) -> El {
    match input.kind {
        Kind::Number { unit: Unit::Duration, .. } => duration_field(input),
        Kind::Number { unit, .. } => number_field(input, unit),
        Kind::Choice(choices) => choice_field(input, choices),
        Kind::Scores { .. } => scores_field(input),
    }
}

/// What every field with one control has around the control and its unit.
pub fn field_frame(input: &'static Input, control: impl Part) -> El {
    let calc = use_calc();
    el("div")
        .class(move || class_of(calc, input))
        .attr("data-field", input.key)
        .child(el("label").class("field__label").attr("for", id(input)).child(label_text(input)))
        .child(hint(input))
        .child(el("div").class("field__control").child(control))
        .child(field_error(input))
        .child(input.quantity.map(|_| offer(input)))
}

/// The label and whether an answer is needed.
pub fn label_text(input: &'static Input) -> AnyView {
    let (calc, locale) = (use_calc(), use_locale());
    let mark = match input.need {
        Need::Required => el("span").class("field__star").attr("aria-hidden", "true").child("\u{a0}*").part(),
        Need::Optional => parts([
            " ".part(),
            el("small").class("field__need").child(locale.message("field-optional")).part(),
        ]),
        Need::Starts(_) => ().part(),
    };
    parts([calc.label(input.key).part(), mark])
}

/// What the answer should hold. Its line stays even without one, so that fields side by side stand level.
pub fn hint(input: &'static Input) -> El {
    let hint = use_calc().message(format!("in-{}.hint", input.key));
    el("p").class("field__hint").id(format!("hint-{}", input.key)).child(hint)
}

/// What is wrong with the answer.
pub fn field_error(input: &'static Input) -> El {
    let calc = use_calc();
    el("p")
        .class("field__error")
        .id(format!("err-{}", input.key))
        .attr("aria-live", "polite")
        .child(move || calc.problem(input).map(|problem| problem.text))
}

/// The style of a field: quiet, wrong, or still needed.
pub fn class_of(calc: Calc, input: &'static Input) -> &'static str {
    match calc.problem(input) {
        None => "field",
        Some(problem) if problem.wrong => "field field--error",
        Some(_) => "field field--needed",
    }
}

/// What `aria-invalid` says of the control.
pub fn invalid(calc: Calc, input: &'static Input) -> impl Fn() -> &'static str + Send {
    move || truth(calc.problem(input).is_some())
}

/// The id of the control.
pub fn id(input: &Input) -> String {
    format!("in-{}", input.key)
}

/// The ids of hint and error, and of the offer where there can be one.
pub fn described_by(input: &Input) -> String {
    let offer = if input.quantity.is_some() { " offer-" } else { "" };
    let offered = input.quantity.map_or("", |_| input.key);
    format!("hint-{0} err-{0}{offer}{offered}", input.key)
}
