//! Worked examples, loaded on a click.

use crate::model::kpi::Example;
use crate::text;
use crate::ui::calc::use_calc;
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// One chip for each example.
#[component]
pub fn ExampleChips() -> impl IntoView {
    let (calc, locale) = (use_calc(), use_locale());
    let chip = move |example: &'static Example| {
        let name = move || {
            text::of(calc.kpi, locale.lang(), &format!("example-{}", example.key)).unwrap_or(example.key)
        };
        view! {
            <button
                type="button"
                class="chip"
                data-example=example.key
                on:click=move |_| calc.follow(example.given)
            >
                {name}
            </button>
        }
    };
    view! {
        <div class="examples">
            <span class="examples__label" id="examples-label">{locale.message("examples-label")}</span>
            <div class="chips" role="group" aria-labelledby="examples-label">
                {calc.kpi.examples.iter().map(chip).collect_view()}
            </div>
        </div>
    }
}
