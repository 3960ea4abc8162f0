//! The same case ends in the same results, whether it is typed in French, typed in English, carried by a link, pasted
//! as marks or counted from the rows of a file.

#[path = "vectors/rows.rs"]
mod rows;

use jauge::kpis::{self, ALL};
use jauge::link;
use jauge::model::input::{Input, Kind};
use jauge::model::kpi::{FromFile, Kpi};
use jauge::model::outcome::Outcome;
use jauge::model::role::{Holds, Reduce, Role};
use jauge::model::unit::{TimeUnit, Unit};
use jauge::model::values::{Given, Values};
use jauge::text::Lang;
use jauge::text::entry::{self, Notation};

#[track_caller]
fn outcome(values: &Values) -> Outcome {
    let kpi = values.kpi();
    kpi.compute(values).unwrap_or_else(|error| panic!("{}: {error:?}", link::write(values).write()))
}

/// A number as someone types it: digits in groups, the language's decimal sign.
fn typed_number(lang: Lang, value: f64) -> String {
    let plain = value.abs().to_string();
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let (group, sign) = if lang == Lang::Fr { (" ", ",") } else { (",", ".") };
    let groups: Vec<String> = whole
        .as_bytes()
        .rchunks(3)
        .rev()
        .map(|digits| digits.iter().map(|digit| char::from(*digit)).collect())
        .collect();
    let minus = if value < 0.0 { "-" } else { "" };
    let fraction = if fraction.is_empty() { String::new() } else { format!("{sign}{fraction}") };
    format!("{minus}{}{fraction}", groups.join(group))
}

/// A length of time as someone types it, with the unit its field shows: the largest in which it is a short number.
fn typed_duration(lang: Lang, seconds: f64) -> (String, TimeUnit) {
    let short = |unit: &TimeUnit| {
        let number = seconds / unit.seconds();
        number.to_string().len() <= 6 && number * unit.seconds() == seconds
    };
    let unit = TimeUnit::ALL.into_iter().rev().find(short).unwrap_or(TimeUnit::Seconds);
    (typed_number(lang, seconds / unit.seconds()), unit)
}

/// The answers typed into the form and read back.
fn typed(lang: Lang, values: &Values) -> Values {
    let kpi = values.kpi();
    let read = Values::check(kpi, values.ways(), |input| {
        let Some(given) = values.given(input) else { return entry::read(input, " ", notation(lang)) };
        match (given, input.kind) {
            (Given::Number(seconds), Kind::Number { unit: Unit::Duration, .. }) => {
                let (text, unit) = typed_duration(lang, *seconds);
                entry::read(input, &text, Notation::Typed(lang, unit))
            }
            (Given::Number(value), _) => {
                let sign = match (input.unit(), lang) {
                    (Some(Unit::Percent), Lang::Fr) => " %",
                    (Some(Unit::Percent), Lang::En) => "%",
                    (Some(Unit::Money), _) => " €",
                    _ => "",
                };
                entry::read(input, &(typed_number(lang, *value) + sign), notation(lang))
            }
            (Given::Choice(index), Kind::Choice(choices)) => {
                entry::read(input, choices[*index].key, notation(lang))
            }
            (Given::Scores(list), _) => {
                let separator = if lang == Lang::Fr { " ; " } else { "\n" };
                let marks: Vec<String> = list.accepted.iter().map(f64::to_string).collect();
                entry::read(input, &marks.join(separator), notation(lang))
            }
            other => panic!("{}: {other:?}", input.key),
        }
    });
    read.unwrap_or_else(|errors| panic!("{}: {errors:?}", link::write(values).write()))
}

fn notation(lang: Lang) -> Notation {
    Notation::Typed(lang, TimeUnit::Minutes)
}

