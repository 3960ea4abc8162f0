//! What is still needed, each a way to its field.

use super::focus;
use crate::model::error::CalcError;
use crate::ui::calc::use_calc;
use crate::ui::element::{El, Part, el, parts};
use crate::ui::embed::locked;
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// What stands in the result's place while there is none: what is missing, or what is wrong.
pub fn still_needed() -> El {
    let (calc, locale) = (use_calc(), use_locale());
    let wrong = move || {
        let asked = calc.asked().into_iter();
        asked.filter(|input| calc.problem(input).is_some()).map(|input| input.key).collect::<Vec<_>>()
    };
    let content = move || {
        let missing: Vec<&'static str> = calc.missing().iter().map(|input| input.key).collect();
        let beyond = calc.outcome.with(|outcome| matches!(outcome, Some(Err(CalcError::NotFinite(_)))));
        match (wrong(), missing) {
            _ if beyond => locale.ui("calc-not-finite").part(),
            (wrong, _) if !wrong.is_empty() => field_links("needed-correct", &wrong),
            (_, missing) if !missing.is_empty() => field_links("needed-missing", &missing),
            _ => ().part(),
        }
    };
    el("div").class("needed").attr("data-testid", "still-needed").child(content)
}

/// A lead and the names of the fields with these keys; a click goes to the field.
pub fn field_links(lead: &'static str, keys: &[&'static str]) -> AnyView {
    let (calc, locale) = (use_calc(), use_locale());
    let link = move |key: &'static str| {
        let go = move |_| {
            calc.show(key);
            // After the field is in the document.
            request_animation_frame(move || focus(&format!("#in-{key}, #in-{key} input")));
        };
        let button = el("button").attr("type", "button").attr("disabled", locked());
        let button = button.class("link").on("click", go);
        el("li").child(button.child(calc.label(key)))
    };
    let links = el("ul").class("links").child(parts(keys.iter().copied().map(link)));
    parts([el("span").child(locale.message(lead)), links])
}
