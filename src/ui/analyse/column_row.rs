//! One column: its name, some of its values, its meaning and why.

use super::options::{choosing, group, option};
use super::session::use_session;
use super::words;
use crate::analysis::protocol::{ColumnUse, Preview, TimeUnit};
use crate::model::role::{Holds, Role};
use crate::report::columns::GROUPS;
use crate::text::{self, Lang};
use crate::ui::element::{El, Part, el, parts};
use crate::ui::locale::use_locale;
use leptos::prelude::*;
use std::sync::Arc;

const TIME_UNITS: [TimeUnit; 5] =
    [TimeUnit::Milliseconds, TimeUnit::Seconds, TimeUnit::Minutes, TimeUnit::Hours, TimeUnit::Days];
/// Values shown to recognise a column by.
const SHOWN_VALUES: usize = 3;

/// All that a column can mean, by groups, as options.
pub fn roles(lang: Lang) -> String {
    let role = |role: &Role| option(role.key(), words::role(lang, *role));
    let groups = GROUPS.map(|(key, roles)| group(words::role_group(lang, key), roles.iter().map(role)));
    option("", text::ui(lang, "column-unused")) + &groups.concat()
}

/// A column of the file, by its place, and its choices; `roles` are the options of each.
pub fn column_row(preview: &Arc<Preview>, index: usize, roles: Memo<String>) -> El {
    let (locale, session) = (use_locale(), use_session());
    let chosen =
        Memo::new(move |_| session.columns.with(|columns| columns.get(index).copied().unwrap_or_default()));
    let named = preview.clone();
    let name = Memo::new(move |_| words::column(locale.lang(), &named, index));
    let samples = match values(preview, index) {
        Some(values) => values.part(),
        None => locale.message("column-empty").part(),
    };
    let guessed = preview.clone();
    let reason = move || {
        let column = guessed.columns.get(index)?;
        let as_guessed = column.guess.role == chosen.get().role;
        Some(if as_guessed {
            words::reason(locale.lang(), &guessed, &column.reason)
        } else {
            locale.ui("reason-chosen").to_owned()
        })
    };
    let what = el("div")
        .class("column__what")
        .child(el("p").class("column__name").child(move || name.get()))
        .child(el("p").class("column__values").child(samples));
    let choices = el("div")
        .class("column__use")
        .child(role_select(index, chosen, name, roles))
        .child(unit_select(index, chosen, name));
    el("li")
        .class(move || if chosen.get().role.is_some() { "column column--used" } else { "column" })
        .attr("data-testid", format!("column-{index}"))
        .child(what)
        .child(choices)
        .child(el("p").class("column__reason").id(format!("reason-{index}")).child(reason))
}

/// The first few different values of a column.
fn values(preview: &Preview, index: usize) -> Option<String> {
    let mut values: Vec<&str> = Vec::new();
    for value in preview.rows.iter().filter_map(|row| row.get(index)).map(|value| value.trim()) {
        if values.len() < SHOWN_VALUES && !value.is_empty() && !values.contains(&value) {
            values.push(value);
        }
    }
    (!values.is_empty()).then(|| values.join(" · "))
}

/// What the column with this place, use and name means.
fn role_select(index: usize, chosen: Memo<ColumnUse>, name: Memo<String>, roles: Memo<String>) -> El {
    let (locale, session) = (use_locale(), use_session());
    let key = |column: ColumnUse| column.role.map_or("", Role::key);
    el("select")
        .class("select")
        .attr("aria-label", move || locale.say("column-use", &[("column", name.get().into())]))
        .attr("aria-describedby", format!("reason-{index}"))
        .attr("data-testid", format!("role-{index}"))
        .html(move || roles.with(|roles| choosing(roles, key(chosen.get_untracked()))))
        .value(move || key(chosen.get()).to_owned())
        .on_value("change", move |key| {
            session.assign(index, Role::ALL.into_iter().find(|role| role.key() == key));
        })
}

/// What a bare number of the column with this place, use and name counts; nothing unless it holds durations.
fn unit_select(index: usize, chosen: Memo<ColumnUse>, name: Memo<String>) -> AnyView {
    let (locale, session) = (use_locale(), use_session());
    let lasts = Memo::new(move |_| chosen.get().role.is_some_and(|role| role.holds() == Holds::Duration));
    let choose = move |position: String| {
        if let Some(unit) = position.parse::<usize>().ok().and_then(|position| TIME_UNITS.get(position)) {
            session.measure(index, *unit);
        }
    };
    let option = move |(position, unit): (usize, TimeUnit)| {
        el("option")
            .attr("value", position.to_string())
            .flag("selected", move || chosen.get().unit.unwrap_or(TimeUnit::Seconds) == unit)
            .child(move || words::time_unit(locale.lang(), unit))
    };
    let select = move || {
        el("select")
            .class("select")
            .attr("aria-label", move || locale.say("column-unit", &[("column", name.get().into())]))
            .attr("data-testid", format!("unit-{index}"))
            .on_value("change", choose)
            .child(parts(TIME_UNITS.into_iter().enumerate().map(option)))
    };
    (move || lasts.get().then(select)).part()
}
