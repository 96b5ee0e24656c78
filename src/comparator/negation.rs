//! A denial kept in one version and lost in the other.

use super::align::{Alignment, Bead};
use super::finding::{Finding, FindingType, Location, Role, Severity, Why};
use super::rule::Rule;
use super::side::Side;
use crate::article::{Language, Span};
use crate::normalizer::claim::Value;
use crate::rules::Pack;
use crate::rules::tokenize::{Shape, TokenKind};
use std::ops::Range;

/// A bead less alike than this is too free to hold its words against each other.
const ALIKE: f32 = 0.45;
/// Words after a denial among which is the word denied.
const AHEAD: usize = 4;

/// A denial and the word it denies.
struct Denial {
    /// The denying words.
    tokens: Range<usize>,
    /// Tokens of which one is denied.
    denied: Range<usize>,
}

/// Findings for denials without answer in sentences that else answer each other word for word.
pub fn findings(left: &Side, right: &Side, alignment: &Alignment) -> Vec<Finding> {
    let mut out = Vec::new();
    for bead in
        alignment.beads.iter().filter(|b| b.left.len() == 1 && b.right.len() == 1 && b.likeness >= ALIKE)
    {
        let (a, b) = (denials(left, &bead.left), denials(right, &bead.right));
        match (&a[..], &b[..]) {
            ([one], []) if !is_softened(right, &bead.right) => {
                out.extend(judge((left, bead.left.start), one, (right, bead.right.start), bead, false));
            }
            ([], [one]) if !is_softened(left, &bead.left) => {
                out.extend(judge((right, bead.right.start), one, (left, bead.left.start), bead, true));
            }
            _ => {}
        }
    }
    out
}

/// Plain denials: "not", "n't", "never" in English; "ne … pas", "n' … jamais" in French.
fn denials(side: &Side, sentences: &Range<usize>) -> Vec<Denial> {
    let cursor = &side.reading.cursor;
    let (from, to) = side.sentence_tokens(sentences);
    let mut out = Vec::new();
    let mut i = from;
    while i < to {
        let found = match cursor.language() {
            Language::En => english(side, i),
            Language::Fr => french(side, i, to),
        };
        match found {
            Some(denial) => {
                i = denial.tokens.end.max(i + 1);
                out.push(denial);
            }
            None => i += 1,
        }
    }
    out
}

fn english(side: &Side, i: usize) -> Option<Denial> {
    let cursor = &side.reading.cursor;
    let key = cursor.key(i);
    let plain = matches!(key, "not" | "never" | "cannot") || key.ends_with("n't");
    plain.then(|| Denial { tokens: i..i + 1, denied: i + 1..i + 1 + AHEAD })
}

fn french(side: &Side, i: usize, to: usize) -> Option<Denial> {
    let cursor = &side.reading.cursor;
    if !matches!(cursor.key(i), "ne" | "n'") {
        return None;
    }
    let second = (i + 1..(i + 6).min(to)).find(|j| matches!(cursor.key(*j), "pas" | "jamais"))?;
    Some(Denial { tokens: i..second + 1, denied: i + 1..second + 1 + AHEAD })
}

/// Whether a sentence has any word that may carry a denial in other words.
fn is_softened(side: &Side, sentences: &Range<usize>) -> bool {
    let cursor = &side.reading.cursor;
    let (from, to) = side.sentence_tokens(sentences);
    (from..to).any(|i| {
        let key = cursor.key(i);
        let denies = |h: &crate::rules::Hit| {
            matches!(h.record.pack(), Pack::Negator | Pack::Negation | Pack::Affirmative)
        };
        // "unlikely", "impossible", "refused", "until": many words deny without saying no.
        // "declared" says no more than "said", a name nothing.
        let said = (i.saturating_sub(2)..=i)
            .any(|at| cursor.hits(at).iter().any(|h| h.record.pack() == Pack::Saying && at + h.len > i));
        let prefixed = key.len() > 6
            && !said
            && cursor.shape(i) == Shape::Lower
            && ["un", "in", "im", "ir", "il", "dis", "mis", "non", "dé"].iter().any(|p| key.starts_with(p));
        prefixed || key.ends_with("less") || key.ends_with("n't") || cursor.hits(i).iter().any(denies)
    })
}

/// The denied word stands in the other version, and nothing there denies it.
fn judge(
    (side, sentence): (&Side, usize),
    denial: &Denial,
    (other, answer): (&Side, usize),
    bead: &Bead,
    turned: bool,
) -> Option<Finding> {
    let (f, g) = (side.features.get(sentence)?, other.features.get(answer)?);
    let cursor = &side.reading.cursor;
    let first = denial
        .denied
        .clone()
        .find(|t| cursor.kind(*t) == Some(TokenKind::Word) && f.translates(f.within(*t, *t + 1), g))?;
    let span = cursor.span(denial.tokens.start, (first + 1).max(denial.tokens.end));
    let met = f.meet(g);
    // The whole sentence but the denial must be there: half of its words and more.
    if f.weigh(met.left) < 0.55 * f.total {
        return None;
    }
    let sentences = &other.reading.cursor.article.sentences;
    let there = sentences.get(if turned { bead.left.start } else { bead.right.start })?.span;
    let quoted = |s: &Side, span: Span| {
        let claims = &s.reading.claims;
        claims.iter().any(|c| matches!(c.value, Value::Quote { .. }) && c.span.overlaps(span))
    };
    let in_quotes = quoted(side, span) && quoted(other, there);
    let mine = Location { article: side.article, span, claim: None, role: Role::Claim };
    let theirs = Location { article: other.article, span: there, claim: None, role: Role::Claim };
    Some(Finding {
        rule: if in_quotes { Rule::QuoteChanged } else { Rule::WordingNegation },
        kind: FindingType::Mismatch,
        severity: if in_quotes { Severity::Error } else { Severity::Warning },
        confidence: 0.6,
        locations: if turned { vec![theirs, mine] } else { vec![mine, theirs] },
        claims: Vec::new(),
        why: Why::NegationLost,
        expected: None,
    })
}
