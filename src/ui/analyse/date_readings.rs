//! In which order numeric dates were read, and the row that proves it; what contradicts it.

use super::words;
use crate::analysis::protocol::{DateReading, Inventory, OrderBasis, Witness};
use crate::text::{Arg, Lang, say};
use crate::ui::element::{El, el, parts};
use crate::ui::locale::use_locale;
use leptos::prelude::*;
use std::sync::Arc;

/// What the visitor has to know before the numbers: an order that no row proves, columns that mix both.
pub fn date_warnings(inventory: &Inventory) -> AnyView {
    let locale = use_locale();
    let unproved = inventory.date_order.filter(|_| !inventory.date_order_proved).map(|order| {
        let sentence = move || {
            let name = words::date_order(locale.lang(), order);
            locale.say("report-dates", &[("order", name.into())])
        };
        el("p").class("check").attr("data-testid", "dates-unproved").child(sentence)
    });
    let mixed = inventory.date_readings.iter().filter(|reading| reading.contradicting > 0).map(|reading| {
        let reading = reading.clone();
        let sentence = move || mixed(locale.lang(), &reading);
        el("p").class("check").attr("data-testid", "dates-mixed").child(sentence)
    });
    parts(unproved.into_iter().chain(mixed))
}

/// The rows that prove the order: one for the file, or one for each column where columns differ.
pub fn date_proofs(inventory: &Inventory) -> AnyView {
    let locale = use_locale();
    let readings: Arc<[DateReading]> = inventory.date_readings.clone().into();
    let lines = proved(&readings).into_iter().map(move |(reading, alone)| {
        let sentence = move || proof(locale.lang(), &reading, alone);
        el("p").class("note").attr("data-testid", "dates-proof").child(sentence)
    });
    parts(lines)
}

/// The date of the preview that settles its order.
pub fn sample_proof(proof: &Witness) -> El {
    let (locale, proof) = (use_locale(), proof.clone());
    let sentence = move || {
        let line = Arg::count(locale.lang(), proof.line as f64);
        locale.say("setting-date-order-proof", &[("line", line), ("text", proof.text.as_str().into())])
    };
    el("p").class("note").attr("data-testid", "date-order-proof").child(sentence)
}

/// The readings whose proof is told, and whether each stands for the whole file.
fn proved(readings: &[DateReading]) -> Vec<(DateReading, bool)> {
    let mut told =
        readings.iter().filter(|reading| reading.proof.is_some() && reading.basis != OrderBasis::Guessed);
    let differ = readings.windows(2).any(|pair| pair[0].order != pair[1].order);
    if differ {
        told.map(|reading| (reading.clone(), false)).collect()
    } else {
        told.next().map(|reading| (reading.clone(), true)).into_iter().collect()
    }
}

fn proof(lang: Lang, reading: &DateReading, alone: bool) -> String {
    let Some(Witness { line, text }) = &reading.proof else { return String::new() };
    let order = ("order", words::date_order(lang, reading.order).into());
    let cell = [("line", Arg::count(lang, *line as f64)), ("text", text.as_str().into())];
    let role = ("role", words::role(lang, reading.role).into());
    let args: Vec<_> = cell.into_iter().chain([order]).chain((!alone).then_some(role)).collect();
    say(lang, if alone { "report-dates-proof" } else { "report-dates-column" }, &args)
}

fn mixed(lang: Lang, reading: &DateReading) -> String {
    let role = ("role", words::role(lang, reading.role).into());
    let order = ("order", words::date_order(lang, reading.order).into());
    let n = ("n", Arg::count(lang, reading.contradicting as f64));
    let Some(against) = &reading.against else { return String::new() };
    let example = [("line", Arg::count(lang, against.line as f64)), ("text", against.text.as_str().into())];
    let args: Vec<_> = [role, order, n].into_iter().chain(example).collect();
    let said = say(lang, "report-dates-mixed", &args);
    match &reading.proof {
        Some(_) => format!("{said} {}", proof(lang, reading, true)),
        None => said,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::protocol::DateOrder::{self, DayFirst, MonthFirst};
    use crate::model::role::Role;

    fn reading(role: Role, order: DateOrder, contradicting: u64) -> DateReading {
        let witness = |line, text: &str| Some(Witness { line, text: text.to_owned() });
        let against = (contradicting > 0).then(|| witness(9, "02/28/2026")).flatten();
        let proof = witness(4, "31/01/2026");
        DateReading { role, column: 0, order, basis: OrderBasis::Proved, proof, against, contradicting }
    }

    #[test]
    fn one_row_proves_the_file_unless_columns_differ() {
        let same = [reading(Role::CreatedAt, DayFirst, 0), reading(Role::ResolvedAt, DayFirst, 0)];
        assert_eq!(proved(&same).len(), 1);
        let differ = [reading(Role::CreatedAt, DayFirst, 0), reading(Role::ResolvedAt, MonthFirst, 0)];
        assert_eq!(proved(&differ).len(), 2);
        let sentence = proof(Lang::En, &differ[1], false);
        assert!(
            sentence.contains("31/01/2026") && sentence.contains(words::role(Lang::En, Role::ResolvedAt))
        );
    }

    #[test]
    fn a_mixed_column_shows_one_row_of_each_order() {
        for lang in Lang::ALL {
            let sentence = mixed(lang, &reading(Role::CreatedAt, DayFirst, 3));
            assert!(
                ["31/01/2026", "02/28/2026", "3"].iter().all(|part| sentence.contains(part)),
                "{sentence}"
            );
        }
    }
}
