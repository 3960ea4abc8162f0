//! How the values of one column are spread: a table whose rows are bars.

use super::bar::{Bar, share};
use super::words;
use crate::model::role::Holds;
use crate::report::{Bin, Distribution};
use crate::text::Arg;
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// The spread of one column.
#[component]
pub fn DistributionView(
    /// What to show.
    distribution: Distribution,
) -> impl IntoView {
    let locale = use_locale();
    let (role, largest, total) = (distribution.role, distribution.largest(), distribution.total());
    let time = role.holds() == Holds::Duration;
    let caption = move || {
        let lang = locale.lang();
        let role = words::role(lang, role).into();
        locale.say("distribution-caption", &[("role", role), ("n", Arg::count(lang, total as f64))])
    };
    let row = move |bin: Bin| {
        let percent = move || words::percent(locale.lang(), share(bin.count, total) * 100.0, 0);
        view! {
            <tr>
                <th scope="row">{move || words::bin(locale.lang(), &bin, time)}</th>
                <td class="bars__bar"><Bar share=share(bin.count, largest)/></td>
                <td class="bars__share">{percent}</td>
                <td>{move || words::count(locale.lang(), bin.count)}</td>
            </tr>
        }
    };
    view! {
        <section class="sheet" data-testid=format!("distribution-{}", role.key())>
            <table class="bars">
                <caption>{caption}</caption>
                <thead class="unseen">
                    <tr>
                        <th scope="col">{move || words::role(locale.lang(), role)}</th>
                        <td></td>
                        <th scope="col">{move || locale.ui("share-heading")}</th>
                        <th scope="col">{move || locale.ui("count-heading")}</th>
                    </tr>
                </thead>
                <tbody>{distribution.bins.into_iter().map(row).collect_view()}</tbody>
            </table>
        </section>
    }
}
