//! The per-user folder of tools. A tool is made under another name and renamed when whole, so that what bears its
//! name always works; the name carries the version, so that two checkouts can disagree.

use crate::failure::Failure;
use crate::step::step;
use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// The tool's folder, made by `make` into the empty folder it is given unless it is there already.
pub fn tool(name: &str, make: impl FnOnce(&Path) -> Result<(), Failure>) -> Result<PathBuf, Failure> {
    tool_in(&folder()?, name, make)
}

fn tool_in(
    folder: &Path,
    name: &str,
    make: impl FnOnce(&Path) -> Result<(), Failure>,
) -> Result<PathBuf, Failure> {
    let finished = folder.join(name);
    if finished.is_dir() {
        return Ok(finished);
    }
    fs::create_dir_all(folder).map_err(Failure::file(folder))?;
    let lock = folder.join(".lock");
    let guard = File::create(&lock).map_err(Failure::file(&lock))?;
    guard.lock().map_err(Failure::file(&lock))?;
    // Another run may have made it while this one waited.
    if !finished.is_dir() {
        let partial = folder.join(format!(".partial-{name}"));
        remove(&partial)?;
        fs::create_dir_all(&partial).map_err(Failure::file(&partial))?;
        step(&format!("make {name}"), || make(&partial))?;
        fs::rename(&partial, &finished).map_err(Failure::file(&finished))?;
    }
    Ok(finished)
}

/// Removes a folder that may not exist.
pub fn remove(folder: &Path) -> Result<(), Failure> {
    match fs::remove_dir_all(folder) {
        Err(source) if source.kind() != std::io::ErrorKind::NotFound => {
            Err(Failure::File { path: folder.to_owned(), source })
        }
        _ => Ok(()),
    }
}

/// The per-user folder itself.
pub fn folder() -> Result<PathBuf, Failure> {
    let variable = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let caches = || {
        if cfg!(windows) {
            variable("LOCALAPPDATA")
        } else if cfg!(target_os = "macos") {
            Some(variable("HOME")?.join("Library/Caches"))
        } else {
            variable("XDG_CACHE_HOME").or_else(|| Some(variable("HOME")?.join(".cache")))
        }
    };
    let chosen = variable("JAUGE_TOOLS").or_else(|| Some(caches()?.join("jauge")));
    let folder = chosen.ok_or_else(|| Failure::Missing {
        what: "a folder for the tools".to_owned(),
        remedy: "set JAUGE_TOOLS to one".to_owned(),
    })?;
    std::path::absolute(&folder).map_err(Failure::file(&folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tool_that_could_not_be_made_is_made_again_and_a_finished_one_is_not() {
        let folder = env::temp_dir().join(format!("xtask-cache-{}", std::process::id()));
        remove(&folder).unwrap();

        let interrupted = tool_in(&folder, "trunk-1", |partial| {
            fs::write(partial.join("half"), "").map_err(Failure::file(partial))?;
            Err(Failure::Usage("interrupted".to_owned()))
        });
        assert!(interrupted.is_err());

        let made = tool_in(&folder, "trunk-1", |partial| {
            assert!(!partial.join("half").exists(), "what an interrupted run left must be gone");
            fs::write(partial.join("whole"), "").map_err(Failure::file(partial))
        });
        assert!(made.unwrap().join("whole").is_file());
        assert!(tool_in(&folder, "trunk-1", |_| unreachable!("it is there")).is_ok());
        remove(&folder).unwrap();
    }
}
