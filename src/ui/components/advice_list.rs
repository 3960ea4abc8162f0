//! How to improve: the advice that fits the result.

use crate::kpis;
use crate::model::kpi::{Advice, Kpi};
use crate::text;
use crate::ui::calc::{Calc, use_calc};
use crate::ui::element::{El, el, parts};
use crate::ui::embed::is_embed;
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
        .child((!calc.kpi.pairs.is_empty()).then(|| beside(calc)))
        .child(
            el("p")
                .class("advice__rhythm")
                .child(move || text::ui_named(locale.lang(), &format!("rhythm-{}", calc.kpi.rhythm.key()))),
        )
}

/// The figures that it must be read beside, and why.
fn beside(calc: Calc) -> El {
    let locale = use_locale();
    let link = move |kpi: &'static Kpi| {
        let title = move || text::of(kpi, locale.lang(), "title");
        el("li").child(el("a").attr("href", format!("#/{}", kpi.slug)).child(title))
    };
    let others = calc.kpi.pairs.iter().filter_map(|slug| kpis::find(slug));
    // In a frame there is one calculator.
    let links = (!is_embed()).then(|| el("ul").class("links").child(parts(others.map(link))));
    el("div").class("advice__beside").child(el("p").child(calc.message("pairs".to_owned()))).child(links)
}
