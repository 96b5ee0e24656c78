//! The noun a figure counts: "767 000 abonnés payants" counts "abonnés".

use crate::article::Language;
use crate::normalizer::claim::Counted;
use crate::normalizer::cursor::Cursor;
use crate::normalizer::lemma;
use crate::normalizer::term::particle;
use crate::rules::Pack;
use crate::rules::tokenize::{Shape, TokenKind};

/// How many words an English noun may stand behind its figure: "three young British soldiers".
const REACH: usize = 4;

fn noun(c: &Cursor, at: usize) -> Counted {
    Counted { text: c.text(at, at + 1).to_owned(), lemma: lemma::of(c, at), span: c.span(at, at + 1) }
}

/// Whether token `at` can be part of a noun phrase.
fn is_word(c: &Cursor, from: usize, at: usize) -> bool {
    c.same_sentence(from, at)
        && c.kind(at) == Some(TokenKind::Word)
        && !c.key(at).ends_with('\'')
        && !matches!(c.key(at), "'s" | "x" | "×")
        && !c
            .hits(at)
            .iter()
            .any(|h| matches!(h.record.pack(), Pack::Stopword | Pack::Saying | Pack::Bound | Pack::Rate))
}

/// The noun that the number ending before token `to` counts.
pub fn noun_after(c: &Cursor, to: usize) -> Option<Counted> {
    let from = to.checked_sub(1)?;
    let mut at = to;
    while c.same_sentence(from, at)
        && (crate::normalizer::numeral::is_joint(c, at) || particle(c, at, "lead").is_some())
        && at < to + 4
    {
        at += 1;
    }
    if !is_word(c, from, at) || c.glued(at) && at == to {
        return None;
    }
    match c.language() {
        Language::Fr => Some(noun(c, at)),
        Language::En => {
            let plural = |k: &usize| {
                let key = c.key(*k);
                key.len() > 3 && key.ends_with('s') && !key.ends_with("ss") && !key.ends_with("us")
                    || particle(c, *k, "irregular").is_some()
            };
            let words = || (at..at + REACH).take_while(|k| is_word(c, from, *k));
            let found = words().find(plural).unwrap_or(at);
            // "The Max 8 crashed", "1,234 exactly": a verb or an adverb is no noun.
            let key = c.key(found);
            let other = (key.ends_with("ed") && !key.ends_with("eed") || key.ends_with("ly"))
                && c.shape(found) == Shape::Lower;
            (c.shape(found) != Shape::None && !(other && particle(c, found, "irregular").is_none()))
                .then(|| noun(c, found))
        }
    }
}

/// What a share is of: "5 % des voix", "half of the seats".
pub fn share_of(c: &Cursor, to: usize) -> Option<Counted> {
    let from = to.checked_sub(1)?;
    if !matches!(c.near(from, to), "of" | "de" | "des" | "du" | "d'") {
        return None;
    }
    let mut at = to + 1;
    while c.same_sentence(from, at)
        && (matches!(
            c.key(at),
            "all" | "la" | "le" | "les" | "l'" | "the" | "its" | "their" | "ses" | "leurs" | "a" | "an"
        ) || particle(c, at, "lead").is_some())
        && at < to + 4
    {
        at += 1;
    }
    is_word(c, from, at).then(|| noun(c, at))
}
