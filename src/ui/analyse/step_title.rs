//! The heading of a step. It takes the focus when the step comes, so that keyboard and screen reader follow.

use crate::ui::components::focus_on;
use crate::ui::element::{El, Known, Part, el};
use leptos::prelude::*;

/// The heading of a step, with what it says; whether the step is `there` to be seen.
pub fn step_title(text: impl Part, there: impl Fn() -> bool + Send + Sync + 'static) -> El {
    let title = Known::new();
    // Once it is in the document, and whenever it is back.
    Effect::new(move |_| title.get().filter(|_| there()).into_iter().for_each(focus_on));
    el("h1").attr("tabindex", "-1").class("step-title").known_as(title).child(text)
}
