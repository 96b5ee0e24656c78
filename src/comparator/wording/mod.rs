//! Words that turn a fact round: opposites and points of the compass, in sentences that answer each other.

mod clause;
mod defeat;
mod evidence;
mod order;
pub mod superlative;

#[cfg(test)]
mod tests;

use super::align::{Alignment, Bead};
use super::feature::Features;
use super::finding::{Finding, FindingType, Severity, Why};
use super::loose::cancel;
use super::marks::Marks;
use super::negation::word::Part;
use super::rule::Rule;
use super::side::Side;
use crate::article::Language;
use crate::normalizer::claim::{Claim, Value};
use crate::rules::tokenize::Shape;
use crate::rules::{Hit, Pack, PackSet};
use evidence::{
    ORDER, concern_one, denies_more, have_other_subjects, hedge_others, in_one_place, is_aimed, is_anchored,
    is_close_by, is_measured, is_plain, is_scored, is_slowed, is_turned_round, moves, points_alike,
};
use std::collections::HashSet;
use std::ops::Range;

/// A bead less alike than this is too free to hold its words against each other.
const ALIKE: f32 = 0.3;
/// Tokens around a word that make its context.
const WINDOW: usize = 6;
/// Tokens before a word in which another turns it round.
const NEGATED: usize = 4;
/// How much of the context must meet for two opposite words to be about one thing, by how many of the two are sure.
const ONE_SPOT: [f32; 3] = [0.5, 0.4, 0.3];

/// Likeness of two sentences that answer each other nearly word for word, and by how much less the context must meet there.
const WORD_FOR_WORD: f32 = 0.45;
const EASE: f32 = 0.15;
/// The same where some words of the family answer nothing, or answer a word of their own side.
const AMONG_OTHERS: f32 = 0.5;
/// What words that say the same gain over words that say the opposite when it is asked which answers which.
const AGREEING: f32 = 0.15;
/// Most words of one family in a sentence: of more it cannot be told which answers which.
const MOST_CUES: usize = 60;
/// Most pairs of words of which it is asked whether their clauses answer.
const FEW_PAIRS: usize = 12;
/// Words of one pack that a sentence has at most, as a rule.
const USUAL: usize = 8;
/// Words found before another among which its twin stands.
const MOST_TWINS: usize = 60;
/// What a point of the compass weighs in a sentence.
const POINT: f32 = 3.0;
/// Tokens between two words that say one thing together.
const TOGETHER: usize = 1;

/// The family of words that rise and fall, in every sense of the words.
const MOVEMENT: &str = "rise-fall";
/// The family of words that are turned round when the other side is spoken of: who wins, and who loses. Words of winning go
/// by the family of gain.
const WINS: &str = "gain-lose";

/// The family of "more than" and "less than".
const HEDGES: &str = "more-less";

/// The tag of phrases whose words are none of the opposites they look like.
const IDIOM: &str = "idiom";

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
    for bead in alignment.beads.iter().filter(|b| b.is_pair()) {
        if bead.likeness >= ALIKE {
            opposites(left, right, bead, &mut out);
            out.extend(defeat::turned(left, right, bead));
        }
        if bead.likeness >= ALIKE || is_alike_but_for_a_point(left, right, bead) {
            compass(left, right, bead, &mut out);
        }
    }
    // "The largest" and « la plus petite » are told once.
    let places = |f: &Finding| f.locations.iter().map(|l| (l.article, l.span)).collect::<Vec<_>>();
    let told: HashSet<_> = out.iter().map(places).collect();
    let superlatives = superlative::findings(left, right, alignment);
    out.extend(superlatives.into_iter().filter(|f| !told.contains(&places(f))));
    out
}

/// Whether a phrase of `pack` begins in the sentences of either side: else nothing has become its contrary.
fn both_tell(left: &Side, right: &Side, bead: &Bead, pack: Pack) -> bool {
    left.packs(&bead.left).has(pack) && right.packs(&bead.right).has(pack)
}

