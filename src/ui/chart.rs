//! The pictures of results, as SVG text. Plotters draws them through a backend of our own; they know numbers, units and
//! the labels they are given, and no Leptos, no calculator's texts and no browser.

mod axis;
pub mod bars;
mod canvas;
mod figure;
pub mod gauge;
pub mod letters;
pub mod of_kpi;
mod palette;
pub mod parts;
mod place;
mod plot;
mod rows;
pub mod scale;
mod svg;
pub mod sweep;
pub mod tornado;
pub mod trend;
pub mod waterfall;

use crate::text::Lang;
use crate::text::number::{Currency, digits};
use canvas::Canvas;
pub use svg::escape;

/// The narrowest and the widest that charts are drawn, px.
const WIDTHS: (f64, f64) = (240.0, 900.0);

/// What every chart needs to know beside its numbers.
#[derive(Clone, Debug)]
pub struct Frame {
    /// Unique in the page: the title and the description are found by it.
    pub id: String,
    /// The width the chart is shown at, px, so that its text is never scaled; 240 to 900 are drawn.
    pub width: f64,
    /// Language of the figures.
    pub lang: Lang,
    /// Currency of amounts.
    pub currency: Currency,
    /// What is shown.
    pub title: String,
    /// What is to be seen, in a sentence; where blank, the rows of the table are read out instead.
    pub description: String,
}

impl Frame {
    /// The width drawn, px.
    fn drawn_width(&self) -> f64 {
        if self.width.is_finite() { place::within(self.width, WIDTHS.0, WIDTHS.1).round() } else { WIDTHS.0 }
    }
}

/// A line of the table that says in words what a chart shows: label and value.
pub type Row = (String, String);

/// Puts a drawing this wide and high, px, into its frame.
fn sheet(frame: &Frame, (width, height): (f64, f64), rows: &[Row], draw: impl FnOnce(&Canvas)) -> String {
    let id = escape(&frame.id);
    let description = if frame.description.is_empty() {
        rows.iter().map(|(label, value)| format!("{label} {value}")).collect::<Vec<_>>().join("; ")
    } else {
        frame.description.clone()
    };
    let (wide, high) = (digits(width), digits(height));
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" \
         aria-labelledby=\"{id}-title {id}-desc\" width=\"{wide}\" height=\"{high}\" \
         viewBox=\"0 0 {wide} {high}\"><title id=\"{id}-title\">{}</title><desc id=\"{id}-desc\">{}</desc>",
        escape(&frame.title),
        escape(&description)
    );
    draw(&Canvas::new(&mut svg, width, height));
    svg.push_str("</svg>");
    svg
}
