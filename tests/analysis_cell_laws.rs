//! What holds for every cell: a number, a length of time or an instant reads back the same in whatever notation it
//! was written, the short ways read what the long ways read, and no text brings a reader down.

use jauge::analysis::cell::duration::{self, Clock};
use jauge::analysis::cell::stamp::Order;
use jauge::analysis::cell::{calendar, date, number};
use jauge::analysis::protocol::{Decimal, TimeUnit};
use proptest::prelude::*;
use proptest::sample::select;

/// Names of months: English, French, German, Spanish, Portuguese, Italian; then as they are shortened.
const MONTHS: [[&str; 12]; 9] = [
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    [
        "janeiro",
        "fevereiro",
        "março",
        "abril",
        "maio",
        "junho",
        "julho",
        "agosto",
        "setembro",
        "outubro",
        "novembro",
        "dezembro",
    ],
    [
        "gennaio",
        "febbraio",
        "marzo",
        "aprile",
        "maggio",
        "giugno",
        "luglio",
        "agosto",
        "settembre",
        "ottobre",
        "novembre",
        "dicembre",
    ],
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    ["janv.", "fevr.", "MARS", "avr.", "mai", "juin", "juil.", "AOUT", "sept.", "oct.", "nov.", "déc."],
    ["gen", "feb", "mrz", "abr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dez"],
];

/// Year, month, day, hour, minute, second.
type Parts = (i64, i64, i64, i64, i64, i64);

fn instants() -> impl Strategy<Value = Parts> {
    (1990..2069i64, 1..=12i64, 1..=28i64, 0..24i64, 0..60i64, 0..60i64)
}

/// The day in every layout that says all of it, with what is unsure about its order.
fn days((year, month, day, ..): Parts, names: &[&str; 12]) -> Vec<(String, bool)> {
    let name = names[usize::try_from(month - 1).expect("a month")];
    let (y, m, d, short) = (year, month, day, year % 100);
    let sure = [
        format!("{y}-{m:02}-{d:02}"),
        format!("{y}/{m}/{d}"),
        format!("{y}.{m:02}.{d:02}"),
        format!("{y}{m:02}{d:02}"),
        format!("{d} {name} {y}"),
        format!("{name} {d}, {y}"),
        format!("{d:02}-{name}-{short:02}"),
        format!("{d}. {name} {y}"),
        format!("{d} de {name} de {y}"),
        format!("{y}-{name}-{d}"),
        format!("lun. {d} {name} {y}"),
    ];
    let numeric = [format!("{d:02}/{m:02}/{y}"), format!("{d}.{m}.{y}"), format!("{d:02}-{m:02}-{short:02}")];
    sure.map(|text| (text, true)).into_iter().chain(numeric.map(|text| (text, false))).collect()
}

/// The time in every layout, and whether it has seconds.
fn times((.., hour, minute, second): Parts) -> Vec<(String, bool)> {
    let (h, m, s) = (hour, minute, second);
    let (twelve, half) = ((h + 11) % 12 + 1, if h < 12 { "AM" } else { "PM" });
    let dotted = if h < 12 { "a. m." } else { "p. m." };
    vec![
        (format!(" {h:02}:{m:02}:{s:02}"), true),
        (format!("T{h:02}:{m:02}:{s:02}"), true),
        (format!(", {h}:{m:02}:{s:02}.987"), true),
        (format!(" - {h:02}:{m:02}"), false),
        (format!(" à {h}h{m:02}"), false),
        (format!(" at {twelve}:{m:02} {half}"), false),
        (format!(" {twelve}:{m:02}:{s:02} {dotted}"), true),
        (format!(" um {h}.{m:02} Uhr"), false),
        (format!(" {h:02}{m:02}{s:02}"), true),
    ]
}

fn zones() -> Vec<(&'static str, i64)> {
    vec![("", 0), ("Z", 0), ("+02:00", 120), ("-0530", -330), (" UTC+1", 60), (" CEST", 120), (" +01", 60)]
}

fn seconds((year, month, day, hour, minute, second): Parts, with_seconds: bool) -> i64 {
    let days = calendar::days(year, month, day).expect("a date");
    days * 86_400 + hour * 3_600 + minute * 60 + if with_seconds { second } else { 0 }
}