/// The longest phrases of `pack` in a run of sentences, none inside another.
fn cues<'a>(side: &Side<'a>, sentences: &Range<usize>, pack: Pack) -> Vec<Cue<'a>> {
    let cursor = &side.reading.cursor;
    let mut found = Vec::with_capacity(USUAL);
    let (mut next, end) = side.sentence_tokens(sentences);
    for i in side.cues(next..end, PackSet::of(&[pack])) {
        if i < next {
            continue;
        }
        let hits = cursor.hits(i);
        // « La Corée du Nord est entrée »: in French the points of a direction are joined by hyphens.
        let apart = |h: &Hit| {
            if pack != Pack::Compass || cursor.language() != Language::Fr {
                return false;
            }
            let point = hits.iter().any(|h| h.record.pack() == pack && h.len == 1);
            // « À l'est-nord-est » is no « à l'est ».
            let begun = cursor.key(i + h.len) == "-" && cursor.glued(i + h.len);
            begun || point && (i + 1..i + h.len).any(|t| !cursor.glued(t))
        };
        // The longest stand first.
        let Some(longest) = hits.iter().find(|h| h.record.pack() == pack && !apart(h)) else { continue };
        let len = longest.len;
        for hit in hits.iter().filter(|h| h.record.pack() == pack && h.len == len) {
            let tag = hit.record.tag();
            // "Let down by", "faire faux bond": words that mean something else together.
            if tag == IDIOM || pack == Pack::Opposite && is_named(side, i) {
                continue;
            }
            // A newsroom's pack may tell of a word that the shipped ones have: the newsroom's comes first, and one word is
            // one point.
            if pack == Pack::Compass && found.last().is_some_and(|c: &Cue| c.tokens.start == i) {
                continue;
            }
            found.push(Cue {
                // "Higher" and "hausse" are of two families that answer each other.
                id: hit.record.attribute("like").unwrap_or(hit.record.id()),
                tag: tag.trim_end_matches('?'),
                sure: !tag.ends_with('?'),
                figures: hit.record.weight() > 0,
                tokens: i..i + len,
            });
        }
        next = i + len;
    }
    found
}

/// Whether a word is part of somebody's name: François Gagné gains nothing.
fn is_named(side: &Side, token: usize) -> bool {
    let cursor = &side.reading.cursor;
    cursor.shape(token) == Shape::Capital && side.marks(token).meets(Marks::PERSON)
}

