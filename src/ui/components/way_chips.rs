//! The ways to answer a section, as chips of which one is chosen.

use crate::model::kpi::{Section, Way};
use crate::ui::calc::use_calc;
use crate::ui::element::{El, el, parts};
use crate::ui::locale::use_locale;

/// The ways to answer the section with this place in the form.
pub fn way_chips(section: &'static Section, index: usize) -> El {
    let (calc, locale) = (use_calc(), use_locale());
    let chip = move |(position, way): (usize, &'static Way)| {
        let radio = el("input")
            .attr("type", "radio")
            .class("chip__radio")
            .id(format!("way-{}", way.key))
            .attr("name", format!("way-of-{}", section.key))
            .attr("value", way.key)
            .flag("checked", move || calc.way(index) == position)
            .on("change", move |_| calc.choose_way(index, position));
        let name = calc.message(format!("way-{}", way.key));
        el("label").class("chip chip--choice").child(radio).child(name)
    };
    el("div")
        .class("chips")
        .attr("role", "radiogroup")
        .attr("aria-label", locale.message("way-label"))
        .child(parts(section.ways.iter().enumerate().map(chip)))
}
