//! The first rows of a file as they are.

use super::session::use_session;
use super::words;
use crate::analysis::protocol::Preview;
use crate::ui::locale::{Locale, use_locale};
use leptos::prelude::*;
use std::sync::Arc;

/// A table that scrolls within its frame.
#[component]
pub fn RowsTable() -> impl IntoView {
    let locale = use_locale();
    let session = use_session();
    let table = move || session.preview.get().map(|preview| rows(locale, &preview));
    view! {
        <section class="sheet">
            <h2 id="rows-title">{move || locale.ui("rows-title")}</h2>
            // Focusable, so that it can be scrolled with the keyboard.
            <div class="rows" tabindex="0" role="region" aria-labelledby="rows-title" data-testid="rows">
                {table}
            </div>
        </section>
    }
}

fn rows(locale: Locale, preview: &Arc<Preview>) -> impl IntoView + use<> {
    let lang = locale.lang();
    let names = (0..preview.columns.len())
        .map(|index| view! { <th scope="col">{words::column(lang, preview, index)}</th> })
        .collect_view();
    let body = preview
        .rows
        .iter()
        .enumerate()
        .map(|(number, cells)| {
            let cells = cells.iter().map(|cell| view! { <td>{cell.clone()}</td> }).collect_view();
            view! {
                <tr>
                    <th scope="row">{number + 1}</th>
                    {cells}
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="rows__table">
            <caption class="unseen">{locale.ui("rows-caption")}</caption>
            <thead>
                <tr>
                    <th scope="col">{locale.ui("rows-number")}</th>
                    {names}
                </tr>
            </thead>
            <tbody>{body}</tbody>
        </table>
    }
}
