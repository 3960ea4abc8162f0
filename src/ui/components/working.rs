//! How the result comes about: the method in words, then each line with the visitor's own numbers.

use crate::figures::{self, Piece};
use crate::ui::calc::use_calc;
use crate::ui::element::{El, Part, el, parts};
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// The method and the lines.
pub fn working() -> El {
    let (calc, locale) = (use_calc(), use_locale());
    let lines = move || match calc.solved() {
        Some((values, outcome)) => {
            let lines = figures::working(locale.lang(), locale.currency(), &values, &outcome);
            el("ol")
                .class("working__lines")
                .attr("data-testid", "working")
                .child(parts(lines.into_iter().map(line)))
        }
        None => el("p").class("quiet").child(locale.ui("working-empty")),
    };
    el("section")
        .class("part working")
        .attr("aria-labelledby", "working-title")
        .child(el("h2").class("part__title").id("working-title").child(locale.message("working-title")))
        .child(lines)
        .child(el("p").class("working__method").child(calc.message("method".to_owned())))
}

fn line(pieces: Vec<Piece>) -> El {
    el("li").class("working__line").child(parts(pieces.into_iter().map(piece)))
}

fn piece(piece: Piece) -> AnyView {
    match piece {
        Piece::Words(text) => text.part(),
        Piece::Number(text) => el("b").child(text).part(),
    }
}
