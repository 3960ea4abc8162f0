//! Writes a made-up ticket export to standard output and what is true of it to standard error:
//! `cargo run --profile engine --no-default-features --example generate -- ROWS [SEED] > tickets.csv 2> truth.txt`.
//! With `--features spreadsheet` and `xlsx` behind the seed, the same export is a workbook.

mod tickets;
#[cfg(feature = "spreadsheet")]
mod workbook;

use std::io::{self, BufWriter, Write};

fn main() -> io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |at: usize| arguments.get(at).and_then(|argument| argument.parse::<u64>().ok());
    let Some(rows) = number(0) else {
        eprintln!("usage: generate ROWS [SEED [xlsx]]");
        std::process::exit(2);
    };
    let seed = number(1).unwrap_or(1);
    let mut out = BufWriter::with_capacity(1 << 20, io::stdout().lock());
    let truth = match arguments.get(2).map(String::as_str) {
        #[cfg(feature = "spreadsheet")]
        Some("xlsx") => {
            let mut text = Vec::new();
            let truth = tickets::write(&mut text, rows, seed)?;
            workbook::write(&mut out, &text)?;
            truth
        }
        Some(other) => return Err(io::Error::other(format!("cannot write {other}"))),
        None => tickets::write(&mut out, rows, seed)?,
    };
    out.flush()?;
    for (name, value) in truth.lines() {
        eprintln!("{name} = {value}");
    }
    Ok(())
}
