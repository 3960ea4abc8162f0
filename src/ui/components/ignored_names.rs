//! Names in the address that mean nothing to this calculator.

use crate::text::Arg;
use crate::ui::calc::use_calc;
use crate::ui::element::{Part, el};
use crate::ui::locale::use_locale;
use crate::ui::wording;
use leptos::prelude::*;

/// A note that lists them, where there are any.
pub fn ignored_names() -> impl Part {
    let (calc, locale) = (use_calc(), use_locale());
    move || {
        let names = calc.ignored.get();
        let quoted: Vec<String> =
            names.iter().map(|name| locale.say("quoted", &[("text", name.as_str().into())])).collect();
        let quoted: Vec<&str> = quoted.iter().map(String::as_str).collect();
        let list = Arg::from(wording::list(locale.lang(), &quoted, "and"));
        let note = el("p").class("notice").attr("role", "note").attr("data-testid", "ignored");
        (!names.is_empty()).then(|| note.child(locale.say("link-ignored", &[("names", list)])))
    }
}
