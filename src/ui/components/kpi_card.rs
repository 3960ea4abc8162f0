//! A calculator in the catalogue.

use crate::model::kpi::Kpi;
use crate::text;
use crate::ui::catalogue::words::fold;
use crate::ui::element::{El, el};
use crate::ui::locale::use_locale;

/// Title and summary; the whole card is the link.
pub fn kpi_card(kpi: &'static Kpi) -> El {
    let locale = use_locale();
    let say = move |key: &'static str| text::of(kpi, locale.lang(), key).unwrap_or_default();
    let short = move || {
        let (short, title) = (say("short"), say("title"));
        (!fold(title).contains(&fold(short))).then(|| el("span").class("card__short").child(short))
    };
    let link =
        el("a").class("card__link").attr("href", format!("#/{}", kpi.slug)).child(move || say("title"));
    el("li")
        .class("card")
        .child(el("h4").class("card__title").child(link).child(short))
        .child(el("p").class("card__summary").child(move || say("summary")))
}
