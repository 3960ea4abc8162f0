//! Debian's packages without installing them: fetched and unpacked into a folder of the user's, so that nobody has to be
//! root and nothing else on the machine changes.

use crate::cache;
use crate::environment::Environment;
use crate::failure::Failure;
use crate::fingerprint;
use crate::step::{output, run};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Unpacks a package into a folder, with all that it depends on and the machine lacks.
pub fn unpack(package: &str, folder: &Path) -> Result<(), Failure> {
    let work = folder.join("work");
    let apt = |program: &str| {
        let mut command = Environment::native().command(program);
        command.current_dir(&work).args(["-q", "-o"]).arg(assign("Dir::State", &work.join("state")));
        // What is installed is what dpkg says; only the lists of what there is are of one's own.
        command.args(["-o", "Dir::State::status=/var/lib/dpkg/status", "-o"]);
        command.arg(assign("Dir::Cache", &work.join("cache")));
        // The user under whom apt fetches for root may not look into root's folders.
        command.args(["-o", "APT::Sandbox::User=root", "-o", "APT::Update::Error-Mode=any"]);
        command
    };
    for name in ["state/lists/partial", "cache/archives/partial"] {
        let path = work.join(name);
        fs::create_dir_all(&path).map_err(Failure::file(&path))?;
    }
    run(apt("apt-get").arg("update"))?;
    let plan = output(apt("apt-get").args(["install", "--simulate", "--no-install-recommends", package]))?;
    run(apt("apt-get").arg("download").args(missing(&plan)))?;
    let mut archives = Vec::new();
    fingerprint::collect(&work, &mut archives)?;
    for archive in archives.iter().filter(|path| path.extension().is_some_and(|ending| ending == "deb")) {
        run(Command::new("dpkg-deb").arg("--extract").arg(archive).arg(folder))?;
    }
    cache::remove(&work)
}

/// A script that runs a program of the folder with the libraries that were unpacked beside it.
pub fn launcher(program: &str) -> String {
    format!(
        "#!/bin/sh\n\
         # Before the system's: what was unpacked is what the system lacks.\n\
         here=$(dirname \"$(readlink -f \"$0\")\")\n\
         for folder in \"$here\"/usr/lib/*-linux-gnu* \"$here\"/lib/*-linux-gnu*; do\n\
         \x20   [ -d \"$folder\" ] && LD_LIBRARY_PATH=$folder${{LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}}\n\
         done\n\
         export LD_LIBRARY_PATH\n\
         exec \"$here\"/{program} \"$@\"\n"
    )
}

fn assign(option: &str, path: &Path) -> String {
    format!("{option}={}", path.display())
}

/// The packages that apt would install, by what it says when it pretends to.
fn missing(plan: &str) -> impl Iterator<Item = &str> {
    plan.lines().filter_map(|line| line.strip_prefix("Inst ")?.split_whitespace().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_what_would_be_installed() {
        let plan = "The following NEW packages will be installed:\n  firefox-esr libvpx7\n\
                    Inst libvpx7 (1.12.0-1 Debian:12/oldstable [amd64])\nInst firefox-esr (153.7.0esr-1 [amd64])\n\
                    Conf libvpx7 (1.12.0-1)\n";
        assert_eq!(missing(plan).collect::<Vec<_>>(), ["libvpx7", "firefox-esr"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_launched_program_finds_the_libraries_beside_it() {
        use std::os::unix::fs::PermissionsExt;

        let folder = std::env::temp_dir().join(format!("xtask-launcher-{}", std::process::id()));
        let libraries = folder.join("usr/lib/some-linux-gnu");
        fs::create_dir_all(&libraries).unwrap();
        for (name, text) in
            [("say", "#!/bin/sh\necho \"$LD_LIBRARY_PATH $1\"\n"), ("launch", &launcher("say"))]
        {
            fs::write(folder.join(name), text).unwrap();
            fs::set_permissions(folder.join(name), fs::Permissions::from_mode(0o755)).unwrap();
        }
        let said =
            output(Command::new(folder.join("launch")).arg("x").env("LD_LIBRARY_PATH", "/own")).unwrap();
        let libraries = fs::canonicalize(&libraries).unwrap();
        assert_eq!(said, format!("{}:/own x\n", libraries.display()));
        fs::remove_dir_all(folder).unwrap();
    }
}
