//! Schedule adherence and conformance: work at the planned hours, and as much work as planned. They are two figures that
//! share one name in some guides. Not graded: no source gives a threshold.

use crate::model::error::CalcError;
use crate::model::input::Input;
use crate::model::kpi::{Advice, Chart, Example, Family, Kpi, Rhythm, Section, Way, texts, worked};
use crate::model::outcome::Outcome;
use crate::model::output::{Benchmark, Output};
use crate::model::source::{AFTER_SALES_GUIDE, Reliability};
use crate::model::statistics::share;
use crate::model::unit::Unit;
use crate::model::values::Values;

const IN_ADHERENCE_TIME: Input = Input::number("in-adherence-time", Unit::Duration);
const SCHEDULED_TIME: Input = Input::number("scheduled-time", Unit::Duration);
const WORKED_TIME: Input = Input::number("worked-time", Unit::Duration);

const ADHERENCE: Output = Output::new("adherence", Unit::Percent);
const CONFORMANCE: Output = Output::new("conformance", Unit::Percent);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "adherence",
    family: Family::Team,
    sections: &[Section {
        key: "",
        ways: &[Way { key: "", inputs: &[SCHEDULED_TIME, IN_ADHERENCE_TIME, WORKED_TIME] }],
    }],
    outputs: &[ADHERENCE, CONFORMANCE],
    formula: adherence,
    interval: None,
    charts: &[Chart::Waterfall(&["planned", "missed", "off-schedule", "worked"])],
    uncertain: &[],
    rhythm: Rhythm::Weekly,
    pairs: &["csat"],
    benchmarks: &[Benchmark {
        key: "formula",
        source: AFTER_SALES_GUIDE,
        reliability: Reliability::Disputed,
    }],
    advice: &[
        Advice { key: "shifted", when: |values, _| values[&WORKED_TIME] > values[&IN_ADHERENCE_TIME] },
        Advice::always("tolerance"),
        Advice::always("schedule"),
        Advice { key: "overtime", when: |_, outcome| outcome.value(&CONFORMANCE) > Some(100.0) },
    ],
    examples: &[
        Example {
            key: "late",
            given: "scheduled-time=8h&in-adherence-time=7h&worked-time=8h",
            expect: worked(&[(&ADHERENCE, 87.5), (&CONFORMANCE, 100.0)]),
        },
        Example {
            key: "overtime",
            given: "scheduled-time=35h&in-adherence-time=33.6h&worked-time=36.4h",
            expect: worked(&[(&ADHERENCE, 96.0), (&CONFORMANCE, 104.0)]),
        },
    ],
    from_file: &[],
    text: texts!("adherence"),
};

fn adherence(values: &Values) -> Result<Outcome, CalcError> {
    let adherence = share(values, &IN_ADHERENCE_TIME, &SCHEDULED_TIME)?;
    let (in_adherence, scheduled) = (values[&IN_ADHERENCE_TIME], values[&SCHEDULED_TIME]);
    let worked = values[&WORKED_TIME];
    let missed = scheduled - in_adherence;
    let outcome = Outcome::of(&ADHERENCE, adherence)
        .and(&CONFORMANCE, worked / scheduled * 100.0)
        .step("away", missed, Unit::Duration)
        .step("planned", scheduled, Unit::Duration)
        .step("missed", -missed, Unit::Duration)
        .step("off-schedule", worked - in_adherence, Unit::Duration)
        .step("worked", worked, Unit::Duration)
        .line("adherence")
        .line("conformance");
    Ok(if worked < in_adherence {
        // Not refused: tools that count breaks taken as planned give such times.
        outcome.note("breaks")
    } else if worked >= scheduled && missed > 0.0 {
        outcome.note("other-hours")
    } else {
        outcome
    })
}
