//! Any numbers and any names give a picture that can be read.

use crate::{samples, sound};
use jauge::model::output::{Bands, Better, Cut, Grade};
use jauge::model::unit::Unit;
use jauge::text::Lang;
use jauge::text::number::CURRENCIES;
use jauge::ui::chart::Frame;
use jauge::ui::chart::bars::{Bar, Bars};
use jauge::ui::chart::gauge::Gauge;
use jauge::ui::chart::parts::{Part, Parts};
use jauge::ui::chart::scale::Scale;
use jauge::ui::chart::sweep::{Measure, Sweep};
use jauge::ui::chart::tornado::{self, Tornado};
use jauge::ui::chart::trend::Trend;
use jauge::ui::chart::waterfall::Waterfall;
use proptest::collection::vec;
use proptest::prelude::*;

const GRADES: [Grade; 4] = [Grade::Poor, Grade::Fair, Grade::Good, Grade::Great];

const UNITS: [Unit; 10] = [
    Unit::Count,
    Unit::Percent,
    Unit::Points,
    Unit::Money,
    Unit::Duration,
    Unit::Months,
    Unit::Hours,
    Unit::Kilometres,
    Unit::Kilograms,
    Unit::Number,
];

/// Values of everyday, and those that break charts.
fn value() -> impl Strategy<Value = f64> {
    prop_oneof![
        6 => -1_000.0..1_000.0,
        3 => -1e12..1e12,
        2 => -1e-9..1e-9,
        2 => prop::sample::select(vec![0.0, -0.0, 1.0, -1.0, 100.0, 1e12, 1e12 + 1e-3, 1e25, -1e25, 1e60]),
        1 => prop::sample::select(vec![f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, f64::MIN, f64::MIN_POSITIVE]),
    ]
}

fn label() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Z][a-zéèàç]{1,9}( [a-z’]{1,12}){0,5}",
        1 => "\\PC{0,40}",
        1 => prop::sample::select(vec![
            String::new(),
            " ".to_owned(),
            "<script>alert(\"&amp;\")</script>".to_owned(),
            "\u{0}\u{1b}\u{fffe}\n\t]]>".to_owned(),
            "電話でのお問い合わせ件数の合計（月間）".to_owned(),
            "donaudampfschifffahrtsgesellschaftskapitaen".repeat(4),
        ]),
    ]
}

fn frame() -> impl Strategy<Value = Frame> {
    let width = prop_oneof![4 => Just(300.0), 4 => Just(680.0), 2 => 200.0..1_000.0, 1 => Just(f64::NAN)];
    let lang = prop::sample::select(Lang::ALL.to_vec());
    let currency = prop::sample::select(CURRENCIES.to_vec());
    (width, lang, currency, label(), label()).prop_map(|(width, lang, currency, title, description)| Frame {
        id: "chart".to_owned(),
        width,
        lang,
        currency,
        title,
        description,
    })
}

fn unit() -> impl Strategy<Value = (Unit, u8)> {
    (prop::sample::select(UNITS.to_vec()), 0u8..3)
}

fn grade() -> impl Strategy<Value = Option<Grade>> {
    prop::option::of(prop::sample::select(GRADES.to_vec()))
}

/// Grades with cuts in the order in which they are reached, as a calculator has them, on any scale.
fn bands() -> impl Strategy<Value = Bands> {
    (vec(value(), 0..5), any::<bool>(), value(), value()).prop_map(|(mut cuts, higher, low, high)| {
        cuts.retain(|cut| !cut.is_nan());
        cuts.sort_by(f64::total_cmp);
        if !higher {
            cuts.reverse();
        }
        let cuts: Vec<Cut> =
            cuts.iter().zip(GRADES).map(|(at, grade)| Cut { at: *at, grade, benchmark: "any" }).collect();
        let better = if higher { Better::Higher } else { Better::Lower };
        // Bands live as long as the program, as in the catalogue.
        Bands { better, base: Grade::Poor, cuts: Box::leak(cuts.into()), scale: (low, high) }
    })
}

