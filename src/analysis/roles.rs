//! Guesses what each column means: by the words of its name, confirmed by the values under it.

mod evidence;
mod names;

pub use evidence::score;

use super::cell::fold;
use super::decode;
use super::protocol::{ColumnUse, Decimal, Reason};
use super::style::{self, Style};
use crate::model::role::{Holds, Role};
use names::{NAMES, Name};

/// Share of the sampled values that must fit.
const ENOUGH: f64 = 0.8;

/// Words that carry no meaning of their own in a column's name.
const FILLING: &[&str] = &[
    "de",
    "du",
    "des",
    "la",
    "le",
    "les",
    "l",
    "d",
    "the",
    "of",
    "a",
    "au",
    "aux",
    "an",
    "at",
    "en",
    "to",
    "for",
    "pour",
    "on",
    "is",
    "est",
    "un",
    "une",
    "et",
    "and",
    "utc",
    "gmt",
    "tz",
    "offset",
    "incl",
    "hh",
    "mm",
    "ss",
    "moyen",
    "local",
    "your",
    "you",
    "our",
    "us",
    "how",
    "would",
    "are",
    "vous",
    "nous",
    "votre",
    "notre",
    "we",
    "that",
    "this",
    "friend",
    "colleague",
    "c",
    "heure",
];

/// A column's best meaning by itself, before columns compete.
struct Match {
    role: Role,
    score: f64,
    word: &'static str,
    share: Option<f64>,
}

