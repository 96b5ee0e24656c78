//! `recoupe config`: the settings in force and their sources.

use super::Config;
use super::file::{Ignore, Level, NAME, Name, Pair, Pattern, Spelling};
use crate::cli::args::ConfigArgs;
use crate::cli::decisions::Decisions;
use crate::cli::failure::Failure;
use crate::comparator::rule::Rule;
use clap::ValueEnum;
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;

/// The settings in force for a check of some articles, in the form of `recoupe.toml`, each with its source.
pub fn describe(args: &ConfigArgs) -> Result<String, Failure> {
    if let Some(file) = args.files.iter().find(|f| f.as_os_str() != "-" && !f.exists()) {
        return Err(Failure::about(file, "is not there; name an article, or none for those of this folder"));
    }
    let config = Config::find(&args.house, &args.files)?;
    // Faults in the rules are reported here too.
    config.rules(args.house.rules.as_ref())?;
    let path = config.path.as_deref();
    let mut out = match path {
        Some(path) => format!("# {}\n", path.display()),
        None if args.house.no_config => format!("# no {NAME} is heeded: --no-config\n"),
        None => format!("# no {NAME} in the folder of the articles or above it\n"),
    };
    let mut row = |key: &str, value: String, source: &str| {
        let row = format!("{key} = {value}");
        out.push_str(&format!("{row:40} # {source}\n"));
    };
    let relation = config.relation(None);
    row("relation", word(relation.value), &relation.source);
    let fail_on = config.fail_on(None);
    row("fail-on", word(fail_on.value), &fail_on.source);
    let ui_lang = config.ui_lang(args.ui.ui_lang);
    row("ui-lang", word(ui_lang.value), &ui_lang.source);
    let checks = config.checks(None)?;
    let list = config.file.checks.clone();
    row("checks", quoted(list.as_deref().unwrap_or("all")), &config.source(list.is_some()));
    let set = |given: bool, configured: bool| match (given, configured) {
        (true, _) => "the command line".to_owned(),
        (false, configured) => config.source(configured),
    };
    let rules = args.house.rules.clone().or_else(|| config.file.rules.as_deref().map(|p| config.beside(p)));
    if let Some(rules) = rules {
        let source = set(args.house.rules.is_some(), true);
        row("rules", quoted(&rules.to_string_lossy()), &source);
    }
    let decisions = Decisions::find(config.decisions(None), &near(args))?;
    let source = match (config.file.decisions.is_some(), decisions.path.exists()) {
        (true, _) => config.source(true),
        (false, true) => format!("found, decisions: {}", decisions.list.len()),
        (false, false) => "default, not there yet".to_owned(),
    };
    row("decisions", quoted(&decisions.path.to_string_lossy()), &source);
    if let Some(baseline) = config.baseline(None) {
        row("baseline", quoted(&baseline.to_string_lossy()), &config.source(true));
    }
    let off: Vec<&str> = Rule::all().filter(|r| !checks.has(*r)).map(Rule::code).collect();
    if !off.is_empty() {
        out.push_str(&format!("# checks that are off: {}\n", off.join(", ")));
    }
    out.push_str(&tables(&config));
    Ok(out)
}

/// Settings that only the file can give.
#[derive(Serialize)]
struct Tables<'a> {
    #[serde(skip_serializing_if = "slice_is_empty")]
    boilerplate: &'a [String],
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    severity: &'a BTreeMap<String, Level>,
    #[serde(skip_serializing_if = "slice_is_empty")]
    name: &'a [Name],
    #[serde(skip_serializing_if = "slice_is_empty")]
    glossary: &'a [Pair],
    #[serde(skip_serializing_if = "slice_is_empty")]
    spelling: &'a [Spelling],
    #[serde(skip_serializing_if = "slice_is_empty")]
    claim: &'a [Pattern],
    #[serde(skip_serializing_if = "slice_is_empty")]
    ignore: &'a [Ignore],
}

fn slice_is_empty<T>(slice: &&[T]) -> bool {
    slice.is_empty()
}

fn tables(config: &Config) -> String {
    let file = &config.file;
    let tables = Tables {
        boilerplate: &file.boilerplate,
        severity: &file.severity,
        name: &file.name,
        glossary: &file.glossary,
        spelling: &file.spelling,
        claim: &file.claim,
        ignore: &file.ignore,
    };
    let text = toml::to_string(&tables).unwrap_or_default();
    if text.is_empty() { text } else { format!("\n# {}\n{text}", config.source(true)) }
}

impl Config {
    /// The source of a value: the file, or nothing.
    fn source(&self, configured: bool) -> String {
        let name = |p: &Path| p.display().to_string();
        match (configured, &self.path) {
            (true, Some(path)) => name(path),
            _ => "default".to_owned(),
        }
    }
}

/// The articles, or any in this folder.
fn near(args: &ConfigArgs) -> Vec<std::path::PathBuf> {
    if args.files.is_empty() { vec!["./-".into()] } else { args.files.clone() }
}

fn word(value: impl ValueEnum) -> String {
    quoted(value.to_possible_value().as_ref().map_or("", |v| v.get_name()))
}

fn quoted(text: &str) -> String {
    format!("{text:?}")
}
