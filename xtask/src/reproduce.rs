//! `cargo xtask reproduce`: whether the same source gives the same bytes. It is copied to a folder of another name and
//! depth, compiled there from nothing with another home for cargo, and held to what was made here, byte by byte.

use crate::environment::Environment;
use crate::failure::Failure;
use crate::fingerprint;
use crate::site::{self, Mode};
use crate::step::{output, step};
use crate::{cache, publish, recipe, remap};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Makes all of it twice and fails if a byte differs. What was shown for the same source and tools is not shown again.
pub fn command(root: &Path) -> Result<(), Failure> {
    let environment = site::environment(root)?;
    let dist = site::build(root, Mode::Release, None)?;
    let stamp = root.join("target/reproduced-stamp");
    let wanted = site::stamp(root)?;
    if fs::read_to_string(&stamp).is_ok_and(|shown| shown == wanted) {
        println!("==> reproduce: shown for this source already");
        return Ok(());
    }
    let commit = recipe::commit(root);
    let here = publish::all(root, &dist, &environment, &commit)?;
    let place = fingerprint::of(&[root.to_string_lossy().as_bytes()]);
    let other = cache::folder()?.join(format!("again-{place}"));
    let copy = other.join("a/longer/way/to/the/copy");
    let there = step("reproduce: in another folder", || {
        copy_sources(root, &copy)?;
        let environment = elsewhere(environment, &other.join("home"))?;
        let dist = site::make(&copy, Mode::Release, None, environment.clone())?;
        publish::all(&copy, &dist, &environment, &commit)
    })?;
    let mut lines = differences(&read(&dist)?, &read(&copy.join("dist"))?);
    lines.extend(differences(&read(&here)?, &read(&there)?));
    if !lines.is_empty() {
        return Err(Failure::Findings { subject: "the same source gave other bytes", lines });
    }
    println!("    the same bytes as in {}", copy.display());
    fs::write(&stamp, wanted).map_err(Failure::file(&stamp))
}

/// Makes the copy hold the files of the repository and, but for what is built from them, no others. A file that is the same
/// is left alone, so that a second time compiles only what changed.
fn copy_sources(root: &Path, copy: &Path) -> Result<(), Failure> {
    let list = ["ls-files", "--cached", "--others", "--exclude-standard", "-z"];
    let printed = output(Environment::native().command("git").current_dir(root).args(list))?;
    let names: Vec<&str> =
        printed.split('\0').filter(|name| !name.is_empty() && root.join(name).is_file()).collect();
    fs::create_dir_all(copy).map_err(Failure::file(copy))?;
    for entry in fs::read_dir(copy).map_err(Failure::file(copy))?.flatten() {
        if entry.file_name() != "target" {
            remove_others(&entry.path(), copy, &names)?;
        }
    }
    for name in names {
        let (from, to) = (root.join(name), copy.join(name));
        let contents = fs::read(&from).map_err(Failure::file(&from))?;
        if fs::read(&to).is_ok_and(|there| there == contents) {
            continue;
        }
        let folder = to.parent().expect("a copied file is inside a folder");
        fs::create_dir_all(folder).map_err(Failure::file(folder))?;
        fs::write(&to, contents).map_err(Failure::file(&to))?;
    }
    Ok(())
}

fn remove_others(path: &Path, copy: &Path, names: &[&str]) -> Result<(), Failure> {
    let mut files = Vec::new();
    fingerprint::collect(path, &mut files)?;
    for file in files {
        let name = file.strip_prefix(copy).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        if !names.contains(&&*name) {
            fs::remove_file(&file).map_err(Failure::file(&file))?;
        }
    }
    Ok(())
}

/// The environment with another home for cargo, which finds there what is downloaded already.
fn elsewhere(environment: Environment, home: &Path) -> Result<Environment, Failure> {
    // The copy has a target folder of its own, wherever that of this repository is.
    let environment = environment.remove("CARGO_TARGET_DIR");
    let Some(here) = remap::cargo_home(&environment) else { return Ok(environment) };
    fs::create_dir_all(home).map_err(Failure::file(home))?;
    let mut linked = cfg!(unix);
    for name in ["registry", "git", "config.toml"] {
        linked = linked && link(&here.join(name), &home.join(name))?;
    }
    Ok(if linked { environment.set("CARGO_HOME", home) } else { environment })
}

/// Whether there is now such a link, or nothing that it could lead to.
#[cfg(unix)]
fn link(target: &Path, name: &Path) -> Result<bool, Failure> {
    if target.exists() && !name.exists() {
        std::os::unix::fs::symlink(target, name).map_err(Failure::file(name))?;
    }
    Ok(true)
}

#[cfg(not(unix))]
fn link(_: &Path, _: &Path) -> Result<bool, Failure> {
    Ok(false)
}

/// Every file of a folder by its name in it.
fn read(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    let mut files = Vec::new();
    fingerprint::collect(folder, &mut files)?;
    let named = |file: PathBuf| {
        let name = file.strip_prefix(folder).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        Ok((name, fs::read(&file).map_err(Failure::file(&file))?))
    };
    files.into_iter().map(named).collect()
}

/// A line for each file that is not in both or not the same, with the first byte that differs.
fn differences(here: &BTreeMap<String, Vec<u8>>, there: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let only = |name: &String, place: &str| format!("{name}: {place} alone");
    let mut lines: Vec<String> = Vec::new();
    for (name, bytes) in here {
        match there.get(name) {
            None => lines.push(only(name, "here")),
            Some(other) if other == bytes => {}
            Some(other) => {
                let at = bytes.iter().zip(other).take_while(|(a, b)| a == b).count();
                lines.push(format!(
                    "{name}: differs from byte {at} ({} and {} bytes)",
                    bytes.len(),
                    other.len()
                ));
            }
        }
    }
    lines.extend(there.keys().filter(|name| !here.contains_key(*name)).map(|name| only(name, "there")));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_byte_that_differs_is_named() {
        let files = |list: &[(&str, &str)]| -> BTreeMap<String, Vec<u8>> {
            list.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
        };
        let here = files(&[("a", "same"), ("b", "abc"), ("c", "x")]);
        assert!(differences(&here, &here).is_empty());
        let there = files(&[("a", "same"), ("b", "abd+"), ("d", "x")]);
        let expected = ["b: differs from byte 2 (3 and 4 bytes)", "c: here alone", "d: there alone"];
        assert_eq!(differences(&here, &there), expected);
    }

    #[test]
    fn the_copy_follows_the_repository_and_keeps_what_was_compiled() {
        let folder = std::env::temp_dir().join(format!("xtask-copy-{}", std::process::id()));
        let (root, copy) = (folder.join("root"), folder.join("copy"));
        for (name, text) in [("src/a.rs", "a"), (".gitignore", "dist\n"), ("dist/index.html", "built")] {
            fs::create_dir_all(root.join(name).parent().unwrap()).unwrap();
            fs::write(root.join(name), text).unwrap();
        }
        for (name, text) in [("src/gone.rs", "old"), ("dist/old.js", "old"), ("target/x", "compiled")] {
            fs::create_dir_all(copy.join(name).parent().unwrap()).unwrap();
            fs::write(copy.join(name), text).unwrap();
        }
        output(Environment::native().command("git").current_dir(&root).args(["init", "--quiet"])).unwrap();

        copy_sources(&root, &copy).unwrap();
        let names: Vec<String> = read(&copy).unwrap().into_keys().collect();
        assert_eq!(names, [".gitignore", "src/a.rs", "target/x"]);
        fs::remove_dir_all(folder).unwrap();
    }
}
