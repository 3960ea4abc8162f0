//! The two workers' files get names that depend on their contents, and the page learns those names.
//!
//! Trunk always writes `worker.js` and `worker_bg.wasm`: a browser could put an old worker beside a new page. Here they
//! become `worker-HASH.js` and `worker-HASH.wasm`, and `<meta name="jauge-worker" content="SCRIPT MODULE">` names them.

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

/// The page with these files in the worker's `meta`.
fn announce(html: &str, name: &str, files: &str) -> Option<String> {
    let wanted = format!("jauge-{name}");
    let tag = tags(html).into_iter().find(|tag| tag.attribute("name") == Some(&wanted))?;
    let mut html = html.to_owned();
    html.replace_range(tag.range, &format!("<meta name=\"{wanted}\" content=\"{files}\">"));
    Some(html)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_that_workers_files_change() {
        let html =
            "<meta content='./worker.js ./worker_bg.wasm' name=jauge-worker><meta name=jauge-spreadsheet>";
        let expected = "<meta name=\"jauge-worker\" content=\"./a ./b\"><meta name=jauge-spreadsheet>";
        assert_eq!(announce(html, "worker", "./a ./b").unwrap(), expected);
        assert_eq!(announce("<head></head>", "worker", "./a ./b"), None);
    }
}
