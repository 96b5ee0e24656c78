//! The results as a Parquet file, made from the results lines.

use crate::cli::failure::Failure;
use parquet::basic::Compression;
use parquet::column::writer::ColumnWriter;
use parquet::data_type::ByteArray;
use parquet::errors::ParquetError;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;
use serde::Deserialize;
use serde_json::value::RawValue;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::sync::Arc;

/// One row per pair; nested values are JSON, as in the lines.
const SCHEMA: &str = "message recoupe {
    required int64 pair;
    required binary id (UTF8);
    required binary status (UTF8);
    optional binary relation (UTF8);
    optional double suspicion;
    optional int64 errors;
    optional int64 warnings;
    optional int64 notes;
    optional int64 linked;
    optional binary error (UTF8);
    optional binary articles (JSON);
    optional binary findings (JSON);
}";

/// Most rows and bytes of a row group, which is held in memory.
const ROWS: usize = 4096;
const BYTES: usize = 8 << 20;

#[derive(Deserialize)]
struct Line {
    record: String,
    pair: Option<i64>,
    id: Option<String>,
    status: Option<String>,
    relation: Option<String>,
    suspicion: Option<f64>,
    summary: Option<Counts>,
    error: Option<serde_json::Value>,
    articles: Option<Box<RawValue>>,
    findings: Option<Box<RawValue>>,
}

#[derive(Clone, Copy, Deserialize)]
struct Counts {
    error: i64,
    warning: i64,
    note: i64,
    linked: i64,
}

/// Makes `table` from the lines in `journal`, complete or not at all; its key `recoupe-summary` holds the summary.
pub fn table(journal: &Path, table: &Path, summary: String) -> Result<(), Failure> {
    let mut beside = table.as_os_str().to_owned();
    beside.push(".tmp");
    let made = make(journal, Path::new(&beside), summary)
        .and_then(|()| std::fs::rename(&beside, table).map_err(|e| ParquetError::External(Box::new(e))));
    made.map_err(|e| {
        // The first fault is the one to report.
        let _ = std::fs::remove_file(&beside);
        Failure::about(
            table,
            format_args!("cannot be written: {e}; the results are in {}", journal.display()),
        )
    })
}

fn make(journal: &Path, table: &Path, summary: String) -> Result<(), ParquetError> {
    let outside = |e: std::io::Error| ParquetError::External(Box::new(e));
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_key_value_metadata(Some(vec![KeyValue::new("recoupe-summary".to_owned(), summary)]))
        .build();
    let schema = Arc::new(parse_message_type(SCHEMA)?);
    let mut writer =
        SerializedFileWriter::new(File::create(table).map_err(outside)?, schema, Arc::new(properties))?;
    let (mut rows, mut bytes) = (Vec::new(), 0);
    for line in BufReader::new(File::open(journal).map_err(outside)?).lines() {
        let line = line.map_err(outside)?;
        let row: Line = serde_json::from_str(&line).map_err(|e| ParquetError::External(Box::new(e)))?;
        if row.record != "pair" {
            continue;
        }
        bytes += line.len();
        rows.push(row);
        if rows.len() >= ROWS || bytes >= BYTES {
            group(&mut writer, &rows)?;
            rows.clear();
            bytes = 0;
        }
    }
    if !rows.is_empty() {
        group(&mut writer, &rows)?;
    }
    writer.close().map(|_| ())
}

fn group(writer: &mut SerializedFileWriter<File>, rows: &[Line]) -> Result<(), ParquetError> {
    let mut group = writer.next_row_group()?;
    let mut at = 0;
    while let Some(mut column) = group.next_column()? {
        let texts =
            |of: &dyn Fn(&Line) -> Option<String>| -> Vec<Option<String>> { rows.iter().map(of).collect() };
        let raw = |json: &Option<Box<RawValue>>| json.as_ref().map(|json| json.get().to_owned());
        match column.untyped() {
            ColumnWriter::Int64ColumnWriter(column) => {
                let of = |row: &Line| match (at, row.summary) {
                    (0, _) => row.pair,
                    (5, counts) => counts.map(|c| c.error),
                    (6, counts) => counts.map(|c| c.warning),
                    (7, counts) => counts.map(|c| c.note),
                    (_, counts) => counts.map(|c| c.linked),
                };
                let (values, levels) = levelled(rows.iter().map(of));
                column.write_batch(&values, Some(&levels), None)?;
            }
            ColumnWriter::DoubleColumnWriter(column) => {
                let (values, levels) = levelled(rows.iter().map(|row| row.suspicion));
                column.write_batch(&values, Some(&levels), None)?;
            }
            ColumnWriter::ByteArrayColumnWriter(column) => {
                let all = match at {
                    1 => texts(&|row| row.id.clone()),
                    2 => texts(&|row| row.status.clone()),
                    3 => texts(&|row| row.relation.clone()),
                    9 => texts(&|row| row.error.as_ref().and_then(|e| e.as_str().map(str::to_owned))),
                    10 => texts(&|row| raw(&row.articles)),
                    _ => texts(&|row| raw(&row.findings)),
                };
                let (values, levels) =
                    levelled(all.into_iter().map(|text| text.map(|t| ByteArray::from(t.into_bytes()))));
                column.write_batch(&values, Some(&levels), None)?;
            }
            _ => {}
        }
        column.close()?;
        at += 1;
    }
    group.close().map(|_| ())
}

/// The values there are, and for each row whether there is one.
fn levelled<T>(cells: impl Iterator<Item = Option<T>>) -> (Vec<T>, Vec<i16>) {
    let (mut values, mut levels) = (Vec::new(), Vec::new());
    for cell in cells {
        levels.push(i16::from(cell.is_some()));
        values.extend(cell);
    }
    (values, levels)
}
