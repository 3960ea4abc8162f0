//! What visitors type, and what they must find.

use super::words::fold;
use super::*;

fn found(lang: Lang, query: &str) -> Vec<&'static str> {
    match search(lang, query) {
        Found::Whole(slugs) => slugs,
        other => panic!("“{query}”: {other:?}"),
    }
}

/// The first results of a search, in this order.
#[track_caller]
fn leads(lang: Lang, query: &str, slugs: &[&str]) {
    let found = found(lang, query);
    assert!(found.starts_with(slugs), "“{query}”: {found:?}");
}

/// Results of a search, wherever they stand.
#[track_caller]
fn finds(lang: Lang, query: &str, slugs: &[&str]) {
    let found = found(lang, query);
    assert!(slugs.iter().all(|slug| found.contains(slug)), "“{query}”: {found:?}");
}

#[test]
fn questions_in_french_find_their_calculator() {
    for (query, slug) in [
        ("combien coûtent les déplacements", "trips"),
        ("Combien coûte un déplacement ?", "trips"),
        ("combien d'agents faut-il", "staffing"),
        ("Combien d’agents nous faut-il ?", "staffing"),
        ("combien coûte un appel", "cost-per-contact"),
        ("combien coûte un nouveau client", "cac"),
        ("combien vaut un client", "clv"),
        ("combien de clients perdons-nous ?", "churn"),
        ("pourquoi les clients partent-ils", "churn"),
        ("combien de clients gardons-nous", "retention"),
        ("mes clients sont-ils contents ?", "csat"),
        ("en combien de temps répond-on", "frt"),
        ("est-ce que nous tenons nos promesses", "sla"),
        ("combien de temps les clients attendent-ils", "wait"),
        ("les agents suivent-ils leur planning", "adherence"),
        ("est-ce que mon NPS a vraiment changé", "nps-change"),
        ("est-ce que l’équipe est contente", "esat"),
        ("combien d'appelants raccrochent", "abandonment"),
        ("est-ce que notre chatbot règle quelque chose", "ai-handover"),
        ("combien de fois le technicien doit-il revenir", "first-time-fix"),
        ("l’investissement en vaut-il la peine", "service-roi"),
    ] {
        leads(Lang::Fr, query, &[slug]);
    }
    finds(Lang::Fr, "mes clients sont-ils fidèles", &["retention", "recurring"]);
}

#[test]
fn questions_in_english_find_their_calculator() {
    for (query, slug) in [
        ("how much do trips cost", "trips"),
        ("How much does a trip cost?", "trips"),
        ("how many agents do I need", "staffing"),
        ("how many agents are needed", "staffing"),
        ("how much does a call cost", "cost-per-contact"),
        ("how much does a new customer cost", "cac"),
        ("what is a customer worth", "clv"),
        ("how many customers do we lose", "churn"),
        ("why do customers leave us?", "churn"),
        ("how many customers do we keep", "retention"),
        ("are my customers satisfied", "csat"),
        ("how fast do we reply", "frt"),
        ("do we keep our promises", "sla"),
        ("how long do customers wait", "wait"),
        ("do the agents follow their schedule", "adherence"),
        ("is my NPS really better", "nps-change"),
        ("are the agents happy", "esat"),
        ("how many callers hang up", "abandonment"),
        ("does the chatbot solve anything", "ai-handover"),
        ("is the investment worth it", "service-roi"),
        ("why do agents leave", "turnover"),
    ] {
        leads(Lang::En, query, &[slug]);
    }
    finds(Lang::En, "are my customers loyal", &["retention", "recurring"]);
}

