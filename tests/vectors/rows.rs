//! The rows of `tests/vectors/SLUG.csv`: answers as in a link, an output, what it must be with its tolerance, and who
//! says so.

use jauge::kpis;
use jauge::model::kpi::Kpi;

// Each test reads the fields it needs.
#[allow(dead_code)]
pub struct Row {
    pub kpi: &'static Kpi,
    pub link: String,
    pub output: String,
    pub expected: String,
    pub tolerance: String,
    pub source: String,
}

/// Every row of every calculator. No field holds a comma, so none is quoted.
pub fn rows() -> Vec<Row> {
    kpis::ALL.iter().flat_map(|kpi| rows_of(kpi)).collect()
}

fn rows_of(kpi: &'static Kpi) -> Vec<Row> {
    let file = format!("tests/vectors/{}.csv", kpi.slug);
    let text = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{file}: {error}"));
    let row = |line: &str| {
        let fields: Vec<String> = line.split(',').map(str::to_owned).collect();
        let [link, output, expected, tolerance, source] =
            fields.try_into().unwrap_or_else(|_| panic!("{file}: not five fields: {line}"));
        Row { kpi, link, output, expected, tolerance, source }
    };
    text.lines().skip(1).map(row).collect()
}
