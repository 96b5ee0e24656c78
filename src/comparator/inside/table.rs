//! Tables of cases for the checks: a text, and the words that must be flagged or none.

use crate::article::{Article, Language};
use crate::comparator::rule::Rule;
use crate::normalizer;
use crate::rules::Rules;

/// A text and the words a finding of the rule must touch; "" where every check must stay silent.
pub type Case = (&'static str, &'static str);

/// Runs the cases of one rule in one language.
pub fn run(rule: Rule, language: Language, cases: &[Case]) {
    run_on(rule, language, None, cases);
}

/// Runs cases of articles published on a day.
pub fn run_on(rule: Rule, language: Language, published: Option<jiff::civil::Date>, cases: &[Case]) {
    let rules = Rules::shipped();
    let mut wrong = Vec::new();
    for (text, flagged) in cases {
        let mut article = Article::from_text(text, language);
        article.published = published.map(Into::into);
        let findings = super::check(&normalizer::read(&article, &rules), 0);
        let told: Vec<String> = findings
            .iter()
            .map(|f| format!("{} {:?}", f.rule.code(), f.locations[0].span.of(&article.text)))
            .collect();
        let hit = findings.iter().any(|f| {
            let span = f.locations[0].span.of(&article.text);
            f.rule == rule && (span.contains(flagged) || flagged.contains(span))
        });
        let right = if flagged.is_empty() { findings.is_empty() } else { hit && findings.len() == 1 };
        if !right {
            wrong.push(format!("{text}\n    expected {flagged:?}, found {told:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} cases:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}
