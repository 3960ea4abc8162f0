//! One telling example of each kind of chart.

use jauge::kpis;
use jauge::link;
use jauge::model::output::{Bands, Better, Cut, Grade};
use jauge::model::unit::Unit;
use jauge::text::number::Currency;
use jauge::text::{self, Lang};
use jauge::ui::chart::Frame;
use jauge::ui::chart::bars::{Bar, Bars};
use jauge::ui::chart::gauge::Gauge;
use jauge::ui::chart::of_kpi;
use jauge::ui::chart::parts::{Part, Parts};
use jauge::ui::chart::scale::Scale;
use jauge::ui::chart::trend::Trend;
use jauge::ui::chart::waterfall::Waterfall;

/// A kind's name and what draws it.
pub type Sample = (&'static str, Box<dyn Fn(&Frame) -> String>);

pub fn frame(width: f64) -> Frame {
    Frame {
        id: "sample".to_owned(),
        width,
        lang: Lang::Fr,
        currency: Currency::default(),
        title: "Un exemple".to_owned(),
        description: String::new(),
    }
}

pub fn all() -> Vec<Sample> {
    vec![
        ("scale", Box::new(|frame| nps(70.0, Some((60.2, 78.1))).draw(frame))),
        ("scale-lower", Box::new(|frame| first_reply(16_920.0).draw(frame))),
        ("scale-outside", Box::new(|frame| first_reply(260_000.0).draw(frame))),
        ("parts", Box::new(|frame| groups(80.0, 10.0, 10.0).draw(frame))),
        ("parts-crowded", Box::new(|frame| channels().draw(frame))),
        ("waterfall", Box::new(|frame| of_example("trips", "month", 0, frame))),
        ("waterfall-loss", Box::new(|frame| result_of_a_year().draw(frame))),
        ("tornado", Box::new(|frame| of_example("trips", "parts", 1, frame))),
        ("sweep", Box::new(|frame| of_example("fcr", "million", 0, frame))),
        ("trend", Box::new(|frame| months().draw(frame))),
        ("bars", Box::new(|frame| by_channel().draw(frame))),
        ("bars-signed", Box::new(|frame| nps_by_agent().draw(frame))),
        ("gauge", Box::new(|frame| gauge(true).draw(frame))),
        ("gauge-plain", Box::new(|frame| gauge(false).draw(frame))),
    ]
}

fn names() -> [String; 4] {
    ["À améliorer", "Passable", "Bon", "Excellent"].map(str::to_owned)
}

fn nps(value: f64, interval: Option<(f64, f64)>) -> Scale {
    Scale {
        label: "Net Promoter Score".to_owned(),
        bands: Bands {
            better: Better::Higher,
            base: Grade::Poor,
            cuts: &[
                Cut { at: 0.0, grade: Grade::Fair, benchmark: "balance" },
                Cut { at: 30.0, grade: Grade::Good, benchmark: "retail" },
                Cut { at: 50.0, grade: Grade::Great, benchmark: "excellent" },
            ],
            scale: (-100.0, 100.0),
        },
        unit: Unit::Points,
        decimals: 0,
        value,
        interval: interval.map(|(low, high)| ("Intervalle à 95 %".to_owned(), low, high)),
        names: names(),
    }
}

fn first_reply(seconds: f64) -> Scale {
    Scale {
        label: "Première réponse".to_owned(),
        bands: Bands {
            better: Better::Lower,
            base: Grade::Poor,
            cuts: &[
                Cut { at: 86_400.0, grade: Grade::Fair, benchmark: "day" },
                Cut { at: 14_400.0, grade: Grade::Good, benchmark: "half-day" },
                Cut { at: 3_600.0, grade: Grade::Great, benchmark: "hour" },
            ],
            scale: (0.0, 172_800.0),
        },
        unit: Unit::Duration,
        decimals: 0,
        value: seconds,
        interval: None,
        names: names(),
    }
}

fn groups(promoters: f64, passives: f64, detractors: f64) -> Parts {
    let part = |label: &str, value, grade| Part { label: label.to_owned(), value, grade: Some(grade) };
    Parts {
        parts: vec![
            part("Promoteurs", promoters, Grade::Great),
            part("Passifs", passives, Grade::Fair),
            part("Détracteurs", detractors, Grade::Poor),
        ],
        unit: Unit::Percent,
        decimals: 1,
    }
}

fn channels() -> Parts {
    let part = |(label, value): (&str, f64)| Part { label: label.to_owned(), value, grade: None };
    Parts {
        parts: [
            ("Téléphone", 2_011.0),
            ("Courrier électronique", 1_772.0),
            ("Conversation en ligne", 1_204.0),
            ("Réseaux sociaux", 13.0),
            ("Guichet", 0.0),
        ]
        .map(part)
        .to_vec(),
        unit: Unit::Count,
        decimals: 0,
    }
}

/// A chart of a calculator for one of its own examples.
fn of_example(slug: &str, example: &str, chart: usize, frame: &Frame) -> String {
    let kpi = kpis::find(slug).expect("the calculator is there");
    let example = kpi.examples.iter().find(|other| other.key == example).expect("the example is there");
    let values = link::read(kpi, example.given).expect("an example is right");
    let outcome = kpi.compute(&values).expect("an example has a result");
    let label = |key: &str| text::of(kpi, frame.lang, key).expect("the calculator has this text").to_owned();
    of_kpi::draw(&kpi.charts[chart], &values, &outcome, 10.0, frame, label)
        .expect("there is something to show")
        .svg
}

fn result_of_a_year() -> Waterfall {
    let steps = [
        ("Résultat du service l’an dernier", 42_000.0),
        ("Contrats perdus", -65_000.0),
        ("Pénalités de retard", -12_500.0),
        ("Nouveaux contrats", 9_000.0),
        ("Résultat cette année", -26_500.0),
    ];
    let steps = steps.map(|(label, amount)| (label.to_owned(), amount)).to_vec();
    Waterfall { steps, unit: Unit::Money, decimals: 0 }
}

fn months() -> Trend {
    let names =
        ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];
    let values = [76.2, 77.9, 75.0, 78.4, f64::NAN, 79.1, f64::NAN, f64::NAN, 80.3, 81.0, 79.8, 82.4];
    Trend {
        label: "Satisfaction (CSAT)".to_owned(),
        points: names.iter().zip(values).map(|(name, value)| ((*name).to_owned(), Some(value))).collect(),
        unit: Unit::Percent,
        decimals: 1,
    }
}

