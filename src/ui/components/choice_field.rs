//! One of a few answers: chips side by side while they are few, else a list.

use super::field::{FieldError, FieldFrame, Hint, LabelText, class_of, described_by, id};
use crate::model::input::{Choice, Input};
use crate::text;
use crate::ui::calc::use_calc;
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// The most answers that are shown side by side.
const FEW: usize = 4;

/// One of a few answers.
#[component]
pub fn ChoiceField(
    /// The question.
    input: &'static Input,
    /// Its answers.
    choices: &'static [Choice],
) -> impl IntoView {
    if choices.len() <= FEW {
        view! { <ChoiceChips input choices/> }.into_any()
    } else {
        view! { <ChoiceList input choices/> }.into_any()
    }
}

#[component]
fn ChoiceChips(input: &'static Input, choices: &'static [Choice]) -> impl IntoView {
    let calc = use_calc();
    let chip = move |choice: &'static Choice| {
        view! {
            <label class="chip chip--choice">
                <input
                    type="radio"
                    class="chip__radio"
                    id=format!("in-{}-{}", input.key, choice.key)
                    name=input.key
                    value=choice.key
                    prop:checked=move || calc.shown(input) == choice.key
                    on:change=move |_| calc.choose(input, choice.key)
                />
                <ChoiceName input choice/>
            </label>
        }
    };
    view! {
        <fieldset
            class=move || format!("{} field--choice", class_of(input))
            id=id(input)
            data-field=input.key
            aria-describedby=described_by(input)
        >
            <legend class="field__label">
                <LabelText input/>
            </legend>
            <Hint input/>
            <div class="chips">{choices.iter().map(chip).collect_view()}</div>
            <FieldError input/>
        </fieldset>
    }
}

#[component]
fn ChoiceList(input: &'static Input, choices: &'static [Choice]) -> impl IntoView {
    let calc = use_calc();
    let option = move |choice: &'static Choice| {
        view! {
            <option value=choice.key selected=move || calc.shown(input) == choice.key>
                <ChoiceName input choice/>
            </option>
        }
    };
    view! {
        <FieldFrame input>
            <select
                class="field__input"
                id=id(input)
                name=input.key
                aria-describedby=described_by(input)
                aria-invalid=move || calc.problem(input).is_some().to_string()
                prop:value=move || calc.shown(input)
                on:change:target=move |event| calc.choose(input, &event.target().value())
            >
                {choices.iter().map(option).collect_view()}
            </select>
        </FieldFrame>
    }
}

#[component]
fn ChoiceName(input: &'static Input, choice: &'static Choice) -> impl IntoView {
    let (calc, locale) = (use_calc(), use_locale());
    move || {
        let key = format!("choice-{}-{}", input.key, choice.key);
        text::of(calc.kpi, locale.lang(), &key).unwrap_or(choice.key)
    }
}
