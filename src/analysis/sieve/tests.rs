//! Rows that are no data, and rows that only look so.

use super::*;
use NotData::*;
use Verdict::*;

fn row(text: &str) -> Row {
    Row { line: 1, cells: text.split(';').map(|cell| cell.trim_matches('"').to_owned()).collect() }
}

fn judge(names: &str, data: &[&str], text: &str) -> Verdict {
    let names = row(names);
    let rows: Vec<Row> = data.iter().map(|text| row(text)).collect();
    let sieve = Sieve::new(std::slice::from_ref(&names), names.cells.len(), &rows);
    let cells: Vec<&[u8]> = text.split(';').map(str::as_bytes).collect();
    sieve.judge(cells.len(), |column| cells.get(column).copied().unwrap_or_default())
}

const TICKETS: &str = "Ticket ID;Created at;Agent;NPS;Comment";
const ROWS: &[&str] = &["1;2026-01-01;Ann;9;ok", "2;2026-01-02;Bob;8;so so", "3;2026-01-03;Ann;1;no"];

#[track_caller]
fn check(text: &str, expected: Verdict) {
    assert_eq!(judge(TICKETS, ROWS, text), expected, "{text}");
}

#[test]
fn totals_in_six_languages() {
    for label in [
        "Total",
        "TOTAL :",
        "Grand Total",
        "Grand Totals (3 records)",
        "Total général",
        "Sous-total",
        "Moyenne",
        "Médiane",
        "Gesamtergebnis",
        "Summe",
        "Durchschnitt",
        "Promedio",
        "Suma",
        "Média",
        "Totale complessivo",
        "Somma",
        "Average",
        "Σomme",
    ] {
        let expected = if label == "Σomme" { Data } else { Out(Total) };
        assert_eq!(judge(TICKETS, ROWS, &format!("{label};;;18;")), expected, "{label}");
        assert_eq!(judge(TICKETS, ROWS, &format!(";;{label};18;")), expected, "{label} further right");
    }
}

#[test]
fn a_row_of_its_own_is_no_total_whatever_it_is_called() {
    check("4;2026-01-04;Total;9;ok", Data);
    check("4;;Average;9;ok", Data);
    check("4;2026-01-04;Totalenergies;9;ok", Data);
    check("5;2026-01-04;Grace;9;Total", Data);
    // Without identifiers and dates only its place can tell.
    let agents = |text| judge("Agent;Calls;AHT", &["Ann;3;120", "Bob;4;110"], text);
    assert_eq!(agents("Total;7;114"), OutIfLast(Total));
    assert_eq!(agents("Tote Bag;7;114"), Data);
}

#[test]
fn footers_blanks_and_names_once_more() {
    check("Confidential Information - Do Not Distribute", Out(Footer));
    check("\"Copyright © 2000-2026 salesforce.com, inc.\";;;;", Out(Footer));
    check("Exported on;01/03/2026;;;", Out(Footer));
    check("Acme Corp", OutIfLast(Footer));
    check("3 rows selected", OutIfLast(Footer));
    check("12", Data);
    check("7;2026-01-04", Data);
    check(" ;\"\"; ;;", Out(Blank));
    check(TICKETS, Out(RepeatedHeader));
    check("\u{feff}Ticket ID;Created at;Agent;NPS;Comment", Out(RepeatedHeader));
    check("Ticket ID;2026-01-04;Ann;9;", Data);
}
