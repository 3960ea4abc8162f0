//! One result in its `<output>`, which embedders and tests read.

use crate::link;
use crate::model::output::Output;
use crate::ui::calc::use_calc;
use leptos::prelude::*;

/// A result. `data-value` has it in full, with a point; it is empty while there is none.
#[component]
pub fn OutputValue(
    /// Which result.
    output: &'static Output,
    /// Style class.
    class: &'static str,
) -> impl IntoView {
    let calc = use_calc();
    let inputs =
        move || calc.asked().iter().map(|input| format!("in-{}", input.key)).collect::<Vec<_>>().join(" ");
    view! {
        <output
            class=class
            for=inputs
            data-kpi=calc.kpi.slug
            data-output=output.key
            data-value=move || calc.value(output).map(link::number).unwrap_or_default()
            // Spoken once, by the announcer, and not one by one at each key.
            aria-live="off"
        >
            {move || calc.figure(output).unwrap_or_else(|| "–".to_owned())}
        </output>
    }
}
