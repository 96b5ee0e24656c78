//! `recoupe hook`: changed files against their counterparts, for pre-commit and the like.

use super::args::{AskedArgs, DecisionArgs, HookArgs, HookFormat, ReadingArgs};
use super::counterpart;
use super::desk::Desk;
use super::failure::Failure;
use super::{output, terminal};
use crate::reporter::message::Messages;
use crate::reporter::text::{Detail, Look};
use crate::reporter::{Format, Setting, render};
use std::collections::BTreeSet;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

pub fn run(args: &HookArgs) -> Result<ExitCode, Failure> {
    let (mut fails, mut faults) = (false, Vec::new());
    let mut shown = String::new();
    for files in sets(&args.files) {
        match one(&files, args) {
            Ok((text, failed)) => {
                shown.push_str(&text);
                fails |= failed;
            }
            // The rest is checked all the same.
            Err(fault) => faults.push(fault.to_string()),
        }
    }
    output::write(None, &shown)?;
    if !faults.is_empty() {
        return Err(Failure(faults.join("\n")));
    }
    Ok(if fails { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

/// Each file with its counterpart, if it has one, every set once. An unchanged file is the reference.
fn sets(changed: &[PathBuf]) -> Vec<Vec<PathBuf>> {
    let mut seen = BTreeSet::new();
    let mut sets = Vec::new();
    for file in changed {
        let set = match counterpart::of(file, &head(file), |p| p.is_file()) {
            None => vec![file.clone()],
            Some(other) if changed.contains(&other) && other > *file => vec![file.clone(), other],
            Some(other) => vec![other, file.clone()],
        };
        let mut key = set.clone();
        key.sort();
        if seen.insert(key) {
            sets.push(set);
        }
    }
    sets
}

/// The beginning of a file, which holds any front matter; empty for a file that cannot be read, which is reported
/// later.
fn head(file: &Path) -> String {
    let mut bytes = Vec::new();
    if let Ok(file) = std::fs::File::open(file) {
        let _ = file.take(FRONT).read_to_end(&mut bytes);
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Longest front matter, in bytes.
const FRONT: u64 = 8192;

fn one(files: &[PathBuf], args: &HookArgs) -> Result<(String, bool), Failure> {
    let desk = Desk::open(files, &args.house, &DecisionArgs::default(), &AskedArgs::default())?;
    let articles = desk.articles(files, &ReadingArgs::default())?;
    desk.fits(&articles, desk.options.relation)?;
    let report = desk.report_of_counterparts(&articles);
    let fail_on = desk.config.fail_on(args.gate.fail_on).value.least();
    let messages = Messages::new(desk.config.ui_lang(args.ui.ui_lang).value);
    let colour = terminal::colour(args.colour.color, true);
    let look = Look { width: terminal::width(true), colour, detail: Detail::Quiet };
    let format = match args.format {
        HookFormat::Text => Format::Text,
        HookFormat::Github => Format::Github,
        HookFormat::Rdjsonl => Format::Rdjsonl,
    };
    let text = render(&report, format, &Setting { messages, look, fail_on });
    let fails = fail_on.is_some_and(|least| report.worst().is_some_and(|worst| worst >= least));
    Ok((text, fails))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_once_with_what_did_not_change_first() {
        let dir = tempfile::tempdir().unwrap();
        let path = |name: &str| dir.path().join(name);
        for name in ["a.fr.md", "a.en.md", "b.fr.md", "b.en.md", "c.md"] {
            std::fs::write(path(name), "x").unwrap();
        }
        let changed = [path("a.fr.md"), path("a.en.md"), path("b.en.md"), path("c.md")];
        let wanted = [
            vec![path("a.en.md"), path("a.fr.md")],
            vec![path("b.fr.md"), path("b.en.md")],
            vec![path("c.md")],
        ];
        assert_eq!(sets(&changed), wanted);
    }
}
