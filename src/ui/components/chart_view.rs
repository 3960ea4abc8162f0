//! A chart at the width it is shown at, redrawn when that changes, with its numbers as a table for those who want
//! them.

use crate::ui::chart::of_kpi::Drawing;
use crate::ui::chart::{Frame, Row};
use crate::ui::locale::use_locale;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::ResizeObserver;

/// A chart; nothing is seen of it while there is nothing to draw.
#[component]
pub fn ChartView(
    /// Unique in the page.
    id: String,
    /// What is shown.
    #[prop(into)]
    title: Signal<String>,
    /// Draws it, if there is something to draw.
    draw: impl Fn(&Frame) -> Option<Drawing> + Send + Sync + 'static,
    /// Whether the title stands above it and its numbers below. The small charts of the sheet go without: their
    /// numbers are beside them.
    #[prop(optional)]
    captioned: bool,
) -> impl IntoView {
    let locale = use_locale();
    let canvas: NodeRef<Div> = NodeRef::new();
    let width = width_of(canvas);
    let test_id = id.clone();
    let drawing = Memo::new(move |_| {
        draw(&Frame {
            id: id.clone(),
            width: width.get(),
            lang: locale.lang(),
            currency: locale.currency(),
            title: title.get(),
            description: String::new(),
        })
    });
    let svg = move || drawing.with(|drawing| drawing.as_ref().map(|drawing| drawing.svg.clone()));
    let rows = move || drawing.with(|drawing| drawing.as_ref().map(|d| d.rows.clone()).unwrap_or_default());
    view! {
        <figure
            class="picture"
            class:picture--captioned=captioned
            hidden=move || drawing.with(Option::is_none)
            data-testid=test_id
        >
            {captioned.then(|| view! { <figcaption class="picture__title">{title}</figcaption> })}
            <div class="picture__canvas" node_ref=canvas inner_html=move || svg().unwrap_or_default()></div>
            {captioned.then(|| view! { <Numbers rows=Signal::derive(rows)/> })}
        </figure>
    }
}

/// What a chart shows, in words.
#[component]
fn Numbers(rows: Signal<Vec<Row>>) -> impl IntoView {
    let locale = use_locale();
    let row = |(label, value): Row| view! { <tr><th scope="row">{label}</th><td>{value}</td></tr> };
    view! {
        <details class="picture__numbers">
            <summary>{locale.message("chart-data")}</summary>
            <table class="table">
                <tbody>{move || rows.get().into_iter().map(row).collect_view()}</tbody>
            </table>
        </details>
    }
}

/// The width of an element, px, followed as the window and the page change.
fn width_of(element: NodeRef<Div>) -> Signal<f64> {
    let width = RwSignal::new(0.0);
    let watch = StoredValue::new_local(None::<(ResizeObserver, Closure<dyn FnMut()>)>);
    Effect::new(move |_| {
        let Some(found) = element.get() else { return };
        let shown = found.clone();
        let measure = Closure::<dyn FnMut()>::new(move || {
            let now = f64::from(shown.client_width());
            // A hidden chart has no width; it keeps the one it had.
            if now > 0.0 && now != width.get_untracked() {
                width.set(now);
            }
        });
        if let Ok(observer) = ResizeObserver::new(measure.as_ref().unchecked_ref()) {
            observer.observe(&found);
            watch.set_value(Some((observer, measure)));
        }
    });
    on_cleanup(move || {
        watch.update_value(|watch| {
            if let Some((observer, _)) = watch.take() {
                observer.disconnect();
            }
        });
    });
    width.into()
}
