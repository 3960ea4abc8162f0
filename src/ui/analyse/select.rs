//! A labelled choice among a few values.

use leptos::prelude::*;

/// A value that can be chosen, and how it reads.
pub type Item = (String, String);

/// A labelled `select`.
#[component]
pub fn Select(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    label: Signal<String>,
    /// What can be answered.
    #[prop(into)]
    items: Signal<Vec<Item>>,
    /// The present answer.
    #[prop(into)]
    chosen: Signal<String>,
    /// Told the new answer.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let options = move || {
        let chosen = chosen.get();
        let option = |(value, text): Item| {
            let selected = value == chosen;
            view! { <option value=value selected=selected>{text}</option> }
        };
        items.get().into_iter().map(option).collect_view()
    };
    view! {
        <div class="setting">
            <label class="setting__label" for=id.clone()>{label}</label>
            <select
                id=id.clone()
                class="select"
                data-testid=id
                on:change:target=move |event| on_choose.run(event.target().value())
            >
                {options}
            </select>
        </div>
    }
}
