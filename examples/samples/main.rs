//! Writes the files that the page offers to try: `cargo run --no-default-features --example samples -- public/samples`

#[path = "../generate/tickets.rs"]
#[allow(dead_code, reason = "only its random numbers serve here")]
mod tickets;

use std::fmt::Write;
use tickets::Random;

fn main() -> std::io::Result<()> {
    let Some(folder) = std::env::args().nth(1) else {
        eprintln!("usage: samples FOLDER");
        std::process::exit(2);
    };
    std::fs::write(format!("{folder}/tickets.csv"), french_tickets())?;
    std::fs::write(format!("{folder}/calls.csv"), english_calls())
}

const AGENTS: [&str; 6] =
    ["Camille Roux", "Hugo Lefèvre", "Inès Marchand", "Léa Fontaine", "Noé Garnier", "Sami Benali"];
const PRODUCTS: [&str; 4] = ["Chaudière", "Pompe à chaleur", "Climatisation", "Chauffe-eau"];
const COMMENTS: [&str; 6] = [
    "Réponse rapide ; merci",
    "J’ai dû rappeler trois fois",
    "Conseillère très à l’écoute",
    "Le technicien n’est pas venu",
    "Problème réglé à distance, sans déplacement",
    "Attente trop longue",
];

/// A quarter of a French support desk, as Excel writes it: semicolons, decimal commas, day first, carriage returns.
fn french_tickets() -> String {
    let mut random = Random::new(2026);
    let mut out = String::from(
        "\u{feff}N° ticket;Créé le;Première réponse le;Résolu le;Canal;Conseiller;Produit;Priorité;Note NPS;CSAT;\
         Nombre de contacts;Résolu au 1er contact;Durée de traitement (min);Commentaire\r\n",
    );
    for row in 0..400u64 {
        // Working days from 5 January, from 8 to 18 o'clock.
        let (working_day, minute) = (row * 62 / 400, 480 + random.below(600));
        let created = (working_day / 5 * 7 + working_day % 5 + 4) * 1_440 + minute;
        let channel = ["Téléphone", "Téléphone", "E-mail", "E-mail", "Chat", "Formulaire web"]
            [random.below(6) as usize];
        let slow = matches!(channel, "E-mail" | "Formulaire web");
        let reply = created + 1 + if slow { random.length(190) } else { random.length(3) };
        let contacts = 1 + random.length(1).min(5) * u64::from(random.percent(60));
        let resolved = reply + random.length(if contacts == 1 { 45 } else { 1_300 });
        let open = row > 380 && random.percent(50);
        let mood = 1 + contacts + u64::from(slow);
        let nps = random.percent(58).then(|| 10 - random.length(mood).min(10));
        let csat = random.percent(64).then(|| 5 - (random.length(mood) / 2).min(4));
        let handle = 20 + random.length(85) * contacts;
        let number = |value: Option<u64>| value.map_or(String::new(), |value| value.to_string());
        let _ = write!(
            out,
            "SAV-{:04};{};{};{};{channel};{};{};{};{};{};{contacts};{};{},{};",
            row + 1,
            french(created),
            french(reply),
            if open { String::new() } else { french(resolved) },
            AGENTS[random.below(6) as usize],
            PRODUCTS[random.below(4) as usize],
            ["Basse", "Normale", "Normale", "Haute"][random.below(4) as usize],
            number(nps),
            number(csat),
            if contacts == 1 { "Oui" } else { "Non" },
            handle / 10,
            handle % 10
        );
        if random.percent(22) {
            let _ = write!(out, "\"{}\"", COMMENTS[random.below(6) as usize]);
        }
        out.push_str("\r\n");
    }
    out
}

/// Two working weeks of an English call log.
fn english_calls() -> String {
    let mut random = Random::new(7);
    let mut out = String::from(
        "Call ID,Start time,Queue,Agent name,Wait time,Talk time,Hold time,After call work,Call result,CSAT\n",
    );
    for call in 0..500u64 {
        let (day, minute) = (call / 50 + call / 250 * 2, 510 + call % 50 * 11 + random.below(10));
        let (created, second) = ((day + 4) * 1_440 + minute, random.below(60));
        let wait = random.length(if (600..720).contains(&minute) { 65 } else { 28 });
        let answered = !random.percent(3 + wait.min(300) / 8);
        let queue = ["Billing", "Technical support", "Technical support", "Sales"][random.below(4) as usize];
        let clock =
            |seconds: u64| format!("{:02}:{:02}:{:02}", seconds / 3_600, seconds / 60 % 60, seconds % 60);
        let (date, time) =
            (date(created), format!("{:02}:{:02}:{second:02}", created / 60 % 24, created % 60));
        let _ = write!(out, "C{:05},{}-{:02}-{:02}T{time},{queue},", 10_000 + call, date.0, date.1, date.2);
        if answered {
            let agent = ["Alex Moore", "Dana Price", "Jordan Ellis", "Robin Shah", "Sam Carter"]
                [random.below(5) as usize];
            let hold = if random.percent(30) { random.length(55) } else { 0 };
            let csat =
                if random.percent(40) { (5 - random.length(1).min(4)).to_string() } else { String::new() };
            let (talk, after) = (clock(25 + random.length(215)), clock(10 + random.length(50)));
            let _ = writeln!(out, "{agent},{},{talk},{},{after},Answered,{csat}", clock(wait), clock(hold));
        } else {
            let _ = writeln!(out, ",{},,,,Abandoned,", clock(wait));
        }
    }
    out
}

fn french(minutes: u64) -> String {
    let (year, month, day) = date(minutes);
    format!("{day:02}/{month:02}/{year} {:02}:{:02}", minutes / 60 % 24, minutes % 60)
}

/// The date of minutes since 1 January 2026, within that year.
fn date(minutes: u64) -> (u64, u64, u64) {
    let (mut days, mut month) = (minutes / 1_440, 1);
    for length in [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    (2026, month, days + 1)
}
