//! A length of time in a unit that the visitor chooses.

use super::field::field_frame;
use super::number_field::text_box;
use crate::model::input::Input;
use crate::model::unit::TimeUnit;
use crate::text;
use crate::ui::calc::use_calc;
use crate::ui::element::{El, Part, el, parts};
use crate::ui::locale::use_locale;
use crate::ui::wording;

/// A number and a choice of seconds, minutes, hours or days.
pub fn duration_field(input: &'static Input) -> El {
    let (calc, locale) = (use_calc(), use_locale());
    let name = move || {
        let label = wording::label(calc.kpi, locale.lang(), input.key);
        locale.say("duration-unit", &[("field", label.into())])
    };
    let option = move |unit: TimeUnit| {
        let name = move || text::ui_named(locale.lang(), &format!("time-{}", unit.key()));
        el("option").attr("value", unit.key()).flag("selected", move || calc.unit(input) == unit).child(name)
    };
    let select = el("select")
        .class("field__select")
        .id(format!("unit-{}", input.key))
        .attr("aria-label", name)
        .value(move || calc.unit(input).key().to_owned())
        .on_value("change", move |key| {
            if let Some(unit) = TimeUnit::named(&key) {
                calc.choose_unit(input, unit);
            }
        })
        .child(parts(TimeUnit::ALL.map(option)));
    field_frame(input, parts([text_box(input).part(), select.part()]))
}
