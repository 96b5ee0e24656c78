//! Somebody's words that the other version makes the paper's own: the words are there, the quotation marks are not.

use crate::article::Span;
use crate::comparator::align::Bead;
use crate::comparator::finding::{Finding, FindingType, Location, Role, Severity, Why};
use crate::comparator::rule::Rule;
use crate::comparator::side::Side;
use crate::normalizer::cursor::Cursor;
use crate::normalizer::name::Quotation;
use crate::rules::Pack;
use crate::rules::tokenize::Shape;
use std::cell::LazyCell;
use std::ops::Range;

/// Share of the quoted words, by weight, that must stand in the other version.
const ANSWERED: f32 = 0.6;
/// Longest words quoted: a longer speech is judged whole.
const MOST_WORDS: usize = 12;
/// Most words of a term: « l'alerte « drapeau rouge » » for "a red flag warning".
const TERM: usize = 3;
/// Tokens beside a quotation among which its verb of saying stands.
const BESIDE: usize = 6;
/// Words of the other version that may stand between two that answer.
const SPREAD: usize = 12;

/// The quotations of either version within a bead that lost their marks in the other.
pub fn lost(left: &Side, right: &Side, bead: &Bead) -> Vec<Finding> {
    let (a, b) = (within(left, &bead.left), within(right, &bead.right));
    let mut out: Vec<Finding> = Vec::new();
    for (mine, theirs, side, (other, answers), turned) in
        [(a, b, left, (right, &bead.right), false), (b, a, right, (left, &bead.left), true)]
    {
        let otherwise = LazyCell::new(|| speaks_otherwise(other, theirs, answers));
        // The name of a thing in marks may be translated: « la fonction "View As" », "the \"see as others\" button".
        let names = |side: &Side, all: &[Quotation]| all.iter().filter(|q| is_name(side, q)).count();
        let renamed = theirs.len() >= mine.len() && names(other, theirs) > names(side, mine);
        for quotation in mine.iter().filter(|q| is_marked(side, q)) {
            if renamed || *otherwise {
                break;
            }
            let found = unmarked(side, quotation, other, (mine.len(), theirs), answers);
            out.extend(found.map(|words| finding(side, quotation, other, words, turned)));
        }
    }
    out
}

/// The quotations that begin in a run of sentences.
fn within<'s>(side: &'s Side, sentences: &Range<usize>) -> &'s [Quotation] {
    let all = side.quotations();
    let (from, to) = side.sentence_tokens(sentences);
    let first = all.partition_point(|q| q.open < from);
    &all[first..all.partition_point(|q| q.open < to).max(first)]
}

/// Whether a quotation is a few words between marks that open and close.
fn is_marked(side: &Side, quotation: &Quotation) -> bool {
    let cursor = &side.reading.cursor;
    // A name in marks is a work or a nickname; what runs over sentences is a speech, judged as one.
    !quotation.titled
        && quotation.words <= MOST_WORDS
        && cursor.same_sentence(quotation.open, quotation.close - 1)
        && is_mark(cursor, quotation.open)
        && is_mark(cursor, quotation.close - 1)
}

/// Whether every word of a quotation has a capital: the name of a thing.
fn is_name(side: &Side, quotation: &Quotation) -> bool {
    let cursor = &side.reading.cursor;
    let inside = quotation.open + 1..quotation.close - 1;
    let capital = |i: usize| matches!(cursor.shape(i), Shape::Capital | Shape::Upper | Shape::None);
    quotation.titled || quotation.words > 1 && inside.into_iter().all(capital)
}

