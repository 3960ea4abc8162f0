//! What a file says, as plain text: `cargo run --profile engine --no-default-features --example analyse -- FILE…`

use jauge::analysis::protocol::{
    Answer, ColumnUse, Inventory, Overrides, Preview, Question, Reason, Segment,
};
use jauge::analysis::store::Store;
use jauge::analysis::text;
use jauge::model::role::Reduce::{self, *};
use jauge::model::role::{Holds, Role};
use std::fs::File;
use std::io::Read;
use std::time::Instant;

fn main() {
    let names: Vec<String> = std::env::args().skip(1).collect();
    if names.is_empty() {
        eprintln!("usage: analyse FILE…");
        std::process::exit(2);
    }
    for name in names {
        println!("== {name}");
        match read(&name) {
            Ok((preview, store)) => report(&preview, &store),
            Err(error) => println!("   cannot be used: {error}"),
        }
        println!();
    }
}

/// Looks at a file and reads it as proposed.
fn read(name: &str) -> Result<(Preview, Store), String> {
    let mut file = File::open(name).map_err(|error| error.to_string())?;
    let size = file.metadata().map_err(|error| error.to_string())?.len();
    let mut head = Vec::new();
    let told = |error: jauge::analysis::error::FileError| format!("{error:?}");
    (&mut file).take(text::HEAD as u64).read_to_end(&mut head).map_err(|error| error.to_string())?;
    let overrides = Overrides::default();
    let preview = match text::look(&head, size, name, &overrides) {
        #[cfg(feature = "spreadsheet")]
        Err(jauge::analysis::error::FileError::Spreadsheet) => return workbook(head, file),
        looked => looked.map_err(told)?,
    };
    let uses: Vec<ColumnUse> = preview.columns.iter().map(|column| column.guess).collect();
    let start = Instant::now();
    let mut reader = text::Reader::new(&head, size, name, &overrides, &uses).map_err(told)?;
    reader.push(&head).map_err(told)?;
    let mut chunk = vec![0; 1 << 20];
    loop {
        match file.read(&mut chunk).map_err(|error| error.to_string())? {
            0 => break,
            length => {
                reader.push_with(length, |room| room.copy_from_slice(&chunk[..length])).map_err(told)?
            }
        }
    }
    let store = reader.finish().map_err(told)?;
    println!("   read in {:.0} ms", start.elapsed().as_secs_f64() * 1e3);
    Ok((preview, store))
}

#[cfg(feature = "spreadsheet")]
fn workbook(mut bytes: Vec<u8>, mut file: File) -> Result<(Preview, Store), String> {
    use jauge::analysis::spreadsheet::Workbook;
    use jauge::analysis::workbook::Workbook as _;
    file.read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    let told = |error| format!("{error:?}");
    let mut workbook = Workbook::open(bytes).map_err(told)?;
    let overrides = Overrides::default();
    let preview = workbook.look(&overrides).map_err(told)?;
    let uses: Vec<ColumnUse> = preview.columns.iter().map(|column| column.guess).collect();
    let start = Instant::now();
    let store = workbook.read(&overrides, &uses, |_| {}).map_err(told)?;
    println!("   read in {:.0} ms", start.elapsed().as_secs_f64() * 1e3);
    Ok((preview, store))
}

fn report(preview: &Preview, store: &Store) {
    println!(
        "   {:?} {:?} separator {:?} header {:?} decimal {:?} dates {:?} (proved: {})",
        preview.format,
        preview.encoding,
        preview.delimiter,
        preview.header,
        preview.decimal,
        preview.date_order,
        preview.date_order_proved
    );
    for (at, column) in preview.columns.iter().enumerate() {
        let reason = match &column.reason {
            Reason::Unknown => continue,
            Reason::NameAndValues { word, share } => {
                format!("“{word}”, {:.0} % of values fit", share * 100.0)
            }
            other => format!("{other:?}"),
        };
        let role = column.guess.role.map_or("-", Role::key);
        println!("   column {at:2} {:30} {role:20} {:?} {reason}", column.name, column.guess.unit);
    }
    let inventory = store.inventory();
    tallies(&inventory);
    numbers(store, &inventory);
    let start = Instant::now();
    for role in [Role::Channel, Role::Team, Role::Agent, Role::Priority] {
        segments(store, &inventory, Segment::Value(role), role);
    }
    segments(store, &inventory, Segment::Month(Role::CreatedAt), Role::CreatedAt);
    println!("   segments answered in {:.0} ms", start.elapsed().as_secs_f64() * 1e3);
}

