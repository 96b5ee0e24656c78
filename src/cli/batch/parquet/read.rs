//! A Parquet file of articles, row by row.

use crate::cli::batch::manifest::{self, Row};
use crate::cli::batch::pair::Job;
use crate::cli::failure::Failure;
use jiff::ToSpan;
use jiff::civil::date;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::Field;
use parquet::record::reader::RowIter;
use parquet::schema::types::Type;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::thread;

/// Values read ahead of each column. Texts are long; a small number keeps memory flat.
const AHEAD: usize = 32;

/// A table that is being read.
pub struct Table {
    path: PathBuf,
    /// Rows, then `None`: a channel that closes without it means the table was not read to its end.
    rows: Receiver<Result<Option<Row>, Failure>>,
    number: u64,
}

impl Table {
    /// Opens a table; only the columns about versions are read.
    pub fn open(path: &Path) -> Result<Self, Failure> {
        let fault = |e: &dyn std::fmt::Display| Failure::about(path, format_args!("cannot be read: {e}"));
        let file = std::fs::File::open(path).map_err(|e| fault(&e))?;
        let reader = SerializedFileReader::new(file).map_err(|e| fault(&e))?;
        let wanted = wanted(reader.metadata().file_metadata().schema()).map_err(|e| fault(&e))?;
        let Some(wanted) = wanted else {
            let what = "has no column of versions; name them a and b, or fr and en, with _text for texts";
            return Err(Failure::about(path, what));
        };
        // Column readers cannot change threads, but the jobs of a batch do.
        let (sender, rows) = mpsc::sync_channel(AHEAD);
        let place = path.to_owned();
        thread::spawn(move || {
            let fault =
                |e: &dyn std::fmt::Display| Failure::about(&place, format_args!("cannot be read: {e}"));
            let rows = match RowIter::from_file_into(Box::new(reader)).project(Some(wanted)) {
                Ok(rows) => rows.with_batch_size(AHEAD),
                Err(e) => return drop(sender.send(Err(fault(&e)))),
            };
            for row in rows {
                let row = row.map(|row| Some(row.into_columns().into_iter().filter_map(cell).collect()));
                let last = row.is_err();
                if sender.send(row.map_err(|e| fault(&e))).is_err() || last {
                    return;
                }
            }
            // Sending fails only if the batch has already ended.
            let _ = sender.send(Ok(None));
        });
        Ok(Self { path: path.to_owned(), rows, number: 0 })
    }
}

/// The part of a schema about versions.
fn wanted(schema: &Type) -> Result<Option<Type>, parquet::errors::ParquetError> {
    let fields: Vec<_> = schema
        .get_fields()
        .iter()
        .filter(|f| f.is_primitive() && manifest::is_column(f.name()))
        .cloned()
        .collect();
    if !fields.iter().any(|f| manifest::holds_version(f.name())) {
        return Ok(None);
    }
    Type::group_type_builder(schema.name()).with_fields(fields).build().map(Some)
}

fn cell((name, field): (String, Field)) -> Option<(String, String)> {
    let day = |days: i64| date(1970, 1, 1).checked_add(days.days()).ok().map(|d| d.to_string());
    let text = match field {
        Field::Null => None,
        Field::Str(text) => Some(text),
        // Older writers do not mark bytes as text.
        Field::Bytes(bytes) => bytes.as_utf8().ok().map(str::to_owned),
        Field::Date(days) => day(i64::from(days)),
        Field::TimestampMillis(t) => day(t.div_euclid(86_400_000)),
        Field::TimestampMicros(t) => day(t.div_euclid(86_400_000_000)),
        other => Some(other.to_string()),
    };
    text.filter(|t| !t.trim().is_empty()).map(|t| (name, t))
}

impl Iterator for Table {
    type Item = Result<Job, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        let row = match self.rows.recv() {
            Ok(Ok(row)) => row?,
            Ok(Err(e)) => return Some(Err(e)),
            Err(_) => {
                return Some(Err(Failure::about(&self.path, "cannot be read to its end; it is damaged")));
            }
        };
        self.number += 1;
        let dir = self.path.parent().unwrap_or(Path::new(""));
        Some(Ok(manifest::job(Ok(row), &format!("{}:{}", self.path.display(), self.number), dir)))
    }
}
