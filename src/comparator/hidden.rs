//! Characters that do not show, or look like others, inside figures and names: how two facts that look equal differ.

use super::finding::{Finding, FindingType, Location, Role, Severity, Why};
use super::rule::Rule;
use crate::article::{Span, bytes};
use crate::normalizer::Reading;
use crate::normalizer::claim::{Claim, ClaimId};
use crate::rules::tokenize::is_hidden;
use std::cmp::Reverse;

/// One finding for each figure or name of a version with such a character in it, and for each word that is made to look
/// like another.
pub fn findings(article: usize, reading: &Reading) -> Vec<Finding> {
    let text = &reading.cursor.article.text;
    if is_plain(text.as_bytes()) {
        return Vec::new();
    }
    let told = reading.claims.iter().filter(|c| c.value.kind().is_figure() || c.value.kind().is_name());
    let claims = told.filter(|c| is_suspect(c, text)).map(|c| (c.span, Some(c.id)));
    let mut places: Vec<(Span, Option<ClaimId>)> = claims.collect();
    places.extend(disguised(reading).map(|span| (span, None)));
    // Of two that overlap the claim is told, or else the longer.
    places.sort_by_key(|(span, claim)| (span.start(), claim.is_none(), Reverse(span.end())));
    let mut out: Vec<Finding> = Vec::new();
    for (span, claim) in places {
        if out.last().is_some_and(|f| f.locations[0].span.overlaps(span)) {
            continue;
        }
        out.push(Finding {
            rule: Rule::TextHidden,
            kind: FindingType::Inconsistency,
            severity: Severity::Warning,
            confidence: 0.9,
            locations: vec![Location { article, span, claim, role: Role::Claim }],
            claims: Vec::new(),
            why: Why::HiddenCharacter,
            expected: None,
        });
    }
    out
}

/// Whether a text has, at a glance, none of the characters that are looked for: nothing but ASCII, the letters and signs of
/// Western Europe without the soft hyphen, and dashes, quotation marks and narrow spaces.
fn is_plain(bytes: &[u8]) -> bool {
    const SOFT_HYPHEN: u8 = 0xad;
    let beyond = bytes::count(bytes, |b| (b >= 0xcc) & (b != 0xe2) | (b == SOFT_HYPHEN));
    let plain = |at: usize| matches!(bytes.get(at + 1..at + 3), Some([0x80, 0x90..=0xa9 | 0xaf]));
    beyond == 0 && memchr::memchr_iter(0xe2, bytes).all(plain)
}

/// Whether any of the findings of a version overlaps a span of it.
pub fn touch(findings: &[Finding], span: Span) -> bool {
    // In the order of the text, none over another.
    let place = |f: &Finding| f.locations[0].span;
    let next = findings.partition_point(|f| place(f).end() <= span.start());
    findings.get(next).is_some_and(|f| place(f).overlaps(span))
}

/// Words that are no claim, or only a part of one, because of how they are written: digits of other scripts, Cyrillic
/// letters beside figures or among Latin ones. With a figure just before them, as in "3 bіllion", they are told as one.
fn disguised(reading: &Reading) -> impl Iterator<Item = Span> {
    let article = reading.cursor.article;
    let text = article.text.as_str();
    let sentences = article.sentences.iter().map(|s| s.span);
    sentences
        .filter(|s| leads_any_foreign(s.of(text).as_bytes()))
        .flat_map(move |sentence| words(sentence, text))
        .map(|word| {
            let before = reading.claims.partition_point(|c| c.span.start() < word.start());
            let figure = before.checked_sub(1).map(|at| reading.claims[at].span);
            let joined = figure.filter(|f| {
                let between = text.get(f.end()..word.start());
                between.is_some_and(|b| b.chars().count() < 2 && b.chars().all(char::is_whitespace))
            });
            joined.map_or(word, |figure| figure.cover(word))
        })
}

fn words(sentence: Span, text: &str) -> impl Iterator<Item = Span> {
    let mut at = sentence.start();
    sentence.of(text).split_inclusive(|c: char| !c.is_alphanumeric()).filter_map(move |piece| {
        let word = piece.trim_end_matches(|c: char| !c.is_alphanumeric());
        let span = Span::new(at, at + word.len());
        at += piece.len();
        is_disguised(word).then_some(span)
    })
}

/// Whether one of some bytes [`leads_foreign`]; many at once, without a stop at the first.
fn leads_any_foreign(bytes: &[u8]) -> bool {
    bytes.chunks(64).any(|some| some.iter().fold(false, |any, byte| any | leads_foreign(*byte)))
}

/// Whether a byte of UTF-8 begins a character that [`is_disguised`] minds: accents and curly quotes do not.
fn leads_foreign(byte: u8) -> bool {
    matches!(byte, 0xd0..=0xe0 | 0xef..)
}

fn is_disguised(word: &str) -> bool {
    !word.is_ascii()
        && (word.chars().any(is_foreign_digit)
            || word.chars().any(is_cyrillic) && word.chars().any(|c| is_latin(c) || c.is_ascii_digit()))
}

/// A digit that is none of 0 to 9, though it may look like one: full-width, mathematical, Arabic, Indic.
fn is_foreign_digit(c: char) -> bool {
    matches!(c,
        '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' | '\u{966}'..='\u{96f}' | '\u{ff10}'..='\u{ff19}'
        | '\u{1d7ce}'..='\u{1d7ff}')
}

fn is_suspect(claim: &Claim, text: &str) -> bool {
    let written = claim.span.of(text);
    // A mark of direction just before the figure turns it round as well.
    let before = text.get(..claim.span.start()).and_then(|t| t.chars().next_back());
    let plain = |c: char| c < '\u{300}' && c != '\u{ad}' || matches!(c, '\u{2010}'..='\u{2029}' | '\u{202f}');
    if written.is_ascii() && before.is_none_or(|c| c.is_ascii()) || written.chars().chain(before).all(plain) {
        return false;
    }
    // Soft hyphens are for the typesetter.
    let hidden = written.chars().chain(before).any(|c| is_hidden(c) && !matches!(c, '\u{ad}' | '\u{feff}'));
    hidden || written.split(|c: char| !c.is_alphabetic()).any(mixes_scripts)
}

/// Whether a word mixes Latin letters with Cyrillic or Greek ones that look like them. Most Greek letters do not, and
/// stand in honest words: "μm", "kΩ".
fn mixes_scripts(word: &str) -> bool {
    let alike = |c: char| is_cyrillic(c) || "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονικρυ".contains(c);
    !word.is_ascii() && word.chars().any(is_latin) && word.chars().any(alike)
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || ('\u{c0}'..='\u{24f}').contains(&c)
}

fn is_cyrillic(c: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&c)
}
