//! `recoupe check`.

use super::args::CheckArgs;
use super::config::Config;
use super::failure::Failure;
use super::sinks::Sink;
use super::{open, output, terminal};
use crate::Options;
use crate::reporter::message::Messages;
use crate::reporter::text::{Detail, Look};
use crate::reporter::{Setting, render};
use std::process::ExitCode;

pub fn run(args: &CheckArgs, sinks: &[Sink]) -> Result<ExitCode, Failure> {
    let config = Config::find(&args.house, &args.files)?;
    let options = Options {
        relation: config.relation(args.relation).value.asked(),
        rules: config.rules(args.house.rules.as_ref())?,
        checks: config.checks(args.checks.as_ref())?,
        house: config.house(),
    };
    let articles = open::all(&args.files, &args.reading, &options.rules)?;
    let mut report = crate::check(&articles, &options);
    config.judge(&mut report);
    let fail_on = config.fail_on(args.fail_on).value.least();
    let messages = Messages::new(config.ui_lang(args.ui_lang).value);
    for sink in sinks {
        let look = look(args, sink.file.is_none());
        let setting = Setting { messages, look, fail_on };
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
