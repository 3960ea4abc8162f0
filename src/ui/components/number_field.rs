//! A number with its unit.

use super::field::{described_by, field_frame, id, invalid};
use crate::model::input::{Input, Need};
use crate::model::unit::Unit;
use crate::text;
use crate::ui::calc::use_calc;
use crate::ui::element::{El, Part, el, parts};
use crate::ui::locale::use_locale;

/// A number with its unit.
pub fn number_field(input: &'static Input, unit: Unit) -> El {
    let (calc, locale) = (use_calc(), use_locale());
    let named = move || text::of(calc.kpi, locale.lang(), &format!("in-{}.unit", input.key));
    let sign = move || named().or_else(|| usual_sign(unit, locale.currency().sign, locale.ui("unit-months")));
    let sign = move || sign().map(|sign| el("span").class("field__unit").child(sign));
    field_frame(input, parts([text_box(input).part(), sign.part()]))
}

/// The box that a number is typed into. Not `type="number"`, which knows no decimal comma.
pub fn text_box(input: &'static Input) -> El {
    let calc = use_calc();
    el("input")
        .class("field__input")
        .id(id(input))
        .attr("name", input.key)
        .attr("type", "text")
        .attr("inputmode", "decimal")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-describedby", described_by(input))
        .attr("aria-invalid", invalid(calc, input))
        .attr("aria-required", (input.need == Need::Required).then_some("true"))
        .value(move || calc.shown(input))
        .on_value("input", move |text| calc.type_in(input, text))
}

/// The sign after the box where the calculator names no unit of its own.
pub fn usual_sign(unit: Unit, currency: &'static str, months: &'static str) -> Option<&'static str> {
    match unit {
        Unit::Percent => Some("%"),
        Unit::Money => Some(currency),
        Unit::Months => Some(months),
        Unit::Hours => Some("h"),
        Unit::Kilometres => Some("km"),
        Unit::Kilograms => Some("kg"),
        Unit::Count | Unit::Points | Unit::Number | Unit::Duration => None,
    }
}
