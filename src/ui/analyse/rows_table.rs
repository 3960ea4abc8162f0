//! The first rows of a file as they are.

use super::session::use_session;
use super::words;
use crate::analysis::protocol::Preview;
use crate::text::{self, Lang};
use crate::ui::element::{El, el, parts};
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// A table that scrolls within its frame.
pub fn rows_table() -> El {
    let (locale, session) = (use_locale(), use_session());
    let table = move || session.preview.get().map(|preview| rows(locale.lang(), &preview));
    // Focusable, so that it can be scrolled with the keyboard.
    let frame = el("div")
        .class("rows")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-labelledby", "rows-title")
        .attr("data-testid", "rows");
    el("section")
        .class("sheet")
        .child(el("h2").id("rows-title").child(locale.message("rows-title")))
        .child(frame.child(table))
}

fn rows(lang: Lang, preview: &Preview) -> El {
    let heading = |name: String| el("th").attr("scope", "col").child(name);
    let names = (0..preview.columns.len()).map(|index| heading(words::column(lang, preview, index)));
    let row = |(number, cells): (usize, &Vec<String>)| {
        el("tr")
            .child(el("th").attr("scope", "row").child((number + 1).to_string()))
            .child(parts(cells.iter().map(|cell| el("td").child(cell.clone()))))
    };
    let head = el("tr").child(heading(text::ui(lang, "rows-number").to_owned())).child(parts(names));
    el("table")
        .class("rows__table")
        .child(el("caption").class("unseen").child(text::ui(lang, "rows-caption")))
        .child(el("thead").child(head))
        .child(el("tbody").child(parts(preview.rows.iter().enumerate().map(row))))
}
