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
    top: f64,
    height: f64,
}

impl Rows {
    /// Rows with these names in a chart this wide, from `top` px on.
    pub fn new<'a>(names: impl Iterator<Item = &'a str> + Clone, width: f64, top: f64) -> Self {
        if width < WIDE {
            let names = names.map(|name| vec![PLAIN.shorten(name, width)]).collect();
            return Rows { names, column: None, top, height: LINE + 2.0 + BAR + 10.0 };
        }
        let widest = names.clone().map(|name| PLAIN.width(name)).fold(0.0, f64::max);
        let column = widest.min(width * 0.34);
        let names: Vec<_> = names.map(|name| PLAIN.wrap(name, column, 2)).collect();
        let two = names.iter().any(|lines| lines.len() > 1);
        Rows { names, column: Some(column), top, height: if two { 2.0 * LINE + 6.0 } else { 30.0 } }
    }

    /// Where the bars may begin, px from the left.
    pub fn left(&self) -> f64 {
        self.column.map_or(0.0, |column| column + 12.0)
    }

    /// Where the last row ends, px from the top.
    pub fn bottom(&self) -> f64 {
        self.top + self.height * self.names.len() as f64
    }

    /// Where the names stand above the bars: how far below the top of its row a name is centred.
    pub fn above(&self) -> bool {
        self.column.is_none()
    }

    /// The middle of a row's bar, px from the top.
    pub fn middle(&self, row: usize) -> f64 {
        let above = if self.above() { LINE + 2.0 + BAR / 2.0 } else { self.height / 2.0 };
        self.top + self.height * row as f64 + above
    }

    /// The middle of a name above its bar, px from the top.
    pub fn name_line(&self, row: usize) -> f64 {
        self.top + self.height * row as f64 + LINE / 2.0
    }

    /// Writes the names.
    pub fn write(&self, canvas: &Canvas) {
        for (row, lines) in self.names.iter().enumerate() {
            match self.column {
                None => {
                    for line in lines {
                        canvas.label(line, (0.0, self.name_line(row)), Anchor::Start, PLAIN, Paint::Ink2);
                    }
                }
                Some(column) => {
                    let first = self.middle(row) - LINE * (lines.len() as f64 - 1.0) / 2.0;
                    for (index, line) in lines.iter().enumerate() {
                        let y = first + LINE * index as f64;
                        canvas.label(line, (column, y), Anchor::End, PLAIN, Paint::Ink2);
                    }
                }
            }
        }
    }
}
