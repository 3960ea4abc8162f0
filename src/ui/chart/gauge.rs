//! A value on a half circle, small enough for a card.

use super::axis::{Axis, Span, drawable};
use super::canvas::{Anchor, Canvas, arc};
use super::letters::Face;
use super::palette::Paint;
use super::{Frame, Row, figure, sheet};
use crate::model::output::Bands;
use crate::model::unit::Unit;
use plotters::style::{Color, RGBAColor};

/// The narrowest and the widest that a gauge is drawn, px.
const WIDTHS: (f64, f64) = (72.0, 240.0);
/// Degrees left open between two grades.
const GAP: f64 = 2.5;

/// A value on a half circle.
#[derive(Clone, Debug)]
pub struct Gauge {
    /// What is measured, for the table.
    pub label: String,
    /// The value.
    pub value: f64,
    /// The ends of the half circle.
    pub scale: (f64, f64),
    /// The grades, if there are any; the arc then shows them, else how far the value reaches.
    pub bands: Option<Bands>,
    /// Unit of the value.
    pub unit: Unit,
    /// Decimals of the value.
    pub decimals: u8,
}

impl Gauge {
    /// The picture, 72 to 240 px wide.
    pub fn draw(&self, frame: &Frame) -> String {
        let width = frame.width.max(WIDTHS.0).min(WIDTHS.1).round();
        let thick = (width * 0.09).max(8.0);
        let radius = (width - thick) / 2.0 - 3.0;
        let centre = (width / 2.0, radius + thick / 2.0 + 3.0);
        let height = (centre.1 + thick / 2.0 + 3.0).round();
        sheet(frame, (width, height), &self.table(frame), |canvas| {
            let ends = [self.scale.0, self.scale.1];
            let value = Some(self.value).filter(|value| drawable(*value));
            let Some(span) = Span::of(ends).or_else(|| Span::of(value)) else { return };
            let angle = Axis::new(span, 180.0, 360.0);
            match &self.bands {
                Some(bands) => {
                    let edges = span.edges(bands);
                    for (index, ends) in edges.windows(2).enumerate() {
                        let from = angle.at(ends[0]) + if index == 0 { 0.0 } else { GAP / 2.0 };
                        let last = index + 2 == edges.len();
                        let to = angle.at(ends[1]) - if last { 0.0 } else { GAP / 2.0 };
                        let grade = bands.grade(ends[0] + (ends[1] - ends[0]) / 2.0);
                        if to > from {
                            ring(canvas, centre, (radius, thick), (from, to), Paint::from(grade).mix(0.85));
                        }
                    }
                }
                None => {
                    canvas.line(arc(centre, radius, 180.0, 360.0), thick, Paint::Line.to_rgba());
                    if let Some(value) = value {
                        canvas.line(
                            arc(centre, radius, 180.0, angle.at(value)),
                            thick,
                            Paint::Accent.to_rgba(),
                        );
                    }
                }
            }
            let Some(value) = value else { return };
            if self.bands.is_some() {
                let place = arc(centre, radius, angle.at(value), angle.at(value))[0];
                canvas.mark(place, thick / 2.0 + 2.5);
            }
            let face = Face { size: (width * 0.17).round().max(13.0), bold: true };
            let room = 2.0 * (radius - thick / 2.0) - 12.0;
            let text = figure::short(frame, self.unit, value, self.decimals, face, room);
            canvas.label(&text, (centre.0, centre.1 - face.size * 0.35), Anchor::Middle, face, Paint::Ink);
        })
    }

    /// The value.
    pub fn table(&self, frame: &Frame) -> Vec<Row> {
        let text = || figure::full(frame, self.unit, self.value, self.decimals);
        drawable(self.value).then(|| (self.label.clone(), text())).into_iter().collect()
    }
}

/// A piece of a ring between two angles.
fn ring(
    canvas: &Canvas,
    centre: (f64, f64),
    (radius, thick): (f64, f64),
    (from, to): (f64, f64),
    paint: RGBAColor,
) {
    let outer = arc(centre, radius + thick / 2.0, from, to);
    let inner = arc(centre, radius - thick / 2.0, to, from);
    canvas.shape(outer.into_iter().chain(inner), paint);
}
