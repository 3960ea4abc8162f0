//! A value from month to month; where a month has none, the line is broken.

use super::axis::{Span, drawable};
use super::canvas::Anchor;
use super::letters::{BOLD, PLAIN};
use super::palette::Paint;
use super::place::within;
use super::plot::{Plot, Upright};
use super::{Frame, Row, figure, sheet};
use crate::model::unit::Unit;
use plotters::style::Color;

/// With more points than this, px between them, each has a dot.
const DOTS: f64 = 12.0;

/// A value from month to month.
#[derive(Clone, Debug)]
pub struct Trend {
    /// What is measured.
    pub label: String,
    /// Months in order, each with its name and its value if it has one.
    pub points: Vec<(String, Option<f64>)>,
    /// Unit of the values.
    pub unit: Unit,
    /// Decimals of the values.
    pub decimals: u8,
}

impl Trend {
    /// The picture.
    pub fn draw(&self, frame: &Frame) -> String {
        let width = frame.drawn_width();
        let values = self.values();
        let known = values.iter().flatten().copied();
        let across = Span::of([0.0, values.len() as f64 - 1.0]);
        let (Some(across), Some(upright)) = (across, Upright::new(frame, self.unit, known)) else {
            return sheet(frame, (width, 1.0), &self.table(frame), |_| {});
        };
        let right = width - 10.0;
        sheet(frame, (width, Plot::height(0.0)), &self.table(frame), |canvas| {
            let plot = Plot::new(canvas, &self.label, across, &upright, right);
            let points: Vec<_> =
                values.iter().enumerate().map(|(index, value)| (index as f64, *value)).collect();
            let step = (right - upright.left) / (values.len() - 1).max(1) as f64;
            for run in points.split(|(_, value)| value.is_none()) {
                let run: Vec<_> = run.iter().filter_map(|(x, value)| Some((*x, (*value)?))).collect();
                if run.len() > 1 {
                    plot.series(&run);
                }
                if run.len() == 1 || step > DOTS {
                    run.iter().for_each(|point| canvas.dot(plot.at(*point), 3.0, Paint::Accent.to_rgba()));
                }
            }
            let last = points.iter().rev().find_map(|(x, value)| Some((*x, (*value)?)));
            if let Some((x, value)) = last {
                let place = plot.at((x, value));
                canvas.mark(place, 6.0);
                let text = figure::short(frame, self.unit, value, self.decimals, BOLD, width * 0.4);
                plot.name_point(place, &text);
            }
            // From the last backwards, as many as have room.
            let widest = self.points.iter().map(|(name, _)| PLAIN.width(name)).fold(0.0, f64::max);
            let every = ((widest.min(width * 0.4) + 14.0) / step).ceil().max(1.0) as usize;
            for (index, (name, _)) in self.points.iter().enumerate().rev().step_by(every) {
                let name = PLAIN.shorten(name, width * 0.4);
                let half = PLAIN.width(&name) / 2.0;
                let (x, _) = plot.at((index as f64, 0.0));
                let x = within(x, half, width - half);
                canvas.label(&name, (x, Plot::LABELS), Anchor::Middle, PLAIN, Paint::Ink2);
            }
        })
    }

    /// Each month; a dash where it has no value.
    pub fn table(&self, frame: &Frame) -> Vec<Row> {
        let text = |value: Option<f64>| match value {
            Some(value) => figure::full(frame, self.unit, value, self.decimals),
            None => "–".to_owned(),
        };
        let names = self.points.iter().map(|(name, _)| name.clone());
        names.zip(self.values().into_iter().map(text)).collect()
    }

    fn values(&self) -> Vec<Option<f64>> {
        self.points.iter().map(|(_, value)| value.filter(|value| drawable(*value))).collect()
    }
}
