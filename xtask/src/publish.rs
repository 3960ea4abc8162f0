//! `cargo xtask dist`: what is handed to others. The site as an archive, the whole of it as one file that works when it
//! is opened from a disk, and the digests of both and of every file. The same site gives the same bytes.

mod archive;
mod single;

use crate::environment::Environment;
use crate::failure::Failure;
use crate::fingerprint;
use crate::recipe;
use crate::site::{self, BaseUrl, Mode};
use crate::step::step;
use crate::tools;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

const ARCHIVE: &str = "jauge.zip";
const SINGLE: &str = "jauge.html";
const SUMS: &str = "SHA256SUMS";
/// What it was made with: who has the same of each makes the same bytes.
const RECIPE: &str = "BUILD.txt";
/// The folder that the archive unpacks to.
const UNPACKED: &str = "jauge";

/// Builds everything, and says where it is.
pub fn command(root: &Path, base: Option<&BaseUrl>) -> Result<(), Failure> {
    let dist = site::build(root, Mode::Release, base)?;
    let environment = site::environment(root)?;
    let folder = all(root, &dist, &environment, &recipe::commit(root))?;
    for name in [ARCHIVE, SINGLE, RECIPE, SUMS] {
        let path = folder.join(name);
        let size = fs::metadata(&path).map_err(Failure::file(&path))?.len();
        println!("{size:>10}  {}", path.display());
    }
    Ok(())
}

/// Publishes a site that was made in this environment; returns the folder.
pub fn all(root: &Path, dist: &Path, environment: &Environment, commit: &str) -> Result<PathBuf, Failure> {
    let recipe = commit.to_owned() + &recipe::tools(environment);
    step("publish: archive, single file, digests", || write(root, dist, &recipe))
}

fn write(root: &Path, dist: &Path, recipe: &str) -> Result<PathBuf, Failure> {
    let site = files(dist)?;
    let mut packed: Vec<(&str, &[u8])> = vec![(RECIPE, recipe.as_bytes())];
    packed.extend(site.iter().map(|(name, bytes)| (&**name, &**bytes)));
    let archive = archive::zip(&packed);
    let single = single_file(root, dist)?;
    let html = fs::read(&single).map_err(Failure::file(&single))?;
    let mut sums = sum(ARCHIVE, &archive) + &sum(SINGLE, &html);
    for (name, bytes) in packed {
        sums += &sum(name, bytes);
    }
    let folder = folder(root)?;
    for (name, bytes) in [(ARCHIVE, &*archive), (RECIPE, recipe.as_bytes()), (SUMS, sums.as_bytes())] {
        let path = folder.join(name);
        fs::write(&path, bytes).map_err(Failure::file(&path))?;
    }
    Ok(folder)
}

/// Writes the single file of a site; returns its path.
pub fn single_file(root: &Path, dist: &Path) -> Result<PathBuf, Failure> {
    let work = root.join("target/single");
    let html = single::write(dist, &work, &tools::with_esbuild()?)?;
    let path = folder(root)?.join(SINGLE);
    fs::write(&path, html).map_err(Failure::file(&path))?;
    Ok(path)
}

fn folder(root: &Path) -> Result<PathBuf, Failure> {
    let folder = root.join("target/publish");
    fs::create_dir_all(&folder).map_err(Failure::file(&folder))?;
    Ok(folder)
}

/// Every file of the site as it will be unpacked, in a stable order.
fn files(dist: &Path) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let mut paths = Vec::new();
    fingerprint::collect(dist, &mut paths)?;
    let read = |path: &PathBuf| {
        let name = path.strip_prefix(dist).unwrap_or(path).to_string_lossy().replace('\\', "/");
        Ok((format!("{UNPACKED}/{name}"), fs::read(path).map_err(Failure::file(path))?))
    };
    paths.iter().map(read).collect()
}

/// A line that `sha256sum --check` understands.
fn sum(name: &str, bytes: &[u8]) -> String {
    let digest: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{digest}  {name}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_what_sha256sum_writes() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  jauge/a.txt\n";
        assert_eq!(sum("jauge/a.txt", b""), empty);
    }
}
