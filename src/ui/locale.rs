//! The visitor's language and currency: from the address, else remembered on this device, else the browser's.

use super::remember;
use super::route::{Route, use_route};
use crate::text::number::{self, Currency};
use crate::text::{self, Arg, Lang};
use leptos::prelude::*;

/// The visitor's language and currency, in context.
#[derive(Clone, Copy)]
pub struct Locale {
    lang: RwSignal<Lang>,
    currency: RwSignal<Currency>,
    route: Route,
}

/// Puts the locale in context and keeps the document's language in step.
pub fn provide_locale() -> Locale {
    let route = use_route();
    let address = route.address();
    let lang = move || address.with(|a| a.lang());
    let currency = move || address.with(|a| a.currency());
    let remembered = |name| remember::recall(name).unwrap_or_default();
    let locale = Locale {
        lang: RwSignal::new(
            untrack(lang)
                .or_else(|| Lang::tagged(&remembered(remember::LANG)))
                .or_else(|| Lang::tagged(&window().navigator().language()?))
                .unwrap_or_default(),
        ),
        currency: RwSignal::new(
            untrack(currency)
                .or_else(|| Currency::coded(&remembered(remember::CURRENCY)))
                .unwrap_or_default(),
        ),
        route,
    };
    // An address opened later may ask for another language.
    Effect::new(move |_| {
        if let Some(asked) = lang() {
            locale.lang.set(asked);
        }
        if let Some(asked) = currency() {
            locale.currency.set(asked);
        }
    });
    Effect::new(move |_| {
        if let Some(root) = document().document_element() {
            // Setting an attribute of an element that exists cannot fail.
            let _ = root.set_attribute("lang", locale.lang.get().tag());
        }
    });
    provide_context(locale);
    locale
}

/// The locale in context.
pub fn use_locale() -> Locale {
    expect_context::<Locale>()
}

impl Locale {
    /// The language, tracked.
    pub fn lang(self) -> Lang {
        self.lang.get()
    }

    /// The currency, tracked.
    pub fn currency(self) -> Currency {
        self.currency.get()
    }

    /// Changes the language and remembers it. An address that asks for one asks for this one from now on.
    pub fn choose_lang(self, lang: Lang) {
        remember::keep(remember::LANG, lang.tag());
        self.lang.set(lang);
        let mut address = self.route.now();
        if let Some((_, asked)) = address.pairs.iter_mut().find(|(name, _)| name == "lang") {
            *asked = lang.tag().to_owned();
            self.route.record(&address);
        }
    }

    /// Changes the currency and remembers it.
    pub fn choose_currency(self, currency: Currency) {
        remember::keep(remember::CURRENCY, currency.code);
        self.currency.set(currency);
    }

    /// A message of the interface, tracked.
    pub fn ui(self, key: &'static str) -> &'static str {
        text::ui(self.lang(), key)
    }

    /// A message of the interface that follows the language.
    pub fn message(self, key: &'static str) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
        move || self.ui(key)
    }

    /// A message with its variables, tracked.
    pub fn say(self, key: &str, args: &[(&str, Arg)]) -> String {
        text::say(self.lang(), key, args)
    }

    /// A message that depends on a count, with the count as `$n`, tracked.
    pub fn count(self, key: &str, count: f64) -> String {
        text::counted(self.lang(), key, count, &[])
    }

    /// A number, tracked.
    pub fn number(self, value: f64, decimals: u8) -> String {
        number::decimal(self.lang(), value, decimals)
    }
}
