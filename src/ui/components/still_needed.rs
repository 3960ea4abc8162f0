//! What is still needed, each a way to its field.

use super::focus;
use crate::model::error::CalcError;
use crate::text;
use crate::ui::calc::use_calc;
use crate::ui::locale::use_locale;
use crate::ui::wording;
use leptos::prelude::*;

/// What stands in the result's place while there is none: what is missing, or what is wrong.
#[component]
pub fn StillNeeded() -> impl IntoView {
    let (calc, locale) = (use_calc(), use_locale());
    let links = |lead, keys| view! { <FieldLinks lead keys/> }.into_any();
    let wrong = move || {
        let asked = calc.asked().into_iter();
        asked.filter(|input| calc.problem(input).is_some()).map(|input| input.key).collect::<Vec<_>>()
    };
    let content = move || {
        let missing: Vec<&'static str> = calc.missing().iter().map(|input| input.key).collect();
        let beyond = calc.outcome.with(|outcome| matches!(outcome, Some(Err(CalcError::NotFinite(_)))));
        match (wrong(), missing) {
            _ if beyond => locale.ui("calc-not-finite").into_any(),
            (wrong, _) if !wrong.is_empty() => links("needed-correct", wrong),
            (_, missing) if !missing.is_empty() => links("needed-missing", missing),
            _ => ().into_any(),
        }
    };
    view! { <div class="needed" data-testid="still-needed">{content}</div> }
}

/// A lead and the names of fields; a click goes to the field.
#[component]
pub fn FieldLinks(
    /// Key of the lead.
    lead: &'static str,
    /// Keys of the inputs.
    keys: Vec<&'static str>,
) -> impl IntoView {
    let (calc, locale) = (use_calc(), use_locale());
    let link = move |key: &'static str| {
        let go = move |_| {
            calc.show(key);
            // After the field is in the document.
            request_animation_frame(move || focus(&format!("#in-{key}, #in-{key} input")));
        };
        view! {
            <li>
                <button type="button" class="link" on:click=go>
                    {move || wording::label(calc.kpi, locale.lang(), key)}
                </button>
            </li>
        }
    };
    view! {
        <span>{move || text::ui(locale.lang(), lead)}</span>
        <ul class="links">{keys.into_iter().map(link).collect_view()}</ul>
    }
}
