//! How sure the headline is, in plain words.

use crate::figures;
use crate::model::kpi::Interval;
use crate::text::{self, Arg};
use crate::ui::calc::use_calc;
use crate::ui::element::{El, el};
use crate::ui::locale::use_locale;

/// A sentence on the bounds of the headline.
pub fn interval_sentence(interval: Interval) -> El {
    let (calc, locale) = (use_calc(), use_locale());
    let sentence = move || {
        let (_, outcome) = calc.solved()?;
        let (lang, currency) = (locale.lang(), locale.currency());
        let bound = |output| {
            Some(Arg::from(figures::output(calc.kpi, lang, currency, &output, outcome.value(&output)?)))
        };
        let args = [("low", bound(interval.low)?), ("high", bound(interval.high)?)];
        Some(text::counted(lang, "interval", outcome.observations()?, &args))
    };
    el("p").class("sheet__interval").attr("data-testid", "interval").child(sentence)
}
