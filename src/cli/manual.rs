//! `recoupe completions` and `recoupe man`.

use super::args::{Cli, CompletionsArgs, ManArgs};
use super::failure::Failure;
use super::output;
use clap::{Command, CommandFactory};
use clap_mangen::Man;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

pub fn completions(args: &CompletionsArgs) -> Result<ExitCode, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "recoupe", &mut script);
    output::write(None, &String::from_utf8_lossy(&script))?;
    Ok(ExitCode::SUCCESS)
}

pub fn man(args: &ManArgs) -> Result<ExitCode, Failure> {
    let mut command = Cli::command().disable_help_subcommand(true);
    match &args.dir {
        Some(dir) => {
            // The pages of subcommands are named after all their parent commands.
            command.build();
            pages(&command, dir).map_err(|e| {
                Failure::about(
                    dir,
                    format_args!("the pages cannot be written: {e}; name a folder that is there"),
                )
            })?;
        }
        None => {
            let page = page(command).map_err(|e| Failure(format!("man: the page cannot be made: {e}")))?;
            output::write(None, &String::from_utf8_lossy(&page))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes the page of a command and those of the commands in it.
fn pages(command: &Command, dir: &Path) -> io::Result<()> {
    for inner in command.get_subcommands().filter(|c| !c.is_hide_set()) {
        pages(inner, dir)?;
    }
    std::fs::write(dir.join(Man::new(command.clone()).get_filename()), page(command.clone())?)
}

fn page(command: Command) -> io::Result<Vec<u8>> {
    let after = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    let (options, commands, version) = (
        command.get_arguments().any(|a| !a.is_hide_set()),
        command.get_subcommands().any(|c| !c.is_hide_set()),
        command.get_version().is_some(),
    );
    let man = Man::new(command);
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    if options {
        man.render_options_section(&mut page)?;
    }
    if commands {
        man.render_subcommands_section(&mut page)?;
    }
    examples(&mut page, &after)?;
    if version {
        man.render_version_section(&mut page)?;
    }
    Ok(page)
}

/// The examples, verbatim and line by line, and the notes below them.
fn examples(page: &mut Vec<u8>, after: &str) -> io::Result<()> {
    let (examples, notes) = after.split_once("\n\n").unwrap_or((after, ""));
    if let Some(lines) = examples.strip_prefix("Examples:\n") {
        writeln!(page, ".SH EXAMPLES\n.nf")?;
        for line in lines.lines() {
            writeln!(page, "{}", plain(line.strip_prefix("  ").unwrap_or(line)))?;
        }
        writeln!(page, ".fi")?;
    }
    if !notes.is_empty() {
        writeln!(page, ".SH NOTES")?;
        for line in notes.lines() {
            writeln!(page, "{}", if line.is_empty() { ".PP".to_owned() } else { plain(line) })?;
        }
    }
    Ok(())
}

/// A line escaped so that nothing in it is a roff request.
fn plain(line: &str) -> String {
    let line = line.replace('\\', "\\e").replace('-', "\\-");
    if line.starts_with(['.', '\'']) { format!("\\&{line}") } else { line }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn examples_stand_as_they_are_typed() {
        let mut page = Vec::new();
        let after = "Examples:\n  recoupe a -b 'x\\n'\n  .dot\n\nOne note.\n'Tis one.\n\nTwo.";
        examples(&mut page, after).unwrap();
        let expected = ".SH EXAMPLES\n.nf\nrecoupe a \\-b 'x\\en'\n\\&.dot\n.fi\n.SH NOTES\nOne note.\n\\&'Tis one.\n.PP\nTwo.\n";
        assert_eq!(String::from_utf8(page).unwrap(), expected);
    }
}
