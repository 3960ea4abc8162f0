//! From one amount to another by the changes between them.

use super::axis::{Axis, Span, drawable};
use super::canvas::{Anchor, Canvas};
use super::letters::{BOLD, PLAIN};
use super::palette::Paint;
use super::rows::BAR;
use super::{Frame, Row, figure, sheet};
use crate::model::unit::Unit;
use plotters::style::{Color, RGBAColor};

/// Height of the bars' part when they stand, px.
const TALL: f64 = 180.0;
/// Height of a line of labels, px.
const LINE: f64 = 16.0;
/// Height of a lying step: its label and its bar, px.
const STEP: f64 = 46.0;

/// From the first amount to the last.
#[derive(Clone, Debug)]
pub struct Waterfall {
    /// The first and the last are amounts, those between are changes; amounts that are not finite count as nothing.
    pub steps: Vec<(String, f64)>,
    /// Unit of the amounts.
    pub unit: Unit,
    /// Decimals of the amounts.
    pub decimals: u8,
}

/// A bar between two levels.
struct Bar {
    from: f64,
    to: f64,
    amount: f64,
    /// An amount and not a change.
    total: bool,
}

impl Bar {
    fn paint(&self) -> RGBAColor {
        match (self.total, self.amount < 0.0) {
            (true, _) => Paint::Accent.to_rgba(),
            (false, true) => Paint::Accent.mix(0.45),
            (false, false) => Paint::Ink2.mix(0.75),
        }
    }
}

impl Waterfall {
    /// The picture: standing bars where all labels fit under them, else lying ones.
    pub fn draw(&self, frame: &Frame) -> String {
        let bars = self.bars();
        let span = Span::of(bars.iter().flat_map(|bar| [bar.from, bar.to]).chain([0.0]));
        let width = frame.drawn_width();
        let Some(span) = span.filter(|_| !bars.is_empty()) else {
            return sheet(frame, (width, 1.0), &self.table(frame), |_| {});
        };
        match self.standing_labels(width / bars.len() as f64 - 8.0) {
            Some(labels) => self.stand(frame, &bars, span, &labels),
            None => self.lie(frame, &bars, span),
        }
    }

    /// Each step.
    pub fn table(&self, frame: &Frame) -> Vec<Row> {
        let bars = self.bars().into_iter().zip(&self.steps).filter(|(_, (_, amount))| drawable(*amount));
        bars.map(|(bar, (label, _))| (label.clone(), self.figure(frame, &bar, f64::INFINITY))).collect()
    }

    /// The amount in at most `room` px; a change always has a sign.
    fn figure(&self, frame: &Frame, bar: &Bar, room: f64) -> String {
        let plus = if bar.total || bar.amount <= 0.0 || self.unit == Unit::Points { "" } else { "+" };
        let room = room - BOLD.width(plus);
        plus.to_owned() + &figure::short(frame, self.unit, bar.amount, self.decimals, BOLD, room)
    }

    fn bars(&self) -> Vec<Bar> {
        let mut level = 0.0;
        let last = self.steps.len().saturating_sub(1);
        let bar = |(index, (_, amount)): (usize, &(String, f64))| {
            let amount = if drawable(*amount) { *amount } else { 0.0 };
            let total = index == 0 || index == last;
            let from = if total { 0.0 } else { level };
            level = from + amount;
            Bar { from, to: level, amount, total }
        };
        self.steps.iter().enumerate().map(bar).collect()
    }

    /// The labels in lines for columns this wide, if none has to be cut.
    fn standing_labels(&self, room: f64) -> Option<Vec<Vec<String>>> {
        let whole = room > 56.0 && self.steps.iter().all(|(label, _)| PLAIN.fits(label, room, 3));
        whole.then(|| self.steps.iter().map(|(label, _)| PLAIN.wrap(label, room, 3)).collect())
    }

    fn stand(&self, frame: &Frame, bars: &[Bar], span: Span, labels: &[Vec<String>]) -> String {
        let width = frame.drawn_width();
        let column = width / bars.len() as f64;
        let half = (column * 0.32).min(44.0);
        let most = labels.iter().map(Vec::len).max().unwrap_or(1);
        // A figure stands at the end of its bar, so bars below zero need room below.
        let (top, bottom) = (22.0, if span.low() < 0.0 { TALL - 22.0 } else { TALL });
        let height = TALL + 8.0 + LINE * most as f64;
        let axis = Axis::new(span, bottom, top);
        sheet(frame, (width, height), &self.table(frame), |canvas| {
            for (index, (bar, lines)) in bars.iter().zip(labels).enumerate() {
                let x = column * (index as f64 + 0.5);
                let (from, to) = (axis.at(bar.from), axis.at(bar.to));
                let (high, low) = (from.min(to), from.max(to).max(from.min(to) + 1.0));
                canvas.bar((x - half, high), (x + half, low), (2.0, 2.0), bar.paint());
                if index + 1 < bars.len() {
                    let line = [(x + half, to), (x + column - half, to)];
                    canvas.line(line, 1.0, Paint::Ink2.mix(0.6));
                }
                let below = bar.to.max(bar.from) <= 0.0 && bar.amount != 0.0;
                let y = if below { low + 11.0 } else { high - 11.0 };
                let text = self.figure(frame, bar, column - 6.0);
                canvas.label(&text, (x, y), Anchor::Middle, BOLD, Paint::Ink);
                for (line, text) in lines.iter().enumerate() {
                    let y = TALL + 6.0 + LINE * (line as f64 + 0.5);
                    canvas.label(text, (x, y), Anchor::Middle, PLAIN, Paint::Ink2);
                }
            }
            zero(canvas, [(0.0, axis.at(0.0)), (width, axis.at(0.0))]);
        })
    }

    fn lie(&self, frame: &Frame, bars: &[Bar], span: Span) -> String {
        let width = frame.drawn_width();
        let axis = Axis::new(span, 1.0, width - 1.0);
        let height = STEP * bars.len() as f64;
        sheet(frame, (width, height), &self.table(frame), |canvas| {
            for (index, (bar, (label, _))) in bars.iter().zip(&self.steps).enumerate() {
                let top = STEP * index as f64;
                let text = self.figure(frame, bar, width * 0.45);
                let label = PLAIN.shorten(label, width - BOLD.width(&text) - 10.0);
                canvas.label(&label, (0.0, top + 10.0), Anchor::Start, PLAIN, Paint::Ink2);
                canvas.label(&text, (width, top + 10.0), Anchor::End, BOLD, Paint::Ink);
                let (from, to) = (axis.at(bar.from), axis.at(bar.to));
                let (left, right) = (from.min(to), from.max(to).max(from.min(to) + 1.0));
                canvas.bar((left, top + 20.0), (right, top + 20.0 + BAR), (2.0, 2.0), bar.paint());
                if index + 1 < bars.len() {
                    // Only in the gap between label and bar, so that no label is crossed out.
                    let line = [(to, top + 20.0 + BAR), (to, top + STEP)];
                    canvas.line(line, 1.0, Paint::Ink2.mix(0.6));
                }
                if span.low() < 0.0 {
                    let at = axis.at(0.0);
                    zero(canvas, [(at, top + 20.0), (at, top + 23.0 + BAR)]);
                }
            }
        })
    }
}

fn zero(canvas: &Canvas, line: [(f64, f64); 2]) {
    canvas.line(line, 1.0, Paint::Ink.to_rgba());
}
