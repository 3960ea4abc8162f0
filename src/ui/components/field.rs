//! A question of the form: label, hint, the field itself, and what is wrong with it.

use super::choice_field::ChoiceField;
use super::duration_field::DurationField;
use super::number_field::NumberField;
use super::scores_field::ScoresField;
use crate::model::input::{Input, Kind, Need};
use crate::model::unit::Unit;
use crate::text;
use crate::ui::calc::use_calc;
use crate::ui::locale::use_locale;
use crate::ui::wording;
use leptos::prelude::*;

/// The field that fits a question.
#[component]
pub fn Field(
    /// The question.
    input: &'static Input,
) -> impl IntoView {
    match input.kind {
        Kind::Number { unit: Unit::Duration, .. } => view! { <DurationField input/> }.into_any(),
        Kind::Number { unit, .. } => view! { <NumberField input unit/> }.into_any(),
        Kind::Choice(choices) => view! { <ChoiceField input choices/> }.into_any(),
        Kind::Scores { .. } => view! { <ScoresField input/> }.into_any(),
    }
}

/// What every field with one control has around it.
#[component]
pub fn FieldFrame(
    /// The question.
    input: &'static Input,
    /// The control, with its unit.
    children: Children,
) -> impl IntoView {
    view! {
        <div class=move || class_of(input) data-field=input.key>
            <label class="field__label" for=id(input)>
                <LabelText input/>
            </label>
            <Hint input/>
            <div class="field__control">{children()}</div>
            <FieldError input/>
        </div>
    }
}

/// The label and whether an answer is needed.
#[component]
pub fn LabelText(
    /// The question.
    input: &'static Input,
) -> impl IntoView {
    let (calc, locale) = (use_calc(), use_locale());
    let mark = match input.need {
        Need::Required => view! { <span class="field__star" aria-hidden="true">"\u{a0}*"</span> }.into_any(),
        Need::Optional => {
            view! { " " <small class="field__need">{locale.message("field-optional")}</small> }.into_any()
        }
        Need::Starts(_) => ().into_any(),
    };
    view! {
        {move || wording::label(calc.kpi, locale.lang(), input.key)}
        {mark}
    }
}

/// What the answer should hold. Its line stays even without one, so that fields side by side stand level.
#[component]
pub fn Hint(
    /// The question.
    input: &'static Input,
) -> impl IntoView {
    let (calc, locale) = (use_calc(), use_locale());
    let hint = move || text::of(calc.kpi, locale.lang(), &format!("in-{}.hint", input.key));
    view! { <p class="field__hint" id=format!("hint-{}", input.key)>{hint}</p> }
}

/// What is wrong with the answer.
#[component]
pub fn FieldError(
    /// The question.
    input: &'static Input,
) -> impl IntoView {
    let calc = use_calc();
    let sentence = move || calc.problem(input).map(|problem| problem.text);
    view! { <p class="field__error" id=format!("err-{}", input.key) aria-live="polite">{sentence}</p> }
}

/// The style of a field: quiet, wrong, or still needed.
pub fn class_of(input: &'static Input) -> &'static str {
    match use_calc().problem(input) {
        None => "field",
        Some(problem) if problem.wrong => "field field--error",
        Some(_) => "field field--needed",
    }
}

/// The id of the control.
pub fn id(input: &Input) -> String {
    format!("in-{}", input.key)
}

/// The ids of hint and error.
pub fn described_by(input: &Input) -> String {
    format!("hint-{0} err-{0}", input.key)
}
