//! What is worth knowing of a sheet: other tables on it, and how hidden and merged cells were taken.

use super::session::use_session;
use crate::analysis::protocol::SheetFacts;
use crate::text::Arg;
use crate::ui::element::{El, el, parts};
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// Says where other tables stand on the sheet, which are not read.
pub fn other_tables() -> impl Fn() -> Option<El> + Clone + Send + 'static {
    let (locale, session) = (use_locale(), use_session());
    move || {
        let preview = session.preview.get()?;
        let others = preview.tables.iter().enumerate().filter(|(at, _)| *at != preview.table);
        let others: Vec<&str> = others.map(|(_, place)| place.as_str()).collect();
        let args =
            [("places", others.join(", ").into()), ("n", Arg::count(locale.lang(), others.len() as f64))];
        let sentence = locale.say("sheet-other-tables", &args);
        (!others.is_empty())
            .then(|| el("p").class("check").attr("data-testid", "other-tables").child(sentence))
    }
}

/// Says how the peculiarities of a sheet were taken; nothing where it has none.
pub fn sheet_notes(facts: SheetFacts) -> Option<El> {
    let locale = use_locale();
    let notes = [
        ("sheet-hidden-rows", facts.hidden_rows),
        ("sheet-hidden-columns", facts.hidden_columns),
        ("sheet-merged", facts.merged_cells),
        ("sheet-unsolved", facts.unsolved_formulas),
    ];
    let told: Vec<(&str, u64)> = notes.into_iter().filter(|(_, n)| *n > 0).collect();
    let note = |&(key, n): &(&'static str, u64)| {
        el("li").child(move || locale.say(key, &[("n", Arg::count(locale.lang(), n as f64))]))
    };
    let list =
        || el("ul").class("note").attr("data-testid", "sheet-notes").child(parts(told.iter().map(note)));
    (!told.is_empty()).then(list)
}
