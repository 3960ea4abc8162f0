//! A field of two axes with hairlines and labels, for lines.

use super::axis::Span;
use super::canvas::{Anchor, Canvas, Point, stroke};
use super::letters::{BOLD, PLAIN};
use super::palette::Paint;
use super::place::within;
use super::svg::{Svg, UNITS};
use super::{Frame, figure};
use crate::model::unit::Unit;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::DrawingArea;
use plotters::series::{AreaSeries, LineSeries};
use plotters::style::Color;
use std::cell::RefCell;

/// Height of the field, px.
const FIELD: f64 = 170.0;
/// Room above it for the name of the vertical axis.
const TOP: f64 = 30.0;
/// Room below it for labels.
const LABELS: f64 = 26.0;

/// The vertical axis of a plot: from zero, to a round number.
pub struct Upright {
    span: Span,
    ticks: Vec<f64>,
    labels: Vec<String>,
    /// Where the field begins, px from the left.
    pub left: f64,
}

impl Upright {
    /// An axis that holds zero and these values; `None` if there are none.
    pub fn new(frame: &Frame, unit: Unit, values: impl Iterator<Item = f64>) -> Option<Self> {
        let mut values = values.peekable();
        values.peek()?;
        let span = Span::of(values.chain([0.0]))?.rounded(unit, 5);
        let ticks = span.ticks(unit, 5);
        let room = frame.drawn_width() * 0.3;
        let labels: Vec<_> =
            figure::along(frame, unit, &ticks).iter().map(|label| PLAIN.shorten(label, room)).collect();
        let left = labels.iter().map(|label| PLAIN.width(label)).fold(0.0, f64::max) + 8.0;
        Some(Upright { span, ticks, labels, left })
    }
}

/// A field of two axes.
pub struct Plot<'c, 'a> {
    canvas: &'c Canvas<'a>,
    area: DrawingArea<Svg<'a>, Cartesian2d<RangedCoordf64, RangedCoordf64>>,
    upright: &'c Upright,
    right: f64,
    lines: RefCell<Vec<[Point; 2]>>,
}

impl<'c, 'a> Plot<'c, 'a> {
    /// Height of a whole chart with labels under the field and as many lines more, px.
    pub fn height(lines: f64) -> f64 {
        TOP + FIELD + LABELS + 17.0 * lines
    }

    /// Where the field ends, px from the top.
    pub const BOTTOM: f64 = TOP + FIELD;
    /// The middle of the labels under it, px from the top.
    pub const LABELS: f64 = TOP + FIELD + 17.0;

    /// A field with its horizontal hairlines, and the name of what they measure above.
    pub fn new(canvas: &'c Canvas<'a>, name: &str, across: Span, upright: &'c Upright, right: f64) -> Self {
        let px = |place: f64| (place * UNITS).round() as i32;
        let coordinates = Cartesian2d::<RangedCoordf64, RangedCoordf64>::new(
            across.low()..across.high(),
            upright.span.low()..upright.span.high(),
            (px(upright.left)..px(right), px(Self::BOTTOM)..px(TOP)),
        );
        let plot = Plot {
            canvas,
            area: canvas.area.apply_coord_spec(coordinates),
            upright,
            right,
            lines: RefCell::default(),
        };
        canvas.label(&PLAIN.shorten(name, right), (0.0, 9.0), Anchor::Start, PLAIN, Paint::Ink2);
        for (tick, label) in upright.ticks.iter().zip(&upright.labels) {
            let (_, y) = plot.at((across.low(), *tick));
            let paint = if *tick == 0.0 { Paint::Ink2.mix(0.7) } else { Paint::Line.to_rgba() };
            canvas.line([(upright.left, y), (right, y)], 1.0, paint);
            canvas.label(label, (upright.left - 8.0, y), Anchor::End, PLAIN, Paint::Ink2);
        }
        plot
    }

    /// The place of a point of the field, px.
    pub fn at(&self, point: (f64, f64)) -> Point {
        let (x, y) = self.area.map_coordinate(&point);
        (f64::from(x) / UNITS, f64::from(y) / UNITS)
    }

    /// Draws a line through points, with a wash between it and zero.
    pub fn series(&self, points: &[(f64, f64)]) {
        let places: Vec<_> = points.iter().map(|point| self.at(*point)).collect();
        self.lines.borrow_mut().extend(places.windows(2).map(|ends| [ends[0], ends[1]]));
        let drawn = "nothing else draws at the same time, and writing to a string succeeds";
        for wash in AreaSeries::new(points.iter().copied(), 0.0, Paint::Accent.mix(0.1)) {
            self.area.draw(&wash).expect(drawn);
        }
        for line in LineSeries::new(points.iter().copied(), stroke(Paint::Accent.to_rgba(), 2.5)) {
            self.area.draw(&line).expect(drawn);
        }
    }

    /// Writes a figure near a point of the field, where it covers neither another text nor, if possible, the lines
    /// drawn; says whether there was room.
    pub fn name_point(&self, (x, y): Point, text: &str) -> bool {
        let (width, height) = (BOLD.width(text), BOLD.line());
        let beside =
            |left: f64, y: f64| (within(left, self.upright.left + 2.0, (self.right - width).max(0.0)), y);
        let (left, centred, right) = (x - width - 4.0, x - width / 2.0, x + 4.0);
        let places = [20.0, 34.0]
            .into_iter()
            .flat_map(|away| [-away, away])
            .flat_map(|down| [right, left, centred].map(|left| beside(left, y + down)))
            .filter(|(_, y)| *y > TOP - 12.0 && *y < Self::BOTTOM - 10.0);
        let free = |(left, y): &Point| {
            let lines = self.lines.borrow();
            !lines.iter().any(|ends| {
                crosses(*ends, (*left - 2.0, y - height / 2.0), (left + width + 2.0, y + height / 2.0))
            })
        };
        let crowded = places.clone().filter(|place| !free(place));
        places
            .filter(free)
            .chain(crowded)
            .any(|place| self.canvas.label(text, place, Anchor::Start, BOLD, Paint::Ink))
    }
}

/// Whether a line between two points enters a box.
fn crosses([(x1, y1), (x2, y2)]: [Point; 2], (left, top): Point, (right, bottom): Point) -> bool {
    // The share of the line within one pair of sides is what is left of it for the other.
    let within = |from: f64, to: f64, low: f64, high: f64| {
        let length = to - from;
        if length == 0.0 {
            return if (low..=high).contains(&from) { (0.0, 1.0) } else { (1.0, 0.0) };
        }
        let (a, b) = ((low - from) / length, (high - from) / length);
        (a.min(b).max(0.0), a.max(b).min(1.0))
    };
    let (across, down) = (within(x1, x2, left, right), within(y1, y2, top, bottom));
    across.0.max(down.0) <= across.1.min(down.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_through_a_box_is_seen_even_if_it_ends_outside() {
        let enters = |from, to| crosses([from, to], (10.0, 10.0), (20.0, 20.0));
        assert!(enters((0.0, 0.0), (30.0, 30.0)));
        assert!(enters((15.0, 0.0), (15.0, 12.0)));
        assert!(!enters((0.0, 25.0), (30.0, 25.0)));
        assert!(!enters((0.0, 12.0), (8.0, 30.0)));
        assert!(!enters((25.0, 0.0), (25.0, 30.0)));
    }
}