fn by_channel() -> Bars {
    let bar = |label: &str, value, grade| Bar { label: label.to_owned(), value: Some(value), grade };
    Bars {
        bars: vec![
            bar("Conversation en ligne", 38.0, Some((Grade::Great, "Excellent".to_owned()))),
            bar("Téléphone", 4_320.0, Some((Grade::Good, "Bon".to_owned()))),
            bar(
                "Courrier électronique et formulaire du site",
                33_600.0,
                Some((Grade::Poor, "À améliorer".to_owned())),
            ),
            Bar { label: "Guichet".to_owned(), value: None, grade: None },
        ],
        unit: Unit::Duration,
        decimals: 0,
    }
}

fn nps_by_agent() -> Bars {
    let bar = |(label, value): (&str, f64)| Bar { label: label.to_owned(), value: Some(value), grade: None };
    Bars {
        bars: [("Awa", 42.0), ("Bertrand", 18.0), ("Chloé", 0.0), ("Djamel", -12.0), ("Élodie", -37.5)]
            .map(bar)
            .to_vec(),
        unit: Unit::Points,
        decimals: 0,
    }
}

fn gauge(graded: bool) -> Gauge {
    let scale = nps(31.0, None);
    Gauge {
        label: scale.label,
        value: scale.value,
        scale: scale.bands.scale,
        bands: graded.then_some(scale.bands),
        unit: scale.unit,
        decimals: scale.decimals,
    }
}
