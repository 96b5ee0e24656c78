//! The results file: written line by line, and the only record of how far a run came.

use super::record::{Head, Line, Row};
use super::summary::Summary;
use crate::cli::failure::Failure;
use crate::reporter::pair;
use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// Where results go.
pub struct Journal {
    out: Box<dyn Write>,
    name: String,
    closed: bool,
    /// Where the results of an earlier run are kept until the new ones are complete.
    aside: Option<PathBuf>,
}

/// What to do with an existing results file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Earlier {
    /// Leave it alone, and fail.
    Refuse,
    /// Start it anew, and delete the earlier one once the new one is complete.
    Replace,
    /// Continue where it ends.
    Resume,
}

impl Journal {
    /// Results to standard output.
    pub fn stdout(head: &Head) -> Result<Self, Failure> {
        let mut journal = Self::new(Box::new(io::stdout()), "standard output".to_owned());
        journal.write(&pair::line(&Line::Batch(head.clone())))?;
        Ok(journal)
    }

    /// Results to the file at `path`. Of each pair that is in it already, `done` is told, in order, and then, where the
    /// file ends with its summary, of nothing; it says whether there is more to do. A line that was cut off is taken
    /// away, and a summary after which there is more to do. The summary, where the file is whole.
    pub fn file(
        path: &Path,
        earlier: Earlier,
        head: &Head,
        done: impl FnMut(Option<&Row>) -> Result<bool, Failure>,
    ) -> Result<(Self, Option<Summary>), Failure> {
        let fault = |e: io::Error| unwritable(path, &e);
        if earlier == Earlier::Refuse && path.exists() {
            return Err(Failure::about(
                path,
                "is there already; --resume goes on with it, --force begins it anew",
            ));
        }
        let mut file = open(path)?;
        let mut aside = None;
        let about = file.metadata().map_err(fault)?;
        if about.is_file() {
            let old = old_of(path);
            let whole = is_whole(&file).map_err(fault)?;
            if !whole && are_results(&old) {
                // A run that was replacing these was stopped: they are kept until this run, or one that resumes it, is
                // complete.
                aside = Some(old);
            } else if earlier == Earlier::Replace && about.len() > 0 {
                if old.exists() {
                    let what = format!(
                        "would take the place of {}, which is there; move that one away",
                        old.display()
                    );
                    return Err(Failure::about(path, what));
                }
                std::fs::rename(path, &old).map_err(fault)?;
                file = open(path)?;
                aside = Some(old);
            }
        }
        let mut earlier_part = Earlier::Resume == earlier && file.metadata().map_err(fault)?.len() > 0;
        let (mut kept, mut summary) = (0, None);
        if earlier_part {
            (kept, summary) = replay(path, &file, head, done)?;
            earlier_part = kept > 0;
        }
        // A device or a pipe has no length.
        if file.metadata().map_err(fault)?.is_file() {
            file.set_len(kept).and_then(|()| file.seek(SeekFrom::Start(kept))).map_err(fault)?;
        }
        let mut journal = Self { aside, ..Self::new(Box::new(file), path.display().to_string()) };
        if !earlier_part {
            journal.write(&pair::line(&Line::Batch(head.clone())))?;
        }
        Ok((journal, summary))
    }

    fn new(out: Box<dyn Write>, name: String) -> Self {
        Self { out, name, closed: false, aside: None }
    }

    /// The results are complete: deletes those of an earlier run.
    pub fn whole(self) -> Result<(), Failure> {
        match self.aside {
            Some(old) => std::fs::remove_file(&old)
                .map_err(|e| Failure::about(&old, format_args!("cannot be removed: {e}"))),
            None => Ok(()),
        }
    }

    /// Writes whole lines at once, so that a killed run leaves at most one incomplete line.
    pub fn write(&mut self, lines: &str) -> Result<(), Failure> {
        match self.out.write_all(lines.as_bytes()).and_then(|()| self.out.flush()) {
            // The reader has stopped reading, as with `| head`.
            Err(e) if e.kind() == ErrorKind::BrokenPipe => {
                self.closed = true;
                Err(Failure(String::new()))
            }
            done => done.map_err(|e| {
                Failure(format!("{}: cannot be written: {e}; make room, then go on with --resume", self.name))
            }),
        }
    }

    /// Whether the reader of the results has stopped reading.
    pub fn closed(&self) -> bool {
        self.closed
    }
}

/// Where the results at `path` are kept while new ones are made.
fn old_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".old");
    PathBuf::from(name)
}

/// Whether a file is a results file.
fn are_results(path: &Path) -> bool {
    let mut begin = Vec::new();
    let read = File::open(path).and_then(|file| file.take(HEAD.len() as u64).read_to_end(&mut begin));
    read.is_ok() && begin == HEAD
}

/// How the first line of results begins.
const HEAD: &[u8] = b"{\"record\":\"batch\"";

/// Whether results are complete: they end with a summary of at least one pair.
fn is_whole(file: &File) -> io::Result<bool> {
    let mut reader = BufReader::with_capacity(1 << 16, file);
    let (mut line, mut whole) = (Vec::new(), false);
    while reader.read_until(b'\n', &mut line)? > 0 {
        let empty = line.starts_with(b"{\"record\":\"summary\",\"pairs\":0,");
        whole = line.starts_with(b"{\"record\":\"summary\"") && line.ends_with(b"\n") && !empty;
        line.clear();
    }
    reader.seek(SeekFrom::Start(0))?;
    Ok(whole)
}

fn unwritable(path: &Path, e: &io::Error) -> Failure {
    Failure::about(path, format_args!("cannot be written: {e}; check that the folder is there and writable"))
}

/// Opens a results file exclusively: two runs would write into each other's lines.
fn open(path: &Path) -> Result<File, Failure> {
    let options = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path);
    let file = options.map_err(|e| unwritable(path, &e))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(_) => {
            Err(Failure::about(path, "is being written by another run; wait for it, or name another file"))
        }
    }
}

/// Reads the whole lines of an earlier run and gives their length in bytes, and the summary if there is one.
fn replay(
    path: &Path,
    file: &File,
    head: &Head,
    mut done: impl FnMut(Option<&Row>) -> Result<bool, Failure>,
) -> Result<(u64, Option<Summary>), Failure> {
    let cannot = |e: io::Error| Failure::about(path, format_args!("cannot be read: {e}"));
    let mut reader = BufReader::with_capacity(1 << 16, file);
    let (mut kept, mut number, mut line) = (0, 0u64, Vec::new());
    loop {
        line.clear();
        reader.read_until(b'\n', &mut line).map_err(cannot)?;
        if line.last() != Some(&b'\n') {
            return Ok((kept, None));
        }
        number += 1;
        let wrong = |what: &str| {
            let place = PathBuf::from(format!("{}:{number}", path.display()));
            Failure::about(&place, format_args!("{what}; --force begins the file anew"))
        };
        match serde_json::from_slice(&line) {
            Ok(Line::Batch(found)) if number == 1 => {
                if found != *head {
                    return Err(wrong("was made with other settings or another version of the program"));
                }
            }
            Ok(Line::Pair(row)) if row.pair + 1 == number => {
                done(Some(&row))?;
            }
            Ok(Line::Summary(summary)) if summary.pairs + 2 == number => {
                return match done(None)? {
                    true => Ok((kept, None)),
                    false => Ok((kept + line.len() as u64, Some(summary))),
                };
            }
            _ => return Err(wrong("is no line of such a file")),
        }
        kept += line.len() as u64;
    }
}
