//! The results beside the headline: value, what it means, or why there is none.

use super::output_value::output_value;
use super::still_needed::field_links;
use crate::model::error::Absence;
use crate::model::output::Output;
use crate::text;
use crate::ui::calc::use_calc;
use crate::ui::element::{El, Part, el, parts};
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// Every result but the first.
pub fn output_list() -> El {
    el("dl").class("results").child(parts(use_calc().kpi.outputs[1..].iter().map(row)))
}

fn row(output: &'static Output) -> El {
    let (calc, locale) = (use_calc(), use_locale());
    let absence =
        Memo::new(move |_| calc.outcome.with(|outcome| outcome.as_ref()?.as_ref().ok()?.get(output)?.err()));
    let remark = move || match absence.get() {
        Some(Absence::Needs(keys)) => field_links("absence-needs", keys),
        Some(Absence::Because(key)) => calc.text(&format!("because-{key}")).part(),
        None => text::of(calc.kpi, locale.lang(), &format!("out-{}.note", output.key)).part(),
    };
    el("div")
        .class("results__row")
        .mark("data-absent", move || absence.get().is_some())
        .child(el("dt").class("results__name").child(calc.message(format!("out-{}", output.key))))
        .child(el("dd").class("results__value").child(output_value(output, "results__figure")))
        .child(el("dd").class("results__note").child(remark))
}
