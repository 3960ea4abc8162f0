//! The columns of a file, each with what it is taken for.

use super::column_row::ColumnRow;
use super::session::{Released, use_session};
use super::words;
use crate::text::Arg;
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// The columns.
#[component]
pub fn ColumnList() -> impl IntoView {
    let locale = use_locale();
    let session = use_session();
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
    let rows = move || {
        session.preview.get().map(|preview| {
            let row = |index| view! { <ColumnRow preview=preview.clone() index=index/> };
            (0..preview.columns.len()).map(row).collect_view()
        })
    };
    view! {
        <section class="sheet">
            <h2>{move || locale.ui("columns-title")}</h2>
            <p class="note" data-testid="columns-used">{count}</p>
            <p class="analysis__status" role="status" data-testid="released">{released}</p>
            <ul class="columns" data-testid="columns">{rows}</ul>
        </section>
    }
}
