//! Guesses what each column means: by the words of its name, confirmed by the values under it.

mod evidence;
mod lengths;
mod names;
mod repeats;
mod rows;
mod totals;

pub use evidence::score;
pub use names::roles as with_keys;
pub use rows::row_kind;

use super::cell::fold;
use super::decode;
use super::exports::Export;
use super::protocol::{ColumnUse, Decimal, Reason};
use super::style::{self, Style};
use crate::model::role::{Holds, Role};
use names::Name;

/// Share of the sampled values that must fit.
const ENOUGH: f64 = 0.8;

/// Words that carry no meaning of their own in a column's name: articles and the like in six languages, units' dress.
const FILLING: &str = " de du des la le les l d the of a au aux an at en to for pour on is est un une et and utc gmt tz \
    offset incl hh mm ss moyen moyenne local your you our us how would are vous nous votre notre we that this friend \
    colleague c heure der die das dem den von vom am im zu zur zum fur und beim del el los las y por o os as do da dos \
    na e para il lo gli i di della dei delle per con al alla nel avg average mean mittlere durchschnittliche ";

/// Words before a column's name that make a number of what follows: `n_operateur` is no operator.
const NUMBERING: [&str; 10] =
    ["n", "nr", "nb", "nombre", "num", "numero", "number", "count", "code", "matricule"];
/// Names of states of a case that are as often the names of states on a map.
const STATES: [&str; 4] = ["state", "etat", "estado", "stato"];

/// A column's best meaning by itself, before columns compete.
struct Match {
    role: Role,
    score: f64,
    word: &'static str,
    share: Option<f64>,
}

/// A guess for each column, from its name and its filled sample cells; a known export tells more than names do. No two
/// columns get the same role.
pub fn guess(
    names: &[String],
    cells: &[Vec<&str>],
    decimal: Decimal,
    export: Option<&Export>,
) -> Vec<(ColumnUse, Reason)> {
    let mut reasons = vec![Reason::Unknown; names.len()];
    let mut uses = vec![ColumnUse::default(); names.len()];
    let mut settled = vec![false; names.len()];
    if let Some(export) = export {
        for (at, name) in names.iter().enumerate() {
            let Some(entry) = export.entry(name) else { continue };
            let free = |role: &Role| uses.iter().all(|taken| taken.role != Some(*role));
            let role = export.roles(entry, names, cells).filter(free).find(|&role| {
                let style = Style::of(name, role, &cells[at], decimal, None);
                evidence::fit(role, &cells[at], &style).is_none_or(|fit| fit.share >= ENOUGH)
            });
            settled[at] = role.is_some() || entry.is_unused();
            if let Some(role) = role {
                let unit = export.unit(entry, names, cells, decimal);
                uses[at].role = Some(role);
                uses[at].unit = unit.or_else(|| self::unit(name, role, &cells[at], decimal));
                reasons[at] = Reason::Export(export.tool(names).to_owned());
            }
        }
    }
    let table = names::all();
    let mut found: Vec<(usize, Match)> = Vec::new();
    for (at, name) in names.iter().enumerate().filter(|(at, _)| !settled[*at]) {
        match best(name, &cells[at], decimal, &table) {
            Ok(Some(best)) => found.push((at, best)),
            Ok(None) => {}
            Err(reason) => reasons[at] = reason,
        }
    }
    // The best match first; of equals the one further left.
    while let Some((at, found)) = take_best(&mut found, |(_, found)| found.score) {
        if let Some(by) = uses.iter().position(|taken| taken.role == Some(found.role)) {
            reasons[at] = Reason::Taken { role: found.role, by };
            continue;
        }
        let word = found.word.to_owned();
        reasons[at] = match found.share {
            Some(share) => Reason::NameAndValues { word, share },
            None => Reason::Name(word),
        };
        uses[at] =
            ColumnUse { role: Some(found.role), unit: unit(&names[at], found.role, &cells[at], decimal) };
    }
    totals::reconsider(&mut uses, &mut reasons, names, cells);
    lengths::reconsider(&mut uses, &mut reasons, names);
    uses.into_iter().zip(reasons).collect()
}

/// The unit of a column of durations, where its name tells one or bare numbers need one.
fn unit(name: &str, role: Role, cells: &[&str], decimal: Decimal) -> Option<super::protocol::TimeUnit> {
    let bare = cells.iter().any(|cell| super::cell::number::count(cell, decimal).is_some());
    let told = style::unit(name).is_some();
    let needed = role.holds() == Holds::Duration && (bare || told);
    needed.then(|| Style::of(name, role, cells, decimal, None).duration.unit)
}

