//! Finds calculators by any of their names, whatever the case and the accents.

use crate::kpis;
use crate::model::kpi::Kpi;
use crate::text::{self, Lang};

/// The calculators that hold every word of the query in their title, short name, other names or summary, in the
/// catalogue's order. A blank query finds all.
pub fn search(lang: Lang, query: &str) -> Vec<&'static Kpi> {
    let query = fold(query);
    let holds_all = |kpi: &&Kpi| {
        let haystack = haystack(kpi, lang);
        query.split_whitespace().all(|word| haystack.contains(word))
    };
    kpis::ALL.iter().copied().filter(holds_all).collect()
}

/// All that a calculator can be found by.
fn haystack(kpi: &Kpi, lang: Lang) -> String {
    let texts =
        ["title", "short", "aliases", "summary"].map(|key| text::of(kpi, lang, key).unwrap_or_default());
    fold(&format!("{} {}", texts.join(" "), kpi.slug))
}

/// Lower case without accents or ligatures; apostrophes and hyphens part words.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'à' | 'â' | 'ä' => folded.push('a'),
            'é' | 'è' | 'ê' | 'ë' => folded.push('e'),
            'î' | 'ï' => folded.push('i'),
            'ô' | 'ö' => folded.push('o'),
            'ù' | 'û' | 'ü' => folded.push('u'),
            'ç' => folded.push('c'),
            'œ' => folded.push_str("oe"),
            '₂' => folded.push('2'),
            '\'' | '’' | '-' => folded.push(' '),
            // Combining accents, as some keyboards and file names write them.
            '\u{300}'..='\u{36f}' => {}
            other => folded.push(other),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn finds(lang: Lang, query: &str, slugs: &[&str]) {
        let found: Vec<&str> = search(lang, query).iter().map(|kpi| kpi.slug).collect();
        assert!(slugs.iter().all(|slug| found.contains(slug)), "{query}: {found:?}");
        assert!(found.len() < kpis::ALL.len(), "{query} finds everything");
    }

    #[test]
    fn case_and_accents_do_not_matter() {
        finds(Lang::Fr, "resolution", &["fcr"]);
        finds(Lang::Fr, "RÉSOLUTION au PREMIER", &["fcr"]);
        finds(Lang::Fr, "re\u{301}solution", &["fcr"]);
        finds(Lang::Fr, "co2", &["trips"]);
        finds(Lang::En, "truck roll", &["trips"]);
        finds(Lang::Fr, "l’effort", &["fcr"]);
    }

    #[test]
    fn every_word_must_be_there() {
        assert!(search(Lang::En, "promoters zebra").is_empty());
        assert_eq!(search(Lang::En, " ").len(), kpis::ALL.len());
    }
}
