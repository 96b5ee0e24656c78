//! A validator for the part of JSON Schema that the schemas of the report and of SARIF use; an unknown keyword is a
//! fault.

use serde_json::Value as Json;

/// Every fault of `value` against `schema`, with its place.
pub fn faults(schema: &Json, value: &Json) -> Vec<String> {
    let mut faults = Vec::new();
    check(schema, schema, value, "$", &mut faults);
    faults
}

fn check(root: &Json, schema: &Json, value: &Json, at: &str, faults: &mut Vec<String>) {
    if *schema == Json::Bool(false) {
        faults.push(format!("{at}: not in the schema"));
    }
    let Some(rules) = schema.as_object() else { return };
    let mut fault = |what: String| faults.push(format!("{at}: {what}"));
    for (keyword, rule) in rules {
        match keyword.as_str() {
            "$schema"
            | "$id"
            | "$defs"
            | "components"
            | "title"
            | "description"
            | "$ref"
            | "properties"
            | "items"
            | "additionalProperties"
            | "propertyNames"
            | "definitions"
            | "default"
            | "format" => {}
            "anyOf" | "oneOf" => {
                let fits = |schema: &&Json| {
                    let mut faults = Vec::new();
                    check(root, schema, value, at, &mut faults);
                    faults.is_empty()
                };
                let fit = rule.as_array().unwrap().iter().filter(fits).count();
                if fit == 0 || keyword == "oneOf" && fit > 1 {
                    fault(format!("fits {fit} of {keyword}"));
                }
            }
            "uniqueItems" => {
                let items = value.as_array().map_or(&[][..], Vec::as_slice);
                if items.iter().enumerate().any(|(i, item)| items[..i].contains(item)) {
                    fault("an item comes twice".to_owned());
                }
            }
            "type" => {
                let right = match rule.as_str().unwrap() {
                    "object" => value.is_object(),
                    "array" => value.is_array(),
                    "string" => value.is_string(),
                    "number" => value.is_number(),
                    "integer" => value.is_i64() || value.is_u64(),
                    other => panic!("type {other}"),
                };
                if !right {
                    fault(format!("{value} is no {rule}"));
                }
            }
            "const" if rule != value => fault(format!("{value} is not {rule}")),
            "enum" if !rule.as_array().unwrap().contains(value) => {
                fault(format!("{value} is not one of {rule}"))
            }
            "required" if value.is_object() => {
                for key in rule.as_array().unwrap() {
                    if value.get(key.as_str().unwrap()).is_none() {
                        fault(format!("{key} is missing"));
                    }
                }
            }
            "minimum" if value.is_number() && value.as_f64() < rule.as_f64() => {
                fault(format!("{value} is below {rule}"))
            }
            "maximum" if value.is_number() && value.as_f64() > rule.as_f64() => {
                fault(format!("{value} is above {rule}"))
            }
            "minItems"
                if value.is_array()
                    && (value.as_array().map_or(0, Vec::len) as u64) < rule.as_u64().unwrap() =>
            {
                fault("too few items".to_owned());
            }
            "minProperties" if (value.as_object().map_or(0, |o| o.len()) as u64) < rule.as_u64().unwrap() => {
                fault("too few properties".to_owned());
            }
            "minLength" if (value.as_str().map_or(0, str::len) as u64) < rule.as_u64().unwrap() => {
                fault("too short".to_owned());
            }
            "pattern" => {
                let pattern = regex::Regex::new(rule.as_str().unwrap()).unwrap();
                if value.as_str().is_some_and(|text| !pattern.is_match(text)) {
                    fault(format!("{value} does not match {rule}"));
                }
            }
            "const" | "enum" | "required" | "minimum" | "maximum" | "minItems" | "minProperties"
            | "minLength" => {}
            other => panic!("a keyword this test does not know: {other}"),
        }
    }
    if let Some(name) = rules.get("$ref") {
        let place = name.as_str().unwrap().trim_start_matches('#');
        check(root, root.pointer(place).unwrap(), value, at, faults);
    }
    if let (Some(items), Some(values)) = (rules.get("items"), value.as_array()) {
        for (i, value) in values.iter().enumerate() {
            check(root, items, value, &format!("{at}[{i}]"), faults);
        }
    }
    let Some(object) = value.as_object().filter(|_| !rules.contains_key("$ref")) else { return };
    for (key, value) in object {
        if let Some(names) = rules.get("propertyNames") {
            check(root, names, &Json::String(key.clone()), at, faults);
        }
        let inside = format!("{at}.{key}");
        match (rules.get("properties").and_then(|p| p.get(key)), rules.get("additionalProperties")) {
            (Some(schema), _) | (None, Some(schema)) => check(root, schema, value, &inside, faults),
            // Everything the program writes is in its own schema, though readers must tolerate more.
            (None, None) if root.get("$defs").is_none() => {}
            (None, None) => faults.push(format!("{inside}: not in the schema")),
        }
    }
}
