//! A bar for each category, from zero.

use super::axis::{Axis, Span, drawable};
use super::canvas::Anchor;
use super::letters::BOLD;
use super::palette::Paint;
use super::place::within;
use super::rows::{BAR, Rows};
use super::{Frame, Row, figure, sheet};
use crate::model::output::Grade;
use crate::model::unit::Unit;
use plotters::style::Color;

/// A bar for each category.
#[derive(Clone, Debug)]
pub struct Bars {
    /// From top to bottom.
    pub bars: Vec<Bar>,
    /// Unit of the values.
    pub unit: Unit,
    /// Decimals of the values.
    pub decimals: u8,
}

/// One category.
#[derive(Clone, Debug)]
pub struct Bar {
    /// Its name.
    pub label: String,
    /// Its value; without one, only the name is shown.
    pub value: Option<f64>,
    /// The grade that colours it, with its name.
    pub grade: Option<(Grade, String)>,
}

impl Bar {
    fn amount(&self) -> Option<f64> {
        self.value.filter(|value| drawable(*value))
    }
}

impl Bars {
    /// The picture.
    pub fn draw(&self, frame: &Frame) -> String {
        let width = frame.drawn_width();
        let rows = Rows::new(self.bars.iter().map(|bar| bar.label.as_str()), width, 0.0);
        let figures: Vec<_> = self.bars.iter().map(|bar| self.figure(frame, bar, width)).collect();
        let widest = |negative: bool| {
            self.bars
                .iter()
                .zip(&figures)
                .filter(|(bar, _)| (bar.amount() < Some(0.0)) == negative)
                .map(|(_, text)| BOLD.width(text) + 6.0)
                .fold(0.0, f64::max)
        };
        let values = self.bars.iter().filter_map(Bar::amount);
        let negative = values.clone().any(|value| value < 0.0);
        let room_left = if negative { widest(true) } else { 0.0 };
        let span = Span::of(values.chain([0.0]));
        sheet(frame, (width, rows.bottom().max(1.0)), &self.table(frame), |canvas| {
            rows.write(canvas);
            let Some(span) = span else { return };
            let axis = Axis::new(span, rows.left() + room_left, width - widest(false));
            let zero = axis.at(0.0);
            for (index, (bar, text)) in self.bars.iter().zip(&figures).enumerate() {
                let middle = rows.middle(index);
                let line = [(zero, middle - BAR / 2.0 - 3.0), (zero, middle + BAR / 2.0 + 3.0)];
                canvas.line(line, 1.0, Paint::Ink2.mix(0.6));
                let Some(value) = bar.amount() else { continue };
                let end = axis.at(value);
                let paint = bar.grade.as_ref().map_or(Paint::Accent, |(grade, _)| Paint::from(*grade));
                let (from, to) = (zero.min(end), zero.max(end).max(zero.min(end) + 1.0));
                let rounded = if value < 0.0 { (3.0, 0.0) } else { (0.0, 3.0) };
                canvas.bar((from, middle - BAR / 2.0), (to, middle + BAR / 2.0), rounded, paint.to_rgba());
                let (at, anchor) =
                    if value < 0.0 { (from - 6.0, Anchor::End) } else { (to + 6.0, Anchor::Start) };
                canvas.label(text, (within(at, 0.0, width), middle), anchor, BOLD, Paint::Ink);
            }
        })
    }

    /// Each category; a dash where it has no value.
    pub fn table(&self, frame: &Frame) -> Vec<Row> {
        let text = |bar: &Bar| match bar.amount() {
            Some(_) => self.figure(frame, bar, f64::INFINITY),
            None => "–".to_owned(),
        };
        self.bars.iter().map(|bar| (bar.label.clone(), text(bar))).collect()
    }

    /// The value with the name of its grade.
    fn figure(&self, frame: &Frame, bar: &Bar, width: f64) -> String {
        let Some(value) = bar.amount() else { return String::new() };
        let room = width * 0.28;
        let text = figure::short(frame, self.unit, value, self.decimals, BOLD, room);
        match &bar.grade {
            Some((_, name)) if BOLD.width(&text) + BOLD.width(name) <= room => format!("{text} · {name}"),
            _ => text,
        }
    }
}
