//! Which format of the report goes to which output.

use super::failure::Failure;
use crate::reporter::Format;
use clap::{ArgMatches, ValueEnum};
use std::path::PathBuf;

/// One format of the report and its file, or standard output if it has none.
#[derive(Debug, PartialEq, Eq)]
pub struct Sink {
    pub format: Format,
    pub file: Option<PathBuf>,
}

/// Pairs every `--output` with the `--format` before it, or with the first one if none precedes it. Only one format may
/// go to standard output.
pub fn sinks(matches: Option<&ArgMatches>) -> Result<Vec<Sink>, Failure> {
    pair(given(matches, "format"), given(matches, "output"))
}

/// The values of an option, each with its place on the command line.
fn given<T: Clone + Send + Sync + 'static>(matches: Option<&ArgMatches>, option: &str) -> Vec<(usize, T)> {
    let Some(matches) = matches else { return Vec::new() };
    let values = matches.get_many::<T>(option).into_iter().flatten().cloned();
    matches.indices_of(option).into_iter().flatten().zip(values).collect()
}

fn pair(mut formats: Vec<(usize, Format)>, outputs: Vec<(usize, PathBuf)>) -> Result<Vec<Sink>, Failure> {
    if formats.is_empty() {
        formats.push((0, Format::Text));
    }
    let mut sinks: Vec<Sink> =
        formats.iter().map(|(_, format)| Sink { format: *format, file: None }).collect();
    for (at, file) in outputs {
        let before = formats.iter().rposition(|(format_at, _)| *format_at < at);
        let sink = &mut sinks[before.unwrap_or(0)];
        if sink.file.is_some() {
            return Err(Failure(format!(
                "--output {}: no --format is left for it; write each pair as --format FORMAT --output FILE",
                file.display()
            )));
        }
        sink.file = Some(file);
    }
    let to_stdout: Vec<String> = sinks
        .iter()
        .filter(|s| s.file.as_ref().is_none_or(|f| f.as_os_str() == "-"))
        .filter_map(|s| s.format.to_possible_value().map(|v| v.get_name().to_owned()))
        .collect();
    if to_stdout.len() > 1 {
        return Err(Failure(format!(
            "--format: {} would all go to standard output; give all but one an --output FILE after it",
            to_stdout.join(" and ")
        )));
    }
    for (i, sink) in sinks.iter().enumerate() {
        if let Some(file) =
            sink.file.as_ref().filter(|f| sinks[..i].iter().any(|s| s.file.as_ref() == Some(f)))
        {
            return Err(Failure(format!("--output {}: given twice; name another file", file.display())));
        }
    }
    Ok(sinks)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paired(
        formats: &[(usize, Format)],
        outputs: &[(usize, &str)],
    ) -> Result<Vec<(Format, String)>, String> {
        let outputs = outputs.iter().map(|(i, f)| (*i, PathBuf::from(f))).collect();
        let sinks = pair(formats.to_vec(), outputs).map_err(|e| e.0)?;
        Ok(sinks
            .into_iter()
            .map(|s| (s.format, s.file.map_or("stdout".to_owned(), |f| f.display().to_string())))
            .collect())
    }

    #[test]
    fn pairs_follow_the_command_line() {
        use Format::{Json, Markdown, Text};
        assert_eq!(paired(&[], &[]).unwrap(), [(Text, "stdout".into())]);
        assert_eq!(paired(&[(1, Json)], &[(3, "a")]).unwrap(), [(Json, "a".into())]);
        assert_eq!(paired(&[(3, Json)], &[(1, "a")]).unwrap(), [(Json, "a".into())]);
        let two = paired(&[(1, Json), (5, Text), (7, Markdown)], &[(3, "a"), (9, "b")]).unwrap();
        assert_eq!(two, [(Json, "a".into()), (Text, "stdout".into()), (Markdown, "b".into())]);
        assert!(paired(&[(1, Json), (2, Text)], &[]).is_err());
        assert!(paired(&[(1, Json)], &[(3, "a"), (5, "b")]).is_err());
        assert!(paired(&[(1, Json), (5, Text)], &[(3, "a"), (7, "a")]).is_err());
    }
}
