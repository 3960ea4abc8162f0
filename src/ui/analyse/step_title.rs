//! The heading of a step. It takes the focus when the step comes, so that keyboard and screen reader follow.

use crate::ui::components::focus;
use crate::ui::element::{El, Part, el};
use leptos::prelude::*;

/// The heading of a step, with what it says.
pub fn step_title(text: impl Part) -> El {
    // Once it is in the document.
    Effect::new(|_| focus(".step-title"));
    el("h1").attr("tabindex", "-1").class("step-title").child(text)
}
