//! A calculator: the form and its answer side by side, then how it comes about and what to do about it.

use crate::model::kpi::Kpi;
use crate::ui::calc::{Calc, provide_calc};
use crate::ui::components::advice_list::advice_list;
use crate::ui::components::benchmark_table::benchmark_table;
use crate::ui::components::example_chips::example_chips;
use crate::ui::components::ignored_names::ignored_names;
use crate::ui::components::peek::peek;
use crate::ui::components::pictures::large_pictures;
use crate::ui::components::result_sheet::result_sheet;
use crate::ui::components::section::form_section;
use crate::ui::components::share_bar::share_bar;
use crate::ui::components::what_if::what_if;
use crate::ui::components::working::working;
use crate::ui::element::{El, Part, el, parts};
use crate::ui::embed::{self, is_embed};
use crate::ui::entitle;
use crate::ui::locale::use_locale;
use crate::ui::recent;
use leptos::prelude::*;
use std::time::Duration;

/// The page of a calculator.
pub fn calculator(kpi: &'static Kpi) -> AnyView {
    recent::opened(kpi);
    let calc = provide_calc(kpi);
    let spread = RwSignal::new(20.0);
    entitle(move || calc.text("title").to_owned());
    let head = el("div")
        .class("calc__head")
        .child(el("h1").class("calc__title").attr("tabindex", "-1").child(calc.message("title".to_owned())))
        .child(el("p").class("lead").child(calc.message("summary".to_owned())))
        .child(example_chips())
        .child(ignored_names());
    let top = el("article")
        .class("calc")
        .attr("data-kpi-page", kpi.slug)
        .attr("data-answers", embed::answers(calc))
        .child(head)
        .child(el("div").class("calc__form").child(form(calc)).child(peek()))
        .child(el("div").class("calc__result").child(result_sheet(spread)).child(below_result()));
    let legal = move || {
        let legal = calc.text("legal");
        (!legal.is_empty()).then(|| el("p").class("legal").child(legal))
    };
    let below = move || {
        parts([
            large_pictures(spread).part(),
            what_if(spread).part(),
            working().part(),
            (!kpi.benchmarks.is_empty()).then(benchmark_table).part(),
            advice_list().part(),
            legal.part(),
        ])
    };
    let there = after_the_first_frame();
    parts([top, el("div").class("parts").child(move || there.get().then(below))])
}

/// What is further down is made once the form can be used: both at once would keep a slow telephone from answering. A frame
/// in another page is as high as what is in it, so there all of it is made at once.
fn after_the_first_frame() -> RwSignal<bool> {
    let there = RwSignal::new(is_embed());
    // The visitor may be elsewhere by then, where nobody waits for it.
    let now = move || {
        let _ = there.try_set(true);
    };
    request_animation_frame(move || set_timeout(now, Duration::ZERO));
    there
}

fn below_result() -> El {
    if is_embed() { embed::below_result() } else { share_bar() }
}

fn form(calc: Calc) -> El {
    let locale = use_locale();
    let sections = calc.kpi.sections.iter().enumerate();
    el("form")
        .class("form")
        .attr("novalidate", "")
        .attr("aria-label", locale.message("form-label"))
        // There is nothing to send: the answer is already there.
        .on("submit", move |event| {
            event.prevent_default();
            calc.keep();
        })
        // Left, an answer is no longer half typed.
        .on("focusout", move |_| calc.keep())
        .on("change", move |_| calc.keep())
        .child(el("p").class("form__legend").child(locale.message("form-required")))
        .child(parts(sections.map(|(index, section)| form_section(section, index))))
}