proptest! {
    #[test]
    fn a_scale_is_sound(
        frame in frame(), bands in bands(), (unit, decimals) in unit(), value in value(),
        interval in prop::option::of((label(), value(), value())), names in [label(), label(), label(), label()],
    ) {
        let scale = Scale { label: "Score".to_owned(), bands, unit, decimals, value, interval, names };
        sound::check(&scale.draw(&frame));
        scale.table(&frame);
    }

    #[test]
    fn a_gauge_is_sound(
        frame in frame(), bands in prop::option::of(bands()), (unit, decimals) in unit(), value in value(),
        scale in (value(), value()),
    ) {
        let gauge = Gauge { label: "Score".to_owned(), value, scale, bands, unit, decimals };
        sound::check(&gauge.draw(&frame));
    }

    #[test]
    fn parts_are_sound(
        frame in frame(), parts in vec((label(), value(), grade()), 0..9), (unit, decimals) in unit(),
    ) {
        let part = |(label, value, grade)| Part { label, value, grade };
        let parts = Parts { parts: parts.into_iter().map(part).collect(), unit, decimals };
        sound::check(&parts.draw(&frame));
    }

    #[test]
    fn bars_are_sound(
        frame in frame(),
        bars in vec((label(), prop::option::of(value()), prop::option::of((prop::sample::select(GRADES.to_vec()), label()))), 0..12),
        (unit, decimals) in unit(),
    ) {
        let bar = |(label, value, grade)| Bar { label, value, grade };
        let bars = Bars { bars: bars.into_iter().map(bar).collect(), unit, decimals };
        sound::check(&bars.draw(&frame));
    }

    #[test]
    fn a_waterfall_is_sound(frame in frame(), steps in vec((label(), value()), 0..9), (unit, decimals) in unit()) {
        let waterfall = Waterfall { steps, unit, decimals };
        sound::check(&waterfall.draw(&frame));
        waterfall.table(&frame);
    }

    #[test]
    fn a_tornado_is_sound(
        frame in frame(), centre in value(), (unit, decimals) in unit(),
        bars in vec((label(), (label(), value()), (label(), value())), 0..12),
    ) {
        let bar = |(label, low, high)| tornado::Bar { label, low, high };
        let tornado = Tornado { centre, bars: bars.into_iter().map(bar).collect(), unit, decimals };
        sound::check(&tornado.draw(&frame));
        prop_assert!(tornado.table(&frame).len() <= 8);
    }

    #[test]
    fn a_sweep_is_sound(
        frame in frame(), labels in (label(), label()), units in (unit(), unit()),
        mut points in vec((value(), value()), 0..70), here in (value(), value()),
    ) {
        points.sort_by(|a, b| a.0.total_cmp(&b.0));
        let measure = |label, (unit, decimals)| Measure { label, unit, decimals };
        let across = measure(labels.0, units.0);
        let sweep = Sweep { across, upright: measure(labels.1, units.1), points, here };
        sound::check(&sweep.draw(&frame));
        sweep.table(&frame);
    }

    #[test]
    fn a_trend_is_sound(
        frame in frame(), label in label(), points in vec((label(), prop::option::of(value())), 0..90),
        (unit, decimals) in unit(),
    ) {
        let trend = Trend { label, points, unit, decimals };
        sound::check(&trend.draw(&frame));
        prop_assert_eq!(trend.table(&frame).len(), trend.points.len());
    }

    /// However narrow, each category keeps its figure, and so does each part and each step.
    #[test]
    fn no_figure_is_left_out(
        width in 240.0..900.0, named in vec(("[A-Z][a-z]{2,9}( [a-z]{1,9}){0,4}", 0.0..1e9), 1..8),
        unit in prop::sample::select(UNITS.to_vec()), sign in prop::sample::select(vec![1.0, -1.0]),
    ) {
        let frame = samples::frame(width);
        let texts = |svg: String| sound::check(&svg).into_iter().filter(|text| text.text.contains(char::is_numeric)).count();
        let parts = named.iter().map(|(label, value)| Part { label: label.clone(), value: *value, grade: None });
        prop_assert_eq!(texts(Parts { parts: parts.collect(), unit, decimals: 1 }.draw(&frame)), named.len());
        let bars = named.iter().map(|(label, value)| Bar { label: label.clone(), value: Some(sign * value), grade: None });
        prop_assert_eq!(texts(Bars { bars: bars.collect(), unit, decimals: 1 }.draw(&frame)), named.len());
        let steps = named.iter().map(|(label, value)| (label.clone(), sign * value)).collect();
        prop_assert_eq!(texts(Waterfall { steps, unit, decimals: 0 }.draw(&frame)), named.len());
    }
}
