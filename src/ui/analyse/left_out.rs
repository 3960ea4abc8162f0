//! What became of the cells of each column: what counts, what does not, why, and where to look.

use super::session::use_session;
use super::words;
use crate::analysis::protocol::{Inventory, Tally};
use crate::text::{Arg, Lang, say};
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// A panel with a table and examples.
#[component]
pub fn LeftOut(
    /// What was read.
    inventory: Inventory,
) -> impl IntoView {
    let locale = use_locale();
    let refused: u64 = inventory.tallies.iter().map(|tally| tally.unreadable + tally.out_of_range).sum();
    let count = move |n: u64| Arg::count(locale.lang(), n as f64);
    let summary = move || match refused {
        0 => locale.ui("report-all-used").to_owned(),
        n => locale.say("report-refused", &[("n", count(n))]),
    };
    let (uneven, lines) = (inventory.uneven_rows, inventory.uneven_lines.clone());
    let uneven_text = move || {
        let lines: Vec<String> = lines.iter().map(|line| words::count(locale.lang(), *line)).collect();
        let more = if uneven > lines.len() as u64 { "…" } else { "" };
        let lines = lines.join(", ") + more;
        (uneven > 0).then(|| locale.say("report-uneven", &[("n", count(uneven)), ("lines", lines.into())]))
    };
    let order = inventory.date_order.filter(|_| !inventory.date_order_proved);
    let dates = move || {
        let name = words::date_order(locale.lang(), order?);
        Some(locale.say("report-dates", &[("order", name.into())]))
    };
    view! {
        <Show when=move || order.is_some()>
            <p class="check" data-testid="dates-unproved">{dates}</p>
        </Show>
        <details class="left-out" data-testid="left-out">
            <summary>
                {move || locale.ui("report-why")} <span class="left-out__sum">{summary}</span>
            </summary>
            <TallyTable tallies=inventory.tallies.clone() rows=inventory.rows/>
            <p class="note">{uneven_text}</p>
            <Examples tallies=inventory.tallies/>
        </details>
    }
}

#[component]
fn TallyTable(
    /// One for each meaning.
    tallies: Vec<Tally>,
    /// Rows of the file.
    rows: u64,
) -> impl IntoView {
    let locale = use_locale();
    let session = use_session();
    const HEADINGS: [&str; 7] = [
        "left-out-role",
        "left-out-column",
        "left-out-used",
        "left-out-empty",
        "left-out-unreadable",
        "left-out-range",
        "left-out-rows",
    ];
    let row = move |tally: Tally| {
        let counts = [tally.used, tally.empty, tally.unreadable, tally.out_of_range, rows];
        let cells = counts
            .map(|n| view! { <td class:table__none=n == 0>{move || words::count(locale.lang(), n)}</td> });
        let columns = move || {
            let preview = session.preview.get()?;
            let name = |index: &usize| words::column(locale.lang(), &preview, *index);
            Some(tally.columns.iter().map(name).collect::<Vec<_>>().join(" → "))
        };
        view! {
            <tr data-testid=format!("tally-{}", tally.role.key())>
                <th scope="row">{move || words::role(locale.lang(), tally.role)}</th>
                <td class="table__words">{columns}</td>
                {cells.into_iter().collect_view()}
            </tr>
        }
    };
    view! {
        <div class="frame" tabindex="0" role="region" aria-label=move || locale.ui("left-out-caption")>
            <table class="table tallies">
                <caption class="unseen">{move || locale.ui("left-out-caption")}</caption>
                <thead>
                    <tr>
                        {HEADINGS
                            .map(|key| view! { <th scope="col">{move || locale.ui(key)}</th> })
                            .into_iter()
                            .collect_view()}
                    </tr>
                </thead>
                <tbody>{tallies.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

#[component]
fn Examples(
    /// One for each meaning.
    tallies: Vec<Tally>,
) -> impl IntoView {
    let locale = use_locale();
    let refused: Vec<Tally> = tallies.into_iter().filter(|tally| !tally.examples.is_empty()).collect();
    let some = !refused.is_empty();
    view! {
        <Show when=move || some>
            <h3>{move || locale.ui("left-out-examples")}</h3>
        </Show>
        <TallyLines tallies=refused/>
    }
}

/// For each column, how many cells do not count, by reason, and the first of them.
#[component]
pub fn TallyLines(
    /// One for each meaning.
    tallies: Vec<Tally>,
) -> impl IntoView {
    let locale = use_locale();
    let item = move |tally: Tally| {
        let examples = tally.examples.clone();
        let examples = move || {
            let lang = locale.lang();
            let example = |refused: &crate::analysis::protocol::Refused| {
                let line = Arg::count(lang, refused.line as f64);
                let text = Arg::from(refused.text.as_str());
                let text = say(lang, "left-out-example", &[("line", line), ("text", text)]);
                view! { <li>{text}</li> }
            };
            examples.iter().map(example).collect_view()
        };
        view! {
            <li>
                {move || line(locale.lang(), &tally)}
                <ul class="refused-cells">{examples}</ul>
            </li>
        }
    };
    view! { <ul class="tally-lines">{tallies.into_iter().map(item).collect_view()}</ul> }
}

/// “Channel: 15 empty, 3 unreadable”.
fn line(lang: Lang, tally: &Tally) -> String {
    let role = words::role(lang, tally.role).into();
    say(lang, "left-out-line", &[("role", role), ("reasons", reasons(lang, tally).into())])
}

fn reasons(lang: Lang, tally: &Tally) -> String {
    let reasons = [
        ("card-empty", tally.empty),
        ("card-unreadable", tally.unreadable),
        ("card-range", tally.out_of_range),
    ];
    let said: Vec<String> = reasons
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(key, n)| say(lang, key, &[("n", Arg::count(lang, n as f64))]))
        .collect();
    if said.is_empty() { say(lang, "card-nothing-left-out", &[]) } else { said.join(", ") }
}
