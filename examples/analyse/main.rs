//! What the page says of files, on the command line: `cargo run --release --example analyse -- FILE… [--json]
//! [--map ROLE=COLUMN …] [--by COLUMN …]`. With `--json` each file is one line, an object as
//! `docs/analyse.schema.json` describes it. Ends with status 2 if a file could not be read.

mod plain;

use jauge::report::command::arguments::USAGE;
use jauge::report::command::{Arguments, json, reading};
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let asked = match Arguments::read(std::env::args().skip(1)) {
        Ok(asked) => asked,
        Err(usage) => {
            eprintln!("{usage:?}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    let mut status = ExitCode::SUCCESS;
    for name in &asked.files {
        tell_panics(name, asked.json);
        let read = reading::open(Path::new(name), &asked);
        let said = match asked.json {
            true => json::object(name, read.as_ref()).to_string(),
            false => plain::text(name, read.as_ref()),
        };
        if writeln!(std::io::stdout(), "{said}").is_err() {
            // Whoever listened has gone.
            return status;
        }
        if let Err(trouble) = read {
            eprintln!("{name}: {trouble:?}");
            status = ExitCode::from(2);
        }
    }
    status
}

/// A reader of foreign formats may meet a file that breaks it: that is an error of the file like any other, even
/// where a panic ends the program.
fn tell_panics(name: &str, as_json: bool) {
    use jauge::analysis::error::FileError;
    use jauge::report::command::Trouble;
    let name = name.to_owned();
    std::panic::set_hook(Box::new(move |panic| {
        let trouble = Trouble::File(FileError::Damaged { detail: panic.to_string() });
        if as_json {
            let _ = writeln!(std::io::stdout(), "{}", json::object(&name, Err(&trouble)));
        }
        eprintln!("{name}: {trouble:?}");
        std::process::exit(2);
    }));
}