/// The tokens of the other version that say the words of a quotation, none of them between quotation marks, and how
/// many words of the quotation they answer; `mine` is how many quotations its own version has here.
fn unmarked(
    side: &Side,
    quotation: &Quotation,
    other: &Side,
    (mine, theirs): (usize, &[Quotation]),
    answers: &Range<usize>,
) -> Option<(Range<usize>, u32)> {
    let cursor = &side.reading.cursor;
    let own = side.features.get(cursor.sentence(quotation.open))?;
    let mask = own.within(quotation.open, quotation.close);
    let all = own.weigh(mask);
    let there = &other.reading.cursor;
    let (mut met, mut span) = (0u128, None::<Range<usize>>);
    for sentence in answers.clone() {
        let Some(features) = other.features.get(sentence) else { continue };
        let answered = own.answers(mask, features);
        met |= answered.left;
        for (_, token) in features.tokens.iter().enumerate().filter(|(w, _)| answered.right >> w & 1 == 1) {
            let token = *token as usize;
            // With a capital it is the name of something there.
            if is_quoted(theirs, token)
                || there.shape(token) == Shape::Capital && !there.starts_sentence(token)
            {
                return None;
            }
            span = Some(span.map_or(token..token + 1, |s| s.start.min(token)..s.end.max(token + 1)));
        }
    }
    let compact = |s: &Range<usize>| s.len() <= (quotation.close - quotation.open) + SPREAD;
    let span = span.filter(compact).filter(|_| all > 0.0 && own.weigh(met) >= ANSWERED * all)?;
    // Where that version quotes as much, one word met outside its marks is met by chance.
    let met = met.count_ones();
    (met > 1 || theirs.len() < mine).then_some((span, met))
}

/// Whether a version has marks here that open or close nothing, or lines that a dash makes speech: what it quotes
/// cannot be told then.
fn speaks_otherwise(side: &Side, quotations: &[Quotation], sentences: &Range<usize>) -> bool {
    let cursor = &side.reading.cursor;
    let (from, to) = side.sentence_tokens(sentences);
    (from..to).any(|i| {
        is_mark(cursor, i) && !is_quoted(quotations, i)
            || cursor.starts_sentence(i) && matches!(cursor.key(i), "—" | "–" | "-")
    })
}

/// Whether a token stands in one of some quotations, which are in order and hold nothing of one another.
fn is_quoted(quotations: &[Quotation], token: usize) -> bool {
    let after = quotations.partition_point(|q| q.open <= token);
    after.checked_sub(1).is_some_and(|q| token < quotations[q].close)
}

fn is_mark(cursor: &Cursor, i: usize) -> bool {
    matches!(cursor.key(i), "“" | "”" | "„" | "\"" | "«" | "»" | "‹" | "›" | "‘" | "’" | "'")
}

fn finding(
    side: &Side,
    quotation: &Quotation,
    other: &Side,
    (words, answered): (Range<usize>, u32),
    turned: bool,
) -> Finding {
    let place = |side: &Side, tokens: Range<usize>, role| Location {
        article: side.article,
        span: side.reading.cursor.span(tokens.start, tokens.end),
        claim: None,
        role,
    };
    let mine = place(side, quotation.open..quotation.close, Role::Claim);
    let theirs = place(other, words, Role::Missing);
    let theirs = Location { span: Span::at(theirs.span.start()), ..theirs };
    // « L'alerte « drapeau rouge » » calls a thing by its name. Marks round a word may keep a term at a distance; several, or some that are said, are somebody's.
    let said = || {
        let cursor = &side.reading.cursor;
        let near = quotation.open.saturating_sub(BESIDE)..quotation.close + BESIDE;
        near.filter(|i| cursor.same_sentence(*i, quotation.open) && i + 1 != quotation.open)
            .any(|i| cursor.hit(i, Pack::Saying).is_some())
    };
    let speech = quotation.words > TERM && answered > 1 || quotation.words > 1 && said();
    Finding {
        rule: Rule::QuoteMissing,
        kind: if turned { FindingType::Addition } else { FindingType::Omission },
        severity: if speech { Severity::Warning } else { Severity::Note },
        confidence: if speech { 0.6 } else { 0.5 },
        locations: if turned { vec![theirs, mine] } else { vec![mine, theirs] },
        claims: Vec::new(),
        why: Why::QuoteUnmarked,
        expected: None,
    }
}
