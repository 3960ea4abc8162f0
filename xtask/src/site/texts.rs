//! The texts of each language as a file of their own, fetched by the page: a released page has none compiled in.

use super::markup::announce;
use crate::failure::Failure;
use crate::fingerprint;
use std::fs;
use std::path::Path;

/// French first, as the page's head names them.
const LANGUAGES: [&str; 2] = ["fr", "en"];

/// What the catalogue shows of a calculator, and finds it by.
const CATALOGUE: [&str; 5] = ["title", "short", "aliases", "search", "summary"];

/// Writes the books of both languages into the site; returns the page that names them.
pub fn publish(root: &Path, dist: &Path, html: &str) -> Result<String, Failure> {
    let html = write(dist, html, "texts", |lang| {
        let interface = chapter("interface", &read(&root.join(format!("src/text/page.{lang}.ftl")))?);
        Ok(interface + &book(&calculators(root, lang)?, true))
    })?;
    let mut html = html;
    for (name, file) in [("annex-texts", "annex"), ("file-texts", "file")] {
        html = write(dist, &html, name, |lang| {
            Ok(chapter("interface", &read(&root.join(format!("src/text/{file}.{lang}.ftl")))?))
        })?;
    }
    let html = write(dist, &html, "calculators", |lang| Ok(book(&calculators(root, lang)?, false)))?;
    one_by_one(root, dist, &html)
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
    named(dist, html, name, &files.join(" "))
}

/// The chapters of the book of calculators as files of their own: `SLUG.LANG.txt` in a folder named after all of them.
fn one_by_one(root: &Path, dist: &Path, html: &str) -> Result<String, Failure> {
    let mut files = Vec::new();
    for lang in LANGUAGES {
        for (slug, text) in calculators(root, lang)? {
            files.push((format!("{slug}.{lang}.txt"), part(&text, false)));
        }
    }
    let contents: Vec<&[u8]> = files.iter().map(|(_, text)| text.as_bytes()).collect();
    let name = format!("calculators-{}", fingerprint::of(&contents));
    let folder = dist.join(&name);
    fs::create_dir_all(&folder).map_err(Failure::file(&folder))?;
    for (file, text) in &files {
        let path = folder.join(file);
        fs::write(&path, text).map_err(Failure::file(&path))?;
    }
    named(dist, html, "calculator", &format!("./{name}/"))
}

fn named(dist: &Path, html: &str, name: &str, files: &str) -> Result<String, Failure> {
    let none = || Failure::content(&dist.join("index.html"), format!("has no <meta name=\"jauge-{name}\">"));
    announce(html, name, files).ok_or_else(none)
}

/// A chapter for each calculator: what the catalogue shows, or the rest.
fn book(calculators: &[(String, String)], catalogue: bool) -> String {
    calculators.iter().map(|(slug, text)| chapter(slug, &part(text, catalogue))).collect()
}

/// The lines that the catalogue shows, or the others.
fn part(text: &str, catalogue: bool) -> String {
    let shown = |line: &&str| CATALOGUE.iter().any(|key| line.starts_with(&format!("{key} =")));
    text.lines().filter(|line| shown(line) == catalogue).map(|line| format!("{line}\n")).collect()
}

/// Slug and text of every calculator.
fn calculators(root: &Path, lang: &str) -> Result<Vec<(String, String)>, Failure> {
    let ending = format!(".{lang}.ftl");
    let mut paths = Vec::new();
    fingerprint::collect(&root.join("src/kpis"), &mut paths)?;
    let mut found = Vec::new();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if let Some(stem) = name.strip_suffix(&ending) {
            found.push((stem.replace('_', "-"), read(&path)?));
        }
    }
    Ok(found)
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
            let all = calculators(&root, lang).unwrap();
            let (catalogue, rest) = (book(&all, true), book(&all, false));
            for (slug, text) in &all {
                assert_eq!(part(text, true).lines().count(), CATALOGUE.len(), "{slug}, {lang}");
                let heading = format!("## {slug}\n");
                assert_eq!(catalogue.matches(&heading).count(), 1, "{slug}, {lang}");
                assert_eq!(rest.matches(&heading).count(), 1, "{slug}, {lang}");
            }
        }
    }
}
