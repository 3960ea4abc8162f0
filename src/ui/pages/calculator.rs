//! A calculator: the form and its answer side by side, then how it comes about and what to do about it.

use crate::model::kpi::Kpi;
use crate::ui::calc::{Calc, provide_calc};
use crate::ui::components::advice_list::AdviceList;
use crate::ui::components::benchmark_table::BenchmarkTable;
use crate::ui::components::example_chips::ExampleChips;
use crate::ui::components::ignored_names::IgnoredNames;
use crate::ui::components::peek::Peek;
use crate::ui::components::pictures::LargePictures;
use crate::ui::components::result_sheet::ResultSheet;
use crate::ui::components::section::FormSection;
use crate::ui::components::share_bar::ShareBar;
use crate::ui::components::what_if::WhatIf;
use crate::ui::components::working::Working;
use crate::ui::entitle;
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// The page of a calculator.
#[component]
pub fn Calculator(
    /// The calculator.
    kpi: &'static Kpi,
) -> impl IntoView {
    let calc = provide_calc(kpi);
    let spread = RwSignal::new(20.0);
    entitle(move || calc.text("title").to_owned());
    view! {
        <article class="calc" data-kpi-page=kpi.slug>
            <div class="calc__head">
                <h1 class="calc__title" tabindex="-1">{calc.message("title".to_owned())}</h1>
                <p class="lead">{calc.message("summary".to_owned())}</p>
                <ExampleChips/>
                <IgnoredNames/>
            </div>
            <div class="calc__form">
                <Form calc/>
                <Peek/>
            </div>
            <div class="calc__result">
                <ResultSheet spread/>
                <ShareBar/>
            </div>
        </article>
        <div class="parts">
            <LargePictures spread/>
            <WhatIf spread/>
            <Working/>
            {(!kpi.benchmarks.is_empty()).then(|| view! { <BenchmarkTable/> })}
            <AdviceList/>
            {move || Some(calc.text("legal")).filter(|legal| !legal.is_empty()).map(|legal| {
                view! { <p class="legal">{legal}</p> }
            })}
        </div>
    }
}

#[component]
fn Form(calc: Calc) -> impl IntoView {
    let locale = use_locale();
    let sections = calc.kpi.sections.iter().enumerate();
    view! {
        <form
            class="form"
            novalidate
            aria-label=locale.message("form-label")
            // There is nothing to send: the answer is already there.
            on:submit=|event| event.prevent_default()
        >
            <p class="form__legend">{locale.message("form-required")}</p>
            {sections.map(|(index, section)| view! { <FormSection section index/> }).collect_view()}
        </form>
    }
}
