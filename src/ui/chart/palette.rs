//! The colours of charts: names of the style sheet's tokens, so that the dark theme and print change them too.

use crate::model::output::Grade;
use plotters::style::Color;
use plotters_backend::BackendColor;

/// A colour of the style sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    /// Text, and the mark of a value.
    Ink,
    /// Quieter text.
    Ink2,
    /// Hairlines.
    Line,
    /// The ground under a chart.
    Sheet,
    /// The one colour of figures without a grade.
    Accent,
    /// Needs work.
    Poor,
    /// Passable.
    Fair,
    /// Good.
    Good,
    /// Among the best.
    Great,
}

impl Paint {
    const ALL: [Paint; 9] = [
        Paint::Ink,
        Paint::Ink2,
        Paint::Line,
        Paint::Sheet,
        Paint::Accent,
        Paint::Poor,
        Paint::Fair,
        Paint::Good,
        Paint::Great,
    ];

    /// As an SVG attribute says it.
    pub const fn css(self) -> &'static str {
        match self {
            Paint::Ink => "var(--ink)",
            Paint::Ink2 => "var(--ink-2)",
            Paint::Line => "var(--line)",
            Paint::Sheet => "var(--sheet)",
            Paint::Accent => "var(--accent)",
            Paint::Poor => "var(--poor)",
            Paint::Fair => "var(--fair)",
            Paint::Good => "var(--good)",
            Paint::Great => "var(--great)",
        }
    }

    /// The paint that plotters carried as a colour; anything it made up itself is ink.
    pub(super) fn carried(color: BackendColor) -> Self {
        Paint::ALL.get(usize::from(color.rgb.2)).copied().unwrap_or(Paint::Ink)
    }
}

impl From<Grade> for Paint {
    fn from(grade: Grade) -> Self {
        match grade {
            Grade::Poor => Paint::Poor,
            Grade::Fair => Paint::Fair,
            Grade::Good => Paint::Good,
            Grade::Great => Paint::Great,
        }
    }
}

/// Plotters only passes red, green and blue on; the blue carries which paint is meant.
impl Color for Paint {
    fn to_backend_color(&self) -> BackendColor {
        BackendColor { alpha: 1.0, rgb: (0, 0, *self as u8) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_paint_survives_the_way_through_plotters() {
        for paint in Paint::ALL {
            assert_eq!(Paint::carried(paint.mix(0.5).to_backend_color()), paint);
        }
    }
}
