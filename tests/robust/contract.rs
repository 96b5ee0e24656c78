//! Compares the schemas of the output for programs with their last released forms: fields may be added, never removed
//! or redefined.
//!
//! On a release, what `recoupe schema` and `recoupe schema batch` print is copied over
//! `tests/contract/{report,batch}-1.released.json`.

use recoupe::reporter::schema;
use serde_json::{Value as Json, json};

/// What a reader of `old` reports could no longer read, one line each.
fn broken(old: &Json, new: &Json) -> Vec<String> {
    let mut faults = Vec::new();
    compare(old, new, "$", &mut faults);
    faults
}

fn compare(old: &Json, new: &Json, at: &str, faults: &mut Vec<String>) {
    let mut fault = |what: String| faults.push(format!("{at}: {what}"));
    // Keywords that define a value may not change; a pattern or an enumeration may only be widened.
    for keyword in
        ["type", "const", "$ref", "minimum", "maximum", "minItems", "minLength", "minProperties", "format"]
    {
        if old.get(keyword) != new.get(keyword) {
            fault(format!("{keyword} was {:?} and is {:?}", old.get(keyword), new.get(keyword)));
        }
    }
    match (old.get("pattern"), new.get("pattern")) {
        (Some(old), Some(new)) if old != new => fault(format!("pattern was {old} and is {new}")),
        (None, Some(new)) => fault(format!("pattern {new} is new")),
        _ => {}
    }
    let list = |schema: &Json, keyword: &str| {
        schema.get(keyword).and_then(Json::as_array).cloned().unwrap_or_default()
    };
    for word in list(old, "enum").iter().filter(|w| !list(new, "enum").contains(w)) {
        fault(format!("{word} is no value any more"));
    }
    for field in list(old, "required").iter().filter(|f| !list(new, "required").contains(f)) {
        fault(format!("{field} may be missing now"));
    }
    for kind in list(old, "oneOf").iter().filter(|k| !list(new, "oneOf").contains(k)) {
        fault(format!("{kind} is no form any more"));
    }
    for group in ["properties", "$defs"] {
        for (name, schema) in old.get(group).and_then(Json::as_object).into_iter().flatten() {
            match new.get(group).and_then(|g| g.get(name)) {
                Some(now) => compare(schema, now, &format!("{at}.{name}"), faults),
                None => faults.push(format!("{at}.{name}: is gone")),
            }
        }
    }
    for inner in ["items", "additionalProperties", "propertyNames"] {
        match (old.get(inner), new.get(inner)) {
            (Some(old), Some(new)) => compare(old, new, &format!("{at}.{inner}"), faults),
            (None, None) => {}
            _ => faults.push(format!("{at}.{inner}: came or went")),
        }
    }
}

fn released() -> Json {
    serde_json::from_str(include_str!("../contract/report-1.released.json")).unwrap()
}

#[test]
fn the_schemas_hold_to_their_released_forms() {
    let batch = serde_json::from_str(include_str!("../contract/batch-1.released.json")).unwrap();
    let report = serde_json::from_str(schema::REPORT).unwrap();
    for (old, new) in [(released(), report), (batch, schema::batch())] {
        let faults = broken(&old, &new);
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}

#[test]
fn additions_are_allowed_and_nothing_else() {
    type Edit = fn(&mut Json);
    let edits: [(Edit, &str); 9] = [
        (|s| s["properties"]["new"] = json!({"type": "string"}), ""),
        (|s| s["$defs"]["finding"]["properties"]["new"] = json!({"type": "string"}), ""),
        (
            |s| {
                s["$defs"]["location"]["properties"]["role"]["enum"]
                    .as_array_mut()
                    .unwrap()
                    .push(json!("also"))
            },
            "",
        ),
        (
            |s| drop(s["$defs"]["finding"]["properties"].as_object_mut().unwrap().remove("why")),
            "why: is gone",
        ),
        (|s| s["$defs"]["position"]["properties"]["byte"]["type"] = json!("string"), "byte: type was"),
        (|s| drop(s["$defs"]["link"]["required"].as_array_mut().unwrap().remove(0)), "may be missing now"),
        (
            |s| {
                drop(
                    s["$defs"]["finding"]["properties"]["severity"]["enum"].as_array_mut().unwrap().remove(0),
                )
            },
            "is no value",
        ),
        (|s| s["properties"]["schema"]["const"] = json!("recoupe-report/2"), "const was"),
        (|s| s["properties"]["findings"]["items"] = json!({"type": "string"}), "items: "),
    ];
    for (i, (edit, says)) in edits.into_iter().enumerate() {
        let mut schema = released();
        edit(&mut schema);
        let faults = broken(&released(), &schema).join("\n");
        assert!(faults.is_empty() == says.is_empty() && faults.contains(says), "{i}: {faults}");
    }
}
