//! `recoupe.toml` as it is written.

use super::fault;
use crate::article::Language;
use crate::cli::args::{FailOn, RelationArg};
use crate::cli::failure::Failure;
use crate::comparator::finding::Severity;
use crate::comparator::rule::Rule;
use crate::nearest::nearest;
use crate::rules::pattern::{self, OwnKind, PatternError};
use crate::written;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The name of the file that is looked for.
pub const NAME: &str = "recoupe.toml";

/// Most bytes of the forms of a term, or of the spellings that one replaces.
const LONGEST: usize = 20_000;

/// Everything the file may hold.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct File {
    pub relation: Option<RelationArg>,
    pub fail_on: Option<FailOn>,
    pub ui_lang: Option<Language>,
    /// Like `--checks`.
    pub checks: Option<String>,
    /// A folder of rule packs.
    pub rules: Option<PathBuf>,
    pub decisions: Option<PathBuf>,
    pub baseline: Option<PathBuf>,
    /// Severity by rule or family.
    pub severity: BTreeMap<String, Level>,
    /// The house's own names.
    pub name: Vec<Name>,
    /// Pairs of terms the house requires.
    pub glossary: Vec<Pair>,
    /// Spellings the house prefers.
    pub spelling: Vec<Spelling>,
    /// Patterns the house counts as claims.
    pub claim: Vec<Pattern>,
    /// Phrases that mark a block as boilerplate.
    pub boilerplate: Vec<String>,
    /// Rules that do not run on some articles.
    pub ignore: Vec<Ignore>,
}

/// A severity, or none at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    Off,
    Note,
    Warning,
    Error,
}

impl Level {
    /// The severity; `None` for off.
    pub fn severity(self) -> Option<Severity> {
        match self {
            Self::Off => None,
            Self::Note => Some(Severity::Note),
            Self::Warning => Some(Severity::Warning),
            Self::Error => Some(Severity::Error),
        }
    }
}

/// A name, with all its forms in both languages.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Name {
    pub kind: NameKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    #[serde(default)]
    pub en: Vec<String>,
    #[serde(default)]
    pub fr: Vec<String>,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NameKind {
    Person,
    Organization,
    Place,
    Name,
}

impl NameKind {
    /// Its tag in the packs of names.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organization => "organization",
            Self::Place => "place",
            Self::Name => "name",
        }
    }
}

/// A term in both languages.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    pub en: Vec<String>,
    pub fr: Vec<String>,
}

/// A preferred spelling and what it replaces.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spelling {
    pub prefer: String,
    pub avoid: Vec<String>,
    /// The language it applies to; both if none is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<Language>,
}

/// What the house counts as a claim.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pattern {
    pub kind: OwnKind,
    /// A regular expression; its group `value`, if it has one, is what is compared.
    pub pattern: String,
    /// Currency (ISO 4217) or unit (CLDR), if the kind has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The language it applies to; both if none is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<Language>,
}

impl Pattern {
    /// The pattern, compiled and checked.
    pub fn pattern(&self) -> Result<pattern::Pattern, PatternError> {
        pattern::Pattern::new(self.kind, &self.pattern, self.unit.as_deref(), self.lang)
    }
}

/// Rules or families that do not run on the articles of a path.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ignore {
    pub path: String,
    pub rules: Vec<String>,
}

/// Reads a configuration and checks every name in it.
pub fn read(path: &Path) -> Result<File, Failure> {
    let text = written::read(path, written::MOST).map_err(|e| Failure::about(path, e))?;
    parse(path, &text)
}

/// Reads the text of a configuration found at `path`.
pub fn parse(path: &Path, text: &str) -> Result<File, Failure> {
    let file: File = toml::from_str(text).map_err(|e| {
        let at = e.span().map_or(0, |s| s.start);
        let before = text.get(..at).unwrap_or("");
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().map_or(0, |l| l.chars().count()) + 1;
        Failure(format!(
            "{}:{line}:{column}: {}",
            path.display(),
            fault::told(e.message(), text.get(at..).unwrap_or(""))
        ))
    })?;
    let named = file.severity.keys().chain(file.ignore.iter().flat_map(|i| &i.rules));
    let unknown = named.filter(|name| rules(name).next().is_none()).map(|name| (name, None));
    let wrong = file.claim.iter().filter_map(|c| Some((&c.pattern, Some(c.pattern().err()?))));
    let terms =
        file.glossary.iter().flat_map(|p| [&p.en, &p.fr]).chain(file.spelling.iter().map(|s| &s.avoid));
    let long = terms.filter(|forms| forms.iter().map(String::len).sum::<usize>() > LONGEST);
    let mut faults = written::first(unknown.chain(wrong), |(word, fault)| {
        let fault = fault.map_or_else(|| unknown_rule(word), |f| f.to_string());
        format!("{}{}: {fault}", path.display(), place(text, word))
    });
    faults.extend(written::first(long, |forms| {
        format!("{}: more than {LONGEST} bytes of forms that begin with {:?}", path.display(), forms[0])
    }));
    if faults.is_empty() { Ok(file) } else { Err(Failure(faults.join("\n"))) }
}

