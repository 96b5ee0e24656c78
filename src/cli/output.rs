//! Text out: to standard output, or to a file whole or not at all.

use super::failure::Failure;
use std::io::{ErrorKind, Write};
use std::path::Path;

/// Writes `text` to `file`, or to standard output where there is none or it is `-`.
pub fn write(file: Option<&Path>, text: &str) -> Result<(), Failure> {
    match file {
        Some(path) if path.as_os_str() != "-" => whole(path, text),
        _ => stdout(text),
    }
}

fn stdout(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        // The reader has seen enough, as with `| head`.
        Err(e) if e.kind() == ErrorKind::BrokenPipe => Ok(()),
        done => done.map_err(|e| Failure(format!("standard output: cannot be written: {e}"))),
    }
}

/// Writes beside the file, then renames: whoever reads it meets the old report or the new one, never half of one.
fn whole(path: &Path, text: &str) -> Result<(), Failure> {
    let fault = |e: std::io::Error| {
        Failure::about(
            path,
            format_args!("cannot be written: {e}; check that the folder is there and writable"),
        )
    };
    let name = path.file_name().ok_or_else(|| Failure::about(path, "is not a file name; name a file"))?;
    let mut beside = std::ffi::OsString::from(".");
    beside.push(name);
    beside.push(format!(".{}.tmp", std::process::id()));
    let beside = path.with_file_name(beside);
    let written = std::fs::File::create(&beside)
        .and_then(|mut f| f.write_all(text.as_bytes()).and_then(|()| f.sync_all()))
        .and_then(|()| std::fs::rename(&beside, path));
    written.map_err(|e| {
        // The first fault is the one to tell of.
        let _ = std::fs::remove_file(&beside);
        fault(e)
    })
}
