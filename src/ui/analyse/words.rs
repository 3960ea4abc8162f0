//! What was found in a file, in words. Everything here is a plain function of a language, so that it is tested
//! without a browser.

use crate::analysis::error::FileError;
use crate::analysis::protocol::{DateOrder, Decimal, Encoding, Header, Preview, Reason, Segment, TimeUnit};
use crate::figures;
use crate::model::error::CalcError;
use crate::model::kpi::Kpi;
use crate::model::role::Role;
use crate::report::{Bin, Card, NoFigure};
use crate::text::number::{self, Currency};
use crate::text::{self, Arg, Lang, say, ui_named};
use crate::ui::worker::Trouble;

/// A message whose key is put together at run time.
fn keyed(lang: Lang, prefix: &str, key: &str) -> &'static str {
    ui_named(lang, &format!("{prefix}-{key}")).unwrap_or_default()
}

/// What went wrong, why, and what to do.
pub fn trouble(lang: Lang, trouble: &Trouble) -> String {
    let with = |key: &str, name: &str, value: &str| say(lang, key, &[(name, value.into())]);
    match trouble {
        Trouble::File(error) => file_error(lang, error),
        Trouble::NotStarted(_) => say(lang, "file-no-worker", &[]),
        Trouble::Crashed(detail) => with("file-crashed", "detail", detail),
        Trouble::Version(version) => with("file-version", "version", version),
        Trouble::NoSample => say(lang, "file-no-sample", &[]),
        Trouble::Cancelled => say(lang, "file-cancelled", &[]),
    }
}

/// Why a file could not be read.
pub fn file_error(lang: Lang, error: &FileError) -> String {
    let plain = |key: &str| say(lang, key, &[]);
    let with = |key: &str, name: &str, value: Arg| say(lang, key, &[(name, value)]);
    let number = |value: u64| Arg::count(lang, value as f64);
    match error {
        FileError::Empty => plain("file-empty"),
        FileError::NoRows => plain("file-no-rows"),
        FileError::Foreign { kind } => with("file-foreign", "kind", kind.as_str().into()),
        FileError::Spreadsheet => plain("file-spreadsheet"),
        FileError::NotText { offset } => with("file-not-text", "offset", number(*offset)),
        FileError::OpenQuote { line } => with("file-open-quote", "line", number(*line)),
        FileError::Damaged { detail } => with("file-damaged", "detail", detail.as_str().into()),
        FileError::TooLarge { part } => with("file-too-large", "part", part.as_str().into()),
        FileError::BadJson { line, column, found } => say(
            lang,
            "file-bad-json",
            &[("line", number(*line)), ("column", number(*column)), ("found", found.as_str().into())],
        ),
        FileError::TooDeep { line } => with("file-too-deep", "line", number(*line)),
        FileError::NoTable => plain("file-no-table"),
        FileError::Bomb { member } => with("file-bomb", "member", member.as_str().into()),
        FileError::OfSeveral { name, error } => say(
            lang,
            "file-of-several",
            &[("name", name.as_str().into()), ("error", file_error(lang, error).into())],
        ),
        FileError::OtherColumns => plain("file-other-columns"),
        FileError::Encrypted => plain("file-encrypted"),
        FileError::Unreadable { detail } => with("file-unreadable", "detail", detail.as_str().into()),
        FileError::TooManyColumns { found } => with("file-too-many-columns", "found", number(*found)),
        FileError::NothingRead => plain("file-nothing-read"),
    }
}

/// The name of a meaning.
pub fn role(lang: Lang, role: Role) -> &'static str {
    keyed(lang, "role", role.key())
}

/// The name of a group of meanings.
pub fn role_group(lang: Lang, key: &str) -> &'static str {
    keyed(lang, "roles", key)
}

/// The name of a column, or its number if it has none.
pub fn column(lang: Lang, preview: &Preview, index: usize) -> String {
    match preview.columns.get(index).map(|column| column.name.trim()) {
        Some(name) if !name.is_empty() => name.to_owned(),
        _ => say(lang, "column-number", &[("n", Arg::count(lang, index as f64 + 1.0))]),
    }
}

