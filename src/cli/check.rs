//! `recoupe check`.

use super::args::CheckArgs;
use super::failure::Failure;
use super::sinks::Sink;
use super::{open, output, terminal};
use crate::reporter::message::Messages;
use crate::reporter::text::{Detail, Look};
use crate::reporter::{Setting, render};
use crate::{Options, Rules};
use std::process::ExitCode;

pub fn run(args: &CheckArgs, sinks: &[Sink]) -> Result<ExitCode, Failure> {
    let checks = args.checks.clone().unwrap_or_default();
    let options = Options { relation: args.relation.asked(), rules: Rules::shipped(), checks };
    let articles = open::all(&args.files, &args.reading, &options.rules)?;
    let report = crate::check(&articles, &options);
    let fail_on = args.fail_on.least();
    for sink in sinks {
        let look = look(args, sink.file.is_none());
        let setting = Setting { messages: Messages::new(args.ui_lang), look, fail_on };
        output::write(sink.file.as_deref(), &render(&report, sink.format, &setting))?;
    }
    let fails = fail_on.is_some_and(|least| report.worst().is_some_and(|worst| worst >= least));
    Ok(if fails { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

fn look(args: &CheckArgs, to_terminal: bool) -> Look {
    let detail = match (args.quiet, args.verbose) {
        (true, _) => Detail::Quiet,
        (_, true) => Detail::Verbose,
        _ => Detail::Usual,
    };
    Look { width: terminal::width(to_terminal), colour: terminal::colour(args.color, to_terminal), detail }
}
