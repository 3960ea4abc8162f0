//! A labelled choice among a few values.

use crate::ui::element::{El, el, parts};
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// What can be chosen, by position, and what is chosen now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    /// How the values read; none if there is nothing to choose.
    pub names: Vec<String>,
    /// The position of the present answer.
    pub chosen: usize,
}

/// A labelled `select` whose id, unique on the page, is also the key of its label, and which tells the position of a
/// new answer. Another answer or language leaves the options where they are.
pub fn select(id: &'static str, choices: Memo<Choices>, mut choose: impl FnMut(usize) + 'static) -> El {
    let count = Memo::new(move |_| choices.with(|choices| choices.names.len()));
    let option = move |position: usize| {
        el("option")
            .attr("value", position.to_string())
            .flag("selected", move || choices.with(|choices| choices.chosen) == position)
            .child(move || choices.with(|choices| choices.names.get(position).cloned()))
    };
    let control = el("select")
        .id(id)
        .class("select")
        .attr("data-testid", id)
        .on_value("change", move |value| {
            if let Ok(position) = value.parse() {
                choose(position);
            }
        })
        .child(move || parts((0..count.get()).map(option)));
    let label = el("label").class("setting__label").attr("for", id).child(use_locale().message(id));
    el("div").class("setting").child(label).child(control)
}
