//! What was understood of a file, to be corrected and confirmed before all of it is read.

use super::column_list::ColumnList;
use super::rows_table::RowsTable;
use super::session::use_session;
use super::settings::Settings;
use super::step_title::StepTitle;
use super::trouble_box::TroubleBox;
use super::words;
use crate::text::Arg;
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// The second step.
#[component]
pub fn ColumnsStep() -> impl IntoView {
    let locale = use_locale();
    let session = use_session();
    let lead = move || {
        let lang = locale.lang();
        let preview = session.preview.get()?;
        let columns = Arg::count(lang, preview.columns.len() as f64);
        let size = words::bytes(lang, preview.size);
        Some(locale.say(
            "columns-lead",
            &[("name", session.name.get().into()), ("size", size.into()), ("n", columns)],
        ))
    };
    let busy = move || if session.looking_again.get() { locale.ui("looking-again") } else { "" };
    view! {
        <div class="analysis" data-testid="step-columns">
            <StepTitle text=Signal::derive(move || locale.ui("step-columns").to_owned())/>
            <p class="lead">{lead}</p>
            <TroubleBox/>
            <section class="sheet">
                <h2>{move || locale.ui("settings-title")}</h2>
                <Settings/>
                <p class="analysis__status" role="status">{busy}</p>
            </section>
            <RowsTable/>
            <ColumnList/>
            <Actions/>
        </div>
    }
}

/// What to do next.
#[component]
fn Actions() -> impl IntoView {
    let locale = use_locale();
    let session = use_session();
    let nothing =
        Memo::new(move |_| session.columns.with(|columns| columns.iter().all(|c| c.role.is_none())));
    view! {
        <div class="analysis__actions analysis__actions--last">
            <button
                type="button"
                class="button button--main"
                data-testid="read"
                disabled=move || nothing.get() || session.looking_again.get()
                on:click=move |_| session.read()
            >
                {move || locale.ui("read-start")}
            </button>
            <button type="button" class="button" data-testid="clear" on:click=move |_| session.clear()>
                {move || locale.ui("clear")}
            </button>
            <Show when=move || nothing.get()>
                <p class="note">{move || locale.ui("read-nothing")}</p>
            </Show>
        </div>
    }
}
