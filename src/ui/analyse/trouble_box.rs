//! What went wrong with the last file, and what to do about it.

use super::session::use_session;
use super::words;
use crate::ui::element::{Part, el, parts};
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// An alert; nothing while all is well.
pub fn trouble_box() -> AnyView {
    let (locale, session) = (use_locale(), use_session());
    let alert = move || {
        let sentence = words::trouble(locale.lang(), &session.trouble.get()?);
        let name = session.name.get();
        Some(parts([
            Some(el("p").class("trouble__title").child(locale.ui("file-trouble"))),
            (!name.is_empty()).then(|| el("p").class("trouble__name").child(name)),
            Some(el("p").attr("data-testid", "file-error").child(sentence)),
        ]))
    };
    el("div").class("trouble").attr("role", "alert").child(alert).part()
}
