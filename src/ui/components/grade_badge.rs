//! How good a result is: a sign and a word, never a colour alone.

use super::icon::stroke;
use crate::model::output::Grade;
use crate::text;
use crate::ui::element::{El, el};
use crate::ui::locale::use_locale;

/// A grade.
pub fn grade_badge(grade: Grade) -> El {
    let locale = use_locale();
    el("span")
        .class(format!("grade grade--{}", grade.key()))
        .attr("data-grade", grade.key())
        .child(stroke(sign(grade)))
        .child(move || name(locale.lang(), grade))
}

/// The word for a grade.
pub fn name(lang: text::Lang, grade: Grade) -> &'static str {
    text::ui_named(lang, &format!("grade-{}", grade.key())).unwrap_or_default()
}

/// A warning, a level line, a tick, a star.
const fn sign(grade: Grade) -> &'static str {
    match grade {
        Grade::Poor => "M8 2.5v6.5M8 12.5v.5",
        Grade::Fair => "M2.5 6h11M2.5 10h11",
        Grade::Good => "M2.5 8.5l3.6 3.5 7.4-8",
        Grade::Great => "M8 1.5l2 4.4 4.7.5-3.5 3.2 1 4.8L8 12l-4.2 2.4 1-4.8L1.3 6.4 6 5.9z",
    }
}
