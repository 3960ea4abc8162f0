//! A labelled choice among a few values.

use super::options::{choosing, option};
use crate::ui::element::{El, el};
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
/// new answer. Another answer leaves the options where they are.
pub fn select(id: &'static str, choices: Memo<Choices>, mut choose: impl FnMut(usize) + 'static) -> El {
    let all = Memo::new(move |_| {
        let option = |(position, name): (usize, &String)| option(&position.to_string(), name);
        choices.with(|choices| choices.names.iter().enumerate().map(option).collect::<String>())
    });
    let chosen = Memo::new(move |_| choices.with(|choices| choices.chosen.to_string()));
    let control = el("select")
        .id(id)
        .class("select")
        .attr("data-testid", id)
        .html(move || all.with(|all| choosing(all, &chosen.get_untracked())))
        .value(move || chosen.get())
        .on_value("change", move |value| {
            if let Ok(position) = value.parse() {
                choose(position);
            }
        });
    let label = el("label").class("setting__label").attr("for", id).child(use_locale().message(id));
    el("div").class("setting").child(label).child(control)
}
