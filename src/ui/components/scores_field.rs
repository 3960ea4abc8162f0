//! A pasted list of marks: how many are used, and every item that is not, with its place.

use super::field::{class_of, described_by, field_error, hint, id, invalid, label_text};
use crate::model::error::Flaw;
use crate::model::input::{Input, Need, RefusedScore, Scores};
use crate::ui::calc::use_calc;
use crate::ui::element::{El, el};
use crate::ui::locale::{Locale, use_locale};
use leptos::prelude::*;

/// The most refused items that are listed one by one.
const LISTED: usize = 100;

/// A box to paste into, and what was made of it.
pub fn scores_field(input: &'static Input) -> El {
    let calc = use_calc();
    let pasted = el("textarea")
        .class("field__input field__input--long")
        .id(id(input))
        .attr("name", input.key)
        .attr("rows", "4")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-describedby", format!("{} counts-{}", described_by(input), input.key))
        .attr("aria-invalid", invalid(calc, input))
        .attr("aria-required", (input.need == Need::Required).then_some("true"))
        .value(move || calc.shown(input))
        .on_value("input", move |text| calc.type_in(input, text));
    el("div")
        .class(move || format!("{} field--wide", class_of(calc, input)))
        .attr("data-field", input.key)
        .child(el("label").class("field__label").attr("for", id(input)).child(label_text(input)))
        .child(hint(input))
        .child(el("div").class("field__control").child(pasted))
        .child(field_error(input))
        .child(counts(input))
}

fn counts(input: &'static Input) -> El {
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
    let count = el("p")
        .class("refused__count")
        .id(format!("counts-{}", input.key))
        .attr("data-testid", "scores-count")
        .child(count);
    let list = el("ul")
        .class("refused__list")
        .attr("data-testid", "scores-refused")
        .child(move || scores.with(|scores| refused(locale, scores.as_ref())));
    el("div").class("refused").child(count).child(list)
}

fn refused(locale: Locale, scores: Option<&Scores>) -> Vec<El> {
    let items = scores.map_or(&[][..], |scores| &scores.refused);
    let rest = items.len().saturating_sub(LISTED);
    let shown = items.iter().take(LISTED).map(|item| sentence(locale, item));
    let more = (rest > 0).then(|| locale.count("scores-more", rest as f64));
    shown.chain(more).map(|sentence| el("li").child(sentence)).collect()
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
