//! Text out: to standard output, or to a file whole or not at all.

use super::failure::Failure;
use std::io::{ErrorKind, Write};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::SystemTime;

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

/// Writes a message to standard error. Where nobody can read it, the exit code still tells.
pub fn message(text: &str) {
    let mut err = anstream::stderr().lock();
    let _ = err.write_all(text.as_bytes()).and_then(|()| err.flush());
}

/// Writes a file beside it, then renames that: a reader sees the old report or the new one, never half of one.
fn whole(path: &Path, text: &str) -> Result<(), Failure> {
    let fault = |e: std::io::Error| {
        Failure::about(
            path,
            format_args!("cannot be written: {e}; check that the folder is there and writable"),
        )
    };
    if path.file_name().is_none() {
        return Err(Failure::about(path, "is not a file name; name a file"));
    }
    let there = std::fs::metadata(path).ok();
    if there.as_ref().is_some_and(|m| !m.is_file() && !m.is_dir()) {
        // A device or a pipe: /dev/stdout, a named pipe of the shell. It must be written to, not replaced.
        let mut out = std::fs::OpenOptions::new().write(true).open(path).map_err(fault)?;
        return match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            Err(e) if e.kind() == ErrorKind::BrokenPipe => Ok(()),
            done => done.map_err(fault),
        };
    }
    // A link stays a link: its target is written.
    let target = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let beside = target.with_file_name(temporary());
    let written = std::fs::File::create_new(&beside)
        .and_then(|mut f| {
            // The new report keeps the permissions of the old one.
            let kept = there.map_or(Ok(()), |m| f.set_permissions(m.permissions()));
            kept.and_then(|()| f.write_all(text.as_bytes())).and_then(|()| f.sync_all())
        })
        .and_then(|()| std::fs::rename(&beside, &target));
    written.map_err(|e| {
        // The first fault is the one to report.
        let _ = std::fs::remove_file(&beside);
        fault(e)
    })
}

/// A name no other file has, of a length that does not depend on the report's name.
fn temporary() -> String {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let nanos = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |d| d.subsec_nanos());
    format!(".recoupe-{}-{nanos:x}-{}.tmp", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed))
}
