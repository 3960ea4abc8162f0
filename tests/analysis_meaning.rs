//! Exports of known tools and files that nobody knows: which tool, what a row and each column is, and what every KPI
//! comes to, all worked out by hand.

#[path = "analysis/support.rs"]
mod support;

#[path = "meaning/calls.rs"]
mod calls;
#[path = "meaning/exports.rs"]
mod exports;
#[path = "meaning/rows.rs"]
mod rows;
#[path = "meaning/words.rs"]
mod words;

use jauge::analysis::protocol::{Overrides, RowKind};
use jauge::kpis;
use jauge::model::role::Role;
use jauge::report::Plan;
use support::{Read, read};

/// A file and what must come out of it.
struct Expected {
    file: &'static str,
    tool: Option<&'static str>,
    kind: RowKind,
    roles: &'static [(&'static str, Role)],
    /// Headlines by the calculator's name.
    kpis: &'static [(&'static str, f64)],
}

fn proposed(name: &str) -> Read {
    with(name, &Overrides::default())
}

#[track_caller]
fn with(name: &str, set: &Overrides) -> Read {
    let name = format!("meaning-{name}");
    let path = format!("{}/tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    read(&bytes, &name, set).unwrap_or_else(|error| panic!("{name}: {error:?}"))
}

/// The columns with a meaning, by name.
fn roles(read: &Read) -> Vec<(&str, Role)> {
    let columns = read.preview.columns.iter();
    columns.filter_map(|column| Some((column.name.as_str(), column.guess.role?))).collect()
}

/// The headlines that come of a file, to a millionth, in the catalogue's order.
fn figures(read: &Read) -> Vec<(&'static str, f64)> {
    let plan = Plan::of(&read.store.inventory(), kpis::ALL);
    let answer = read.store.answer(&plan.question(None));
    let cards = plan.cards(&answer.whole);
    let rounded = |value: f64| (value * 1e6).round() / 1e6;
    cards.iter().filter_map(|card| Some((card.kpi.slug, rounded(card.figure.as_ref().ok()?.value)))).collect()
}

#[track_caller]
fn check(expected: &Expected) {
    let file = expected.file;
    let read = proposed(file);
    assert_eq!(read.preview.recognised.as_deref(), expected.tool, "{file}");
    assert_eq!(read.preview.row_kind.kind, expected.kind, "{file}: {:?}", read.preview.row_kind);
    let reasons =
        || read.preview.columns.iter().map(|c| format!("{}: {:?}\n", c.name, c.reason)).collect::<String>();
    assert_eq!(roles(&read), expected.roles, "{file}\n{}", reasons());
    let found = figures(&read);
    let slugs: Vec<&str> = found.iter().map(|(slug, _)| *slug).collect();
    let mut wanted: Vec<&str> = expected.kpis.iter().map(|(slug, _)| *slug).collect();
    wanted.sort_by_key(|slug| kpis::ALL.iter().position(|kpi| kpi.slug == *slug));
    assert_eq!(slugs, wanted, "{file}: {found:?}");
    for (slug, value) in expected.kpis {
        let (_, found) = found.iter().find(|(other, _)| other == slug).expect("compared above");
        assert!((found - value).abs() < 1e-6, "{file}: {slug} is {found}, not {value}");
    }
    let inventory = read.store.inventory();
    for tally in &inventory.tallies {
        assert_eq!(tally.rows(), inventory.rows, "{file}: {tally:?}");
    }
}
