//! A denial kept in one version and lost in the other.

mod denial;
mod question;
mod quoted;
pub mod word;

#[cfg(test)]
mod cases;
#[cfg(test)]
mod tests;

use super::align::{Alignment, Bead};
use super::finding::{Finding, FindingType, Location, Role, Severity, Why};
use super::rule::Rule;
use super::side::Side;
use crate::article::Span;
use crate::normalizer::claim::Value;
use crate::normalizer::cursor::Cursor;
use crate::rules::tokenize::TokenKind;
use denial::{Denial, denials, denies_otherwise, is_softened};
use std::ops::Range;
use word::Part;

/// A bead less alike than this is too free to hold its words against each other.
const ALIKE: f32 = 0.45;
/// Tokens before the denial of one word among which is the word that lacks it.
const BEFORE: usize = 3;
/// Words of a clause that is held against another at least, and the share of its words, and of the other's, that must answer.
const FEWEST: u32 = 3;
const CLAUSE: f32 = 0.5;
const HALF: f32 = 0.35;
/// Share of a sentence's words, by weight, that must answer where the word denied does, and where it does not.
const ANSWERED: f32 = 0.55;
const ANSWERED_ELSEWHERE: f32 = 0.7;

/// Findings for denials without answer in sentences that else answer each other word for word.
pub fn findings(left: &Side, right: &Side, alignment: &Alignment) -> Vec<Finding> {
    let mut out = Vec::new();
    for bead in alignment.beads.iter().filter(|b| b.is_pair()) {
        let (p, q) = (left.sentence_tokens(&bead.left), right.sentence_tokens(&bead.right));
        if left.denials(p.0..p.1).next().is_none() && right.denials(q.0..q.1).next().is_none() {
            continue;
        }
        if let Some(found) = quoted::finding(left, right, bead) {
            out.push(found);
            continue;
        }
        if bead.left.len() > 1 || bead.right.len() > 1 || bead.likeness < ALIKE {
            continue;
        }
        let (a, b) = (denials(left, p.0..p.1), denials(right, q.0..q.1));
        if !matches!((&a[..], &b[..]), ([_], []) | ([], [_]))
            || question::put_either_way((left, &Vec::from_iter(p.0..p.1)), (right, &Vec::from_iter(q.0..q.1)))
        {
            continue;
        }
        match (&a[..], &b[..]) {
            ([one], [])
                if !softens((left, bead.left.start), one, (right, bead.right.start))
                    && !dated((left, p), (right, q)) =>
            {
                out.extend(judge((left, bead.left.start), one, (right, bead.right.start), bead, false));
            }
            ([], [one])
                if !softens((right, bead.right.start), one, (left, bead.left.start))
                    && !dated((right, q), (left, p)) =>
            {
                out.extend(judge((right, bead.right.start), one, (left, bead.left.start), bead, true));
            }
            _ => {}
        }
    }
    out
}

/// How many words of a stretch deny plainly, and how many in words of their own.
pub fn denying(side: &Side, tokens: Range<usize>) -> (usize, usize) {
    let cursor = &side.reading.cursor;
    let mut plain = denials(side, tokens.clone());
    plain.retain(|d| tokens.contains(&d.tokens.start));
    // They stand in the order of their ends; few begin before the one before them.
    let covered = |i: usize| {
        let next = plain.partition_point(|d| d.tokens.end <= i);
        plain[next..].iter().take(4).any(|d| d.tokens.contains(&i))
    };
    let other = tokens.filter(|i| !covered(*i) && denies_otherwise(cursor, *i)).count();
    (plain.len(), other)
}

/// Whether a denial up to now is answered by the last time or the first: "they have not met since 2010" by "leur dernière
/// rencontre date de 2010"; or one up to a day by that day: "does not open before ten", « ouvre à 10 h au plus tôt ».
fn dated(denying: (&Side, (usize, usize)), other: (&Side, (usize, usize))) -> bool {
    let has = |(side, (from, to)): (&Side, (usize, usize)), part| {
        (from..to).any(|i| word::at(&side.reading.cursor, i, part).is_some())
    };
    has(denying, Part::Since) && has(other, Part::Latest)
        || has(denying, Part::Limit) && has(other, Part::Earliest) && !has(other, Part::Limit)
}

