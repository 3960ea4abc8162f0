//! Each calculator, and the list of them, as a plain page in each language: for search engines, for previews of links,
//! and for reading without JavaScript. With JavaScript the page becomes the app (`public/page.js`).

mod address;
mod calculator;
mod head;
mod html;
mod list;
mod words;

pub use address::BaseUrl;
pub use html::element;

use crate::failure::Failure;
use crate::fingerprint;
use crate::site::policy;
use jauge::kpis;
use jauge::text::Lang;
use std::fs;
use std::path::Path;

const SCRIPT: &str = "page";

/// A page before it has its head: what is different from one to the other.
struct Page {
    lang: Lang,
    /// Name of its file in the folder of its language.
    file: String,
    title: String,
    description: String,
    /// What it is, as schema.org has it.
    data: serde_json::Value,
    body: String,
}

/// Writes every page into the site, and what leads search engines to them. The app's page must be finished.
pub fn write(dist: &Path, base: Option<&BaseUrl>) -> Result<(), Failure> {
    let app = read(&dist.join("index.html"))?;
    let script = rename_script(dist)?;
    for page in Lang::ALL.into_iter().flat_map(pages) {
        let html = head::page(&app, &script, &page, base);
        let path = dist.join(page.lang.tag()).join(&page.file);
        save(&path, &html)?;
        match policy::faults(&html) {
            faults if faults.is_empty() => {}
            lines => return Err(Failure::Findings { subject: "a static page", lines }),
        }
    }
    save(&dist.join("robots.txt"), &address::robots(base))?;
    match base {
        Some(base) => save(&dist.join("sitemap.xml"), &base.sitemap(&files())),
        None => Ok(()),
    }
}

fn pages(lang: Lang) -> impl Iterator<Item = Page> {
    std::iter::once(list::page(lang)).chain(kpis::ALL.iter().map(move |kpi| calculator::page(kpi, lang)))
}

/// The names of the pages, alike in every language.
fn files() -> Vec<String> {
    pages(Lang::default()).map(|page| page.file).collect()
}

/// Gives the script a name that depends on its contents; returns that.
fn rename_script(dist: &Path) -> Result<String, Failure> {
    let path = dist.join(format!("{SCRIPT}.js"));
    let code = fs::read(&path).map_err(Failure::file(&path))?;
    let name = format!("{SCRIPT}-{}.js", fingerprint::of(&[&code]));
    fs::rename(&path, dist.join(&name)).map_err(Failure::file(&path))?;
    Ok(name)
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(Failure::file(path))
}

fn save(path: &Path, text: &str) -> Result<(), Failure> {
    let folder = path.parent().expect("a page is in a folder");
    fs::create_dir_all(folder).map_err(Failure::file(folder))?;
    fs::write(path, text).map_err(Failure::file(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    const APP: &str = "<!doctype html><html lang=fr><meta charset=utf-8>\
        <meta content=\"both\" name=description><title>Jauge</title><meta name=\"jauge-texts\" content=\"./a ./b\">\
        <link rel=manifest href=./manifest.webmanifest><link rel=\"stylesheet\" href=\"./style.css\">\
        <script type=\"module\" src=\"./start.js\"></script></head>\
        <body><p data-failed=\"No texts.\" class=loading id=loading>Jauge…</p></body></html>";

    fn site(name: &str, base: Option<&str>) -> std::path::PathBuf {
        let dist = std::env::temp_dir().join(format!("xtask-pages-{name}-{}", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        let app = APP.replacen("<meta", &format!("{}<meta", policy::head()), 1);
        fs::write(dist.join("index.html"), app).unwrap();
        fs::write(dist.join("page.js"), "take()").unwrap();
        let base = base.map(|base| BaseUrl::parse(base).unwrap());
        write(&dist, base.as_ref()).unwrap();
        dist
    }

    #[test]
    fn every_calculator_has_its_page_in_each_language() {
        let dist = site("all", None);
        for (lang, method) in
            [("fr", "Les promoteurs répondent 9 ou 10"), ("en", "Promoters are answers of 9 or 10")]
        {
            for kpi in kpis::ALL {
                let html = read(&dist.join(lang).join(format!("{}.html", kpi.slug))).unwrap();
                assert!(html.contains(&format!("<html lang=\"{lang}\">")), "{html}");
                assert!(!html.contains("…}") && !html.contains("{ $"), "{}: {html}", kpi.slug);
                assert!(html.contains(&format!("href=\"../#/{}?lang={lang}\"", kpi.slug)), "{html}");
            }
            let nps = read(&dist.join(lang).join("nps.html")).unwrap();
            assert!(nps.contains(method), "{nps}");
            let list = read(&dist.join(lang).join("index.html")).unwrap();
            assert!(
                kpis::ALL.iter().all(|kpi| list.contains(&format!("href=\"./{}.html\"", kpi.slug))),
                "{list}"
            );
        }
        fs::remove_dir_all(dist).unwrap();
    }

    #[test]
    fn a_page_loads_what_the_app_loads_from_a_folder_further_up() {
        let dist = site("up", None);
        let html = read(&dist.join("fr/nps.html")).unwrap();
        for part in [
            "<link rel=\"stylesheet\" href=\"../style.css\">",
            "src=\"../start.js\"",
            "<meta name=\"jauge-texts\" content=\"./a ./b\">",
            "<link rel=\"alternate\" hreflang=\"en\" href=\"../en/nps.html\">",
            "data-failed=\"No texts.\"",
        ] {
            assert!(html.contains(part), "{part} in {html}");
        }
        assert_eq!(html.matches("name=\"description\"").count(), 1, "{html}");
        assert_eq!(html.matches("<title>").count(), 1, "{html}");
        assert!(
            html.find("../page-").unwrap() < html.find("../start.js").unwrap(),
            "its address first: {html}"
        );
        assert!(!html.contains("canonical") && !html.contains("manifest.webmanifest"), "{html}");
        assert!(!dist.join("sitemap.xml").exists());
        fs::remove_dir_all(dist).unwrap();
    }

    #[test]
    fn with_an_address_pages_say_where_they_are() {
        let dist = site("base", Some("https://kpi.example/tools"));
        let html = read(&dist.join("en/nps.html")).unwrap();
        let own = "https://kpi.example/tools/en/nps.html";
        for part in [
            format!("<link rel=\"canonical\" href=\"{own}\">"),
            format!("<meta property=\"og:url\" content=\"{own}\">"),
            "hreflang=\"fr\" href=\"https://kpi.example/tools/fr/nps.html\"".to_owned(),
        ] {
            assert!(html.contains(&part), "{part} in {html}");
        }
        let sitemap = read(&dist.join("sitemap.xml")).unwrap();
        assert_eq!(sitemap.matches("<loc>").count(), 2 * (kpis::ALL.len() + 1));
        assert!(sitemap.contains(&format!("<loc>{own}</loc>")), "{sitemap}");
        assert!(
            read(&dist.join("robots.txt"))
                .unwrap()
                .contains("Sitemap: https://kpi.example/tools/sitemap.xml")
        );
        fs::remove_dir_all(dist).unwrap();
    }
}