fn opposites(left: &Side, right: &Side, bead: &Bead, out: &mut Vec<Finding>) {
    if !both_tell(left, right, bead, Pack::Opposite) {
        return;
    }
    let a = joined(cues(left, &bead.left, Pack::Opposite));
    let b = joined(cues(right, &bead.right, Pack::Opposite));
    // Most say the same on both sides.
    let may_turn = |c: &&Cue| b.len() > MOST_CUES || b.iter().any(|d| d.id == c.id && d.tag != c.tag);
    let mut families: Vec<&str> = a.iter().filter(may_turn).map(|c| c.id).collect();
    families.sort_unstable();
    families.dedup();
    let mut blamed: Vec<(usize, usize)> = Vec::new();
    for family in families {
        let mine: Vec<&Cue> = a.iter().filter(|c| c.id == family).collect();
        let theirs: Vec<&Cue> = b.iter().filter(|c| c.id == family).collect();
        let Some((cue, other)) = turned(left, &mine, right, &theirs, bead) else { continue };
        let certain = usize::from(cue.sure) + usize::from(other.sure);
        let at = (cue.tokens.start, other.tokens.start);
        let measured = is_measured(left, cue, right, other)
            || is_anchored(left, cue, right, other)
            || is_close_by(left, cue, right, other)
            || order::govern_one(left, cue, right, other)
            || is_scored(left, cue, right, other)
            || is_aimed(left, cue, right, other);
        let doubtful = !(cue.figures || other.figures) && certain < 2 && !measured;
        if doubtful && !in_one_place(left, cue, right, other, bead) || blamed.contains(&at) {
            continue;
        }
        // "His pass fell incomplete" and « l'espoir s'est envolé » are of two things.
        if family == MOVEMENT && !measured && !concern_one(left, cue, right, other) {
            continue;
        }
        // "Reyes beat Brandt", « Brandt s'est inclinée face à Reyes ».
        if family == WINS && !measured && have_other_subjects(left, cue, right, other) {
            continue;
        }
        if family == ORDER
            && (order::differ_in_kind(left, cue, right, other) || is_turned_round(left, cue, right, other))
        {
            continue;
        }
        if !measured && clause::answer_others(left, cue, right, other) {
            continue;
        }
        // "Growth slowest in six years", « ralentissent ».
        if is_slowed(left, cue) || is_slowed(right, other) {
            continue;
        }
        // "unlikely" and "peu probable" are one.
        if negated(left, cue) != negated(right, other) {
            continue;
        }
        if family == HEDGES && hedge_others(left, cue, right, other)
            || family == ORDER && denies_more(left, cue, right, other)
        {
            continue;
        }
        // Another family of words may carry the sense: "perdu" answers "lost" as a loss if not as a defeat. But the
        // "fin" that answers "the end" answers no "close" beside it.
        let answered = |mine: &[Cue], theirs: &[Cue], at: &Cue| {
            let count = |all: &[Cue], c: &Cue| all.iter().filter(|t| t.id == c.id && t.tag == c.tag).count();
            let mut twins = mine.iter().filter(|c| c.tokens == at.tokens && c.id != family);
            twins.any(|c| count(theirs, c) >= count(mine, c))
        };
        if answered(&a, &b, cue) || answered(&b, &a, other) {
            continue;
        }
        blamed.push(at);
        // "Three days before her husband" and « trois jours après elle » may be one order.
        let measured = measured
            && (family != ORDER
                || is_anchored(left, cue, right, other)
                || order::govern_one(left, cue, right, other)
                || points_alike(left, cue, right, other));
        let sure = measured || certain == 2 && is_plain((left, cue, &a), (right, other, &b), bead);
        let severity = if sure { Severity::Error } else { Severity::Warning };
        out.push(finding(left, cue, right, other, Rule::WordingOpposite, Why::OppositeWord, severity));
    }
}

