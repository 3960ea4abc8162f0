//! A typed cell of a sheet as the text that the readers of text cells understand without doubt.

use crate::analysis::cell::calendar;
use crate::analysis::cell::duration::{self, Clock};
use crate::analysis::protocol::{Decimal, TimeUnit};
use calamine::{CellErrorType, Data, DataRef, ExcelDateTime};
use std::fmt::Write;

/// Days from a workbook's first day within which a "date" is a length of time: 36 hours shown as `h:mm:ss` are stored
/// as 1 January 1900, noon.
const FIRST_YEAR: f64 = 366.0;

/// Appends a cell.
pub(super) fn write(out: &mut String, cell: &DataRef<'_>) {
    match cell {
        DataRef::Int(value) => append(out, format_args!("{value}")),
        DataRef::Float(value) => number(out, *value),
        DataRef::String(text) => out.push_str(text),
        DataRef::SharedString(text) => out.push_str(text),
        DataRef::Bool(flag) => append(out, format_args!("{flag}")),
        DataRef::DateTime(at) => instant(out, at),
        DataRef::DateTimeIso(text) => out.push_str(text),
        DataRef::DurationIso(text) => iso_length(out, text),
        DataRef::Error(error) => fault(out, error),
        DataRef::Empty => {}
    }
}

/// Appends a cell that owns its text.
pub(super) fn write_owned(out: &mut String, cell: &Data) {
    match cell {
        Data::Int(value) => append(out, format_args!("{value}")),
        Data::Float(value) => number(out, *value),
        Data::String(text) => out.push_str(text),
        Data::Bool(flag) => append(out, format_args!("{flag}")),
        Data::DateTime(at) => instant(out, at),
        Data::DateTimeIso(text) => out.push_str(text),
        Data::DurationIso(text) => iso_length(out, text),
        Data::Error(error) => fault(out, error),
        Data::Empty => {}
    }
}

fn append(out: &mut String, what: std::fmt::Arguments<'_>) {
    // Writing to a string cannot fail.
    let _ = out.write_fmt(what);
}

/// A number with a point. Three decimals get a fourth, or a reader of decimal commas would take them for thousands.
fn number(out: &mut String, value: f64) {
    let before = out.len();
    append(out, format_args!("{value}"));
    if out[before..].split_once('.').is_some_and(|(_, fraction)| fraction.len() == 3) {
        out.push('0');
    }
}

fn instant(out: &mut String, at: &ExcelDateTime) {
    let value = at.as_f64();
    if at.is_duration() || (0.0..FIRST_YEAR).contains(&value) {
        return length(out, value * 86_400.0);
    }
    let (year, month, day, hour, minute, second, thousandth) = at.to_ymd_hms_milli();
    let Some(days) = calendar::days(year.into(), month.into(), day.into()) else { return };
    // Serial numbers hold seconds only nearly: 10:00:00 may come as 09:59:59.999.
    let of_day =
        i64::from(hour) * 3_600 + i64::from(minute) * 60 + i64::from(second) + i64::from(thousandth >= 500);
    let (days, of_day) = (days + of_day / 86_400, of_day % 86_400);
    let (year, month, day) = calendar::date(days);
    let (hour, minute, second) = (of_day / 3_600, of_day / 60 % 60, of_day % 60);
    append(out, format_args!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}"));
}

/// `h:mm:ss`, with thousandths where there are any.
fn length(out: &mut String, seconds: f64) {
    let thousandths = (seconds.abs() * 1_000.0).round() as u64;
    let sign = if seconds < 0.0 && thousandths > 0 { "-" } else { "" };
    let (whole, rest) = (thousandths / 1_000, thousandths % 1_000);
    append(out, format_args!("{sign}{}:{:02}:{:02}", whole / 3_600, whole / 60 % 60, whole % 60));
    if rest > 0 {
        append(out, format_args!(".{rest:03}"));
    }
}

fn iso_length(out: &mut String, text: &str) {
    let style = duration::Style { unit: TimeUnit::Days, clock: Clock::HoursMinutes, decimal: Decimal::Point };
    match duration::read(text, &style) {
        Some(seconds) => length(out, seconds),
        None => out.push_str(text),
    }
}

fn fault(out: &mut String, error: &CellErrorType) {
    append(out, format_args!("{error}"));
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::ExcelDateTimeType::{DateTime, TimeDelta};

    #[track_caller]
    fn check(cell: DataRef<'_>, expected: &str) {
        let mut out = String::new();
        write(&mut out, &cell);
        assert_eq!(out, expected);
    }

    #[test]
    fn numbers_cannot_be_taken_for_thousands() {
        check(DataRef::Float(1.325), "1.3250");
        check(DataRef::Float(1325.0), "1325");
        check(DataRef::Float(12.5), "12.5");
    }

    #[test]
    fn dates_and_lengths_of_time() {
        let at = |value, kind| DataRef::DateTime(ExcelDateTime::new(value, kind, false));
        check(at(46_082.5, DateTime), "2026-03-01 12:00:00");
        check(at(46_082.416_666_666_66, DateTime), "2026-03-01 10:00:00");
        check(at(46_082.999_999_999, DateTime), "2026-03-02 00:00:00");
        check(at(195.0 / 86_400.0, DateTime), "0:03:15");
        check(at(1.5, DateTime), "36:00:00");
        check(at(30.25, TimeDelta), "726:00:00");
        check(DataRef::DurationIso("PT00H03M15S".into()), "0:03:15");
    }
}
