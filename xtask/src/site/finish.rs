//! From what Trunk leaves in `dist/` to what is published: the policy first in the head, every script in a file of
//! its own, texts and later modules under names that depend on their contents. Doing it twice changes nothing more.

use super::markup::{Tag, announce, is_inline, tags};
use super::{beside, first_paint, module, offline, pages, policy, snippets, styles, texts};
use crate::failure::Failure;
use crate::fingerprint;
use std::fs;
use std::path::Path;

/// Finishes the site in this folder and checks the result.
pub fn finish(root: &Path, dist: &Path, base: Option<&pages::BaseUrl>) -> Result<(), Failure> {
    let page = dist.join("index.html");
    let mut html = fs::read_to_string(&page).map_err(Failure::file(&page))?;
    for name in module::MODULES {
        html = module::rename(dist, &html, name)?;
    }
    html = texts::publish(root, dist, &html)?;
    html = styles::join(dist, &html)?;
    html = snippets::publish(dist, &html)?;
    html = first_paint::publish(dist, &html)?;
    if let Some(base) = base {
        html = base.of_app(&html);
    }
    html = beside::fetch(dist, &html)?;
    let (mut html, scripts) = extract_scripts(&html);
    for script in &scripts {
        let path = dist.join(&script.name);
        fs::write(&path, &script.code).map_err(Failure::file(&path))?;
    }
    let build = fingerprint::of_folder(dist, makes_the_app)?;
    html = announce(&html, "build", &build)
        .ok_or_else(|| Failure::content(&page, "has no <meta name=\"jauge-build\">"))?;
    println!("    fingerprint: {build}");
    html = with_policy(&html)
        .ok_or_else(|| Failure::content(&page, "has no <meta> to put the policy before"))?;
    fs::write(&page, &html).map_err(Failure::file(&page))?;
    match policy::faults(&html) {
        faults if faults.is_empty() => {}
        lines => return Err(Failure::Findings { subject: "dist/index.html", lines }),
    }
    if dist.join("page.js").is_file() {
        pages::write(dist, base)?;
    }
    offline::list(dist)
}

/// Whether a file is one of those that the app is made of, and not written from them: pages, what is for robots, the list
/// of the service worker.
fn makes_the_app(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let written = ["sw.js", "robots.txt"].contains(&&*name) || name.starts_with("page");
    let endings = [".html", ".xml", pages::OEMBED];
    !written && !endings.iter().any(|ending| name.ends_with(ending))
}

/// A script that stood in the page.
#[derive(Debug, PartialEq, Eq)]
struct Script {
    name: String,
    code: String,
}

/// The page with each inline script replaced by a reference to a file, and those files.
fn extract_scripts(html: &str) -> (String, Vec<Script>) {
    let tags = tags(html);
    let mut rest = html.to_owned();
    let mut scripts = Vec::new();
    // From the end, so that earlier positions stay right.
    for pair in tags.windows(2).rev() {
        let ([open, close], true) = (pair, is_inline(pair)) else { continue };
        let code = html[open.range.end..close.range.start].trim().to_owned();
        let name = format!("start-{}.js", fingerprint::of(&[code.as_bytes()]));
        rest.replace_range(open.range.start..close.range.end, &reference(open, &name));
        scripts.push(Script { name, code });
    }
    (rest, scripts)
}

fn reference(script: &Tag, file: &str) -> String {
    let kind = script.attribute("type").map(|kind| format!(" type=\"{kind}\"")).unwrap_or_default();
    format!("<script{kind} src=\"./{file}\"></script>")
}

