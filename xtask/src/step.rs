//! Steps and their time, and the programs that they run.

use crate::failure::Failure;
use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Instant;

/// Prints the step's name, does it, prints how long it took.
pub fn step<T>(name: &str, work: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    println!("==> {name}");
    // What programs print must come after the step's name, even when the output is a file.
    let _ = std::io::stdout().flush();
    let start = Instant::now();
    let result = work();
    let end = if result.is_ok() { "done" } else { "FAILED" };
    println!("    {name}: {end} in {:.1} s", start.elapsed().as_secs_f64());
    result
}

/// Runs a program whose output goes to the screen.
pub fn run(command: &mut Command) -> Result<(), Failure> {
    let status = command
        .stdin(Stdio::null())
        .status()
        .map_err(|source| Failure::NotStarted { command: words(command), source })?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::Program { command: words(command), status: status.to_string() })
    }
}

/// Runs a program for what it prints; its errors go to the screen.
pub fn output(command: &mut Command) -> Result<String, Failure> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|source| Failure::NotStarted { command: words(command), source })?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(Failure::Program { command: words(command), status: output.status.to_string() })
    }
}

/// What a program prints, or nothing when it is absent or fails: for asking whether something is there.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn words(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_program_is_named_with_its_arguments() {
        let failure = run(Command::new("cargo").arg("no-such-command").stderr(Stdio::null())).unwrap_err();
        assert!(failure.to_string().starts_with("`cargo no-such-command` failed"), "{failure}");
        assert!(matches!(run(&mut Command::new("no-such-program")), Err(Failure::NotStarted { .. })));
        assert_eq!(answer(&mut Command::new("no-such-program")), None);
    }
}
