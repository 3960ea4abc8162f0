//! A result as one input runs through its range, with the visitor's own point on the line.

use super::axis::{Span, drawable};
use super::canvas::Anchor;
use super::letters::{BOLD, PLAIN};
use super::palette::Paint;
use super::place::within;
use super::plot::{Plot, Upright};
use super::{Frame, Row, figure, sheet};
use crate::model::unit::Unit;
use plotters::style::Color;

/// A result as one input runs through its range.
#[derive(Clone, Debug)]
pub struct Sweep {
    /// The input.
    pub across: Measure,
    /// The result.
    pub upright: Measure,
    /// Input and result, the input rising.
    pub points: Vec<(f64, f64)>,
    /// The visitor's own.
    pub here: (f64, f64),
}

/// What an axis measures.
#[derive(Clone, Debug)]
pub struct Measure {
    /// Its name.
    pub label: String,
    /// Its unit.
    pub unit: Unit,
    /// Decimals of its values.
    pub decimals: u8,
}

impl Sweep {
    /// The picture.
    pub fn draw(&self, frame: &Frame) -> String {
        let width = frame.drawn_width();
        let points = self.drawable();
        let here = Some(self.here).filter(|(x, y)| drawable(*x) && drawable(*y));
        let all = || points.iter().copied().chain(here);
        let across = Span::of(all().map(|(x, _)| x));
        let upright = Upright::new(frame, self.upright.unit, all().map(|(_, y)| y));
        let (Some(across), Some(upright)) = (across, upright) else {
            return sheet(frame, (width, 1.0), &self.table(frame), |_| {});
        };
        let right = width - 10.0;
        sheet(frame, (width, Plot::height(1.0)), &self.table(frame), |canvas| {
            let plot = Plot::new(canvas, &self.upright.label, across, &upright, right);
            let name = PLAIN.shorten(&self.across.label, width);
            canvas.label(&name, (width, Plot::LABELS + 18.0), Anchor::End, PLAIN, Paint::Ink2);
            if points.len() > 1 {
                plot.series(&points);
            }
            if let Some(here) = here {
                let (x, y) = plot.at(here);
                canvas.line([(x, y), (x, Plot::BOTTOM)], 1.0, Paint::Ink2.mix(0.7));
                canvas.mark((x, y), 7.0);
                let text = |value, measure: &Measure, room| {
                    figure::short(frame, measure.unit, value, measure.decimals, BOLD, room)
                };
                plot.name_point((x, y), &text(here.1, &self.upright, width * 0.4));
                let below = text(here.0, &self.across, width * 0.4);
                let half = BOLD.width(&below) / 2.0;
                let at = (within(x, half, width - half), Plot::LABELS);
                canvas.label(&below, at, Anchor::Middle, BOLD, Paint::Ink);
            }
            for (tick, text) in figure::ticks(frame, self.across.unit, across, right - upright.left, 8) {
                let (x, _) = plot.at((tick, 0.0));
                let half = PLAIN.width(&text) / 2.0;
                let x = if x + half > width { width - half } else { x };
                canvas.label(&text, (x, Plot::LABELS), Anchor::Middle, PLAIN, Paint::Ink2);
            }
        })
    }

    /// The visitor's own point, and the result at round numbers of the input, as near as they were computed.
    pub fn table(&self, frame: &Frame) -> Vec<Row> {
        let text = |value, measure: &Measure| figure::full(frame, measure.unit, value, measure.decimals);
        let points = self.drawable();
        let step = points.len().div_ceil(8).max(1);
        let mut shown: Vec<_> = points.iter().copied().step_by(step).collect();
        shown.extend(points.last().copied().filter(|last| shown.last() != Some(last)));
        if drawable(self.here.0) && drawable(self.here.1) && !shown.iter().any(|(x, _)| *x == self.here.0) {
            shown.insert(shown.partition_point(|(x, _)| *x < self.here.0), self.here);
        }
        shown.into_iter().map(|(x, y)| (text(x, &self.across), text(y, &self.upright))).collect()
    }

    fn drawable(&self) -> Vec<(f64, f64)> {
        self.points.iter().copied().filter(|(x, y)| drawable(*x) && drawable(*y)).collect()
    }
}