/// A guess for each column, from its name and its filled sample cells. No two columns get the same role.
pub fn guess(names: &[String], cells: &[Vec<&str>], decimal: Decimal) -> Vec<(ColumnUse, Reason)> {
    let mut reasons = vec![Reason::Unknown; names.len()];
    let mut found: Vec<(usize, Match)> = Vec::new();
    for (at, name) in names.iter().enumerate() {
        match best(name, &cells[at], decimal) {
            Ok(Some(best)) => found.push((at, best)),
            Ok(None) => {}
            Err(reason) => reasons[at] = reason,
        }
    }
    let mut uses = vec![ColumnUse::default(); names.len()];
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
fn best(name: &str, cells: &[&str], decimal: Decimal) -> Result<Option<Match>, Reason> {
    let words = words(name);
    let mut named: Vec<(f64, &Name)> = NAMES
        .iter()
        .flat_map(|group| group.iter())
        .filter_map(|known| nearness(&words, known).map(|score| (score, known)))
        .collect();
    let mut refused = None;
    while let Some((score, known)) = take_best(&mut named, |(score, _)| *score) {
        if known.roles.is_empty() {
            break;
        }
        for &role in known.roles {
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
    let name = name.split(" [").next().unwrap_or(name);
    let folded = fold(name);
    let all: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    let kept = all.iter().enumerate().filter(|(at, word)| {
        let is_unit = |at: usize| all.get(at).is_some_and(|word| style::word(word).is_some());
        let of_unit = (*at > 0 && is_unit(*at)) || (**word == "in" && is_unit(at + 1));
        !FILLING.contains(word) && !of_unit
    });
    kept.map(|(_, word)| (*word).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::protocol::TimeUnit;

    /// Guesses for columns given as a name and its cells, blanks left out.
    fn uses(columns: &[(&str, &[&str])]) -> Vec<(ColumnUse, Reason)> {
        let names: Vec<String> = columns.iter().map(|(name, _)| (*name).to_owned()).collect();
        let cells: Vec<Vec<&str>> = columns.iter().map(|(_, cells)| cells.to_vec()).collect();
        guess(&names, &cells, Decimal::Point)
    }

    #[track_caller]
    fn check(name: &str, cells: &[&str], role: impl Into<Option<Role>>) {
        let found = uses(&[(name, cells)]);
        assert_eq!(found[0].0.role, role.into(), "{name}: {:?}", found[0].1);
    }

    #[test]
    fn names_of_the_known_tools() {
        check("First reply time in minutes", &["12", "5"], Role::FirstResponseTime);
        check("Full resolution time in minutes", &["120"], Role::ResolutionTime);
        check("Solved at", &["2026-01-01 10:00:00"], Role::ResolvedAt);
        check("Initial response time", &["2026-01-01 10:00:00"], Role::FirstReplyAt);
        check("First response time (in hrs)", &["00:12:00"], Role::FirstResponseTime);
        check("Customer interactions", &["1", "3"], Role::Contacts);
        check("Agent interactions", &["1", "3"], None);
        check("Closed When Created", &["0", "1"], Role::ResolvedFirst);
        check("Date/Time Opened", &["1/13/2026 9:00 AM"], Role::CreatedAt);
        check("Case Origin", &["Web", "Phone"], Role::Channel);
        check("conversation_created_at", &["2017-11-14 21:45:08"], Role::CreatedAt);
        check("in-call duration", &["00:03:00"], Role::TalkTime);
        check("AFTER CALL WORK TIME", &["00:00:03"], Role::AfterCallWork);
        check("QUEUE WAIT TIME", &["00:00:03"], Role::WaitTime);
        check("Total Queue", &["12", "30"], Role::WaitTime);
        check("Wrap-up", &["Sale", "Refund"], None);
        check("call type", &["Answered", "Missed", "Abandoned"], Role::Answered);
        check("Horodateur", &["2026/01/05 10:00:00"], Role::CreatedAt);
        check("Rating [list]", &["4", "5"], Role::Csat5);
    }

    #[test]
    fn french_names() {
        check("Délai de 1ère réponse (min)", &["12", "5"], Role::FirstResponseTime);
        check("Durée de traitement", &["3 min 25"], Role::HandleTime);
        check("Résolu au 1er contact", &["Oui", "Non"], Role::ResolvedFirst);
        check("Temps d'attente", &["00:00:12"], Role::WaitTime);
        check("Durée de mise en attente", &["00:00:12"], Role::HoldTime);
        check("Date de création", &["13/01/2026 10:00"], Role::CreatedAt);
        check("PrioritÃ©", &["Haute", "Basse"], Role::Priority);
        check(
            "Quelle est la probabilité que vous nous recommandiez ? Note de recommandation",
            &["9", "10"],
            Role::NpsScore,
        );
        check("Équipe", &["N1", "N2"], Role::Team);
    }

    #[test]
    fn values_decide_between_meanings_and_against_them() {
        check("Satisfaction", &["4", "5", "1"], Role::Csat5);
        check("Satisfaction", &["4", "9", "10"], Role::Csat10);
        check("Satisfaction", &["good", "bad", "offered"], Role::CsatWord);
        check("Satisfaction", &["85 %", "90 %"], None);
        check("NPS", &["-100", "45"], None);
        check("TMR", &["00:12:00"], None);
        check("Abandoned", &["57", "12", "8"], None);
        check("Status", &["open", "closed"], Role::Status);
        check("Status", &["answered", "missed"], Role::Answered);
        let disagree = Reason::ValuesDisagree { role: Role::NpsScore, example: "45".into() };
        assert_eq!(uses(&[("NPS", &["9", "45", "-3"])])[0].1, disagree);
    }

    #[test]
    fn one_column_for_each_meaning() {
        let found = uses(&[("Call agent", &["Ann", "Bob"]), ("Agent", &["Ann", "Bob"]), ("Score", &["1"])]);
        assert_eq!(found[1].0.role, Some(Role::Agent));
        assert_eq!(found[0].1, Reason::Taken { role: Role::Agent, by: 1 });
        assert_eq!(found[2].1, Reason::Unknown);
    }

    #[test]
    fn units_where_they_matter() {
        let unit = |name, cells: &[&str]| uses(&[(name, cells)])[0].0.unit;
        assert_eq!(unit("First reply time in minutes", &["12"]), Some(TimeUnit::Minutes));
        assert_eq!(unit("Talk time", &["195"]), Some(TimeUnit::Seconds));
        assert_eq!(unit("Talk time", &["00:03:15"]), None);
        assert_eq!(unit("Resolution time", &["4.5", "12"]), Some(TimeUnit::Hours));
        assert_eq!(unit("Agent", &["12"]), None);
    }
}
