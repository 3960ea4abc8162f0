//! What was understood of a file, to be corrected and confirmed before all of it is read.

use super::column_list::column_list;
use super::file_groups::file_groups;
use super::rows_are::rows_are;
use super::rows_table::rows_table;
use super::session::{Stage, use_session};
use super::settings::settings;
use super::sheet_notes::other_tables;
use super::step_title::step_title;
use super::trouble_box::trouble_box;
use super::words;
use crate::text::Arg;
use crate::ui::element::{El, el};
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// The second step.
pub fn columns_step() -> El {
    let (locale, session) = (use_locale(), use_session());
    let lead = move || {
        let lang = locale.lang();
        let preview = session.preview.get()?;
        let columns = Arg::count(lang, preview.columns.len() as f64);
        let size = words::bytes(lang, session.size());
        Some(locale.say(
            "columns-lead",
            &[("name", session.name.get().into()), ("size", size.into()), ("n", columns)],
        ))
    };
    let busy = move || if session.looking_again.get() { locale.ui("looking-again") } else { "" };
    let detected = el("section")
        .class("sheet")
        .child(el("h2").child(locale.message("settings-title")))
        .child(settings())
        .child(el("p").class("analysis__status").attr("role", "status").child(busy));
    let drop = move || {
        el("button")
            .attr("type", "button")
            .class("button")
            .attr("data-testid", "recalled-drop")
            .on("click", move |_| session.propose_again())
            .child(locale.message("recalled-drop"))
    };
    let recalled = move || {
        session.recalled.get().then(|| {
            el("div")
                .class("recalled")
                .attr("data-testid", "recalled")
                .child(el("p").child(locale.message("recalled")))
                .child(drop())
        })
    };
    let away = move || session.stage.get() != Stage::Confirming;
    el("div")
        .class(move || if away() { "analysis analysis--away" } else { "analysis" })
        .attr("data-testid", "step-columns")
        .child(step_title(locale.message("step-columns"), move || !away()))
        .child(el("p").class("lead").child(lead))
        .child(trouble_box())
        .child(rows_are())
        .child(recalled)
        .child(other_tables())
        .child(file_groups())
        .child(detected)
        .child(rows_table())
        .child(column_list())
        .child(actions())
}

/// What to do next.
fn actions() -> El {
    let (locale, session) = (use_locale(), use_session());
    let nothing =
        Memo::new(move |_| session.columns.with(|columns| columns.iter().all(|c| c.role.is_none())));
    let read = el("button")
        .attr("type", "button")
        .class("button button--main")
        .attr("data-testid", "read")
        .flag("disabled", move || nothing.get() || session.looking_again.get())
        .on("click", move |_| session.read());
    let clear = el("button")
        .attr("type", "button")
        .class("button")
        .attr("data-testid", "clear")
        .on("click", move |_| session.clear());
    el("div")
        .class("analysis__actions analysis__actions--last")
        .child(read.child(locale.message("read-start")))
        .child(clear.child(locale.message("clear")))
        .child(move || nothing.get().then(|| el("p").class("note").child(locale.message("read-nothing"))))
}
