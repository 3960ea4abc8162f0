//! As much of JSON Schema as the project's own schema uses; any other keyword is an error, so that none goes unheeded.

use serde_json::{Map, Value};

/// What is wrong with a value, each with its place.
pub fn flaws(schema: &Value, value: &Value) -> Vec<String> {
    let mut flaws = Vec::new();
    Check { root: schema }.check(schema, value, "", &mut flaws);
    flaws
}

struct Check<'a> {
    root: &'a Value,
}

impl Check<'_> {
    fn check(&self, schema: &Value, value: &Value, place: &str, flaws: &mut Vec<String>) {
        let schema = schema.as_object().expect("a schema is an object");
        let mut flaw = |what: String| flaws.push(format!("{place}: {what}"));
        for (keyword, rule) in schema {
            match keyword.as_str() {
                "$schema" | "$defs" | "title" | "description" => {}
                "type" if !types(rule).any(|name| is(name, value)) => flaw(format!("{value} is not {rule}")),
                "enum" if !list(rule).contains(value) => flaw(format!("{value} is not of {rule}")),
                "minimum" if value.as_f64() < rule.as_f64() => flaw(format!("{value} is less than {rule}")),
                "required" => {
                    for name in list(rule).iter().filter_map(Value::as_str) {
                        if value.is_object() && value.get(name).is_none() {
                            flaw(format!("{name} is missing"));
                        }
                    }
                }
                "type" | "enum" | "minimum" => {}
                "$ref" | "oneOf" | "items" | "properties" | "additionalProperties" => {}
                unknown => panic!("{place}: the keyword {unknown} is not checked"),
            }
        }
        if let Some(path) = schema.get("$ref").and_then(Value::as_str) {
            let path = path.strip_prefix('#').expect("a reference lies in the same file");
            let target = self.root.pointer(path).unwrap_or_else(|| panic!("{path} is not defined"));
            self.check(target, value, place, flaws);
        }
        if let Some(choices) = schema.get("oneOf") {
            let tried: Vec<Vec<String>> =
                list(choices).iter().map(|choice| self.tried(choice, value, place)).collect();
            if tried.iter().filter(|flaws| flaws.is_empty()).count() != 1 {
                flaws.push(format!("{place}: not one of the choices: {tried:?}"));
            }
        }
        if let (Some(items), Some(values)) = (schema.get("items"), value.as_array()) {
            for (at, value) in values.iter().enumerate() {
                self.check(items, value, &format!("{place}/{at}"), flaws);
            }
        }
        if let Some(object) = value.as_object() {
            self.members(schema, object, place, flaws);
        }
    }

    fn tried(&self, schema: &Value, value: &Value, place: &str) -> Vec<String> {
        let mut flaws = Vec::new();
        self.check(schema, value, place, &mut flaws);
        flaws
    }

    fn members(
        &self,
        schema: &Map<String, Value>,
        object: &Map<String, Value>,
        place: &str,
        flaws: &mut Vec<String>,
    ) {
        for (name, value) in object {
            let place = format!("{place}/{name}");
            match (
                schema.get("properties").and_then(|named| named.get(name)),
                schema.get("additionalProperties"),
            ) {
                (Some(schema), _) => self.check(schema, value, &place, flaws),
                (None, Some(Value::Bool(false))) => flaws.push(format!("{place}: is not foreseen")),
                (None, Some(others)) => self.check(others, value, &place, flaws),
                (None, None) => {}
            }
        }
    }
}

fn list(rule: &Value) -> &[Value] {
    rule.as_array().map_or(&[], Vec::as_slice)
}

fn types(rule: &Value) -> impl Iterator<Item = &str> {
    rule.as_str().into_iter().chain(list(rule).iter().filter_map(Value::as_str))
}

fn is(name: &str, value: &Value) -> bool {
    match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        "number" => value.is_number(),
        "integer" => value.is_u64() || value.is_i64(),
        other => panic!("the type {other} is not checked"),
    }
}
