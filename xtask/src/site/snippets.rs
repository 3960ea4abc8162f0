//! The scripts that stand beside the Rust code. Their folder is named after the crate, not after what is in them: here each
//! becomes a file whose name depends on its contents, and so does the script that imports it.

use super::markup::tags;
use crate::failure::Failure;
use crate::fingerprint;
use std::fs;
use std::path::{Path, PathBuf};

const FOLDER: &str = "snippets";

/// Moves the scripts beside the page; returns the page that knows. Does nothing when it is done already.
pub fn publish(dist: &Path, html: &str) -> Result<String, Failure> {
    let folder = dist.join(FOLDER);
    if !folder.is_dir() {
        return Ok(html.to_owned());
    }
    let mut files = Vec::new();
    fingerprint::collect(&folder, &mut files)?;
    let mut html = html.to_owned();
    let mut moved = Vec::new();
    for file in &files {
        let old =
            format!("./{}", file.strip_prefix(dist).unwrap_or(file).to_string_lossy().replace('\\', "/"));
        let new = format!("./{}", rename(dist, file, &fs::read(file).map_err(Failure::file(file))?)?);
        html = html.replace(&old, &new);
        moved.push((old, new));
    }
    fs::remove_dir_all(&folder).map_err(Failure::file(&folder))?;
    for script in scripts(dist)? {
        let code = fs::read_to_string(&script).map_err(Failure::file(&script))?;
        let told = moved.iter().fold(code.clone(), |code, (old, new)| code.replace(old, new));
        if told != code {
            fs::write(&script, &told).map_err(Failure::file(&script))?;
            let old = script.file_name().unwrap_or_default().to_string_lossy().into_owned();
            html = html.replace(&old, &rename(dist, &script, told.as_bytes())?);
        }
    }
    without_idle_preloads(dist, &html, &moved)
}

/// The page without the preloads of scripts that only later modules import: Trunk asks for all of them.
fn without_idle_preloads(dist: &Path, html: &str, moved: &[(String, String)]) -> Result<String, Failure> {
    let preloads = tags(html).into_iter().filter(|tag| tag.attribute("rel") == Some("modulepreload"));
    let (preloads, mut code): (Vec<_>, _) = (preloads.collect(), String::new());
    let is_moved = |file: &str| moved.iter().any(|(_, new)| new == file);
    for tag in &preloads {
        let file = tag.attribute("href").unwrap_or_default();
        if !is_moved(file) {
            code += &fs::read_to_string(dist.join(file)).map_err(Failure::file(dist))?;
        }
    }
    let mut page = html.to_owned();
    // From the end, so that earlier positions stay right.
    for tag in preloads.iter().rev() {
        let file = tag.attribute("href").unwrap_or_default();
        if is_moved(file) && !code.contains(file) {
            page.replace_range(tag.range.clone(), "");
        }
    }
    Ok(page)
}

/// Moves a file beside the page, under a name that depends on its contents; returns that.
fn rename(dist: &Path, file: &Path, contents: &[u8]) -> Result<String, Failure> {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let stem = stem.split_once('-').map_or(&*stem, |(name, _)| name);
    let name = format!("{stem}-{}.js", fingerprint::of(&[contents]));
    fs::rename(file, dist.join(&name)).map_err(Failure::file(file))?;
    Ok(name)
}

/// The scripts beside the page.
fn scripts(dist: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = fs::read_dir(dist).map_err(Failure::file(dist))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "js"));
    paths.sort();
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_and_who_imports_it_are_named_after_their_contents() {
        let dist = std::env::temp_dir().join(format!("xtask-snippets-{}", std::process::id()));
        fs::create_dir_all(dist.join("snippets/jauge-1/src")).unwrap();
        fs::write(dist.join("snippets/jauge-1/src/load.js"), "load()").unwrap();
        fs::write(dist.join("jauge-7.js"), "import './snippets/jauge-1/src/load.js'").unwrap();
        fs::write(dist.join("snippets/jauge-1/src/try.js"), "tried()").unwrap();
        fs::write(dist.join("other-7.js"), "import './snippets/jauge-1/src/try.js'").unwrap();
        let page = "<script>import './jauge-7.js'; './jauge-7_bg.wasm'</script><link rel=modulepreload href=./jauge-7.js>\
            <link rel=modulepreload href=./snippets/jauge-1/src/load.js>\
            <link rel=modulepreload href=./snippets/jauge-1/src/try.js>";
        let html = publish(&dist, page).unwrap();

        let names: Vec<String> = scripts(&dist)
            .unwrap()
            .iter()
            .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
            .collect();
        let [app, load, other, attempt] = &*names else { panic!("{names:?}") };
        assert_eq!(fs::read_to_string(dist.join(other)).unwrap(), format!("import './{attempt}'"));
        assert_eq!(fs::read_to_string(dist.join(app)).unwrap(), format!("import './{load}'"));
        assert_eq!(
            html,
            format!(
                "<script>import './{app}'; './jauge-7_bg.wasm'</script><link rel=modulepreload href=./{app}>\
                 <link rel=modulepreload href=./{load}>",
            )
        );
        assert!(!dist.join(FOLDER).exists());
        assert_eq!(publish(&dist, &html).unwrap(), html, "a second time changes nothing");
        fs::remove_dir_all(dist).unwrap();
    }
}
