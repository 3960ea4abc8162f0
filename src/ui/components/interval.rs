//! How sure the headline is, in plain words.

use crate::model::kpi;
use crate::text::Arg;
use crate::ui::calc::use_calc;
use crate::ui::figures;
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// A sentence on the bounds of the headline.
#[component]
pub fn IntervalSentence(
    /// The bounds.
    interval: kpi::Interval,
) -> impl IntoView {
    let (calc, locale) = (use_calc(), use_locale());
    let sentence = move || {
        let (_, outcome) = calc.solved()?;
        let (lang, currency) = (locale.lang(), locale.currency());
        let bound = |output| {
            Some(Arg::from(figures::output(calc.kpi, lang, currency, &output, outcome.value(&output)?)))
        };
        let args = [("low", bound(interval.low)?), ("high", bound(interval.high)?)];
        let count = outcome.observations()?;
        Some(crate::text::counted(lang, "interval", count, &args))
    };
    view! { <p class="sheet__interval" data-testid="interval">{sentence}</p> }
}
