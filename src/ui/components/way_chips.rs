//! The ways to answer a section, as chips of which one is chosen.

use crate::model::kpi::{Section, Way};
use crate::text;
use crate::ui::calc::use_calc;
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// The ways to answer a section.
#[component]
pub fn WayChips(
    /// The section.
    section: &'static Section,
    /// Its place in the form.
    index: usize,
) -> impl IntoView {
    let (calc, locale) = (use_calc(), use_locale());
    let chip = move |(position, way): (usize, &'static Way)| {
        let name = move || text::of(calc.kpi, locale.lang(), &format!("way-{}", way.key)).unwrap_or(way.key);
        view! {
            <label class="chip chip--choice">
                <input
                    type="radio"
                    class="chip__radio"
                    id=format!("way-{}", way.key)
                    name=format!("way-of-{}", section.key)
                    value=way.key
                    prop:checked=move || calc.way(index) == position
                    on:change=move |_| calc.choose_way(index, position)
                />
                {name}
            </label>
        }
    };
    view! {
        <div class="chips" role="radiogroup" aria-label=locale.message("way-label")>
            {section.ways.iter().enumerate().map(chip).collect_view()}
        </div>
    }
}
