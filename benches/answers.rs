//! How long what was read takes to answer again, with another filter, period or segment:
//! `cargo bench --no-default-features --bench answers [-- ROWS]`.

#[path = "../examples/generate/tickets.rs"]
#[allow(dead_code, reason = "only the file serves here")]
mod tickets;

use jauge::analysis::protocol::{ColumnUse, Only, Overrides, Question, Segment};
use jauge::analysis::store::Store;
use jauge::analysis::text::{self, HEAD};
use jauge::kpis;
use jauge::model::role::Role;
use jauge::report::Plan;
use std::hint::black_box;
use std::time::Instant;

const ROUNDS: usize = 5;

fn main() {
    let rows = std::env::args().skip(1).find_map(|argument| argument.parse().ok()).unwrap_or(1_000_000);
    let store = read(rows);
    let plan = Plan::of(&store.inventory(), kpis::ALL);
    println!("{rows} rows, medians of {ROUNDS}, in milliseconds");
    let months = || Only::Months(Role::CreatedAt, "2025-03".to_owned(), "2026-02".to_owned());
    let channel = || {
        let by_channel = store.answer(&Question {
            wanted: Vec::new(),
            by: Some(Segment::Value(Role::Channel)),
            only: Vec::new(),
        });
        Only::Value(Role::Channel, by_channel.segments[0].0.clone())
    };
    let filters = [
        ("nothing", Vec::new()),
        ("a channel", vec![channel()]),
        ("a period", vec![months()]),
        ("both", vec![channel(), months()]),
    ];
    for (name, only) in filters {
        let (figures, segments) = plan.questions(&only);
        let questions: Vec<Question> = std::iter::once(figures).chain(segments).collect();
        for question in &questions {
            let time = median(|| drop(black_box(store.answer(black_box(question)))));
            println!("{name:10} by {:?}: {time:.1} for {} numbers", question.by, question.wanted.len());
        }
        let time = median(|| drop(black_box(store.answer_all(black_box(&questions)))));
        println!("{name:10} all that a page shows, together: {time:.1}");
    }
    let time = median(|| drop(black_box(store.inspect(black_box(1_800_000_000)))));
    println!("what is odd about the rows: {time:.1}");
}

fn read(rows: u64) -> Store {
    let mut file = Vec::new();
    tickets::write(&mut file, rows, 1).expect("memory takes every byte");
    let (head, size, set) = (&file[..file.len().min(HEAD)], file.len() as u64, Overrides::default());
    let preview = text::look(head, size, "t.csv", &set).expect("a table");
    let uses: Vec<ColumnUse> = preview.columns.iter().map(|column| column.guess).collect();
    let mut reader = text::Reader::new(head, size, "t.csv", &set, &uses).expect("a table");
    file.chunks(1 << 20).for_each(|chunk| reader.push(chunk).expect("a table"));
    reader.finish().expect("a table")
}

fn median(run: impl Fn()) -> f64 {
    let mut times: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_unstable_by(f64::total_cmp);
    times[times.len() / 2]
}