fn tallies(inventory: &Inventory) {
    println!(
        "   {} rows, {} uneven {:?}; dates {:?} (proved: {})",
        inventory.rows,
        inventory.uneven_rows,
        inventory.uneven_lines,
        inventory.date_order,
        inventory.date_order_proved
    );
    for tally in &inventory.tallies {
        print!(
            "   {:20} used {} empty {} unreadable {} out of range {}",
            tally.role.key(),
            tally.used,
            tally.empty,
            tally.unreadable,
            tally.out_of_range
        );
        let examples = tally.examples.iter().map(|refused| format!("{}: {:?}", refused.line, refused.text));
        println!("  {}", examples.collect::<Vec<_>>().join(", "));
    }
}

fn numbers(store: &Store, inventory: &Inventory) {
    let has = |role| inventory.tallies.iter().any(|tally| tally.role == role);
    let ask = |wanted: Vec<Reduce>| store.answer(&Question { wanted, by: None }).whole.values;
    let show = |name: &str, values: Vec<Option<f64>>| {
        let values =
            values.iter().map(|value| value.map_or("none".to_owned(), |value| format!("{value:.4}")));
        println!("   {name:45} {}", values.collect::<Vec<_>>().join("  "));
    };
    if has(Role::NpsScore) {
        let between = |low, high| Between(Role::NpsScore, low, high);
        show(
            "NPS promoters, passives, detractors",
            ask(vec![between(9.0, 10.0), between(7.0, 8.0), between(0.0, 6.0)]),
        );
    }
    if has(Role::Csat5) {
        show("CSAT satisfied (4, 5), answers", ask(vec![Between(Role::Csat5, 4.0, 5.0), Known(Role::Csat5)]));
    }
    if has(Role::Csat10) {
        show(
            "CSAT satisfied (8 to 10), answers",
            ask(vec![Between(Role::Csat10, 8.0, 10.0), Known(Role::Csat10)]),
        );
    }
    for role in [Role::CsatWord, Role::ResolvedFirst, Role::Abandoned, Role::Answered] {
        if has(role) {
            show(&format!("{} yes, no", role.key()), ask(vec![Yes(role), No(role)]));
        }
    }
    if has(Role::Contacts) {
        let first = Between(Role::Contacts, 1.0, 1.0);
        show(
            "cases with one contact, contacts, cases",
            ask(vec![first, Sum(Role::Contacts), Known(Role::Contacts)]),
        );
    }
    for role in Role::ALL.into_iter().filter(|&role| role.holds() == Holds::Duration && has(role)) {
        let asked = ask(vec![Known(role), Sum(role), Quantile(role, 0.5), Quantile(role, 0.9)]);
        let mean = asked[1].zip(asked[0]).map(|(sum, n)| sum / n);
        show(&format!("{} n, mean, median, p90 (s)", role.key()), vec![asked[0], mean, asked[2], asked[3]]);
    }
}

fn segments(store: &Store, inventory: &Inventory, by: Segment, role: Role) {
    if !inventory.tallies.iter().any(|tally| tally.role == role) {
        return;
    }
    let score = |low, high| Between(Role::NpsScore, low, high);
    let wanted = vec![Rows, score(9.0, 10.0), score(0.0, 6.0), Quantile(Role::HandleTime, 0.5)];
    let Answer { segments, left_out, .. } = store.answer(&Question { wanted, by: Some(by) });
    println!("   by {}: rows, promoters, detractors, median handle time", role.key());
    for (label, numbers) in segments.iter().take(12) {
        println!("      {label:30} {:?}", numbers.values);
    }
    let more = segments.len().saturating_sub(12) as u64 + left_out;
    if more > 0 {
        println!("      and {more} more");
    }
}
