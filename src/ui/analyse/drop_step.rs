//! Where an analysis begins: drop, choose, paste, or take a sample.

use super::drop_zone::drop_zone;
use super::file_groups::file_groups;
use super::paste_box::paste_box;
use super::session::use_session;
use super::source::SAMPLES;
use super::trouble_box::trouble_box;
use crate::ui::element::{El, el, parts};
use crate::ui::locale::use_locale;

/// The first step.
pub fn drop_step() -> El {
    let locale = use_locale();
    let samples = el("section")
        .class("analysis__way")
        .child(el("h2").child(locale.message("samples-title")))
        .child(samples());
    el("div")
        .class("analysis")
        .attr("data-testid", "step-drop")
        .child(el("h1").attr("tabindex", "-1").child(locale.message("analyse-title")))
        .child(el("p").class("lead").child(locale.message("analyse-lead")))
        .child(trouble_box())
        .child(file_groups())
        .child(drop_zone())
        .child(
            el("div")
                .class("analysis__ways")
                .child(samples)
                .child(el("section").class("analysis__way").child(paste_box())),
        )
}

/// Buttons that open the site's own samples.
fn samples() -> El {
    let (locale, session) = (use_locale(), use_session());
    let button = move |file: &'static str| {
        let key = format!("sample-{}", file.trim_end_matches(".csv"));
        let (note, test_id) = (format!("{key}.note"), key.clone());
        el("button")
            .attr("type", "button")
            .class("sample")
            .attr("data-testid", test_id)
            .on("click", move |_| session.open_sample(file))
            .child(el("span").class("sample__name").child(move || locale.say(&key, &[])))
            .child(el("span").class("sample__note").child(move || locale.say(&note, &[])))
    };
    el("div").class("samples").child(parts(SAMPLES.map(button)))
}
