//! Every figure by all of its names, in both languages, with its definition; and the names that mean two things.

use crate::kpis;
use crate::model::kpi::Kpi;
use crate::text::{self, Lang};
use crate::ui::books;
use crate::ui::catalogue::Found;
use crate::ui::catalogue::words::fold;
use crate::ui::components::search_box::new_search;
use crate::ui::element::{El, el, parts};
use crate::ui::entitle;
use crate::ui::locale::{Locale, use_locale};
use leptos::prelude::*;

/// Names with two meanings, texts `twofold-…`, and the calculators that they may mean.
const TWOFOLD: [(&str, &[&str]); 7] = [
    ("adherence", &["adherence"]),
    ("aht", &["aht", "art"]),
    ("attrition", &["churn", "turnover"]),
    ("cpa", &["cost-per-contact", "cac"]),
    ("qos", &["service-level", "quality"]),
    ("sla", &["sla", "service-level"]),
    ("tmr", &["frt", "art"]),
];

/// The glossary.
pub fn glossary() -> AnyView {
    let locale = use_locale();
    let (search, others) = (new_search(), books::use_every_text());
    let asked = search.is_asked();
    entitle(move || locale.ui("glossary-title").to_owned());
    let terms = move || {
        let (lang, other) = (locale.lang(), others.get());
        let found = match search.found() {
            Found::Everything => alphabetical(lang),
            Found::Whole(slugs) | Found::Closest(slugs) => slugs.into_iter().filter_map(kpis::find).collect(),
        };
        parts(found.into_iter().map(move |kpi| term(kpi, lang, other)))
    };
    let head = el("div")
        .class("catalogue__head")
        .child(el("h2").class("catalogue__title").child(locale.message("glossary-terms")))
        .child(search.field());
    let all = el("section")
        .class("catalogue")
        .on("keydown", search.keys())
        .child(head)
        .child(search.status())
        .child(move || asked.get().then(|| el("div").class("found").child(search.outcome())))
        .child(el("dl").class("terms").attr("data-testid", "terms").child(terms));
    parts([
        el("h1").attr("tabindex", "-1").child(locale.message("glossary-title")),
        el("p").class("lead").child(locale.message("glossary-lead")),
        twofold(),
        all,
    ])
}

/// The names with two meanings.
fn twofold() -> El {
    let locale = use_locale();
    let entry = move |(key, slugs): (&'static str, &'static [&'static str])| {
        let part =
            move |part: &'static str| move || text::ui_named(locale.lang(), &format!("twofold-{key}{part}"));
        let links = slugs.iter().filter_map(|slug| kpis::find(slug));
        let links = links.map(move |kpi| to(kpi).child(move || named(kpi, locale.lang(), "title")));
        el("div")
            .class("term")
            .child(el("dt").child(part("")))
            .child(el("dd").child(part(".says")))
            .child(el("dd").class("term__links").child(parts(links)))
    };
    el("section")
        .class("catalogue")
        .child(el("h2").child(locale.message("twofold-title")))
        .child(el("p").class("quiet").child(locale.message("twofold-lead")))
        .child(el("dl").class("terms terms--few").child(parts(TWOFOLD.map(entry))))
}

/// A figure: its names here and in the other language, if that is there, and its definition.
fn term(kpi: &'static Kpi, lang: Lang, other: bool) -> El {
    let locale = use_locale();
    let mine = names(kpi, lang);
    let (title, also) = mine.split_first().map_or(("", &[][..]), |(title, also)| (*title, also));
    let theirs = Lang::ALL.into_iter().filter(|found| other && *found != lang).map(|lang| {
        let mut names = names(kpi, lang);
        names.retain(|name| mine.iter().all(|mine| fold(mine) != fold(name)));
        names_line(locale, "glossary-other", lang, &names)
    });
    el("div")
        .class("term")
        .attr("data-term", kpi.slug)
        .child(el("dt").child(to(kpi).child(title)))
        .child(names_line(locale, "glossary-also", lang, also))
        .child(parts(theirs))
        .child(el("dd").child(named(kpi, lang, "method")))
}

fn names_line(locale: Locale, label: &'static str, lang: Lang, names: &[&str]) -> Option<El> {
    let line = el("dd").class("term__names").child(locale.message(label)).child(" ");
    (!names.is_empty()).then(|| line.child(el("span").attr("lang", lang.tag()).child(names.join(", "))))
}

/// A link to a calculator.
fn to(kpi: &Kpi) -> El {
    el("a").attr("href", format!("#/{}", kpi.slug))
}

fn named(kpi: &Kpi, lang: Lang, key: &str) -> &'static str {
    text::of(kpi, lang, key).unwrap_or_default()
}

/// Its title, then its other names, each once.
fn names(kpi: &Kpi, lang: Lang) -> Vec<&'static str> {
    let mut names: Vec<&'static str> = vec![named(kpi, lang, "title")];
    for name in named(kpi, lang, "short").split(", ").chain(named(kpi, lang, "aliases").split(", ")) {
        if names.iter().all(|before| fold(before) != fold(name)) {
            names.push(name);
        }
    }
    names
}

/// Every calculator, by its title in a language.
fn alphabetical(lang: Lang) -> Vec<&'static Kpi> {
    let mut sorted: Vec<(String, &Kpi)> = Vec::new();
    for kpi in kpis::ALL {
        let title = fold(named(kpi, lang, "title"));
        let place = sorted.iter().position(|(before, _)| *before > title).unwrap_or(sorted.len());
        sorted.insert(place, (title, kpi));
    }
    sorted.into_iter().map(|(_, kpi)| kpi).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_calculator_has_its_place_in_the_alphabet() {
        for lang in Lang::ALL {
            let titles: Vec<_> =
                alphabetical(lang).iter().map(|kpi| fold(named(kpi, lang, "title"))).collect();
            assert_eq!(titles.len(), kpis::ALL.len());
            assert!(titles.is_sorted(), "{titles:?}");
        }
    }

    #[test]
    fn a_name_stands_once_the_title_first() {
        let churn = kpis::find("churn").expect("it is there");
        let names = names(churn, Lang::Fr);
        assert_eq!(names[..3], ["Taux d’attrition", "Attrition", "churn"]);
        let nps = kpis::find("nps").expect("it is there");
        assert_eq!(super::names(nps, Lang::Fr).iter().filter(|name| fold(name) == "nps").count(), 1);
    }

    #[test]
    fn a_name_with_two_meanings_leads_to_each() {
        for (key, slugs) in TWOFOLD {
            for lang in Lang::ALL {
                for part in ["", ".says"] {
                    assert!(text::ui_named(lang, &format!("twofold-{key}{part}")).is_some(), "{key}{part}");
                }
            }
            assert!(slugs.iter().all(|slug| kpis::find(slug).is_some()), "{key}");
        }
    }
}
