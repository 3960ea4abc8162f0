//! A group of questions under its heading.

use super::currency_select::currency_select;
use super::field::field;
use super::way_chips::way_chips;
use crate::model::kpi;
use crate::model::unit::Unit;
use crate::ui::calc::use_calc;
use crate::ui::element::{El, el, parts};
use leptos::prelude::*;

/// The group of questions with this place in the form.
pub fn form_section(section: &'static kpi::Section, index: usize) -> El {
    let calc = use_calc();
    let way = Memo::new(move |_| calc.way(index));
    let fields = move || parts(section.ways[way.get()].inputs.iter().map(field));
    let first_with_money = calc.kpi.sections.iter().position(asks_for_money) == Some(index);
    el("fieldset")
        .class("group")
        .attr("data-section", section.key)
        .child(el("legend").class("group__name").child(calc.message(format!("section-{}", section.key))))
        .child((section.ways.len() > 1).then(|| way_chips(section, index)))
        .child(el("div").class("fields").child(fields))
        .child(first_with_money.then(currency_select))
}

fn asks_for_money(section: &kpi::Section) -> bool {
    section.ways.iter().flat_map(|way| way.inputs).any(|input| input.unit() == Some(Unit::Money))
}
