//! Which figure of one version answers which of the other: within an aligned bead, then nearby, then anywhere.

use super::align::{Alignment, Bead, Neighbours};
use super::effort;
use super::facing;
use super::finding::{Link, Verdict, Why};
use super::omission::{is_gloss, is_spoken, says_phrase};
use super::restated;
use super::rule::Rule;
use super::side::{Side, kinship};
use super::verdict::{Conflict, Judgement, judge};
use crate::normalizer::claim::{Amount, Claim, ClaimId, NumberRole, Value};
use crate::normalizer::decimal::Decimal;
use std::ops::Range;

/// Beads before and after one in which a stray figure is looked for.
const NEIGHBOURS: usize = 2;
/// Stray figures of a bead of which it is asked whether the other version says them in words.
const MOST_ASKED: usize = 40;
/// Least nearness plus kinship for two stray figures of a bead to be taken for one that went wrong.
const LIKELY: f32 = 0.22;

/// Least kinship of two ranks that differ.
const RANKED: f32 = 0.1;

/// Least score, and least kinship, of two figures of one bead that are held to have gone wrong before it is asked
/// whether either answers a figure of another bead.
const PLAIN: (f32, f32) = (0.65, 0.3);
/// Least kinship of two figures of neighbouring beads that agree to the letter, and of such as agree more loosely.
const NEXT_DOOR: (f32, f32) = (0.15, 0.45);
/// Least kinship of two equal figures that stand far apart.
const ELSEWHERE: f32 = 0.6;
/// Figures of one bead that went wrong and are told: of a table that is another nobody reads more.
const MOST_CLASHES: usize = 200;
/// Bound on the search for figures that moved.
const MOST_STRAYS: usize = 300;

/// A figure that went wrong on the way.
#[derive(Clone, Copy, Debug)]
pub struct Clash {
    /// Claim of the left version.
    pub left: ClaimId,
    /// Claim of the right version.
    pub right: ClaimId,
    /// What happened.
    pub conflict: Conflict,
    /// How surely the two speak of one thing, 0 to 1.
    pub sureness: f32,
}

/// The figures of two versions, assigned.
#[derive(Debug, Default)]
pub struct Assigned {
    /// Figures that agree.
    pub links: Vec<Link>,
    /// Figures that clash.
    pub clashes: Vec<Clash>,
    /// Left figures that nothing answers, with their bead.
    pub left_over: Vec<(ClaimId, usize)>,
    /// Right figures that nothing answers, with their bead.
    pub right_over: Vec<(ClaimId, usize)>,
}

struct State {
    left: Vec<bool>,
    right: Vec<bool>,
}

/// Assigns the figures of two aligned versions.
pub fn assign(left: &Side, right: &Side, alignment: &Alignment) -> Assigned {
    let mut state = State {
        left: vec![false; left.reading.claims.len()],
        right: vec![false; right.reading.claims.len()],
    };
    let mut out = Assigned::default();
    let beads = &alignment.beads;
    agree(left, right, beads.iter().zip(beads), Agreement::Sure, &mut state, &mut out);
    for bead in beads.iter().filter(|b| b.is_pair()) {
        restate(left, right, bead, &mut state, &mut out);
        clash(left, right, bead, PLAIN, &mut state, &mut out);
    }
    if is_any_left(left, &state.left) && is_any_left(right, &state.right) {
        agree(left, right, beads.iter().zip(beads), Agreement::Any, &mut state, &mut out);
        let neighbours = Neighbours::of(alignment);
        for near in 1..=NEIGHBOURS {
            // Either way at once, so that it is the same which version comes first.
            agree(left, right, neighbours.apart(near), Agreement::Any, &mut state, &mut out);
        }
        anywhere(left, right, &mut state, &mut out);
        for bead in beads.iter().filter(|b| b.is_pair()) {
            date(left, right, bead, &mut state, &mut out);
        }
        for bead in beads.iter().filter(|b| b.is_pair()) {
            clash(left, right, bead, (LIKELY, 0.0), &mut state, &mut out);
        }
    }
    unconverted(left, right, &mut out);
    for (k, bead) in beads.iter().enumerate() {
        let stray = |side: &Side, sentences, used: &[bool]| -> Vec<(ClaimId, usize)> {
            let claims = side.claims(sentences).iter().filter(|c| is_figure(c) && !used[c.id]);
            claims.map(|c| (c.id, k)).collect()
        };
        out.left_over.extend(stray(left, &bead.left, &state.left));
        out.right_over.extend(stray(right, &bead.right, &state.right));
    }
    out
}

