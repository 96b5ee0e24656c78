//! Characters that do not show, or look like others, inside figures and names: how two facts that look equal differ.

use super::finding::{Finding, FindingType, Location, Role, Severity, Why};
use super::rule::Rule;
use crate::normalizer::Reading;
use crate::normalizer::claim::Claim;
use crate::rules::tokenize::is_hidden;

/// One finding for each figure or name of a version with such a character in it.
pub fn findings(article: usize, reading: &Reading) -> Vec<Finding> {
    let text = &reading.cursor.article.text;
    let told = reading.claims.iter().filter(|c| c.value.kind().is_figure() || c.value.kind().is_name());
    let mut out: Vec<Finding> = Vec::new();
    for claim in told {
        if !is_suspect(claim, text) || out.iter().any(|f| f.locations[0].span.overlaps(claim.span)) {
            continue;
        }
        out.push(Finding {
            rule: Rule::TextHidden,
            kind: FindingType::Inconsistency,
            severity: Severity::Warning,
            confidence: 0.9,
            locations: vec![Location { article, span: claim.span, claim: Some(claim.id), role: Role::Claim }],
            claims: Vec::new(),
            why: Why::HiddenCharacter,
            expected: None,
        });
    }
    out
}

fn is_suspect(claim: &Claim, text: &str) -> bool {
    let written = claim.span.of(text);
    // A mark of direction just before the figure turns it round as well.
    let before = text.get(..claim.span.start()).and_then(|t| t.chars().next_back());
    // Soft hyphens are for the typesetter.
    let hidden = written.chars().chain(before).any(|c| is_hidden(c) && !matches!(c, '\u{ad}' | '\u{feff}'));
    hidden || written.split(|c: char| !c.is_alphabetic()).any(mixes_scripts)
}

/// Whether a word mixes Latin letters with Cyrillic or Greek ones that look like them.
fn mixes_scripts(word: &str) -> bool {
    let latin = word.chars().any(|c| c.is_ascii_alphabetic() || ('\u{c0}'..='\u{24f}').contains(&c));
    latin && word.chars().any(|c| ('\u{370}'..='\u{52f}').contains(&c))
}
