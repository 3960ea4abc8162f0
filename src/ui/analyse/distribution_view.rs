//! How the values of one column are spread: a table whose rows are bars.

use super::bar::{bar, share};
use super::words;
use crate::model::role::Holds;
use crate::report::{Bin, Distribution};
use crate::text::Arg;
use crate::ui::element::{El, el, parts};
use crate::ui::locale::use_locale;

/// The spread of one column.
pub fn distribution_view(distribution: &Distribution) -> El {
    let locale = use_locale();
    let (role, largest, total) = (distribution.role, distribution.largest(), distribution.total());
    let time = role.holds() == Holds::Duration;
    let caption = move || {
        let lang = locale.lang();
        let role = words::role(lang, role).into();
        locale.say("distribution-caption", &[("role", role), ("n", Arg::count(lang, total as f64))])
    };
    let heading = || el("th").attr("scope", "col");
    let headings = el("tr")
        .child(heading().child(move || words::role(locale.lang(), role)))
        .child(el("td"))
        .child(heading().child(locale.message("share-heading")))
        .child(heading().child(locale.message("count-heading")));
    let row = move |bin: Bin| {
        let percent = move || words::percent(locale.lang(), share(bin.count, total) * 100.0, 0);
        el("tr")
            .child(el("th").attr("scope", "row").child(move || words::bin(locale.lang(), &bin, time)))
            .child(el("td").class("bars__bar").child(bar(share(bin.count, largest))))
            .child(el("td").class("bars__share").child(percent))
            .child(el("td").child(move || words::count(locale.lang(), bin.count)))
    };
    let table = el("table")
        .class("bars")
        .child(el("caption").child(caption))
        .child(el("thead").class("unseen").child(headings))
        .child(el("tbody").child(parts(distribution.bins.iter().cloned().map(row))));
    el("section").class("sheet").attr("data-testid", format!("distribution-{}", role.key())).child(table)
}
