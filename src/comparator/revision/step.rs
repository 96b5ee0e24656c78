//! One version and the next: which figures stayed, which changed, which came and went.

use super::change::{Change, noun};
use crate::comparator::align::{Alignment, Bead, align};
use crate::comparator::assign::{Clash, assign};
use crate::comparator::finding::{Link, Verdict};
use crate::comparator::side::Side;
use crate::comparator::verdict::{Judgement, judge};
use crate::normalizer::claim::{Amount, Claim, ClaimId, Value};
use crate::normalizer::decimal::Decimal;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

/// Two versions in a row.
pub struct Step<'a> {
    /// The older.
    pub old: Side<'a>,
    /// The newer.
    pub new: Side<'a>,
    /// Their sentences.
    pub alignment: Alignment,
    /// Figures told by both, and those that changed.
    pub links: Vec<Link>,
    /// Figures that changed.
    pub changes: Vec<Change>,
    /// Figures of the older version that the newer does not tell, with their bead.
    pub dropped: BTreeMap<ClaimId, usize>,
    /// Figures of the newer version that the older did not tell, with their bead.
    pub added: BTreeMap<ClaimId, usize>,
}

/// Likeness of two sentences from which one is the other rewritten.
pub const KEPT: f32 = 0.35;
/// Sentences of more tokens than this are tables or worse: no words around a figure tell which it was.
const MOST_TOKENS: usize = 4000;
/// Likeness of two sentences that are one.
const AS_IT_WAS: f32 = 0.9;
/// Share of the sentences that stand as they were in an edited text.
const EDITED: f32 = 0.4;
/// Two strays that stand apart in a rewritten sentence are one fact from this sureness on.
const SURE: f32 = 0.6;

impl<'a> Step<'a> {
    /// Compares two versions.
    pub fn new(old: Side<'a>, new: Side<'a>) -> Self {
        let alignment = align(&old.features.all(), &new.features.all());
        Self::aligned(old, new, alignment)
    }

    /// Compares two versions whose sentences are aligned.
    pub fn aligned(old: Side<'a>, new: Side<'a>, alignment: Alignment) -> Self {
        let assigned = assign(&old, &new, &alignment);
        let mut step = Self {
            links: assigned.links.into_iter().filter(|l| l.verdict != Verdict::Conflict).collect(),
            dropped: assigned.left_over.into_iter().collect(),
            added: assigned.right_over.into_iter().collect(),
            old,
            new,
            alignment,
            changes: Vec::new(),
        };
        // Which figure became which is told by the words that stayed around them, not by likeness of the figures.
        let bead_of = |side: &Side, id: ClaimId, beads: &HashMap<usize, usize>| {
            beads.get(&side.claim(id).sentence).map(|k| (id, *k))
        };
        let (left, right) = (beads_of(&step.alignment, |b| &b.left), beads_of(&step.alignment, |b| &b.right));
        for clash in &assigned.clashes {
            step.dropped.extend(bead_of(&step.old, clash.left, &left));
            step.added.extend(bead_of(&step.new, clash.right, &right));
        }
        for k in 0..step.alignment.beads.len() {
            if step.alignment.beads[k].likeness >= KEPT {
                step.replaced(k);
            }
        }
        step.rewritten(&assigned.clashes);
        step
    }

    /// Whether the newer version is the older one edited: most of its sentences stand as they were. A text written
    /// anew, such as another translation of one original, names things in its own words.
    pub fn is_edited(&self) -> bool {
        let beads = &self.alignment.beads;
        let kept = beads.iter().filter(|b| b.likeness >= AS_IT_WAS).count();
        kept as f32 >= EDITED * beads.len() as f32
    }

    /// Pairs the strays of a bead that stand in one replaced run of words.
    fn replaced(&mut self, k: usize) {
        let bead = &self.alignment.beads[k];
        let a: Vec<ClaimId> = of_bead(&self.old, &bead.left, &self.dropped, k).collect();
        let b: Vec<ClaimId> = of_bead(&self.new, &bead.right, &self.added, k).collect();
        if a.is_empty() || b.is_empty() {
            return;
        }
        for (old, new) in exchanged(&self.old, &self.new, bead) {
            let within = |side: &Side, ids: &[ClaimId], run: &Range<usize>| -> Vec<ClaimId> {
                let mut ids = ids.to_vec();
                ids.retain(|id| {
                    let tokens = side.tokens(*id);
                    tokens.start < run.end && run.start < tokens.end
                });
                ids
            };
            let (mut x, y) = (within(&self.old, &a, &old), within(&self.new, &b, &new));
            for j in y {
                let taken = !self.added.contains_key(&j);
                let mut fits = x.iter().copied().filter(|i| comparable(self, *i, j));
                let (first, second) = (fits.next(), fits.next());
                let (Some(i), false) = (first, taken) else { continue };
                // Of several that might be it, the one that counts the same.
                let i = match second {
                    None => i,
                    Some(_) => {
                        let same = |i: &&ClaimId| {
                            noun(&self.old, **i).is_some_and(|n| Some(n) == noun(&self.new, j))
                        };
                        x.iter().find(same).copied().unwrap_or(i)
                    }
                };
                x.retain(|k| *k != i);
                self.change(i, j, 0.9);
            }
        }
    }