#[track_caller]
fn all_doors_agree(values: &Values) {
    let expected = outcome(values);
    for lang in Lang::ALL {
        assert_eq!(outcome(&typed(lang, values)), expected, "typed, {}", lang.tag());
    }
    let address = link::write(values).write();
    let query = address.split_once('?').expect("answers make a query").1;
    let read = link::read(values.kpi(), query).unwrap_or_else(|errors| panic!("{address}: {errors:?}"));
    assert_eq!(outcome(&read), expected, "{address}");
}

#[test]
fn typing_and_links_agree_on_every_example_and_vector() {
    for kpi in ALL {
        for example in kpi.examples {
            all_doors_agree(&link::read(kpi, example.given).expect("examples are in range"));
        }
    }
    let mut agreed = 0;
    for row in rows::rows() {
        if let Ok(values) = link::read(row.kpi, &row.link)
            && row.kpi.compute(&values).is_ok()
        {
            all_doors_agree(&values);
            agreed += 1;
        }
    }
    assert!(agreed > 300, "only {agreed} rows computed");
}

/// A column of a small file; blank cells are `None`.
struct Column {
    role: Role,
    /// Marks, counts and seconds; flags are 1 and 0.
    cells: Vec<Option<f64>>,
}

impl Column {
    /// Forty-one cells that run through what the role can hold; every seventh is blank.
    fn of(role: Role) -> Self {
        let cell = |row: usize| match role.holds() {
            Holds::Number { min, max, .. } => min + (row * 7 % (max.min(10.0) - min + 1.0) as usize) as f64,
            Holds::Duration => (row * row % 613) as f64 + 0.25,
            Holds::Flag => f64::from(row % 3 == 1),
            Holds::Time => 1.0,
            other => panic!("{role:?} holds {other:?}, which is not a number"),
        };
        let cells = (0..41).map(|row| (row % 7 != 3).then(|| cell(row))).collect();
        Column { role, cells }
    }

    fn known(&self) -> impl Iterator<Item = f64> {
        self.cells.iter().copied().flatten()
    }
}

/// What a file's columns answer.
fn reduced(columns: &[Column], reduce: Reduce) -> f64 {
    let known = |role: Role| {
        let column = columns.iter().find(|column| column.role == role);
        column.unwrap_or_else(|| panic!("no column {role:?}")).known()
    };
    match reduce {
        Reduce::Rows => columns[0].cells.len() as f64,
        Reduce::Known(role) => known(role).count() as f64,
        Reduce::Between(role, low, high) => known(role).filter(|x| (low..=high).contains(x)).count() as f64,
        Reduce::Yes(role) => known(role).filter(|x| *x == 1.0).count() as f64,
        Reduce::No(role) => known(role).filter(|x| *x == 0.0).count() as f64,
        Reduce::Sum(role) => known(role).sum(),
        Reduce::Quantile(..) => panic!("no input is a quantile"),
    }
}

/// The way of each section that a file fills.
fn ways(kpi: &Kpi, from: &FromFile) -> Vec<usize> {
    let fills = |input: &Input| from.fills.iter().any(|(filled, _)| filled.key == input.key);
    kpi.sections
        .iter()
        .map(|section| section.ways.iter().position(|way| way.inputs.iter().any(fills)).unwrap_or(0))
        .collect()
}

fn from_file(kpi: &'static Kpi, from: &FromFile, columns: &[Column]) -> Values {
    let values = Values::check(kpi, &ways(kpi, from), |input| {
        let fill = from.fills.iter().find(|(filled, _)| filled.key == input.key);
        Ok(fill.map(|(_, reduce)| Given::Number(reduced(columns, *reduce))).or_else(|| input.start()))
    });
    values.unwrap_or_else(|errors| panic!("{} from {:?}: {errors:?}", kpi.slug, from.needs))
}

/// The columns of a small file.
type Columns = &'static [(Role, &'static [f64])];

