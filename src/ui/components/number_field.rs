//! A number with its unit.

use super::field::{FieldFrame, described_by, id};
use crate::model::input::{Input, Need};
use crate::model::unit::Unit;
use crate::text;
use crate::ui::calc::use_calc;
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// A number with its unit.
#[component]
pub fn NumberField(
    /// The question.
    input: &'static Input,
    /// What it counts.
    unit: Unit,
) -> impl IntoView {
    let (calc, locale) = (use_calc(), use_locale());
    let named = move || text::of(calc.kpi, locale.lang(), &format!("in-{}.unit", input.key));
    let sign = move || named().or_else(|| usual_sign(unit, locale.currency().sign, locale.ui("unit-months")));
    view! {
        <FieldFrame input>
            <TextBox input/>
            {move || sign().map(|sign| view! { <span class="field__unit">{sign}</span> })}
        </FieldFrame>
    }
}

/// The box that a number is typed into. Not `type="number"`, which knows no decimal comma.
#[component]
pub fn TextBox(
    /// The question.
    input: &'static Input,
) -> impl IntoView {
    let calc = use_calc();
    view! {
        <input
            class="field__input"
            id=id(input)
            name=input.key
            type="text"
            inputmode="decimal"
            autocomplete="off"
            spellcheck="false"
            aria-describedby=described_by(input)
            aria-invalid=move || calc.problem(input).is_some().to_string()
            aria-required=(input.need == Need::Required).then_some("true")
            prop:value=move || calc.shown(input)
            on:input:target=move |event| calc.type_in(input, event.target().value())
        />
    }
}

/// The sign after the box where the calculator names no unit of its own.
fn usual_sign(unit: Unit, currency: &'static str, months: &'static str) -> Option<&'static str> {
    match unit {
        Unit::Percent => Some("%"),
        Unit::Money => Some(currency),
        Unit::Months => Some(months),
        Unit::Hours => Some("h"),
        Unit::Kilometres => Some("km"),
        Unit::Kilograms => Some("kg"),
        Unit::Count | Unit::Points | Unit::Number | Unit::Duration => None,
    }
}