    /// Pairs what is left where a sentence was rewritten and little doubt remains.
    fn rewritten(&mut self, clashes: &[Clash]) {
        for clash in clashes {
            let free = self.dropped.contains_key(&clash.left) && self.added.contains_key(&clash.right);
            let nouns = noun(&self.old, clash.left).zip(noun(&self.new, clash.right));
            let one = nouns.is_none_or(|(a, b)| a == b);
            if free && one && clash.sureness >= SURE && comparable(self, clash.left, clash.right) {
                self.change(clash.left, clash.right, clash.sureness);
            }
        }
    }

    fn change(&mut self, old: ClaimId, new: ClaimId, sureness: f32) {
        let Judgement::Conflict(conflict) = judge(self.old.claim(old), self.new.claim(new)) else { return };
        self.dropped.remove(&old);
        self.added.remove(&new);
        self.links.push(Link {
            left: (self.old.article, old),
            right: (self.new.article, new),
            verdict: Verdict::Conflict,
            why: conflict.why,
        });
        self.changes.push(Change { old, new, sureness });
    }
}

/// Those of some figures that stand in the sentences of bead `k`.
pub fn of_bead<'a>(
    side: &Side<'a>,
    sentences: &Range<usize>,
    figures: &BTreeMap<ClaimId, usize>,
    k: usize,
) -> impl Iterator<Item = ClaimId> {
    let claims = side.claims(sentences).iter().map(|c| c.id);
    claims.filter(move |id| figures.get(id) == Some(&k))
}

/// The bead that each sentence of one side stands in.
fn beads_of(alignment: &Alignment, side: impl Fn(&Bead) -> &Range<usize>) -> HashMap<usize, usize> {
    let mut beads = HashMap::new();
    for (k, bead) in alignment.beads.iter().enumerate() {
        for sentence in side(bead).clone() {
            beads.entry(sentence).or_insert(k);
        }
    }
    beads
}

/// Whether two figures may be one fact before and after.
fn comparable(step: &Step, old: ClaimId, new: ClaimId) -> bool {
    let (a, b) = (step.old.claim(old), step.new.claim(new));
    // "un couple" and "deux accusés": an article is no count.
    // The same words are the same fact, however the rest of the article makes them read.
    let words = |side: &Side, c: &Claim| {
        c.span.of(side.text()).split_whitespace().map(str::to_lowercase).collect::<Vec<_>>()
    };
    if words(&step.old, a) == words(&step.new, b) {
        return false;
    }
    let article =
        |c: &Claim| matches!(c.value, Value::Number { amount: Amount::One(d), .. } if d == Decimal::ONE);
    if (article(a) || article(b)) && noun(&step.old, old) != noun(&step.new, new) {
        return false;
    }
    a.value.kind() == b.value.kind() && matches!(judge(a, b), Judgement::Conflict(_))
}

/// Runs of tokens of a bead's two sides that stand in each other's place: what the words around them leave.
pub fn exchanged(old: &Side, new: &Side, bead: &Bead) -> Vec<(Range<usize>, Range<usize>)> {
    let (a, b) = (old.sentence_tokens(&bead.left), new.sentence_tokens(&bead.right));
    if (a.1 - a.0) + (b.1 - b.0) > MOST_TOKENS {
        return Vec::new();
    }
    let keys = |side: &Side<'_>, (from, to): (usize, usize)| -> Vec<String> {
        (from..to).map(|t| side.reading.cursor.key(t).to_owned()).collect()
    };
    let (x, y) = (keys(old, a), keys(new, b));
    capture_diff_slices(Algorithm::Myers, &x, &y)
        .into_iter()
        .filter_map(|op| match op {
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                let (i, j) = (a.0 + old_index, b.0 + new_index);
                Some((i..i + old_len, j..j + new_len))
            }
            _ => None,
        })
        .collect()
}
