//! Archives as Parquet: articles read from a table, results written to one.

use parquet::basic::Compression;
use parquet::column::writer::ColumnWriter;
use parquet::data_type::ByteArray;
use parquet::file::properties::WriterProperties;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;
use std::fs::{self, File};
use std::path::Path;
use std::sync::Arc;

const COLUMNS: [&str; 5] = ["id", "desk", "fr_text", "en_text", "fr_published"];

/// A table of `n` articles in row groups of seven; every fifth has a slip, every ninth has no English text.
fn articles(path: &Path, n: usize) {
    let columns: String = COLUMNS.iter().map(|name| format!("optional binary {name} (UTF8);")).collect();
    let schema = Arc::new(parse_message_type(&format!("message t {{ {columns} }}")).unwrap());
    let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
    let mut writer =
        SerializedFileWriter::new(File::create(path).unwrap(), schema, Arc::new(properties)).unwrap();
    let cell = |i: usize, column: usize| {
        let (jobs, slip) = (300 + i, if i % 5 == 2 { "39" } else { "3,9" });
        match column {
            0 => Some(format!("story-{i}")),
            1 => Some("foreign".to_owned()),
            2 => Some(format!(
                "Vantry a supprimé {jobs} postes lundi.\n\nIl a payé {slip} milliards de dollars pour son rival.\n"
            )),
            3 => (i % 9 != 4).then(|| {
                format!("Vantry cut {jobs} jobs on Monday.\n\nIt paid $3.9 billion for its rival.\n")
            }),
            _ => Some("2022-07-21".to_owned()),
        }
    };
    for start in (0..n).step_by(7) {
        let mut group = writer.next_row_group().unwrap();
        for at in 0..COLUMNS.len() {
            let cells: Vec<_> = (start..n.min(start + 7)).map(|i| cell(i, at)).collect();
            let levels: Vec<i16> = cells.iter().map(|c| i16::from(c.is_some())).collect();
            let values: Vec<ByteArray> =
                cells.into_iter().flatten().map(|c| ByteArray::from(c.into_bytes())).collect();
            let mut column = group.next_column().unwrap().unwrap();
            let ColumnWriter::ByteArrayColumnWriter(typed) = column.untyped() else { panic!() };
            typed.write_batch(&values, Some(&levels), None).unwrap();
            column.close().unwrap();
        }
        group.close().unwrap();
    }
    writer.close().unwrap();
}

fn run(dir: &Path, args: &[&str]) -> (i32, String) {
    let mut command = assert_cmd::Command::cargo_bin("recoupe").unwrap();
    let out =
        command.current_dir(dir).arg("batch").args(args).env_remove("RECOUPE_UI_LANG").output().unwrap();
    (out.status.code().unwrap(), String::from_utf8_lossy(&out.stderr).into_owned())
}

#[test]
fn a_table_in_and_a_table_out() {
    let dir = tempfile::tempdir().unwrap();
    articles(&dir.path().join("in.parquet"), 30);
    let (code, err) = run(dir.path(), &["in.parquet", "--output", "out.parquet"]);
    assert_eq!((code, err.as_str()), (1, ""));
    let reader = SerializedFileReader::new(File::open(dir.path().join("out.parquet")).unwrap()).unwrap();
    let about = reader.metadata().file_metadata();
    let summary = about.key_value_metadata().unwrap().iter().find(|k| k.key == "recoupe-summary").unwrap();
    assert!(summary.value.as_ref().unwrap().contains("\"pairs\":30"));
    let rows: Vec<_> = reader.get_row_iter(None).unwrap().map(|row| row.unwrap().into_columns()).collect();
    assert_eq!(rows.len(), 30);
    for (i, row) in rows.iter().enumerate() {
        let cell = |name: &str| row.iter().find(|(n, _)| n == name).unwrap().1.to_string();
        assert_eq!((cell("pair"), cell("id")), ((i + 1).to_string(), format!("\"story-{i}\"")));
        // One version alone is checked against itself.
        let single = i % 9 == 4;
        assert_eq!(cell("relation"), if single { "\"single\"" } else { "\"translation\"" });
        assert_eq!(cell("errors"), if i % 5 == 2 && !single { "1" } else { "0" }, "{i}");
        assert!(cell("articles").contains("2022-07-21") && cell("findings").starts_with("\"["));
    }
    // Stopped in the middle, it ends up the same.
    let (lines, table) = (dir.path().join("out.parquet.jsonl"), dir.path().join("out.parquet"));
    let (whole, made) = (fs::read(&lines).unwrap(), fs::read(&table).unwrap());
    fs::write(&lines, &whole[..whole.len() / 2]).unwrap();
    fs::remove_file(&table).unwrap();
    assert_eq!(run(dir.path(), &["in.parquet", "--output", "out.parquet", "--resume"]).0, 1);
    assert!(fs::read(&lines).unwrap() == whole && fs::read(&table).unwrap() == made);
}

#[test]
fn what_is_no_such_table_is_told_so() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("text.parquet"), "a, b\n").unwrap();
    let (code, err) = run(dir.path(), &["text.parquet"]);
    assert!(code == 2 && err.contains("text.parquet: cannot be read"), "{err}");
    articles(&dir.path().join("in.parquet"), 3);
    let bytes = fs::read(dir.path().join("in.parquet")).unwrap();
    fs::write(dir.path().join("torn.parquet"), &bytes[..bytes.len() / 2]).unwrap();
    assert_eq!(run(dir.path(), &["torn.parquet"]).0, 2);
}
