//! The settings in force: the command line takes precedence over `recoupe.toml`, and that over the defaults.

pub mod describe;
pub mod fault;
mod file;
mod glob;

use super::args::{FailOn, HouseArgs, RelationArg};
use super::failure::Failure;
use crate::article::{Article, Language};
use crate::comparator::finding::Severity;
use crate::comparator::house::{House, Spelling, Term};
use crate::comparator::rule::Rule;
use crate::report::Report;
use crate::rules::pack::{Entry, Packs};
use crate::{Checks, Rules};
use file::{File, Level};
use std::collections::HashSet;
use std::hash::Hash;
use std::path::{Path, PathBuf};

/// The configuration, and where it was found.
#[derive(Debug, Default)]
pub struct Config {
    path: Option<PathBuf>,
    file: File,
}

/// A value and its source.
#[derive(Clone, Debug)]
pub struct From<T> {
    pub value: T,
    pub source: String,
}

impl Config {
    /// The file named, or else the one found upwards from the first article, or none.
    pub fn find(house: &HouseArgs, articles: &[PathBuf]) -> Result<Self, Failure> {
        let path = match &house.config {
            Some(path) => Some(path.clone()),
            None if house.no_config => None,
            None => upwards(articles.first().map(PathBuf::as_path)),
        };
        let file = path.as_deref().map(file::read).transpose()?.unwrap_or_default();
        Ok(Self { path, file })
    }

    /// The configuration with this text, as if found at `path`.
    #[cfg(any(test, fuzzing))]
    pub fn of(path: &Path, text: &str) -> Result<Self, Failure> {
        Ok(Self { file: file::parse(path, text)?, path: Some(path.to_owned()) })
    }

    fn pick<T: Copy>(&self, option: &str, given: Option<T>, configured: Option<T>, default: T) -> From<T> {
        let path = || self.path.as_ref().map_or_else(String::new, |p| p.display().to_string());
        match (given, configured) {
            (Some(value), _) => From { value, source: option.to_owned() },
            (None, Some(value)) => From { value, source: path() },
            (None, None) => From { value: default, source: "default".to_owned() },
        }
    }

    /// The relation asked for.
    pub fn relation(&self, given: Option<RelationArg>) -> From<RelationArg> {
        self.pick("--relation", given, self.file.relation, RelationArg::Auto)
    }

    /// Whether the file sets the relation.
    pub fn tells_relation(&self) -> bool {
        self.file.relation.is_some()
    }

    /// What fails a check.
    pub fn fail_on(&self, given: Option<FailOn>) -> From<FailOn> {
        self.pick("--fail-on", given, self.file.fail_on, FailOn::Error)
    }

    /// The language of the messages.
    pub fn ui_lang(&self, given: Option<Language>) -> From<Language> {
        self.pick("--ui-lang", given, self.file.ui_lang, Language::En)
    }

    /// The checks that are on.
    pub fn checks(&self, given: Option<&Checks>) -> Result<Checks, Failure> {
        match (given, &self.file.checks) {
            (Some(checks), _) => Ok(checks.clone()),
            (None, Some(list)) => list.parse().map_err(|e| self.fault(format_args!("checks: {e}"))),
            (None, None) => Ok(Checks::default()),
        }
    }

    fn fault(&self, what: impl std::fmt::Display) -> Failure {
        Failure::about(self.path.as_deref().unwrap_or(Path::new(file::NAME)), what)
    }

    /// Resolves a path in the file, relative to the file's folder.
    fn beside(&self, path: &Path) -> PathBuf {
        let dir = self.path.as_deref().and_then(Path::parent).unwrap_or(Path::new(""));
        dir.join(path)
    }

    /// The file of decisions named by the command line or the configuration, if any.
    pub fn decisions(&self, given: Option<&PathBuf>) -> Option<PathBuf> {
        given.cloned().or_else(|| self.file.decisions.as_deref().map(|p| self.beside(p)))
    }

    /// The baseline.
    pub fn baseline(&self, given: Option<&PathBuf>) -> Option<PathBuf> {
        given.cloned().or_else(|| self.file.baseline.as_deref().map(|p| self.beside(p)))
    }

