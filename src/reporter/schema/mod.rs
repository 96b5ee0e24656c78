//! The JSON Schemas of what programs read.

use serde_json::Value as Json;

/// Of the report, `recoupe-report/1`.
pub const REPORT: &str = include_str!("report-1.json");

const BATCH: &str = include_str!("batch-1.json");

/// Of a line of a batch, `recoupe-batch/1`; what a line has of a report is defined as there.
pub fn batch() -> Json {
    let read = |text| serde_json::from_str::<Json>(text).unwrap_or_default();
    let (mut report, mut batch) = (read(REPORT), read(BATCH));
    if let (Some(taken), Some(defs)) = (report["$defs"].as_object().cloned(), batch["$defs"].as_object_mut())
    {
        defs.extend(taken);
        for name in ["relation", "summary"] {
            defs.insert(name.to_owned(), report["properties"][name].take());
        }
    }
    batch
}
