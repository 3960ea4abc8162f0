//! The steps of an analysis, one at a time, wherever on the page a file is dropped or pasted.

use super::columns_step::columns_step;
use super::drop_step::drop_step;
use super::reading_step::reading_step;
use super::report_step::report_step;
use super::session::{Session, Stage, use_session};
use super::source;
use crate::ui::element::{Part, parts};
use crate::ui::entitle;
use crate::ui::locale::{Locale, use_locale};
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// One step at a time: drop, check the columns, read, report.
pub fn steps() -> AnyView {
    let (session, locale) = (use_session(), use_locale());
    entitle(move || locale.ui("analyse-title").to_owned());
    take_files_anywhere(session, locale);
    let stage = Memo::new(move |_| session.stage.get());
    let reading = Memo::new(move |_| matches!(stage.get(), Stage::Looking | Stage::Reading));
    let waiting = move || (stage.get() == Stage::Waiting).then(drop_step);
    let reporting = move || (stage.get() == Stage::Reporting).then(report_step);
    // Once they are there, the columns stay unseen while the file is read, so that to cancel takes no time.
    let known = Memo::new(move |_| matches!(stage.get(), Stage::Confirming | Stage::Reading));
    let confirming = move || known.get().then(columns_step);
    let reading = move || reading.get().then(reading_step);
    parts([waiting.part(), confirming.part(), reading.part(), reporting.part()])
}

/// A file dropped beside the zone is taken as well, and never makes the browser leave the page; so is what is pasted
/// outside a field.
fn take_files_anywhere(session: Session, locale: Locale) {
    let over = window_event_listener(ev::dragover, |event| event.prevent_default());
    let dropped = window_event_listener(ev::drop, move |event| {
        event.prevent_default();
        session.open_all(source::files(event.data_transfer()));
    });
    let pasted = window_event_listener(ev::paste, move |event| {
        let field = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        if !field.is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA")) {
            session.paste(event.clipboard_data(), locale.ui("paste-name"));
        }
    });
    on_cleanup(move || {
        over.remove();
        dropped.remove();
        pasted.remove();
    });
}
