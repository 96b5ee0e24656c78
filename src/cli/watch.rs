//! `recoupe watch`: checks again whenever a version changes.

use super::args::{AskedArgs, ColourArgs, DecisionArgs, HouseArgs, ReadingArgs, UiArgs};
use super::desk::Desk;
use super::failure::Failure;
use super::{open, output, terminal};
use crate::reporter::message::Messages;
use crate::reporter::text::{Detail, Look};
use crate::reporter::{Format, Setting, clean, render};
use clap::Args;
use notify::{RecursiveMode, Watcher};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{ErrorKind, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

/// Editors write in several steps; files are read once no event has come for this long.
const PAUSE: Duration = Duration::from_millis(120);
/// However busy the folder is, a change is handled after this long.
const PATIENCE: Duration = Duration::from_secs(2);
/// Without change events, as on some network drives, the files are polled this often.
const ROUND: Duration = Duration::from_secs(1);

/// Check versions again whenever one of them changes.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  recoupe watch story.fr.md story.en.md
  recoupe watch --quiet v1.txt v2.txt | tee findings.log

On a terminal the report is drawn anew; in a pipe each one follows the one before. Ctrl-C ends it.")]
pub struct WatchArgs {
    /// The versions, as for `check`
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    #[command(flatten)]
    pub asked: AskedArgs,
    #[command(flatten)]
    pub reading: ReadingArgs,
    #[command(flatten)]
    pub ui: UiArgs,
    #[command(flatten)]
    pub house: HouseArgs,
    #[command(flatten)]
    pub kept: DecisionArgs,
    #[command(flatten)]
    pub colour: ColourArgs,
    /// Errors and warnings only, one line each
    #[arg(long, short)]
    pub quiet: bool,
}

pub fn run(args: &WatchArgs) -> Result<ExitCode, Failure> {
    if args.files.iter().any(|f| f.as_os_str() == "-") {
        return Err(Failure("-: standard input cannot be watched; give a path".into()));
    }
    // What is missing or wrong at the start is an error of the command line; what goes missing later may come back.
    args.kept.are_there()?;
    Desk::open(&args.files, &args.house, &args.kept, &args.asked)?;
    for file in &args.files {
        open::bytes(file, 1)?;
    }
    let (sender, events) = mpsc::channel();
    // The folders are watched, not the files: an editor that saves by renaming replaces the file.
    let watcher = notify::recommended_watcher(move |_| {
        // Sending fails only when the program ends.
        let _ = sender.send(());
    });
    let watcher = watcher.ok().map(|mut watcher| {
        for folder in folders(&args.files) {
            // A folder that cannot be watched is still polled.
            let _ = watcher.watch(&folder, RecursiveMode::NonRecursive);
        }
        watcher
    });
    let mut seen: Vec<Seen> = args.files.iter().map(|f| Seen::now(f)).collect();
    let mut heading = None;
    loop {
        let report = checked(args);
        if !show(report.as_deref().unwrap_or(""), heading.as_deref())? {
            return Ok(ExitCode::SUCCESS);
        }
        if let Err(Failure(why)) = report {
            let lines: Vec<_> = why.lines().map(clean::line).collect();
            output::message(&format!("recoupe: {}\n", lines.join("\n")));
        }
        let changed = change(&args.files, &mut seen, &events, watcher.is_some());
        heading = Some(changed.join(", "));
    }
}

fn folders(files: &[PathBuf]) -> Vec<PathBuf> {
    let parent = |f: &PathBuf| match f.parent() {
        Some(dir) if !dir.as_os_str().is_empty() => dir.to_owned(),
        _ => PathBuf::from("."),
    };
    let mut folders: Vec<PathBuf> = files.iter().map(parent).collect();
    folders.sort();
    folders.dedup();
    folders
}

/// The report, or why it cannot be made.
fn checked(args: &WatchArgs) -> Result<String, Failure> {
    // The newsroom's settings may have changed, too.
    let desk = Desk::open(&args.files, &args.house, &args.kept, &args.asked)?;
    let articles = desk.articles(&args.files, &args.reading)?;
    desk.fits(&articles, desk.options.relation)?;
    let report = desk.report(&articles);
    let look = Look {
        width: terminal::width(true),
        colour: terminal::colour(args.colour.color, true),
        detail: if args.quiet { Detail::Quiet } else { Detail::Usual },
    };
    let messages = Messages::new(desk.config.ui_lang(args.ui.ui_lang).value);
    Ok(render(&report, Format::Text, &Setting { messages, look, fail_on: None }))
}

/// Shows one report; `false` if the output has no reader any more.
fn show(text: &str, heading: Option<&str>) -> Result<bool, Failure> {
    let mut out = std::io::stdout().lock();
    let written = if out.is_terminal() {
        // Clears the screen and the scrollback, then starts at the top.
        write!(out, "\u{1b}[2J\u{1b}[3J\u{1b}[H{text}")
    } else {
        match heading {
            Some(changed) => write!(out, "\n── {} ──\n{text}", clean::line(changed)),
            None => write!(out, "{text}"),
        }
    };
    match written.and_then(|()| out.flush()) {
        Err(e) if e.kind() == ErrorKind::BrokenPipe => Ok(false),
        done => done.map(|()| true).map_err(|e| Failure(format!("standard output: cannot be written: {e}"))),
    }
}

/// Waits until files change, disappear or come back, and gives their names.
fn change(files: &[PathBuf], seen: &mut [Seen], events: &Receiver<()>, told: bool) -> Vec<String> {
    loop {
        match events.recv_timeout(ROUND) {
            Ok(()) => settle(events),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) if told => {}
            Err(RecvTimeoutError::Disconnected) => std::thread::sleep(ROUND),
        }
        let mut changed = Vec::new();
        for (file, seen) in files.iter().zip(seen.iter_mut()) {
            let now = seen.again(file);
            if now.text != seen.text {
                changed.push(file.to_string_lossy().into_owned());
            }
            *seen = now;
        }
        if !changed.is_empty() {
            return changed;
        }
    }
}

/// Waits until the events pause.
fn settle(events: &Receiver<()>) {
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE && events.recv_timeout(PAUSE).is_ok() {}
}

/// The state of a file when last read.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Seen {
    /// A fingerprint of its length and time, which shows without reading it that it was not touched.
    stamp: Option<u64>,
    /// A fingerprint of its bytes; `None` if it does not exist.
    text: Option<u64>,
}

impl Seen {
    fn now(file: &Path) -> Self {
        let stamp = stamp(file);
        Self { stamp, text: std::fs::read(file).ok().map(|bytes| fingerprint(&bytes)) }
    }

    fn again(self, file: &Path) -> Self {
        if self.stamp.is_some() && stamp(file) == self.stamp { self } else { Self::now(file) }
    }
}

fn stamp(file: &Path) -> Option<u64> {
    let about = std::fs::metadata(file).ok()?;
    Some(fingerprint(&(about.len(), about.modified().ok())))
}

fn fingerprint(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
