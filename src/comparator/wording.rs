//! Words that turn a fact round: opposites and points of the compass, in sentences that answer each other.

use super::align::{Alignment, Bead};
use super::feature::Features;
use super::finding::{Finding, FindingType, Location, Role, Severity, Why};
use super::rule::Rule;
use super::side::Side;
use crate::rules::Pack;
use std::ops::Range;

/// A bead less alike than this is too free to hold its words against each other.
const ALIKE: f32 = 0.3;
/// Tokens around a word that make its context.
const WINDOW: usize = 6;
/// Tokens before a word in which another turns it round.
const NEGATED: usize = 4;
/// How much of the context must meet for two opposite words to be about one thing, by how many of the two are sure.
const ONE_SPOT: [f32; 3] = [0.5, 0.4, 0.3];

/// A word of a pack found in a sentence.
#[derive(Clone)]
struct Cue<'a> {
    id: &'a str,
    tag: &'a str,
    sure: bool,
    /// Whether it tells how a figure moved.
    figures: bool,
    tokens: Range<usize>,
}

/// Findings for words that say the contrary.
pub fn findings(left: &Side, right: &Side, alignment: &Alignment) -> Vec<Finding> {
    let mut out = Vec::new();
    for bead in alignment.beads.iter().filter(|b| b.is_pair() && b.likeness >= ALIKE) {
        opposites(left, right, bead, &mut out);
        compass(left, right, bead, &mut out);
    }
    out
}

/// The longest phrases of `pack` in a run of sentences, none inside another.
fn cues<'a>(side: &Side<'a>, sentences: &Range<usize>, pack: Pack) -> Vec<Cue<'a>> {
    let cursor = &side.reading.cursor;
    let mut found = Vec::new();
    let (mut i, end) = side.sentence_tokens(sentences);
    while i < end {
        let hits = cursor.hits(i);
        let longest = hits.iter().filter(|h| h.record.pack() == pack).map(|h| h.len).max();
        let Some(len) = longest else {
            i += 1;
            continue;
        };
        for hit in hits.iter().filter(|h| h.record.pack() == pack && h.len == len) {
            let tag = hit.record.tag();
            found.push(Cue {
                id: hit.record.id(),
                tag: tag.trim_end_matches('?'),
                sure: !tag.ends_with('?'),
                figures: hit.record.weight() > 0,
                tokens: i..i + len,
            });
        }
        i += len;
    }
    found
}

fn opposites(left: &Side, right: &Side, bead: &Bead, out: &mut Vec<Finding>) {
    let a = cues(left, &bead.left, Pack::Opposite);
    let b = cues(right, &bead.right, Pack::Opposite);
    let mut families: Vec<&str> = a.iter().map(|c| c.id).collect();
    families.sort_unstable();
    families.dedup();
    let mut blamed: Vec<(usize, usize)> = Vec::new();
    for family in families {
        let of =
            |all: &[Cue], tag: &str| all.iter().filter(|c| c.id == family && c.tag == tag).count() as isize;
        let (more, less) = (of(&a, "up") - of(&b, "up"), of(&a, "down") - of(&b, "down"));
        // One word has changed sides and all others answer each other.
        let (from, to) = match (more, less) {
            (1, -1) => ("up", "down"),
            (-1, 1) => ("down", "up"),
            _ => continue,
        };
        let mine = a.iter().filter(|c| c.id == family && c.tag == from);
        let pairs =
            mine.flat_map(|x| b.iter().filter(move |y| y.id == family && y.tag == to).map(move |y| (x, y)));
        let best = pairs.map(|(x, y)| (kin(left, x, right, y), x, y)).max_by(|p, q| p.0.total_cmp(&q.0));
        let Some((near, cue, other)) = best else { continue };
        let certain = usize::from(cue.sure) + usize::from(other.sure);
        let at = (cue.tokens.start, other.tokens.start);
        let enough = if cue.figures { ONE_SPOT[certain] } else { ONE_SPOT[certain].max(ONE_SPOT[1]) };
        if near < enough || (!cue.figures && certain < 2) || blamed.contains(&at) {
            continue;
        }
        // "unlikely" and "peu probable" are one.
        if negated(left, cue) != negated(right, other) {
            continue;
        }
        // Another family of words may carry the sense: "perdu" answers "lost" as a loss if not as a defeat.
        let answered = |mine: &[Cue], theirs: &[Cue], at: &Cue| {
            let twins = mine.iter().filter(|c| c.tokens == at.tokens && c.id != family);
            twins.into_iter().any(|c| theirs.iter().any(|t| t.id == c.id && t.tag == c.tag))
        };
        if answered(&a, &b, cue) || answered(&b, &a, other) {
            continue;
        }
        blamed.push(at);
        let severity = if certain == 2 { Severity::Error } else { Severity::Warning };
        out.push(finding(left, cue, right, other, Rule::WordingOpposite, Why::OppositeWord, severity));
    }
}

