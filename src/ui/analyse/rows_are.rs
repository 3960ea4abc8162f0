//! What a row of the file is: a known export is named, the guess stands chosen, and is asked about while it is unsure.

use super::select::{Choices, select};
use super::session::use_session;
use super::words;
use crate::analysis::protocol::{Inventory, RowKind};
use crate::model::role::Role;
use crate::report::columns;
use crate::text::Arg;
use crate::ui::element::{El, Part, el, parts};
use crate::ui::locale::use_locale;
use leptos::prelude::*;

const KINDS: [RowKind; 5] =
    [RowKind::Ticket, RowKind::Answer, RowKind::Call, RowKind::Event, RowKind::DailyTotals];

/// The tool, what a row is, why, and what follows from it.
pub fn rows_are() -> El {
    let (locale, session) = (use_locale(), use_session());
    let guess = Memo::new(move |_| {
        let uses = session.columns.get();
        session.preview.with(|preview| preview.as_deref().map(|preview| columns::row_kind(preview, &uses)))
    });
    let kind = Memo::new(move |_| guess.get().unwrap_or_default().kind);
    let choices = Memo::new(move |_| Choices {
        names: KINDS.map(|kind| words::row_kind(locale.lang(), kind).to_owned()).to_vec(),
        chosen: KINDS.iter().position(|other| *other == kind.get()).unwrap_or(0),
    });
    let choose = move |index: usize| {
        session.look_again(|overrides| overrides.row_kind = KINDS.get(index).copied());
    };
    let tool = move || {
        let preview = session.preview.get()?;
        let tool = preview.recognised.clone()?;
        Some(locale.say("recognised", &[("tool", tool.into())]))
    };
    let why = move || Some(words::row_reason(locale.lang(), &*session.preview.get()?, &guess.get()?));
    let named = Memo::new(move |_| {
        session.columns.with(|columns| columns.iter().any(|column| column.role == Some(Role::Id)))
    });
    let note = move || match kind.get() {
        RowKind::Event if !named.get() => locale.ui("row-kind-needs-id"),
        RowKind::Event => locale.ui("row-kind-event-note"),
        RowKind::DailyTotals => locale.ui("row-kind-totals-note"),
        _ => "",
    };
    let unsure = Memo::new(move |_| guess.get().is_some_and(|guess| !guess.sure));
    let check = move || {
        let confirm = move || {
            let name = words::row_kind(locale.lang(), kind.get());
            locale.say("row-kind-confirm", &[("kind", name.into())])
        };
        let button = el("button")
            .attr("type", "button")
            .class("button")
            .attr("data-testid", "confirm-row-kind")
            .on("click", move |_| {
                let kind = kind.get_untracked();
                session.look_again(|overrides| overrides.row_kind = Some(kind));
            });
        el("div")
            .class("check")
            .attr("data-testid", "row-kind-check")
            .child(el("p").child(locale.message("row-kind-check")))
            .child(button.child(confirm))
    };
    el("section")
        .class("sheet")
        .child(el("h2").child(locale.message("rows-are-title")))
        .child(el("p").attr("data-testid", "recognised").child(tool))
        .child(el("div").class("settings").child(select("setting-row-kind", choices, choose)))
        .child(el("p").class("note").attr("data-testid", "row-kind-why").child(why))
        .child(el("p").class("note").child(note))
        .child((move || unsure.get().then(check)).part())
}

/// How many rows became how many tickets, and what is not computed from which columns.
pub fn withheld(inventory: &Inventory) -> AnyView {
    let (locale, session) = (use_locale(), use_session());
    let (events, tickets) = (inventory.events, inventory.rows);
    let gathered = (events > 0).then(|| {
        let sentence = move || {
            let count = |n: u64| Arg::count(locale.lang(), n as f64);
            locale.say("report-events", &[("rows", count(events)), ("n", count(tickets))])
        };
        el("p").class("note").attr("data-testid", "events").child(sentence)
    });
    let item = |withheld: &crate::analysis::protocol::Withheld| {
        let withheld = withheld.clone();
        let sentence = move || Some(words::withheld(locale.lang(), &*session.preview.get()?, &withheld));
        el("p").class("check").attr("data-testid", "withheld").child(sentence)
    };
    parts([gathered.part(), parts(inventory.withheld.iter().map(item))])
}
