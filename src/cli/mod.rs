//! Arguments in, calls, output and an exit code out.

mod args;
mod check;
mod claims;
mod failure;
mod open;
mod output;
mod sinks;
mod terminal;

use args::{Cli, Command};
use clap::{CommandFactory, FromArgMatches};
use std::process::ExitCode;

/// Runs the program: 0 when nothing is to be reported, 1 when something is, 2 when it could not do its work.
pub fn main() -> ExitCode {
    let matches = Cli::command().get_matches();
    let cli = Cli::from_arg_matches(&matches).unwrap_or_else(|e| e.exit());
    let done = match cli.command {
        Command::Check(args) => {
            sinks::sinks(matches.subcommand_matches("check")).and_then(|sinks| check::run(&args, &sinks))
        }
        Command::Claims(args) => claims::run(&args),
    };
    done.unwrap_or_else(|failure| {
        anstream::eprintln!("recoupe: {failure}");
        ExitCode::from(2)
    })
}