/// The best-named meaning that the values fit; the reason why not, where only the name fits.
fn best(name: &str, cells: &[&str], decimal: Decimal, table: &[Name]) -> Result<Option<Match>, Reason> {
    let words = words(name);
    let numbered = words.len() > 1 && NUMBERING.contains(&words[0].as_str());
    let mut named: Vec<(f64, &Name)> =
        table.iter().filter_map(|known| nearness(&words, known).map(|score| (score, known))).collect();
    let mut refused = None;
    while let Some((score, known)) = take_best(&mut named, |(score, _)| *score) {
        if known.is_decoy() {
            break;
        }
        for role in known.roles() {
            let no_state = role == Role::Status
                && STATES.contains(&known.words)
                && !cells.is_empty()
                && !evidence::is_progress(cells);
            // Codes such as 1 and 2 may stand for anything.
            let code = role == Role::Answered
                && known.roles().any(|other| other == Role::Status)
                && cells.iter().all(|cell| cell.bytes().all(|byte| byte.is_ascii_digit()));
            if no_state || code || (numbered && role.holds() == Holds::Category) {
                continue;
            }
            let style = Style::of(name, role, cells, decimal, None);
            let Some(fit) = evidence::fit(role, cells, &style) else {
                // Nothing but blanks: the name must say it nearly alone.
                if score >= 60.0 {
                    return Ok(Some(Match { role, score: score - 50.0, word: known.words, share: None }));
                }
                continue;
            };
            if fit.share >= ENOUGH && is_category_like(role, score, cells, &style) {
                return Ok(Some(Match { role, score, word: known.words, share: Some(fit.share) }));
            }
            let example =
                fit.misfit.or_else(|| cells.first().map(|&cell| cell.to_owned())).unwrap_or_default();
            refused.get_or_insert(Reason::ValuesDisagree { role, example });
        }
    }
    refused.map_or(Ok(None), Err)
}

/// Takes the entry with the highest score out, the first of equals.
fn take_best<T>(entries: &mut Vec<T>, score: impl Fn(&T) -> f64) -> Option<T> {
    let mut best = 0;
    for at in 1..entries.len() {
        if score(&entries[at]) > score(&entries[best]) {
            best = at;
        }
    }
    (best < entries.len()).then(|| entries.remove(best))
}

/// A category whose name is not wholly known must look like words that repeat.
fn is_category_like(role: Role, score: f64, cells: &[&str], style: &Style) -> bool {
    let whole_name = score >= 100.0;
    role.holds() != Holds::Category
        || (!evidence::is_unique(cells)
            && (whole_name || (score >= 50.0 && !evidence::is_measured(cells, style))))
}

/// How near a name is to known words: the share of its words that are theirs (as percent), and a little for each
/// word and letter, so that `datetime` comes before `date`.
fn nearness(words: &[String], known: &Name) -> Option<f64> {
    let parts = known.words.split(' ').count();
    let contains =
        words.windows(parts).any(|window| window.iter().map(String::as_str).eq(known.words.split(' ')));
    let covers = parts as f64 / words.len().max(1) as f64;
    (contains && (!known.alone || parts == words.len()))
        .then_some(covers * 100.0 + parts as f64 * 4.0 + known.words.len() as f64 * 0.1)
}

/// The words of a name that count: no filling, no units, no type marks such as `[list]`.
fn words(name: &str) -> Vec<String> {
    let mended = decode::mend(name);
    let name = mended.as_deref().unwrap_or(name);
    let mark = name.bytes().zip(name.bytes().skip(1)).position(|pair| pair == (b' ', b'['));
    let name = mark.and_then(|mark| name.get(..mark)).unwrap_or(name);
    let folded = fold(name);
    let all: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    let kept = all.iter().enumerate().filter(|(at, word)| {
        let is_unit = |at: usize| all.get(at).is_some_and(|word| style::word(word).is_some());
        let of_unit = (*at > 0 && is_unit(*at)) || (**word == "in" && is_unit(at + 1));
        !is_filling(word) && !of_unit
    });
    kept.map(|(_, word)| (*word).to_owned()).collect()
}

fn is_filling(word: &str) -> bool {
    FILLING.split_ascii_whitespace().any(|filling| filling == word)
}

#[cfg(test)]
mod tests;
