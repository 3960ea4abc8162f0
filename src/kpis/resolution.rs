//! Resolution rate: requests resolved for each hundred received, and the change of the backlog that follows. Older
//! requests are resolved too, so the rate may pass 100 % and has no interval.

use crate::model::error::CalcError;
use crate::model::input::Input;
use crate::model::kpi::{Advice, Chart, Example, Family, FromFile, Kpi, Rhythm, Section, Way, texts, worked};
use crate::model::outcome::Outcome;
use crate::model::output::Output;
use crate::model::quantity::Quantity;
use crate::model::role::{Reduce, Role};
use crate::model::statistics::divide;
use crate::model::unit::Unit;
use crate::model::values::Values;

const RESOLVED: Input = Input::number("resolved", Unit::Count).is(Quantity::ResolvedRequests);
const RECEIVED: Input = Input::number("received", Unit::Count);

const RATE: Output = Output::new("rate", Unit::Percent);
const BACKLOG: Output = Output::new("backlog", Unit::Count);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "resolution",
    family: Family::Service,
    sections: &[Section { key: "", ways: &[Way { key: "", inputs: &[RESOLVED, RECEIVED] }] }],
    outputs: &[RATE, BACKLOG],
    formula: rate,
    interval: None,
    charts: &[Chart::Sweep { over: RESOLVED, shows: BACKLOG }],
    uncertain: &[],
    rhythm: Rhythm::Weekly,
    pairs: &["csat", "fcr"],
    benchmarks: &[],
    advice: &[
        Advice { key: "growing", when: |_, outcome| outcome.value(&BACKLOG) > Some(0.0) },
        Advice { key: "oldest", when: |_, outcome| outcome.value(&BACKLOG) < Some(0.0) },
        Advice::always("reopened"),
        Advice::always("avoidable"),
        Advice::always("by-channel"),
    ],
    examples: &[
        Example {
            key: "month",
            given: "resolved=920&received=1000",
            expect: worked(&[(&RATE, 92.0), (&BACKLOG, 80.0)]),
        },
        Example {
            key: "catch-up",
            given: "resolved=1100&received=1000",
            expect: worked(&[(&RATE, 110.0), (&BACKLOG, -100.0)]),
        },
    ],
    from_file: &[
        FromFile {
            needs: &[Role::ResolvedAt, Role::CreatedAt],
            fills: &[(RESOLVED, Reduce::Known(Role::ResolvedAt)), (RECEIVED, Reduce::Known(Role::CreatedAt))],
            observations: Reduce::Known(Role::CreatedAt),
            spread: None,
            chooses: &[],
        },
        FromFile {
            needs: &[Role::Resolved],
            fills: &[(RESOLVED, Reduce::Yes(Role::Resolved)), (RECEIVED, Reduce::Known(Role::Resolved))],
            observations: Reduce::Known(Role::Resolved),
            spread: None,
            chooses: &[],
        },
        FromFile {
            needs: &[Role::ResolvedCount, Role::Offered],
            fills: &[(RESOLVED, Reduce::Sum(Role::ResolvedCount)), (RECEIVED, Reduce::Sum(Role::Offered))],
            observations: Reduce::Sum(Role::Offered),
            spread: None,
            chooses: &[],
        },
    ],
    text: texts!("resolution"),
};

fn rate(values: &Values) -> Result<Outcome, CalcError> {
    let (resolved, received) = (values[&RESOLVED], values[&RECEIVED]);
    let rate = divide(resolved, received, &RECEIVED)? * 100.0;
    let backlog = received - resolved;
    let outcome =
        Outcome::of(&RATE, rate).and(&BACKLOG, backlog).sample(received).line("rate").line("backlog");
    Ok(if backlog < 0.0 {
        outcome.step("caught-up", -backlog, Unit::Count).note("more-than-received")
    } else {
        outcome
    })
}
