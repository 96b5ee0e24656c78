//! The JSON Schemas of the output for programs.

use serde_json::Value as Json;

/// The schema of a report, `recoupe-report/1`.
pub const REPORT: &str = include_str!("report-1.json");

const BATCH: &str = include_str!("batch-1.json");

/// The schema of a line of a batch, `recoupe-batch/1`; the parts it shares with a report are defined as there.
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
