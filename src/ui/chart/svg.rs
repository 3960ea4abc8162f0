//! A plotters backend that writes SVG text: colours by name, so that themes and a strict content security policy
//! hold, and text measured by a table, so that a chart is the same natively and in a browser.

use super::letters::Face;
use super::palette::Paint;
use crate::text::number;
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};
use std::convert::Infallible;
use std::fmt::Write;

/// Plotters counts in whole units; this many make a pixel.
pub const UNITS: f64 = PER_PIXEL as f64;
const PER_PIXEL: u32 = 10;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// Appends shapes to a string.
pub struct Svg<'a> {
    text: &'a mut String,
    size: (u32, u32),
}

impl<'a> Svg<'a> {
    /// A drawing of this many pixels.
    pub fn new(text: &'a mut String, width: f64, height: f64) -> Self {
        Svg { text, size: ((width * UNITS) as u32, (height * UNITS) as u32) }
    }

    fn write(&mut self, shape: std::fmt::Arguments) -> Drawn {
        self.text.write_fmt(shape).expect("a string takes all that is written to it");
        Ok(())
    }

    fn points(&mut self, points: impl IntoIterator<Item = BackendCoord>) -> Drawn {
        for (index, (x, y)) in points.into_iter().enumerate() {
            let letter = if index == 0 { 'M' } else { 'L' };
            self.write(format_args!("{letter}{} {}", Px(x), Px(y)))?;
        }
        Ok(())
    }
}

impl DrawingBackend for Svg<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect((x, y), (x + UNITS as i32, y + UNITS as i32), &color, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let (width, height) = (Px(right - left), Px(bottom - top));
        let paint = paint(style, fill);
        self.write(format_args!(
            "<rect x=\"{}\" y=\"{}\" width=\"{width}\" height=\"{height}\"{paint}/>",
            Px(left),
            Px(top)
        ))
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.write(format_args!("<path d=\""))?;
        self.points(path)?;
        self.write(format_args!("\"{}/>", paint(style, false)))
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let radius = nearest(f64::from(radius));
        let paint = paint(style, fill);
        self.write(format_args!("<circle cx=\"{}\" cy=\"{}\" r=\"{radius}\"{paint}/>", Px(x), Px(y)))
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        self.write(format_args!("<path d=\""))?;
        self.points(corners)?;
        self.write(format_args!("Z\"{}/>", paint(style, true)))
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Drawn {
        let size = nearest(style.size());
        let baseline = match style.anchor().v_pos {
            VPos::Top => 0.95,
            VPos::Center => 0.35,
            VPos::Bottom => -0.25,
        };
        let anchor = match style.anchor().h_pos {
            HPos::Left => "",
            HPos::Center => " text-anchor=\"middle\"",
            HPos::Right => " text-anchor=\"end\"",
        };
        let weight = if is_bold(style) { " font-weight=\"600\"" } else { "" };
        self.write(format_args!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{size}\"{anchor}{weight} fill=\"{}\">{}</text>",
            Px(x),
            nearest(f64::from(y) + baseline * style.size()),
            Paint::carried(style.color()).css(),
            escape(text)
        ))
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let face = Face { size: style.size(), bold: is_bold(style) };
        Ok((face.width(text).ceil() as u32, face.line().ceil() as u32))
    }
}

fn is_bold(style: &impl BackendTextStyle) -> bool {
    matches!(style.style(), FontStyle::Bold)
}

/// Units as pixels: whole numbers do it, and writing a float costs the page 4 kB.
struct Px(i32);

impl std::fmt::Display for Px {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (whole, tenths) = (self.0.unsigned_abs() / PER_PIXEL, self.0.unsigned_abs() % PER_PIXEL);
        f.write_str(if self.0 < 0 { "-" } else { "" })?;
        write!(f, "{whole}")?;
        if tenths > 0 { write!(f, ".{tenths}") } else { Ok(()) }
    }
}

/// The nearest whole unit.
fn nearest(units: f64) -> Px {
    Px(units.round() as i32)
}

/// The attributes that colour a shape.
fn paint(style: &impl BackendStyle, fill: bool) -> String {
    let color = style.color();
    let css = Paint::carried(color).css();
    let opacity = |name: &str| match color.alpha {
        alpha if alpha < 1.0 => {
            format!(" {name}-opacity=\"{}\"", number::digits((alpha * 100.0).round() / 100.0))
        }
        _ => String::new(),
    };
    if fill {
        format!(" fill=\"{css}\"{}", opacity("fill"))
    } else {
        let width = nearest(f64::from(style.stroke_width()));
        format!(
            " fill=\"none\" stroke=\"{css}\" stroke-width=\"{width}\" stroke-linecap=\"round\" \
             stroke-linejoin=\"round\"{}",
            opacity("stroke")
        )
    }
}

/// Text as XML has it; what XML does not allow at all is shown as unreadable.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            _ => escaped.push(letter),
        }
    }
    escaped
}
