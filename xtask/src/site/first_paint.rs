//! What the app's page shows before the app is there: the head of the home page in each language, of which the script
//! `public/begin.js` leaves the right one; without JavaScript both stand there, with the way to the static pages.

use super::markup::tags;
use super::pages::element;
use crate::failure::Failure;
use crate::fingerprint;
use jauge::kpis;
use jauge::text::{self, Lang};
use std::fs;
use std::path::Path;

const SCRIPT: &str = "begin";

/// Where the app begins, which takes this element away.
const ID: &str = "loading";

/// What stands there for a page other than home, and where there is no static page to lead to.
const WAIT: &str = "<p class=\"loading start\">Jauge…</p>";

/// The mark, as the app draws it.
const MARK: &str = "<svg class=\"mark\" width=\"30\" height=\"20\" viewBox=\"0 0 30 20\" aria-hidden=\"true\">\
    <path class=\"mark__rest\" d=\"M3 17A12 12 0 0 1 27 17\"/><path class=\"mark__part\" d=\"M3 17A12 12 0 0 1 20.4 6.3\"/>\
    <circle class=\"mark__tip\" cx=\"20.4\" cy=\"6.3\" r=\"2.6\"/></svg>";

/// Puts the head of the home page into the page, and the name of the script that chooses. Does nothing to a page that has
/// no such script, or has it already.
pub fn publish(dist: &Path, html: &str) -> Result<String, Failure> {
    let path = dist.join(format!("{SCRIPT}.js"));
    if !path.is_file() {
        return Ok(html.to_owned());
    }
    let code = fs::read_to_string(&path).map_err(Failure::file(&path))?;
    let slugs: Vec<&str> = kpis::ALL.iter().map(|kpi| kpi.slug).collect();
    let code = format!("const SLUGS=\"{}\".split(\" \");\n{code}", slugs.join(" "));
    let name = format!("{SCRIPT}-{}.js", fingerprint::of(&[code.as_bytes()]));
    fs::write(dist.join(&name), code).map_err(Failure::file(&path))?;
    fs::remove_file(&path).map_err(Failure::file(&path))?;
    let html = html.replacen(&format!("./{SCRIPT}.js"), &format!("./{name}"), 1);
    fill(&html).ok_or_else(|| Failure::content(&dist.join("index.html"), format!("has no <p id=\"{ID}\">")))
}

/// Whether a script's address is that of the one that chooses.
pub fn is_script(address: &str) -> bool {
    address.starts_with(&format!("./{SCRIPT}-"))
}

/// The page without what is only right where the script chooses.
pub fn strip(html: &str) -> String {
    html.replacen(&format!("{WAIT}{}", every_language()), "<p class=\"loading\">Jauge…</p>", 1)
}

fn fill(html: &str) -> Option<String> {
    let all = tags(html);
    let at = all.iter().position(|tag| tag.attribute("id") == Some(ID))?;
    let [open, close] = all.get(at..at + 2)? else { return None };
    let failed = open.attribute("data-failed")?;
    let filled = format!("<div id=\"{ID}\" data-failed=\"{failed}\">{WAIT}{}</div>", every_language());
    let mut html = html.to_owned();
    html.replace_range(open.range.start..close.range.end, &filled);
    Some(html)
}

fn every_language() -> String {
    Lang::ALL.into_iter().map(in_language).collect()
}

/// The head of the home page, as the app draws it. No heading: the app's own takes its place.
fn in_language(lang: Lang) -> String {
    let say = |class, key| element("p", class, text::ui(lang, key));
    format!(
        "<div class=\"page start\" lang=\"{}\"><div class=\"bar\"><span class=\"bar__brand\">{MARK}Jauge</span>\
        <span class=\"bar__nav\"><a>\u{a0}</a></span></div><div class=\"page__main\"><div class=\"hero\">{}{}{}</div></div></div>",
        lang.tag(),
        say("hero__title", "home-title"),
        say("lead", "home-lead"),
        say("hero__promise", "home-promise"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head><script src=./begin.js></script></head>\
        <body><p data-failed=\"No texts.\" class=loading id=loading>Jauge…</p><noscript></noscript></body>";

    #[test]
    fn the_page_says_what_it_is_in_both_languages_before_the_app_is_there() {
        let dist = std::env::temp_dir().join(format!("xtask-first-paint-{}", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        fs::write(dist.join("begin.js"), "choose()").unwrap();
        let page = publish(&dist, PAGE).unwrap();
        for lang in Lang::ALL {
            let title = element("p", "hero__title", text::ui(lang, "home-title"));
            assert!(page.contains(&title), "{title} in {page}");
        }
        assert!(page.contains("<div id=\"loading\" data-failed=\"No texts.\">"), "{page}");
        assert!(page.contains("</div></div><noscript>"), "nothing of the page is lost: {page}");
        let script = tags(&page).iter().find_map(|tag| tag.attribute("src").map(str::to_owned)).unwrap();
        assert!(is_script(&script), "{script}");
        let code = fs::read_to_string(dist.join(&script)).unwrap();
        assert!(code.contains("\"nps ") || code.contains(" nps "), "{code}");
        assert!(!dist.join("begin.js").exists());
        assert_eq!(publish(&dist, &page).unwrap(), page, "a second time changes nothing");
        let stripped = strip(&page);
        assert!(stripped.contains("Jauge…") && !stripped.contains("start\""), "{stripped}");
        fs::remove_dir_all(dist).unwrap();
    }
}