    /// The rules in force: the shipped ones, those of the folder named, and the names, phrases and patterns of the
    /// file.
    pub fn rules(&self, given: Option<&PathBuf>) -> Result<Rules, Failure> {
        let dir = given.cloned().or_else(|| self.file.rules.as_deref().map(|p| self.beside(p)));
        let mut packs = match &dir {
            Some(dir) => Rules::read_dir(dir).map_err(|e| Failure(e.to_string()))?,
            None => Packs::new(),
        };
        for name in &self.file.name {
            let key = name.key.as_ref().or(name.en.first()).or(name.fr.first());
            let Some(key) = key else { return Err(self.fault("[[name]]: no form is given; add en or fr")) };
            let entry = Entry {
                en: name.en.clone(),
                fr: name.fr.clone(),
                tag: Some(name.kind.tag().to_owned()),
                // The house's own names outweigh shipped ones.
                weight: 1_000_000,
                ..Entry::new(key)
            };
            packs.entry("name".to_owned()).or_default().push(entry);
        }
        for phrase in &self.file.boilerplate {
            let forms = vec![phrase.to_lowercase()];
            let entry =
                Entry { en: forms.clone(), fr: forms, tag: Some("lead".to_owned()), ..Entry::new(phrase) };
            packs.entry("boilerplate".to_owned()).or_default().push(entry);
        }
        let rules = match packs.is_empty() {
            true => Rules::shipped(),
            false => Rules::with_packs(&packs).map_err(|e| self.fault(e))?,
        };
        let patterns: Result<_, _> = self.file.claim.iter().map(file::Pattern::pattern).collect();
        Ok(rules.with_patterns(patterns.map_err(|e| self.fault(format_args!("[[claim]]: {e}")))?))
    }

    /// The terms and spellings of the house.
    pub fn house(&self) -> House {
        let term = |p: &file::Pair| Term { en: p.en.clone(), fr: p.fr.clone() };
        let spelling = |s: &file::Spelling| Spelling {
            prefer: s.prefer.clone(),
            avoid: s.avoid.clone(),
            language: s.lang,
        };
        House {
            terms: once(self.file.glossary.iter().map(term)),
            spellings: once(self.file.spelling.iter().map(spelling)),
        }
    }

    /// Gives the findings of `report` the house's severities, and drops those that are off.
    pub fn judge(&self, report: &mut Report) {
        let articles = report.articles;
        report.revise(|finding| self.severity(finding.rule, finding.severity, articles));
    }

    fn severity(&self, rule: Rule, severity: Severity, articles: &[Article]) -> Option<Severity> {
        let absolute = |p: &Path| std::path::absolute(p).unwrap_or_else(|_| p.to_owned());
        let base = absolute(self.path.as_deref().and_then(Path::parent).unwrap_or(Path::new("")));
        let ignored = self.file.ignore.iter().any(|ignore| {
            let named = ignore.rules.iter().any(|r| r == rule.code() || r == rule.family());
            named
                && articles.iter().any(|a| {
                    let path = absolute(Path::new(&a.path));
                    let path = path.strip_prefix(&base).unwrap_or(&path);
                    glob::fits(&ignore.path, &path.to_string_lossy())
                })
        });
        if ignored {
            return None;
        }
        // A setting for one rule takes precedence over one for its family.
        let level = self.file.severity.get(rule.code()).or_else(|| self.file.severity.get(rule.family()));
        level.map_or(Some(severity), |level: &Level| level.severity())
    }
}

/// Each item once, at its first place: what is written twice is not reported twice.
fn once<T: Clone + Eq + Hash>(things: impl Iterator<Item = T>) -> Vec<T> {
    let mut seen = HashSet::new();
    things.filter(|thing| seen.insert(thing.clone())).collect()
}

/// The nearest configuration in the folder of `article` or above it.
fn upwards(article: Option<&Path>) -> Option<PathBuf> {
    let start = match article {
        Some(path) if path.as_os_str() != "-" => path.parent()?.to_owned(),
        _ => PathBuf::new(),
    };
    let start =
        std::path::absolute(if start.as_os_str().is_empty() { Path::new(".") } else { &start }).ok()?;
    start.ancestors().map(|dir| dir.join(file::NAME)).find(|path| path.is_file())
}
