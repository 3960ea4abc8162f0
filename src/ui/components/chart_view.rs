//! A chart at the width it is shown at, redrawn when that changes, with its numbers as a table for those who want
//! them.

use crate::ui::chart::of_kpi::Drawing;
use crate::ui::chart::{Frame, Row};
use crate::ui::element::{El, Known, el, parts};
use crate::ui::locale::use_locale;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::ResizeObserver;

/// The chart with this id, unique in the page; nothing is seen of it while there is nothing to draw. Captioned, its title
/// stands above it and its numbers below. The small charts of the sheet go without: their numbers are beside them.
pub fn chart_view(
    id: String,
    title: impl Fn() -> String + Send + Sync + 'static,
    captioned: bool,
    draw: impl Fn(&Frame) -> Option<Drawing> + Send + Sync + 'static,
) -> El {
    show(id, Arc::new(title), captioned, Box::new(draw))
}

type Title = Arc<dyn Fn() -> String + Send + Sync>;
type Draw = Box<dyn Fn(&Frame) -> Option<Drawing> + Send + Sync>;

/// The same for every chart, so that it is downloaded once.
fn show(id: String, title: Title, captioned: bool, draw: Draw) -> El {
    let locale = use_locale();
    let canvas = Known::new();
    let width = width_of(canvas);
    let (test_id, heading) = (id.clone(), title.clone());
    let drawing = Memo::new(move |_| {
        draw(&Frame {
            id: id.clone(),
            width: width.get(),
            lang: locale.lang(),
            currency: locale.currency(),
            title: title(),
            description: String::new(),
        })
    });
    let svg = move || drawing.with(|drawing| drawing.as_ref().map(|d| d.svg.clone()).unwrap_or_default());
    let heading = captioned.then(|| el("figcaption").class("picture__title").child(move || heading()));
    el("figure")
        .class(if captioned { "picture picture--captioned" } else { "picture" })
        .flag("hidden", move || drawing.with(Option::is_none))
        .attr("data-testid", test_id)
        .child(heading)
        .child(el("div").class("picture__canvas").known_as(canvas).html(svg))
        .child(captioned.then(|| numbers(drawing)))
}

/// What a chart shows, in words.
fn numbers(drawing: Memo<Option<Drawing>>) -> El {
    let row = |(label, value): &Row| {
        el("tr")
            .child(el("th").attr("scope", "row").child(label.clone()))
            .child(el("td").child(value.clone()))
    };
    let rows =
        move || drawing.with(|drawing| parts(drawing.iter().flat_map(|drawing| &drawing.rows).map(row)));
    el("details")
        .class("picture__numbers")
        .child(el("summary").child(use_locale().message("chart-data")))
        .child(el("table").class("table").child(el("tbody").child(rows)))
}

/// The width of an element, px, followed as the window and the page change.
fn width_of(element: Known) -> Signal<f64> {
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
