//! The currency of every amount of the form. Amounts are never converted.

use crate::text::number::{CURRENCIES, Currency};
use crate::ui::calc::use_calc;
use crate::ui::element::{El, el, parts};
use crate::ui::locale::use_locale;

/// A list of currencies.
pub fn currency_select() -> El {
    let (calc, locale) = (use_calc(), use_locale());
    let option = move |currency: Currency| {
        let name = if currency.sign == currency.code {
            currency.code.to_owned()
        } else {
            format!("{} {}", currency.code, currency.sign)
        };
        let chosen = move || locale.currency() == currency;
        el("option").attr("value", currency.code).flag("selected", chosen).child(name)
    };
    let select = el("select")
        .class("currency__select")
        .id("currency")
        .attr("name", "currency")
        .value(move || locale.currency().code.to_owned())
        .on_value("change", move |code| {
            if let Some(currency) = Currency::coded(&code) {
                locale.choose_currency(currency);
                calc.record();
            }
        })
        .child(parts(CURRENCIES.map(option)));
    el("p")
        .class("currency")
        .child(el("label").attr("for", "currency").child(locale.message("currency-label")))
        .child(select)
}
