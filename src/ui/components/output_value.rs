//! One result in its `<output>`, which embedders and tests read.

use crate::link;
use crate::model::output::Output;
use crate::ui::calc::use_calc;
use crate::ui::element::{El, el};

/// A result. `data-value` has it in full, with a point; it is empty while there is none.
pub fn output_value(output: &'static Output, class: &'static str) -> El {
    let calc = use_calc();
    let inputs =
        move || calc.asked().iter().map(|input| format!("in-{}", input.key)).collect::<Vec<_>>().join(" ");
    el("output")
        .class(class)
        .attr("for", inputs)
        .attr("data-kpi", calc.kpi.slug)
        .attr("data-output", output.key)
        .attr("data-value", move || calc.value(output).map(link::number).unwrap_or_default())
        // Spoken once, by the announcer, and not one by one at each key.
        .attr("aria-live", "off")
        .child(move || calc.figure(output).unwrap_or_else(|| "–".to_owned()))
}
