//! Every word about a file exists in both languages, and reads right.

use super::*;
use crate::report::columns::GROUPS;

fn said(sentence: &str) {
    assert!(!sentence.is_empty(), "a sentence is missing");
    assert!(!sentence.contains('…'), "a variable is not known: {sentence}");
}

#[test]
fn everything_that_can_go_wrong_has_a_sentence() {
    let text = || "x".to_owned();
    let errors = [
        FileError::Empty,
        FileError::NoRows,
        FileError::Foreign { kind: text() },
        FileError::Spreadsheet,
        FileError::NotText { offset: 3 },
        FileError::OpenQuote { line: 3 },
        FileError::Damaged { detail: text() },
        FileError::BadJson { line: 3, column: 14, found: text() },
        FileError::TooDeep { line: 3 },
        FileError::NoTable,
        FileError::OfSeveral { name: text(), error: Box::new(FileError::OtherColumns) },
        FileError::Bomb { member: text() },
        FileError::Encrypted,
        FileError::Unreadable { detail: text() },
        FileError::TooManyColumns { found: 20_000 },
        FileError::NothingRead,
    ];
    let others = [
        Trouble::Crashed(text()),
        Trouble::NotStarted(text()),
        Trouble::Version(text()),
        Trouble::NoSample,
        Trouble::Cancelled,
    ];
    for lang in Lang::ALL {
        errors.iter().for_each(|error| said(&file_error(lang, error)));
        others.iter().for_each(|other| said(&trouble(lang, other)));
    }
}

#[test]
fn everything_found_has_a_name() {
    for lang in Lang::ALL {
        Role::ALL.into_iter().for_each(|meant| said(role(lang, meant)));
        GROUPS.iter().for_each(|(key, _)| said(keyed(lang, "roles", key)));
        [',', ';', '\t', '|', ':', '¤', '~'].into_iter().for_each(|sign| said(&delimiter(lang, sign)));
        [Header::Absent, Header::Record(2)].into_iter().for_each(|row| said(&header(lang, row)));
        [Decimal::Comma, Decimal::Point].into_iter().for_each(|sign| said(decimal(lang, sign)));
        [DateOrder::DayFirst, DateOrder::MonthFirst].into_iter().for_each(|o| said(date_order(lang, o)));
        [Segment::Month(Role::CreatedAt), Segment::Value(Role::Agent)]
            .into_iter()
            .for_each(|by| said(segment_name(lang, by)));
        for unit in
            [TimeUnit::Milliseconds, TimeUnit::Seconds, TimeUnit::Minutes, TimeUnit::Hours, TimeUnit::Days]
        {
            said(time_unit(lang, unit));
        }
    }
}

#[test]
fn months_and_sizes_read_as_people_write_them() {
    assert_eq!(month(Lang::Fr, "2026-03"), "mars 2026");
    assert_eq!(month(Lang::En, "2026-12"), "December 2026");
    assert_eq!(month(Lang::En, "2026-13"), "2026-13");
    assert_eq!(bytes(Lang::Fr, 999), "999\u{a0}o");
    assert_eq!(bytes(Lang::Fr, 12_345_678), "12,3\u{a0}Mo");
    assert_eq!(bytes(Lang::En, 999_990), "1\u{a0}MB");
}

#[test]
fn missing_columns_are_offered_as_alternatives() {
    let sets = [vec![Role::FirstResponseTime], vec![Role::CreatedAt, Role::FirstReplyAt]];
    assert_eq!(
        alternatives(Lang::En, &sets),
        format!(
            "{}, or {} and {}",
            role(Lang::En, Role::FirstResponseTime),
            role(Lang::En, Role::CreatedAt),
            role(Lang::En, Role::FirstReplyAt)
        )
    );
}
