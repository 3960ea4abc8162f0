//! The whole site as one page that works when it is opened from a disk: scripts and styles in it by their digests,
//! everything else as packed data. Its policy lets nothing out at all.

use crate::environment::Environment;
use crate::failure::Failure;
use crate::fingerprint;
use crate::site::{integrity, strip_first_paint, tags};
use crate::step::run;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::{Compression, GzBuilder};
use std::fs;
use std::io::Write;
use std::path::Path;

const START: &str = include_str!("single.js");
const LOAD: &str = include_str!("load.js");

/// What the page would fetch, by the beginning of the name.
const FETCHED: [&str; 8] =
    ["jauge-", "annex-", "worker-", "spreadsheet-", "texts-", "calculators-", "file-texts-", "samples/"];

/// Makes the page from a finished site; `work` is a folder for what is bundled.
pub fn write(dist: &Path, work: &Path, esbuild: &Environment) -> Result<String, Failure> {
    let page = dist.join("index.html");
    let html = strip_first_paint(&fs::read_to_string(&page).map_err(Failure::file(&page))?);
    let script = bundle(dist, work, esbuild)?;
    let style = styles(dist, &html)?;
    let mut data = String::new();
    for (name, bytes) in fetched(dist)? {
        let packed = STANDARD.encode(gzip(&bytes));
        data += &format!("<script type=\"text/plain\" data-file=\"{name}\">{packed}</script>\n");
    }
    Ok(format!(
        "<!doctype html><html lang=\"fr\"><head>{policy}{head}<style>{style}</style></head><body>{body}\n{data}\
         <script type=\"module\">{script}</script></body></html>\n",
        policy = policy(&script, &style),
        head = head(&html),
        body = body(&html).ok_or_else(|| Failure::content(&page, "has no body"))?,
    ))
}

/// Nothing is loaded from anywhere; a worker is a blob that the page itself makes.
fn policy(script: &str, style: &str) -> String {
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         script-src '{}' 'wasm-unsafe-eval'; style-src '{}'; img-src data:; \
         worker-src blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
         trusted-types jauge-worker\"><meta name=\"referrer\" content=\"no-referrer\">\
         <meta http-equiv=\"x-dns-prefetch-control\" content=\"off\">",
        integrity(script.as_bytes()),
        integrity(style.as_bytes())
    )
}

/// What the head says of the page, and where the app looks for its files; none of what would be loaded.
fn head(html: &str) -> String {
    let kept = tags(html).into_iter().filter(|tag| match &*tag.name {
        "meta" => tag.attribute("http-equiv").is_none() && tag.attribute("name") != Some("referrer"),
        "link" => tag.attribute("href").is_some_and(|address| address.starts_with("data:")),
        _ => false,
    });
    let kept: String = kept.map(|tag| html[tag.range].to_owned()).collect();
    kept + "<title>Jauge</title>"
}

/// The body without the links to the static pages, which are not there.
fn body(html: &str) -> Option<String> {
    let inside = html.split_once("<body>")?.1.split_once("</body>")?.0;
    let Some((before, rest)) = inside.split_once("<br>") else { return Some(inside.to_owned()) };
    Some(before.to_owned() + rest.split_once("</p>").map_or("", |(_, after)| after))
}

fn styles(dist: &Path, html: &str) -> Result<String, Failure> {
    let links = tags(html).into_iter().filter(|tag| tag.attribute("rel") == Some("stylesheet"));
    let mut names: Vec<String> = links.filter_map(|tag| Some(tag.attribute("href")?.to_owned())).collect();
    names.push(named(dist, "annex-", ".css")?);
    names.iter().map(|name| read(&dist.join(name))).collect()
}

/// The app, its annex and what starts them, as one script.
fn bundle(dist: &Path, work: &Path, esbuild: &Environment) -> Result<String, Failure> {
    let app = named(dist, "jauge-", ".js")?;
    let annex = named(dist, "annex-", ".js")?;
    let verify = named(dist, "verify-", ".js")?;
    let load = named(dist, "load-", ".js")?;
    let launch = named(dist, "launch-", ".js")?;
    let module = named(dist, "jauge-", ".wasm")?;
    fs::create_dir_all(work).map_err(Failure::file(work))?;
    let put = |name: &str, code: &str| {
        let path = work.join(name);
        fs::write(&path, code).map_err(Failure::file(&path))
    };
    for name in [&app, &annex, &verify, &launch] {
        put(name, &read(&dist.join(name))?)?;
    }
    put(&load, &LOAD.replace("ANNEX", &format!("./{annex}")))?;
    let start = START.replace("\"APP\"", &format!("\"./{app}\"")).replace("MODULE", &format!("./{module}"));
    put("single.js", &start)?;
    let bundled = work.join("bundled.js");
    let mut command = esbuild.command("esbuild");
    command.current_dir(work).args(["single.js", "--bundle", "--minify", "--format=esm", "--charset=utf8"]);
    run(command.args(["--log-level=error", "--outfile=bundled.js"]))?;
    Ok(read(&bundled)?.trim().to_owned())
}

/// The one file beside the page with this beginning and end.
fn named(dist: &Path, start: &str, end: &str) -> Result<String, Failure> {
    let entries = fs::read_dir(dist).map_err(Failure::file(dist))?;
    let mut names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    names
        .find(|name| name.starts_with(start) && name.ends_with(end))
        .ok_or_else(|| Failure::content(dist, format!("has no {start}…{end}")))
}

/// Names and contents of what the page would fetch, in a stable order; its scripts are in the bundle, the workers' are
/// not.
fn fetched(dist: &Path) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let mut paths = Vec::new();
    fingerprint::collect(dist, &mut paths)?;
    let mut files = Vec::new();
    for path in paths {
        let name = path.strip_prefix(dist).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        let bundled = name.ends_with(".js") && (name.starts_with("jauge-") || name.starts_with("annex-"));
        // The calculators one by one are in their book as well, but the page asks for one of them first.
        if FETCHED.iter().any(|start| name.starts_with(start)) && !bundled && !name.ends_with(".css") {
            files.push((name, fs::read(&path).map_err(Failure::file(&path))?));
        }
    }
    Ok(files)
}

/// Packed, without a clock or a name.
fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzBuilder::new().write(Vec::new(), Compression::best());
    packer.write_all(bytes).and_then(|()| packer.finish()).expect("memory takes every byte")
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(Failure::file(path))
}