/// Whether some figure of a version is not used yet.
fn is_any_left(side: &Side, used: &[bool]) -> bool {
    side.reading.claims.iter().any(|c| is_figure(c) && !used[c.id])
}

fn is_figure(claim: &Claim) -> bool {
    claim.value.kind().is_figure()
}

/// Links figures of a bead that tell one thing by different numbers, and lets pass those told together by several.
fn restate(left: &Side, right: &Side, bead: &Bead, state: &mut State, out: &mut Assigned) {
    // A text edited tells another number because the fact is another.
    if left.reading.cursor.language() == right.reading.cursor.language() {
        return;
    }
    let (a, b) = (strays(left, &bead.left, &state.left), strays(right, &bead.right, &state.right));
    let used = &state.left;
    let settled = restated::settle(left, right, bead, (&a, &b), &|id| used[id]);
    take(left, right, settled, state, out);
}

/// Links the dates of a bead that may be one day, once it is known that no other bead answers them.
fn date(left: &Side, right: &Side, bead: &Bead, state: &mut State, out: &mut Assigned) {
    if left.reading.cursor.language() == right.reading.cursor.language() {
        return;
    }
    let (a, b) = (strays(left, &bead.left, &state.left), strays(right, &bead.right, &state.right));
    if a.is_empty() || b.is_empty() || a.len().max(b.len()) > MOST_ASKED {
        return;
    }
    take(left, right, restated::dated::settle(left, right, (&a, &b)), state, out);
}

fn take(left: &Side, right: &Side, settled: restated::Settled, state: &mut State, out: &mut Assigned) {
    for (i, j, why) in settled.pairs {
        (state.left[i], state.right[j]) = (true, true);
        let (left, right) = ((left.article, i), (right.article, j));
        out.links.push(Link { left, right, verdict: Verdict::Equivalent, why });
    }
    settled.left.into_iter().for_each(|i| state.left[i] = true);
    settled.right.into_iter().for_each(|j| state.right[j] = true);
}

/// The figures of a run of sentences that are not used yet.
fn strays(side: &Side, sentences: &Range<usize>, used: &[bool]) -> Vec<ClaimId> {
    side.claims(sentences).iter().filter(|c| is_figure(c) && !used[c.id]).map(|c| c.id).collect()
}

/// Links weighty figures that agree exactly and have found no partner near: paragraphs move.
fn anywhere(left: &Side, right: &Side, state: &mut State, out: &mut Assigned) {
    let free = |side: &Side, used: &[bool]| -> Vec<ClaimId> {
        let claims =
            side.reading.claims.iter().filter(|c| is_figure(c) && !used[c.id] && !is_article(side, c));
        claims.map(|c| c.id).take(MOST_STRAYS).collect()
    };
    let (a, b) = (free(left, &state.left), free(right, &state.right));
    for &i in &a {
        let x = left.claim(i);
        let partner = b.iter().find(|j| {
            let y = right.claim(**j);
            let same = matches!(judge(x, y), Judgement::Agree(Verdict::Same, _));
            !state.right[**j]
                && x.value.kind() == y.value.kind()
                && same
                && kinship(left, x, right, y) >= ELSEWHERE
        });
        if let Some(&j) = partner {
            (state.left[i], state.right[j]) = (true, true);
            let (left, right) = ((left.article, i), (right.article, j));
            out.links.push(Link { left, right, verdict: Verdict::Same, why: Why::Exact });
        }
    }
}

/// A temperature of no named scale kept as it stands, where the others of the text were converted.
fn unconverted(left: &Side, right: &Side, out: &mut Assigned) {
    let generic = |c: &Claim| matches!(&c.value, Value::Quantity { unit, .. } if unit == "generic");
    let degrees = |l: &Link| generic(left.claim(l.left.1)) && generic(right.claim(l.right.1));
    if !out.links.iter().any(|l| degrees(l) && l.why == Why::Converted) {
        return;
    }
    let conflict = Conflict { rule: Rule::QuantityUnit, why: Why::UnitKeptAmount, nearness: 0.9 };
    let mut kept = Vec::new();
    for link in out.links.iter_mut().filter(|l| l.verdict == Verdict::Same) {
        if generic(left.claim(link.left.1)) && generic(right.claim(link.right.1)) {
            (link.verdict, link.why) = (Verdict::Conflict, conflict.why);
            kept.push(Clash { left: link.left.1, right: link.right.1, conflict, sureness: 0.7 });
        }
    }
    out.clashes.extend(kept);
}

