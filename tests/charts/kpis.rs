//! The charts of every calculator, for every one of its examples.

use crate::{samples, sound};
use jauge::model::kpi::{Chart, Kpi};
use jauge::model::values::Values;
use jauge::text::{self, Lang};
use jauge::ui::chart::{Frame, of_kpi};
use jauge::{kpis, link};

fn examples() -> impl Iterator<Item = (&'static Kpi, Values)> {
    kpis::ALL.iter().flat_map(|kpi| {
        kpi.examples.iter().map(|example| (*kpi, link::read(kpi, example.given).expect("examples are right")))
    })
}

fn draw(chart: &Chart, kpi: &Kpi, values: &Values, frame: &Frame) -> Option<of_kpi::Drawing> {
    let outcome = kpi.compute(values).expect("examples have results");
    let text = |key: &str| text::of(kpi, frame.lang, key).expect("every label has a text").to_owned();
    of_kpi::draw(chart, values, &outcome, 10.0, frame, text)
}

#[test]
fn every_chart_of_every_example_is_sound_in_both_languages() {
    let mut drawn = 0;
    for (kpi, values) in examples() {
        let outcome = kpi.compute(&values).expect("examples have results");
        for lang in Lang::ALL {
            for width in [240.0, 300.0, 480.0, 680.0, 900.0] {
                let frame = Frame { lang, ..samples::frame(width) };
                let label = |key: &str| text::of(kpi, lang, key).expect("every label has a text").to_owned();
                let scale =
                    of_kpi::scale(&values, &outcome, &frame, label, "95 %", |grade| grade.key().to_owned());
                assert_eq!(scale.is_some(), kpi.headline().bands.is_some(), "{}", kpi.slug);
                let charts = kpi.charts.iter().filter_map(|chart| draw(chart, kpi, &values, &frame));
                for drawing in charts.chain(scale) {
                    sound::check(&drawing.svg);
                    assert!(!drawing.rows.is_empty());
                    drawn += 1;
                }
            }
        }
    }
    assert!(drawn > 100, "only {drawn} charts");
}

#[test]
fn a_chart_of_what_was_not_given_is_not_drawn() {
    let fcr = kpis::find("fcr").expect("the calculator is there");
    let values = link::read(fcr, "resolved-first=750&total=1000").expect("these are right");
    assert_eq!(draw(&fcr.charts[0], fcr, &values, &samples::frame(300.0)), None);
}

#[test]
fn a_sweep_ends_where_the_result_ends() {
    let fcr = kpis::find("fcr").expect("the calculator is there");
    let given = "resolved-first=90&total=1000&contact-cost=8&extra-contacts=1.5";
    let values = link::read(fcr, given).expect("these are right");
    let drawing = draw(&fcr.charts[0], fcr, &values, &samples::frame(680.0)).expect("all is given");
    let inputs: Vec<&str> = drawing.rows.iter().map(|(input, _)| input.as_str()).collect();
    assert_eq!(inputs.first(), Some(&"0"));
    assert_eq!(inputs.last(), Some(&"1\u{202f}000"));
    assert!(inputs.contains(&"90"), "the visitor’s own point is not in the table: {inputs:?}");
}
