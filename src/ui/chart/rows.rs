//! Names of rows: beside the bars where the chart is wide enough, else on a line above each.

use super::canvas::{Anchor, Canvas};
use super::letters::{PLAIN, SIZE};
use super::palette::Paint;

/// Height of a bar, px.
pub const BAR: f64 = 16.0;
/// From this width on, px, names have a column of their own.
const WIDE: f64 = 460.0;
const LINE: f64 = SIZE * 1.3;

/// Where the rows of a chart and their names stand.
pub struct Rows {
    names: Vec<Vec<String>>,
    column: Option<f64>,
    /// Where each row begins, and where the last one ends.
    tops: Vec<f64>,
}

impl Rows {
    /// Rows with these names in a chart this wide, from `top` px on.
    pub fn new<'a>(names: impl Iterator<Item = &'a str> + Clone, width: f64, top: f64) -> Self {
        let widest = names.clone().map(|name| PLAIN.width(name)).fold(0.0, f64::max);
        let column = (width >= WIDE).then_some(widest.min(width * 0.34));
        let names: Vec<_> = names.map(|name| PLAIN.wrap(name, column.unwrap_or(width), 2)).collect();
        let two = names.iter().any(|lines| lines.len() > 1);
        let height = |lines: usize| match column {
            Some(_) if two => 2.0 * LINE + 6.0,
            Some(_) => 30.0,
            None => LINE * lines as f64 + 2.0 + BAR + 10.0,
        };
        let tops = names.iter().scan(top, |next, lines| {
            *next += height(lines.len());
            Some(*next)
        });
        let tops = std::iter::once(top).chain(tops).collect();
        Rows { names, column, tops }
    }

    /// Where the bars may begin, px from the left.
    pub fn left(&self) -> f64 {
        self.column.map_or(0.0, |column| column + 12.0)
    }

    /// Where the last row ends, px from the top.
    pub fn bottom(&self) -> f64 {
        self.tops.last().copied().unwrap_or_default()
    }

    /// Whether the names stand above the bars.
    pub fn above(&self) -> bool {
        self.column.is_none()
    }

    /// The middle of a row's bar, px from the top.
    pub fn middle(&self, row: usize) -> f64 {
        match self.column {
            Some(_) => (self.tops[row] + self.tops[row + 1]) / 2.0,
            None => self.tops[row + 1] - 10.0 - BAR / 2.0,
        }
    }

    /// Writes the names.
    pub fn write(&self, canvas: &Canvas) {
        for (row, lines) in self.names.iter().enumerate() {
            let (x, anchor, first) = match self.column {
                Some(column) => {
                    (column, Anchor::End, self.middle(row) - LINE * (lines.len() as f64 - 1.0) / 2.0)
                }
                None => (0.0, Anchor::Start, self.tops[row] + LINE / 2.0),
            };
            for (index, line) in lines.iter().enumerate() {
                canvas.label(line, (x, first + LINE * index as f64), anchor, PLAIN, Paint::Ink2);
            }
        }
    }
}