/// The names that the field has for one thing, in either language.
const NAMES: &[(&str, &[&str])] = &[
    ("csat", &["CSAT", "taux de satisfaction"]),
    ("nps", &["NPS", "taux de recommandation", "Net Promoter Score"]),
    ("ces", &["CES", "score d'effort", "customer effort score"]),
    ("clv", &["CLV", "LTV", "valeur vie client", "lifetime value"]),
    ("churn", &["churn", "attrition", "désabonnement"]),
    ("fcr", &["FCR", "RPC", "TRPC", "résolution 1er contact", "first contact resolution"]),
    ("frt", &["FRT", "TMR", "délai de 1re réponse", "first response time"]),
    ("art", &["ART", "TMR", "temps de résolution", "resolution time"]),
    ("aht", &["AHT", "TMT", "DMT", "ACW", "post-appel", "handling time"]),
    ("retention", &["TRC", "rétention", "fidélisation", "retention"]),
    ("trips", &["truck roll", "déplacement", "intervention"]),
    ("nff", &["NFF", "sans défaut constaté", "no fault found"]),
    ("cac", &["CAC", "coût d'acquisition", "acquisition cost", "CPA"]),
    ("cost-per-contact", &["CPA", "coût par appel", "cost per call"]),
    ("turnover", &["ETR", "turnover"]),
    ("service-level", &["SL", "QS", "niveau de service", "qualité de service", "service level", "QoS"]),
    ("quality", &["QS", "QoS", "qualité d'écoute"]),
    ("abandonment", &["abandon", "décrochage manqué", "abandonment"]),
    ("occupancy", &["occupation", "occupancy"]),
    ("adherence", &["adhérence", "adherence", "conformance"]),
    ("sla", &["SLA"]),
    ("esat", &["ESAT", "satisfaction des employés", "employee satisfaction"]),
];

#[test]
fn every_name_of_the_field_is_found_from_either_language() {
    for (slug, names) in NAMES {
        for name in *names {
            for lang in Lang::ALL {
                finds(lang, name, &[slug]);
            }
        }
    }
}

#[test]
fn every_calculator_is_found_by_each_of_its_own_names() {
    for kpi in kpis::ALL {
        for lang in Lang::ALL {
            let title = text::of(kpi, lang, "title").expect("it has one");
            leads(lang, title, &[kpi.slug]);
            for key in ["short", "aliases", "search"] {
                for name in text::of(kpi, lang, key).expect("it has some").split(", ") {
                    finds(lang, name, &[kpi.slug]);
                }
            }
        }
    }
}

#[test]
fn names_come_before_other_names_and_those_before_what_is_said() {
    leads(Lang::Fr, "attrition", &["churn", "turnover"]);
    leads(Lang::Fr, "NPS", &["nps", "nps-change"]);
    leads(Lang::En, "resolution", &["fcr"]);
    leads(Lang::En, "effort", &["ces"]);
    leads(Lang::Fr, "client", &["csat"]);
    leads(Lang::En, "occupancy", &["occupancy"]);
    leads(Lang::Fr, "satisfaction", &["csat", "esat"]);
    leads(Lang::En, "quality", &["quality"]);
}

#[test]
fn case_accents_signs_and_plurals_do_not_matter() {
    for query in
        ["RÉSOLUTION au PREMIER", "re\u{301}solution premier", "resolutions, premiers !", "premier résol"]
    {
        leads(Lang::Fr, query, &["fcr"]);
    }
    leads(Lang::Fr, "co2", &["trips"]);
    leads(Lang::Fr, "CO₂", &["trips"]);
    leads(Lang::Fr, "l’effort", &["ces"]);
    leads(Lang::En, "truck rolls", &["trips"]);
    leads(Lang::En, "80/20", &["service-level"]);
    let folded = fold("Œuvre\u{202f}: «\u{a0}Ça\u{a0}»®, n’est-ce pas\u{202f}?");
    assert_eq!(words::words(&folded).collect::<Vec<_>>(), ["oeuvre", "ca", "n", "est", "ce", "pas"]);
}

#[test]
fn small_words_alone_ask_for_nothing() {
    for query in ["", " ", "?", "how much", "combien de", "est-ce que mes", "c"] {
        assert_eq!(search(Lang::Fr, query), Found::Everything, "{query}");
    }
}

#[test]
fn a_question_half_typed_keeps_what_it_has() {
    leads(Lang::En, "trips how mu", &["trips"]);
    finds(Lang::Fr, "combien coûtent le", &["trips", "cac", "cost-per-contact"]);
    leads(Lang::Fr, "déplacements combien co", &["trips"]);
    assert_eq!(search(Lang::En, "how shou"), Found::Everything);
}

#[test]
fn where_no_calculator_has_every_word_those_with_most_are_shown() {
    let closest = |query| match search(Lang::En, query) {
        Found::Closest(slugs) => slugs,
        other => panic!("{other:?}"),
    };
    assert_eq!(closest("promoters zebra").first(), Some(&"nps"));
    assert_eq!(closest("zebra cost of a truck roll").first(), Some(&"trips"));
    assert!(closest("zebra").is_empty());
    assert!(closest("churn of striped zebras").is_empty(), "one word of three is not most");
}
