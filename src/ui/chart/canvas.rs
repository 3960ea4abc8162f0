//! What charts draw on: pixels with fractions, and labels that are only set where nothing else is written.

use super::letters::Face;
use super::palette::Paint;
use super::place::within;
use super::svg::{Svg, UNITS};
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{Circle, Drawable, PathElement, PointCollection, Polygon, Rectangle, Text};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBAColor, ShapeStyle, TextStyle};
use plotters_backend::text_anchor::{HPos, Pos, VPos};
use std::cell::RefCell;
use std::f64::consts::{FRAC_PI_2, TAU};

/// A place, px from the upper left corner.
pub type Point = (f64, f64);

/// Where a label stands relative to its point; it is always centred on it vertically.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Starts there.
    Start,
    /// Is centred there.
    Middle,
    /// Ends there.
    End,
}

impl Anchor {
    /// The left end of a text this wide.
    pub fn left(self, x: f64, width: f64) -> f64 {
        match self {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        }
    }
}

/// A surface for one chart.
pub struct Canvas<'a> {
    pub(super) area: DrawingArea<Svg<'a>, Shift>,
    width: f64,
    height: f64,
    written: RefCell<Vec<[f64; 4]>>,
}

impl<'a> Canvas<'a> {
    pub(super) fn new(text: &'a mut String, width: f64, height: f64) -> Self {
        let area = Svg::new(text, width, height).into_drawing_area();
        Canvas { area, width, height, written: RefCell::default() }
    }

    /// Writes a label if it is not blank, lies within the drawing and covers no other; says whether it did.
    pub fn label(&self, text: &str, (x, y): Point, anchor: Anchor, face: Face, paint: Paint) -> bool {
        let width = face.width(text);
        let left = anchor.left(x, width);
        let (top, right, bottom) = (y - face.line() / 2.0, left + width, y + face.line() / 2.0);
        let inside = left > -0.5 && top > -0.5 && right < self.width + 0.5 && bottom < self.height + 0.5;
        let free = self.written.borrow().iter().all(|[other_left, other_top, other_right, other_bottom]| {
            right + 3.0 <= *other_left
                || left >= *other_right + 3.0
                || bottom <= *other_top + 0.5
                || top + 0.5 >= *other_bottom
        });
        if text.is_empty() || !inside || !free {
            return false;
        }
        self.written.borrow_mut().push([left, top, right, bottom]);
        let style = if face.bold { FontStyle::Bold } else { FontStyle::Normal };
        let horizontal = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let font = FontDesc::new(FontFamily::SansSerif, face.size * UNITS, style);
        let style = TextStyle::from(font).color(&paint).pos(Pos::new(horizontal, VPos::Center));
        self.draw(&Text::new(text, units((x, y)), style));
        true
    }

    /// Fills a rectangle.
    pub fn fill(&self, from: Point, to: Point, paint: RGBAColor) {
        self.draw(&Rectangle::new([units(from), units(to)], paint.filled()));
    }

    /// Fills a bar whose left and right corners are rounded by these radii.
    pub fn bar(&self, (left, top): Point, (right, bottom): Point, rounded: (f64, f64), paint: RGBAColor) {
        let sides = if rounded.0 > 0.0 && rounded.1 > 0.0 { 2.0 } else { 1.0 };
        let most = ((bottom - top) / 2.0).min((right - left) / sides).max(0.0);
        if rounded == (0.0, 0.0) || most == 0.0 {
            return self.fill((left, top), (right, bottom), paint);
        }
        // Clockwise: each corner with the side from which one comes to it and the one by which one leaves.
        let corners = [
            ((left, top), rounded.0, (0.0, 1.0), (1.0, 0.0)),
            ((right, top), rounded.1, (-1.0, 0.0), (0.0, 1.0)),
            ((right, bottom), rounded.1, (0.0, -1.0), (-1.0, 0.0)),
            ((left, bottom), rounded.0, (1.0, 0.0), (0.0, -1.0)),
        ];
        let outline = corners
            .into_iter()
            .flat_map(|(corner, radius, from, to)| quarter(corner, radius.min(most), from, to));
        self.shape(outline, paint);
    }