/// Whether words of the other sentence may carry the denial another way. Where a clause of it answers the denying clause word for
/// word, only those of that clause: who "abandonne" in the next clause denies nothing of it.
fn softens((side, sentence): (&Side, usize), denial: &Denial, (other, answer): (&Side, usize)) -> bool {
    let all = |side: &Side, s: usize| {
        let (from, to) = side.sentence_tokens(&(s..s + 1));
        from..to
    };
    let (mine, theirs) = (all(side, sentence), all(other, answer));
    if !is_softened((side, mine.clone()), denial, (other, theirs.clone())) {
        return false;
    }
    let Some((f, g)) = side.features.get(sentence).zip(other.features.get(answer)) else { return true };
    let cursor = &side.reading.cursor;
    let mut denied = denial.denied.clone().filter(|t| !is_adverb(cursor, *t));
    let Some(head) = denied.find(|t| f.within(*t, *t + 1) != 0) else { return true };
    let met = f.answers(f.within(head, head + 1), g).right;
    let Some(verb) = theirs.clone().find(|t| g.within(*t, *t + 1) & met != 0) else { return true };
    let (mine, theirs) = (clause_of(cursor, head, &mine), clause_of(&other.reading.cursor, verb, &theirs));
    let (p, q) = (f.within(mine.start, mine.end), g.within(theirs.start, theirs.end));
    let both = f.answers(p, g);
    let alike = p.count_ones() >= FEWEST
        && f.weigh(p & f.meet(g).left) >= CLAUSE * f.weigh(p)
        && g.weigh(q & both.right) >= HALF * g.weigh(q);
    !alike || is_softened((side, mine), denial, (other, theirs))
}

/// The clause that token `at` stands in: between signs, or an "and" with a subject of its own behind it.
pub fn clause_of(cursor: &Cursor, at: usize, sentence: &Range<usize>) -> Range<usize> {
    let sign =
        |t: usize| cursor.kind(t) == Some(TokenKind::Sign) && !matches!(cursor.key(t), "-" | "'" | "%");
    let joins = |t: usize| {
        matches!(cursor.key(t), "and" | "but" | "while" | "et" | "mais" | "tandis")
            && matches!(
                cursor.near(t, t + 1),
                "the"
                    | "a"
                    | "he"
                    | "she"
                    | "it"
                    | "they"
                    | "we"
                    | "i"
                    | "his"
                    | "her"
                    | "its"
                    | "their"
                    | "le"
                    | "la"
                    | "les"
                    | "l'"
                    | "un"
                    | "une"
                    | "il"
                    | "elle"
                    | "ils"
                    | "elles"
                    | "on"
                    | "nous"
                    | "son"
                    | "sa"
                    | "ses"
                    | "leur"
                    | "leurs"
                    | "que"
                    | "qu'"
            )
    };
    let parts = |t: &usize| sign(*t) || joins(*t);
    let from = (sentence.start..at).rev().find(parts).map_or(sentence.start, |t| t + 1);
    let to = (at..sentence.end).find(parts).unwrap_or(sentence.end);
    from..to
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
    // The first word that weighs is the one denied: where it is told in other words, so may be the denial.
    let weighs = |t: &usize| cursor.kind(*t) == Some(TokenKind::Word) && f.within(*t, *t + 1) != 0;
    let mut denied = denial.denied.clone().filter(|t| !is_adverb(cursor, *t)).filter(weighs);
    let told = |t: &usize| f.translates(f.within(*t, *t + 1), g);
    let head = denied.next()?;
    // "Sans vie" of a body that the other version does not tell of.
    let before = (denial.tokens.start.saturating_sub(BEFORE)..denial.tokens.start).rfind(weighs);
    if denial.one && before.is_some_and(|t| f.within(t, t + 1) & f.meet(g).left == 0) {
        return None;
    }
    let first = if told(&head) { head } else { denied.find(told).filter(|_| !denial.one)? };
    let span = cursor.span(denial.tokens.start, (first + 1).max(denial.tokens.end));
    let met = f.meet(g);
    // The whole sentence but the denial must be there: half of its words and more, and more yet without the word denied.
    let least = if first == head { ANSWERED } else { ANSWERED_ELSEWHERE };
    if f.weigh(met.left) < least * f.total {
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

/// "Not really", "n'a jamais vraiment": words between a denial and the word denied.
fn is_adverb(cursor: &Cursor, i: usize) -> bool {
    let key = cursor.key(i);
    word::at(cursor, i, Part::Adverb).is_some() || key.ends_with("ly") || key.ends_with("ment")
}
