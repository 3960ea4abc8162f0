//! The two workers' files get names that depend on their contents, and the page learns those names.
//!
//! Trunk writes `worker.js`, `worker_bg.wasm` and `worker_loader.js`, always under these names: a browser could put an
//! old worker beside a new page. Here they become `worker-HASH.wasm` and one script `worker-HASH.js` that loads it,
//! and `<meta name="jauge-worker" content="…">` names that script.

use super::markup::tags;
use crate::failure::Failure;
use crate::fingerprint;
use std::fs;
use std::path::Path;

/// The programs that run in workers.
pub const WORKERS: [&str; 2] = ["worker", "spreadsheet"];

/// Renames one worker's files; returns the page that knows. Does nothing when it is done already.
pub fn rename(dist: &Path, html: &str, name: &str) -> Result<String, Failure> {
    let script = dist.join(format!("{name}.js"));
    let loader = dist.join(format!("{name}_loader.js"));
    let module = dist.join(format!("{name}_bg.wasm"));
    if !loader.is_file() {
        return Ok(html.to_owned());
    }
    let wasm = fs::read(&module).map_err(Failure::file(&module))?;
    let wasm_name = format!("{name}-{}.wasm", fingerprint::of(&[&wasm]));
    let mut code = fs::read_to_string(&script).map_err(Failure::file(&script))?;
    // One request less than a loader that imports the script. Addresses in a worker are relative to its script.
    code.push_str(&format!("\nwasm_bindgen({{module_or_path:\"./{wasm_name}\"}});\n"));
    let script_name = format!("{name}-{}.js", fingerprint::of(&[code.as_bytes()]));

    let page = dist.join("index.html");
    let html = announce(html, name, &script_name)
        .ok_or_else(|| Failure::content(&page, format!("has no <meta name=\"jauge-{name}\">")))?;
    fs::rename(&module, dist.join(wasm_name)).map_err(Failure::file(&module))?;
    fs::write(dist.join(script_name), code).map_err(Failure::file(&script))?;
    fs::remove_file(&script).map_err(Failure::file(&script))?;
    fs::remove_file(&loader).map_err(Failure::file(&loader))?;
    Ok(html)
}

/// The page with the script's name in the worker's `meta`.
fn announce(html: &str, name: &str, script: &str) -> Option<String> {
    let wanted = format!("jauge-{name}");
    let tag = tags(html).into_iter().find(|tag| tag.attribute("name") == Some(&wanted))?;
    let mut html = html.to_owned();
    html.replace_range(tag.range, &format!("<meta name=\"{wanted}\" content=\"./{script}\">"));
    Some(html)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_that_workers_name_changes() {
        let html =
            "<meta name=jauge-worker content=./worker_loader.js><meta name=jauge-spreadsheet content=x>";
        let expected = "<meta name=\"jauge-worker\" content=\"./worker-1.js\">\
                        <meta name=jauge-spreadsheet content=x>";
        assert_eq!(announce(html, "worker", "worker-1.js").unwrap(), expected);
        assert_eq!(announce("<head></head>", "worker", "worker-1.js"), None);
    }
}
