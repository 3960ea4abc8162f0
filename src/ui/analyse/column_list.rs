//! The columns of a file, each with what it is taken for.

use super::column_row::{column_row, roles};
use super::session::{Released, use_session};
use super::words;
use crate::text::Arg;
use crate::ui::element::{El, el, parts};
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// The columns.
pub fn column_list() -> El {
    let (locale, session) = (use_locale(), use_session());
    let count = move || {
        let (used, total) = session
            .columns
            .with(|columns| (columns.iter().filter(|c| c.role.is_some()).count(), columns.len()));
        let count = |n: usize| Arg::count(locale.lang(), n as f64);
        locale.say("columns-used", &[("n", count(used)), ("total", count(total))])
    };
    let released = move || {
        let (lang, Released { role, from, to }) = (locale.lang(), session.released.get()?);
        let preview = session.preview.get()?;
        let column = |index| Arg::from(words::column(lang, &preview, index));
        let role = words::role(lang, role).into();
        Some(locale.say("column-released", &[("role", role), ("to", column(to)), ("from", column(from))]))
    };
    let roles = Memo::new(move |_| roles(locale.lang()));
    // Made once for each look at the file, so that the selects stay while they are used.
    let rows = move || {
        session
            .preview
            .get()
            .map(|preview| parts((0..preview.columns.len()).map(|index| column_row(&preview, index, roles))))
    };
    let status = el("p").class("analysis__status").attr("role", "status").attr("data-testid", "released");
    el("section")
        .class("sheet")
        .child(el("h2").child(locale.message("columns-title")))
        .child(el("p").class("note").attr("data-testid", "columns-used").child(count))
        .child(status.child(released))
        .child(el("ul").class("columns").attr("data-testid", "columns").child(rows))
}
