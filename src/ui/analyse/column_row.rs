//! One column: its name, some of its values, its meaning and why.

use super::session::use_session;
use super::words;
use crate::analysis::protocol::{ColumnUse, Preview, TimeUnit};
use crate::model::role::{Holds, Role};
use crate::report::columns::GROUPS;
use crate::text::Lang;
use crate::ui::locale::use_locale;
use leptos::prelude::*;
use std::sync::Arc;

const TIME_UNITS: [TimeUnit; 5] =
    [TimeUnit::Milliseconds, TimeUnit::Seconds, TimeUnit::Minutes, TimeUnit::Hours, TimeUnit::Days];
/// Values shown to recognise a column by.
const SHOWN_VALUES: usize = 3;

/// A column and its choices.
#[component]
pub fn ColumnRow(
    /// The file.
    preview: Arc<Preview>,
    /// Which column.
    index: usize,
) -> impl IntoView {
    let locale = use_locale();
    let session = use_session();
    let chosen =
        Memo::new(move |_| session.columns.with(|columns| columns.get(index).copied().unwrap_or_default()));
    let name = {
        let preview = preview.clone();
        Signal::derive(move || words::column(locale.lang(), &preview, index))
    };
    let values = values(&preview, index);
    let samples = move || match &values {
        Some(values) => values.clone(),
        None => locale.ui("column-empty").to_owned(),
    };
    let reason = move || {
        let column = preview.columns.get(index)?;
        let as_guessed = column.guess.role == chosen.get().role;
        Some(if as_guessed {
            words::reason(locale.lang(), &preview, &column.reason)
        } else {
            locale.ui("reason-chosen").to_owned()
        })
    };
    view! {
        <li class="column" class:column--used=move || chosen.get().role.is_some() data-testid=format!("column-{index}")>
            <div class="column__what">
                <p class="column__name">{name}</p>
                <p class="column__values">{samples}</p>
            </div>
            <div class="column__use">
                <RoleSelect index=index chosen=chosen name=name/>
                <UnitSelect index=index chosen=chosen name=name/>
            </div>
            <p class="column__reason" id=format!("reason-{index}")>{reason}</p>
        </li>
    }
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

/// What the column means, by groups.
#[component]
fn RoleSelect(
    /// Which column.
    index: usize,
    /// Its use.
    chosen: Memo<ColumnUse>,
    /// Its name.
    name: Signal<String>,
) -> impl IntoView {
    let locale = use_locale();
    let session = use_session();
    let choose = move |key: String| {
        session.assign(index, Role::ALL.into_iter().find(|role| role.key() == key));
    };
    let option = move |lang: Lang, role: Role| {
        let selected = move || chosen.get().role == Some(role);
        view! { <option value=role.key() prop:selected=selected>{words::role(lang, role)}</option> }
    };
    let groups = move || {
        let lang = locale.lang();
        let group = |(key, roles): (&str, &[Role])| {
            let options = roles.iter().map(|role| option(lang, *role)).collect_view();
            view! { <optgroup label=words::role_group(lang, key)>{options}</optgroup> }
        };
        GROUPS.map(group).into_iter().collect_view()
    };
    view! {
        <select
            class="select"
            aria-label=move || locale.say("column-use", &[("column", name.get().into())])
            aria-describedby=format!("reason-{index}")
            data-testid=format!("role-{index}")
            on:change:target=move |event| choose(event.target().value())
        >
            <option value="" prop:selected=move || chosen.get().role.is_none()>
                {move || locale.ui("column-unused")}
            </option>
            {groups}
        </select>
    }
}

/// What a bare number counts, for a column of durations.
#[component]
fn UnitSelect(
    /// Which column.
    index: usize,
    /// Its use.
    chosen: Memo<ColumnUse>,
    /// Its name.
    name: Signal<String>,
) -> impl IntoView {
    let locale = use_locale();
    let session = use_session();
    let lasts = Memo::new(move |_| chosen.get().role.is_some_and(|role| role.holds() == Holds::Duration));
    let choose = move |position: String| {
        if let Some(unit) = position.parse::<usize>().ok().and_then(|position| TIME_UNITS.get(position)) {
            session.measure(index, *unit);
        }
    };
    let option = move |(position, unit): (usize, TimeUnit)| {
        let selected = move || chosen.get().unit.unwrap_or(TimeUnit::Seconds) == unit;
        view! {
            <option value=position.to_string() prop:selected=selected>
                {move || words::time_unit(locale.lang(), unit)}
            </option>
        }
    };
    view! {
        <Show when=move || lasts.get()>
            <select
                class="select"
                aria-label=move || locale.say("column-unit", &[("column", name.get().into())])
                data-testid=format!("unit-{index}")
                on:change:target=move |event| choose(event.target().value())
            >
                {TIME_UNITS.into_iter().enumerate().map(option).collect_view()}
            </select>
        </Show>
    }
}
