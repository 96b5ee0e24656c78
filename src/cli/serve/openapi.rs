//! The description of the API.

use super::answer::json_text;
use crate::comparator::rule::Rule;
use crate::reporter::schema;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::Value as Json;
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// The document as written; the report's schema is inserted when it is served.
const WRITTEN: &str = include_str!("openapi.json");

/// The document.
pub fn response() -> Response {
    static TEXT: OnceLock<String> = OnceLock::new();
    json_text(StatusCode::OK, TEXT.get_or_init(document).clone())
}

fn document() -> String {
    let mut document: Json = serde_json::from_str(WRITTEN).expect("a test reads it");
    let mut report: Json = serde_json::from_str(schema::REPORT).expect("a test reads it");
    let definitions = report["$defs"].take();
    if let Some(report) = report.as_object_mut() {
        report.retain(|key, _| !key.starts_with('$'));
    }
    let schemas = &mut document["components"]["schemas"];
    schemas["report"] = report;
    if let (Some(schemas), Json::Object(definitions)) = (schemas.as_object_mut(), definitions) {
        for (name, schema) in definitions {
            schemas.entry(name).or_insert(schema);
        }
    }
    schemas["check"]["properties"]["checks"]["pattern"] = Json::from(checks());
    document["info"]["version"] = Json::from(env!("CARGO_PKG_VERSION"));
    refer(&mut document);
    document.to_string()
}

/// The pattern of a list of checks.
fn checks() -> String {
    let names: BTreeSet<&str> = Rule::all().flat_map(|r| [r.family(), r.code()]).chain(["all"]).collect();
    let name = format!("-?(?:{})", names.into_iter().collect::<Vec<_>>().join("|"));
    format!("^{name}(?:,{name})*$")
}

/// Adjusts references within the report's schema to the new place of its parts.
fn refer(value: &mut Json) {
    match value {
        Json::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Json::String(to) if name == "$ref" => {
                        *to = to.replace("#/$defs/", "#/components/schemas/")
                    }
                    value => refer(value),
                }
            }
        }
        Json::Array(items) => items.iter_mut().for_each(refer),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reference_leads_somewhere() {
        let document: Json = serde_json::from_str(&document()).unwrap();
        let text = document.to_string();
        let refs: Vec<&str> = text.split("\"$ref\":\"").skip(1).filter_map(|r| r.split('"').next()).collect();
        assert!(refs.len() > 5);
        for to in refs {
            let pointer = to.strip_prefix('#').unwrap();
            assert!(document.pointer(pointer).is_some(), "{to}");
        }
    }
}
