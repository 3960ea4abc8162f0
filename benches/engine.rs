//! The engine against the `csv` crate with a hand-written job, in one run and on the same made-up file:
//! `cargo bench --no-default-features [-- ROWS]`. Both must give the same numbers.

#[path = "../examples/generate/tickets.rs"]
#[allow(dead_code, reason = "the file itself is the truth here")]
mod tickets;

use jauge::analysis::protocol::{ColumnUse, Numbers, Overrides, Question, Segment};
use jauge::analysis::text::{self, HEAD};
use jauge::model::role::Reduce::{self, *};
use jauge::model::role::Role::{self, *};
use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::{Duration, Instant};

const ROUNDS: usize = 5;
const CHUNK: usize = 1 << 20;

/// Columns of the file, by their place.
const USED: [(usize, Role); 8] = [
    (1, CreatedAt),
    (2, FirstReplyAt),
    (4, Channel),
    (10, NpsScore),
    (11, Csat5),
    (13, ResolvedFirst),
    (14, HandleTime),
    (16, Abandoned),
];

fn main() {
    let rows = std::env::args().skip(1).find_map(|argument| argument.parse().ok()).unwrap_or(200_000);
    let mut file = Vec::new();
    tickets::write(&mut file, rows, 1).expect("memory takes every byte");
    let megabytes = file.len() as f64 / 1e6;
    println!("{rows} rows, {megabytes:.1} MB, medians of {ROUNDS}");
    type Job = fn(&[u8]) -> Vec<f64>;
    let contenders: [(&str, Job); 3] = [
        ("engine, 8 columns", engine_used),
        ("engine, all columns", engine_all),
        ("csv crate, by hand", by_hand),
    ];
    let mut times = [const { Vec::new() }; 3];
    let expected = by_hand(&file);
    for _ in 0..ROUNDS {
        for ((name, run), times) in contenders.iter().zip(&mut times) {
            let start = Instant::now();
            let found = black_box(run(black_box(&file)));
            times.push(start.elapsed());
            assert_eq!(found, expected, "{name} gives other numbers");
        }
    }
    let medians = times.map(median);
    for ((name, _), time) in contenders.iter().zip(medians) {
        let speed = megabytes / time.as_secs_f64();
        let ratio = medians[2].as_secs_f64() / time.as_secs_f64();
        println!(
            "{name:22} {:8.1} ms {speed:7.0} MB/s {ratio:6.2} times the csv crate",
            time.as_secs_f64() * 1e3
        );
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn engine_used(file: &[u8]) -> Vec<f64> {
    let mut uses = vec![ColumnUse::default(); 18];
    USED.iter().for_each(|&(at, role)| uses[at].role = Some(role));
    engine(file, &uses)
}

fn engine_all(file: &[u8]) -> Vec<f64> {
    let head = &file[..file.len().min(HEAD)];
    let preview = text::look(head, file.len() as u64, "t.csv", &Overrides::default()).expect("a table");
    engine(file, &preview.columns.iter().map(|column| column.guess).collect::<Vec<_>>())
}

fn engine(file: &[u8], uses: &[ColumnUse]) -> Vec<f64> {
    let head = &file[..file.len().min(HEAD)];
    let mut reader =
        text::Reader::new(head, file.len() as u64, "t.csv", &Overrides::default(), uses).expect("a table");
    for chunk in file.chunks(CHUNK) {
        reader.push_with(chunk.len(), |room| room.copy_from_slice(chunk)).expect("well formed");
    }
    let store = reader.finish().expect("well formed");
    let mut out = Vec::new();
    for by in [Segment::Value(Channel), Segment::Month(CreatedAt)] {
        let answer = store.answer(&Question { wanted: wanted(), by: Some(by), only: Vec::new() });
        out.extend(flat(&answer.whole));
        let mut segments = answer.segments;
        segments.sort_by(|(a, _), (b, _)| a.cmp(b));
        segments.iter().for_each(|(_, numbers)| out.extend(flat(numbers)));
    }
    out
}

fn flat(numbers: &Numbers) -> impl Iterator<Item = f64> {
    std::iter::once(numbers.rows as f64).chain(numbers.values.iter().map(|value| value.unwrap_or(-1.0)))
}

fn wanted() -> Vec<Reduce> {
    vec![
        Between(NpsScore, 9.0, 10.0),
        Between(NpsScore, 0.0, 6.0),
        Known(NpsScore),
        Between(Csat5, 4.0, 5.0),
        Known(Csat5),
        Yes(ResolvedFirst),
        Yes(Abandoned),
        Sum(HandleTime),
        Quantile(HandleTime, 0.5),
        Quantile(HandleTime, 0.9),
        Sum(FirstResponseTime),
        Quantile(FirstResponseTime, 0.5),
    ]
}

/// What the hand-written job gathers.
#[derive(Default)]
struct Group {
    rows: u64,
    counts: [u64; 7],
    handle: Vec<u64>,
    reply: Vec<u64>,
}

impl Group {
    fn add(&mut self, record: &csv::ByteRecord) {
        self.rows += 1;
        if let Some(score) = number(&record[10]) {
            self.counts[0] += u64::from(score >= 9);
            self.counts[1] += u64::from(score <= 6);
            self.counts[2] += 1;
        }
        if let Some(mark) = number(&record[11]) {
            self.counts[3] += u64::from(mark >= 4);
            self.counts[4] += 1;
        }
        self.counts[5] += u64::from(&record[13] == b"yes");
        self.counts[6] += u64::from(&record[16] == b"true");
        self.handle.extend(number(&record[14]));
        if !record[2].is_empty() {
            self.reply.push(seconds(&record[2]) - seconds(&record[1]));
        }
    }

    fn numbers(&mut self) -> Vec<f64> {
        self.handle.sort_unstable();
        self.reply.sort_unstable();
        let mut out = vec![self.rows as f64];
        out.extend(self.counts.map(|count| count as f64));
        out.push(self.handle.iter().sum::<u64>() as f64);
        out.extend([tickets::quantile(&self.handle, 0.5), tickets::quantile(&self.handle, 0.9)]);
        out.extend([self.reply.iter().sum::<u64>() as f64, tickets::quantile(&self.reply, 0.5)]);
        out
    }
}

fn by_hand(file: &[u8]) -> Vec<f64> {
    let mut reader = csv::ReaderBuilder::new().from_reader(file);
    let mut record = csv::ByteRecord::new();
    let mut whole = Group::default();
    let (mut channels, mut months) = (BTreeMap::<Vec<u8>, Group>::new(), BTreeMap::<Vec<u8>, Group>::new());
    while reader.read_byte_record(&mut record).expect("well formed") {
        whole.add(&record);
        for (groups, key) in [(&mut channels, &record[4]), (&mut months, &record[1][..7])] {
            match groups.get_mut(key) {
                Some(group) => group.add(&record),
                None => groups.entry(key.to_vec()).or_default().add(&record),
            }
        }
    }
    let mut out = Vec::new();
    for groups in [&mut channels, &mut months] {
        out.extend(whole.numbers());
        groups.values_mut().for_each(|group| out.extend(group.numbers()));
    }
    out
}

fn number(cell: &[u8]) -> Option<u64> {
    (!cell.is_empty()).then(|| cell.iter().fold(0, |sum, digit| sum * 10 + u64::from(digit - b'0')))
}

/// Seconds of `2026-03-01T10:00:00Z`, places fixed.
fn seconds(cell: &[u8]) -> u64 {
    let part = |range: std::ops::Range<usize>| number(&cell[range]).expect("digits");
    let (year, month, day) = (part(0..4), part(5..7), part(8..10));
    let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][month as usize - 1];
    let leaps = (year - 1969) / 4 + u64::from(year.is_multiple_of(4) && month > 2);
    let days = (year - 1970) * 365 + leaps + before + day - 1;
    days * 86_400 + part(11..13) * 3_600 + part(14..16) * 60 + part(17..19)
}
