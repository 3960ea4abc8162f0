//! The currency of every amount of the form. Amounts are never converted.

use crate::text::number::{CURRENCIES, Currency};
use crate::ui::calc::use_calc;
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// A list of currencies.
#[component]
pub fn CurrencySelect() -> impl IntoView {
    let (calc, locale) = (use_calc(), use_locale());
    let choose = move |code: String| {
        if let Some(currency) = Currency::coded(&code) {
            locale.choose_currency(currency);
            calc.record();
        }
    };
    let option = move |currency: Currency| {
        let name = if currency.sign == currency.code {
            currency.code.to_owned()
        } else {
            format!("{} {}", currency.code, currency.sign)
        };
        view! {
            <option value=currency.code selected=move || locale.currency() == currency>{name}</option>
        }
    };
    view! {
        <p class="currency">
            <label for="currency">{locale.message("currency-label")}</label>
            <select
                class="currency__select"
                id="currency"
                name="currency"
                prop:value=move || locale.currency().code
                on:change:target=move |event| choose(event.target().value())
            >
                {CURRENCIES.map(option).collect_view()}
            </select>
        </p>
    }
}
