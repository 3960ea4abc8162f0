//! Shares of a whole, side by side in one bar.

use super::axis::drawable;
use super::canvas::Anchor;
use super::letters::{BOLD, PLAIN};
use super::palette::Paint;
use super::place::spread;
use super::{Frame, Row, figure, sheet};
use crate::model::output::Grade;
use crate::model::unit::Unit;
use plotters::style::{Color, RGBAColor};

const HEIGHT: f64 = 28.0;
const GAP: f64 = 3.0;
/// A share that is not nothing is at least this wide, px.
const LEAST: f64 = 2.0;
const SWATCH: f64 = 10.0;
/// From the swatch to its label, and from a label to its value.
const BESIDE: f64 = 6.0;
/// What a label is wider than its name and its value.
const AROUND: f64 = SWATCH + 2.0 * BESIDE;
const LINE: f64 = 21.0;
/// Between two labels in a row.
const APART: f64 = 18.0;

/// Shares of a whole.
#[derive(Clone, Debug)]
pub struct Parts {
    /// In order; what is negative or not finite has no place in the bar.
    pub parts: Vec<Part>,
    /// Unit of the values.
    pub unit: Unit,
    /// Decimals of the values.
    pub decimals: u8,
}

/// One share.
#[derive(Clone, Debug)]
pub struct Part {
    /// What it is.
    pub label: String,
    /// How much, in the unit of the chart.
    pub value: f64,
    /// The grade that colours it, if any.
    pub grade: Option<Grade>,
}

impl Part {
    fn amount(&self) -> f64 {
        if drawable(self.value) { self.value.max(0.0) } else { 0.0 }
    }
}

impl Parts {
    /// The picture: the bar, and under it a label for each share, below it where they fit, else in columns.
    pub fn draw(&self, frame: &Frame) -> String {
        let width = frame.drawn_width();
        let bars = self.bars(width);
        let labels = self.labels(frame, width);
        let in_a_row = in_a_row(&labels, &bars, width);
        let widest = |width: fn(&Label) -> f64| labels.iter().map(width).fold(0.0, f64::max);
        let column =
            widest(|label| PLAIN.width(&label.name)) + widest(|label| BOLD.width(&label.value)) + AROUND;
        let columns = ((width + APART) / (column + APART)).floor().max(1.0) as usize;
        let lines = if in_a_row.is_some() { 1 } else { labels.len().div_ceil(columns) };
        let height = HEIGHT + 8.0 + LINE * lines as f64;
        sheet(frame, (width, height), &self.table(frame), |canvas| {
            let shown = || bars.iter().filter(|(from, to)| to > from);
            for (index, (from, to)) in bars.iter().enumerate().filter(|(_, (from, to))| to > from) {
                let first = shown().next().is_some_and(|(start, _)| start == from);
                let last = shown().next_back().is_some_and(|(start, _)| start == from);
                let rounded = (if first { 6.0 } else { 0.0 }, if last { 6.0 } else { 0.0 });
                canvas.bar((*from, 0.0), (*to, HEIGHT), rounded, self.paint(index));
            }
            for (index, label) in labels.iter().enumerate() {
                let (left, line) = match &in_a_row {
                    Some(lefts) => (lefts[index], 0),
                    None => ((column + APART) * (index % columns) as f64, index / columns),
                };
                let y = HEIGHT + 8.0 + LINE * (line as f64 + 0.5);
                let swatch = (left, y - SWATCH / 2.0);
                canvas.bar(swatch, (left + SWATCH, y + SWATCH / 2.0), (2.0, 2.0), self.paint(index));
                canvas.label(&label.name, (left + SWATCH + BESIDE, y), Anchor::Start, PLAIN, Paint::Ink2);
                let end = left + if in_a_row.is_some() { label.width() } else { column };
                canvas.label(&label.value, (end, y), Anchor::End, BOLD, Paint::Ink);
            }
        })
    }

    /// Each share.
    pub fn table(&self, frame: &Frame) -> Vec<Row> {
        let text = |part: &Part| figure::full(frame, self.unit, part.value, self.decimals);
        let parts = self.parts.iter().filter(|part| drawable(part.value));
        parts.map(|part| (part.label.clone(), text(part))).collect()
    }

    /// Where each share begins and ends, px.
    fn bars(&self, width: f64) -> Vec<(f64, f64)> {
        let total: f64 = self.parts.iter().map(Part::amount).sum();
        let shown = self.parts.iter().filter(|part| part.amount() > 0.0).count();
        let room = width - GAP * shown.saturating_sub(1) as f64 - LEAST * shown as f64;
        let mut from = 0.0;
        let bar = |part: &Part| {
            let start = from;
            if part.amount() == 0.0 {
                return (start, start);
            }
            let end = start + LEAST + room.max(0.0) * part.amount() / total;
            from = end + GAP;
            (start, end)
        };
        self.parts.iter().map(bar).collect()
    }

    /// Names and values, the names cut where they would leave the drawing.
    fn labels(&self, frame: &Frame, width: f64) -> Vec<Label> {
        let label = |part: &Part| {
            let value = figure::short(frame, self.unit, part.value, self.decimals, BOLD, width * 0.4);
            Label { name: PLAIN.shorten(&part.label, width * 0.6 - AROUND), value }
        };
        self.parts.iter().map(label).collect()
    }

    fn paint(&self, index: usize) -> RGBAColor {
        match self.parts[index].grade {
            Some(grade) => Paint::from(grade).to_rgba(),
            None => {
                let shades = [1.0, 0.64, 0.4, 0.82, 0.52, 0.3];
                Paint::Accent.mix(shades[index % shades.len()])
            }
        }
    }
}

struct Label {
    name: String,
    value: String,
}

impl Label {
    fn width(&self) -> f64 {
        PLAIN.width(&self.name) + BOLD.width(&self.value) + AROUND
    }
}

/// The left ends of the labels if each can stand near its share, side by side.
fn in_a_row(labels: &[Label], bars: &[(f64, f64)], width: f64) -> Option<Vec<f64>> {
    let wanted: Vec<_> = labels
        .iter()
        .zip(bars)
        .map(|(label, (from, _))| (from + label.width() / 2.0, label.width()))
        .collect();
    spread(&wanted, APART, (0.0, width))
}
