//! The scripts that the page fetches by itself: in the frame of another page the one that makes it part of that page, and
//! anywhere else, once the app is there, the one that keeps the site on the device.

use super::markup::{is_inline, tags};
use crate::failure::Failure;
use crate::fingerprint;
use std::fs;
use std::path::Path;

/// Gives both names that depend on their contents; returns the page whose start script fetches them. Does nothing when it
/// is done already.
pub fn fetch(dist: &Path, html: &str) -> Result<String, Failure> {
    if !dist.join("frame.js").is_file() {
        return Ok(html.to_owned());
    }
    let page = dist.join("index.html");
    let tags = tags(html);
    let start = tags.array_windows().find(|pair| is_inline(*pair));
    let [open, close] = start.ok_or_else(|| Failure::content(&page, "has no start script"))?;
    let (begin, end) = (open.range.end, close.range.start);
    // How a frame is to look is known before anything is shown in it.
    let frame = format!(
        "const framed = location.hash.startsWith(\"#/embed/\");\nif (framed) import(\"{}\");\n",
        rename(dist, "frame")?
    );
    let offline = format!("\nif (!framed) import(\"{}\");", rename(dist, "offline")?);
    Ok(format!("{}{frame}{}{offline}{}", &html[..begin], &html[begin..end], &html[end..]))
}

fn rename(dist: &Path, script: &str) -> Result<String, Failure> {
    let path = dist.join(format!("{script}.js"));
    let code = fs::read(&path).map_err(Failure::file(&path))?;
    let name = format!("{script}-{}.js", fingerprint::of(&[&code]));
    fs::rename(&path, dist.join(&name)).map_err(Failure::file(&path))?;
    Ok(format!("./{name}"))
}
