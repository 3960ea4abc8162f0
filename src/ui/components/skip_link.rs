//! The first stop of the keyboard: past the header, to the page itself.

use super::focus;
use crate::ui::element::{El, el};
use crate::ui::locale::use_locale;

/// A link that is seen when it has the focus.
pub fn skip_link() -> El {
    let skip = |event: web_sys::Event| {
        // The fragment is the address of the page, so it cannot name an element.
        event.prevent_default();
        focus("main");
    };
    el("a").class("skip").attr("href", "#main").on("click", skip).child(use_locale().message("skip"))
}