/// The word of one family that has changed sides, with what it has become.
fn turned<'a>(
    left: &Side,
    a: &[&'a Cue<'a>],
    right: &Side,
    b: &[&'a Cue<'a>],
    bead: &Bead,
) -> Option<(&'a Cue<'a>, &'a Cue<'a>)> {
    if a.len().max(b.len()) > MOST_CUES {
        return None;
    }
    // Most say the same on both sides.
    if a.iter().all(|x| b.iter().all(|y| x.tag == y.tag)) {
        return None;
    }
    let mut pairs = Vec::new();
    for (i, x) in a.iter().enumerate() {
        for (j, y) in b.iter().enumerate() {
            pairs.push((kin(left, x, right, y), i, j));
        }
    }
    let mut aimed = pairs.iter().filter(|(_, i, j)| a[*i].tag != b[*j].tag);
    if let Some((_, i, j)) = aimed.find(|(_, i, j)| is_aimed(left, a[*i], right, b[*j])) {
        return Some((a[*i], b[*j]));
    }
    let count = |all: &[&Cue], tag: &str| all.iter().filter(|c| c.tag == tag).count() as isize;
    let shift = (count(a, "up") - count(b, "up"), count(a, "down") - count(b, "down"));
    // One word has changed sides and all others answer each other.
    if matches!(shift, (1, -1) | (-1, 1)) {
        let from = if shift.0 == 1 { "up" } else { "down" };
        let opposed = pairs.iter().filter(|(_, i, j)| a[*i].tag == from && b[*j].tag != from);
        let bound = |x: &Cue, y: &Cue| {
            is_measured(left, x, right, y)
                || is_anchored(left, x, right, y)
                || order::govern_one(left, x, right, y)
                || is_scored(left, x, right, y)
                || is_close_by(left, x, right, y)
        };
        let measured = |p: &(f32, usize, usize)| bound(a[p.1], b[p.2]);
        let (near, i, j) = opposed.max_by(|p, q| {
            // Of several, the one whose clause answers.
            let apt = |p: &(f32, usize, usize)| {
                measured(p) || pairs.len() > FEW_PAIRS || !clause::answer_others(left, a[p.1], right, b[p.2])
            };
            measured(p).cmp(&measured(q)).then_with(|| apt(p).cmp(&apt(q))).then(p.0.total_cmp(&q.0))
        })?;
        let (cue, other) = (a[*i], b[*j]);
        let certain = usize::from(cue.sure) + usize::from(other.sure);
        let single = bead.left.len() == 1 && bead.right.len() == 1 && bead.likeness >= WORD_FOR_WORD;
        // Where words of rise and fall move no figure that both tell, they are as often said of something else.
        let moved = !(cue.figures || other.figures) || moves(left, cue, right, other);
        let ease = if single && certain == 2 && moved { EASE } else { 0.0 };
        if bound(cue, other) {
            return Some((cue, other));
        }
        let enough =
            if cue.figures || other.figures { ONE_SPOT[certain] } else { ONE_SPOT[certain].max(ONE_SPOT[1]) }
                - ease;
        return (*near >= enough).then_some((cue, other));
    }
    // Where one language says a thing once and the other twice, each word answers the one in whose place it stands.
    pairs.retain(|(near, ..)| *near >= AMONG_OTHERS / 2.0);
    let rank =
        |(near, i, j): &(f32, usize, usize)| near + if a[*i].tag == b[*j].tag { AGREEING } else { 0.0 };
    // The same whichever version comes first.
    pairs.sort_by(|p, q| rank(q).total_cmp(&rank(p)).then((p.1 + p.2).cmp(&(q.1 + q.2))));
    let (mut used, mut taken) = (vec![false; a.len()], vec![false; b.len()]);
    let mut opposed = Vec::new();
    for &(near, i, j) in &pairs {
        if used[i] || taken[j] {
            continue;
        }
        (used[i], taken[j]) = (true, true);
        if a[i].tag != b[j].tag && a[i].sure && b[j].sure && a[i].figures && near >= AMONG_OTHERS {
            opposed.push((near, i, j));
        }
    }
    let excess = |tag: &str, more: &[&Cue], less: &[&Cue]| count(more, tag) > count(less, tag);
    opposed.retain(|(_, i, j)| excess(a[*i].tag, a, b) || excess(b[*j].tag, b, a));
    opposed.into_iter().find_map(|(near, i, j)| {
        // A word that nothing answers and that says the same may be the true answer.
        let rival = pairs.iter().any(|&(other, p, q)| {
            a[p].tag == b[q].tag && (p == i && !taken[q] || q == j && !used[p]) && other >= 0.5 * near
        });
        (!rival).then_some((a[i], b[j]))
    })
}

/// Two words of one side that stand together say one thing: "remporter la victoire".
fn joined(mut cues: Vec<Cue>) -> Vec<Cue> {
    let mut kept = 0;
    for i in 0..cues.len() {
        let (out, rest) = cues.split_at_mut(i);
        let cue = &mut rest[0];
        let mut near = out[..kept].iter_mut().rev().take(MOST_TWINS);
        let twin =
            near.find(|c| c.tokens.end + TOGETHER >= cue.tokens.start && c.tag == cue.tag && c.id == cue.id);
        if let Some(twin) = twin {
            twin.sure |= cue.sure;
            twin.figures |= cue.figures;
        } else {
            cues.swap(kept, i);
            kept += 1;
        }
    }
    cues.truncate(kept);
    cues
}

/// Whether two short sentences are alike once a point of the compass in each is set aside: it weighs as a word and as
/// a name.
fn is_alike_but_for_a_point(left: &Side, right: &Side, bead: &Bead) -> bool {
    let (Some(f), Some(g)) = (left.features.get(bead.left.start), right.features.get(bead.right.start))
    else {
        return false;
    };
    let all = f.total + g.total;
    let rest = (all - 2.0 * POINT).max(1.0);
    bead.left.len() == 1 && bead.right.len() == 1 && bead.likeness * all >= WORD_FOR_WORD * rest
}

