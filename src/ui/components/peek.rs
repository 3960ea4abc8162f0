//! The figure in sight while one types on a phone, and the way to the rest of the result.

use super::focus;
use super::grade_badge::grade_badge;
use crate::ui::calc::use_calc;
use crate::ui::element::{El, Part, el, parts};
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// A bar at the bottom of a narrow window.
pub fn peek() -> El {
    let (calc, locale) = (use_calc(), use_locale());
    let grade = move || calc.outcome.with(|outcome| calc.kpi.grade(outcome.as_ref()?.as_ref().ok()?));
    let content = move || match calc.figure(calc.kpi.headline()) {
        Some(figure) => {
            let figure = el("span").class("peek__figure").child(figure);
            parts([figure.part(), grade().map(grade_badge).part()])
        }
        None => el("span").class("peek__wait").child(locale.ui("peek-wait")).part(),
    };
    let go = el("button").attr("type", "button").class("button").on("click", |_| focus("#result"));
    el("div")
        .class("peek")
        .attr("data-testid", "peek")
        .child(el("div").class("peek__content").attr("aria-hidden", "true").child(content))
        .child(go.child(locale.message("peek-go")))
}
