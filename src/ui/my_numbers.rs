//! The visitor's own numbers on this device. They are read where they are kept every time, so that what another tab
//! keeps or clears counts here at once.

use super::remember;
use crate::model::kpi::Kpi;
use crate::model::quantity::Quantity;
use crate::numbers::{Number, Numbers};
use leptos::prelude::*;

/// The numbers, in context.
#[derive(Clone, Copy)]
pub struct MyNumbers {
    changed: RwSignal<bool>,
    /// What is offered no more, and where, until the page is loaded again.
    refused: StoredValue<Vec<(&'static str, Quantity)>>,
}

/// Puts the numbers in context.
pub fn provide_my_numbers() {
    provide_context(MyNumbers { changed: RwSignal::new(false), refused: StoredValue::new(Vec::new()) });
}

/// The numbers in context.
pub fn use_my_numbers() -> MyNumbers {
    expect_context::<MyNumbers>()
}

impl MyNumbers {
    /// Runs again what calls this when something was changed where they are kept.
    pub fn follow(self) {
        self.changed.track();
    }

    /// What is kept, tracked.
    pub fn now(self) -> Numbers {
        self.follow();
        Numbers::read(&remember::recall(remember::NUMBERS).unwrap_or_default())
    }

    /// What others can offer to this calculator, less what was refused there.
    pub fn offers(self, kpi: &Kpi) -> Vec<Number> {
        let refused = |number: &Number| {
            self.refused.with_value(|refused| refused.contains(&(kpi.slug, number.quantity)))
        };
        let mut offers = untrack(|| self.now()).all().to_vec();
        offers.retain(|number| number.from != kpi && !refused(number));
        offers
    }

    /// Keeps numbers, unless the visitor wants none kept.
    pub fn keep(self, numbers: Vec<Number>) {
        let before = untrack(|| self.now());
        let mut after = before.clone();
        for number in numbers {
            after.put(number);
        }
        if after != before {
            self.write(&after);
        }
    }

    /// Offers a quantity no more in a calculator.
    pub fn refuse(self, kpi: &Kpi, quantity: Quantity) {
        self.refused.update_value(|refused| refused.push((kpi.slug, quantity)));
    }

    /// Forgets every number, and keeps further ones or not.
    pub fn clear(self, keeps: bool) {
        self.write(&Numbers::none(keeps));
    }

    /// Says that something was changed where they are kept.
    pub fn look_again(self) {
        self.changed.set(true);
    }

    fn write(self, numbers: &Numbers) {
        remember::keep(remember::NUMBERS, &numbers.write());
        self.look_again();
    }
}
