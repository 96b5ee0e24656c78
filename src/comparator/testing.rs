//! Sentence pairs, and what must be told of them, for the tables of cases beside each judgement.

use crate::article::{Article, Language};
use crate::comparator::finding::{Finding, Relation, Severity};
use crate::comparator::{Asked, compare};
use crate::normalizer;
use crate::rules::Rules;

/// Checks rows of English, French and what is told above a note: `rule words | words`, joined with `; `.
pub fn check(rows: &[(&str, &str, &str)]) {
    let mut wrong = Vec::new();
    for (english, french, expected) in rows {
        let told = told(english, french);
        if told != *expected {
            wrong.push(format!("{english}\n{french}\n  expected {expected}\n  told     {told}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// What is told above a note of a text and its translation.
pub fn told(english: &str, french: &str) -> String {
    let rules = Rules::shipped();
    let articles = [Article::from_text(english, Language::En), Article::from_text(french, Language::Fr)];
    let readings: Vec<_> = articles.iter().map(|a| normalizer::read(a, &rules)).collect();
    let asked = Asked { relation: Some(Relation::Translation), ..Asked::default() };
    let outcome = compare(&readings, &asked);
    let text = |f: &Finding| {
        let words: Vec<&str> = f.locations.iter().map(|l| l.span.of(&articles[l.article].text)).collect();
        format!("{} {}", f.rule.code(), words.join(" | "))
    };
    let above = outcome.findings.iter().filter(|f| f.severity > Severity::Note);
    above.map(text).collect::<Vec<_>>().join("; ")
}
