//! `recoupe check`.

use super::args::CheckArgs;
use super::desk::Desk;
use super::failure::Failure;
use super::sinks::Sink;
use super::{output, terminal};
use crate::reporter::message::Messages;
use crate::reporter::text::{Detail, Look};
use crate::reporter::{Setting, render};
use std::process::ExitCode;

pub fn run(args: &CheckArgs, sinks: &[Sink]) -> Result<ExitCode, Failure> {
    args.kept.are_there()?;
    let desk = Desk::open(&args.files, &args.house, &args.kept, &args.asked)?;
    let articles = desk.articles(&args.files, &args.reading)?;
    desk.fits(&articles, desk.options.relation)?;
    let report = desk.report(&articles);
    let fail_on = desk.config.fail_on(args.gate.fail_on).value.least();
    let messages = Messages::new(desk.config.ui_lang(args.ui.ui_lang).value);
    for sink in sinks {
        let setting = Setting { messages, look: look(args, sink.file.is_none()), fail_on };
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
    Look {
        width: terminal::width(to_terminal),
        colour: terminal::colour(args.colour.color, to_terminal),
        detail,
    }
}
