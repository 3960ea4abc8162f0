//! The report as lines to be read by people.

use jauge::analysis::protocol::Reason;
use jauge::model::role::Role;
use jauge::report::command::{FileRead, Trouble, json};
use serde_json::Value;

/// Segments that are printed of each way to split the rows.
const SHOWN: usize = 12;

/// The report of a file.
pub fn text(name: &str, read: Result<&FileRead, &Trouble>) -> String {
    let mut lines = vec![format!("== {name}")];
    match read {
        Ok(file) => {
            let report = json::object(name, read);
            for key in ["sheet", "rows", "used", "left_out", "dialect", "recognised", "row_kind"] {
                line(&mut lines, key, &report[key]);
            }
            columns(&mut lines, file);
            each(&mut lines, "cells", &report["cells"]);
            each(&mut lines, "quality", &report["quality"]);
            each(&mut lines, "kpis", &report["kpis"]);
            each(&mut lines, "months", &report["months"]);
            for (by, segments) in report["by"].as_object().into_iter().flatten() {
                each(&mut lines, &format!("by {by}"), segments);
            }
            for warning in report["warnings"].as_array().into_iter().flatten() {
                line(&mut lines, "warning", warning);
            }
        }
        Err(trouble) => lines.push(format!("   cannot be used: {trouble:?}")),
    }
    lines.push(String::new());
    lines.join("\n")
}

fn line(lines: &mut Vec<String>, key: &str, value: &Value) {
    if !value.is_null() {
        lines.push(format!("   {key:12} {}", said(value)));
    }
}

fn columns(lines: &mut Vec<String>, file: &FileRead) {
    for (at, (column, used)) in file.preview.columns.iter().zip(&file.uses).enumerate() {
        let role = used.role.map_or("-", Role::key);
        let reason = match &column.reason {
            _ if used.role != column.guess.role => "as asked".to_owned(),
            Reason::Unknown => String::new(),
            Reason::NameAndValues { word, share } => {
                format!("“{word}”, {:.0} % of the values fit", share * 100.0)
            }
            other => format!("{other:?}"),
        };
        lines.push(format!("   column {:3} {:30} {role:20} {:?} {reason}", at + 1, column.name, used.unit));
    }
}

/// The first entries of an object, a line each.
fn each(lines: &mut Vec<String>, title: &str, entries: &Value) {
    let Some(entries) = entries.as_object().filter(|entries| !entries.is_empty()) else { return };
    lines.push(format!("   {title}"));
    for (key, value) in entries.iter().take(SHOWN) {
        lines.push(format!("      {key:24} {}", said(value)));
    }
    if entries.len() > SHOWN {
        lines.push(format!("      and {} more", entries.len() - SHOWN));
    }
}

/// A value without the signs that only machines need.
fn said(value: &Value) -> String {
    match value {
        Value::Null => "–".to_owned(),
        Value::String(text) => text.clone(),
        Value::Number(number) => match number.as_f64() {
            Some(value) if value.fract() != 0.0 => format!("{value:.2}"),
            _ => number.to_string(),
        },
        Value::Bool(_) => value.to_string(),
        Value::Array(items) => items.iter().map(said).collect::<Vec<_>>().join(", "),
        Value::Object(entries) => {
            entries.iter().map(|(key, value)| format!("{key} {}", said(value))).collect::<Vec<_>>().join("; ")
        }
    }
}
