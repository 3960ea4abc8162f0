//! The heading of a step. It takes the focus when the step comes, so that keyboard and screen reader follow.

use leptos::html::H1;
use leptos::prelude::*;

/// The heading of a step.
#[component]
pub fn StepTitle(
    /// What it says.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let heading = NodeRef::<H1>::new();
    Effect::new(move |_| {
        if let Some(heading) = heading.get() {
            // A heading that has gone meanwhile takes no focus, and needs none.
            let _ = heading.focus();
        }
    });
    view! { <h1 node_ref=heading tabindex="-1" class="step-title">{text}</h1> }
}