    /// Fills the shape with these corners.
    pub fn shape(&self, corners: impl IntoIterator<Item = Point>, paint: RGBAColor) {
        self.draw(&Polygon::new(corners.into_iter().map(units).collect::<Vec<_>>(), paint.filled()));
    }

    /// Draws a line this thick, px.
    pub fn line(&self, points: impl IntoIterator<Item = Point>, width: f64, paint: RGBAColor) {
        self.draw(&PathElement::new(points.into_iter().map(units).collect::<Vec<_>>(), stroke(paint, width)));
    }

    /// Draws the ring that marks a value: readable on every ground.
    pub fn mark(&self, at: Point, radius: f64) {
        let radius = radius * UNITS;
        self.draw(&Circle::new(units(at), radius, Paint::Sheet.filled()));
        self.draw(&Circle::new(
            units(at),
            radius * 0.83,
            stroke(Paint::Ink.to_rgba(), radius / UNITS * 0.36),
        ));
    }

    /// Fills a circle.
    pub fn dot(&self, at: Point, radius: f64, paint: RGBAColor) {
        self.draw(&Circle::new(units(at), radius * UNITS, paint.filled()));
    }

    fn draw<'b, E>(&self, element: &'b E)
    where
        &'b E: PointCollection<'b, (i32, i32)>,
        E: Drawable<Svg<'a>>,
    {
        self.area
            .draw(element)
            .expect("nothing else draws at the same time, and writing to a string succeeds");
    }
}

/// A pen this thick, px.
pub(super) fn stroke(paint: RGBAColor, width: f64) -> ShapeStyle {
    paint.stroke_width((width * UNITS).round() as u32)
}

/// Rounds a corner: points of the quarter of a circle from `radius` px away on one side to as far away on the other.
fn quarter((x, y): Point, radius: f64, from: Point, to: Point) -> impl Iterator<Item = Point> {
    let steps = if radius > 0.0 { 6 } else { 0 };
    (0..=steps).map(move |step| {
        // Half the tangent of the angle gives the circle without trigonometry.
        let t = f64::from(step) / f64::from(steps.max(1));
        let (cosine, sine) = ((1.0 - t * t) / (1.0 + t * t), 2.0 * t / (1.0 + t * t));
        let (before, after) = (radius * (1.0 - sine), radius * (1.0 - cosine));
        (x + before * from.0 + after * to.0, y + before * from.1 + after * to.1)
    })
}

/// Points of a circle between two angles, degrees clockwise from the right.
pub fn arc((x, y): Point, radius: f64, from: f64, to: f64) -> Vec<Point> {
    let steps = within(((to - from).abs() / 180.0 * (6.0 + radius)).ceil(), 1.0, 90.0);
    (0..=steps as usize)
        .map(|step| {
            let angle = (from + (to - from) * step as f64 / steps).to_radians();
            (x + radius * sine(angle + FRAC_PI_2), y + radius * sine(angle))
        })
        .collect()
}

/// The sine by its series, good to a millionth of a pixel; the library's, right for every angle there is, would be 4 kB of
/// download.
fn sine(angle: f64) -> f64 {
    let turn = angle - TAU * (angle / TAU).round();
    let mut term = turn;
    let mut sum = turn;
    for k in 1..12 {
        let k = f64::from(2 * k);
        term *= -turn * turn / (k * (k + 1.0));
        sum += term;
    }
    sum
}

fn units((x, y): Point) -> (i32, i32) {
    ((x * UNITS).round() as i32, (y * UNITS).round() as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_series_is_the_sine() {
        for degrees in -720..=720 {
            let angle = f64::from(degrees).to_radians();
            assert!((sine(angle) - angle.sin()).abs() < 1e-8, "{degrees}");
        }
    }
}