fn compass(left: &Side, right: &Side, bead: &Bead, out: &mut Vec<Finding>) {
    if !both_tell(left, right, bead, Pack::Compass) {
        return;
    }
    let (mut a, mut b) = (cues(left, &bead.left, Pack::Compass), cues(right, &bead.right, Pack::Compass));
    cancel(&mut a, &mut b, |c| c.id);
    a.retain(|c| c.sure);
    b.retain(|c| c.sure);
    // "North Carolina" may be named once more in one version.
    if (a.len(), b.len()) != (1, 1) {
        a.retain(|c| !is_of_a_name(left, c));
        b.retain(|c| !is_of_a_name(right, c));
    }
    // One stray point on each side is one direction told two ways; more cannot be told apart.
    if let ([x], [y]) = (&a[..], &b[..]) {
        out.push(finding(left, x, right, y, Rule::PlaceDirection, Why::CompassChanged, Severity::Error));
    }
}

/// Claims that may be open at one word: a quotation, a function, a name, a figure in it.
const MOST_OPEN: usize = 8;

/// Whether a point is part of the name of a place that is known: "South Korea".
fn is_of_a_name(side: &Side, cue: &Cue) -> bool {
    let sentence = side.reading.cursor.sentence(cue.tokens.start);
    let known = |c: &&Claim| matches!(&c.value, Value::Name(n) if n.key.is_some());
    // A name that holds the point begins at it or before; claims stand in the order of the text.
    let claims = side.claims(&(sentence..sentence + 1));
    let begun = claims.partition_point(|c| side.tokens(c.id).start <= cue.tokens.start);
    claims[begun.saturating_sub(MOST_OPEN)..begun].iter().filter(known).any(|c| {
        let tokens = side.tokens(c.id);
        tokens.contains(&cue.tokens.start) && tokens.len() > cue.tokens.len()
    })
}

/// Whether a word just before the cue turns it round.
fn negated(side: &Side, cue: &Cue) -> bool {
    let cursor = &side.reading.cursor;
    // « Peu après » is "shortly after".
    let shortly = |i: usize| cue.id == ORDER && i + 1 == cue.tokens.start && cursor.key(i) == "peu";
    (cue.tokens.start.saturating_sub(NEGATED)..cue.tokens.start).any(|i| {
        cursor.same_sentence(i, cue.tokens.start)
            && !shortly(i)
            && cursor
                .hits(i)
                .iter()
                .filter(|h| Part::of(h).is_some_and(Part::turns))
                .any(|h| i + h.len <= cue.tokens.start)
    })
}

/// How much the words around two cues meet, 0 to 1.
fn kin(left: &Side, a: &Cue, right: &Side, b: &Cue) -> f32 {
    let (Some((f, p)), Some((g, q))) = (context(left, a), context(right, b)) else { return 0.0 };
    let sentence = |side: &Side, cue: &Cue| side.reading.cursor.sentence(cue.tokens.start);
    let met = left.meet(sentence(left, a), right, sentence(right, b));
    let all = f.weigh(p).min(g.weigh(q));
    let shared = f.weigh(met.left & p).min(g.weigh(met.right & q));
    if all <= 0.0 { 0.0 } else { (shared / all).min(1.0) }
}

/// The features of a cue's sentence, and the words about it as a mask over them.
fn context<'a>(side: &'a Side, cue: &Cue) -> Option<(Features<'a>, u128)> {
    let features = side.features.get(side.reading.cursor.sentence(cue.tokens.start))?;
    let before = features.within(cue.tokens.start.saturating_sub(WINDOW), cue.tokens.start);
    Some((features, before | features.within(cue.tokens.end, cue.tokens.end + WINDOW)))
}

fn finding(left: &Side, a: &Cue, right: &Side, b: &Cue, rule: Rule, why: Why, severity: Severity) -> Finding {
    let place = |side: &Side, cue: &Cue| side.place_of_words(cue.tokens.start..cue.tokens.end);
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
