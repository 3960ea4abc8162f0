//! The figure of one calculator: value, grade, interval, what it rests on, and the way to its calculator.

use super::left_out::TallyLines;
use super::words;
use crate::link;
use crate::report::{Card, Figure, NoFigure, segments::FEW};
use crate::text::{self, Arg};
use crate::ui::components::grade_badge::grade_badge;
use crate::ui::locale::use_locale;
use leptos::either::Either;
use leptos::prelude::*;

/// A card.
#[component]
pub fn KpiCard(
    /// What it shows.
    card: Card,
) -> impl IntoView {
    let locale = use_locale();
    let kpi = card.kpi;
    let body = match card.figure.clone() {
        Ok(figure) => Either::Left(view! { <Value card=card.clone() figure=figure/> }),
        Err(why) => Either::Right(view! { <Reason card=card.clone() why=why/> }),
    };
    view! {
        <article class="kpi-card" data-testid=format!("card-{}", kpi.slug)>
            <h3 class="kpi-card__name">{move || words::kpi_title(locale.lang(), kpi)}</h3>
            {body}
            <Coverage card=card/>
        </article>
    }
}

/// The headline and what belongs to it.
#[component]
fn Value(
    /// The card.
    card: Card,
    /// Its figure.
    figure: Figure,
) -> impl IntoView {
    let locale = use_locale();
    let kpi = card.kpi;
    let show = move |value| words::headline(locale.lang(), locale.currency(), kpi, value);
    let output = move |key: &'static str, class: &'static str, value: f64| {
        view! {
            <output class=class data-kpi=kpi.slug data-output=key data-value=link::number(value) aria-live="off">
                {move || show(value)}
            </output>
        }
    };
    let grade = figure.grade.map(|grade| view! { {grade_badge(grade)} });
    let interval = figure.interval.map(|(low, high)| {
        let sentence =
            move || locale.say("card-interval", &[("low", show(low).into()), ("high", show(high).into())]);
        view! { <p class="note">{sentence}</p> }
    });
    let spread = card.spread.map(|spread| {
        let part = move |key: &'static str, name: &'static str, value: f64| {
            let text = move || locale.say(key, &[("value", text::number::duration(locale.lang(), value).into())]);
            view! { <output data-kpi=kpi.slug data-output=name data-value=link::number(value)>{text}</output> }
        };
        view! {
            <p class="note">
                {part("card-median", "median", spread.median)}" · "{part("card-tenth", "p90", spread.ninth_decile)}
            </p>
        }
    });
    view! {
        <p class="kpi-card__figure">
            {output(kpi.headline().key, "kpi-card__value", figure.value)}
            {grade}
        </p>
        {interval}
        {spread}
        <Show when=move || card.used < FEW>
            <p class="note kpi-card__few">{move || locale.ui("card-few")}</p>
        </Show>
        <Assumed figure=figure.clone()/>
        <p class="kpi-card__open">
            <a
                href=figure.address().write()
                data-testid=format!("open-{}", kpi.slug)
                aria-label=move || {
                    locale.say("card-open.label", &[("kpi", words::kpi_short(locale.lang(), kpi).into())])
                }
            >
                {move || locale.ui("card-open")}
            </a>
        </p>
    }
}

/// Names the inputs that the file did not give.
#[component]
fn Assumed(
    /// The figure.
    figure: Figure,
) -> impl IntoView {
    let locale = use_locale();
    let kpi = figure.values.kpi();
    let inputs = figure.assumed;
    move || {
        let label = |key: &str| text::of(kpi, locale.lang(), &format!("in-{key}")).unwrap_or_default();
        let names: Vec<&str> = inputs.iter().map(|input| label(input.key)).collect();
        (!names.is_empty()).then(|| {
            let text = locale.say("card-assumed", &[("inputs", names.join(", ").into())]);
            view! { <p class="note">{text}</p> }
        })
    }
}

/// Why there is no figure.
#[component]
fn Reason(
    /// The card.
    card: Card,
    /// The reason.
    why: NoFigure,
) -> impl IntoView {
    let locale = use_locale();
    let headline = card.kpi.headline().key;
    let slug = card.kpi.slug;
    view! {
        <p class="kpi-card__figure">
            <output class="kpi-card__value" data-kpi=slug data-output=headline data-value="">"–"</output>
        </p>
        <p class="note">{move || words::no_figure(locale.lang(), &card, &why)}</p>
    }
}

/// How many rows count, how many do not, and why.
#[component]
fn Coverage(
    /// The card.
    card: Card,
) -> impl IntoView {
    let locale = use_locale();
    let (rows, used, left_out) = (card.rows, card.used, card.left_out());
    let count = move |n: u64| Arg::count(locale.lang(), n as f64);
    let used_text =
        move || locale.say("card-used", &[("used", count(used)), ("n", count(rows)), ("rows", count(rows))]);
    let left_out_text = move || locale.say("card-left-out", &[("n", count(left_out))]);
    let slug = card.kpi.slug;
    view! {
        <div class="kpi-card__coverage" data-testid=format!("coverage-{slug}") data-used=used data-left-out=left_out>
            <p class="note">{used_text}</p>
            {(left_out > 0).then(|| view! {
                <details class="kpi-card__left-out">
                    <summary>{left_out_text}</summary>
                    <TallyLines tallies=card.tallies/>
                </details>
            })}
        </div>
    }
}
