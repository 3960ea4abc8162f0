//! The figure of one calculator: value, grade, interval, what it rests on, and the way to its calculator.

use super::left_out::tally_lines;
use super::words;
use crate::link;
use crate::model::kpi::Kpi;
use crate::report::{Card, Figure, NoFigure, segments::FEW};
use crate::text::{self, Arg};
use crate::ui::components::grade_badge::grade_badge;
use crate::ui::element::{El, el, parts};
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// What a card shows.
pub fn kpi_card(card: &Card) -> El {
    let locale = use_locale();
    let kpi = card.kpi;
    let body = match &card.figure {
        Ok(figure) => value(card, figure),
        Err(why) => reason(card, why),
    };
    el("article")
        .class("kpi-card")
        .attr("data-testid", format!("card-{}", kpi.slug))
        .child(el("h3").class("kpi-card__name").child(move || words::kpi_title(locale.lang(), kpi)))
        .child(body)
        .child(coverage(card))
}

/// The headline and what belongs to it.
fn value(card: &Card, figure: &Figure) -> AnyView {
    let locale = use_locale();
    let kpi = card.kpi;
    let show = move |value| words::headline(locale.lang(), locale.currency(), kpi, value);
    let value = figure.value;
    let headline = output(kpi, kpi.headline().key, value)
        .class("kpi-card__value")
        .attr("aria-live", "off")
        .child(move || show(value));
    let interval = figure.interval.map(|(low, high)| {
        let sentence =
            move || locale.say("card-interval", &[("low", show(low).into()), ("high", show(high).into())]);
        el("p").class("note").child(sentence)
    });
    let spread = card.spread.map(|spread| {
        let part = |key: &'static str, name: &'static str, value: f64| {
            let time = move || text::number::duration(locale.lang(), value);
            output(kpi, name, value).child(move || locale.say(key, &[("value", time().into())]))
        };
        el("p").class("note").child(part("card-median", "median", spread.median)).child(" · ").child(part(
            "card-tenth",
            "p90",
            spread.ninth_decile,
        ))
    });
    let promised = card.promised.map(|promised| {
        let time = move || text::number::duration(locale.lang(), promised);
        el("p").class("note").child(move || locale.say("card-promised", &[("time", time().into())]))
    });
    let observations = figure.outcome.observations().unwrap_or(card.used as f64);
    let few = || el("p").class("note kpi-card__few").child(locale.message("card-few"));
    let open = el("a")
        .attr("href", figure.address().write())
        .attr("data-testid", format!("open-{}", kpi.slug))
        .attr("aria-label", move || {
            locale.say("card-open.label", &[("kpi", words::kpi_short(locale.lang(), kpi).into())])
        });
    parts([
        Some(el("p").class("kpi-card__figure").child(headline).child(figure.grade.map(grade_badge))),
        interval,
        spread,
        promised,
        (observations < FEW as f64).then(few),
        assumed(figure),
        Some(el("p").class("kpi-card__open").child(open.child(locale.message("card-open")))),
    ])
}

/// The place of a result with this key, and its value in full.
fn output(kpi: &Kpi, key: &'static str, value: f64) -> El {
    el("output").attr("data-kpi", kpi.slug).attr("data-output", key).attr("data-value", link::number(value))
}

/// Names the inputs that the file did not give.
fn assumed(figure: &Figure) -> Option<El> {
    let locale = use_locale();
    let (kpi, inputs) = (figure.values.kpi(), figure.assumed.clone());
    let some = !inputs.is_empty();
    let sentence = move || {
        let label = |key: &str| text::of(kpi, locale.lang(), &format!("in-{key}")).unwrap_or_default();
        let names: Vec<&str> = inputs.iter().map(|input| label(input.key)).collect();
        locale.say("card-assumed", &[("inputs", names.join(", ").into())])
    };
    some.then(|| el("p").class("note").child(sentence))
}

/// Why there is no figure.
fn reason(card: &Card, why: &NoFigure) -> AnyView {
    let locale = use_locale();
    let none = el("output")
        .class("kpi-card__value")
        .attr("data-kpi", card.kpi.slug)
        .attr("data-output", card.kpi.headline().key)
        .attr("data-value", "")
        .child("–");
    let (card, why) = (card.clone(), why.clone());
    parts([
        el("p").class("kpi-card__figure").child(none),
        el("p").class("note").child(move || words::no_figure(locale.lang(), &card, &why)),
    ])
}

/// How many rows count, how many do not, and why.
fn coverage(card: &Card) -> El {
    let locale = use_locale();
    let (rows, used, left_out) = (card.rows, card.used, card.left_out());
    let count = move |n: u64| Arg::count(locale.lang(), n as f64);
    let used_text =
        move || locale.say("card-used", &[("used", count(used)), ("n", count(rows)), ("rows", count(rows))]);
    let left_out_text = move || locale.say("card-left-out", &[("n", count(left_out))]);
    let details = || {
        el("details")
            .class("kpi-card__left-out")
            .child(el("summary").child(left_out_text))
            .child(tally_lines(&card.tallies))
    };
    el("div")
        .class("kpi-card__coverage")
        .attr("data-testid", format!("coverage-{}", card.kpi.slug))
        .attr("data-used", used.to_string())
        .attr("data-left-out", left_out.to_string())
        .child(el("p").class("note").child(used_text))
        .child((left_out > 0).then(details))
}
