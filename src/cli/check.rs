//! `recoupe check`.

use super::args::{CheckArgs, CheckFormat};
use super::failure::Failure;
use super::{open, output, terminal};
use crate::reporter::message::Messages;
use crate::reporter::text::{Detail, Look};
use crate::reporter::{json, text};
use crate::{Options, Rules};
use std::process::ExitCode;

pub fn run(args: &CheckArgs) -> Result<ExitCode, Failure> {
    let options = Options { relation: args.relation.asked(), rules: Rules::shipped() };
    let articles = open::all(&args.files, &args.reading, &options.rules)?;
    let report = crate::check(&articles, &options);
    let messages = Messages::new(args.ui_lang);
    let shown = match args.format {
        CheckFormat::Text => text::report(&report, messages, look(args)),
        CheckFormat::Json => json::report(&report, &messages),
    };
    output::write(args.output.as_deref(), &shown)?;
    Ok(if args.fail_on.fails(report.worst()) { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

fn look(args: &CheckArgs) -> Look {
    let to_terminal = args.output.is_none();
    let detail = match (args.quiet, args.verbose) {
        (true, _) => Detail::Quiet,
        (_, true) => Detail::Verbose,
        _ => Detail::Usual,
    };
    Look { width: terminal::width(to_terminal), colour: terminal::colour(args.color, to_terminal), detail }
}
