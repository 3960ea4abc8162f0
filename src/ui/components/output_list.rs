//! The results beside the headline: value, what it means, or why there is none.

use super::output_value::OutputValue;
use super::still_needed::FieldLinks;
use crate::model::error::Absence;
use crate::model::output::Output;
use crate::text;
use crate::ui::calc::use_calc;
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// Every result but the first.
#[component]
pub fn OutputList() -> impl IntoView {
    let calc = use_calc();
    view! {
        <dl class="results">
            {calc.kpi.outputs[1..].iter().map(|output| view! { <Row output/> }).collect_view()}
        </dl>
    }
}

#[component]
fn Row(output: &'static Output) -> impl IntoView {
    let (calc, locale) = (use_calc(), use_locale());
    let absence =
        Memo::new(move |_| calc.outcome.with(|outcome| outcome.as_ref()?.as_ref().ok()?.get(output)?.err()));
    let note = move || text::of(calc.kpi, locale.lang(), &format!("out-{}.note", output.key));
    let remark = move || match absence.get() {
        Some(Absence::Needs(keys)) => {
            view! { <FieldLinks lead="absence-needs" keys=keys.to_vec()/> }.into_any()
        }
        Some(Absence::Because(key)) => calc.text(&format!("because-{key}")).into_any(),
        None => note().into_any(),
    };
    view! {
        <div class="results__row" data-absent=move || absence.get().map(|_| "true")>
            <dt class="results__name">{calc.message(format!("out-{}", output.key))}</dt>
            <dd class="results__value">
                <OutputValue output class="results__figure"/>
            </dd>
            <dd class="results__note">{remark}</dd>
        </div>
    }
}
