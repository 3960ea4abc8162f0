//! Low, central and high readings of the same answers, and how far apart they are.

use crate::model::output::Output;
use crate::model::what_if::{self, Scenario};
use crate::text;
use crate::ui::calc::use_calc;
use crate::ui::figures;
use crate::ui::locale::use_locale;
use crate::ui::wording;
use leptos::prelude::*;

/// The spreads on offer, percent.
pub const SPREADS: [f64; 3] = [10.0, 20.0, 30.0];

/// The readings side by side.
#[component]
pub fn ScenarioTable(
    /// How far the uncertain answers are lowered and raised, percent.
    spread: RwSignal<f64>,
) -> impl IntoView {
    let (calc, locale) = (use_calc(), use_locale());
    let table = move || {
        let (values, _) = calc.solved()?;
        let scenarios = what_if::scenarios(&values, spread.get());
        (!scenarios.is_empty()).then(|| view! { <Readings scenarios/> })
    };
    let names = move || {
        let names: Vec<&str> = calc
            .kpi
            .uncertain
            .iter()
            .map(|input| wording::label(calc.kpi, locale.lang(), input.key))
            .collect();
        let fields = wording::list(locale.lang(), &names, "and");
        locale.say("scenario-lead", &[("fields", fields.into())])
    };
    view! {
        <section class="part" aria-labelledby="scenario-title">
            <h2 class="part__title" id="scenario-title">{move || locale.ui("scenario-title")}</h2>
            <p class="part__lead">{names}</p>
            <SpreadChips spread/>
            {move || table().map_or_else(
                || view! { <p class="quiet">{locale.ui("working-empty")}</p> }.into_any(),
                IntoAny::into_any,
            )}
        </section>
    }
}

/// How far the answers are lowered and raised.
#[component]
pub fn SpreadChips(
    /// The chosen spread, percent.
    spread: RwSignal<f64>,
) -> impl IntoView {
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
        <div class="chips" role="radiogroup" aria-label=move || locale.ui("spread-label")>
            {SPREADS.map(chip).collect_view()}
        </div>
    }
}

#[component]
fn Readings(scenarios: Vec<Scenario>) -> impl IntoView {
    let (calc, locale) = (use_calc(), use_locale());
    let (lang, currency) = (locale.lang(), locale.currency());
    let head = |scenario: &Scenario| {
        let name = text::ui_named(lang, &format!("scenario-{}", scenario.key)).unwrap_or_default();
        view! { <th scope="col">{name}</th> }
    };
    let assumed = |index: usize| {
        let cell = |scenario: &Scenario| {
            let (input, value) = scenario.assumed[index];
            let given = crate::model::values::Given::Number(value);
            view! { <td>{figures::input(calc.kpi, lang, currency, input, &given)}</td> }
        };
        let name = wording::label(calc.kpi, lang, scenarios[0].assumed[index].0.key);
        view! { <tr class="table__given"><th scope="row">{name}</th>{scenarios.iter().map(cell).collect_view()}</tr> }
    };
    let result = |output: &'static Output| {
        let cell = |scenario: &Scenario| {
            let value = scenario.outcome.value(output);
            let shown = value.map(|value| figures::output(calc.kpi, lang, currency, output, value));
            view! { <td>{shown.unwrap_or_else(|| "–".to_owned())}</td> }
        };
        let name = calc.text(&format!("out-{}", output.key));
        view! { <tr><th scope="row">{name}</th>{scenarios.iter().map(cell).collect_view()}</tr> }
    };
    let known = |output: &&Output| scenarios.iter().any(|scenario| scenario.outcome.value(output).is_some());
    view! {
        <div class="scroll" role="region" aria-labelledby="scenario-title" tabindex="0">
            <table class="table" data-testid="scenarios">
                <thead><tr><td></td>{scenarios.iter().map(head).collect_view()}</tr></thead>
                <tbody>
                    {(0..scenarios[0].assumed.len()).map(assumed).collect_view()}
                    {calc.kpi.outputs.iter().filter(known).map(result).collect_view()}
                </tbody>
            </table>
        </div>
    }
}
