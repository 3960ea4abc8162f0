//! Laws of reading and writing: whatever is typed or opened is read or refused in words, never with a crash, and what is
//! shown can be typed back.

use jauge::kpis::ALL;
use jauge::link::{self, Address, Reading};
use jauge::model::error::Flaw;
use jauge::model::input::{Input, Kind};
use jauge::model::unit::{TimeUnit, Unit};
use jauge::model::values::{Given, Values};
use jauge::text::Lang;
use jauge::text::entry::{self, Notation};
use jauge::text::number::{self, Currency};
use proptest::prelude::*;

/// Nearly numbers, nearly durations, and anything at all.
fn scribble() -> impl Strategy<Value = String> {
    prop_oneof![
        "[-+−]?[0-9  .,'’]{0,12}( ?(%|€|h|min|s|j|d|km|mois))?",
        "[0-9]{1,3}(h|:|min| h | min )[0-9]{0,3}(:|s|min)?[0-9]{0,2}",
        "([0-9]{1,2}[ ,;|x×*\t\n]{0,2}){0,12}",
        ".{0,20}",
        "[0-9]{300,400}",
    ]
}

fn lang() -> impl Strategy<Value = Lang> {
    prop::sample::select(&Lang::ALL[..])
}

fn unit() -> impl Strategy<Value = TimeUnit> {
    prop::sample::select(&TimeUnit::ALL[..])
}

/// Every accepted answer is finite and of its input's kind.
fn sound(input: &Input, given: Option<&Given>) -> bool {
    match (input.kind, given) {
        (_, None) => true,
        (Kind::Number { min, max, .. }, Some(Given::Number(value))) => (min..=max).contains(value),
        (Kind::Choice(choices), Some(Given::Choice(index))) => *index < choices.len(),
        (Kind::Scores { min, max }, Some(Given::Scores(list))) => {
            list.accepted.iter().all(|mark| (min..=max).contains(mark))
        }
        _ => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn anything_typed_is_read_or_refused(text in scribble(), lang in lang(), unit in unit()) {
        for kpi in ALL {
            for notation in [Notation::Typed(lang, unit), Notation::Link] {
                for way in 0..2 {
                    let ways = vec![way; kpi.sections.len()];
                    let checked = Values::check(kpi, &ways, |input| entry::read(input, &text, notation));
                    match checked {
                        Ok(values) => {
                            prop_assert!(kpi.inputs().all(|input| sound(input, values.given(input))));
                            let computed = kpi.compute(&values);
                            if let Ok(outcome) = computed {
                                let finite = |output| outcome.value(output).is_none_or(f64::is_finite);
                                prop_assert!(kpi.outputs.iter().all(finite));
                            }
                        }
                        Err(errors) => prop_assert!(errors.iter().all(|e| kpi.input(e.key).is_some())),
                    }
                }
            }
        }
    }

    #[test]
    fn any_address_is_read(fragment in ".{0,60}", value in scribble()) {
        let address = Address::read(&fragment);
        prop_assert_eq!(Address::read(&address.write()), address);
        for kpi in ALL {
            let pairs = kpi.inputs().map(|input| (input.key.to_owned(), value.clone())).collect();
            let given = Address { page: kpi.slug.to_owned(), pairs };
            let read = Address::read(&given.write());
            prop_assert_eq!(&read, &given);
            let reading = Reading::of(kpi, &read);
            if let Ok(values) = reading.check() {
                let back = Reading::of(kpi, &Address::read(&link::write(&values).write())).check();
                prop_assert_eq!(back.as_ref(), Ok(&values));
            }
        }
    }

    #[test]
    fn a_number_shown_can_be_typed_back(value in -1e9..1e9f64, decimals in 0u8..7, lang in lang()) {
        let shown = number::decimal(lang, value, decimals);
        let typed = number::parse(lang, &shown);
        let most = 0.5 * 10f64.powi(-i32::from(decimals)) * (1.0 + 1e-9) + 1e-6;
        prop_assert!(typed.is_some_and(|typed| (typed - value).abs() <= most), "{} as {}", value, shown);
    }

    #[test]
    fn an_amount_or_a_share_shown_can_be_typed_back(value in 0.0..1e7f64, lang in lang()) {
        for (unit, value) in [(Unit::Money, value), (Unit::Percent, value / 1e5), (Unit::Kilometres, value)] {
            for currency in number::CURRENCIES {
                let shown = number::with_unit(lang, currency, unit, value, 2);
                let read = entry::read(&Input::number("x", unit), &shown, Notation::Typed(lang, TimeUnit::Hours));
                let Ok(Some(Given::Number(typed))) = read else { panic!("{shown}: {read:?}") };
                prop_assert!((typed - value).abs() <= 0.005 + 1e-6, "{} as {}", value, shown);
            }
        }
    }

    #[test]
    fn a_length_of_time_shown_can_be_typed_back(seconds in prop_oneof![0.0..100.0f64, 0.0..1e5f64, 0.0..1e8f64], lang in lang()) {
        let shown = number::duration(lang, seconds);
        let typed = number::parse_duration(lang, &shown, TimeUnit::Days);
        // Two units are shown: half of the smaller one can be lost.
        let most = match seconds {
            s if s < 10.0 => 0.05,
            s if s < 3_600.0 => 0.5,
            s if s < 86_400.0 => 30.0,
            _ => 1_800.0,
        };
        prop_assert!(typed.is_some_and(|typed| (typed - seconds).abs() <= most + 1e-6), "{} as {}", seconds, shown);
    }
}

#[test]
fn a_name_given_twice_and_a_name_of_nothing_are_told() {
    let nps = jauge::kpis::find("nps").expect("it is in the catalogue");
    let address = Address::read("#/nps?promoters=1&lang=en&promoters=2&scores=9&oops=1&currency=EUR");
    let reading = Reading::of(nps, &address);
    assert_eq!(reading.ignored, ["promoters", "scores", "oops"]);
    assert_eq!(address.lang(), Some(Lang::En));
    assert_eq!(address.currency(), Some(Currency::default()));
}

#[test]
fn a_number_too_long_to_hold_is_too_high() {
    let digits = "9".repeat(400);
    let input = Input::number("x", Unit::Money);
    let read = entry::read(&input, &digits, Notation::Link).expect("it is a number").expect("it is there");
    let Given::Number(value) = read else { panic!("{read:?}") };
    assert_eq!(input.accept(value), Err(Flaw::TooHigh { max: 1e12 }));
}