/// What small columns must give, worked out by hand: calculator, columns, headline.
const BY_HAND: [(&str, Columns, f64); 32] = [
    ("nps", &[(Role::NpsScore, &[10.0, 9.0, 9.0, 8.0, 7.0, 6.0, 0.0, 5.0])], 0.0),
    ("csat", &[(Role::Csat5, &[5.0, 4.0, 3.0, 2.0, 1.0, 5.0, 4.0, 5.0])], 62.5),
    ("csat", &[(Role::Csat10, &[10.0, 9.0, 8.0, 7.0, 5.0, 4.0, 0.0, 6.0])], 37.5),
    ("csat", &[(Role::CsatWord, &[1.0, 1.0, 1.0, 0.0])], 75.0),
    ("fcr", &[(Role::ResolvedFirst, &[1.0, 0.0, 1.0, 1.0, 1.0])], 80.0),
    ("fcr", &[(Role::Contacts, &[1.0, 1.0, 2.0, 3.0, 1.0])], 60.0),
    ("frt", &[(Role::FirstResponseTime, &[30.0, 90.0, 120.0])], 80.0),
    ("art", &[(Role::ResolutionTime, &[3_600.0, 7_200.0])], 5_400.0),
    ("aht", &[(Role::HandleTime, &[60.0, 120.0, 300.0])], 160.0),
    (
        "aht",
        &[
            (Role::TalkTime, &[100.0, 200.0]),
            (Role::HoldTime, &[10.0, 30.0]),
            (Role::AfterCallWork, &[30.0, 70.0]),
        ],
        220.0,
    ),
    ("wait", &[(Role::WaitTime, &[10.0, 20.0, 60.0])], 30.0),
    ("abandonment", &[(Role::Abandoned, &[1.0, 0.0, 0.0, 0.0])], 25.0),
    ("abandonment", &[(Role::Answered, &[1.0, 1.0, 1.0, 1.0, 0.0])], 20.0),
    // 10 of 200 and 50 of 100: the flat mean of the two days, 27.5, is nobody's.
    ("abandonment", &[(Role::AbandonedCount, &[10.0, 50.0]), (Role::Offered, &[200.0, 100.0])], 20.0),
    ("aht", &[(Role::HandleTime, &[6_000.0, 3_000.0]), (Role::HandledCount, &[20.0, 30.0])], 180.0),
    (
        "aht",
        &[
            (Role::TalkTime, &[5_000.0, 2_000.0]),
            (Role::HoldTime, &[500.0, 500.0]),
            (Role::AfterCallWork, &[500.0, 500.0]),
            (Role::HandledCount, &[20.0, 30.0]),
        ],
        180.0,
    ),
    ("wait", &[(Role::WaitTime, &[100.0, 900.0]), (Role::WaitedCount, &[10.0, 40.0])], 20.0),
    ("csat", &[(Role::SatisfiedCount, &[8.0, 1.0]), (Role::SurveyCount, &[10.0, 2.0])], 75.0),
    ("ces", &[(Role::Effort5, &[1.0, 2.0, 3.0])], 2.0),
    ("ces", &[(Role::Ease5, &[5.0, 4.0])], 4.5),
    ("ces", &[(Role::Ease7, &[7.0, 6.0, 2.0])], 5.0),
    ("sla", &[(Role::SlaMet, &[1.0, 1.0, 1.0, 0.0])], 75.0),
    ("sla", &[(Role::SlaMissed, &[1.0, 0.0, 0.0, 0.0])], 75.0),
    ("first-time-fix", &[(Role::FixedFirstVisit, &[1.0, 0.0, 1.0, 1.0])], 75.0),
    ("nff", &[(Role::NoFault, &[0.0, 0.0, 0.0, 1.0])], 25.0),
    ("ai-handover", &[(Role::HandedOver, &[0.0, 0.0, 1.0, 0.0, 0.0])], 20.0),
    ("resolution", &[(Role::ResolvedAt, &[1.0, 1.0, 1.0]), (Role::CreatedAt, &[1.0, 1.0, 1.0, 1.0])], 75.0),
    ("resolution", &[(Role::Resolved, &[1.0, 1.0, 0.0, 1.0])], 75.0),
    ("resolution", &[(Role::ResolvedCount, &[30.0, 60.0]), (Role::Offered, &[50.0, 50.0])], 90.0),
    // 3 of 4 calls were answered, 2 of them within 20 s.
    (
        "service-level",
        &[(Role::WaitTime, &[5.0, 20.0, 21.0]), (Role::Abandoned, &[0.0, 0.0, 0.0, 1.0])],
        50.0,
    ),
    ("service-level", &[(Role::WaitTime, &[5.0, 20.0, 21.0]), (Role::Answered, &[1.0, 1.0, 1.0, 0.0])], 50.0),
    (
        "service-level",
        &[
            (Role::InTimeCount, &[80.0, 10.0]),
            (Role::AnsweredCount, &[90.0, 45.0]),
            (Role::AbandonedCount, &[10.0, 5.0]),
            (Role::Offered, &[100.0, 50.0]),
        ],
        60.0,
    ),
];

