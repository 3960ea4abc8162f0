//! The command line.

use crate::failure::Failure;
use crate::site::{BaseUrl, Mode};

/// What `cargo xtask` alone prints.
pub const USAGE: &str = "\
usage: cargo xtask COMMAND

  serve [--port N] [--dev]  build the site and serve it on http://127.0.0.1:8080
  build [--dev] [--base-url URL]
                            the site in dist/ (--dev: quick, not optimised; with the address that it will have,
                            pages name it and there is a sitemap)
  dist [--base-url URL]     the site as an archive and as one file, with digests, in target/publish/
  reproduce                 the same again from a copy in another folder: every byte must be the same
  test                      every test, in the browsers too
  e2e [PATH ...]            only the tests in the browsers, or only these files or folders: tests/e2e runs in Chromium,
                            tests/firefox in Firefox
  check                     format, lints, documentation, licences of dependencies
  bench [native|browser]    the benchmarks: the core against the csv crate, the worker against others in the browser
  bench spreadsheet|page|large
                            the worker for workbooks against SheetJS; the page with a million rows; ten million rows
  lighthouse [ROUNDS [PAGE ...]]
                            what Lighthouse says of the ways into the site, as a slow phone; fails below the goals
  fuzz TARGET [SECONDS]     made-up files (text, json, spreadsheet, dates) until one breaks, 15 minutes at most
  size                      bytes of each file of the site: raw, gzip, brotli

  JAUGE_TOOLS=DIR      keep the tools (Trunk, wasm-bindgen, wasm-opt, ...) there
  JAUGE_CHROMIUM=FILE  test in this Chromium or Chrome
  JAUGE_FIREFOX=FILE   test in this Firefox";

/// The port of `cargo xtask serve`.
pub const PORT: u16 = 8080;

/// What to do.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    Help,
    Serve { port: u16, mode: Mode },
    Build { mode: Mode, base: Option<BaseUrl> },
    Dist { base: Option<BaseUrl> },
    Reproduce,
    Test,
    EndToEnd { paths: Vec<String> },
    Check,
    Bench { arguments: Vec<String> },
    Lighthouse { arguments: Vec<String> },
    Fuzz { target: String, seconds: u32 },
    Size,
}

/// Reads the words after `cargo xtask`.
pub fn parse(mut words: impl Iterator<Item = String>) -> Result<Command, Failure> {
    let name = words.next();
    let mut rest: Vec<String> = words.collect();
    let command = match name.as_deref() {
        None | Some("help" | "--help" | "-h") => Command::Help,
        Some("serve") => Command::Serve { port: take_port(&mut rest)?, mode: take_mode(&mut rest) },
        Some("build") => Command::Build { base: take_base(&mut rest)?, mode: take_mode(&mut rest) },
        Some("dist") => Command::Dist { base: take_base(&mut rest)? },
        Some("reproduce") => Command::Reproduce,
        Some("test") => Command::Test,
        Some("e2e") => return Ok(Command::EndToEnd { paths: rest }),
        Some("check") => Command::Check,
        Some("bench") => return Ok(Command::Bench { arguments: rest }),
        Some("lighthouse") => return Ok(Command::Lighthouse { arguments: rest }),
        Some("fuzz") => Command::Fuzz { target: take_target(&mut rest)?, seconds: take_seconds(&mut rest)? },
        Some("size") => Command::Size,
        Some(other) => return Err(Failure::Usage(format!("no command `{other}`\n\n{USAGE}"))),
    };
    match rest.first() {
        None => Ok(command),
        Some(word) => Err(Failure::Usage(format!("`{word}` means nothing here\n\n{USAGE}"))),
    }
}

fn take_mode(words: &mut Vec<String>) -> Mode {
    match words.iter().position(|word| word == "--dev") {
        Some(index) => {
            words.remove(index);
            Mode::Dev
        }
        None => Mode::Release,
    }
}

/// The word after a flag, blank if it is the last one; `None` without the flag.
fn take_value(words: &mut Vec<String>, flag: &str) -> Option<String> {
    let index = words.iter().position(|word| word == flag)?;
    words.remove(index);
    Some(if index < words.len() { words.remove(index) } else { String::new() })
}

fn take_base(words: &mut Vec<String>) -> Result<Option<BaseUrl>, Failure> {
    take_value(words, "--base-url").map(|value| BaseUrl::parse(&value)).transpose()
}

fn take_port(words: &mut Vec<String>) -> Result<u16, Failure> {
    let Some(value) = take_value(words, "--port") else { return Ok(PORT) };
    value.parse().map_err(|_| Failure::Usage(format!("--port wants a number from 0 to 65535, not `{value}`")))
}

/// The target of the fuzzing; it must be there.
fn take_target(words: &mut Vec<String>) -> Result<String, Failure> {
    if words.is_empty() {
        return Err(Failure::Usage("fuzz wants a target: text, json, spreadsheet or dates".to_owned()));
    }
    Ok(words.remove(0))
}

/// For how long; 15 minutes unless told.
fn take_seconds(words: &mut Vec<String>) -> Result<u32, Failure> {
    if words.is_empty() {
        return Ok(15 * 60);
    }
    let value = words.remove(0);
    value.parse().map_err(|_| Failure::Usage(format!("fuzz wants a number of seconds, not `{value}`")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command, Failure> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn flags_may_come_in_any_order() {
        let expected = Command::Serve { port: 9000, mode: Mode::Dev };
        assert_eq!(parsed("serve --dev --port 9000").unwrap(), expected);
        assert_eq!(parsed("serve --port 9000 --dev").unwrap(), expected);
        assert_eq!(parsed("serve").unwrap(), Command::Serve { port: PORT, mode: Mode::Release });
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for line in [
            "sevre",
            "serve --prot 1",
            "serve --port",
            "serve --port 70000",
            "build --base-url",
            "build --base-url example.org",
            "test now",
            "fuzz",
            "fuzz text x",
        ] {
            assert!(matches!(parsed(line), Err(Failure::Usage(_))), "{line}");
        }
    }
}
