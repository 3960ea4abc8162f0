//! Random answers to any calculator's questions, all of them in range: what a form, a link or a file can give.

use jauge::model::input::{Input, Kind, Need, Scores};
use jauge::model::kpi::Kpi;
use jauge::model::values::{Given, Values};
use proptest::prelude::*;
use std::ops::RangeInclusive;

/// The raw material of one answer; what becomes of it depends on the input.
#[derive(Clone, Debug)]
pub struct Seed {
    blank: bool,
    shape: u8,
    part: f64,
    marks: Vec<u8>,
}

/// Raw material for every question of a calculator.
pub fn seeds(kpi: &Kpi) -> impl Strategy<Value = Vec<Seed>> {
    let seed = (any::<bool>(), 0u8..20, 0.0..1.0f64, prop::collection::vec(any::<u8>(), 1..30))
        .prop_map(|(blank, shape, part, marks)| Seed { blank, shape, part, marks });
    prop::collection::vec(seed, kpi.inputs().count())
}

/// Answers in the chosen ways. Optional questions are answered or not; the others always. Rows of questions are filled
/// in as people do: the first few, with a gap or a field forgotten now and then.
pub fn values(kpi: &'static Kpi, ways: &[usize], seeds: &[Seed]) -> Values {
    let mut seeds = seeds.iter();
    let mut before = 0.0;
    let mut rows = Rows::default();
    Values::check(kpi, ways, |input| {
        let seed = seeds.next().expect("there is one for each question");
        let answered = match input.row() {
            Some(row) => rows.answered(row, seed),
            None => !seed.blank || input.need != Need::Optional,
        };
        let mut given = if answered { Some(answer(input, seed, before)) } else { input.start() };
        if let Some(Given::Number(value)) = &mut given {
            // In a row a maximum follows its score, which random numbers would too often exceed.
            if input.row().is_some() && seed.blank && input.accept(before).is_ok() {
                *value = value.max(before);
            }
            before = *value;
        }
        Ok(given)
    })
    .unwrap_or_else(|errors| panic!("{}: in-range answers were refused: {errors:?}", kpi.slug))
}

/// Which rows of questions are filled in.
#[derive(Default)]
struct Rows {
    /// The row at hand, whether it is filled in, and how many are.
    row: usize,
    filled: bool,
    last: usize,
}

impl Rows {
    fn answered(&mut self, row: usize, seed: &Seed) -> bool {
        if row == 1 && self.row != 1 {
            // Few rows most of the time, sometimes all twelve.
            self.last = 1 + (seed.part.powi(3) * 12.0) as usize;
        }
        if row != self.row {
            self.row = row;
            self.filled = row <= self.last && !(seed.blank && seed.shape == 0);
        }
        // One field in many is the odd one out: blank in a row that is filled in, or answered in one that is not.
        let odd = seed.blank && seed.shape == 13 && seed.part < 0.1;
        self.filled != odd
    }
}

/// Every combination of ways of a calculator.
pub fn combinations(kpi: &Kpi) -> Vec<Vec<usize>> {
    kpi.sections.iter().fold(vec![Vec::new()], |all, section| {
        let longer = |ways: &Vec<usize>| {
            let ways = ways.clone();
            (0..section.ways.len()).map(move |way| [ways.clone(), vec![way]].concat())
        };
        all.iter().flat_map(longer).collect()
    })
}

fn answer(input: &Input, seed: &Seed, before: f64) -> Given {
    match input.kind {
        Kind::Number { min, max, whole, .. } => Given::Number(number(min..=max, whole, seed, before)),
        Kind::Choice(choices) => Given::Choice((seed.part * choices.len() as f64) as usize),
        Kind::Scores { min, max } => {
            // Half of the lists keep to a narrower scale, which a calculator may let the visitor choose.
            let (low, high) =
                if seed.shape.is_multiple_of(2) { (min, max) } else { (min.max(1.0), max.min(5.0)) };
            let width = high - low + 1.0;
            let accepted = seed.marks.iter().map(|mark| low + f64::from(*mark) % width).collect();
            Given::Scores(Scores { accepted, refused: Vec::new() })
        }
    }
}

/// Ends of the range, small counts, everyday sizes, every order of magnitude, and the number of the question before or a
/// part of it.
fn number(range: RangeInclusive<f64>, whole: bool, seed: &Seed, before: f64) -> f64 {
    let (min, max) = (*range.start(), *range.end());
    let wanted = match seed.shape {
        0 => min,
        1 => max,
        2 => 0.0,
        3..=5 => (seed.part * 10.0).floor(),
        6 | 7 => min + seed.part * (max - min),
        8 => seed.part,
        9 => -seed.part * 100.0,
        10 => before,
        11..=15 => before * seed.part,
        // From a thousandth to a million million.
        _ => 10f64.powf(seed.part * 15.0 - 3.0),
    };
    let wanted = wanted.clamp(min, max);
    if whole { wanted.floor() } else { wanted }
}
