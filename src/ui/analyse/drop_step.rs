//! Where an analysis begins: drop, choose, paste, or take a sample.

use super::drop_zone::DropZone;
use super::paste_box::PasteBox;
use super::session::use_session;
use super::source::SAMPLES;
use super::trouble_box::TroubleBox;
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// The first step.
#[component]
pub fn DropStep() -> impl IntoView {
    let locale = use_locale();
    view! {
        <div class="analysis" data-testid="step-drop">
            <h1 tabindex="-1">{move || locale.ui("analyse-title")}</h1>
            <p class="lead">{move || locale.ui("analyse-lead")}</p>
            <TroubleBox/>
            <DropZone/>
            <div class="analysis__ways">
                <section class="analysis__way">
                    <h2>{move || locale.ui("samples-title")}</h2>
                    <Samples/>
                </section>
                <section class="analysis__way">
                    <PasteBox/>
                </section>
            </div>
        </div>
    }
}

/// Buttons that open the site's own samples.
#[component]
fn Samples() -> impl IntoView {
    let locale = use_locale();
    let session = use_session();
    let button = move |file: &'static str| {
        let key = format!("sample-{}", file.trim_end_matches(".csv"));
        let (note, testid) = (format!("{key}.note"), key.clone());
        view! {
            <button
                type="button"
                class="sample"
                data-testid=testid
                on:click=move |_| session.open_sample(file)
            >
                <span class="sample__name">{move || locale.say(&key, &[])}</span>
                <span class="sample__note">{move || locale.say(&note, &[])}</span>
            </button>
        }
    };
    view! { <div class="samples">{SAMPLES.map(button).into_iter().collect_view()}</div> }
}
