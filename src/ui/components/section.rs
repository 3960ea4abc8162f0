//! A group of questions under its heading.

use super::currency_select::currency_select;
use super::field::field;
use super::way_chips::way_chips;
use crate::model::kpi;
use crate::model::unit::Unit;
use crate::ui::calc::use_calc;
use crate::ui::element::{El, el, parts};
use crate::ui::embed::locked;
use leptos::prelude::*;

/// The rows that are shown at first.
const FEW: usize = 3;

/// The group of questions with this place in the form.
pub fn form_section(section: &'static kpi::Section, index: usize) -> El {
    let calc = use_calc();
    let way = Memo::new(move |_| calc.way(index));
    let fields = move || {
        let once = section.ways[way.get()].inputs.iter().filter(|input| input.row().is_none());
        parts(once.map(field))
    };
    let first_with_money = calc.kpi.sections.iter().position(asks_for_money) == Some(index);
    el("fieldset")
        .class("group")
        .attr("data-section", section.key)
        .attr("disabled", locked())
        .child(el("legend").class("group__name").child(calc.message(format!("section-{}", section.key))))
        .child((section.ways.len() > 1).then(|| way_chips(section, index)))
        .child(el("div").class("fields").child(fields))
        .child(rows(section))
        .child(first_with_money.then(currency_select))
}

/// The rows of a section that asks the same again and again: a few, and one more as the last is begun.
fn rows(section: &'static kpi::Section) -> AnyView {
    let calc = use_calc();
    let shown = Memo::new(move |_| FEW.max(calc.last_row() + 1));
    parts((1..=section.rows()).map(|row| {
        let shown = Memo::new(move |_| row <= shown.get());
        let inputs = section.ways.iter().flat_map(|way| way.inputs);
        move || {
            let of_row = inputs.clone().filter(|input| input.row() == Some(row));
            shown.get().then(|| el("div").class("fields fields--row").child(parts(of_row.map(field))))
        }
    }))
}

fn asks_for_money(section: &kpi::Section) -> bool {
    section.ways.iter().flat_map(|way| way.inputs).any(|input| input.unit() == Some(Unit::Money))
}
