//! `recoupe completions` and `recoupe man`.

use super::args::{Cli, CompletionsArgs, ManArgs};
use super::failure::Failure;
use super::output;
use clap::CommandFactory;
use clap_mangen::Man;
use std::process::ExitCode;

pub fn completions(args: &CompletionsArgs) -> Result<ExitCode, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "recoupe", &mut script);
    output::write(None, &String::from_utf8_lossy(&script))?;
    Ok(ExitCode::SUCCESS)
}

pub fn man(args: &ManArgs) -> Result<ExitCode, Failure> {
    let command = Cli::command().disable_help_subcommand(true);
    match &args.dir {
        Some(dir) => clap_mangen::generate_to(command, dir).map_err(|e| {
            Failure::about(dir, format_args!("the pages cannot be written: {e}; name a folder that is there"))
        })?,
        None => output::write(None, &page(command)?)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn page(command: clap::Command) -> Result<String, Failure> {
    let mut text = Vec::new();
    Man::new(command).render(&mut text).map_err(|e| Failure(format!("man: the page cannot be made: {e}")))?;
    Ok(String::from_utf8_lossy(&text).into_owned())
}
