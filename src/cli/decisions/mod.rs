//! What editors decided about findings, kept in `recoupe.decisions.toml`.

mod commands;
mod with;

pub use commands::run;
pub use with::With;

use super::args::DecisionArgs;
use super::config::fault;
use super::failure::Failure;
use super::output;
use crate::written;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The name of the file that is looked for.
pub const NAME: &str = "recoupe.decisions.toml";

/// Most bytes of an earlier report: two articles of the largest size take a third of it.
const BASELINE: u64 = 1 << 30;

/// The decisions of one file.
#[derive(Clone, Debug, Default)]
pub struct Decisions {
    /// The file they are in, or will be written to.
    pub path: PathBuf,
    pub list: Vec<Decision>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    decision: Vec<Decision>,
}

/// One decision, known by the fingerprint of its finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    pub id: String,
    pub verdict: Verdict,
    pub rule: String,
    /// What the finding said, for whoever reads the file.
    pub message: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The articles of the check, relative to the file.
    pub articles: Vec<PathBuf>,
    /// How the check was run.
    #[serde(default, skip_serializing_if = "With::is_usual")]
    pub with: With,
}

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// It is an error to be corrected.
    Accepted,
    /// It is not an error.
    Dismissed,
    /// Nothing yet: there is only a note.
    Open,
}

impl DecisionArgs {
    /// Fails if a file of decisions named on the command line is missing; only `recoupe review` may create one.
    pub fn are_there(&self) -> Result<(), Failure> {
        match self.decisions.as_deref().filter(|path| !path.exists()) {
            Some(path) => Err(Failure::about(
                path,
                "is not there; name a file of decisions, or make one with recoupe review",
            )),
            None => Ok(()),
        }
    }
}

impl Decisions {
    /// The decisions of the file named, or else of the one found upwards from the first article; none if there is no
    /// such file.
    pub fn find(named: Option<PathBuf>, articles: &[PathBuf]) -> Result<Self, Failure> {
        let path = named.or_else(|| upwards(articles.first()?)).unwrap_or_else(|| PathBuf::from(NAME));
        if path.exists() { Self::read(path) } else { Ok(Self { path, list: Vec::new() }) }
    }

    fn read(path: PathBuf) -> Result<Self, Failure> {
        let text = written::read(&path, written::MOST).map_err(|e| Failure::about(&path, e))?;
        Self::parse(path, &text)
    }

    /// Reads the text of a file of decisions found at `path`.
    pub fn parse(path: PathBuf, text: &str) -> Result<Self, Failure> {
        let file: File = toml::from_str(text).map_err(|e| {
            let at = e.span().map_or(0, |s| s.start);
            let line = text.get(..at).unwrap_or("").matches('\n').count() + 1;
            let told = fault::told(e.message(), text.get(at..).unwrap_or(""));
            Failure(format!("{}:{line}: {told}; mend the entry or take it out", path.display()))
        })?;
        Ok(Self { path, list: file.decision })
    }

    /// Rewrites the file, in an order that keeps differences small.
    pub fn write(&mut self) -> Result<(), Failure> {
        self.sort();
        output::write(Some(&self.path), &self.text()?)
    }

    /// Puts the list in the order it is written in.
    pub fn sort(&mut self) {
        self.list.sort_by(|a, b| (&a.articles, &a.rule, &a.id).cmp(&(&b.articles, &b.rule, &b.id)));
    }

    /// The text of the file.
    pub fn text(&self) -> Result<String, Failure> {
        let head = "# Decisions about findings, by fingerprint. `recoupe review` writes them.\n";
        if self.list.is_empty() {
            return Ok(head.to_owned());
        }
        let file = File { decision: self.list.clone() };
        let body = toml::to_string(&file).map_err(|e| Failure::about(&self.path, e))?;
        Ok(format!("{head}\n{body}"))
    }

    /// The decision about a finding.
    pub fn get(&self, id: &str) -> Option<&Decision> {
        self.list.iter().find(|d| d.id == id)
    }

