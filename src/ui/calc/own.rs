//! What of a calculator on screen is the visitor's own: kept for others to offer, and compared with what others said.

use super::Calc;
use crate::model::input::Input;
use crate::model::quantity::Quantity;
use crate::model::unit::Unit;
use crate::model::values::Given;
use crate::numbers::{self, Contradiction, Number};
use crate::ui::components::focus;
use crate::ui::entry::Entry;
use leptos::prelude::*;

impl Calc {
    /// The keys of the answers that the visitor gave.
    pub(super) fn own_keys(self) -> String {
        let own = |input: &&&Input| self.entry(input).with_untracked(Entry::is_own);
        self.kpi.inputs().filter(|input| own(&input)).map(|input| input.key).collect::<Vec<_>>().join(" ")
    }

    /// Takes note of what the form says of shared quantities, and gives what of it is the visitor's own to keep.
    pub(super) fn settle(self) -> Vec<Number> {
        untrack(|| {
            let (lang, currency) = (self.locale.lang(), self.locale.currency());
            let (mut here, mut own) = (Vec::new(), Vec::new());
            let mut say = |quantity: Quantity, unit: Option<Unit>, value: Option<f64>, is_own: bool| {
                here.push((quantity, value));
                let currency = (unit == Some(Unit::Money)).then_some(currency);
                let number = |value| Number { quantity, value, currency, from: self.kpi };
                own.extend(value.filter(|_| is_own).map(number));
            };
            // A result is somebody's who gave all that it rests on; what stands there at the start is nobody's.
            let (mut any_own, mut none_foreign) = (false, true);
            for input in self.asked() {
                let (read, is_own, foreign) = self.entry(input).with(|entry| {
                    let start = *entry == Entry::start(input) || entry.text().is_empty();
                    (entry.read(input, lang), entry.is_own(), !entry.is_own() && !start)
                });
                any_own |= is_own;
                none_foreign &= !foreign;
                if let Some(quantity) = input.quantity {
                    let value = match read {
                        Ok(Some(Given::Number(value))) if !foreign => input.accept(value).ok(),
                        _ => None,
                    };
                    say(quantity, input.unit(), value, is_own);
                }
            }
            for output in self.kpi.outputs {
                if let Some(quantity) = output.quantity {
                    let value = self.value(output).filter(|_| any_own && none_foreign);
                    say(quantity, Some(output.unit), value, true);
                }
            }
            self.touched.set(false);
            // What is said again is not heard again.
            if self.settled.with(|before| *before != here) {
                self.settled.set(here);
            }
            // Answers that contradict each other are not worth offering.
            if self.outcome.with(|outcome| matches!(outcome, Some(Err(_)))) { Vec::new() } else { own }
        })
    }

    /// Keeps what the visitor gave and what was found from it, where others know the same quantity. Numbers that were
    /// cleared do not come back from a form that is merely looked at again.
    pub fn keep(self) {
        // A field that goes away with its page may still say that it was left.
        if self.touched.try_get_untracked() == Some(true) {
            self.my_numbers.keep(self.settle());
        }
    }

    /// The visitor's number from another calculator for this question, unless it stands there already; tracked.
    pub fn offer(self, input: &Input) -> Option<Number> {
        let currency = self.locale.currency();
        let fits = |number: &&Number| {
            Some(number.quantity) == input.quantity
                && number.currency.is_none_or(|known| known == currency)
                && input.accept(number.value).is_ok()
        };
        let number = self.offers.with(|offers| offers.iter().find(fits).copied())?;
        let lang = self.locale.lang();
        let there = self.entry(input).with(|entry| entry.read(input, lang));
        (there != Ok(Some(Given::Number(number.value)))).then_some(number)
    }

    /// Fills the field with the offered number.
    pub fn accept(self, input: &Input) {
        let Some(number) = untrack(|| self.offer(input)) else { return };
        let entry = self.entry(input);
        entry.update(|entry| *entry = Entry::number(input, number.value, entry.unit()).given(true));
        self.record();
        self.keep();
        focus(&format!("#in-{}", input.key));
    }

    /// Offers this number no more in this calculator, until the page is loaded again.
    pub fn refuse(self, input: &Input) {
        let Some(quantity) = input.quantity else { return };
        self.offers.update(|offers| offers.retain(|offer| offer.quantity != quantity));
        self.my_numbers.refuse(self.kpi, quantity);
        focus(&format!("#in-{}", input.key));
    }

    /// Where what the visitor gave here contradicts what they gave elsewhere; tracked.
    pub fn contradictions(self) -> Vec<Contradiction> {
        let kept = untrack(|| self.my_numbers.now());
        self.settled.with(|here| numbers::contradictions(self.kpi, here, &kept))
    }
}
