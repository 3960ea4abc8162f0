//! One telling example of each kind of chart.

use jauge::model::output::{Bands, Better, Cut, Grade};
use jauge::model::unit::Unit;
use jauge::text::Lang;
use jauge::text::number::Currency;
use jauge::ui::chart::Frame;
use jauge::ui::chart::parts::{Part, Parts};
use jauge::ui::chart::scale::Scale;

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
