//! The page that leads to every calculator.

use super::Page;
use super::html::{element, escape, link, section, within};
use super::words::words;
use jauge::kpis;
use jauge::model::kpi::{Family, Kpi};
use jauge::text::{self, Lang};
use serde_json::json;

/// The list in a language.
pub fn page(lang: Lang) -> Page {
    let say = |key| text::ui(lang, key);
    let families: String = Family::ALL.into_iter().map(|family| one_family(lang, family)).collect();
    let open = format!(
        "<p><a class=\"button button--main\" data-open href=\"../#/?lang={}\">{}</a></p>",
        lang.tag(),
        words(lang).start
    );
    let body = [
        element("h1", "", say("home-title")),
        element("p", "lead", say("home-lead")),
        element("p", "quiet", say("home-promise")),
        open,
        within("div", "parts", &families),
    ];
    Page {
        lang,
        file: "index.html".to_owned(),
        kpi: None,
        title: say("home-window").to_owned(),
        description: format!("{}. {}", say("home-title"), say("home-lead")),
        data: json!({ "@type": "WebSite", "name": "Jauge", "description": say("home-title") }),
        body: body.concat(),
    }
}

fn one_family(lang: Lang, family: Family) -> String {
    let entry = |kpi: &&Kpi| {
        let say = |key| text::of(kpi, lang, key).unwrap_or_default();
        let title = link(&format!("./{}.html", kpi.slug), say("title"));
        within("div", "term", &format!("<dt>{title}</dt><dd>{}</dd>", escape(say("summary"))))
    };
    let entries: String = kpis::ALL.iter().filter(|kpi| kpi.family == family).map(entry).collect();
    let name = text::ui_named(lang, &format!("family-{}", family.key())).unwrap_or_default();
    section(name, &within("dl", "terms", &entries))
}
