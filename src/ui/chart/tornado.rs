//! What a change of each input does to a result: bars around the value as it is, the strongest on top.

use super::axis::{Axis, Span, drawable};
use super::canvas::Anchor;
use super::letters::{BOLD, PLAIN};
use super::palette::Paint;
use super::place::within;
use super::rows::{BAR, Rows};
use super::{Frame, Row, figure, sheet};
use crate::model::unit::Unit;
use plotters::style::Color;

/// More bars say less.
const MOST: usize = 8;
const TOP: f64 = 24.0;

/// Bars around a value.
#[derive(Clone, Debug)]
pub struct Tornado {
    /// The value as it is.
    pub centre: f64,
    /// One for each input, in any order; the eight strongest are drawn.
    pub bars: Vec<Bar>,
    /// Unit of the result.
    pub unit: Unit,
    /// Decimals of the result.
    pub decimals: u8,
}

/// What one input does.
#[derive(Clone, Debug)]
pub struct Bar {
    /// Name of the input.
    pub label: String,
    /// Its lower value as text, and the result then.
    pub low: (String, f64),
    /// Its higher value as text, and the result then.
    pub high: (String, f64),
}

impl Bar {
    fn reach(&self) -> f64 {
        (self.high.1 - self.low.1).abs()
    }
}

impl Tornado {
    /// The picture. Its axis does not start at zero: the value as it is is its middle line.
    pub fn draw(&self, frame: &Frame) -> String {
        let width = frame.drawn_width();
        let bars = self.strongest();
        let rows = Rows::new(bars.iter().map(|bar| bar.label.as_str()), width, TOP);
        let results = bars.iter().flat_map(|bar| [bar.low.1, bar.high.1]);
        let span =
            Span::of(results.chain([self.centre])).filter(|_| drawable(self.centre) && !bars.is_empty());
        let Some(span) = span else { return sheet(frame, (width, 1.0), &self.table(frame), |_| {}) };
        let room = width * if rows.above() { 0.32 } else { 0.27 };
        let end = |text: &str| PLAIN.shorten(text, room);
        let widest =
            |text: fn(&Bar) -> &str| bars.iter().map(|bar| PLAIN.width(&end(text(bar)))).fold(0.0, f64::max);
        let side = widest(|bar| &bar.low.0).max(widest(|bar| &bar.high.0)) + 7.0;
        let (left, right) = (rows.left() + side, width - side);
        let axis = Axis::new(span, left, right);
        let centre = axis.at(self.centre);
        let height = rows.bottom() + 27.0;
        sheet(frame, (width, height), &self.table(frame), |canvas| {
            let text = figure::short(frame, self.unit, self.centre, self.decimals, BOLD, width / 2.0);
            let half = BOLD.width(&text) / 2.0;
            canvas.label(&text, (within(centre, half, width - half), 9.0), Anchor::Middle, BOLD, Paint::Ink);
            let base = rows.bottom() + 3.0;
            canvas.line([(left, base), (right, base)], 1.0, Paint::Line.to_rgba());
            for (tick, text) in figure::ticks(frame, self.unit, span, right - left, 6) {
                let x = axis.at(tick);
                canvas.line([(x, base), (x, base + 4.0)], 1.0, Paint::Ink2.mix(0.6));
                canvas.label(&text, (x, base + 14.0), Anchor::Middle, PLAIN, Paint::Ink2);
            }
            rows.write(canvas);
            let rise = if rows.above() { 1.0 } else { 4.0 };
            for (row, bar) in bars.iter().enumerate() {
                let (top, bottom) = (rows.middle(row) - BAR / 2.0, rows.middle(row) + BAR / 2.0);
                for ((text, result), paint) in
                    [(&bar.low, Paint::Accent.mix(0.5)), (&bar.high, Paint::Accent.to_rgba())]
                {
                    let x = axis.at(*result);
                    let (from, to) = (centre.min(x), centre.max(x));
                    let outwards = if x < centre { -1.0 } else { 1.0 };
                    if to > from {
                        let rounded = if outwards < 0.0 { (2.0, 0.0) } else { (0.0, 2.0) };
                        canvas.bar((from, top), (to, bottom), rounded, paint);
                    }
                    let anchor = if outwards < 0.0 { Anchor::End } else { Anchor::Start };
                    let at = (x + 5.0 * outwards, rows.middle(row));
                    canvas.label(&end(text), at, anchor, PLAIN, Paint::Ink2);
                }
                canvas.line([(centre, top - rise), (centre, bottom + 4.0)], 1.5, Paint::Ink.to_rgba());
            }
        })
    }

    /// Each input drawn: from its lower value and the result then to its higher value and the result then.
    pub fn table(&self, frame: &Frame) -> Vec<Row> {
        let end = |(text, result): &(String, f64)| {
            format!("{text} → {}", figure::full(frame, self.unit, *result, self.decimals))
        };
        let row = |bar: &&Bar| (bar.label.clone(), format!("{}; {}", end(&bar.low), end(&bar.high)));
        self.strongest().iter().map(row).collect()
    }

    fn strongest(&self) -> Vec<&Bar> {
        let mut bars: Vec<&Bar> = Vec::new();
        for bar in self.bars.iter().filter(|bar| drawable(bar.low.1) && drawable(bar.high.1)) {
            bars.insert(bars.partition_point(|other| other.reach() >= bar.reach()), bar);
        }
        bars.truncate(MOST);
        bars
    }
}