#[test]
fn small_files_give_what_was_worked_out_by_hand() {
    let ways: usize = ALL.iter().map(|kpi| kpi.from_file.len()).sum();
    assert_eq!(ways, BY_HAND.len(), "a way from a file to a calculator was not worked out");
    for (slug, columns, expected) in BY_HAND {
        let kpi = kpis::find(slug).expect("it is in the catalogue");
        let roles: Vec<Role> = columns.iter().map(|(role, _)| *role).collect();
        let from = kpi.from_file.iter().find(|from| from.needs == roles).expect("these columns are enough");
        let columns: Vec<Column> = columns
            .iter()
            .map(|(role, cells)| Column { role: *role, cells: cells.iter().copied().map(Some).collect() })
            .collect();
        let found = outcome(&from_file(kpi, from, &columns)).value(kpi.headline());
        assert_eq!(found, Some(expected), "{slug} from {roles:?}");
    }
}

/// Columns of a small file that do not contradict each other: what came in was answered or abandoned.
fn columns(roles: &[Role]) -> Vec<Column> {
    let mut columns: Vec<Column> = roles.iter().map(|role| Column::of(*role)).collect();
    let both = [Role::AnsweredCount, Role::AbandonedCount].iter().all(|role| roles.contains(role));
    for offered in columns.iter_mut().filter(|column| both && column.role == Role::Offered) {
        offered.cells.iter_mut().flatten().for_each(|count| *count *= 2.0);
    }
    columns
}

#[test]
fn a_file_agrees_with_its_numbers_typed_and_linked() {
    for kpi in ALL {
        for from in kpi.from_file {
            let columns = columns(from.needs);
            let values = from_file(kpi, from, &columns);
            all_doors_agree(&values);
            assert_eq!(
                outcome(&values).observations(),
                Some(reduced(&columns, from.observations)),
                "{} from {:?}: the result rests on other rows than it says",
                kpi.slug,
                from.needs
            );
        }
    }
}

#[test]
fn a_column_of_marks_agrees_with_the_same_marks_pasted() {
    for (slug, role, scale) in
        [("nps", Role::NpsScore, ""), ("csat", Role::Csat5, "&scale=5"), ("csat", Role::Csat10, "&scale=10")]
    {
        let kpi = kpis::find(slug).expect("it is in the catalogue");
        let column = Column::of(role);
        let pasted: Vec<String> = column.known().map(|mark| mark.to_string()).collect();
        let pasted = link::read(kpi, &format!("scores={}{scale}", pasted.join(","))).expect("all are marks");
        let from = kpi.from_file.iter().find(|from| from.needs == [role]).expect("a file can hold them");
        let (pasted, counted) = (outcome(&pasted), outcome(&from_file(kpi, from, &[column])));
        let mut compared = 0;
        for output in kpi.outputs {
            if let (Some(pasted), Some(counted)) = (pasted.value(output), counted.value(output)) {
                assert_eq!(pasted, counted, "{slug} {role:?} {}", output.key);
                compared += 1;
            }
        }
        assert!(compared >= 5, "{slug} {role:?}");
    }
}
