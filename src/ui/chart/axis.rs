//! Numbers to places. Plotters panics on a range that is not a number and never returns from an endless one, so a range
//! exists here only if it is neither.

use super::place::within;
use super::svg::UNITS;
use crate::model::output::{Bands, Better};
use crate::model::unit::Unit;
use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;

/// Beyond this no chart is drawn: differences and ratios of such numbers would overflow.
const LARGEST: f64 = 1e60;

/// Steps of lengths of time, seconds; above, days by the usual steps.
const TIME_STEPS: [f64; 19] = [
    1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 60.0, 120.0, 300.0, 600.0, 900.0, 1_800.0, 3_600.0, 7_200.0, 10_800.0,
    14_400.0, 21_600.0, 43_200.0, 86_400.0,
];

/// Whether a value can be drawn at all.
pub fn drawable(value: f64) -> bool {
    value.abs() <= LARGEST
}

/// Two different numbers, the lower one first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    low: f64,
    high: f64,
}

impl Span {
    /// From the lowest to the highest of the values that can be drawn, widened if they are all the same; `None` if
    /// there are none.
    pub fn of(values: impl IntoIterator<Item = f64>) -> Option<Self> {
        let (low, high) = values
            .into_iter()
            .filter(|value| drawable(*value))
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)));
        if low > high {
            return None;
        }
        let reach = low.abs().max(high.abs());
        if high - low > reach * 1e-9 {
            return Some(Span { low, high });
        }
        // One value: from zero to it, so that its bar has a length.
        let room = if reach < 1e-60 { 1.0 } else { reach };
        Some(if high > 0.0 { Span { low: high - room, high } } else { Span { low, high: low + room } })
    }

    /// The lower end.
    pub fn low(self) -> f64 {
        self.low
    }

    /// The upper end.
    pub fn high(self) -> f64 {
        self.high
    }

    /// Whether a value lies within, ends included.
    pub fn holds(self, value: f64) -> bool {
        (self.low..=self.high).contains(&value)
    }

    /// The ends of the grades within, rising, the span's own ends included.
    pub fn edges(self, bands: &Bands) -> Vec<f64> {
        // Cuts are in the order in which they are reached.
        let mut inside: Vec<f64> = bands.cuts.iter().map(|cut| cut.at).filter(|at| self.holds(*at)).collect();
        if bands.better == Better::Lower {
            inside.reverse();
        }
        let mut edges = vec![self.low];
        edges.extend(inside);
        edges.push(self.high);
        edges.dedup();
        edges
    }

    /// Round numbers within, at most about `most` of them, in order.
    pub fn ticks(self, unit: Unit, most: usize) -> Vec<f64> {
        let step = self.step(unit, most);
        let (first, last) = ((self.low / step).ceil(), (self.high / step).floor());
        // Numbers so close together that their difference drowns in rounding have no ticks between them.
        let count = within(last - first, -1.0, 100.0) as i64;
        (0..=count).map(|index| (first + index as f64) * step + 0.0).collect()
    }

    /// The same, from a round number to a round number.
    pub fn rounded(self, unit: Unit, most: usize) -> Self {
        let step = self.step(unit, most);
        Span { low: (self.low / step).floor() * step + 0.0, high: (self.high / step).ceil() * step + 0.0 }
    }

    fn step(self, unit: Unit, most: usize) -> f64 {
        let rough = (self.high - self.low) / most.max(1) as f64;
        let day = 86_400.0;
        match unit {
            Unit::Duration if rough > 1.0 && rough <= day => {
                TIME_STEPS.into_iter().find(|step| *step >= rough).unwrap_or(day)
            }
            Unit::Duration if rough > day => round_step(rough / day) * day,
            Unit::Count => round_step(rough).max(1.0),
            _ => round_step(rough),
        }
    }
}

/// The next of 1, 2, 5, 10, 20, 50 …
fn round_step(rough: f64) -> f64 {
    let power = 10f64.powi(rough.log10().floor() as i32);
    [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|digit| digit * power)
        .find(|step| *step >= rough * (1.0 - 1e-9))
        .unwrap_or(10.0 * power)
}

/// A span laid along a line.
pub struct Axis {
    span: Span,
    coordinate: RangedCoordf64,
    ends: (i32, i32),
}

impl Axis {
    /// From one place to another, px; upwards or leftwards too.
    pub fn new(span: Span, from: f64, to: f64) -> Self {
        let units = |place: f64| (place * UNITS).round() as i32;
        Axis { span, coordinate: (span.low..span.high).into(), ends: (units(from), units(to)) }
    }

    /// The place of a value, px; values outside stand at the ends.
    pub fn at(&self, value: f64) -> f64 {
        let value = if value.is_nan() { self.span.low } else { within(value, self.span.low, self.span.high) };
        f64::from(self.coordinate.map(&value, self.ends)) / UNITS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ticks(low: f64, high: f64, unit: Unit, most: usize) -> Vec<f64> {
        Span::of([low, high]).expect("there are values").ticks(unit, most)
    }

    #[test]
    fn ticks_are_round_in_their_unit() {
        assert_eq!(ticks(0.0, 100.0, Unit::Percent, 5), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(ticks(-35.0, 12.0, Unit::Points, 5), [-30.0, -20.0, -10.0, 0.0, 10.0]);
        assert_eq!(ticks(0.0, 3.0, Unit::Count, 9), [0.0, 1.0, 2.0, 3.0]);
        assert_eq!(ticks(0.0, 7_000.0, Unit::Duration, 4), [0.0, 1_800.0, 3_600.0, 5_400.0]);
        assert_eq!(ticks(0.0, 500_000.0, Unit::Duration, 3), [0.0, 172_800.0, 345_600.0]);
    }

    #[test]
    fn no_span_is_empty_or_endless() {
        assert_eq!(Span::of([f64::NAN, f64::INFINITY]), None);
        assert_eq!(Span::of([0.0]), Some(Span { low: 0.0, high: 1.0 }));
        assert_eq!(Span::of([5.0, 5.0]), Some(Span { low: 0.0, high: 5.0 }));
        assert_eq!(Span::of([-5.0]), Some(Span { low: -5.0, high: 0.0 }));
        let close = Span::of([1e12, 1e12 + 1e-4]).expect("there are values");
        assert!(close.ticks(Unit::Money, 5).len() <= 12);
    }

    #[test]
    fn values_outside_stand_at_the_ends() {
        let axis = Axis::new(Span::of([0.0, 10.0]).expect("there are values"), 0.0, 100.0);
        assert_eq!(axis.at(5.0), 50.0);
        assert_eq!(axis.at(1e300), 100.0);
        assert_eq!(axis.at(f64::NEG_INFINITY), 0.0);
        assert_eq!(axis.at(f64::NAN), 0.0);
    }
}
