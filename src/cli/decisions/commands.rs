//! `recoupe decisions list` and `recoupe decisions prune`.

use super::{Decision, Decisions, Verdict, With};
use crate::cli::args::{DecisionArgs, DecisionsArgs, DecisionsCommand};
use crate::cli::desk::{Desk, beside};
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::reporter::clean;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::ExitCode;

/// Runs the command.
pub fn run(command: &DecisionsCommand) -> Result<ExitCode, Failure> {
    match command {
        DecisionsCommand::List(args) => list(args),
        DecisionsCommand::Prune(args) => prune(args),
    }
}

fn list(args: &DecisionsArgs) -> Result<ExitCode, Failure> {
    let decisions = find(args)?;
    let looked = look(&decisions, args)?;
    let line = |d: &Decision| {
        let verdict = match d.verdict {
            Verdict::Accepted => "accepted",
            Verdict::Dismissed => "dismissed",
            Verdict::Open => "open",
        };
        let stale = match (looked.stale.contains(&d.id), looked.unseen.contains(&d.id)) {
            (true, _) => "stale",
            (_, true) => "?",
            _ => "",
        };
        let why = if d.reason.is_empty() { String::new() } else { format!(" ({})", clean::line(&d.reason)) };
        format!("{stale:5}  {verdict:9}  {}  {:22}{}{why}\n", d.id, d.rule, clean::line(&d.message))
    };
    let mut text: String = decisions.list.iter().map(line).collect();
    text.push_str(&format!(
        "{}: decisions: {}, stale: {}\n",
        decisions.path.display(),
        decisions.list.len(),
        looked.stale.len()
    ));
    output::write(None, &text)?;
    looked.tell();
    Ok(ExitCode::SUCCESS)
}

fn prune(args: &DecisionsArgs) -> Result<ExitCode, Failure> {
    let mut decisions = find(args)?;
    let looked = look(&decisions, args)?;
    let stale = &looked.stale;
    decisions.list.retain(|d| !stale.contains(&d.id));
    if !stale.is_empty() {
        decisions.write()?;
    }
    output::write(
        None,
        &format!("{}: stale decisions taken out: {}\n", decisions.path.display(), stale.len()),
    )?;
    looked.tell();
    Ok(ExitCode::SUCCESS)
}

fn find(args: &DecisionsArgs) -> Result<Decisions, Failure> {
    let decisions = Decisions::find(args.decisions.clone(), &[PathBuf::from("./-")])?;
    if decisions.list.is_empty() && !decisions.path.exists() {
        let what = "is not there; name a file of decisions with --decisions";
        return Err(Failure::about(&decisions.path, what));
    }
    Ok(decisions)
}

/// The state of decisions, by the ids of their findings.
#[derive(Default)]
struct Looked {
    /// Their finding is no longer found.
    stale: BTreeSet<String>,
    /// Not checked: an article they need is missing.
    unseen: BTreeSet<String>,
    /// The missing articles.
    missing: BTreeSet<PathBuf>,
}

impl Looked {
    /// Reports the missing articles, whose findings cannot be checked.
    fn tell(&self) {
        for article in &self.missing {
            let what = "is not there; the decisions about it are kept: put it back, or take them out by hand";
            output::message(&format!("recoupe: {}\n", clean::line(&Failure::about(article, what).0)));
        }
    }
}

/// Looks for the finding of every decision: each set of articles is checked again.
fn look(decisions: &Decisions, args: &DecisionsArgs) -> Result<Looked, Failure> {
    let mut sets: BTreeMap<(&Vec<PathBuf>, &With), Vec<&Decision>> = BTreeMap::new();
    for decision in &decisions.list {
        sets.entry((&decision.articles, &decision.with)).or_default().push(decision);
    }
    let kept = DecisionArgs { no_decisions: true, ..DecisionArgs::default() };
    let mut looked = Looked::default();
    for ((articles, with), of_them) in sets {
        let files: Vec<PathBuf> = articles.iter().map(|a| beside(&decisions.path, a)).collect();
        let missing: Vec<PathBuf> = files.iter().filter(|f| !f.is_file()).cloned().collect();
        if !missing.is_empty() {
            looked.missing.extend(missing);
            looked.unseen.extend(of_them.iter().map(|d| d.id.clone()));
            continue;
        }
        let (asked, reading) = with.args().map_err(|e| Failure::about(&decisions.path, e))?;
        let house = with.house(&decisions.path, &args.house);
        let desk = Desk::open(&files, &house, &kept, &asked)?;
        let found = desk.report(&desk.articles(&files, &reading)?).ids;
        looked.stale.extend(of_them.iter().filter(|d| !found.contains(&d.id)).map(|d| d.id.clone()));
    }
    Ok(looked)
}
