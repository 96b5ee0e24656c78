//! Arguments in, calls, output and an exit code out.

mod args;
mod check;
mod claims;
mod failure;
mod open;
mod output;
mod terminal;

use args::{Cli, Command};
use clap::Parser;
use std::process::ExitCode;

/// Runs the program: 0 when nothing is to be reported, 1 when something is, 2 when it could not do its work.
pub fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Check(args) => check::run(&args),
        Command::Claims(args) => claims::run(&args),
    };
    done.unwrap_or_else(|failure| {
        anstream::eprintln!("recoupe: {failure}");
        ExitCode::from(2)
    })
}
