//! A pasted list of marks: how many are used, and every item that is not, with its place.

use super::field::{FieldError, Hint, LabelText, class_of, described_by, id};
use crate::model::error::Flaw;
use crate::model::input::{Input, Need, RefusedScore, Scores};
use crate::ui::calc::use_calc;
use crate::ui::locale::{Locale, use_locale};
use leptos::prelude::*;

/// The most refused items that are listed one by one.
const LISTED: usize = 100;

/// A box to paste into, and what was made of it.
#[component]
pub fn ScoresField(
    /// The question.
    input: &'static Input,
) -> impl IntoView {
    let calc = use_calc();
    view! {
        <div class=move || format!("{} field--wide", class_of(input)) data-field=input.key>
            <label class="field__label" for=id(input)>
                <LabelText input/>
            </label>
            <Hint input/>
            <div class="field__control">
                <textarea
                    class="field__input field__input--long"
                    id=id(input)
                    name=input.key
                    rows="4"
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby=format!("{} counts-{}", described_by(input), input.key)
                    aria-invalid=move || calc.problem(input).is_some().to_string()
                    aria-required=(input.need == Need::Required).then_some("true")
                    prop:value=move || calc.shown(input)
                    on:input:target=move |event| calc.type_in(input, event.target().value())
                ></textarea>
            </div>
            <FieldError input/>
            <Counts input/>
        </div>
    }
}

#[component]
fn Counts(input: &'static Input) -> impl IntoView {
    let (calc, locale) = (use_calc(), use_locale());
    let scores = Memo::new(move |_| calc.scores(input));
    let count = move || {
        scores.with(|scores| {
            let scores = scores.as_ref()?;
            let used = locale.count("scores-used", scores.accepted.len() as f64);
            let refused = locale.count("scores-refused", scores.refused.len() as f64);
            Some(if scores.refused.is_empty() { used } else { format!("{used} {refused}") })
        })
    };
    view! {
        <div class="refused">
            <p class="refused__count" id=format!("counts-{}", input.key) data-testid="scores-count">
                {count}
            </p>
            <ul class="refused__list" data-testid="scores-refused">
                {move || scores.with(|scores| refused(locale, scores.as_ref()))}
            </ul>
        </div>
    }
}

fn refused(locale: Locale, scores: Option<&Scores>) -> Vec<AnyView> {
    let items = scores.map_or(&[][..], |scores| &scores.refused);
    let rest = items.len().saturating_sub(LISTED);
    let shown = items.iter().take(LISTED).map(|item| view! { <li>{sentence(locale, item)}</li> }.into_any());
    let more = (rest > 0).then(|| view! { <li>{locale.count("scores-more", rest as f64)}</li> }.into_any());
    shown.chain(more).collect()
}

fn sentence(locale: Locale, item: &RefusedScore) -> String {
    let (key, bound) = match item.flaw {
        Flaw::TooLow { min } => ("refused-too-low", Some(min)),
        Flaw::TooHigh { max } => ("refused-too-high", Some(max)),
        Flaw::NotWhole => ("refused-not-whole", None),
        _ => ("refused-not-a-number", None),
    };
    let position = locale.number(item.position as f64, 0);
    let mut args = vec![("position", position.into()), ("text", item.text.as_str().into())];
    args.extend(bound.map(|bound| ("bound", locale.number(bound, 0).into())));
    locale.say(key, &args)
}
