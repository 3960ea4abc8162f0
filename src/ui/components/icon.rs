//! Small pictures drawn in place, hidden from those who listen.

use crate::ui::element::{El, el};
use std::borrow::Cow;

/// The gauge arc, the mark of the product.
pub fn mark() -> El {
    drawn(
        "<svg class=\"mark\" width=\"30\" height=\"20\" viewBox=\"0 0 30 20\" aria-hidden=\"true\">\
         <path class=\"mark__rest\" d=\"M3 17A12 12 0 0 1 27 17\"/>\
         <path class=\"mark__part\" d=\"M3 17A12 12 0 0 1 20.4 6.3\"/>\
         <circle class=\"mark__tip\" cx=\"20.4\" cy=\"6.3\" r=\"2.6\"/></svg>",
    )
}

/// A path drawn with a stroke, in a square of 16.
pub fn stroke(path: &'static str) -> El {
    let [open, close] = [
        "<svg class=\"icon\" width=\"16\" height=\"16\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"",
        "\"/></svg>",
    ];
    drawn([open, path, close].concat())
}

/// A picture that stands in the row as if it were alone: what it is drawn into makes no box.
pub fn drawn(svg: impl Into<Cow<'static, str>>) -> El {
    let svg = svg.into();
    el("span").class("drawn").html(move || svg.clone())
}