/// Near a layout that is read at fixed places, right or with a few characters wrong.
fn nearly_fixed() -> impl Strategy<Value = String> {
    let date = prop_oneof![
        "[0-9]{4}([-/.])[01][0-9]([-/.])[0-3][0-9]",
        "[0-3][0-9]([-/.])[01][0-9]([-/.])[12][0-9]{3}"
    ];
    let time = prop_oneof![Just(String::new()), "[T ][0-2][0-9]:[0-6][0-9](:[0-6][0-9])?(\\.[0-9]{0,3})?"];
    let zone = prop_oneof![Just(String::new()), "Z|[+-][01][0-9]:?[0-6][0-9]|[ +Z:.0-9-]{0,6}"];
    (date, time, zone).prop_map(|(date, time, zone)| date + &time + &zone)
}

/// A whole number in groups of three.
fn grouped(whole: u64, separator: &str) -> String {
    let digits = whole.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push_str(separator);
        }
        out.push(digit);
    }
    out
}

fn style(unit: TimeUnit, clock: Clock) -> duration::Style {
    duration::Style { unit, clock, decimal: Decimal::Comma }
}

/// Anything, and what looks like a cell.
fn cells() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[0-9:/.,'\"hHmMsSTZPpADd+€% \u{a0}\u{202f}()=-]{0,20}",
        "([0-9]{1,4}|mar|août|Jan|lun|at|à|CET|PM|de|[-/.:, ]|\u{301}|é){0,10}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn an_instant_reads_back_in_every_layout(parts in instants(), names in select(MONTHS.to_vec())) {
        for (day, sure) in days(parts, &names) {
            for (time, with_seconds) in times(parts) {
                for (zone, ahead) in zones() {
                    let text = format!("{day}{time}{zone}");
                    let Some(stamp) = date::read(&text) else { return Err(TestCaseError::fail(text)) };
                    let wall = seconds(parts, with_seconds);
                    // Every day up to the 12th is read day first until the file's order is known.
                    prop_assert_eq!((stamp.wall(), stamp.utc()), (wall, wall - ahead * 60), "{}", text);
                    prop_assert_eq!(stamp.order() == Order::Plain, sure || parts.1 == parts.2, "{}", text);
                }
            }
        }
    }

    #[test]
    fn counted_instants_read_back(at in 631_152_000..4_102_444_800i64, part in 0..1_000i64) {
        for text in [at.to_string(), format!("{at}{part:03}"), format!("{at}{part:03}000"), format!("{at},{part}")] {
            prop_assert_eq!(date::read(&text).map(|stamp| stamp.utc()), Some(at), "{}", text);
        }
        let days = (at as f64 / 86_400.0) + 25_569.0;
        for text in [format!("{days:.9}"), format!("{days:.9}").replace('.', ",")] {
            prop_assert_eq!(date::read(&text).map(|stamp| stamp.utc()), Some(at), "{}", text);
        }
    }

    #[test]
    fn fixed_places_read_what_the_long_way_reads(texts in proptest::collection::vec(nearly_fixed(), 1..20)) {
        let mut column = date::Fixed::default();
        for text in texts {
            let found = column.read(text.as_bytes());
            prop_assert_eq!(found, date::Fixed::default().read(text.as_bytes()));
            // A mark that nobody sees moves every place by one and changes nothing else.
            let long = date::read(&format!("\u{200e}{text}"));
            prop_assert_eq!(date::read(&text), long, "{}", text);
            prop_assert!(found.is_none() || found == long);
        }
    }

    #[test]
    fn a_number_reads_back_in_every_notation(thousandths in 0..1_000_000_000_000u64, places in 0..=2usize) {
        let (whole, hundredths) = (thousandths / 1_000, thousandths % 100);
        let fraction = &format!("{hundredths:02}")[..places];
        let value: f64 = format!("{whole}.{fraction}0").parse().expect("a decimal");
        for (decimal, mark, separators) in [
            (Decimal::Comma, ",", ["", ".", " ", "\u{a0}", "\u{202f}", "\u{2009}", "'", "’"]),
            (Decimal::Point, ".", ["", ",", " ", "\u{a0}", "\u{202f}", "\u{2009}", "'", "’"]),
        ] {
            let mark = if places == 0 { "" } else { mark };
            for separator in separators {
                let bare = format!("{}{mark}{fraction}", grouped(whole, separator));
                for (text, sign) in [
                    (bare.clone(), 1.0),
                    (format!(" {bare} %"), 1.0),
                    (format!("€ {bare}"), 1.0),
                    (format!("{bare} CHF"), 1.0),
                    (format!("=\"{bare}\""), 1.0),
                    (format!("-{bare}"), -1.0),
                    (format!("{bare}-"), -1.0),
                    (format!("(${bare})"), -1.0),
                    (format!("\u{2212}{bare}"), -1.0),
                ] {
                    prop_assert_eq!(number::read(&text, decimal), Some(sign * value), "{}", text);
                }
            }
        }
    }

    #[test]
    fn digits_are_rounded_as_the_standard_library_rounds(text in "[0-9]{0,10}\\.[0-9]{1,9}", exponent in -5..5i32) {
        let expected: f64 = format!("0{text}").parse().expect("a decimal");
        prop_assert_eq!(number::read(&text, Decimal::Point), Some(expected));
        let expected: f64 = format!("0{text}e{exponent}").parse().expect("a decimal");
        prop_assert_eq!(number::read(&format!("{text}E{exponent}"), Decimal::Point), Some(expected));
    }

    #[test]
    fn a_length_of_time_reads_back_in_every_notation(total in 1..4_000_000u32) {
        let (d, h, m, s) = (total / 86_400, total / 3_600 % 24, total / 60 % 60, total % 60);
        let hours = total / 3_600;
        let style = style(TimeUnit::Seconds, Clock::MinutesSeconds);
        for text in [
            format!("{hours:02}:{m:02}:{s:02}"),
            format!("{d}:{h:02}:{m:02}:{s:02}"),
            format!("{d}.{h:02}:{m:02}:{s:02}"),
            format!("{d} days, {h}:{m:02}:{s:02}"),
            format!("{d} Tage {h:02}:{m:02}:{s:02}.000"),
            format!("{:02}:{s:02}", total / 60),
            format!("{hours}h{m}m{s}s"),
            format!("{hours} h {m} min {s}"),
            format!("{d}d {h}h {m}m {s}s"),
            format!("{d} jours, {h} heures, {m} minutes et {s} secondes"),
            format!("{d} días {h} horas {m} minutos y {s} segundos"),
            format!("{d} dias, {h} horas, {m} minutos e {s} segundos"),
            format!("{d} giorni {h} ore {m} minuti {s} secondi"),
            format!("{d} Tage {h} Stunden {m} Minuten und {s} Sekunden"),
            format!("{}'{s:02}\"", total / 60),
            format!("P{d}DT{h}H{m}M{s}S"),
            format!("PT{total}S"),
            format!("{total} sec"),
            format!("{total}000 ms"),
            total.to_string(),
        ] {
            prop_assert_eq!(duration::read(&text, &style), Some(f64::from(total)), "{}", text);
        }
        prop_assert_eq!(duration::read(&format!("-{hours}:{m:02}:{s:02}"), &style), Some(-f64::from(total)));
    }

    #[test]
    fn no_text_brings_a_reader_down(text in cells()) {
        for decimal in [Decimal::Comma, Decimal::Point] {
            let finite = |value: Option<f64>| value.is_none_or(f64::is_finite);
            prop_assert!(finite(number::read(&text, decimal)) && finite(number::count(&text, decimal)));
            for unit in [TimeUnit::Milliseconds, TimeUnit::Days] {
                let style = duration::Style { unit, clock: Clock::HoursMinutes, decimal };
                prop_assert!(finite(duration::read(&text, &style)));
            }
        }
        let _ = number::proof(&text);
        if let Some(stamp) = date::read(&text) {
            prop_assert!(stamp.is_known());
            prop_assert_eq!(stamp.swapped().swapped(), stamp);
        }
    }
}
