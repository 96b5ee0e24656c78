//! Superlatives: "the highest pub" is not « le plus vieux pub », nor "the second-largest city" « la plus grande ville ».

use super::super::align::{Alignment, Bead};
use super::super::feature::Features;
use super::super::finding::{Finding, Severity, Why};
use super::super::rule::Rule;
use super::super::side::Side;
use crate::article::Language;
use crate::normalizer::claim::{Claim, Value};
use crate::normalizer::cursor::Cursor;
use crate::rules::{Pack, PackSet};
use std::ops::Range;

/// A bead less alike than this is too free to hold its superlatives against each other.
const ALIKE: f32 = 0.35;
/// How many tokens on each side of a superlative are searched for the thing it describes.
const BESIDE: usize = 4;
/// Superlatives of a sentence that are looked at: more are a list of records.
const MOST: usize = 6;

/// A superlative, by all it may measure.
struct Superlative<'a> {
    tokens: Range<usize>,
    measures: Vec<&'a str>,
}

/// Findings for superlatives that do not translate each other, of one thing.
pub fn findings(left: &Side, right: &Side, alignment: &Alignment) -> Vec<Finding> {
    let pairs = alignment.beads.iter().filter(|b| b.is_pair() && b.likeness >= ALIKE);
    pairs.filter_map(|bead| exchanged(left, right, bead)).collect()
}

fn exchanged(left: &Side, right: &Side, bead: &Bead) -> Option<Finding> {
    if !super::both_tell(left, right, bead, Pack::Superlative) {
        return None;
    }
    let (mut a, mut b) = (all(left, &bead.left), all(right, &bead.right));
    if a.len().max(b.len()) > MOST {
        return None;
    }
    // What may translate each other goes out in pairs.
    let mut i = 0;
    while i < a.len() {
        match b.iter().position(|y| a[i].measures.iter().any(|m| y.measures.contains(m))) {
            Some(j) => {
                a.remove(i);
                b.remove(j);
            }
            None => i += 1,
        }
    }
    let ([x], [y]) = (&a[..], &b[..]) else { return None };
    concern_one(left, x, right, y).then(|| {
        let cue = |s: &Superlative| super::Cue {
            id: "",
            tag: "",
            sure: true,
            figures: false,
            tokens: s.tokens.clone(),
        };
        let severity = Severity::Warning;
        super::finding(left, &cue(x), right, &cue(y), Rule::WordingOpposite, Why::OtherRecord, severity)
    })
}

/// The superlatives of a run of sentences.
fn all<'a>(side: &Side<'a>, sentences: &Range<usize>) -> Vec<Superlative<'a>> {
    let (from, to) = side.sentence_tokens(sentences);
    let mut out: Vec<Superlative> = Vec::new();
    for i in side.cues(from..to, PackSet::of(&[Pack::Superlative])) {
        if out.last().is_none_or(|before| before.tokens.end <= i) {
            out.extend(at(&side.reading.cursor, i));
        }
    }
    out
}

/// The superlative that begins at token `i`.
fn at<'a>(cursor: &Cursor<'a>, i: usize) -> Option<Superlative<'a>> {
    if !cursor.packs(i).has(Pack::Superlative) {
        return None;
    }
    let hits = || cursor.hits(i).iter().filter(|h| h.record.pack() == Pack::Superlative);
    let len = hits().map(|h| h.len).max()?;
    let measures = hits().filter(|h| h.len == len).map(|h| h.record.id()).collect();
    let stands = cursor.language() == Language::En || is_led(cursor, i);
    stands.then(|| Superlative { tokens: i..i + len, measures })
}

/// Whether what makes a French comparative a superlative stands before it: « le plus vieux », « sa deuxième plus longue ».
fn is_led(cursor: &Cursor, i: usize) -> bool {
    let led = |k: usize| {
        matches!(
            cursor.near(i, k),
            "le" | "la"
                | "les"
                | "l'"
                | "du"
                | "des"
                | "au"
                | "aux"
                | "son"
                | "sa"
                | "ses"
                | "leur"
                | "leurs"
                | "notre"
                | "nos"
        )
    };
    let ranked = |k: usize| cursor.packs(k).has(Pack::Ordinal) || cursor.key(k) == "e";
    i > 0 && (led(i - 1) || i > 1 && ranked(i - 1) && (led(i - 2) || i > 2 && led(i - 3)))
}

/// Whether a word beside one superlative answers one beside the other.
fn concern_one(left: &Side, x: &Superlative, right: &Side, y: &Superlative) -> bool {
    let sentence = |side: &Side, s: &Superlative| side.reading.cursor.sentence(s.tokens.start);
    let (Some(f), Some(g)) = (left.features.get(sentence(left, x)), right.features.get(sentence(right, y)))
    else {
        return false;
    };
    let around = |f: Features, s: &Superlative| {
        f.within(s.tokens.start.saturating_sub(BESIDE), s.tokens.start)
            | f.within(s.tokens.end, s.tokens.end + BESIDE)
    };
    // English says of what right behind the superlative.
    let behind = f.within(x.tokens.end, x.tokens.end + BESIDE);
    let behind = if left.reading.cursor.language() == Language::En { behind } else { around(f, x) };
    let theirs = around(g, y);
    let theirs = if right.reading.cursor.language() == Language::En {
        g.within(y.tokens.end, y.tokens.end + BESIDE)
    } else {
        theirs
    };
    f.meets(behind, g, theirs)
}

/// Whether a rank stands before a superlative, and a run of sentences of the other version has that superlative alone: the
/// second of "the second-largest" is gone.
pub fn loses_rank(side: &Side, rank: &Claim, other: &Side, there: &Range<usize>) -> bool {
    let Value::Ordinal { .. } = &rank.value else { return false };
    let (cursor, end) = (&side.reading.cursor, side.tokens(rank.id).end);
    let next = if cursor.key(end) == "-" { end + 1 } else { end };
    let Some(own) = at(cursor, next).filter(|_| cursor.same_sentence(next, end.saturating_sub(1))) else {
        return false;
    };
    let theirs = all(other, there);
    let mut alone = theirs.iter().filter(|s| s.measures.iter().any(|m| own.measures.contains(m)));
    alone.any(|s| concern_one(side, &own, other, s))
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn records_are_kept() {
        check(&[
            (
                "She got married in the highest church in Austria on Friday, the guide said.",
                "Elle s'est mariée vendredi dans la plus vieille église d'Autriche, a dit le guide.",
                "wording/opposite highest | plus vieille",
            ),
            (
                "She got married in the highest church in Austria on Friday, the guide said.",
                "Elle s'est mariée vendredi dans l'église la plus haute d'Autriche, a dit le guide.",
                "",
            ),
            (
                "The bank posted its biggest loss since 2009, its richest owner said.",
                "La banque a subi sa plus lourde perte depuis 2009, a dit son plus riche propriétaire.",
                "",
            ),
            (
                "Graz is the second-largest city in Austria, with 290,000 people.",
                "Graz est la plus grande ville d'Autriche, avec 290 000 habitants.",
                "claim/omitted second | ",
            ),
            (
                "Graz is the second-largest city in Austria, with 290,000 people.",
                "Graz, avec 290 000 habitants, est la deuxième ville d'Autriche.",
                "",
            ),
            (
                "Graz is the largest city in the south of Austria, with 290,000 people.",
                "Graz est la deuxième plus grande ville du sud de l'Autriche, avec 290 000 habitants.",
                "claim/added  | deuxième",
            ),
        ]);
    }
}
