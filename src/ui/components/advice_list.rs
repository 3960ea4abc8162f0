//! How to improve: the advice that fits the result.

use crate::model::kpi::Advice;
use crate::ui::calc::use_calc;
use crate::ui::element::{El, el, parts};
use crate::ui::locale::use_locale;

/// The advice that applies. Without a result none can be told to apply.
pub fn advice_list() -> El {
    let (calc, locale) = (use_calc(), use_locale());
    let item = move |advice: &Advice| {
        el("li").class("advice__item").child(calc.text(&format!("advice-{}", advice.key)))
    };
    let fitting = move || match calc.solved() {
        Some((values, outcome)) => {
            let fits = |advice: &&Advice| (advice.when)(&values, &outcome);
            let items = calc.kpi.advice.iter().filter(fits).map(item);
            el("ul").class("advice").attr("data-testid", "advice").child(parts(items))
        }
        None => el("p").class("quiet").child(locale.ui("advice-empty")),
    };
    el("section")
        .class("part")
        .attr("aria-labelledby", "advice-title")
        .child(el("h2").class("part__title").id("advice-title").child(locale.message("advice-title")))
        .child(fitting)
}
