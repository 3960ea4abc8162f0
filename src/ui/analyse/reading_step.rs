//! While a file is looked at or read: how far it is, and a way to stop.

use super::session::{Stage, use_session};
use super::step_title::StepTitle;
use super::words;
use crate::text::Arg;
use crate::ui::locale::use_locale;
use crate::ui::worker::Progress;
use leptos::prelude::*;

/// The progress of reading.
#[component]
pub fn ReadingStep() -> impl IntoView {
    let locale = use_locale();
    let session = use_session();
    let title = Signal::derive(move || {
        let key = if session.stage.get() == Stage::Looking { "looking" } else { "reading" };
        locale.ui(key).to_owned()
    });
    let total = move || session.progress.with(|progress| progress.total.max(1));
    let bytes = move || session.progress.with(|progress| progress.bytes);
    let started = move || session.progress.with(|progress| progress.total > 0);
    let detail = move || {
        let (lang, Progress { bytes, total, rows }) = (locale.lang(), session.progress.get());
        let n = Arg::count(lang, rows as f64);
        let (done, total) = (words::bytes(lang, bytes), words::bytes(lang, total));
        locale.say(
            "reading-detail",
            &[("done", done.into()), ("total", total.into()), ("rows", n.clone()), ("n", n)],
        )
    };
    // Said aloud at every quarter only: a live region that never stops is worse than none.
    let quarter = Memo::new(move |_| bytes() * 4 / total());
    let percent = move |value: f64| {
        let value = words::percent(locale.lang(), value, 0);
        locale.say("reading-percent", &[("percent", value.into())])
    };
    let aloud = move || if quarter.get() > 0 { percent(quarter.get() as f64 * 25.0) } else { String::new() };
    let shown = move || percent((bytes() as f64 / total() as f64 * 100.0).floor());
    view! {
        <div class="analysis reading" data-testid="step-reading">
            <StepTitle text=title/>
            <p class="reading__name">{session.name}</p>
            <progress class="reading__bar" max=move || total().to_string() value=move || bytes().to_string()>
                {shown}
            </progress>
            <Show when=started>
                <p class="reading__detail"><strong>{shown}</strong>" · "{detail}</p>
            </Show>
            <p class="unseen" role="status">{aloud}</p>
            <button type="button" class="button" data-testid="cancel" on:click=move |_| session.cancel()>
                {move || locale.ui("cancel")}
            </button>
        </div>
    }
}
