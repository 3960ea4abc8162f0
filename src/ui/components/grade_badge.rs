//! How good a result is: a sign and a word, never a colour alone.

use super::icon::Stroke;
use crate::model::output::Grade;
use crate::text;
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// A grade.
#[component]
pub fn GradeBadge(
    /// The grade.
    grade: Grade,
) -> impl IntoView {
    let locale = use_locale();
    view! {
        <span class=format!("grade grade--{}", grade.key()) data-grade=grade.key()>
            <Stroke path=sign(grade)/>
            {move || name(locale.lang(), grade)}
        </span>
    }
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
