//! The answer: figure, grade, how sure it is, where it stands, and what goes with it.

use super::announcer::Announcer;
use super::grade_badge::GradeBadge;
use super::interval::IntervalSentence;
use super::output_list::OutputList;
use super::output_value::OutputValue;
use super::pictures::{BandScale, Picture};
use super::still_needed::StillNeeded;
use crate::model::kpi::Chart;
use crate::ui::calc::use_calc;
use leptos::prelude::*;

/// The answer, always in sight on a desk.
#[component]
pub fn ResultSheet(
    /// How far a tornado changes each input, percent.
    spread: RwSignal<f64>,
) -> impl IntoView {
    let calc = use_calc();
    let headline = calc.kpi.headline();
    let grade =
        Memo::new(move |_| calc.outcome.with(|outcome| calc.kpi.grade(outcome.as_ref()?.as_ref().ok()?)));
    let small = calc.kpi.charts.iter().filter(|chart| matches!(chart, Chart::Parts(_)));
    let notes = move || {
        let notes = calc.solved().map(|(_, outcome)| outcome.notes().to_vec()).unwrap_or_default();
        notes
            .into_iter()
            .map(|key| view! { <p class="sheet__note">{calc.text(&format!("note-{key}"))}</p> })
            .collect_view()
    };
    view! {
        <section class="sheet" id="result" tabindex="-1" aria-labelledby="result-title">
            <h2 class="sheet__title" id="result-title">
                {calc.message(format!("out-{}", headline.key))}
            </h2>
            <div class="figure" data-empty=move || calc.value(headline).is_none().then_some("true")>
                <OutputValue output=headline class="figure__value"/>
                {move || grade.get().map(|grade| view! { <GradeBadge grade/> })}
            </div>
            {calc.kpi.interval.map(|interval| view! { <IntervalSentence interval/> })}
            <StillNeeded/>
            {notes}
            <BandScale/>
            {small.map(|chart| view! { <Picture chart spread/> }).collect_view()}
            <OutputList/>
            <Announcer/>
        </section>
    }
}
