//! Writes a made-up ticket export to standard output and what is true of it to standard error:
//! `cargo run --profile engine --no-default-features --example generate -- ROWS [SEED] > tickets.csv 2> truth.txt`

mod tickets;

use std::io::{self, BufWriter, Write};

fn main() -> io::Result<()> {
    let mut arguments = std::env::args().skip(1).map(|argument| argument.parse::<u64>());
    let (Some(Ok(rows)), seed) = (arguments.next(), arguments.next()) else {
        eprintln!("usage: generate ROWS [SEED]");
        std::process::exit(2);
    };
    let mut out = BufWriter::with_capacity(1 << 20, io::stdout().lock());
    let truth = tickets::write(&mut out, rows, seed.and_then(Result::ok).unwrap_or(1))?;
    out.flush()?;
    for (name, value) in truth.lines() {
        eprintln!("{name} = {value}");
    }
    Ok(())
}
