//! Where the visitor's numbers on screen do not agree with those they gave elsewhere.

use crate::figures;
use crate::model::kpi::Kpi;
use crate::numbers::Contradiction;
use crate::text::{self, Arg};
use crate::ui::calc::use_calc;
use crate::ui::element::{El, el, parts};
use crate::ui::locale::{Locale, use_locale};

/// A note for each, with the way to the other calculators; nothing where all agree.
pub fn contradictions() -> El {
    let (calc, locale) = (use_calc(), use_locale());
    let notes = move || parts(calc.contradictions().into_iter().map(|found| note(locale, &found)));
    el("div").attr("role", "status").attr("data-testid", "contradictions").child(notes)
}

fn note(locale: Locale, found: &Contradiction) -> El {
    let figure = |value, unit| Arg::from(figures::number(locale.lang(), locale.currency(), unit, value));
    let sum = found.terms.first().map(|(_, _, unit)| ("sum", figure(found.sum, *unit)));
    let terms = found.terms.iter().map(|(quantity, value, unit)| (quantity.key(), figure(*value, *unit)));
    let args: Vec<(&str, Arg)> = terms.chain(sum).collect();
    let link = |kpi: &&'static Kpi| {
        let title = text::of(kpi, locale.lang(), "title").unwrap_or_default();
        el("li").child(el("a").attr("href", format!("#/{}", kpi.slug)).child(title))
    };
    el("div")
        .class("sheet__note")
        .child(el("p").child(locale.say(&format!("agree-{}", found.identity.key), &args)))
        .child(el("ul").class("links").child(parts(found.others.iter().map(link))))
}
