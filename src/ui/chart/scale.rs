//! A value on its scale: the grades side by side, where each begins, the value and the interval it lies in.

use super::axis::{Axis, Span, drawable};
use super::canvas::{Anchor, Canvas};
use super::letters::{BOLD, PLAIN};
use super::palette::Paint;
use super::place::{spread, within};
use super::{Frame, Row, figure, sheet};
use crate::model::output::{Bands, Better, Grade};
use crate::model::unit::Unit;
use plotters::style::Color;

/// Room at both ends, so that the mark of a value at the end is whole.
const MARGIN: f64 = 12.0;
const TOP: f64 = 28.0;
const BOTTOM: f64 = TOP + 14.0;
const MIDDLE: f64 = (TOP + BOTTOM) / 2.0;
/// Radius of the mark.
const RING: f64 = 9.0;
/// Between two grades.
const GAP: f64 = 3.0;
/// How far the label of a threshold may stand from it before it would mislead, px.
const NEAR: f64 = 12.0;

/// Every choice among this many labels is tried.
const MOST_LABELS: usize = 8;

/// A value on its scale.
#[derive(Clone, Debug)]
pub struct Scale {
    /// What is measured, for the table.
    pub label: String,
    /// The grades.
    pub bands: Bands,
    /// Unit of the value.
    pub unit: Unit,
    /// Decimals of the value.
    pub decimals: u8,
    /// The value; outside the scale, it is shown as an arrow at its end.
    pub value: f64,
    /// The interval around it, with a label for the table.
    pub interval: Option<(String, f64, f64)>,
    /// Names of the grades, from poor to great; blank names are not shown.
    pub names: [String; 4],
}

/// A grade on the scale.
struct Band {
    from: f64,
    to: f64,
    grade: Grade,
}

impl Scale {
    /// The picture.
    pub fn draw(&self, frame: &Frame) -> String {
        let width = frame.drawn_width();
        let (low, high) = self.bands.scale;
        let cuts = self.bands.cuts.iter().map(|cut| cut.at);
        let Some(span) = Span::of([low, high]).or_else(|| Span::of(cuts.chain([self.value]))) else {
            return sheet(frame, (width, 1.0), &self.table(frame), |_| {});
        };
        let axis = Axis::new(span, MARGIN, width - MARGIN);
        let bands = self.bands_within(span);
        let names = self.names(&bands, &axis, width);
        let height = if names.is_empty() { 72.0 } else { 90.0 };
        sheet(frame, (width, height), &self.table(frame), |canvas| {
            for (index, band) in bands.iter().enumerate() {
                let last = index + 1 == bands.len();
                let from = axis.at(band.from) + if index == 0 { 0.0 } else { GAP / 2.0 };
                let to = axis.at(band.to) - if last { 0.0 } else { GAP / 2.0 };
                let rounded = (if index == 0 { 7.0 } else { 0.0 }, if last { 7.0 } else { 0.0 });
                if to > from {
                    canvas.bar((from, TOP), (to, BOTTOM), rounded, Paint::from(band.grade).mix(0.85));
                }
            }
            self.mark(frame, canvas, &axis, span);
            for (text, left) in self.thresholds(frame, &bands, &axis, span) {
                canvas.label(&text, (left, BOTTOM + 18.0), Anchor::Start, PLAIN, Paint::Ink2);
            }
            for (text, left) in &names {
                canvas.label(text, (*left, BOTTOM + 37.0), Anchor::Start, PLAIN, Paint::Ink2);
            }
        })
    }

    /// The value, its interval and where each grade begins.
    pub fn table(&self, frame: &Frame) -> Vec<Row> {
        let text = |value| figure::full(frame, self.unit, value, self.decimals);
        let mut rows = Vec::new();
        if drawable(self.value) {
            rows.push((self.label.clone(), text(self.value)));
        }
        if let Some((label, low, high)) = &self.interval
            && drawable(*low)
            && drawable(*high)
        {
            rows.push((label.clone(), format!("{} … {}", text(*low), text(*high))));
        }
        let name = |grade: Grade| self.names[grade as usize].clone();
        let (reached, missed) = match self.bands.better {
            Better::Higher => ("≥", "<"),
            Better::Lower => ("≤", ">"),
        };
        if let Some(first) = self.bands.cuts.first() {
            rows.push((name(self.bands.base), format!("{missed} {}", text(first.at))));
        }
        rows.extend(
            self.bands.cuts.iter().map(|cut| (name(cut.grade), format!("{reached} {}", text(cut.at)))),
        );
        rows.retain(|(label, _)| !label.is_empty());
        rows
    }

