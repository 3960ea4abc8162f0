//! What was detected about the text of a file, each to be corrected. A correction looks at the file again.

use super::select::{Item, Select};
use super::session::use_session;
use super::words;
use crate::analysis::protocol::{DateOrder, Decimal, Encoding, Header, Overrides, Preview};
use crate::text::Lang;
use crate::ui::locale::use_locale;
use leptos::prelude::*;

const ENCODINGS: [Encoding; 4] =
    [Encoding::Utf8, Encoding::Windows1252, Encoding::Utf16Le, Encoding::Utf16Be];
const DELIMITERS: [char; 5] = [',', ';', '\t', '|', ':'];
const DECIMALS: [Decimal; 2] = [Decimal::Comma, Decimal::Point];
const ORDERS: [DateOrder; 2] = [DateOrder::DayFirst, DateOrder::MonthFirst];
/// Deepest record offered as the line of names.
const DEEPEST_HEADER: u32 = 9;

/// One thing that was detected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Setting {
    Sheet,
    Encoding,
    Delimiter,
    Header,
    Decimal,
    DateOrder,
}

const SETTINGS: [Setting; 6] = [
    Setting::Sheet,
    Setting::Encoding,
    Setting::Delimiter,
    Setting::Header,
    Setting::Decimal,
    Setting::DateOrder,
];

/// The settings that matter for this file.
#[component]
pub fn Settings() -> impl IntoView {
    let session = use_session();
    let locale = use_locale();
    let lang = move || locale.lang();
    let row = move |setting: Setting| {
        let choices = Memo::new(move |_| {
            session.preview.with(|preview| preview.as_ref().and_then(|p| setting.choices(p, lang())))
        });
        let chosen = move || choices.with(|c| c.as_ref().map(|c| c.chosen.to_string()).unwrap_or_default());
        let items = move || choices.with(|c| c.as_ref().map(|c| c.items.clone()).unwrap_or_default());
        let choose = move |value: String| {
            if let Ok(index) = value.parse::<usize>() {
                session.look_again(move |overrides| setting.put(overrides, index));
            }
        };
        let shown = Memo::new(move |_| choices.with(Option::is_some));
        view! {
            <Show when=move || shown.get()>
                <Select
                    id=setting.key()
                    label=Signal::derive(move || locale.ui(setting.key()).to_owned())
                    items=Signal::derive(items)
                    chosen=Signal::derive(chosen)
                    on_choose=Callback::new(choose)
                />
            </Show>
        }
    };
    view! {
        <div class="settings">{SETTINGS.map(row).into_iter().collect_view()}</div>
        <DateOrderCheck/>
    }
}

/// Asks to confirm the order of dates while it is only a guess.
#[component]
fn DateOrderCheck() -> impl IntoView {
    let session = use_session();
    let locale = use_locale();
    let guess = Memo::new(move |_| {
        let confirmed = session.overrides.with(|overrides| overrides.date_order.is_some());
        let guessed = |preview: &Preview| preview.date_order.filter(|_| !preview.date_order_proved);
        session.preview.with(|preview| guessed(preview.as_deref()?)).filter(|_| !confirmed)
    });
    move || {
        guess.get().map(|order| {
            let name = words::date_order(locale.lang(), order);
            view! {
                <div class="check" data-testid="date-order-check">
                    <p>{locale.ui("setting-date-order-check")}</p>
                    <button
                        type="button"
                        class="button"
                        data-testid="confirm-date-order"
                        on:click=move |_| session.look_again(|overrides| overrides.date_order = Some(order))
                    >
                        {locale.say("setting-date-order-confirm", &[("order", name.into())])}
                    </button>
                </div>
            }
        })
    }
}

/// What can be chosen, by position, and what is chosen now.
#[derive(Clone, Debug, PartialEq)]
struct Choices {
    items: Vec<Item>,
    chosen: usize,
}

impl Choices {
    fn of<T: Copy + PartialEq>(all: &[T], chosen: T, name: impl Fn(T) -> String) -> Option<Self> {
        let mut all = all.to_vec();
        if !all.contains(&chosen) {
            all.push(chosen);
        }
        let items = all.iter().enumerate().map(|(index, item)| (index.to_string(), name(*item))).collect();
        Some(Choices { items, chosen: all.iter().position(|item| *item == chosen)? })
    }
}

impl Setting {
    /// Its text, which is also its id in the page.
    const fn key(self) -> &'static str {
        match self {
            Setting::Sheet => "setting-sheet",
            Setting::Encoding => "setting-encoding",
            Setting::Delimiter => "setting-delimiter",
            Setting::Header => "setting-header",
            Setting::Decimal => "setting-decimal",
            Setting::DateOrder => "setting-date-order",
        }
    }

    /// What can be chosen; nothing if the file leaves nothing to choose.
    fn choices(self, preview: &Preview, lang: Lang) -> Option<Choices> {
        match self {
            Setting::Sheet => {
                let sheets: Vec<usize> = (0..preview.sheets.len()).collect();
                let name = |index: usize| preview.sheets.get(index).cloned().unwrap_or_default();
                (sheets.len() > 1).then(|| Choices::of(&sheets, preview.sheet, name))?
            }
            Setting::Encoding => {
                Choices::of(&ENCODINGS, preview.encoding?, |e| words::encoding(e).to_owned())
            }
            Setting::Delimiter => Choices::of(&DELIMITERS, preview.delimiter?, |d| words::delimiter(lang, d)),
            Setting::Header => Choices::of(&headers(), preview.header, |h| words::header(lang, h)),
            Setting::Decimal => {
                Choices::of(&DECIMALS, preview.decimal, |d| words::decimal(lang, d).to_owned())
            }
            Setting::DateOrder => {
                Choices::of(&ORDERS, preview.date_order?, |o| words::date_order(lang, o).to_owned())
            }
        }
    }

    /// Writes the choice at this position. A detected value beyond the usual ones has no position of its own to be
    /// chosen again: it is detected again.
    fn put(self, overrides: &mut Overrides, index: usize) {
        match self {
            Setting::Sheet => overrides.sheet = Some(index),
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
