//! A seeded ticket export of 18 columns, and what is true of it, worked out while writing and not by reading it back.

use std::collections::BTreeMap;
use std::io::{self, Write};

const CHANNELS: [&str; 4] = ["Phone", "E-mail", "Chat", "Self-service portal"];
const TEAMS: [&str; 3] = ["First line", "Second line", "Field"];
const PRODUCTS: [&str; 6] = ["Router", "Modem, fibre", "Television", "Mobile", "Alarm", "Heating"];
const COMMENTS: [&str; 5] = [
    "Quick, friendly and clear",
    "Waited far too long, then had to repeat everything",
    "They said \"\"tomorrow\"\", it took a week",
    "Solved at once",
    "The technician came, looked, and left; still broken",
];

/// Small and the same everywhere (SplitMix64).
pub struct Random(u64);

impl Random {
    /// The same seed gives the same numbers.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A whole number from 0 to below `below`.
    pub fn below(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % below
    }

    /// True this many times in a hundred.
    pub fn percent(&mut self, share: u64) -> bool {
        self.below(100) < share
    }

    /// A length of time around a mean, with the long tail that waiting has.
    pub fn length(&mut self, mean: u64) -> u64 {
        let uniform = (self.below(1_000_000) + 1) as f64 / 1_000_001.0;
        (-uniform.ln() * mean as f64).round() as u64
    }
}

/// What is true of a generated file.
#[derive(Default)]
pub struct Truth {
    /// Rows of data.
    pub rows: u64,
    /// How many of each recommendation score, 0 to 10.
    pub nps: [u64; 11],
    /// How many of each satisfaction mark; the first is not used.
    pub csat: [u64; 6],
    /// Resolved at first contact: no, yes.
    pub first: [u64; 2],
    /// Abandoned: no, yes.
    pub abandoned: [u64; 2],
    /// Seconds.
    pub handle: Vec<u64>,
    /// Seconds from the request to the first reply.
    pub reply: Vec<u64>,
    /// Seconds from the request to its resolution.
    pub resolution: Vec<u64>,
    /// Rows and promoters minus detractors by channel.
    pub channels: BTreeMap<&'static str, (u64, i64)>,
    /// Rows by month.
    pub months: BTreeMap<String, u64>,
}

impl Truth {
    /// Sorts what quantiles are taken from.
    fn finish(mut self) -> Self {
        self.handle.sort_unstable();
        self.reply.sort_unstable();
        self.resolution.sort_unstable();
        self
    }

    /// Every fact as a name and a number.
    pub fn lines(&self) -> Vec<(String, f64)> {
        let mut out = vec![("rows".to_owned(), self.rows as f64)];
        let mut fact = |name: &str, value: f64| out.push((name.to_owned(), value));
        fact("promoters", self.nps[9..].iter().sum::<u64>() as f64);
        fact("passives", self.nps[7..9].iter().sum::<u64>() as f64);
        fact("detractors", self.nps[..7].iter().sum::<u64>() as f64);
        fact("csat answers", self.csat.iter().sum::<u64>() as f64);
        fact("csat satisfied", (self.csat[4] + self.csat[5]) as f64);
        fact("resolved first", self.first[1] as f64);
        fact("not resolved first", self.first[0] as f64);
        fact("abandoned", self.abandoned[1] as f64);
        for (name, values) in
            [("handle", &self.handle), ("reply", &self.reply), ("resolution", &self.resolution)]
        {
            fact(&format!("{name} n"), values.len() as f64);
            fact(&format!("{name} mean"), values.iter().sum::<u64>() as f64 / values.len().max(1) as f64);
            fact(&format!("{name} median"), quantile(values, 0.5));
            fact(&format!("{name} p90"), quantile(values, 0.9));
        }
        for (channel, (rows, nps)) in &self.channels {
            fact(&format!("rows by channel {channel}"), *rows as f64);
            fact(&format!("promoters minus detractors by channel {channel}"), *nps as f64);
        }
        for (month, rows) in &self.months {
            fact(&format!("rows by month {month}"), *rows as f64);
        }
        out
    }
}

/// Linear between ranks, of sorted values.
pub fn quantile(sorted: &[u64], share: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else { return f64::NAN };
    let rank = share * last as f64;
    let (low, high) = (sorted[rank.floor() as usize] as f64, sorted[rank.ceil() as usize] as f64);
    low + (high - low) * rank.fract()
}

