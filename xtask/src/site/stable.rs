//! Takes out of Trunk's output what differs each time or in each folder, though the source is the same.

use super::module::MODULES;
use crate::failure::Failure;
use crate::fingerprint;
use std::fs;
use std::path::Path;

/// Leptos brings wasm_split, which names an export after the folder that its source is in. Nothing asks for that export.
const MARKER: &[u8] = b"_WASM_SPLIT_MARKER_";
const DIGITS: usize = 16;

/// Puts scripts of modules in place as wasm-bindgen wrote them: Trunk's way of making them small renames by chance.
pub fn restore_scripts(target: &Path, dist: &Path) -> Result<(), Failure> {
    for name in MODULES {
        let file = format!("{name}.js");
        let (written, path) = (target.join("wasm-bindgen/release").join(&file), dist.join(&file));
        if written.is_file() && path.is_file() {
            fs::copy(&written, &path).map_err(Failure::file(&written))?;
        }
    }
    Ok(())
}

/// Makes the WebAssembly files name no folder, and names the page's own after what is in it now.
pub fn unmark(dist: &Path) -> Result<(), Failure> {
    let page = dist.join("index.html");
    let mut html = fs::read_to_string(&page).map_err(Failure::file(&page))?;
    let mut files = Vec::new();
    fingerprint::collect(dist, &mut files)?;
    for path in files.iter().filter(|path| path.extension().is_some_and(|ending| ending == "wasm")) {
        let mut bytes = fs::read(path).map_err(Failure::file(path))?;
        blank(&mut bytes);
        fs::write(path, &bytes).map_err(Failure::file(path))?;
        let old = path.file_name().unwrap_or_default().to_string_lossy();
        if old.starts_with("jauge-") && old.ends_with("_bg.wasm") {
            let new = format!("jauge-{}_bg.wasm", fingerprint::of(&[&bytes]));
            fs::rename(path, dist.join(&new)).map_err(Failure::file(path))?;
            html = html.replace(&*old, &new);
        }
    }
    fs::write(&page, html).map_err(Failure::file(&page))
}

/// Zeros in place of the digits after each marker: as long as before, so the module stays whole.
fn blank(bytes: &mut [u8]) {
    let places: Vec<usize> = bytes
        .windows(MARKER.len())
        .enumerate()
        .filter_map(|(at, window)| (window == MARKER).then_some(at + MARKER.len()))
        .collect();
    for begin in places {
        let Some(digits) = bytes.get_mut(begin..begin + DIGITS) else { continue };
        if digits.iter().all(u8::is_ascii_hexdigit) {
            digits.fill(b'0');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_goes_from_the_module_and_its_name_follows() {
        let dist = std::env::temp_dir().join(format!("xtask-stable-{}", std::process::id()));
        let site = |folder: &str, name: &str| {
            let _ = fs::remove_dir_all(&dist);
            fs::create_dir_all(&dist).unwrap();
            fs::write(dist.join(name), format!("x_WASM_SPLIT_MARKER_{folder}version")).unwrap();
            fs::write(dist.join("index.html"), format!("<link href=./{name}>")).unwrap();
            unmark(&dist).unwrap();
            fs::read_to_string(dist.join("index.html")).unwrap()
        };
        let page = site("ce6f8ee875fc5582", "jauge-1_bg.wasm");
        assert_eq!(page, site("732e786d2a082da8", "jauge-2_bg.wasm"));
        let name = page.trim_start_matches("<link href=./").trim_end_matches('>');
        let module = fs::read_to_string(dist.join(name)).unwrap();
        assert_eq!(module, "x_WASM_SPLIT_MARKER_0000000000000000version");
        fs::remove_dir_all(dist).unwrap();
    }
}
