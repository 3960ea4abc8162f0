//! How the result comes about: the method in words, then each line with the visitor's own numbers.

use crate::ui::calc::use_calc;
use crate::ui::figures::{self, Piece};
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// The method and the lines.
#[component]
pub fn Working() -> impl IntoView {
    let (calc, locale) = (use_calc(), use_locale());
    let piece = |piece: Piece| match piece {
        Piece::Words(text) => text.into_any(),
        Piece::Number(text) => view! { <b>{text}</b> }.into_any(),
    };
    let line = move |pieces: Vec<Piece>| {
        view! { <li class="working__line">{pieces.into_iter().map(piece).collect_view()}</li> }
    };
    let lines = move || match calc.solved() {
        Some((values, outcome)) => {
            let lines = figures::working(locale.lang(), locale.currency(), &values, &outcome);
            view! { <ol class="working__lines" data-testid="working">{lines.into_iter().map(line).collect_view()}</ol> }
                .into_any()
        }
        None => view! { <p class="quiet">{locale.ui("working-empty")}</p> }.into_any(),
    };
    view! {
        <section class="part working" aria-labelledby="working-title">
            <h2 class="part__title" id="working-title">{locale.message("working-title")}</h2>
            {lines}
            <p class="working__method">{calc.message("method".to_owned())}</p>
        </section>
    }
}
