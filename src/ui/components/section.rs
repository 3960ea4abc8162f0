//! A group of questions under its heading.

use super::currency_select::CurrencySelect;
use super::field::Field;
use super::way_chips::WayChips;
use crate::model::kpi;
use crate::model::unit::Unit;
use crate::text;
use crate::ui::calc::use_calc;
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// A group of questions.
#[component]
pub fn FormSection(
    /// The group.
    section: &'static kpi::Section,
    /// Its place in the form.
    index: usize,
) -> impl IntoView {
    let (calc, locale) = (use_calc(), use_locale());
    let heading = move || text::of(calc.kpi, locale.lang(), &format!("section-{}", section.key));
    let way = Memo::new(move |_| calc.way(index));
    let first_with_money = calc.kpi.sections.iter().position(asks_for_money) == Some(index);
    view! {
        <fieldset class="group" data-section=section.key>
            <legend class="group__name">{heading}</legend>
            {(section.ways.len() > 1).then(|| view! { <WayChips section index/> })}
            <div class="fields">
                {move || {
                    section.ways[way.get()].inputs.iter().map(|input| view! { <Field input/> }).collect_view()
                }}
            </div>
            {first_with_money.then(|| view! { <CurrencySelect/> })}
        </fieldset>
    }
}

fn asks_for_money(section: &kpi::Section) -> bool {
    section.ways.iter().flat_map(|way| way.inputs).any(|input| input.unit() == Some(Unit::Money))
}
