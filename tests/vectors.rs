//! Values worked out by other means than this program: see `vectors/worked.py`. Each row of `vectors/SLUG.csv` is a link,
//! an output and what it must be: a number with its tolerance, a grade, an absence or a refusal.

#[path = "vectors/rows.rs"]
mod rows;

use jauge::kpis::ALL;
use jauge::link;
use jauge::model::error::{Absence, CalcError, Flaw};
use jauge::model::kpi::Kpi;
use jauge::model::output::Grade;
use rows::{Row, rows};

/// A number, or in words why there is none (or which grade).
fn found(kpi: &'static Kpi, query: &str, output: &str) -> Result<f64, String> {
    let values = link::read(kpi, query).map_err(|errors| {
        let first = errors.first().expect("a refusal has a reason");
        format!("flaw:{}:{}", first.key, flaw(&first.flaw))
    })?;
    let outcome = kpi.compute(&values).map_err(|error| format!("error:{}", calc_error(error)))?;
    if output == "grade" {
        return Err(kpi.grade(&outcome).map_or("none", Grade::key).to_owned());
    }
    let output = kpi.output(output).ok_or("no such output")?;
    outcome.get(output).expect("every output has a value or a reason").map_err(|absence| match absence {
        Absence::Needs(keys) => format!("absent:needs:{}", keys.join(":")),
        Absence::Because(key) => format!("absent:because:{key}"),
    })
}

fn flaw(flaw: &Flaw) -> &'static str {
    match flaw {
        Flaw::Missing => "missing",
        Flaw::NotANumber(_) => "not-a-number",
        Flaw::NotWhole => "not-whole",
        Flaw::TooLow { .. } => "too-low",
        Flaw::TooHigh { .. } => "too-high",
        Flaw::UnknownChoice(_) => "unknown-choice",
        Flaw::UnknownTimeUnit(_) => "unknown-time-unit",
        Flaw::NoUsableScore => "no-usable-score",
    }
}

fn calc_error(error: CalcError) -> String {
    match error {
        CalcError::ZeroDivisor(key) => format!("zero-divisor:{key}"),
        CalcError::PartExceedsWhole { part, whole } => format!("part-exceeds-whole:{part}:{whole}"),
        CalcError::PartsExceedWhole { parts, whole } => {
            format!("parts-exceed-whole:{}:{whole}", parts.join(":"))
        }
        CalcError::PartExceedsSum { part, sum } => format!("part-exceeds-sum:{part}:{}", sum.join(":")),
        CalcError::OutsideScale { marks, scale, mark } => format!("outside-scale:{marks}:{scale}:{mark}"),
        CalcError::MeanOutsideScale { sum, count, scale, .. } => {
            format!("mean-outside-scale:{sum}:{count}:{scale}")
        }
        CalcError::Needs { given, missing } => format!("needs:{given}:{}", missing.join(":")),
        CalcError::NeedsOneOf(keys) => format!("needs-one-of:{}", keys.join(":")),
        CalcError::Exceeds { output, most, inputs } => {
            format!("exceeds:{output}:{most}:{}", inputs.join(":"))
        }
        CalcError::NotFinite(key) => format!("not-finite:{key}"),
    }
}

#[test]
fn every_value_is_the_one_worked_out_elsewhere() {
    let mut wrong = Vec::new();
    for row in rows() {
        let found = found(row.kpi, &row.link, &row.output);
        let right = match (&found, row.expected.parse::<f64>(), row.tolerance.parse::<f64>()) {
            (Ok(value), Ok(expected), Ok(tolerance)) => (value - expected).abs() <= tolerance,
            (Err(words), Err(_), Err(_)) => *words == row.expected,
            _ => false,
        };
        if !right {
            wrong.push(format!(
                "#/{}?{} {}: {found:?}, not {} ({})",
                row.kpi.slug, row.link, row.output, row.expected, row.source
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_output_and_every_grade_of_every_calculator_is_worked_out() {
    let rows: Vec<Row> = rows();
    for kpi in ALL {
        let of = |output: &str| rows.iter().filter(|row| row.kpi == *kpi && row.output == output).count();
        for output in kpi.outputs {
            assert!(of(output.key) >= 2, "{}: {} values of `{}`", kpi.slug, of(output.key), output.key);
        }
        let cuts = kpi.headline().bands.map_or(0, |bands| bands.cuts.len());
        assert!(of("grade") >= 2 * cuts, "{}: a cut is not tried on both sides", kpi.slug);
        let refusal = |said: &str| ["error:", "flaw:"].iter().any(|kind| said.starts_with(kind));
        let refused = rows.iter().any(|row| row.kpi == *kpi && refusal(&row.expected));
        assert!(refused, "{}: no refusal", kpi.slug);
    }
}
