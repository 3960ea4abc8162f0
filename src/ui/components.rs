//! The parts that pages are made of, one a file.

pub mod advice_list;
pub mod announcer;
pub mod benchmark_table;
pub mod chart_view;
pub mod choice_field;
pub mod contradictions;
pub mod currency_select;
pub mod duration_field;
pub mod example_chips;
pub mod field;
pub mod grade_badge;
pub mod icon;
pub mod ignored_names;
pub mod interval;
pub mod kpi_card;
pub mod lang_switch;
pub mod my_numbers;
pub mod number_field;
pub mod offer;
pub mod output_list;
pub mod output_value;
pub mod peek;
pub mod pictures;
pub mod result_sheet;
pub mod scores_field;
pub mod search_box;
pub mod section;
pub mod share_bar;
pub mod site_header;
pub mod skip_link;
pub mod still_needed;
pub mod theme_switch;
pub mod way_chips;
pub mod what_if;
pub mod working;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Puts the focus on the first element that a selector finds.
pub fn focus(selector: &str) {
    if let Some(element) = document().query_selector(selector).ok().flatten() {
        focus_on(element);
    }
}

/// Puts the focus on an element.
pub fn focus_on(element: impl JsCast) {
    if let Ok(element) = element.dyn_into::<web_sys::HtmlElement>() {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}

/// Scrolls the first element that a selector finds to the top of the window.
pub fn show(selector: &str) {
    if let Some(element) = document().query_selector(selector).ok().flatten() {
        element.scroll_into_view();
    }
}
