//! The service worker's list: every file of the site with the digest of its bytes, and the version that follows from it.
//!
//! The worker itself stands in `public/sw.js`, and what the page does about it in `public/offline.js`.

use super::pages::OEMBED;
use crate::failure::Failure;
use crate::fingerprint;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

const WORKER: &str = "sw.js";

/// Writes into the worker which files there are; the last thing done to a site. Doing it again renews the list.
pub fn list(dist: &Path) -> Result<(), Failure> {
    let path = dist.join(WORKER);
    let script = fs::read_to_string(&path).map_err(Failure::file(&path))?;
    let body = match script.split_once('\n') {
        Some((first, body)) if first.starts_with("const VERSION=") => body,
        _ => &script,
    };
    let files = digests(dist)?;
    let version = fingerprint::of(&[files.to_string().as_bytes(), body.as_bytes()]);
    let script = format!("const VERSION=\"{version}\",FILES={files};\n{body}");
    fs::write(&path, script).map_err(Failure::file(&path))
}

/// Digest of every file but the worker and what only other sites ask for, by its address from the worker.
fn digests(dist: &Path) -> Result<Value, Failure> {
    let mut paths = Vec::new();
    fingerprint::collect(dist, &mut paths)?;
    let mut files = Map::new();
    for path in paths {
        let name = path.strip_prefix(dist).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        if name != WORKER && !name.ends_with(OEMBED) {
            let contents = fs::read(&path).map_err(Failure::file(&path))?;
            files.insert(address(&name), integrity(&contents).into());
        }
    }
    Ok(Value::Object(files))
}

/// Under which address a server has the file: some send those who ask for `index.html` to its folder.
fn address(name: &str) -> String {
    match name.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => format!("./{folder}"),
        _ => format!("./{name}"),
    }
}

/// A digest as in an attribute `integrity` or in a policy.
pub fn integrity(contents: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(contents)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(dist: &Path) -> String {
        fs::read_to_string(dist.join(WORKER)).unwrap()
    }

    #[test]
    fn the_list_has_every_file_and_its_version_follows_from_it() {
        let dist = std::env::temp_dir().join(format!("xtask-offline-{}", std::process::id()));
        fs::create_dir_all(dist.join("fr")).unwrap();
        fs::write(dist.join("index.html"), "page").unwrap();
        fs::write(dist.join("fr/index.html"), "").unwrap();
        fs::write(dist.join("fr/nps.html"), "").unwrap();
        fs::write(dist.join(WORKER), "// What it does.\ndo();\n").unwrap();

        list(&dist).unwrap();
        let first = listed(&dist);
        assert!(first.ends_with("};\n// What it does.\ndo();\n"), "{first}");
        let empty = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
        for entry in ["\"./\":\"sha256-", &format!("\"./fr/\":\"{empty}\""), "\"./fr/nps.html\":"] {
            assert!(first.contains(entry), "{entry} in {first}");
        }
        list(&dist).unwrap();
        assert_eq!(listed(&dist), first, "a second time changes nothing");

        fs::write(dist.join("index.html"), "another page").unwrap();
        list(&dist).unwrap();
        let version = |script: &str| script.split('"').nth(1).unwrap().to_owned();
        assert_ne!(version(&listed(&dist)), version(&first));
        fs::remove_dir_all(dist).unwrap();
    }
}
