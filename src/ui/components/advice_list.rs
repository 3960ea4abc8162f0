//! How to improve: the advice that fits the result.

use crate::model::kpi::Advice;
use crate::ui::calc::use_calc;
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// The advice that applies. Without a result none can be told to apply.
#[component]
pub fn AdviceList() -> impl IntoView {
    let (calc, locale) = (use_calc(), use_locale());
    let item = move |advice: &Advice| view! { <li class="advice__item">{calc.text(&format!("advice-{}", advice.key))}</li> };
    let fitting = move || match calc.solved() {
        Some((values, outcome)) => {
            let fits = |advice: &&Advice| (advice.when)(&values, &outcome);
            let items = calc.kpi.advice.iter().filter(fits).map(item).collect_view();
            view! { <ul class="advice" data-testid="advice">{items}</ul> }.into_any()
        }
        None => view! { <p class="quiet">{locale.ui("advice-empty")}</p> }.into_any(),
    };
    view! {
        <section class="part" aria-labelledby="advice-title">
            <h2 class="part__title" id="advice-title">{move || locale.ui("advice-title")}</h2>
            {fitting}
        </section>
    }
}
