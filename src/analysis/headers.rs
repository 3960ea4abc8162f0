//! Several rows of names become one: a group over its columns, a question under its number, units under names.

use super::cell::{fold, is_blank};
use super::dialect::is_typed;
use super::sample::Row;
use super::style;

/// Rows under the first row of names that may be names, too.
const MOST_UNDER: usize = 3;
/// Rows of data by which such a row is judged.
const JUDGED: usize = 50;
/// What survey tools write under a question with a single column, folded.
const NOTHING_MORE: &[&str] = &[
    "response",
    "open ended response",
    "reponse",
    "reponse ouverte",
    "champ ouvert",
    "antwort",
    "offene antwort",
    "respuesta",
    "respuesta abierta",
    "resposta",
    "resposta aberta",
    "risposta",
    "risposta aperta",
];

/// The names of a table's columns and the rows that they come from.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// The most telling name of each column; blank where there is none.
    pub columns: Vec<String>,
    /// The row of names, and those under it that are no data.
    pub rows: Vec<Row>,
    /// Whether names of groups stand above.
    pub grouped: bool,
}

/// The names where this record is the row of names.
pub fn names(rows: &[Row], at: usize) -> Names {
    let Some((first, below)) = rows.get(at..).and_then(<[Row]>::split_first) else { return Names::default() };
    let under = under(first, below);
    let group = at.checked_sub(1).and_then(|above| rows.get(above)).filter(|row| is_group(row, first));
    let mut columns = first.cells.clone();
    if let Some(group) = group {
        columns = combine(&group.cells, &columns);
    }
    let mut described = below[..under].iter().filter(|row| !is_import_row(row));
    if let Some(more) = described.next() {
        columns = combine(&columns, &more.cells);
    }
    Names { columns, rows: rows[at..=at + under].to_vec(), grouped: group.is_some() }
}

/// Names that can be told apart: the second of the same name gets a number. Blank ones stay blank, as the columns'
/// numbers tell them apart.
pub fn distinct(names: &[String]) -> Vec<String> {
    let mut out: Vec<String> = Vec::with_capacity(names.len());
    for name in names {
        let mut told = name.clone();
        let mut n = 1;
        while !name.is_empty() && (out.contains(&told) || (n > 1 && names.contains(&told))) {
            n += 1;
            told = format!("{name} ({n})");
        }
        out.push(told);
    }
    out
}

/// How many rows below the first row of names are no data.
fn under(first: &Row, below: &[Row]) -> usize {
    if let Some(import) = below.iter().take(MOST_UNDER).position(is_import_row) {
        return import + 1;
    }
    let mut under = 0;
    while under < MOST_UNDER {
        let Some((row, data)) = below.get(under..).and_then(<[Row]>::split_first) else { break };
        if data.is_empty() || !is_description(first, row, &data[..data.len().min(JUDGED)]) {
            break;
        }
        under += 1;
    }
    under
}

/// Qualtrics' third row: `{"ImportId":"QID1"}`.
fn is_import_row(row: &Row) -> bool {
    let filled = row.cells.iter().filter(|cell| !cell.is_empty());
    let import = |cell: &&String| cell.starts_with('{') && cell.split('"').any(|part| part == "ImportId");
    let (imports, all) = filled.fold((0, 0), |(n, all), cell| (n + usize::from(import(&cell)), all + 1));
    imports > 0 && imports * 2 > all
}

/// Whether a row under the names is no data: words where the rows below have values, or what only survey tools write.
fn is_description(first: &Row, row: &Row, data: &[Row]) -> bool {
    let (mut words, mut values, mut blanks) = (0, 0, 0);
    for column in 0..first.cells.len().max(row.cells.len()) {
        let filled = data.iter().map(|row| row.cell(column)).filter(|cell| !is_blank(cell.as_bytes()));
        let (typed, all) = filled.fold((0, 0), |(n, all), cell| (n + usize::from(is_typed(cell)), all + 1));
        if typed == 0 || typed * 10 < all * 6 {
            continue;
        }
        match row.cell(column) {
            cell if is_blank(cell.as_bytes()) => blanks += usize::from(all * 20 >= data.len() * 19),
            cell if is_typed(cell) => values += 1,
            _ => words += 1,
        }
    }
    if values > 0 {
        return false;
    }
    if words >= 2 {
        return true;
    }
    let filled = || row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
    let generic = filled().filter(|(_, cell)| NOTHING_MORE.contains(&fold(cell).as_str())).count();
    let named = |(column, _): &(usize, &String)| first.cell(*column).is_empty();
    generic > 0 && (generic == filled().count() || blanks > 0)
        || blanks > 0 && filled().any(|cell| named(&cell))
}