/// Why a meaning was proposed.
pub fn reason(lang: Lang, preview: &Preview, reason: &Reason) -> String {
    match reason {
        Reason::Name(word) => say(lang, "reason-name", &[("word", word.as_str().into())]),
        Reason::NameAndValues { word, share } => {
            let share = percent(lang, share * 100.0, 0);
            say(lang, "reason-name-and-values", &[("word", word.as_str().into()), ("share", share.into())])
        }
        Reason::ValuesDisagree { role: meant, example } => say(
            lang,
            "reason-values-disagree",
            &[("role", role(lang, *meant).into()), ("example", example.as_str().into())],
        ),
        Reason::Taken { role: meant, by } => say(
            lang,
            "reason-taken",
            &[("role", role(lang, *meant).into()), ("column", column(lang, preview, *by).into())],
        ),
        Reason::Export(tool) => say(lang, "reason-export", &[("tool", tool.as_str().into())]),
        Reason::Unknown => say(lang, "reason-unknown", &[]),
    }
}

/// The name of an encoding.
pub const fn encoding(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Utf16Le => "UTF-16 (LE)",
        Encoding::Utf16Be => "UTF-16 (BE)",
        Encoding::Windows1252 => "Windows-1252",
        Encoding::Latin9 => "ISO-8859-15",
        Encoding::Utf32Le => "UTF-32 (LE)",
        Encoding::Utf32Be => "UTF-32 (BE)",
    }
}

/// The name of a separator.
pub fn delimiter(lang: Lang, delimiter: char) -> String {
    let key = match delimiter {
        ',' => "comma",
        ';' => "semicolon",
        '\t' => "tab",
        '|' => "pipe",
        ':' => "colon",
        '¤' => "currency",
        other => return say(lang, "delimiter-other", &[("sign", other.to_string().into())]),
    };
    keyed(lang, "delimiter", key).to_owned()
}

/// Where the names of the columns are.
pub fn header(lang: Lang, header: Header) -> String {
    match header {
        Header::Absent => say(lang, "header-absent", &[]),
        Header::Record(record) => {
            say(lang, "header-line", &[("n", Arg::count(lang, f64::from(record) + 1.0))])
        }
    }
}

/// The sign before the fraction.
pub fn decimal(lang: Lang, decimal: Decimal) -> &'static str {
    keyed(lang, "decimal", if decimal == Decimal::Comma { "comma" } else { "point" })
}

/// The order of day and month.
pub fn date_order(lang: Lang, order: DateOrder) -> &'static str {
    keyed(lang, "date", if order == DateOrder::DayFirst { "day-first" } else { "month-first" })
}

/// A unit of bare numbers of time.
pub fn time_unit(lang: Lang, unit: TimeUnit) -> &'static str {
    let key = match unit {
        TimeUnit::Milliseconds => "milliseconds",
        TimeUnit::Seconds => "seconds",
        TimeUnit::Minutes => "minutes",
        TimeUnit::Hours => "hours",
        TimeUnit::Days => "days",
    };
    keyed(lang, "time", key)
}

/// A number of bytes in the largest unit that keeps it at one or more.
pub fn bytes(lang: Lang, bytes: u64) -> String {
    const STEP: f64 = 1_000.0;
    let (mut value, mut unit) = (bytes as f64, 0);
    // 999 950 would round to “1 000 kB”.
    while value >= STEP - 0.05 && unit < 3 {
        value /= STEP;
        unit += 1;
    }
    let names = match lang {
        Lang::Fr => ["o", "ko", "Mo", "Go"],
        Lang::En => ["B", "kB", "MB", "GB"],
    };
    format!("{}\u{a0}{}", number::decimal(lang, value, u8::from(unit > 0)), names[unit])
}

/// A count with its digits grouped.
pub fn count(lang: Lang, count: u64) -> String {
    number::decimal(lang, count as f64, 0)
}

/// A percentage.
pub fn percent(lang: Lang, value: f64, decimals: u8) -> String {
    let number = number::decimal(lang, value, decimals);
    match lang {
        Lang::Fr => format!("{number}{}%", number::NARROW_SPACE),
        Lang::En => format!("{number}%"),
    }
}

