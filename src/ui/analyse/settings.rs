//! What was detected about the text of a file, each to be corrected. A correction looks at the file again.

use super::date_readings::sample_proof;
use super::mend_offer::mend_offer;
use super::select::{Choices, select};
use super::session::use_session;
use super::words;
use crate::analysis::protocol::{DateOrder, Decimal, Encoding, Format, Header, Overrides, Preview};
use crate::text::{Arg, Lang};
use crate::ui::element::{Part, el, parts};
use crate::ui::locale::use_locale;
use leptos::prelude::*;

const ENCODINGS: [Encoding; 7] = [
    Encoding::Utf8,
    Encoding::Windows1252,
    Encoding::Latin9,
    Encoding::Utf16Le,
    Encoding::Utf16Be,
    Encoding::Utf32Le,
    Encoding::Utf32Be,
];
const DELIMITERS: [char; 6] = [',', ';', '\t', '|', ':', '¤'];
const DECIMALS: [Decimal; 2] = [Decimal::Comma, Decimal::Point];
const ORDERS: [DateOrder; 2] = [DateOrder::DayFirst, DateOrder::MonthFirst];
/// Deepest record offered as the line of names.
const DEEPEST_HEADER: u32 = 9;

/// One thing that was detected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Setting {
    Sheet,
    Table,
    Encoding,
    Delimiter,
    Header,
    Decimal,
    DateOrder,
}

const SETTINGS: [Setting; 7] = [
    Setting::Sheet,
    Setting::Table,
    Setting::Encoding,
    Setting::Delimiter,
    Setting::Header,
    Setting::Decimal,
    Setting::DateOrder,
];

/// The settings that matter for this file.
pub fn settings() -> AnyView {
    parts([
        el("div").class("settings").child(parts(SETTINGS.map(setting_select))).part(),
        header_rows(),
        mend_offer(),
        date_order_proof(),
        date_order_check(),
    ])
}

/// Tells that several rows name the columns.
fn header_rows() -> AnyView {
    let (locale, session) = (use_locale(), use_session());
    let rows = Memo::new(move |_| {
        session.preview.with(|preview| preview.as_ref().map_or(0, |preview| preview.header_rows))
    });
    let note = move || {
        let rows = rows.get();
        let n = Arg::count(locale.lang(), f64::from(rows));
        (rows > 1).then(|| el("p").class("note").child(locale.say("setting-header-rows", &[("n", n)])))
    };
    note.part()
}

/// The row that settles the order of dates, where one does.
fn date_order_proof() -> AnyView {
    let session = use_session();
    let proof =
        Memo::new(move |_| session.preview.with(|preview| preview.as_ref()?.date_order_proof.clone()));
    (move || proof.with(|proof| proof.as_ref().map(sample_proof))).part()
}

/// A choice of what was detected; nothing if the file leaves nothing to choose.
fn setting_select(setting: Setting) -> AnyView {
    let (locale, session) = (use_locale(), use_session());
    let choices = Memo::new(move |_| {
        session.preview.with(|preview| {
            preview.as_ref().and_then(|preview| setting.choices(preview, locale.lang())).unwrap_or_default()
        })
    });
    let shown = Memo::new(move |_| choices.with(|choices| !choices.names.is_empty()));
    let choose = move |index| session.look_again(move |overrides| setting.put(overrides, index));
    (move || shown.get().then(|| select(setting.key(), choices, choose))).part()
}

/// Asks to confirm the order of dates while it is only a guess.
fn date_order_check() -> AnyView {
    let (locale, session) = (use_locale(), use_session());
    let guess = Memo::new(move |_| {
        let confirmed = session.overrides.with(|overrides| overrides.date_order.is_some());
        let guessed = |preview: &Preview| preview.date_order.filter(|_| !preview.date_order_proved);
        session.preview.with(|preview| guessed(preview.as_deref()?)).filter(|_| !confirmed)
    });
    let check = move |order: DateOrder| {
        let confirm = move || {
            let name = words::date_order(locale.lang(), order);
            locale.say("setting-date-order-confirm", &[("order", name.into())])
        };
        let button = el("button")
            .attr("type", "button")
            .class("button")
            .attr("data-testid", "confirm-date-order")
            .on("click", move |_| session.look_again(|overrides| overrides.date_order = Some(order)));
        el("div")
            .class("check")
            .attr("data-testid", "date-order-check")
            .child(el("p").child(locale.message("setting-date-order-check")))
            .child(button.child(confirm))
    };
    (move || guess.get().map(check)).part()
}

/// These values to choose from, and the chosen one if it is another.
fn choices<T: Copy + PartialEq>(all: &[T], chosen: T, name: impl Fn(T) -> String) -> Option<Choices> {
    let mut all = all.to_vec();
    if !all.contains(&chosen) {
        all.push(chosen);
    }
    let chosen = all.iter().position(|item| *item == chosen)?;
    Some(Choices { names: all.into_iter().map(name).collect(), chosen })
}

impl Setting {
    /// Its text, which is also its id in the page.
    const fn key(self) -> &'static str {
        match self {
            Setting::Sheet => "setting-sheet",
            Setting::Table => "setting-table",
            Setting::Encoding => "setting-encoding",
            Setting::Delimiter => "setting-delimiter",
            Setting::Header => "setting-header",
            Setting::Decimal => "setting-decimal",
            Setting::DateOrder => "setting-date-order",
        }
    }

    /// What can be chosen; nothing if the file leaves nothing to choose.
    fn choices(self, preview: &Preview, lang: Lang) -> Option<Choices> {
        let named =
            |names: &[String], chosen| (names.len() > 1).then(|| Choices { names: names.to_vec(), chosen });
        match self {
            Setting::Sheet => named(&preview.sheets, preview.sheet),
            Setting::Table => named(&preview.tables, preview.table),
            Setting::Encoding => choices(&ENCODINGS, preview.encoding?, |e| words::encoding(e).to_owned()),
            Setting::Delimiter => choices(&DELIMITERS, preview.delimiter?, |d| words::delimiter(lang, d)),
            // Rows of JSON carry their names with them.
            Setting::Header if preview.format == Format::Json => None,
            Setting::Header => choices(&headers(), preview.header, |h| words::header(lang, h)),
            Setting::Decimal => choices(&DECIMALS, preview.decimal, |d| words::decimal(lang, d).to_owned()),
            Setting::DateOrder => {
                choices(&ORDERS, preview.date_order?, |o| words::date_order(lang, o).to_owned())
            }
        }
    }

    /// Writes the choice at this position. A detected value beyond the usual ones has no position of its own to be
    /// chosen again: it is detected again.
    fn put(self, overrides: &mut Overrides, index: usize) {
        match self {
            Setting::Sheet => (overrides.sheet, overrides.table) = (Some(index), None),
            Setting::Table => overrides.table = Some(index),
            Setting::Encoding => overrides.encoding = ENCODINGS.get(index).copied(),
            Setting::Delimiter => overrides.delimiter = DELIMITERS.get(index).copied(),
            Setting::Header => overrides.header = headers().get(index).copied(),
            Setting::Decimal => overrides.decimal = DECIMALS.get(index).copied(),
            Setting::DateOrder => overrides.date_order = ORDERS.get(index).copied(),
        }
    }
}

fn headers() -> Vec<Header> {
    std::iter::once(Header::Absent).chain((0..=DEEPEST_HEADER).map(Header::Record)).collect()
}
