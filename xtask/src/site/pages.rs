//! Each calculator, and the list of them, as a plain page in each language: for search engines, for previews of links,
//! and for reading without JavaScript. With JavaScript the page becomes the app (`public/page.js`).

mod address;
mod calculator;
mod head;
mod html;
mod list;
mod oembed;
mod words;

pub use address::BaseUrl;
pub use html::element;
pub use oembed::ENDING as OEMBED;

use crate::failure::Failure;
use crate::fingerprint;
use crate::site::policy;
use jauge::kpis;
use jauge::model::kpi::Kpi;
use jauge::text::Lang;
use std::fs;
use std::path::Path;

const SCRIPT: &str = "page";

/// A page before it has its head: what is different from one to the other.
struct Page {
    lang: Lang,
    /// Name of its file in the folder of its language.
    file: String,
    /// The calculator that it is about, if it is one.
    kpi: Option<&'static Kpi>,
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
        if let (Some(kpi), Some(base)) = (page.kpi, base) {
            let answer = oembed::answer(kpi, page.lang, base).to_string();
            save(&path.with_file_name(oembed::file(kpi)), &answer)?;
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
        assert!(
            !html.contains("oembed") && !dist.join("fr/nps.oembed.json").exists(),
            "without an address: {html}"
        );
        fs::remove_dir_all(dist).unwrap();
    }

    /// What the specification asks of an answer of the type `rich`, and that its frame is the calculator's.
    fn assert_oembed(answer: &serde_json::Value, kpi: &'static Kpi, lang: Lang) {
        assert_eq!((&answer["version"], &answer["type"]), (&"1.0".into(), &"rich".into()), "{answer}");
        for size in ["width", "height", "thumbnail_width", "thumbnail_height"] {
            assert!(answer[size].as_u64().is_some_and(|pixels| pixels > 0), "{size}: {answer}");
        }
        for address in ["provider_url", "thumbnail_url"] {
            let address = answer[address].as_str().unwrap();
            assert!(address.starts_with("https://kpi.example/tools/"), "{address}");
        }
        let title = jauge::text::of(kpi, lang, "title").unwrap();
        assert_eq!(answer["title"], title);
        let html = answer["html"].as_str().unwrap();
        let [frame, end] = &*crate::site::tags(html) else { panic!("{html}") };
        assert_eq!((&*frame.name, &*end.name), ("iframe", "/iframe"));
        assert_eq!(frame.attribute("title"), Some(html::escape(title).as_str()));
        let source = frame.attribute("src").unwrap().replace("&amp;", "&");
        let fragment = source.strip_prefix("https://kpi.example/tools/").unwrap();
        // As WordPress writes it.
        let read = jauge::link::Address::read(&format!("{fragment}#?secret=x1"));
        assert_eq!((&*read.page, read.lang()), (&*format!("embed/{}", kpi.slug), Some(lang)));
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
        assert!(html.find("json+oembed").unwrap() < 10_000, "WordPress looks no further than 150 kB: {html}");
        for (kpi, lang) in kpis::ALL.iter().flat_map(|kpi| Lang::ALL.map(|lang| (kpi, lang))) {
            let name = format!("{}/{}.oembed.json", lang.tag(), kpi.slug);
            let html = read(&dist.join(format!("{}/{}.html", lang.tag(), kpi.slug))).unwrap();
            let link = format!("type=\"application/json+oembed\" href=\"https://kpi.example/tools/{name}\"");
            assert!(html.contains(&link), "{link} in {html}");
            assert_oembed(&serde_json::from_str(&read(&dist.join(&name)).unwrap()).unwrap(), kpi, lang);
        }
        let list = read(&dist.join("en/index.html")).unwrap();
        assert!(!list.contains("oembed"), "there is nothing to embed: {list}");
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
