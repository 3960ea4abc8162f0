//! The files of modules that are fetched later get names that depend on their contents, and the page learns those names.
//!
//! Trunk always writes `worker.js` and `worker_bg.wasm`: a browser could put an old worker beside a new page. Here they
//! become `worker-HASH.js` and `worker-HASH.wasm`, and `<meta name="jauge-worker" content="SCRIPT MODULE">` names them.

use super::markup::announce;
use crate::failure::Failure;
use crate::fingerprint;
use std::fs;
use std::path::Path;

/// What the page fetches when it is first needed: the annex, and the two workers of the file analysis.
pub const MODULES: [&str; 3] = ["annex", "worker", "spreadsheet"];

/// Renames one module's files; returns the page that knows. Does nothing when it is done already.
pub fn rename(dist: &Path, html: &str, name: &str) -> Result<String, Failure> {
    if !dist.join(format!("{name}.js")).is_file() {
        return Ok(html.to_owned());
    }
    let mut files = vec![hashed(dist, &format!("{name}.js"), name, "js")?];
    files.push(hashed(dist, &format!("{name}_bg.wasm"), name, "wasm")?);
    if name == "annex" {
        files.push(hashed(dist, "annex.css", "annex", "css")?);
    }
    announce(html, name, &files.join(" ")).ok_or_else(|| {
        Failure::content(&dist.join("index.html"), format!("has no <meta name=\"jauge-{name}\">"))
    })
}

/// Gives a file its new name; returns that, relative to the page.
fn hashed(dist: &Path, file: &str, name: &str, ending: &str) -> Result<String, Failure> {
    let path = dist.join(file);
    let contents = fs::read(&path).map_err(Failure::file(&path))?;
    let new = format!("{name}-{}.{ending}", fingerprint::of(&[&contents]));
    fs::rename(&path, dist.join(&new)).map_err(Failure::file(&path))?;
    Ok(format!("./{new}"))
}
