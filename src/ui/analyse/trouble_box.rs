//! What went wrong with the last file, and what to do about it.

use super::session::use_session;
use super::words;
use crate::text::Arg;
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// An alert; nothing while all is well.
#[component]
pub fn TroubleBox() -> impl IntoView {
    let locale = use_locale();
    let session = use_session();
    let sentence = move || session.trouble.get().map(|trouble| words::trouble(locale.lang(), &trouble));
    let alert = move || {
        let sentence = sentence()?;
        let name = session.name.get();
        Some(view! {
            <p class="trouble__title">{locale.ui("file-trouble")}</p>
            {(!name.is_empty()).then(|| view! { <p class="trouble__name">{name}</p> })}
            <p data-testid="file-error">{sentence}</p>
        })
    };
    let ignored = move || {
        let count = session.ignored_files.get();
        (count > 0).then(|| {
            let count = Arg::count(locale.lang(), f64::from(count));
            view! { <p class="note">{locale.say("drop-ignored", &[("n", count)])}</p> }
        })
    };
    view! {
        <div class="trouble" role="alert">{alert}</div>
        {ignored}
    }
}
