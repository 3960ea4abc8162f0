//! How a text is a table: what separates its cells, and which record names the columns.

use super::cell::{date, duration, is_blank, number};
use super::decode::CURRENCY;
use super::protocol::{Decimal, Header, TimeUnit};
use super::sample::{self, Row};

/// What separates cells in practice, the likeliest first where two fit equally.
const SEPARATORS: [u8; 5] = [b';', b'\t', b'|', b',', CURRENCY];
/// Records by which a separator is judged.
const JUDGED: usize = 300;
/// Records among which the header is looked for.
const PREAMBLE: usize = 40;

/// The separator that a first line `sep=;` names, as Excel understands it.
pub fn named(text: &[u8]) -> Option<u8> {
    let line = text.split(|b| matches!(b, b'\n' | b'\r')).next()?;
    let line = line.strip_prefix(b"\"").and_then(|l| l.strip_suffix(b"\"")).unwrap_or(line);
    let (sep, sign) = line.split_at_checked(4)?;
    let sign = std::str::from_utf8(sign).ok()?;
    let mut signs = sign.chars();
    let (Some(sign), None) = (signs.next(), signs.next()) else { return None };
    if sep.eq_ignore_ascii_case(b"sep=") { byte(sign) } else { None }
}

/// The byte that stands for a separator in decoded text; `None` if the sign can separate nothing.
pub fn byte(sign: char) -> Option<u8> {
    match sign {
        '¤' | '\u{1f}' => Some(CURRENCY),
        sign => u8::try_from(sign).ok().filter(|&byte| is_separator(byte)),
    }
}

/// A separator as it stands in the file.
pub fn sign(separator: u8) -> char {
    if separator == CURRENCY { '¤' } else { char::from(separator) }
}

/// Whether a byte can separate cells at all.
fn is_separator(byte: u8) -> bool {
    byte == b'\t' || ((b' '..0x7f).contains(&byte) && !byte.is_ascii_alphanumeric() && byte != b'"')
}

/// The separator that cuts the text into the most even rows; a comma where none cuts it at all.
pub fn separator(text: &[u8], complete: bool) -> u8 {
    let mut best = (0.0, b',');
    for separator in SEPARATORS {
        if separator == CURRENCY && !text.contains(&CURRENCY) {
            continue;
        }
        // An open quote spoils every candidate alike; the reading itself will tell of it.
        let rows = sample::rows(text, separator, complete, JUDGED)
            .or_else(|_| sample::rows(text, separator, false, JUDGED))
            .unwrap_or_default();
        let score = evenness(&rows);
        if score > best.0 {
            best = (score, separator);
        }
    }
    best.1
}

/// The commonest number of cells, the larger of two equally common. Remarks around a short table are many rows, but
/// narrow ones, so width counts, too.
pub fn width(rows: &[Row]) -> usize {
    let rows_as_wide = |width: usize| rows.iter().filter(|row| row.cells.len() == width).count();
    let mut widths: Vec<usize> = Vec::new();
    for row in rows {
        if !widths.contains(&row.cells.len()) {
            widths.push(row.cells.len());
        }
    }
    widths.into_iter().max_by_key(|&width| (rows_as_wide(width) * width.min(4), width)).unwrap_or(0)
}

fn evenness(rows: &[Row]) -> f64 {
    let width = width(rows);
    if width < 2 {
        return 0.0;
    }
    let even = rows.iter().filter(|row| row.cells.len() == width).count() as f64 / rows.len() as f64;
    // `1,5;2,5` is two cells a row in both readings, but its header is cut by one sign only.
    let header = if rows[0].cells.len() == width { 1.0 } else { 0.5 };
    even * even * header * (1.0 + 0.1 * width.min(20) as f64)
}

/// Which record names the columns: the first that fills most of the table's width, unless it looks like data.
pub fn header(rows: &[Row]) -> Header {
    let width = width(rows);
    let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.is_empty()).count();
    let fits = |row: &&Row| row.cells.len() * 10 >= width * 8 && filled(row) * 10 >= width * 6;
    let at = rows.iter().take(PREAMBLE).position(|row| fits(&row)).unwrap_or(0);
    let (Some(first), rest) = (rows.get(at), rows.get(at + 1..).unwrap_or_default()) else {
        return Header::Record(0);
    };
    let share = |row: &Row| {
        let cells = row.cells.iter().filter(|cell| !is_blank(cell.as_bytes()));
        let (typed, all) =
            cells.fold((0, 0), |(typed, all), cell| (typed + usize::from(is_typed(cell)), all + 1));
        if all == 0 { 0.0 } else { typed as f64 / all as f64 }
    };
    let below: Vec<f64> = rest.iter().take(50).map(share).collect();
    let usual = below.iter().sum::<f64>() / below.len().max(1) as f64;
    let typed = share(first);
    if typed == 0.0 || typed < usual * 0.5 {
        return Header::Record(at as u32);
    }
    // Data; but right above there may be names that fill too little: questions over their columns, blank names.
    let named = |row: &Row| {
        row.cells.len() * 10 >= width * 8 && filled(row) >= 2 && !row.cells.iter().any(|cell| is_typed(cell))
    };
    let above = rows[..at].iter().rev().take(3).take_while(|row| named(row)).count();
    if above == 0 { Header::Absent } else { Header::Record((at - above) as u32) }
}

/// Whether a cell is a value and no name.
pub(super) fn is_typed(cell: &str) -> bool {
    let style = duration::Style {
        unit: TimeUnit::Seconds,
        clock: duration::Clock::MinutesSeconds,
        decimal: Decimal::Comma,
    };
    number::read(cell, Decimal::Comma).is_some()
        || date::read(cell).is_some()
        || duration::read(cell, &style).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: u8, names: Header) {
        let found = separator(text.as_bytes(), true);
        assert_eq!(char::from(found), char::from(expected), "{text}");
        assert_eq!(
            header(&sample::rows(text.as_bytes(), found, true, 99).expect("quotes are closed")),
            names
        );
    }

    #[test]
    fn separators_in_quotes_and_numbers_do_not_count() {
        check("id;nps;délai\n1;9;12,5\n2;10;3,25\n", b';', Header::Record(0));
        check("id,comment\n1,\"a;b;c\"\n2,\"d;e;f\"\n", b',', Header::Record(0));
        check("id\tname\n1\tDoe, Jane\n2\tRoe, Rich\n", b'\t', Header::Record(0));
        check("id|when\n1|2026-01-01 10:00:00\n", b'|', Header::Record(0));
        check("score\n9\n10\n", b',', Header::Record(0));
    }

    #[test]
    fn headers_below_a_preamble_and_none_at_all() {
        check(
            "Rapport du mois\nExporté le;01/03/2026\n\nid;nps;canal\n1;9;Mail\n2;3;Tel\n",
            b';',
            Header::Record(2),
        );
        check("Report,,,\nFrom,2026-01-01,,\nid,nps,agent,team\n1,2,a,b\n3,4,c,d\n", b',', Header::Record(2));
        check("1,9,a\n2,10,b\n3,4,c\n", b',', Header::Absent);
        check("sep=;\nid;nps\n1;2\n", b';', Header::Record(1));
    }

    #[test]
    fn a_separator_can_be_named() {
        assert_eq!(named(b"sep=;\r\nid;nps"), Some(b';'));
        assert_eq!(named(b"\"SEP=|\"\nid|nps"), Some(b'|'));
        assert_eq!(named("sep=¤\nid¤nps".as_bytes()), Some(CURRENCY));
        assert_eq!(named(b"sep=x\n"), None);
        assert_eq!(named(b"id;nps\n"), None);
    }
}