/// The page with the policy before its first `meta`, which must be the first thing in the head.
fn with_policy(html: &str) -> Option<String> {
    if html.contains(&policy::head()) {
        return Some(html.to_owned());
    }
    let first = tags(html).into_iter().find(|tag| tag.name == "meta")?;
    let mut html = html.to_owned();
    html.insert_str(first.range.start, &policy::head());
    Some(html)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;
    use std::path::PathBuf;

    const PAGE: &str = "<!doctype html><html lang=fr><meta charset=utf-8>\
        <meta name=jauge-worker content=\"./worker.js ./worker_bg.wasm\">\
        <meta name=jauge-spreadsheet content=\"./spreadsheet.js ./spreadsheet_bg.wasm\">\
        <meta name=jauge-annex content=\"./annex.js ./annex_bg.wasm ./annex.css\">\
        <meta name=jauge-texts content=\"./fr ./en\"><meta name=jauge-annex-texts content=\"./fr ./en\"><meta name=jauge-file-texts content=\"./fr ./en\">\
        <meta name=jauge-build content=''><meta name=jauge-calculators content=\"./fr ./en\"><meta name=jauge-calculator content=\"./x/\">\
        <script type=module>import init from './jauge-1.js';\nawait init('./jauge-1_bg.wasm');</script>\
        <link rel=modulepreload href=./jauge-1.js><body></body>";

    fn root() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
    }

    fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
        let entries =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap()).filter(|entry| entry.path().is_file());
        entries
            .map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap()))
            .collect()
    }

    fn files_in(folder: &Path) -> usize {
        let mut files = Vec::new();
        fingerprint::collect(folder, &mut files).unwrap();
        files.len()
    }

    #[test]
    fn what_trunk_leaves_becomes_a_strict_site_and_stays_one() {
        let dist = std::env::temp_dir().join(format!("xtask-finish-{}", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        fs::write(dist.join("index.html"), PAGE).unwrap();
        for name in module::MODULES {
            fs::write(dist.join(format!("{name}.js")), "let wasm_bindgen;").unwrap();
            fs::write(dist.join(format!("{name}_bg.wasm")), name).unwrap();
        }

        fs::write(dist.join("annex.css"), "p{}").unwrap();
        fs::write(dist.join("offline.js"), "keep();").unwrap();
        fs::write(dist.join("frame.js"), "fit();").unwrap();
        fs::write(dist.join("embed.js"), "frame();").unwrap();
        fs::write(dist.join("page.js"), "take();").unwrap();
        fs::write(dist.join("sw.js"), "serve();").unwrap();

        finish(&root(), &dist, None).unwrap();
        let first = files(&dist);
        finish(&root(), &dist, None).unwrap();
        assert_eq!(files(&dist), first, "finishing twice must change nothing");

        let page = String::from_utf8(first["index.html"].clone()).unwrap();
        let name = |start: &str, end: &str| {
            let is = |name: &&String| name.starts_with(start) && name.ends_with(end);
            first.keys().find(is).unwrap_or_else(|| panic!("{start}…{end} in {:?}", first.keys())).clone()
        };
        for worker in module::MODULES {
            let start = format!("{worker}-");
            let mut files = format!("./{} ./{}", name(&start, ".js"), name(&start, ".wasm"));
            if worker == "annex" {
                files += &format!(" ./{}", name("annex-", ".css"));
            }
            let announcement = format!("<meta name=\"jauge-{worker}\" content=\"{files}\">");
            assert!(page.contains(&announcement), "{page}");
        }
        assert!(
            page.contains(&format!("<script type=\"module\" src=\"./{}\">", name("start-", ".js"))),
            "{page}"
        );
        let start = String::from_utf8(first[&name("start-", ".js")].clone()).unwrap();
        assert!(start.contains(&format!("if (framed) import(\"./{}\");", name("frame-", ".js"))), "{start}");
        assert!(
            start.ends_with(&format!("if (!framed) import(\"./{}\");", name("offline-", ".js"))),
            "{start}"
        );
        let worker = String::from_utf8(first["sw.js"].clone()).unwrap();
        assert_eq!(
            worker.matches("sha256-").count(),
            files_in(&dist) - 1,
            "all but the worker itself: {worker}"
        );
        assert_eq!(first.len(), 23, "{:?}", first.keys());
        fs::remove_dir_all(dist).unwrap();
    }

    #[test]
    fn a_page_that_breaks_the_policy_is_refused() {
        let dist = std::env::temp_dir().join(format!("xtask-refuse-{}", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        let page = PAGE.replace("<body>", "<body style='color:red'>");
        fs::write(dist.join("index.html"), page).unwrap();
        assert!(
            matches!(finish(&root(), &dist, None), Err(Failure::Findings { lines, .. }) if lines.len() == 1)
        );
        fs::remove_dir_all(dist).unwrap();
    }
}