fn compass(left: &Side, right: &Side, bead: &Bead, out: &mut Vec<Finding>) {
    let (mut a, mut b) = (cues(left, &bead.left, Pack::Compass), cues(right, &bead.right, Pack::Compass));
    let mut i = 0;
    while i < a.len() {
        match b.iter().position(|c| c.id == a[i].id) {
            Some(j) => {
                a.remove(i);
                b.remove(j);
            }
            None => i += 1,
        }
    }
    a.retain(|c| c.sure);
    b.retain(|c| c.sure);
    // One stray point on each side is one direction told two ways; more cannot be told apart.
    if let ([x], [y]) = (&a[..], &b[..]) {
        out.push(finding(left, x, right, y, Rule::PlaceDirection, Why::CompassChanged, Severity::Error));
    }
}

/// Whether a word just before the cue turns it round.
fn negated(side: &Side, cue: &Cue) -> bool {
    let cursor = &side.reading.cursor;
    (cue.tokens.start.saturating_sub(NEGATED)..cue.tokens.start).any(|i| {
        cursor.same_sentence(i, cue.tokens.start)
            && cursor
                .hits(i)
                .iter()
                .filter(|h| h.record.pack() == Pack::Negator && h.record.tag() != "implied")
                .any(|h| i + h.len <= cue.tokens.start)
    })
}

/// How much the words around two cues meet, 0 to 1.
fn kin(left: &Side, a: &Cue, right: &Side, b: &Cue) -> f32 {
    let (Some((f, p)), Some((g, q))) = (context(left, a), context(right, b)) else { return 0.0 };
    let met = f.meet(g);
    let all = f.weigh(p).min(g.weigh(q));
    let shared = f.weigh(met.left & p).min(g.weigh(met.right & q));
    if all <= 0.0 { 0.0 } else { (shared / all).min(1.0) }
}

/// The features of a cue's sentence, and the words about it as a mask over them.
fn context<'a>(side: &'a Side, cue: &Cue) -> Option<(&'a Features, u128)> {
    let features = side.features.get(side.reading.cursor.sentence(cue.tokens.start))?;
    let before = features.within(cue.tokens.start.saturating_sub(WINDOW), cue.tokens.start);
    Some((features, before | features.within(cue.tokens.end, cue.tokens.end + WINDOW)))
}

fn finding(left: &Side, a: &Cue, right: &Side, b: &Cue, rule: Rule, why: Why, severity: Severity) -> Finding {
    let place = |side: &Side, cue: &Cue| Location {
        article: side.article,
        span: side.reading.cursor.span(cue.tokens.start, cue.tokens.end),
        claim: None,
        role: Role::Claim,
    };
    Finding {
        rule,
        kind: FindingType::Mismatch,
        severity,
        confidence: if severity == Severity::Error { 0.8 } else { 0.6 },
        locations: vec![place(left, a), place(right, b)],
        claims: Vec::new(),
        why,
        expected: None,
    }
}
