//! What if the estimates are off: low, central and high readings of the same answers, and what weighs most.

use super::pictures::Picture;
use crate::model::kpi::Chart;
use crate::model::output::Output;
use crate::model::values::Given;
use crate::model::what_if::{self, Scenario};
use crate::text;
use crate::ui::calc::{Calc, use_calc};
use crate::ui::figures;
use crate::ui::locale::{Locale, use_locale};
use crate::ui::wording;
use leptos::prelude::*;

/// The spreads on offer, percent.
const SPREADS: [f64; 3] = [10.0, 20.0, 30.0];

/// The readings side by side, and the tornado; nothing for a calculator that has neither.
#[component]
pub fn WhatIf(
    /// How far answers are lowered and raised, percent.
    spread: RwSignal<f64>,
) -> impl IntoView {
    let (calc, locale) = (use_calc(), use_locale());
    let tornados: Vec<&'static Chart> =
        calc.kpi.charts.iter().filter(|chart| matches!(chart, Chart::Tornado(_))).collect();
    let uncertain = !calc.kpi.uncertain.is_empty();
    let table = move || match calc.solved().map(|(values, _)| what_if::scenarios(&values, spread.get())) {
        Some(scenarios) if !scenarios.is_empty() => readings(calc, locale, scenarios),
        Some(_) => ().into_any(),
        None => view! { <p class="quiet">{locale.ui("working-empty")}</p> }.into_any(),
    };
    (uncertain || !tornados.is_empty()).then(|| {
        let tornado = |chart| view! { <Picture chart spread captioned=true/> };
        view! {
            <section class="part" aria-labelledby="scenario-title">
                <h2 class="part__title" id="scenario-title">{locale.message("scenario-title")}</h2>
                {uncertain.then(|| view! { <p class="part__lead">{move || lead(calc, locale)}</p> })}
                <SpreadChips spread/>
                {table}
                {tornados.into_iter().map(tornado).collect_view()}
            </section>
        }
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
#[component]
fn SpreadChips(spread: RwSignal<f64>) -> impl IntoView {
    let locale = use_locale();
    let chip = move |percent: f64| {
        view! {
            <label class="chip chip--choice">
                <input
                    type="radio"
                    class="chip__radio"
                    name="spread"
                    id=format!("spread-{percent}")
                    prop:checked=move || spread.get() == percent
                    on:change=move |_| spread.set(percent)
                />
                {move || locale.say("spread", &[("percent", locale.number(percent, 0).into())])}
            </label>
        }
    };
    view! {
        <div class="chips" role="radiogroup" aria-label=locale.message("spread-label")>
            {SPREADS.map(chip).collect_view()}
        </div>
    }
}

/// The table of the readings, tracked.
fn readings(calc: Calc, locale: Locale, scenarios: Vec<Scenario>) -> AnyView {
    let (lang, currency) = (locale.lang(), locale.currency());
    let head = |scenario: &Scenario| {
        let name = text::ui_named(lang, &format!("scenario-{}", scenario.key)).unwrap_or_default();
        view! { <th scope="col">{name}</th> }
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
    view! {
        <div class="scroll" role="group" aria-labelledby="scenario-title" tabindex="0">
            <table class="table" data-testid="scenarios">
                <thead><tr><td></td>{scenarios.iter().map(head).collect_view()}</tr></thead>
                <tbody>
                    {(0..scenarios[0].assumed.len()).map(assumed).collect_view()}
                    {calc.kpi.outputs.iter().filter(known).map(result).collect_view()}
                </tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(class: &'static str, name: &'static str, cells: impl Iterator<Item = String>) -> AnyView {
    let cells: Vec<_> = cells.map(|cell| view! { <td>{cell}</td> }).collect();
    view! { <tr class=class><th scope="row">{name}</th>{cells}</tr> }.into_any()
}
