//! A bar in a table row. The table says the number; the bar only shows it.

use crate::ui::components::icon::drawn;
use crate::ui::element::El;

/// A bar whose length is a share of its frame, from 0 to 1.
pub fn bar(share: f64) -> El {
    let width = if share.is_finite() { (share.clamp(0.0, 1.0) * 100.0).to_string() } else { "0".to_owned() };
    drawn(format!(
        "<svg class=\"bar-line\" viewBox=\"0 0 100 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\">\
         <rect width=\"{width}\" height=\"1\"/></svg>"
    ))
}

/// One number as a share of another; nothing is a share of nothing.
pub fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}
