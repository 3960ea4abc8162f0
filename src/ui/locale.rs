//! The visitor's language and currency: from the address, else remembered on this device, else the browser's.

use super::books::Needs;
use super::remember;
use super::route::{Route, use_route};
use crate::link::Address;
use crate::text::number::{self, Currency};
use crate::text::{self, Arg, Lang};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{MutationObserver, MutationObserverInit};

/// The visitor's language and currency, in context.
#[derive(Clone, Copy)]
pub struct Locale {
    lang: RwSignal<Lang>,
    currency: RwSignal<Currency>,
    route: Route,
    /// The texts that a language needs before it can be shown.
    needs: Needs,
    /// The language last asked for, which may still be on its way.
    asked: StoredValue<Lang>,
}

/// The language to begin with: the address's, else the remembered one, else the browser's.
pub fn first(address: &Address) -> Lang {
    address
        .lang()
        .or_else(|| Lang::tagged(&remember::recall(remember::LANG)?))
        .or_else(|| Lang::tagged(&window().navigator().language()?))
        .unwrap_or_default()
}

/// Puts the locale in context and keeps the document's language in step.
pub fn provide_locale() -> Locale {
    let route = use_route();
    let address = route.address();
    let locale = Locale::new(address.with_untracked(first), route, Needs::Page);
    // An address opened later may ask for another language.
    Effect::new(move |_| {
        let (lang, currency) = address.with(|address| (address.lang(), address.currency()));
        if let Some(lang) = lang {
            locale.turn_to(lang);
        }
        if let Some(currency) = currency {
            locale.currency.set(currency);
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

/// The language of the document.
pub fn of_document() -> Lang {
    let tag = document().document_element().and_then(|root| root.get_attribute("lang"));
    tag.and_then(|tag| Lang::tagged(&tag)).unwrap_or_default()
}

/// Puts in context a locale that follows the document's language, for as long as the page lives.
pub fn provide_locale_of_document() -> Locale {
    let locale = Locale::new(of_document(), use_route(), Needs::Annex);
    let turn = Closure::<dyn FnMut()>::new(move || locale.turn_to(of_document()));
    let (watch, root) = (MutationObserver::new(turn.as_ref().unchecked_ref()), document().document_element());
    if let (Ok(watch), Some(root)) = (watch, root) {
        let options = MutationObserverInit::new();
        options.set_attributes(true);
        // The options ask for something, so they are accepted.
        let _ = watch.observe_with_options(&root, &options);
    }
    turn.forget();
    provide_context(locale);
    locale
}

/// The locale in context.
pub fn use_locale() -> Locale {
    expect_context::<Locale>()
}

fn remembered_currency() -> Option<Currency> {
    Currency::coded(&remember::recall(remember::CURRENCY)?)
}

impl Locale {
    fn new(lang: Lang, route: Route, needs: Needs) -> Self {
        let currency = route.address().with_untracked(Address::currency);
        Locale {
            lang: RwSignal::new(lang),
            currency: RwSignal::new(currency.or_else(remembered_currency).unwrap_or_default()),
            route,
            needs,
            asked: StoredValue::new(lang),
        }
    }

    /// Shows a language as soon as its texts are there. If they cannot be had, the one on screen stays.
    fn turn_to(self, lang: Lang) {
        self.asked.set_value(lang);
        let page = self.route.address().with_untracked(|address| address.page.clone());
        if self.needs.are_met(&page, lang) {
            return self.lang.set(lang);
        }
        spawn_local(async move {
            if self.needs.meet(&page, lang).await && self.asked.get_value() == lang {
                self.lang.set(lang);
            }
        });
    }

    /// Takes the currency that was chosen elsewhere meanwhile.
    pub fn look_again(self) {
        if let Some(currency) = self.route.now().currency().or_else(remembered_currency) {
            self.currency.set(currency);
        }
    }

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
        self.turn_to(lang);
        let mut address = self.route.now();
        if let Some((_, asked)) = address.pairs.iter_mut().find(|(name, _)| name == "lang") {
            *asked = lang.tag().to_owned();
            self.route.record(&address, &self.route.own());
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
