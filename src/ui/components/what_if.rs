//! What if the estimates are off: low, central and high readings of the same answers, and what weighs most.

use super::pictures::picture;
use crate::figures;
use crate::link;
use crate::model::kpi::Chart;
use crate::model::output::Output;
use crate::model::values::Given;
use crate::model::what_if::{self, Scenario};
use crate::text;
use crate::ui::calc::{Calc, use_calc};
use crate::ui::element::{El, Part, el, parts};
use crate::ui::locale::{Locale, use_locale};
use crate::ui::wording;
use leptos::prelude::*;

/// The spreads on offer, percent.
const SPREADS: [f64; 3] = [10.0, 20.0, 30.0];

/// The readings side by side, and the tornado, for answers lowered and raised by the spread, percent; nothing for a
/// calculator that has neither.
pub fn what_if(spread: RwSignal<f64>) -> Option<El> {
    let (calc, locale) = (use_calc(), use_locale());
    let tornados: Vec<&'static Chart> =
        calc.kpi.charts.iter().filter(|chart| matches!(chart, Chart::Tornado(_))).collect();
    let uncertain = !calc.kpi.uncertain.is_empty();
    let table = move || match calc.solved().map(|(values, _)| what_if::scenarios(&values, spread.get())) {
        Some(scenarios) if !scenarios.is_empty() => readings(calc, locale, &scenarios).part(),
        Some(_) => ().part(),
        None => el("p").class("quiet").child(locale.ui("working-empty")).part(),
    };
    (uncertain || !tornados.is_empty()).then(|| {
        el("section")
            .class("part")
            .attr("aria-labelledby", "scenario-title")
            .child(el("h2").class("part__title").id("scenario-title").child(locale.message("scenario-title")))
            .child(uncertain.then(|| el("p").class("part__lead").child(move || lead(calc, locale))))
            .child(spread_chips(spread))
            .child(table)
            .child(parts(tornados.into_iter().map(|chart| picture(chart, spread, true))))
    })
}

/// Which answers the readings change.
fn lead(calc: Calc, locale: Locale) -> String {
    let lang = locale.lang();
    let quoted: Vec<String> = calc
        .kpi
        .uncertain
        .iter()
        .map(|input| text::say(lang, "quoted", &[("text", wording::label(calc.kpi, lang, input.key).into())]))
        .collect();
    let names: Vec<&str> = quoted.iter().map(String::as_str).collect();
    locale.say("scenario-lead", &[("fields", wording::list(lang, &names, "and").into())])
}

/// How far the answers are lowered and raised.
fn spread_chips(spread: RwSignal<f64>) -> El {
    let locale = use_locale();
    let chip = move |percent: f64| {
        let radio = el("input")
            .attr("type", "radio")
            .class("chip__radio")
            .attr("name", "spread")
            .id(format!("spread-{}", link::number(percent)))
            .flag("checked", move || spread.get() == percent)
            .on("change", move |_| spread.set(percent));
        let name = move || locale.say("spread", &[("percent", locale.number(percent, 0).into())]);
        el("label").class("chip chip--choice").child(radio).child(name)
    };
    el("div")
        .class("chips")
        .attr("role", "radiogroup")
        .attr("aria-label", locale.message("spread-label"))
        .child(parts(SPREADS.map(chip)))
}

/// The table of the readings, tracked.
fn readings(calc: Calc, locale: Locale, scenarios: &[Scenario]) -> El {
    let (lang, currency) = (locale.lang(), locale.currency());
    let head = |scenario: &Scenario| {
        el("th").attr("scope", "col").child(text::ui_named(lang, &format!("scenario-{}", scenario.key)))
    };
    let assumed = |index: usize| {
        let cells = scenarios.iter().map(|scenario| {
            let (input, value) = scenario.assumed[index];
            figures::input(calc.kpi, lang, currency, input, &Given::Number(value))
        });
        row("table__given", wording::label(calc.kpi, lang, scenarios[0].assumed[index].0.key), cells)
    };
    let known = |output: &&Output| scenarios.iter().any(|scenario| scenario.outcome.value(output).is_some());
    let result = |output: &'static Output| {
        let cells = scenarios.iter().map(|scenario| {
            let value = scenario.outcome.value(output);
            value.map_or_else(
                || "–".to_owned(),
                |value| figures::output(calc.kpi, lang, currency, output, value),
            )
        });
        row("table__result", calc.text(&format!("out-{}", output.key)), cells)
    };
    let body = el("tbody")
        .child(parts((0..scenarios[0].assumed.len()).map(assumed)))
        .child(parts(calc.kpi.outputs.iter().filter(known).map(result)));
    let table = el("table")
        .class("table")
        .attr("data-testid", "scenarios")
        .child(el("thead").child(el("tr").child(el("td")).child(parts(scenarios.iter().map(head)))))
        .child(body);
    el("div")
        .class("scroll")
        .attr("role", "group")
        .attr("aria-labelledby", "scenario-title")
        .attr("tabindex", "0")
        .child(table)
}

fn row(class: &'static str, name: &'static str, cells: impl Iterator<Item = String>) -> El {
    let cells = parts(cells.map(|cell| el("td").child(cell)));
    el("tr").class(class).child(el("th").attr("scope", "row").child(name)).child(cells)
}
