//! The files of modules that are fetched later get names that depend on their contents, and the page learns those names.
//!
//! Trunk always writes `worker.js` and `worker_bg.wasm`: a browser could put an old worker beside a new page. Here they
//! become `worker-HASH.js` and `worker-HASH.wasm`, and `<meta name="jauge-worker" content="SCRIPT MODULE">` names them.

use super::markup::announce;
use crate::failure::Failure;
use crate::fingerprint;
use std::fs;
use std::path::Path;

/// What the page fetches when it is first needed: the file analysis, and its two workers.
pub const MODULES: [&str; 3] = ["analyser", "worker", "spreadsheet"];

/// Renames one module's files; returns the page that knows. Does nothing when it is done already.
pub fn rename(dist: &Path, html: &str, name: &str) -> Result<String, Failure> {
    let script = dist.join(format!("{name}.js"));
    if !script.is_file() {
        return Ok(html.to_owned());
    }
    let module = dist.join(format!("{name}_bg.wasm"));
    let new_script = hashed(&script, name, "js")?;
    let new_module = hashed(&module, name, "wasm")?;
    let page = dist.join("index.html");
    let html = announce(html, name, &format!("./{new_script} ./{new_module}"))
        .ok_or_else(|| Failure::content(&page, format!("has no <meta name=\"jauge-{name}\">")))?;
    fs::rename(&script, dist.join(new_script)).map_err(Failure::file(&script))?;
    fs::rename(&module, dist.join(new_module)).map_err(Failure::file(&module))?;
    Ok(html)
}

fn hashed(file: &Path, name: &str, ending: &str) -> Result<String, Failure> {
    let contents = fs::read(file).map_err(Failure::file(file))?;
    Ok(format!("{name}-{}.{ending}", fingerprint::of(&[&contents])))
}
