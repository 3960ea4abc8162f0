//! My numbers: what the visitor typed or found, by quantity, as one text that can be kept; and which of them disagree.

use crate::kpis;
use crate::model::consistency::{IDENTITIES, Identity};
use crate::model::kpi::Kpi;
use crate::model::quantity::Quantity;
use crate::model::unit::Unit;
use crate::text::entry;
use crate::text::number::{Currency, digits};

/// What is kept in place of numbers for those who want none kept.
const OFF: &str = "off";

/// A number of the visitor's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// What it is.
    pub quantity: Quantity,
    /// In the unit of its quantity (seconds for a length of time), in full precision.
    pub value: f64,
    /// The currency of an amount; `None` for what is no amount.
    pub currency: Option<Currency>,
    /// The calculator where it was typed or found.
    pub from: &'static Kpi,
}

impl Number {
    /// Reads `contacts=1200@aht` or `contact-cost=8EUR@fcr`; nothing that the calculator could not have given.
    fn read(text: &str) -> Option<Self> {
        let (name, rest) = text.split_once('=')?;
        let (amount, slug) = rest.split_once('@')?;
        let from = kpis::find(slug)?;
        let (quantity, unit) = shared(from).find(|(quantity, _)| quantity.key() == name)?;
        let end = amount.find(|c: char| c.is_ascii_uppercase()).unwrap_or(amount.len());
        let (digits, code) = amount.split_at(end);
        let currency = Currency::coded(code);
        let value = entry::link_number(digits)?;
        let asked = from.inputs().find(|input| input.quantity == Some(quantity));
        let allowed = value.is_finite() && asked.is_none_or(|input| input.accept(value).is_ok());
        let fits = currency.is_some() == (unit == Unit::Money) && currency.is_none() == code.is_empty();
        (allowed && fits).then_some(Number { quantity, value, currency, from })
    }

    fn write(&self) -> String {
        let code = self.currency.map_or("", |currency| currency.code);
        format!("{}={}{code}@{}", self.quantity.key(), digits(self.value), self.from.slug)
    }

    /// What it counts.
    pub fn unit(&self) -> Unit {
        unit(self.from, self.quantity)
    }
}

/// What a calculator asks and finds that others know, with its unit.
fn shared(kpi: &'static Kpi) -> impl Iterator<Item = (Quantity, Unit)> {
    let asked = kpi.inputs().filter_map(|input| Some((input.quantity?, input.unit()?)));
    asked.chain(kpi.outputs.iter().filter_map(|output| Some((output.quantity?, output.unit))))
}

/// The unit of a quantity that this calculator knows.
fn unit(kpi: &'static Kpi, quantity: Quantity) -> Unit {
    shared(kpi).find(|(known, _)| *known == quantity).map_or(Unit::Number, |(_, unit)| unit)
}

/// All that is kept of the visitor's numbers, at most one of a quantity.
#[derive(Clone, Debug, PartialEq)]
pub struct Numbers {
    keeps: bool,
    all: Vec<Number>,
}

impl Numbers {
    /// None as yet, and whether any will be kept.
    pub fn none(keeps: bool) -> Self {
        Numbers { keeps, all: Vec::new() }
    }

    /// Reads what was kept. Never fails: what makes no sense, or no longer does, is left out.
    pub fn read(text: &str) -> Self {
        let mut numbers = Numbers::none(text != OFF);
        for number in text.split(';').filter_map(Number::read) {
            if numbers.of(number.quantity).is_none() {
                numbers.all.push(number);
            }
        }
        numbers
    }

    /// The text to keep; blank where there is nothing to keep.
    pub fn write(&self) -> String {
        if !self.keeps {
            return OFF.to_owned();
        }
        self.all.iter().map(Number::write).collect::<Vec<_>>().join(";")
    }

    /// Whether numbers are kept at all.
    pub fn keeps(&self) -> bool {
        self.keeps
    }

    /// Every number, in the order in which they were first given.
    pub fn all(&self) -> &[Number] {
        &self.all
    }

    /// The number of a quantity.
    pub fn of(&self, quantity: Quantity) -> Option<&Number> {
        self.all.iter().find(|number| number.quantity == quantity)
    }

