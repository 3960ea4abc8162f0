//! The files that were opened together but do not belong together, to choose from.

use super::batch::{self, Looked};
use super::session::use_session;
use super::words;
use crate::text::Arg;
use crate::ui::element::{Part, el, parts, truth};
use crate::ui::locale::use_locale;
use leptos::prelude::*;
use web_sys::File;

/// A button for each group of files with the same columns, and why others cannot be read; nothing where all files are
/// in one report.
pub fn file_groups() -> AnyView {
    let (locale, session) = (use_locale(), use_session());
    let group = move |(at, files): (usize, &Vec<Looked>)| {
        let all: Vec<File> = files.iter().map(|looked| looked.file.clone()).collect();
        let columns = files.first().map_or(0, |looked| looked.preview.columns.len());
        let note = move || {
            let n = Arg::count(locale.lang(), columns as f64);
            locale.say("group-columns", &[("n", n)])
        };
        el("button")
            .attr("type", "button")
            .class("sample")
            .attr("data-testid", format!("file-group-{at}"))
            .attr("aria-pressed", move || truth(session.batch.with(|batch| batch.chosen == Some(at))))
            .on("click", move |_| session.choose(at))
            .child(el("span").class("sample__name").child(batch::title(&all)))
            .child(el("span").class("sample__note").child(note))
    };
    let refused = move |(name, trouble): &(String, _)| {
        let (name, trouble) = (name.clone(), Clone::clone(trouble));
        el("li").child(move || {
            let error = words::trouble(locale.lang(), &trouble);
            locale.say("file-of-several", &[("name", name.as_str().into()), ("error", error.into())])
        })
    };
    let list = move || {
        session.batch.with(|batch| {
            let apart = batch.groups.len() > 1;
            (apart || !batch.refused.is_empty()).then(|| {
                let buttons =
                    el("div").class("samples").child(parts(batch.groups.iter().enumerate().map(group)));
                let refused = el("ul").class("refused-cells").child(parts(batch.refused.iter().map(refused)));
                el("section")
                    .class("sheet")
                    .attr("data-testid", "file-groups")
                    .child(apart.then(|| el("p").child(locale.message("groups-title"))))
                    .child(apart.then_some(buttons))
                    .child((!batch.refused.is_empty()).then_some(refused))
            })
        })
    };
    list.part()
}
