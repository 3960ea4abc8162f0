//! `cargo xtask lighthouse`: what Lighthouse says of the ways into the built site. A command of its own and no test: the
//! speed among its figures depends on the machine.

use crate::environment::Environment;
use crate::failure::Failure;
use crate::site::{self, Mode};
use crate::step::{run, step};
use crate::{browser, npm, tools};
use std::path::Path;

/// Looks at the site as a host sends it; arguments are the number of rounds, then the pages.
pub fn command(root: &Path, arguments: &[String]) -> Result<(), Failure> {
    tools::require_node()?;
    let chromium = browser::prepare()?;
    let folder = root.join("benches/lighthouse");
    let packages = npm::packages("lighthouse", &folder)?;
    let dist = site::build(root, Mode::Release, None)?;
    step("lighthouse", || {
        let mut command = Environment::native().command("node");
        command.arg(folder.join("run.mjs")).arg(dist).arg(root.join("hosting/_headers")).arg(packages);
        run(command.arg(chromium).args(arguments))
    })
}