    /// Keeps a number in place of the one there was. The same number given again is still from where it was first given.
    pub fn put(&mut self, number: Number) {
        if !self.keeps {
            return;
        }
        match self.all.iter_mut().find(|known| known.quantity == number.quantity) {
            Some(known) if known.value == number.value && known.currency == number.currency => {}
            Some(known) => *known = number,
            None => self.all.push(number),
        }
    }
}

/// What a calculator on screen says of a quantity; `None` where it asks and has no answer that is the visitor's own.
pub type OnScreen = (Quantity, Option<f64>);

/// Numbers that do not agree.
#[derive(Debug)]
pub struct Contradiction {
    /// What should hold.
    pub identity: &'static Identity,
    /// What the parts make together.
    pub sum: f64,
    /// Each number and its unit.
    pub terms: Vec<(Quantity, f64, Unit)>,
    /// The calculators that the numbers not on screen come from.
    pub others: Vec<&'static Kpi>,
}

/// Where the calculator on screen contradicts numbers kept from others.
pub fn contradictions(kpi: &'static Kpi, here: &[OnScreen], kept: &Numbers) -> Vec<Contradiction> {
    IDENTITIES.iter().filter_map(|identity| contradiction(identity, kpi, here, kept)).collect()
}

fn contradiction(
    identity: &'static Identity,
    kpi: &'static Kpi,
    here: &[OnScreen],
    kept: &Numbers,
) -> Option<Contradiction> {
    let (mut terms, mut others): (Vec<(Quantity, f64, Unit)>, Vec<&'static Kpi>) = (Vec::new(), Vec::new());
    let mut on_screen = false;
    for quantity in identity.quantities() {
        if let Some((_, value)) = here.iter().find(|(known, _)| *known == quantity) {
            // Half a comparison, or one with somebody else's example, says nothing.
            terms.push((quantity, (*value)?, unit(kpi, quantity)));
            on_screen = true;
        } else if let Some(number) = kept.of(quantity).filter(|number| number.from != kpi) {
            terms.push((quantity, number.value, number.unit()));
            if !others.contains(&number.from) {
                others.push(number.from);
            }
        }
    }
    if !on_screen || others.is_empty() {
        return None;
    }
    let known = |quantity| terms.iter().find(|(known, ..)| *known == quantity).map(|(_, value, _)| *value);
    let sum = identity.broken(&known)?;
    Some(Contradiction { identity, sum, terms, others })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::number::CURRENCIES;

    fn number(slug: &str, quantity: Quantity, value: f64) -> Number {
        let from = kpis::find(slug).expect("it is there");
        Number { quantity, value, currency: None, from }
    }

    #[test]
    fn every_number_is_read_as_it_was_kept() {
        let mut numbers = Numbers::none(true);
        for kpi in kpis::ALL {
            for (index, (quantity, unit)) in shared(kpi).enumerate() {
                let whole = kpi.inputs().any(|input| input.quantity == Some(quantity));
                let value = if whole { 7.0 + index as f64 } else { 10.0 / 3.0 };
                let currency = (unit == Unit::Money).then_some(CURRENCIES[index % CURRENCIES.len()]);
                numbers.put(Number { quantity, value, currency, from: kpi });
            }
        }
        assert!(numbers.all().len() > 20);
        assert_eq!(Numbers::read(&numbers.write()), numbers);
    }

    #[test]
    fn the_text_is_plain() {
        let mut numbers = Numbers::none(true);
        numbers.put(number("aht", Quantity::Contacts, 1200.0));
        numbers.put(Number { currency: Currency::coded("EUR"), ..number("fcr", Quantity::ContactCost, 8.5) });
        assert_eq!(numbers.write(), "contacts=1200@aht;contact-cost=8.5EUR@fcr");
        assert_eq!(Numbers::none(true).write(), "");
        assert_eq!(Numbers::none(false).write(), "off");
        assert!(!Numbers::read("off").keeps());
        assert!(Numbers::read("").keeps());
    }

    #[test]
    fn what_makes_no_sense_is_left_out_and_the_rest_is_read() {
        let hostile = [
            "contacts",
            "contacts=1200",
            "contacts=1200@nowhere",
            "contacts=1200@nps",
            "contacts=-1@aht",
            "contacts=1.5@aht",
            "contacts=1e400@aht",
            "contacts=NaN@aht",
            "contacts=inf@aht",
            "contacts=1200EUR@aht",
            "contact-cost=8@fcr",
            "contact-cost=8ZZZ@fcr",
            "contact-cost=EUR@fcr",
            "mean-handle-time=NaN@aht",
            "mean-handle-time=infinity@aht",
            "no-such-quantity=1@aht",
            "=@",
            "<script>alert(1)</script>",
            "contacts=1=2@aht@aht",
            "\u{0}\u{202e}=1@aht",
        ];
        for text in hostile {
            assert_eq!(Numbers::read(text), Numbers::none(true), "{text}");
        }
        let among = format!("{};contacts=1200@aht;contacts=7@aht;;", hostile.join(";"));
        assert_eq!(Numbers::read(&among).write(), "contacts=1200@aht", "the first counts");
    }

    #[test]
    fn a_number_given_again_is_still_from_where_it_was_first_given() {
        let mut numbers = Numbers::none(true);
        numbers.put(number("aht", Quantity::Contacts, 1200.0));
        numbers.put(number("productivity", Quantity::Contacts, 1200.0));
        assert_eq!(numbers.write(), "contacts=1200@aht");
        numbers.put(number("productivity", Quantity::Contacts, 1300.0));
        assert_eq!(numbers.write(), "contacts=1300@productivity");
        let mut none = Numbers::none(false);
        none.put(number("aht", Quantity::Contacts, 1200.0));
        assert_eq!(none.write(), "off");
    }

    #[track_caller]
    fn contradicts(slug: &str, here: &[OnScreen], kept: &str) -> Option<(f64, Vec<&'static str>)> {
        let kpi = kpis::find(slug).expect("it is there");
        let mut found = contradictions(kpi, here, &Numbers::read(kept));
        assert!(found.len() < 2, "{found:?}");
        let found = found.pop()?;
        Some((found.sum, found.others.iter().map(|kpi| kpi.slug).collect()))
    }

    #[test]
    fn only_what_is_on_screen_is_held_against_what_others_said() {
        let churn = |value| [(Quantity::Churn, value)];
        assert_eq!(
            contradicts("churn", &churn(Some(5.0)), "retention=92@retention"),
            Some((97.0, vec!["retention"]))
        );
        assert_eq!(contradicts("churn", &churn(Some(8.0)), "retention=92@retention"), None);
        // An example on screen is not the visitor's churn, even where a churn of theirs is known.
        assert_eq!(contradicts("churn", &churn(None), "retention=92@retention;churn=5@churn"), None);
        assert_eq!(contradicts("nps", &[], "retention=92@retention;churn=5@churn"), None);
        assert_eq!(contradicts("churn", &churn(Some(5.0)), ""), None);
    }

    #[test]
    fn the_parts_of_a_time_are_compared_with_the_whole_given_elsewhere() {
        let parts = |after| {
            let (talk, hold) = ((Quantity::TalkTime, Some(72_000.0)), (Quantity::HoldTime, Some(0.0)));
            [talk, hold, (Quantity::AfterCallWork, after)]
        };
        let kept = "handling-time=108000@occupancy;talk-time=72000@aht";
        assert_eq!(contradicts("aht", &parts(Some(0.0)), kept), Some((72_000.0, vec!["occupancy"])));
        assert_eq!(contradicts("aht", &parts(Some(36_000.0)), kept), None);
        assert_eq!(contradicts("aht", &parts(None), kept), None, "a part that makes no sense");
        let whole = [(Quantity::HandlingTime, Some(108_000.0))];
        assert_eq!(contradicts("occupancy", &whole, kept), Some((72_000.0, vec!["aht"])));
    }

    #[test]
    fn calls_are_compared_across_three_calculators() {
        let here = [(Quantity::OfferedCalls, Some(1500.0)), (Quantity::AbandonedCalls, Some(60.0))];
        assert_eq!(
            contradicts("abandonment", &here, "answered-calls=1000@wait;abandoned-calls=500@service-level"),
            Some((1060.0, vec!["wait"])),
            "what is on screen comes first"
        );
        let level = [(Quantity::AnsweredCalls, Some(1000.0)), (Quantity::AbandonedCalls, Some(60.0))];
        assert_eq!(
            contradicts("service-level", &level, "offered-calls=1500@abandonment"),
            Some((1060.0, vec!["abandonment"]))
        );
    }
}