/// Writes the header and `rows` rows.
///
/// # Errors
/// The writer's.
pub fn write(out: &mut impl Write, rows: u64, seed: u64) -> io::Result<Truth> {
    let mut random = Random::new(seed);
    let mut truth = Truth { rows, ..Truth::default() };
    writeln!(
        out,
        "ticket_id,created_at,first_reply_at,resolved_at,channel,agent,team,product,priority,status,nps,csat,\
         contacts,resolved_first_contact,handle_time_s,wait_time_s,abandoned,comment"
    )?;
    // 1 July 2025, and a year's tickets after it whatever the number of rows.
    let (start, year) = (1_751_328_000u64, 31_536_000u64);
    for row in 0..rows {
        let created = start + row * year / rows.max(1) + random.below(60);
        let channel = CHANNELS[random.below(4).min(random.below(4)) as usize];
        let (year, month, _) = date(created);
        *truth.months.entry(format!("{year:04}-{month:02}")).or_default() += 1;
        write!(out, "TCK-{:07},{},", row + 1, iso(created))?;

        let reply = random.percent(94).then(|| random.length(5_400));
        let resolution = reply.filter(|_| random.percent(90)).map(|reply| reply + random.length(90_000));
        write_instant(out, reply.map(|seconds| created + seconds))?;
        write_instant(out, resolution.map(|seconds| created + seconds))?;
        truth.reply.extend(reply);
        truth.resolution.extend(resolution);

        let (agent, team) = (random.below(120), TEAMS[random.below(3) as usize]);
        write!(out, "{channel},Agent {agent:03},{team},")?;
        let product = PRODUCTS[random.below(6) as usize];
        if product.contains(',') {
            write!(out, "\"{product}\",")?
        } else {
            write!(out, "{product},")?
        }
        let priority = ["Low", "Normal", "High", "Urgent"][random.below(4) as usize];
        let status = if resolution.is_some() { "Closed" } else { "Open" };
        write!(out, "{priority},{status},")?;

        let nps = random.percent(62).then(|| 10 - random.length(3).min(10));
        let csat = random.percent(48).then(|| 5 - random.length(1).min(4));
        write_number(out, nps)?;
        write_number(out, csat)?;
        let entry = truth.channels.entry(channel).or_default();
        entry.0 += 1;
        if let Some(score) = nps {
            truth.nps[score as usize] += 1;
            entry.1 += i64::from(score >= 9) - i64::from(score < 7);
        }
        if let Some(mark) = csat {
            truth.csat[mark as usize] += 1;
        }
        let contacts = 1 + random.length(1).min(9);
        let first = contacts == 1;
        truth.first[usize::from(first)] += 1;
        write!(out, "{contacts},{},", if first { "yes" } else { "no" })?;
        let handle = random.percent(97).then(|| 30 + random.length(420));
        truth.handle.extend(handle);
        write_number(out, handle)?;
        let abandoned = random.percent(6);
        truth.abandoned[usize::from(abandoned)] += 1;
        write!(out, "{},{abandoned},", random.length(70))?;
        write_comment(out, &mut random)?;
    }
    Ok(truth.finish())
}

fn write_instant(out: &mut impl Write, at: Option<u64>) -> io::Result<()> {
    match at {
        Some(at) => write!(out, "{},", iso(at)),
        None => write!(out, ","),
    }
}

fn write_number(out: &mut impl Write, number: Option<u64>) -> io::Result<()> {
    match number {
        Some(number) => write!(out, "{number},"),
        None => write!(out, ","),
    }
}

fn write_comment(out: &mut impl Write, random: &mut Random) -> io::Result<()> {
    if !random.percent(80) {
        return writeln!(out);
    }
    let [first, second, third] = [0; 3].map(|_| COMMENTS[random.below(5) as usize]);
    // One in sixteen of four in five: a line break in a twentieth of the rows.
    let between = if random.below(16) == 0 { "\n" } else { ". " };
    writeln!(out, "\"{first}{between}{second}. {third}\"")
}

fn iso(seconds: u64) -> String {
    let (year, month, day) = date(seconds);
    let (hour, minute, second) = (seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
}

/// Year, month and day, by walking the months: slow, plain, and not the engine's own way.
fn date(seconds: u64) -> (u64, u64, u64) {
    let leap = |year: u64| year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let (mut days, mut year) = (seconds / 86_400 - 20_089, 2025);
    while days >= 365 + u64::from(leap(year)) {
        days -= 365 + u64::from(leap(year));
        year += 1;
    }
    let mut month = 1;
    for length in [31, 28 + u64::from(leap(year)), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    (year, month, days + 1)
}
