//! The bytes of each file of the site, and of what a first visit loads.

use crate::environment::Environment;
use crate::failure::Failure;
use crate::fingerprint;
use crate::site::{self, Mode};
use crate::step::output;
use crate::tools;
use std::path::Path;

/// Bytes, brotli, that a first visit may load.
const BUDGET: u64 = 220_000;
/// Bytes, brotli, that the worker may be which reads text files: its script and its module.
const WORKER_BUDGET: u64 = 120_000;

/// Node's compressors are those of the servers that will send the files, and node is here already.
const MEASURE: &str = "
const { brotliCompressSync, gzipSync, constants } = require('zlib');
const { readFileSync } = require('fs');
const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
for (const file of process.argv.slice(1)) {
  const bytes = readFileSync(file);
  console.log(bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes, best).length);
}";

/// Builds the site, prints the sizes, and fails when a first visit or the worker for text files is too heavy.
pub fn command(root: &Path) -> Result<(), Failure> {
    tools::require_node()?;
    let dist = site::build(root, Mode::Release, None)?;
    let files = measure(&dist)?;
    print!("{}", table(&files));
    let limits = [
        ("a first visit", first_visit(&files).brotli, BUDGET),
        ("the worker for text files", worker(&files).brotli, WORKER_BUDGET),
    ];
    let heavy = limits.iter().filter(|(_, size, limit)| size > limit);
    let lines: Vec<String> =
        heavy.map(|(what, size, limit)| format!("{what}: {size} bytes, {} too many", size - limit)).collect();
    if !lines.is_empty() {
        return Err(Failure::Findings { subject: "what is loaded is too heavy", lines });
    }
    for (what, size, limit) in limits {
        println!("{what} may be {limit} bytes, brotli: {} to spare", limit - size);
    }
    Ok(())
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Bytes {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

#[derive(Debug)]
struct Measured {
    /// Path in the site, with slashes.
    name: String,
    bytes: Bytes,
}

impl Measured {
    /// Whether every first visit loads it: everything but texts, the annex with the file analysis and its samples, which load
    /// when they are first used, what keeps the site on the device, which comes once the app is there, the static pages,
    /// which are other ways in, and what is for calculators in pages of others.
    fn is_in_first_visit(&self) -> bool {
        let texts = ["texts-", "calculators-", "file-texts-"];
        let later = ["annex-", "verify-", "worker-", "spreadsheet-", "samples/"];
        let offline = ["offline-", "sw.js", "manifest.webmanifest", "icons/"];
        let pages = ["fr/", "en/", "page-", "robots.txt", "sitemap.xml", "frame-", "embed.js"];
        !texts.iter().chain(&later).chain(&offline).chain(&pages).any(|start| self.name.starts_with(start))
    }
}

/// What a first visit loads: of the texts one language, the heavier, and of the calculators one, the heaviest. The other
/// texts follow once the page is there.
fn first_visit(files: &[Measured]) -> Bytes {
    let heaviest = |is_one: &dyn Fn(&str) -> bool| {
        files.iter().filter(|file| is_one(&file.name)).max_by_key(|file| file.bytes.brotli)
    };
    let texts = heaviest(&|name| name.starts_with("texts-"));
    let calculator = heaviest(&|name| name.starts_with("calculators-") && name.contains('/'));
    total(files.iter().filter(|file| file.is_in_first_visit()).chain(texts).chain(calculator))
}

/// What reading a text file loads beyond the analysis itself.
fn worker(files: &[Measured]) -> Bytes {
    total(files.iter().filter(|file| file.name.starts_with("worker-")))
}

fn measure(dist: &Path) -> Result<Vec<Measured>, Failure> {
    let mut paths = Vec::new();
    fingerprint::collect(dist, &mut paths)?;
    let printed = output(Environment::native().command("node").args(["-e", MEASURE, "--"]).args(&paths))?;
    let files = paths.iter().zip(printed.lines()).map(|(path, line)| {
        let name = path.strip_prefix(dist).unwrap_or(path).to_string_lossy().replace('\\', "/");
        let bytes = parse(line).ok_or_else(|| Failure::content(path, format!("measured as `{line}`")))?;
        Ok(Measured { name, bytes })
    });
    files.collect()
}

fn parse(line: &str) -> Option<Bytes> {
    let mut numbers = line.split(' ').map(|number| number.parse().ok());
    Some(Bytes { raw: numbers.next()??, gzip: numbers.next()??, brotli: numbers.next()?? })
}

fn total<'a>(files: impl Iterator<Item = &'a Measured>) -> Bytes {
    files.fold(Bytes::default(), |sum, Measured { bytes, .. }| Bytes {
        raw: sum.raw + bytes.raw,
        gzip: sum.gzip + bytes.gzip,
        brotli: sum.brotli + bytes.brotli,
    })
}

fn table(files: &[Measured]) -> String {
    let row =
        |name: &str, Bytes { raw, gzip, brotli }| format!("{name:<44}{raw:>12}{gzip:>12}{brotli:>12}\n");
    let mut text = format!("{:<44}{:>12}{:>12}{:>12}\n", "file", "raw", "gzip", "brotli");
    for file in files {
        text += &row(&file.name, file.bytes);
    }
    text += &row("all", total(files.iter()));
    text += &row("worker for text files", worker(files));
    text + &row("first visit", first_visit(files))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(name: &str, size: u64) -> Measured {
        Measured { name: name.to_owned(), bytes: Bytes { raw: size * 4, gzip: size * 2, brotli: size } }
    }

    #[test]
    fn a_first_visit_leaves_the_file_analysis_out() {
        let files = [
            measured("index.html", 1),
            measured("jauge-1_bg.wasm", 20),
            measured("texts-en-1.txt", 3),
            measured("texts-fr-1.txt", 4),
            measured("calculators-1/nps.fr.txt", 2),
            measured("calculators-1/trips.fr.txt", 3),
            measured("calculators-fr-1.txt", 300),
            measured("file-texts-fr-1.txt", 300),
            measured("annex-1.js", 300),
            measured("worker-1.wasm", 300),
            measured("worker-2.js", 7),
            measured("spreadsheet-1.js", 300),
            measured("samples/tickets.csv", 300),
            measured("offline-1.js", 300),
            measured("sw.js", 300),
            measured("fr/nps.html", 300),
            measured("icons/192.png", 300),
            measured("frame-1.js", 300),
            measured("embed.js", 300),
        ];
        assert_eq!(first_visit(&files).brotli, 28);
        assert_eq!(worker(&files).brotli, 307);
        let table = table(&files);
        let last = table.lines().last().unwrap();
        assert_eq!(last.split_whitespace().collect::<Vec<_>>(), ["first", "visit", "112", "56", "28"]);
    }
}