/// "un", "une", "a": as often an article as a figure.
fn is_article(side: &Side, claim: &Claim) -> bool {
    let one = matches!(&claim.value, Value::Number { amount: Amount::One(d), .. } if *d == Decimal::ONE);
    one && !claim.span.of(side.text()).starts_with('1')
}

/// The amount in brackets after this one, or the one before the brackets that this one stands in.
fn beside<'a>(side: &Side<'a>, claim: &Claim) -> Option<&'a Claim> {
    let sentence = side.claims(&(claim.sentence..claim.sentence + 1));
    let alike = |c: &&Claim| {
        effort::step();
        c.value.kind() == claim.value.kind()
    };
    // In the order of the text: the nearest is found without going through a long sentence.
    let from = |place: usize| sentence.partition_point(|c| c.span.start() < place);
    let earlier = &sentence[..from(claim.span.start())];
    let before = || earlier.iter().filter(alike).rfind(|c| c.span.end() <= claim.span.start());
    let after = || sentence[from(claim.span.end())..].iter().find(alike);
    if is_gloss(side, claim) { before() } else { after().filter(|c| is_gloss(side, c)) }
}

/// Whether another kind of figure may tell the same: a bare number, a rank, a share.
fn may_change_kind(claim: &Claim) -> bool {
    matches!(claim.value, Value::Number { .. } | Value::Ordinal { .. })
}

/// Whether it is known which day or year a date means.
fn is_resolved(claim: &Claim) -> bool {
    matches!(&claim.value, Value::Date(d) if d.resolved.is_some())
}

/// A share, a multiple and a count are different things to say.
fn roles_differ(a: &Claim, b: &Claim) -> bool {
    match (&a.value, &b.value) {
        (Value::Number { role: p, .. }, Value::Number { role: q, .. }) => {
            let share = |r: &NumberRole| matches!(r, NumberRole::Fraction | NumberRole::Multiple);
            p != q && (share(p) || share(q))
        }
        _ => false,
    }
}

/// Which agreements are taken.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Agreement {
    /// All but "next year" for 2014: without the day of publication any year may be the next.
    Sure,
    /// Those too.
    Any,
}

/// Links figures that agree, of a bead of the left version and one of the right each, the surest pairs first; each is
/// used once.
fn agree<'b>(
    left: &Side,
    right: &Side,
    beads: impl Iterator<Item = (&'b Bead, &'b Bead)>,
    agreement: Agreement,
    state: &mut State,
    out: &mut Assigned,
) {
    let free = |claims: &'_ [Claim], used: &[bool], out: &mut Vec<ClaimId>| {
        out.clear();
        out.extend(claims.iter().filter(|c| is_figure(c) && !used[c.id]).map(|c| c.id));
    };
    let mut pairs = Vec::new();
    let (mut a, mut b) = (Vec::new(), Vec::new());
    for (here, there) in beads {
        free(left.claims(&here.left), &state.left, &mut a);
        if a.is_empty() {
            continue;
        }
        free(right.claims(&there.right), &state.right, &mut b);
        for (p, &i) in a.iter().enumerate() {
            for q in facing::row(p, a.len(), b.len()) {
                let j = b[q];
                let (x, y) = (left.claim(i), right.claim(j));
                if let Judgement::Agree(verdict, why) = judge(x, y) {
                    // "Aujourd'hui" may be any Thursday: what only may agree answers in its own sentence.
                    let open = why == Why::Resolved && !(is_resolved(x) && is_resolved(y));
                    if open && (here != there || agreement == Agreement::Sure) {
                        continue;
                    }
                    let kinds = x.value.kind() != y.value.kind();
                    // A 10-year average is no 10 % of the next sentence.
                    if kinds && here != there && !may_change_kind(x) && !may_change_kind(y) {
                        continue;
                    }
                    let kin = kinship(left, x, right, y);
                    let exact = why == Why::Exact && !kinds;
                    if here != there && kin < if exact { NEXT_DOOR.0 } else { NEXT_DOOR.1 } {
                        continue;
                    }
                    let place = (p as f32 / a.len() as f32 - q as f32 / b.len() as f32).abs();
                    let cost = match why {
                        Why::Exact => 0.0,
                        // "Last year" may be 2014, for all that is known of the day of publication.
                        Why::Resolved if open => 1.2,
                        Why::Rounded | Why::Converted | Why::Resolved => 0.3,
                        _ => 0.5,
                    } + if kinds { 0.6 } else { 0.0 }
                        + 0.2 * place
                        + 0.3 * (1.0 - kin);
                    pairs.push((cost, i, j, verdict, why));
                }
            }
        }
    }
    pairs.sort_by(|x, y| x.0.total_cmp(&y.0).then(in_turn((x.1, x.2), (y.1, y.2))));
    for (_, i, j, verdict, why) in pairs {
        if !state.left[i] && !state.right[j] {
            (state.left[i], state.right[j]) = (true, true);
            out.links.push(Link { left: (left.article, i), right: (right.article, j), verdict, why });
        }
    }
}

