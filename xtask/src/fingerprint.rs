//! Names made from contents, so that a changed file is a new file and an unchanged one is not built again.

use crate::failure::Failure;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// Sixteen hexadecimal digits that depend on every byte and on where one part ends and the next begins.
pub fn of(parts: &[&[u8]]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// The same for files and folders: their names under `root` and their contents. Absent ones count as empty.
pub fn of_files(root: &Path, names: &[&str]) -> Result<String, Failure> {
    let mut files = Vec::new();
    for name in names {
        collect(&root.join(name), &mut files)?;
    }
    let mut contents = Vec::new();
    for file in &files {
        contents.push(file.strip_prefix(root).unwrap_or(file).to_string_lossy().into_owned().into_bytes());
        contents.push(fs::read(file).map_err(Failure::file(file))?);
    }
    Ok(of(&contents.iter().map(Vec::as_slice).collect::<Vec<_>>()))
}

/// The same for the files of a folder that count.
pub fn of_folder(folder: &Path, counts: impl Fn(&Path) -> bool) -> Result<String, Failure> {
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    files.retain(|file| counts(file));
    let names: Vec<_> = files.iter().filter_map(|file| file.strip_prefix(folder).ok()?.to_str()).collect();
    of_files(folder, &names)
}

/// Every file under a folder, or the file itself, in a stable order.
pub fn collect(path: &Path, files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    if path.is_dir() {
        let entries = fs::read_dir(path).map_err(Failure::file(path))?;
        let mut inside: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        inside.sort();
        inside.iter().try_for_each(|entry| collect(entry, files))?;
    } else if path.is_file() {
        files.push(path.to_owned());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn depends_on_contents_and_on_their_boundaries() {
        assert_eq!(of(&[b"ab", b"c"]), of(&[b"ab", b"c"]));
        assert_ne!(of(&[b"ab", b"c"]), of(&[b"a", b"bc"]));
        assert_eq!(of(&[b"ab"]).len(), 16);
    }
}
