//! The report of a file as one JSON object; `docs/analyse.schema.json` says what is in it.

use super::{FileRead, Trouble};
use crate::analysis::protocol::{DateOrder, Decimal, Encoding, Header, Inventory, Preview, Segment, Tally};
use crate::kpis;
use crate::report::{Card, NoFigure, Plan};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::time::{SystemTime, UNIX_EPOCH};

type Object = Map<String, Value>;

/// The report of the file with this name, or why there is none.
pub fn object(name: &str, read: Result<&FileRead, &Trouble>) -> Value {
    match read {
        Ok(read) => report(name, read),
        Err(trouble) => json!({ "file": name, "error": error(trouble) }),
    }
}

fn report(name: &str, read: &FileRead) -> Value {
    let FileRead { preview, store, .. } = read;
    let inventory = store.inventory();
    let plan = Plan::of(&inventory, kpis::ALL);
    let names = names(preview);
    let question = plan.question(None);
    let cards = plan.cards_of(&question, &store.answer(&question).whole);
    let mut warnings = warnings(&inventory, &cards, &names);
    let others = preview.tables.iter().enumerate().filter(|(at, _)| *at != preview.table);
    let others: Vec<&String> = others.map(|(_, place)| place).collect();
    if !others.is_empty() {
        warnings.push(json!({ "code": "other-tables", "places": others }));
    }
    let mut split = |name: &str, by| {
        let question = plan.full_question(by);
        let answer = store.answer(&question);
        if answer.left_out > 0 {
            warnings.push(json!({ "code": "segments-left-out", "by": name, "count": answer.left_out }));
        }
        let segments = answer.segments.into_iter().map(|(label, numbers)| {
            let mut figures = figures(&plan.cards_of(&question, &numbers));
            figures.insert("rows".to_owned(), numbers.rows.into());
            (label, figures.into())
        });
        Value::Object(segments.collect())
    };
    let by: Object = read.by.iter().map(|(name, by)| (name.clone(), split(name, *by))).collect();
    let month = plan.segments().into_iter().find(|by| matches!(by, Segment::Month(_)));
    let months = month.map_or_else(|| json!({}), |by| split("month", by));
    let mut left_out: BTreeMap<&str, u64> =
        inventory.left_out.iter().map(|left_out| (left_out.reason.key(), left_out.count)).collect();
    if inventory.events > 0 {
        // Events of tickets that are counted by another row.
        left_out.insert("same-ticket", inventory.events.saturating_sub(inventory.rows));
    }
    json!({
        "file": name,
        "sheet": preview.sheets.get(preview.sheet),
        "rows": inventory.rows + left_out.values().sum::<u64>(),
        "used": inventory.rows,
        "left_out": left_out,
        "dialect": dialect(preview, &inventory),
        "recognised": preview.recognised,
        "row_kind": preview.row_kind.kind,
        "roles": roles(read, &names),
        "cells": cells(&inventory, &names),
        "quality": quality(read, &names),
        "kpis": figures(&cards),
        "by": by,
        "months": months,
        "warnings": warnings,
        "error": null,
    })
}

/// The columns' names, each different: one without a name goes by its number, one that repeats another gets its own.
fn names(preview: &Preview) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (at, column) in preview.columns.iter().enumerate() {
        let name = match column.name.trim() {
            "" => format!("#{}", at + 1),
            name if names.iter().any(|other| other == name) => format!("{name} #{}", at + 1),
            name => name.to_owned(),
        };
        names.push(name);
    }
    names
}

fn dialect(preview: &Preview, inventory: &Inventory) -> Value {
    let encoding = preview.encoding.map(|encoding| match encoding {
        Encoding::Utf8 => "utf-8",
        Encoding::Utf16Le => "utf-16le",
        Encoding::Utf16Be => "utf-16be",
        Encoding::Utf32Le => "utf-32le",
        Encoding::Utf32Be => "utf-32be",
        Encoding::Windows1252 => "windows-1252",
        Encoding::Latin9 => "iso-8859-15",
    });
    let decimal = match preview.decimal {
        Decimal::Point => ".",
        Decimal::Comma => ",",
    };
    let (above, header) = match preview.header {
        Header::Absent => (0, 0),
        Header::Record(at) => (at, preview.header_rows),
    };
    json!({
        "encoding": encoding,
        "delimiter": preview.delimiter,
        "rows_above_header": above,
        "header_rows": header,
        "decimal": decimal,
        "date_order": inventory.date_order.map(date_order),
        "date_order_proved": inventory.date_order_proved,
    })
}

fn date_order(order: DateOrder) -> &'static str {
    match order {
        DateOrder::DayFirst => "day-first",
        DateOrder::MonthFirst => "month-first",
    }
}

fn roles(read: &FileRead, names: &[String]) -> Object {
    let used = read.uses.iter().enumerate().filter(|(at, _)| !read.lent.contains(at));
    used.filter_map(|(at, used)| Some((names.get(at)?.clone(), used.role?.key().into()))).collect()
}