    /// The reason for which a finding was dismissed.
    pub fn dismissed(&self, id: &str) -> Option<&str> {
        self.get(id).filter(|d| d.verdict == Verdict::Dismissed).map(|d| d.reason.as_str())
    }

    /// Replaces the decision about the finding `id`; `None` removes it.
    pub fn set(&mut self, id: &str, decision: Option<Decision>) {
        self.list.retain(|d| d.id != id);
        self.list.extend(decision);
    }

    /// `article` relative to the file.
    pub fn relative(&self, article: &Path) -> PathBuf {
        let absolute = |p: &Path| std::path::absolute(p).unwrap_or_else(|_| p.to_owned());
        let (article, file) = (absolute(article), absolute(&self.path));
        let dir = file.parent().unwrap_or(Path::new(""));
        article.strip_prefix(dir).map_or(article.clone(), Path::to_owned)
    }
}

fn upwards(article: &Path) -> Option<PathBuf> {
    let article = std::path::absolute(article).ok()?;
    article.ancestors().skip(1).map(|dir| dir.join(NAME)).find(|path| path.is_file())
}

/// The ids of the findings of a report kept as JSON or JSON Lines.
pub fn baseline(path: &Path) -> Result<BTreeSet<String>, Failure> {
    let text = written::read(path, BASELINE).map_err(|e| Failure::about(path, e))?;
    ids(path, &text)
}

/// The ids in the text of a report found at `path`.
pub fn ids(path: &Path, text: &str) -> Result<BTreeSet<String>, Failure> {
    let id = |finding: &serde_json::Value| finding["id"].as_str().map(str::to_owned);
    let whole = serde_json::from_str::<serde_json::Value>(text);
    if let Some(findings) = whole.as_ref().ok().and_then(|report| report["findings"].as_array()) {
        return Ok(findings.iter().filter_map(id).collect());
    }
    let mut ids = BTreeSet::new();
    for line in text.lines() {
        match serde_json::from_str::<serde_json::Value>(line) {
            Ok(row) if row["record"] == "finding" => ids.extend(id(&row)),
            Ok(row) if row["record"].is_string() => {}
            _ => {
                let what = "is no report; make one with recoupe check --format json --output";
                return Err(Failure::about(path, format_args!("{what} {}", path.display())));
            }
        }
    }
    Ok(ids)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decisions_are_kept_in_order_and_read_again() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join(NAME);
        let decision = |id: &str, rule: &str| Decision {
            id: id.to_owned(),
            verdict: Verdict::Dismissed,
            rule: rule.to_owned(),
            message: "“A” in English".to_owned(),
            reason: "house style".to_owned(),
            note: String::new(),
            articles: vec!["en.txt".into(), "fr.txt".into()],
            with: toml::from_str("published = [\"2022-07-21\"]").unwrap(),
        };
        let mut decisions = Decisions { path: path.clone(), list: Vec::new() };
        decisions.set("2", Some(decision("2", "money/amount")));
        decisions.set("1", Some(decision("1", "date/value")));
        decisions.write().unwrap();
        let text = std::fs::read_to_string(&path).unwrap();
        insta::assert_snapshot!(text, @r#"
        # Decisions about findings, by fingerprint. `recoupe review` writes them.

        [[decision]]
        id = "1"
        verdict = "dismissed"
        rule = "date/value"
        message = "“A” in English"
        reason = "house style"
        articles = ["en.txt", "fr.txt"]

        [decision.with]
        published = ["2022-07-21"]

        [[decision]]
        id = "2"
        verdict = "dismissed"
        rule = "money/amount"
        message = "“A” in English"
        reason = "house style"
        articles = ["en.txt", "fr.txt"]

        [decision.with]
        published = ["2022-07-21"]
        "#);
        let again = Decisions::read(path).unwrap();
        assert_eq!(again.list, decisions.list);
        assert_eq!(again.dismissed("1"), Some("house style"));
        assert_eq!(again.dismissed("3"), None);
        // A file whose decisions were all removed can still be read.
        decisions.list.clear();
        decisions.write().unwrap();
        assert!(Decisions::read(decisions.path).unwrap().list.is_empty());
    }
}