/// Whether a row above the names groups them: some cells, each over columns of its own, and no value.
fn is_group(row: &Row, names: &Row) -> bool {
    let filled: Vec<usize> = (0..row.cells.len()).filter(|&at| !row.cells[at].is_empty()).collect();
    let wide = row.cells.len() * 10 >= names.cells.len() * 8 && names.cells.len() >= 4;
    // `Period;January;;;` is a remark: its cells stand side by side at the left.
    let apart = filled.len() >= 2 && filled.windows(2).any(|pair| pair[1] > pair[0] + 1);
    let repeated = (0..names.cells.len()).any(|at| names.cells[..at].contains(&names.cells[at]));
    let values = filled.iter().any(|&at| is_typed(&row.cells[at]));
    wide && !values && (apart || (filled.len() >= 2 && repeated))
}

/// Each column's name from two rows of names, the upper one's blanks filled from the left where the lower one goes on.
fn combine(upper: &[String], lower: &[String]) -> Vec<String> {
    let mut group = "";
    let mut out = Vec::with_capacity(upper.len().max(lower.len()));
    for column in 0..upper.len().max(lower.len()) {
        let above = upper.get(column).map_or("", String::as_str);
        let below = lower.get(column).map_or("", String::as_str);
        if !above.is_empty() {
            group = above;
        }
        let groups = above.is_empty() || upper.get(column + 1).is_some_and(String::is_empty);
        out.push(telling(above, group, below, groups));
    }
    out
}

fn telling(above: &str, group: &str, below: &str, groups: bool) -> String {
    let words = |text: &str| fold(text).split(' ').count();
    let folded = fold(below);
    if below.is_empty() || above == below || NOTHING_MORE.contains(&folded.as_str()) {
        above.to_owned()
    } else if style::word(&folded).is_some() && !group.is_empty() {
        format!("{group} ({below})")
    } else if groups && !group.is_empty() {
        format!("{group} – {below}")
    } else if above.is_empty() || words(below) > words(above) || !above.contains(' ') {
        below.to_owned()
    } else {
        format!("{above} – {below}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[&str]) -> Vec<Row> {
        let row = |(at, text): (usize, &&str)| Row {
            line: at as u64 + 1,
            cells: text.split(';').map(str::to_owned).collect(),
        };
        rows.iter().enumerate().map(row).collect()
    }

    #[track_caller]
    fn check(rows: &[&str], at: usize, under: usize, expected: &[&str]) {
        let found = names(&table(rows), at);
        assert_eq!(
            (found.rows.len() - 1, found.columns),
            (under, expected.iter().map(|&n| n.to_owned()).collect())
        );
    }

    #[test]
    fn survey_tools_write_two_and_three_rows() {
        check(
            &[
                "StartDate;Q1;Q2",
                "Start Date;How likely are you to recommend us?;Why?",
                "{\"ImportId\":\"startDate\"};{\"ImportId\":\"QID1\"};{\"ImportId\":\"QID2\"}",
                "2026-01-01 10:00:00;9;Fast",
            ],
            0,
            2,
            &["Start Date", "How likely are you to recommend us?", "Why?"],
        );
        check(
            &["Respondent ID;Rate us;;Comment", ";Price;Service;Open-Ended Response", "11;4;5;ok", "12;3;2;"],
            0,
            1,
            &["Respondent ID", "Rate us – Price", "Rate us – Service", "Comment"],
        );
    }

    #[test]
    fn groups_stand_above_and_units_below() {
        check(
            &["Agent;Calls;;Mails;", ";In;Out;In;Out", "Ann;3;4;5;6", "Bob;1;2;3;4"],
            1,
            0,
            &["Agent", "Calls – In", "Calls – Out", "Mails – In", "Mails – Out"],
        );
        check(
            &["Agent;Talk time;Hold time", ";min;s", "Ann;3;4", "Bob;1;2"],
            0,
            1,
            &["Agent", "Talk time (min)", "Hold time (s)"],
        );
    }

    #[test]
    fn rows_of_data_are_no_names() {
        check(&["Agent;NPS", "Ann;9", "Bob;8"], 0, 0, &["Agent", "NPS"]);
        check(&["Agent;NPS", "Ann;refused", "Bob;8", "Cy;9"], 0, 0, &["Agent", "NPS"]);
        check(&["Period;January;;", "id;nps;agent;team", "1;9;Ann;A"], 1, 0, &["id", "nps", "agent", "team"]);
    }

    #[test]
    fn equal_names_are_told_apart() {
        let names = ["Note", "", "Note", "Note (2)", ""].map(str::to_owned);
        assert_eq!(distinct(&names), ["Note", "", "Note (3)", "Note (2)", ""]);
    }
}