/// What became of the cells of each meaning, with the columns that they come from.
fn cells(inventory: &Inventory, names: &[String]) -> Object {
    let cell = |tally: &Tally| {
        let counts = json!({
            "columns": columns(tally, names),
            "used": tally.used,
            "empty": tally.empty,
            "unreadable": tally.unreadable,
            "out_of_range": tally.out_of_range,
            "set_aside": tally.set_aside,
            "examples": tally.examples,
        });
        (tally.role.key().to_owned(), counts)
    };
    inventory.tallies.iter().map(cell).collect()
}

fn columns<'a>(tally: &Tally, names: &'a [String]) -> Vec<&'a str> {
    tally.columns.iter().filter_map(|at| names.get(*at)).map(String::as_str).collect()
}

/// What is odd about the rows, and which columns have no part in the figures.
fn quality(read: &FileRead, names: &[String]) -> Value {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let found = read.store.inspect(i64::try_from(now.as_secs()).unwrap_or(i64::MAX));
    let mut found = serde_json::to_value(found).unwrap_or_default();
    let unused =
        |at: &usize| read.uses.get(*at).is_none_or(|used| used.role.is_none()) || read.lent.contains(at);
    found["ignored"] = (0..names.len()).filter(unused).map(|at| names[at].as_str()).collect();
    found
}

/// Each calculator's outputs, and how many rows they rest on.
fn figures(cards: &[Card]) -> Object {
    let figure = |card: &Card| {
        let mut outputs = Object::new();
        outputs.insert("n".to_owned(), card.used.into());
        for output in card.kpi.outputs {
            let value = card.figure.as_ref().ok().and_then(|figure| figure.outcome.value(output));
            outputs.insert(output.key.to_owned(), value.into());
        }
        if let Some(spread) = card.spread {
            outputs.insert("median".to_owned(), spread.median.into());
            outputs.insert("p90".to_owned(), spread.ninth_decile.into());
        }
        (card.kpi.slug.to_owned(), outputs.into())
    };
    cards.iter().map(figure).collect()
}

/// What a reader of the figures should know.
fn warnings(inventory: &Inventory, cards: &[Card], names: &[String]) -> Vec<Value> {
    let mut warnings = Vec::new();
    if inventory.date_order.is_some() && !inventory.date_order_proved {
        warnings.push(json!({ "code": "date-order-unproved" }));
    }
    for reading in inventory.date_readings.iter().filter(|reading| reading.contradicting > 0) {
        warnings.push(json!({
            "code": "date-orders-mixed",
            "role": reading.role.key(),
            "order": date_order(reading.order),
            "count": reading.contradicting,
            "line": reading.against.as_ref().map(|against| against.line),
        }));
    }
    if let Some(line) = inventory.broken_off {
        warnings.push(json!({ "code": "broken-off", "line": line }));
    }
    if inventory.uneven_rows > 0 {
        let (count, lines) = (inventory.uneven_rows, &inventory.uneven_lines);
        warnings.push(json!({ "code": "uneven-rows", "count": count, "lines": lines }));
    }
    for tally in inventory.tallies.iter().filter(|tally| tally.unreadable + tally.out_of_range > 0) {
        warnings.push(json!({
            "code": "cells-left-out",
            "role": tally.role.key(),
            "columns": columns(tally, names),
            "count": tally.unreadable + tally.out_of_range,
        }));
    }
    for card in cards {
        if let Err(why) = &card.figure {
            let why = match why {
                NoFigure::NothingUsable => "nothing-usable".to_owned(),
                NoFigure::Refused(errors) => {
                    format!(
                        "refused: {}",
                        errors.iter().map(|error| error.key).collect::<Vec<_>>().join(", ")
                    )
                }
                NoFigure::Impossible(error) => format!("impossible: {error:?}"),
            };
            warnings.push(json!({ "code": "no-figure", "kpi": card.kpi.slug, "reason": why }));
        }
    }
    warnings
}

/// Why there is no report: a code, and what belongs to it.
fn error(trouble: &Trouble) -> Value {
    match trouble {
        Trouble::NoColumn(column) => json!({ "code": "no-column", "column": column }),
        Trouble::CannotSplit(column) => json!({ "code": "cannot-split", "column": column }),
        Trouble::File(error) => match serde_json::to_value(error) {
            Ok(Value::String(name)) => json!({ "code": kebab(&name) }),
            Ok(Value::Object(named)) => {
                let (name, details) = named.into_iter().next().unwrap_or_default();
                let mut object = Object::from_iter([("code".to_owned(), kebab(&name).into())]);
                if let Value::Object(details) = details {
                    object.extend(details);
                }
                object.into()
            }
            other => json!({ "code": "unknown", "detail": format!("{other:?}") }),
        },
    }
}

/// `OpenQuote` as `open-quote`.
fn kebab(name: &str) -> String {
    let mut kebab = String::new();
    for (at, letter) in name.char_indices() {
        if letter.is_ascii_uppercase() && at > 0 {
            kebab.push('-');
        }
        kebab.push(letter.to_ascii_lowercase());
    }
    kebab
}