/// `:line` of the first occurrence of a word in the file; empty if there is none.
fn place(text: &str, word: &str) -> String {
    let line = text.lines().position(|l| l.contains(word));
    line.map_or_else(String::new, |l| format!(":{}", l + 1))
}

/// The rules of a code or of a family.
pub fn rules(name: &str) -> impl Iterator<Item = Rule> {
    Rule::all().filter(move |r| r.code() == name || r.family() == name)
}

fn unknown_rule(name: &str) -> String {
    let near = nearest(name, Rule::all().flat_map(|r| [r.code(), r.family()]));
    let hint = near.map_or_else(|| ";".to_owned(), |n| format!("; did you mean {n:?}?"));
    format!("there is no rule or family {name:?}{hint} `recoupe explain` lists them")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> String {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join(NAME);
        std::fs::write(&path, text).unwrap();
        let fault = read(&path).unwrap_err().0;
        fault.replace(&path.display().to_string(), NAME)
    }

    /// Faults of form are reported in plain words, with what to write instead.
    #[test]
    fn faults_of_form_say_what_to_write() {
        for (text, told) in [
            (
                "[glossary]\nen = [\"key rate\"]\nfr = [\"taux directeur\"]",
                "1:1: [glossary] stands in double brackets, once for each entry: [[glossary]]",
            ),
            ("[[severity]]\nmoney = \"off\"", "1:1: [severity] stands once, in single brackets: [severity]"),
            (
                "severity = \"off\"",
                "1:12: a table is expected here: its name in brackets on a line of its own, and its keys below",
            ),
            ("boilerplate = \"À lire aussi\"", "1:15: a list is expected here: [\"À lire aussi\"]"),
            ("[[spelling]]\nprefer = \"Kyiv\"\navoid = \"Kiev\"", "3:9: a list is expected here: [\"Kiev\"]"),
            ("relation = true", "1:12: a word in quotes is expected here"),
            ("decisions = 3", "1:13: a text in quotes is expected here"),
            ("[[ignore]]\npath = \"sports/**\"", "1:1: the key \"rules\" is missing here; add it"),
            ("boilerplate = [", "1:16: unclosed array, expected `]`"),
        ] {
            assert_eq!(fault(text), format!("recoupe.toml:{told}"));
        }
    }

    #[test]
    fn faults_say_where_and_what_to_do() {
        insta::assert_snapshot!(fault("relatoin = \"auto\""), @r#"recoupe.toml:1:1: unknown key "relatoin"; did you mean "relation"? Known: relation, fail-on, ui-lang, checks, rules, decisions, baseline, severity, name, glossary, spelling, claim, boilerplate, ignore"#);
        insta::assert_snapshot!(fault("fail-on = \"warn\""), @r#"recoupe.toml:1:11: unknown value "warn"; did you mean "warning"? Known: error, warning, note, never"#);
        insta::assert_snapshot!(fault("[severity]\n\"money/curency\" = \"off\"\nmony = \"note\""), @r#"
        recoupe.toml:2: there is no rule or family "money/curency"; did you mean "money/currency"? `recoupe explain` lists them
        recoupe.toml:3: there is no rule or family "mony"; did you mean "money"? `recoupe explain` lists them
        "#);
        insta::assert_snapshot!(fault("[[spelling]]\nprefer = \"Kyiv\"\navoids = [\"Kiev\"]"), @r#"recoupe.toml:3:1: unknown key "avoids"; did you mean "avoid"? Known: prefer, avoid, lang"#);
        insta::assert_snapshot!(fault("[[claim]]\nkind = \"number\"\npattern = 'lot (\\d+'"), @r#"recoupe.toml:3: "lot (\\d+" is no regular expression: unclosed group"#);
        insta::assert_snapshot!(fault("[[claim]]\nkind = \"money\"\npattern = 'lot'"), @r#"recoupe.toml:3: "lot" needs a unit, such as unit = "EUR" for money or unit = "kilometer" for a quantity"#);
        insta::assert_snapshot!(fault("[[claim]]\nkind = \"numbre\"\npattern = 'lot'"), @r#"recoupe.toml:2:8: unknown value "numbre"; did you mean "number"? Known: number, ordinal, percent, money, quantity, person, organization, place, name"#);
    }
}
