//! What became of the cells of each column: what counts, what does not, why, and where to look.

use super::date_readings::{date_proofs, date_warnings};
use super::rows_left_out::rows_left_out;
use super::session::use_session;
use super::words;
use crate::analysis::protocol::{FileInventory, Inventory, Refused, Tally};
use crate::text::{Arg, Lang, say};
use crate::ui::element::{El, Part, el, parts};
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// What each column of the table of what was left out says.
const HEADINGS: [&str; 8] = [
    "left-out-role",
    "left-out-column",
    "left-out-used",
    "left-out-empty",
    "left-out-unreadable",
    "left-out-range",
    "left-out-aside",
    "left-out-rows",
];

/// A panel with a table and examples of what was read.
pub fn left_out(inventory: &Inventory) -> AnyView {
    let locale = use_locale();
    let refused: u64 = inventory.tallies.iter().map(|tally| tally.unreadable + tally.out_of_range).sum();
    let count = move |n: u64| Arg::count(locale.lang(), n as f64);
    let summary = move || match refused {
        0 => locale.ui("report-all-used").to_owned(),
        n => locale.say("report-refused", &[("n", count(n))]),
    };
    let broken_off = broken_off(inventory);
    let summary = el("summary")
        .child(locale.message("report-why"))
        .child(el("span").class("left-out__sum").child(summary));
    let panel = el("details")
        .class("left-out")
        .attr("data-testid", "left-out")
        .child(summary)
        .child(tally_table(&inventory.tallies, inventory.rows))
        .child(inventory.files.is_empty().then(|| uneven(inventory)))
        .child(date_proofs(inventory))
        .child(rows_left_out(inventory))
        .child(examples(&inventory.tallies))
        .child(parts(inventory.files.iter().map(of_file)));
    parts([date_warnings(inventory), broken_off.part(), panel.part()])
}

/// Which rows do not have as many cells as the header.
fn uneven(inventory: &Inventory) -> El {
    let locale = use_locale();
    let (uneven, lines) = (inventory.uneven_rows, inventory.uneven_lines.clone());
    let text = move || {
        let count = Arg::count(locale.lang(), uneven as f64);
        let lines: Vec<String> = lines.iter().map(|line| words::count(locale.lang(), *line)).collect();
        let more = if uneven > lines.len() as u64 { "…" } else { "" };
        let lines = lines.join(", ") + more;
        (uneven > 0).then(|| locale.say("report-uneven", &[("n", count), ("lines", lines.into())]))
    };
    el("p").class("note").child(text)
}

/// Where the file breaks off, if it does.
fn broken_off(inventory: &Inventory) -> Option<El> {
    let locale = use_locale();
    let line = inventory.broken_off?;
    let sentence = move || {
        let line = Arg::count(locale.lang(), line as f64);
        locale.say("report-broken-off", &[("line", line)])
    };
    Some(el("p").class("check").attr("data-testid", "broken-off").child(sentence))
}

/// What is to be told of one of several files: its rows, and where to look in it.
fn of_file(file: &FileInventory) -> El {
    let locale = use_locale();
    let (name, rows) = (file.name.clone(), file.inventory.rows);
    let title = move || {
        let n = Arg::count(locale.lang(), rows as f64);
        locale.say("report-of-file", &[("name", name.as_str().into()), ("n", n)])
    };
    el("section")
        .attr("data-testid", "left-out-file")
        .child(el("h3").child(title))
        .child(broken_off(&file.inventory))
        .child((file.inventory.uneven_rows > 0).then(|| uneven(&file.inventory)))
        .child(date_proofs(&file.inventory))
        .child(rows_left_out(&file.inventory))
        .child(refused_lines(&file.inventory.tallies))
}

/// What became of the cells of each meaning, in a file of so many rows.
fn tally_table(tallies: &[Tally], rows: u64) -> El {
    let (locale, session) = (use_locale(), use_session());
    let row = move |tally: &Tally| {
        let (role, used) = (tally.role, tally.columns.clone());
        let cell = |n: u64| {
            el("td").class((n == 0).then_some("table__none")).child(move || words::count(locale.lang(), n))
        };
        let columns = move || {
            let preview = session.preview.get()?;
            let name = |index: &usize| words::column(locale.lang(), &preview, *index);
            Some(used.iter().map(name).collect::<Vec<_>>().join(" → "))
        };
        let counts = [tally.used, tally.empty, tally.unreadable, tally.out_of_range, tally.set_aside, rows];
        el("tr")
            .attr("data-testid", format!("tally-{}", role.key()))
            .child(el("th").attr("scope", "row").child(move || words::role(locale.lang(), role)))
            .child(el("td").class("table__words").child(columns))
            .child(parts(counts.map(cell)))
    };
    let headings = HEADINGS.map(|key| el("th").attr("scope", "col").child(locale.message(key)));
    let table = el("table")
        .class("table tallies")
        .child(el("caption").class("unseen").child(locale.message("left-out-caption")))
        .child(el("thead").child(el("tr").child(parts(headings))))
        .child(el("tbody").child(parts(tallies.iter().map(row))));
    el("div")
        .class("frame")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", locale.message("left-out-caption"))
        .child(table)
}

fn examples(tallies: &[Tally]) -> AnyView {
    let any = tallies.iter().any(|tally| !tally.examples.is_empty());
    let title = any.then(|| el("h3").child(use_locale().message("left-out-examples")));
    parts([title, Some(refused_lines(tallies))])
}

/// The columns that have cells to show which do not count.
fn refused_lines(tallies: &[Tally]) -> El {
    let refused: Vec<Tally> = tallies.iter().filter(|tally| !tally.examples.is_empty()).cloned().collect();
    tally_lines(&refused)
}

/// For each column, how many cells do not count, by reason, and the first of them.
pub fn tally_lines(tallies: &[Tally]) -> El {
    let locale = use_locale();
    let example = |refused: &Refused| {
        let Refused { line, text, .. } = refused.clone();
        el("li").child(move || {
            let line = Arg::count(locale.lang(), line as f64);
            locale.say("left-out-example", &[("line", line), ("text", text.as_str().into())])
        })
    };
    let item = move |tally: &Tally| {
        let examples = el("ul").class("refused-cells").child(parts(tally.examples.iter().map(example)));
        let tally = tally.clone();
        el("li").child(move || line(locale.lang(), &tally)).child(examples)
    };
    el("ul").class("tally-lines").child(parts(tallies.iter().map(item)))
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
        ("card-aside", tally.set_aside),
    ];
    let said: Vec<String> = reasons
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(key, n)| say(lang, key, &[("n", Arg::count(lang, n as f64))]))
        .collect();
    if said.is_empty() { say(lang, "card-nothing-left-out", &[]) } else { said.join(", ") }
}