/// `2026-03` as “mars 2026”; anything else as it is.
pub fn month(lang: Lang, label: &str) -> String {
    let parts = label.split_once('-').and_then(|(year, month)| Some((year, month.parse::<u8>().ok()?)));
    match parts.and_then(|(year, month)| Some((year, ui_named(lang, &format!("month-{month}"))?))) {
        Some((year, name)) => format!("{name} {year}"),
        None => label.to_owned(),
    }
}

/// The label of a segment.
pub fn segment(lang: Lang, by: Segment, label: &str) -> String {
    match by {
        _ if label.is_empty() => say(lang, "segment-none", &[]),
        Segment::Month(_) => month(lang, label),
        Segment::Value(_) => label.to_owned(),
    }
}

/// What splits the rows: “Channel”, “Month”.
pub fn segment_name(lang: Lang, by: Segment) -> &'static str {
    match by {
        Segment::Month(_) => keyed(lang, "segment", "month"),
        Segment::Value(meaning) => role(lang, meaning),
    }
}

/// A mark, or a span of time.
pub fn bin(lang: Lang, bin: &Bin, time: bool) -> String {
    let say_number = |value| {
        if time { number::duration(lang, value) } else { number::decimal(lang, value, 0) }
    };
    match bin.to {
        Some(to) if to == bin.from => say_number(to),
        Some(to) if bin.from == 0.0 => say(lang, "bin-up-to", &[("to", say_number(to).into())]),
        Some(to) => {
            say(lang, "bin-between", &[("from", say_number(bin.from).into()), ("to", say_number(to).into())])
        }
        None if time => say(lang, "bin-above", &[("from", say_number(bin.from).into())]),
        None => say(lang, "bin-or-more", &[("from", say_number(bin.from).into())]),
    }
}

/// A calculator's short name, or its title.
pub fn kpi_short(lang: Lang, kpi: &Kpi) -> &'static str {
    text::of(kpi, lang, "short").unwrap_or(kpi.slug)
}

/// A calculator's title.
pub fn kpi_title(lang: Lang, kpi: &Kpi) -> &'static str {
    text::of(kpi, lang, "title").unwrap_or(kpi.slug)
}

/// A value of a calculator's headline.
pub fn headline(lang: Lang, currency: Currency, kpi: &Kpi, value: f64) -> String {
    figures::output(kpi, lang, currency, kpi.headline(), value)
}

/// Why a card has no figure.
pub fn no_figure(lang: Lang, card: &Card, why: &NoFigure) -> String {
    let label = |key: &str| text::of(card.kpi, lang, &format!("in-{key}")).unwrap_or_default().to_owned();
    match why {
        NoFigure::NothingUsable => say(lang, "figure-nothing-usable", &[]),
        NoFigure::Refused(errors) => {
            let names: Vec<String> = errors.iter().map(|error| label(error.key)).collect();
            say(lang, "figure-refused", &[("input", names.join(", ").into())])
        }
        NoFigure::Impossible(CalcError::ZeroDivisor(key)) => {
            say(lang, "figure-zero", &[("input", label(key).into())])
        }
        NoFigure::Impossible(CalcError::PartExceedsWhole { part, whole }) => {
            say(lang, "figure-part", &[("part", label(part).into()), ("whole", label(whole).into())])
        }
        NoFigure::Impossible(_) => say(lang, "figure-impossible", &[]),
    }
}

/// Alternatives of columns to add: “A, or B and C”.
pub fn alternatives(lang: Lang, sets: &[Vec<Role>]) -> String {
    let and = format!(" {} ", keyed(lang, "list", "and"));
    let or = format!("{} ", keyed(lang, "list", "or"));
    let set = |roles: &Vec<Role>| {
        roles.iter().map(|meant| role(lang, *meant).to_owned()).collect::<Vec<_>>().join(&and)
    };
    sets.iter().map(set).collect::<Vec<_>>().join(&or)
}

mod rows;
#[cfg(test)]
mod tests;

pub use rows::{row_kind, row_reason, withheld};
