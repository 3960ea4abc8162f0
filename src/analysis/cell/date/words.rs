//! Dates with the month's name, in six languages: `27 oct. 2016`, `October 27, 2016`, `jeudi 27 octobre 2016 à 14h51`,
//! `Thu Oct 27 14:51:34 CEST 2016`.

use super::{calendar, figures, fold, numeric, stamp, value, year};
use crate::analysis::cell::stamp::{Order, Stamp};
use crate::analysis::cell::{cut, is_accent, letters};

/// Every name of a month, folded: English, French, German, Spanish, Portuguese, Italian. Any beginning that only one
/// month has stands for it.
const MONTHS: [&str; 12] = [
    "january janvier januar janner enero janeiro gennaio",
    "february fevrier februar febrero fevereiro febbraio",
    "march mars marz maerz mrz marzo marco",
    "april avril abril aprile",
    "may mai mayo maio maggio",
    "june juin juni junio junho giugno",
    "july juillet juli julio julho luglio",
    "august aout agosto",
    "september septembre septiembre setiembre setembro settembre",
    "october octobre oktober octubre outubro ottobre",
    "november novembre noviembre novembro",
    "december decembre dezember diciembre dezembro dicembre",
];
const WEEKDAYS: &str = "monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi \
    samedi dimanche montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lunes martes miercoles \
    jueves viernes sabado domingo lunedi martedi mercoledi giovedi venerdi segunda terca quarta quinta sexta feira";
/// Words that say nothing.
const FILLING: [&str; 11] = ["de", "del", "do", "du", "of", "the", "le", "el", "il", "den", "am"];
/// What stands behind a day: 1st, 1er, 1º.
const ORDINALS: [&str; 8] = ["er", "st", "nd", "rd", "th", "º", "ª", "°"];

/// Reads a date in words, with an optional day of the week before it and time behind it.
pub(super) fn read(text: &str) -> Option<Stamp> {
    let mut rest = text;
    let (mut day, mut of_year, mut in_year) = (None, None, None);
    // Whether a day of the week may have come: `mar` is one, and March.
    let mut weekday = false;
    loop {
        if let (Some(day), Some(month), Some(year)) = (day, of_year, in_year) {
            return stamp(calendar::days(year, month, day)?, Order::Plain, rest);
        }
        rest = rest.trim_start_matches([' ', ',', '-', '.', '/', '\'']);
        let (number, after) = figures(rest);
        if !number.is_empty() {
            if day.is_none() && number.len() <= 2 {
                if let Some(stamp) = numeric(rest).filter(|_| weekday) {
                    return Some(stamp);
                }
                day = value(number);
                rest = ORDINALS.iter().find_map(|end| after.strip_prefix(end)).unwrap_or(after);
            } else if in_year.is_none() && number.len() <= 2 && after.starts_with(':') {
                // The year comes last: `Oct 27 14:51:34 2016`.
                let (clock, last) = rest.rsplit_once(' ')?;
                in_year = year(last).filter(|_| last.len() == 4 && day.is_some() && of_year.is_some());
                in_year?;
                rest = clock;
            } else if in_year.is_none() {
                (in_year, rest) = (Some(year(number)?), after);
            } else {
                return None;
            }
            continue;
        }
        let end = rest.find(|c: char| !letters::is_letter(c) && !is_accent(c)).unwrap_or(rest.len());
        let (word, behind) = cut(rest, end);
        let word = fold(word);
        if word.is_empty() {
            return None;
        }
        let is_weekday = day.is_none() && is_weekday(&word);
        match month(&word) {
            // `Do` is a Thursday, too.
            _ if FILLING.contains(&word.as_str()) => weekday |= is_weekday,
            Some(month) if of_year.is_none() || weekday => (of_year, weekday) = (Some(month), is_weekday),
            None if is_weekday && of_year.is_none() => weekday = true,
            _ => return None,
        }
        rest = behind;
    }
}

/// The month that a folded word is the beginning of, and no other month is.
fn month(word: &str) -> Option<i64> {
    let is_of = |names: &&str| names.split(' ').any(|name| name.starts_with(word));
    let mut found = (1..).zip(MONTHS).filter(|(_, names)| word.len() >= 3 && is_of(names));
    let first = found.next()?;
    found.next().is_none().then_some(first.0)
}

fn is_weekday(word: &str) -> bool {
    word.len() >= 2 && WEEKDAYS.split(' ').any(|name| name.starts_with(word))
}
