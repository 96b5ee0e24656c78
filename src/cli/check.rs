//! `recoupe check`.

use super::args::{CheckArgs, CheckFormat};
use super::failure::Failure;
use super::{open, output};
use crate::reporter::message::Messages;
use crate::reporter::{json, text};
use crate::{Options, Rules};
use std::process::ExitCode;

pub fn run(args: &CheckArgs) -> Result<ExitCode, Failure> {
    let options = Options { relation: args.relation.asked(), rules: Rules::shipped() };
    let articles = open::all(&args.files, &args.reading, &options.rules)?;
    let report = crate::check(&articles, &options);
    let messages = Messages::new(args.ui_lang);
    let shown = match args.format {
        CheckFormat::Text => text::report(&report, &messages),
        CheckFormat::Json => json::report(&report, &messages),
    };
    output::write(args.output.as_deref(), &shown)?;
    Ok(if args.fail_on.fails(report.worst()) { ExitCode::from(1) } else { ExitCode::SUCCESS })
}
