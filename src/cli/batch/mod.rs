//! `recoupe batch`: many pairs, one line each.

pub mod args;
mod folder;
mod journal;
mod lone;
mod manifest;
mod naming;
mod order;
mod pair;
#[cfg(feature = "parquet")]
mod parquet;
mod progress;
mod record;
mod shown;
mod source;
mod summary;
mod table;
mod work;

use super::args::FailOn;
use super::desk::Desk;
use super::failure::Failure;
use super::output;
use crate::reporter::message::Messages;
use crate::reporter::pair::line;
use args::BatchArgs;
use journal::{Earlier, Journal};
use progress::Progress;
use record::{Head, Line, Row};
use source::{Jobs, Source};
use std::io::IsTerminal;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;
use summary::Summary;
use work::{Done, Worker};

pub fn run(args: &BatchArgs) -> Result<ExitCode, Failure> {
    let begun = Instant::now();
    #[cfg(not(feature = "parquet"))]
    if let Some(path) = args.output.as_deref().filter(|p| is_table(p)) {
        return Err(no_parquet(path));
    }
    args.kept.are_there()?;
    if args.resume && args.output.as_deref().is_some_and(|p| p.as_os_str() == "-") {
        return Err(Failure(
            "--resume: standard output cannot be gone on with; name a file with --output".to_owned(),
        ));
    }
    let source = Source::at(&args.input, args.pairs.as_ref())?;
    let desk = Desk::open(&[source.inside()], &args.house, &args.kept, &args.asked)?;
    let messages = Messages::new(desk.config.ui_lang(args.ui.ui_lang).value);
    let mut jobs = source.jobs()?;
    let mut summary = Summary::default();
    let (mut journal, finished) = open(args, &desk, &mut jobs, &mut summary)?;
    let before = summary.checked();
    let summary = match finished {
        Some(summary) => summary,
        None => {
            let progress = Progress::begin(&source, before, args.quiet, messages.language());
            let checked = check(
                args,
                &Worker { desk: &desk, reading: &args.reading, messages },
                jobs,
                &mut journal,
                summary,
                &progress,
            );
            progress.end();
            match checked {
                Err(_) if journal.closed() => return Ok(ExitCode::SUCCESS),
                checked => checked?,
            }
        }
    };
    if summary.pairs == 0 {
        return Err(no_pair(args, &source, &summary));
    }
    journal.whole()?;
    #[cfg(feature = "parquet")]
    table(args, &summary)?;
    if !args.quiet && (args.output.is_some() || std::io::stderr().is_terminal()) {
        let shown = shown::text(&summary, summary.checked() - before, begun.elapsed(), messages);
        match args.output {
            Some(_) => output::write(None, &shown)?,
            None => output::message(&shown),
        }
    }
    Ok(exit(&summary, desk.config.fail_on(args.gate.fail_on).value))
}

/// The failure for an input without any pair.
fn no_pair(args: &BatchArgs, source: &Source, summary: &Summary) -> Failure {
    const NAMED: usize = 3;
    let Source::Folder(..) = source else {
        return Failure::about(
            &args.input,
            "holds no pair; give a row for each, below the names of the columns",
        );
    };
    let lone = match summary.lone_files.as_slice() {
        [] => String::new(),
        files => {
            let named = files.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
            let more = if summary.lone > NAMED as u64 { ", …" } else { "" };
            format!(" ({} without a counterpart: {named}{more})", summary.lone)
        }
    };
    let what = format!(
        "holds no pair{lone}; name versions story.fr.md and story.en.md, or say with --pairs what goes together"
    );
    Failure::about(&args.input, what)
}

/// Opens the results, going on where an earlier run stopped.
fn open(
    args: &BatchArgs,
    desk: &Desk,
    jobs: &mut Jobs,
    summary: &mut Summary,
) -> Result<(Journal, Option<Summary>), Failure> {
    let head = Head::new(&format!(
        "{:?} {:?} {} {}",
        args.pairs,
        args.reading,
        args.top,
        desk.setting(args.ui.ui_lang)
    ));
    let Some(path) = lines(args) else { return Ok((Journal::stdout(&head)?, None)) };
    let path = path.as_path();
    let earlier = match (args.resume, args.force) {
        (true, _) => Earlier::Resume,
        (_, true) => Earlier::Replace,
        _ => Earlier::Refuse,
    };
    Journal::file(path, earlier, &head, |row: Option<&Row>| {
        let Some(row) = row else { return Ok(!jobs.are_over()) };
        let job = jobs.next().transpose()?;
        if job.is_none_or(|job| job.id() != row.id) {
            let what = format!(
                "pair {} is {}, and the input has another there; --force begins the file anew",
                row.pair, row.id
            );
            return Err(Failure::about(path, what));
        }
        summary.add(row, usize::from(args.top));
        Ok(true)
    })
}

/// The file of results lines, if any: the results themselves, or those their table is made from.
fn lines(args: &BatchArgs) -> Option<PathBuf> {
    let path = args.output.as_deref().filter(|p| p.as_os_str() != "-")?;
    let mut lines = path.as_os_str().to_owned();
    if is_table(path) {
        lines.push(".jsonl");
    }
    Some(lines.into())
}

fn is_table(path: &Path) -> bool {
    path.extension().is_some_and(|e| e.eq_ignore_ascii_case("parquet"))
}

/// Makes the table, if one is asked for.
#[cfg(feature = "parquet")]
fn table(args: &BatchArgs, summary: &Summary) -> Result<(), Failure> {
    match (args.output.as_deref().filter(|p| is_table(p)), lines(args)) {
        (Some(table), Some(lines)) => {
            parquet::write::table(&lines, table, line(&Line::Summary(summary.clone())).trim_end().to_owned())
        }
        _ => Ok(()),
    }
}

/// The failure for a Parquet file in a build without Parquet.
#[cfg(not(feature = "parquet"))]
fn no_parquet(path: &Path) -> Failure {
    Failure::about(path, "is Parquet, which this build does not know; build with --features parquet")
}

/// Checks what is left, and writes the summary.
fn check(
    args: &BatchArgs,
    worker: &Worker,
    jobs: Jobs,
    journal: &mut Journal,
    mut summary: Summary,
    progress: &Progress,
) -> Result<Summary, Failure> {
    let lone = jobs.lone();
    let threads = args.jobs.map_or_else(std::thread::available_parallelism, |n| {
        NonZeroUsize::new(usize::from(n)).ok_or(std::io::ErrorKind::InvalidInput.into())
    });
    let numbered = (summary.pairs + 1..).zip(jobs);
    order::in_order(
        numbered,
        threads.unwrap_or(NonZeroUsize::MIN),
        |(number, job)| job.map(|job| worker.check(number, &job)),
        |done: Result<Done, Failure>| {
            let done = done?;
            journal.write(&done.line)?;
            summary.add(&done.row, usize::from(args.top));
            progress.step();
            Ok(())
        },
    )?;
    let summary = summary.finished(lone.met());
    journal.write(&line(&Line::Summary(summary.clone())))?;
    Ok(summary)
}

/// 1 if a finding is severe enough to fail a check; otherwise 2 if a pair could not be checked.
fn exit(summary: &Summary, fail_on: FailOn) -> ExitCode {
    match fail_on.least() {
        Some(least) if summary.counts.reach(least) => ExitCode::from(1),
        _ if summary.failed > 0 => ExitCode::from(2),
        _ => ExitCode::SUCCESS,
    }
}
