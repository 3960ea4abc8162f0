//! How to improve: the advice that fits the result.

use crate::model::kpi::Advice;
use crate::ui::calc::use_calc;
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// The advice that applies; while there is no result, that which always does.
#[component]
pub fn AdviceList() -> impl IntoView {
    let (calc, locale) = (use_calc(), use_locale());
    let fitting = move || {
        let solved = calc.solved();
        let fits =
            |advice: &&Advice| solved.as_ref().is_none_or(|(values, outcome)| (advice.when)(values, outcome));
        calc.kpi
            .advice
            .iter()
            .filter(fits)
            .map(|advice| {
                view! { <li class="advice__item">{calc.text(&format!("advice-{}", advice.key))}</li> }
            })
            .collect_view()
    };
    view! {
        <section class="part" aria-labelledby="advice-title">
            <h2 class="part__title" id="advice-title">{move || locale.ui("advice-title")}</h2>
            <ul class="advice" data-testid="advice">{fitting}</ul>
        </section>
    }
}