/// The order of two equally good pairs: the earlier in the two texts together first.
fn in_turn(x: (ClaimId, ClaimId), y: (ClaimId, ClaimId)) -> std::cmp::Ordering {
    (x.0 + x.1, x.0.abs_diff(x.1), x).cmp(&(y.0 + y.1, y.0.abs_diff(y.1), y))
}

/// Pairs strays of one bead that are comparable and disagree: one figure that went wrong.
/// `least` is the score and the kinship they need.
fn clash(left: &Side, right: &Side, bead: &Bead, least: (f32, f32), state: &mut State, out: &mut Assigned) {
    let mut glosses = Vec::new();
    let mut pairs = Vec::new();
    let (mut a, mut b) = (strays(left, &bead.left, &state.left), strays(right, &bead.right, &state.right));
    if a.is_empty() || b.is_empty() {
        return;
    }
    // What the other version says in words that were not read as a figure did not go wrong.
    // Each asks for the whole other side: of a table of figures none is asked.
    if a.len().max(b.len()) <= MOST_ASKED {
        let said = |side: &Side, claim: &Claim, other: &Side, there| {
            is_spoken(other, there, claim) || says_phrase(side, claim, other, there)
        };
        a.retain(|i| !said(left, left.claim(*i), right, &bead.right));
        b.retain(|j| !said(right, right.claim(*j), left, &bead.left));
    }
    for (p, &i) in a.iter().enumerate() {
        for &j in &b[facing::row(p, a.len(), b.len())] {
            let (x, y) = (left.claim(i), right.claim(j));
            if is_article(left, x) || is_article(right, y) || roles_differ(x, y) {
                continue;
            }
            if let Judgement::Conflict(conflict) = judge(x, y) {
                // Each version tells its readers in brackets what a foreign amount is worth to them, in dollars of its own.
                let converts = |side: &Side, one: &Claim, used: &[bool]| {
                    is_gloss(side, one) || beside(side, one).is_some_and(|c| used[c.id])
                };
                if conflict.why == Why::WrongConversion
                    && converts(left, x, &state.left)
                    && converts(right, y, &state.right)
                {
                    glosses.push((i, j));
                    continue;
                }
                let rivals = |ids: &[ClaimId], side: &Side, one: &Claim| {
                    let all = ids.iter().map(|k| side.claim(*k));
                    let alike = all.filter(|c| c.value.kind() == one.value.kind());
                    alike.filter(|c| !is_article(side, c) && !roles_differ(c, one)).take(2).count()
                };
                let alone = rivals(&a, left, x) == 1 && rivals(&b, right, y) == 1;
                let kin = kinship(left, x, right, y);
                // "The first" and "the third" that have nothing about them in common are two things.
                let ranks = matches!((&x.value, &y.value), (Value::Ordinal { .. }, Value::Ordinal { .. }));
                if kin < least.1 || ranks && kin < RANKED {
                    continue;
                }
                let score = 0.45 * conflict.nearness + 0.35 * kin + if alone { 0.2 } else { 0.0 };
                pairs.push((score, i, j, conflict));
            }
        }
    }
    for (i, j) in glosses {
        (state.left[i], state.right[j]) = (true, true);
    }
    pairs.sort_by(|x, y| y.0.total_cmp(&x.0).then(in_turn((x.1, x.2), (y.1, y.2))));
    let before = out.clashes.len();
    for (score, i, j, conflict) in pairs {
        if out.clashes.len() - before >= MOST_CLASHES {
            break;
        }
        if score >= least.0 && !state.left[i] && !state.right[j] {
            (state.left[i], state.right[j]) = (true, true);
            out.clashes.push(Clash { left: i, right: j, conflict, sureness: score.min(1.0) });
            out.links.push(Link {
                left: (left.article, i),
                right: (right.article, j),
                verdict: Verdict::Conflict,
                why: conflict.why,
            });
        }
    }
}
