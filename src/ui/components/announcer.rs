//! Says the result once the visitor pauses, to those who listen.

use super::grade_badge;
use crate::ui::calc::use_calc;
use crate::ui::element::{El, el};
use crate::ui::locale::use_locale;
use leptos::prelude::*;
use std::time::Duration;

/// How long a pause is.
const PAUSE: Duration = Duration::from_millis(700);

/// A region that is heard and not seen.
pub fn announcer() -> El {
    let (calc, locale) = (use_calc(), use_locale());
    let said = RwSignal::new(String::new());
    let pending = StoredValue::new(None::<TimeoutHandle>);
    let headline = calc.kpi.headline();
    let sentence = move || {
        let name = calc.text(&format!("out-{}", headline.key));
        let figure = calc.figure(headline)?;
        let grade = calc.outcome.with(|outcome| calc.kpi.grade(outcome.as_ref()?.as_ref().ok()?));
        let grade = grade.map(|grade| format!(", {}", grade_badge::name(locale.lang(), grade)));
        Some(format!("{name} {figure}{}", grade.unwrap_or_default()))
    };
    let hush = move || pending.update_value(|handle| _ = handle.take().map(|handle| handle.clear()));
    Effect::new(move |_| {
        let sentence = sentence().unwrap_or_default();
        hush();
        let say = set_timeout_with_handle(move || said.set(sentence), PAUSE);
        pending.set_value(say.ok());
    });
    on_cleanup(hush);
    el("p").class("unseen").attr("role", "status").child(move || said.get())
}
