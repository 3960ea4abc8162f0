//! Finds calculators by any of their names or by a question, whatever the case, the accents and the small words.

pub mod words;

use crate::kpis;
use crate::model::kpi::Kpi;
use crate::text::{self, Lang};
use words::{begins_small, fit, fold, is_small};

/// What a search found, best first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing was asked: the whole catalogue.
    Everything,
    /// Calculators whose texts have every word.
    Whole(Vec<&'static str>),
    /// None has every word; these have most of them.
    Closest(Vec<&'static str>),
}

impl Found {
    /// How many calculators it is.
    pub fn count(&self) -> usize {
        match self {
            Found::Everything => kpis::ALL.len(),
            Found::Whole(slugs) | Found::Closest(slugs) => slugs.len(),
        }
    }
}

/// The texts that are looked through, and what a word found there is worth: names first, what is said last.
const TEXTS: [(&str, u32); 5] = [("title", 9), ("short", 9), ("aliases", 6), ("search", 3), ("summary", 0)];

/// Looks for what was typed in the texts of the language shown; where they have not all of it, in those of the others
/// that are there; then for most of it.
pub fn search(lang: Lang, query: &str) -> Found {
    let folded = fold(query);
    let (small, asked): (Vec<&str>, Vec<&str>) = words::words(&folded).partition(|word| is_small(word));
    if asked.is_empty() {
        return Found::Everything;
    }
    let others = Lang::ALL.into_iter().filter(|other| *other != lang);
    let marked: Vec<Vec<Mark>> =
        [lang].into_iter().chain(others).map(|lang| marks(lang, &asked, &small)).collect();
    let best = |least: usize| marked.iter().map(|marks| ranked(marks, least)).find(|found| !found.is_empty());
    if let Some(found) = best(asked.len()) {
        return Found::Whole(found);
    }
    if let Some(before) = without_unfinished(query) {
        return search(lang, before);
    }
    let most = marked.iter().flatten().map(|mark| mark.hits).max().unwrap_or(0);
    Found::Closest(best(most).filter(|_| most * 2 >= asked.len() && most > 0).unwrap_or_default())
}

/// The query before its last word, if that may yet become a small one.
fn without_unfinished(query: &str) -> Option<&str> {
    let (before, last) = query.rsplit_once(' ')?;
    let last = fold(last);
    (!last.is_empty() && begins_small(&last)).then_some(before)
}

/// How well a calculator answers.
struct Mark {
    slug: &'static str,
    /// How many of the words it has.
    hits: usize,
    points: u32,
}

fn marks(lang: Lang, asked: &[&str], small: &[&str]) -> Vec<Mark> {
    kpis::ALL.iter().map(|kpi| mark(kpi, lang, asked, small)).collect()
}

fn mark(kpi: &Kpi, lang: Lang, asked: &[&str], small: &[&str]) -> Mark {
    let mut best = vec![0; asked.len()];
    let mut bonus = 0;
    for (key, worth) in TEXTS {
        for phrase in text::of(kpi, lang, key).unwrap_or_default().split(", ") {
            let phrase = fold(phrase);
            let fits = |word: &&str| words::words(&phrase).map(|there| fit(word, there)).max().unwrap_or(0);
            let mut held = 0;
            for (word, best) in asked.iter().zip(&mut best) {
                let fit = fits(word);
                if fit > 0 {
                    held += 1;
                    *best = (worth + fit).max(*best);
                }
            }
            // One name or question that has all of it is better than words from here and there.
            if held == asked.len() && worth > 0 {
                let same = small.iter().filter(|word| fits(word) == 3).count();
                let whole = words::words(&phrase).count() == asked.len() + same;
                bonus = bonus.max(2 + same as u32 + u32::from(whole));
            }
        }
    }
    Mark {
        slug: kpi.slug,
        hits: best.iter().filter(|points| **points > 0).count(),
        points: best.iter().sum::<u32>() + bonus,
    }
}

/// Those that have at least so many of the words: most points first, then as the catalogue has them.
fn ranked(marks: &[Mark], least: usize) -> Vec<&'static str> {
    let mut ranked: Vec<&Mark> = Vec::new();
    for mark in marks.iter().filter(|mark| mark.hits >= least) {
        let place = ranked.iter().position(|before| before.points < mark.points).unwrap_or(ranked.len());
        ranked.insert(place, mark);
    }
    ranked.into_iter().map(|mark| mark.slug).collect()
}

#[cfg(test)]
mod tests;
