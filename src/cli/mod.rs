//! Turns arguments into calls, output and an exit code.

mod args;
mod batch;
mod check;
mod claims;
mod config;
mod counterpart;
mod decisions;
mod desk;
mod explain;
mod failure;
#[cfg(any(test, fuzzing))]
pub mod fuzzing;
mod hook;
#[cfg(feature = "lsp")]
mod lsp;
mod manual;
mod open;
mod output;
mod review;
mod rules;
#[cfg(feature = "serve")]
mod serve;
mod sinks;
mod terminal;
mod watch;

use crate::reporter::clean;
use args::{Cli, Command, RulesCommand};
use clap::{CommandFactory, FromArgMatches};
use std::process::ExitCode;

/// Runs the program: 0 if there is nothing to report, 1 if there is, 2 if it could not do its work.
pub fn main() -> ExitCode {
    let matches = Cli::command().get_matches();
    let cli = Cli::from_arg_matches(&matches).unwrap_or_else(|e| e.exit());
    let done = match cli.command {
        Command::Check(args) => {
            sinks::sinks(matches.subcommand_matches("check")).and_then(|sinks| check::run(&args, &sinks))
        }
        Command::Claims(args) => claims::run(&args),
        Command::Batch(args) => batch::run(&args),
        Command::Watch(args) => watch::run(&args),
        Command::Hook(args) => hook::run(&args),
        #[cfg(feature = "lsp")]
        Command::Lsp(args) => lsp::run(&args),
        Command::Review(args) => review::run(&args),
        #[cfg(not(feature = "lsp"))]
        Command::Lsp(_) => Err(not_built("lsp")),
        #[cfg(feature = "serve")]
        Command::Serve(args) => serve::run(&args),
        #[cfg(not(feature = "serve"))]
        Command::Serve(_) => Err(not_built("serve")),
        Command::Config(args) => config::describe::describe(&args)
            .and_then(|text| output::write(None, &text))
            .map(|()| ExitCode::SUCCESS),
        Command::Decisions(command) => decisions::run(&command),
        Command::Explain(args) => explain::run(&args),
        Command::Schema(args) => output::write(None, &args.of.schema()).map(|()| ExitCode::SUCCESS),
        Command::Rules(RulesCommand::Check(args)) => rules::check(&args),
        Command::Completions(args) => manual::completions(&args),
        Command::Man(args) => manual::man(&args),
    };
    done.unwrap_or_else(|failure| {
        // Failures quote paths and file contents; none of that may act on the terminal.
        let lines: Vec<_> =
            failure.0.lines().map(|l| clean::ends(&clean::line(l), 1_000).into_owned()).collect();
        output::message(&format!("recoupe: {}\n", lines.join("\n")));
        ExitCode::from(2)
    })
}

/// The failure for a command that this build lacks.
#[cfg(not(all(feature = "lsp", feature = "serve")))]
fn not_built(command: &str) -> failure::Failure {
    failure::Failure(format!("{command}: this build does not have it; build with --features {command}"))
}
