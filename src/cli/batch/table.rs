//! Manifests as CSV and as JSON Lines, row by row.

use super::manifest::{self, Row};
use super::pair::Job;
use crate::cli::failure::Failure;
use serde_json::Value as Json;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

/// Longest line of JSON Lines that is read, in bytes: room for several versions of the largest size.
const LONGEST: u64 = 64 << 20;

/// A manifest that is being read.
pub struct Table {
    path: PathBuf,
    rows: Rows,
}

enum Rows {
    Csv { reader: csv::Reader<File>, names: csv::StringRecord },
    Lines { reader: BufReader<File>, line: u64 },
}

impl Table {
    /// Opens a manifest of comma-separated values; the first row names the columns.
    pub fn csv(path: &Path) -> Result<Self, Failure> {
        let reader = csv::ReaderBuilder::new().flexible(true).from_reader(open(path)?);
        let mut table =
            Self { path: path.to_owned(), rows: Rows::Csv { reader, names: csv::StringRecord::new() } };
        if let Rows::Csv { reader, names } = &mut table.rows {
            let head = reader.headers().map_err(|e| cannot(path, e))?;
            names.clone_from(head);
        }
        Ok(table)
    }

    /// Opens a manifest of one JSON object per line.
    pub fn lines(path: &Path) -> Result<Self, Failure> {
        let reader = BufReader::new(open(path)?);
        Ok(Self { path: path.to_owned(), rows: Rows::Lines { reader, line: 0 } })
    }
}

fn open(path: &Path) -> Result<File, Failure> {
    File::open(path).map_err(|e| cannot(path, e))
}

fn cannot(path: &Path, e: impl std::fmt::Display) -> Failure {
    Failure::about(path, format_args!("cannot be read: {e}; check the path and its permissions"))
}

impl Iterator for Table {
    type Item = Result<Job, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        let (line, row) = match &mut self.rows {
            Rows::Csv { reader, names } => {
                let mut record = csv::StringRecord::new();
                let read = reader.read_record(&mut record);
                let line = record.position().map_or_else(|| reader.position().line(), csv::Position::line);
                match read {
                    Ok(false) => return None,
                    Ok(true) => (line, Ok(cells(names, &record))),
                    Err(e) if e.is_io_error() => return Some(Err(cannot(&self.path, e))),
                    Err(e) => (line, Err(e.to_string())),
                }
            }
            Rows::Lines { reader, line } => {
                let mut text = Vec::new();
                loop {
                    *line += 1;
                    text.clear();
                    match reader.by_ref().take(LONGEST).read_until(b'\n', &mut text) {
                        Ok(0) => return None,
                        Ok(_) if text.iter().all(u8::is_ascii_whitespace) => {}
                        Ok(n) if n as u64 == LONGEST && text.last() != Some(&b'\n') => {
                            if let Err(e) = reader.skip_until(b'\n') {
                                return Some(Err(cannot(&self.path, e)));
                            }
                            break (
                                *line,
                                Err(format!("is over {LONGEST} bytes long; give paths in place of texts")),
                            );
                        }
                        Ok(_) => break (*line, fields(&text)),
                        Err(e) => return Some(Err(cannot(&self.path, e))),
                    }
                }
            }
        };
        let dir = self.path.parent().unwrap_or(Path::new(""));
        Some(Ok(manifest::job(row, &format!("{}:{line}", self.path.display()), dir)))
    }
}

fn cells(names: &csv::StringRecord, record: &csv::StringRecord) -> Row {
    // Spreadsheets write a byte order mark before the first name.
    let names = names.iter().map(|n| n.trim_start_matches('\u{feff}'));
    let cells = names.zip(record).filter(|(_, cell)| !cell.trim().is_empty());
    cells.map(|(name, cell)| (name.to_owned(), cell.to_owned())).collect()
}

fn fields(line: &[u8]) -> Result<Row, String> {
    match serde_json::from_slice(line) {
        Ok(Json::Object(fields)) => {
            let text = |(name, value): (String, Json)| match value {
                Json::String(text) => Some((name, text)),
                Json::Number(number) => Some((name, number.to_string())),
                _ => None,
            };
            Ok(fields.into_iter().filter_map(text).filter(|(_, text)| !text.trim().is_empty()).collect())
        }
        Ok(_) => Err("is no JSON object; write one a line".to_owned()),
        Err(e) => Err(format!("is no JSON: {e}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::batch::pair::Body;

    fn ids(name: &str, text: &str) -> Vec<String> {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join(name);
        std::fs::write(&path, text).unwrap();
        let table = if name.ends_with("csv") { Table::csv(&path) } else { Table::lines(&path) };
        let shown = |job: Result<Job, Failure>| match job.unwrap() {
            Job::Check(pair) => {
                let body = |v: &crate::cli::batch::pair::Version| match &v.body {
                    Body::File(path) => path.file_name().unwrap().to_string_lossy().into_owned(),
                    Body::Text(text) => format!("{text:?}"),
                };
                format!("{}: {}", pair.id, pair.versions.iter().map(body).collect::<Vec<_>>().join(" "))
            }
            Job::Broken { id, why } => format!("{}! {why}", id.rsplit('/').next().unwrap_or("")),
        };
        table.unwrap().map(shown).collect()
    }

    #[test]
    fn rows_of_csv() {
        let text = "\u{feff}id,fr,en\n1,a.fr.md,a.en.md\n2,\"b,1.fr.md\",b.en.md\n,,\n4,d.fr.md\n";
        assert_eq!(
            ids("m.csv", text),
            [
                "1: a.fr.md a.en.md",
                "2: b,1.fr.md b.en.md",
                "m.csv:4! names no version; give columns a and b, or fr and en",
                "4: d.fr.md",
            ]
        );
    }

    #[test]
    fn rows_of_json_lines() {
        let text =
            "{\"id\":1,\"a\":\"x\",\"b_text\":\"One.\",\"tags\":[]}\n\n[]\n{\n{\"id\":\"5\",\"a\":\"y\"}";
        let found = ids("m.jsonl", text);
        assert_eq!(found[0], "1: x \"One.\"");
        assert_eq!(found[1], "m.jsonl:3! is no JSON object; write one a line");
        assert!(found[2].starts_with("m.jsonl:4! is no JSON: "));
        assert_eq!(found[3], "5: y");
    }
}
