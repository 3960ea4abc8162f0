//! The figures that the file cannot give yet, and the columns that would make them possible.

use super::words;
use crate::report::Unsupported;
use crate::ui::element::{El, el, parts};
use crate::ui::locale::use_locale;

/// What is missing; nothing if the file gives all figures.
pub fn unsupported_list(list: &[Unsupported]) -> Option<El> {
    let locale = use_locale();
    let item = move |unsupported: &Unsupported| {
        let (kpi, missing) = (unsupported.kpi, unsupported.missing.clone());
        let link = el("a").attr("href", format!("#/{}", kpi.slug));
        el("li")
            .attr("data-testid", format!("missing-{}", kpi.slug))
            .child(link.child(move || words::kpi_title(locale.lang(), kpi)))
            .child(el("span").class("note").child(move || words::alternatives(locale.lang(), &missing)))
    };
    (!list.is_empty()).then(|| {
        el("section")
            .class("missing")
            .attr("aria-labelledby", "missing-title")
            .child(el("h2").id("missing-title").child(locale.message("missing-title")))
            .child(el("p").class("note").child(locale.message("missing-lead")))
            .child(el("ul").class("missing__list").child(parts(list.iter().map(item))))
    })
}
