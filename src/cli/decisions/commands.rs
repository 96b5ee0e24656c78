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
    let stale = stale(&decisions, args)?;
    let line = |d: &Decision| {
        let verdict = match d.verdict {
            Verdict::Accepted => "accepted",
            Verdict::Dismissed => "dismissed",
        };
        let stale = if stale.contains(&d.id) { "stale" } else { "" };
        let why = if d.reason.is_empty() { String::new() } else { format!(" ({})", clean::line(&d.reason)) };
        format!("{stale:5}  {verdict:9}  {}  {:22}{}{why}\n", d.id, d.rule, clean::line(&d.message))
    };
    let mut text: String = decisions.list.iter().map(line).collect();
    text.push_str(&format!(
        "{}: decisions: {}, stale: {}\n",
        decisions.path.display(),
        decisions.list.len(),
        stale.len()
    ));
    output::write(None, &text)?;
    Ok(ExitCode::SUCCESS)
}

fn prune(args: &DecisionsArgs) -> Result<ExitCode, Failure> {
    let mut decisions = find(args)?;
    let stale = stale(&decisions, args)?;
    decisions.list.retain(|d| !stale.contains(&d.id));
    if !stale.is_empty() {
        decisions.write()?;
    }
    output::write(
        None,
        &format!("{}: stale decisions taken out: {}\n", decisions.path.display(), stale.len()),
    )?;
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

/// The decisions whose finding is found no more: each set of articles is checked again.
fn stale(decisions: &Decisions, args: &DecisionsArgs) -> Result<BTreeSet<String>, Failure> {
    let mut sets: BTreeMap<(&Vec<PathBuf>, &With), Vec<&Decision>> = BTreeMap::new();
    for decision in &decisions.list {
        sets.entry((&decision.articles, &decision.with)).or_default().push(decision);
    }
    let kept = DecisionArgs { no_decisions: true, ..DecisionArgs::default() };
    let mut stale = BTreeSet::new();
    for ((articles, with), of_them) in sets {
        let files: Vec<PathBuf> = articles.iter().map(|a| beside(&decisions.path, a)).collect();
        let found: Vec<String> = if files.iter().all(|f| f.is_file()) {
            let (asked, reading) = with.args().map_err(|e| Failure::about(&decisions.path, e))?;
            let house = with.house(&decisions.path, &args.house);
            let desk = Desk::open(&files, &house, &kept, &asked)?;
            desk.report(&desk.articles(&files, &reading)?).ids
        } else {
            Vec::new()
        };
        stale.extend(of_them.iter().filter(|d| !found.contains(&d.id)).map(|d| d.id.clone()));
    }
    Ok(stale)
}