    /// The grades from left to right, low values first whichever way is better.
    fn bands_within(&self, span: Span) -> Vec<Band> {
        let band = |ends: &[f64]| Band {
            from: ends[0],
            to: ends[1],
            grade: self.bands.grade(ends[0] + (ends[1] - ends[0]) / 2.0),
        };
        span.edges(&self.bands).windows(2).map(band).collect()
    }

    fn mark(&self, frame: &Frame, canvas: &Canvas, axis: &Axis, span: Span) {
        if let Some((_, low, high)) = &self.interval
            && low <= high
        {
            let (from, to) = (axis.at(*low), axis.at(*high));
            // A shorter one would not look out from behind the mark.
            if to - from > 2.0 * RING {
                let (above, below) = ((from, TOP - 7.0), (to, BOTTOM + 7.0));
                canvas.bar(above, below, (14.0, 14.0), Paint::Ink.mix(0.16));
            }
        }
        if !drawable(self.value) {
            return;
        }
        let x = axis.at(self.value);
        if span.holds(self.value) {
            canvas.mark((x, MIDDLE), RING);
        } else {
            let out = if self.value > span.high() { 1.0 } else { -1.0 };
            let arrow = |grown: f64| {
                [(-6.0 - grown, -8.0 - 2.0 * grown), (10.0 + grown, 0.0), (-6.0 - grown, 8.0 + 2.0 * grown)]
                    .map(|(ahead, down)| (x + ahead * out, MIDDLE + down))
            };
            canvas.shape(arrow(2.0), Paint::Sheet.to_rgba());
            canvas.shape(arrow(0.0), Paint::Ink.to_rgba());
        }
        let width = frame.drawn_width();
        let text = figure::short(frame, self.unit, self.value, self.decimals, BOLD, width / 2.0);
        let half = BOLD.width(&text) / 2.0;
        canvas.label(&text, (within(x, half, width - half), 10.0), Anchor::Middle, BOLD, Paint::Ink);
    }

    /// The thresholds and the ends of the scale, with the left ends of their labels: those that can stand near their
    /// places, thresholds before ends.
    fn thresholds(&self, frame: &Frame, bands: &[Band], axis: &Axis, span: Span) -> Vec<(String, f64)> {
        let width = frame.drawn_width();
        let edges = bands.iter().map(|band| band.from).chain([span.high()]);
        let labels: Vec<(String, f64, f64)> = edges
            .map(|value| {
                let text = figure::short(frame, self.unit, value, self.decimals, PLAIN, width * 0.4);
                let (wide, at) = (PLAIN.width(&text), axis.at(value));
                // Labels of the ends begin and end with the bar.
                let centre = within(at, MARGIN + wide / 2.0, width - MARGIN - wide / 2.0);
                (text, centre, wide)
            })
            .collect();
        let weight = |index: usize| if index == 0 || index + 1 == labels.len() { 1.0 } else { 2.0 };
        // The most worth, and for the same worth the labels nearest to their places.
        let mut best = (0.0, Vec::new());
        for choice in 0u32..1 << labels.len().min(MOST_LABELS) {
            let chosen: Vec<usize> = (0..labels.len()).filter(|index| choice >> index & 1 == 1).collect();
            let wanted: Vec<_> = chosen.iter().map(|index| (labels[*index].1, labels[*index].2)).collect();
            let Some(lefts) = spread(&wanted, 6.0, (0.0, width)) else { continue };
            let off =
                lefts.iter().zip(&wanted).map(|(left, (centre, wide))| (left + wide / 2.0 - centre).abs());
            let (furthest, total) = off.fold((0.0f64, 0.0), |(most, sum), off| (most.max(off), sum + off));
            let worth = chosen.iter().map(|index| weight(*index)).sum::<f64>() - total / 1_000.0;
            if furthest <= NEAR && worth > best.0 {
                let texts = chosen.iter().map(|index| labels[*index].0.clone());
                best = (worth, texts.zip(lefts).collect());
            }
        }
        best.1
    }

    /// The names of the grades under their bands, if all of them can stand there.
    fn names(&self, bands: &[Band], axis: &Axis, width: f64) -> Vec<(String, f64)> {
        let name = |band: &Band| self.names[band.grade as usize].clone();
        let middle = |band: &Band| (axis.at(band.from) + axis.at(band.to)) / 2.0;
        let wanted: Vec<_> = bands.iter().map(|band| (middle(band), PLAIN.width(&name(band)))).collect();
        let Some(lefts) = spread(&wanted, 10.0, (0.0, width)) else { return Vec::new() };
        let under = bands.iter().zip(&lefts).zip(&wanted).all(|((band, left), (_, width))| {
            let centre = left + width / 2.0;
            (axis.at(band.from)..=axis.at(band.to)).contains(&centre)
        });
        let blank = bands.iter().any(|band| name(band).is_empty());
        if under && !blank { bands.iter().map(name).zip(lefts).collect() } else { Vec::new() }
    }
}
