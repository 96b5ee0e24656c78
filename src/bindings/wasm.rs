//! The library in a browser page: JSON in, JSON or a whole report out, no server.

use crate::Rules;
use crate::reporter::{Format, schema::REPORT};
use crate::request::{Request, Source};
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::Error as UnknownFormat;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

/// Checks the versions in `request` (`{"articles": [{"text", "language", "path", "published"}…], "options": {"relation",
/// "checks", "ui_lang"}}`) and gives the report as JSON.
#[wasm_bindgen]
pub fn check(request: &str) -> Result<String, JsError> {
    render(request, "json")
}

/// Checks the versions in `request` and gives the report in any of the formats of `recoupe check`: `html`, `markdown`…
#[wasm_bindgen]
pub fn render(request: &str, format: &str) -> Result<String, JsError> {
    let format =
        Format::deserialize(format.into_deserializer()).map_err(|e: UnknownFormat| JsError::from(e))?;
    Ok(Request::from_json(request)?.render(Rules::shipped(), format)?)
}

/// Every claim of one version, given as `{"text", "language", "path", "published"}`, as a JSON list.
#[wasm_bindgen]
pub fn claims(source: &str) -> Result<String, JsError> {
    let source: Source = serde_json::from_str(source)?;
    Ok(source.claims(&Rules::shipped())?.to_string())
}

/// The JSON Schema of the report.
#[wasm_bindgen]
pub fn schema() -> String {
    REPORT.to_owned()
}
