//! The texts of each language as a file of their own, fetched by the page: a released page has none compiled in.

use super::markup::announce;
use crate::failure::Failure;
use crate::fingerprint;
use std::fs;
use std::path::Path;

/// French first, as the page's head names them.
const LANGUAGES: [&str; 2] = ["fr", "en"];

/// Writes the books of both languages into the site; returns the page that names them.
pub fn publish(root: &Path, dist: &Path, html: &str) -> Result<String, Failure> {
    let html = write(dist, html, "texts", |lang| page(root, lang))?;
    write(dist, &html, "file-texts", |lang| {
        Ok(chapter("interface", &read(&root.join(format!("src/text/file.{lang}.ftl")))?))
    })
}

/// One book in both languages.
fn write(
    dist: &Path,
    html: &str,
    name: &str,
    book: impl Fn(&str) -> Result<String, Failure>,
) -> Result<String, Failure> {
    let mut files = Vec::new();
    for lang in LANGUAGES {
        let text = book(lang)?;
        let file = format!("{name}-{lang}-{}.txt", fingerprint::of(&[text.as_bytes()]));
        let path = dist.join(&file);
        fs::write(&path, text).map_err(Failure::file(&path))?;
        files.push(format!("./{file}"));
    }
    announce(html, name, &files.join(" ")).ok_or_else(|| {
        Failure::content(&dist.join("index.html"), format!("has no <meta name=\"jauge-{name}\">"))
    })
}

/// The interface, then every calculator.
fn page(root: &Path, lang: &str) -> Result<String, Failure> {
    let mut text = chapter("interface", &read(&root.join(format!("src/text/page.{lang}.ftl")))?);
    let folder = root.join("src/kpis");
    let ending = format!(".{lang}.ftl");
    let mut paths = Vec::new();
    fingerprint::collect(&folder, &mut paths)?;
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if let Some(stem) = name.strip_suffix(&ending) {
            text += &chapter(&stem.replace('_', "-"), &read(&path)?);
        }
    }
    Ok(text)
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(Failure::file(path))
}

/// A heading, and the messages without comments and blank lines.
fn chapter(name: &str, text: &str) -> String {
    let said = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    said.fold(format!("## {name}\n"), |chapter, line| chapter + line + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chapter_has_its_messages_and_no_comments() {
        let file = "# Home\nhome = Accueil\n\n# Form\nin-total = Total\n    .hint = # des cas\n";
        assert_eq!(chapter("nps", file), "## nps\nhome = Accueil\nin-total = Total\n    .hint = # des cas\n");
    }

    #[test]
    fn every_calculator_has_its_chapter() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        for lang in LANGUAGES {
            let book = page(&root, lang).unwrap();
            assert!(book.starts_with("## interface\n"), "{lang}");
            assert_eq!(book.matches("\n## nps\n").count(), 1, "{lang}");
        }
    }
}
