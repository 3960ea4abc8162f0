//! What stands in the calculator's form at first.

use super::draft::Draft;
use crate::model::input::{Choice, Input, Kind};
use crate::model::kpi::{Kpi, Section};
use crate::model::unit::Unit;
use crate::text;
use crate::text::number::Currency;
use crate::ui::components::number_field::usual_sign;
use crate::ui::element::{El, el, parts, truth};
use crate::ui::locale::{Locale, use_locale};
use leptos::prelude::*;

/// The rows that are shown at first.
const FEW: usize = 2;

/// The calculator's questions, each of which may be answered in advance; out of the way until it is wanted.
pub fn prefill(draft: Draft) -> El {
    let locale = use_locale();
    let sections = move || {
        let kpi = draft.kpi.get();
        parts(
            kpi.sections.iter().enumerate().map(move |(at, section)| self::section(draft, kpi, section, at)),
        )
    };
    el("details")
        .class("group")
        .child(el("summary").class("group__name").child(locale.message("embed-prefill")))
        .child(el("p").class("quiet").child(locale.message("embed-prefill-lead")))
        .child(sections)
}

fn section(draft: Draft, kpi: &'static Kpi, section: &'static Section, at: usize) -> El {
    let locale = use_locale();
    let name = said(locale, kpi, format!("section-{}", section.key));
    let fields = move || {
        let inputs = section.ways[draft.way(at)].inputs.iter();
        parts(inputs.map(move |input| {
            // Typing may show a further row, and must leave the others where they are.
            let shown =
                Memo::new(move |_| input.row().is_none_or(|row| row <= FEW.max(draft.last_row() + 1)));
            move || shown.get().then(|| field(draft, kpi, input))
        }))
    };
    el("fieldset")
        .class("builder__part")
        .attr("data-section", section.key)
        .child(el("legend").class("builder__legend").child(name))
        .child((section.ways.len() > 1).then(|| ways(draft, kpi, section, at)))
        .child(el("div").class("fields").child(fields))
}

/// The ways to answer a section, of which one can be answered in advance.
fn ways(draft: Draft, kpi: &'static Kpi, section: &'static Section, at: usize) -> El {
    let locale = use_locale();
    let chips = section.ways.iter().enumerate().map(|(position, way)| {
        let radio = el("input")
            .attr("type", "radio")
            .class("chip__radio")
            .attr("name", format!("embed-way-{}", section.key))
            .attr("value", way.key)
            .flag("checked", move || draft.way(at) == position)
            .on("change", move |_| draft.choose_way(at, position));
        el("label").class("chip").child(radio).child(said(locale, kpi, format!("way-{}", way.key)))
    });
    let group =
        el("div").class("chips").attr("role", "radiogroup").attr("aria-label", locale.message("way-label"));
    group.child(parts(chips))
}

fn field(draft: Draft, kpi: &'static Kpi, input: &'static Input) -> El {
    let locale = use_locale();
    let (id, hint) = (format!("embed-in-{}", input.key), format!("embed-hint-{}", input.key));
    let error = format!("embed-err-{}", input.key);
    let written =
        move || draft.answer(input).map(|entry| entry.shown(input, locale.lang())).unwrap_or_default();
    let typed = move |text: String| draft.type_in(input, text);
    let control = match input.kind {
        Kind::Choice(choices) => {
            let blank = el("option").attr("value", "").child(locale.message("embed-usual"));
            let options = choices.iter().map(|choice| option(locale, kpi, input, choice));
            el("select").on_value("change", typed).child(blank).child(parts(options))
        }
        Kind::Scores { .. } => el("textarea").attr("rows", "3").value(written).on_value("input", typed),
        Kind::Number { .. } => {
            let field =
                el("input").attr("type", "text").attr("autocomplete", "off").attr("spellcheck", "false");
            field.attr("inputmode", "decimal").value(written).on_value("input", typed)
        }
    };
    let control = control
        .class("field__input")
        .id(id.clone())
        .attr("aria-describedby", format!("{hint} {error}"))
        .attr("aria-invalid", move || truth(draft.problem(input).is_some()));
    let sign =
        move || sign(draft, locale, kpi, input).map(|sign| el("span").class("field__unit").child(sign));
    let class = move || if draft.problem(input).is_some() { "field field--error" } else { "field" };
    let label = el("label").class("field__label").attr("for", id).child(said(
        locale,
        kpi,
        format!("in-{}", input.key),
    ));
    let problem = move || draft.problem(input).map(|problem| problem.text);
    el("div")
        .class(class)
        .attr("data-field", input.key)
        .child(label)
        .child(el("p").class("field__hint").id(hint).child(said(
            locale,
            kpi,
            format!("in-{}.hint", input.key),
        )))
        .child(el("div").class("field__control").child(control).child(sign))
        .child(el("p").class("field__error").id(error).attr("aria-live", "polite").child(problem))
}

/// The sign after a number, tracked; a bare length of time counts minutes.
fn sign(draft: Draft, locale: Locale, kpi: &'static Kpi, input: &'static Input) -> Option<&'static str> {
    let unit = input.unit()?;
    let currency = || Currency::coded(&draft.option("currency")).unwrap_or_else(|| locale.currency()).sign;
    match unit {
        Unit::Duration => Some("min"),
        _ => text::of(kpi, locale.lang(), &format!("in-{}.unit", input.key))
            .or_else(|| usual_sign(unit, currency(), locale.ui("unit-months"))),
    }
}

fn option(locale: Locale, kpi: &'static Kpi, input: &'static Input, choice: &'static Choice) -> El {
    let name = said(locale, kpi, format!("choice-{}-{}", input.key, choice.key));
    el("option").attr("value", choice.key).child(name)
}

/// A text of the calculator.
fn said(locale: Locale, kpi: &'static Kpi, key: String) -> impl Fn() -> &'static str + Send + 'static {
    move || text::of(kpi, locale.lang(), &key).unwrap_or_default()
}
