//! A length of time in a unit that the visitor chooses.

use super::field::FieldFrame;
use super::number_field::TextBox;
use crate::model::input::Input;
use crate::model::unit::TimeUnit;
use crate::text;
use crate::ui::calc::use_calc;
use crate::ui::locale::use_locale;
use crate::ui::wording;
use leptos::prelude::*;

/// A number and a choice of seconds, minutes, hours or days.
#[component]
pub fn DurationField(
    /// The question.
    input: &'static Input,
) -> impl IntoView {
    let (calc, locale) = (use_calc(), use_locale());
    let choose = move |key: String| {
        if let Some(unit) = TimeUnit::named(&key) {
            calc.choose_unit(input, unit);
        }
    };
    let name = move || {
        let label = wording::label(calc.kpi, locale.lang(), input.key);
        locale.say("duration-unit", &[("field", label.into())])
    };
    let option = move |unit: TimeUnit| {
        let name = move || text::ui_named(locale.lang(), &format!("time-{}", unit.key())).unwrap_or_default();
        view! { <option value=unit.key() selected=move || calc.unit(input) == unit>{name}</option> }
    };
    view! {
        <FieldFrame input>
            <TextBox input/>
            <select
                class="field__select"
                id=format!("unit-{}", input.key)
                aria-label=name
                prop:value=move || calc.unit(input).key()
                on:change:target=move |event| choose(event.target().value())
            >
                {TimeUnit::ALL.map(option).collect_view()}
            </select>
        </FieldFrame>
    }
}
