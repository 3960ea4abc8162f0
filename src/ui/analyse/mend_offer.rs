//! Offers to undo text that was read in a wrong encoding and saved again, with an example.

use super::session::use_session;
use crate::ui::element::{Part, el};
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// A switch beside what the example looks like now and what it was; nothing for text in order.
pub fn mend_offer() -> AnyView {
    let (locale, session) = (use_locale(), use_session());
    let example = Memo::new(move |_| session.preview.with(|preview| preview.as_ref()?.mojibake.clone()));
    let mends = move || session.overrides.with(|overrides| overrides.mend == Some(true));
    let offer = move || {
        let example = example.get()?;
        let sentence = move || {
            let shown =
                [("before", example.before.as_str().into()), ("after", example.after.as_str().into())];
            locale.say("mend-example", &shown)
        };
        let switch = el("input")
            .attr("type", "checkbox")
            .attr("role", "switch")
            .id("mend")
            .attr("data-testid", "mend")
            .flag("checked", mends)
            .on("change", move |_| {
                let mend = !untrack(mends);
                session.look_again(move |overrides| overrides.mend = Some(mend));
            });
        let label = el("label").child(switch).child(" ").child(locale.message("mend-switch"));
        let offer = el("div").class("check").attr("data-testid", "mend-offer");
        Some(offer.child(el("p").child(sentence)).child(label))
    };
    offer.part()
}
