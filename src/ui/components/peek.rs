//! The figure in sight while one types on a phone, and the way to the rest of the result.

use super::focus;
use super::grade_badge::GradeBadge;
use crate::ui::calc::use_calc;
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// A bar at the bottom of a narrow window.
#[component]
pub fn Peek() -> impl IntoView {
    let (calc, locale) = (use_calc(), use_locale());
    let grade = move || calc.outcome.with(|outcome| calc.kpi.grade(outcome.as_ref()?.as_ref().ok()?));
    let content = move || match calc.figure(calc.kpi.headline()) {
        Some(figure) => view! {
            <span class="peek__figure">{figure}</span>
            {grade().map(|grade| view! { <GradeBadge grade/> })}
        }
        .into_any(),
        None => view! { <span class="peek__wait">{locale.ui("peek-wait")}</span> }.into_any(),
    };
    view! {
        <div class="peek" data-testid="peek">
            <div class="peek__content" aria-hidden="true">{content}</div>
            <button type="button" class="button" on:click=|_| focus("#result")>
                {locale.message("peek-go")}
            </button>
        </div>
    }
}
