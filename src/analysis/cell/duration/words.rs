//! Lengths of time in words: `3 min 25`, `1 h 30`, `2 Tage und 3 Stunden`, `1,5 ora`, in six languages.

use crate::analysis::cell::{cut, fold, number};
use crate::analysis::protocol::Decimal;

/// Seconds in each unit and how it is written, folded: English, French, German, Spanish, Portuguese, Italian.
const UNITS: [(f64, &str); 6] = [
    (
        0.001,
        "ms msec msecs millis millisecond milliseconds milliseconde millisecondes millisekunde millisekunden \
         milisegundo milisegundos milissegundo milissegundos millisecondo millisecondi",
    ),
    (
        1.0,
        "s sec secs second seconds seconde secondes sek sekunde sekunden seg segs segundo segundos secondo \
         secondi",
    ),
    (60.0, "m mn min mins minute minutes minuten minuto minutos minuti"),
    (3_600.0, "h hr hrs hour hours heure heures std stdn stunde stunden hora horas ora ore"),
    (86_400.0, "d day days j jr jrs jour jours tag tage tagen dia dias giorno giorni gg"),
    (604_800.0, "w wk wks week weeks sem semaine semaines woche wochen semana semanas settimana settimane"),
];
/// What stands between two amounts.
const AND: [&str; 5] = ["and", "et", "und", "y", "e"];

/// Seconds in the unit that a folded word names.
pub fn unit(word: &str) -> Option<f64> {
    UNITS.iter().find(|(_, words)| words.split(' ').any(|known| known == word)).map(|(size, _)| *size)
}

/// Amounts with units, from the longest unit to the shortest; a last amount without one counts the next shorter.
pub(super) fn read(text: &str, decimal: Decimal) -> Option<f64> {
    let (mut total, mut last) = (0.0, f64::INFINITY);
    let mut rest = text.trim();
    while !rest.is_empty() {
        let is_amount = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ');
        let (amount, tail) = cut(rest, rest.find(|c| !is_amount(c)).unwrap_or(rest.len()));
        let amount = number::count(amount.trim_end_matches([',', '.', ' ']), decimal)?;
        let (name, after) = cut(tail, tail.find(|c: char| c.is_ascii_digit()).unwrap_or(tail.len()));
        let size = match named(name) {
            Some(size) => size,
            None if tail.is_empty() => shorter(last)?,
            None => return None,
        };
        if size >= last {
            return None;
        }
        total += if size < 1.0 { amount / 1_000.0 } else { amount * size };
        (last, rest) = (size, after);
    }
    last.is_finite().then_some(total)
}

/// The unit named between two amounts: `h`, `min.`, ` jours et `, `'`.
fn named(name: &str) -> Option<f64> {
    match name.trim_end_matches([',', ' ']) {
        "'" => return Some(60.0),
        "\"" | "''" => return Some(1.0),
        _ => {}
    }
    let folded = fold(name);
    match folded.split_once(' ') {
        Some((word, and)) if AND.contains(&and) => unit(word),
        _ => unit(&folded),
    }
}

fn shorter(unit: f64) -> Option<f64> {
    if unit == 86_400.0 {
        Some(3_600.0)
    } else if unit == 3_600.0 || unit == 60.0 {
        Some(unit / 60.0)
    } else {
        None
    }
}
