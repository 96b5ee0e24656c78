//! A denial lost from what somebody says: held quotation against quotation, whatever else their sentences tell.

use super::denial::{Denial, denials, is_softened};
use super::{is_adverb, question};
use crate::comparator::align::Bead;
use crate::comparator::finding::{Finding, FindingType, Location, Role, Severity, Why};
use crate::comparator::rule::Rule;
use crate::comparator::side::Side;
use crate::rules::Pack;
use std::ops::Range;

/// Share of the words quoted, by weight, that must answer each other.
const ANSWERED: f32 = 0.5;
/// The same where what may or must be stands on both sides, and is denied on one.
const ANSWERED_BY_MODAL: f32 = 0.3;
/// Sentences of a bead at most: in longer ones the quotations cannot be told apart.
const MOST_SENTENCES: usize = 2;
/// How much longer one side's quotations may be.
const LONGER: usize = 2;

/// What is said in quotation marks within the sentences of one side.
struct Speech<'s, 'a> {
    side: &'s Side<'a>,
    sentences: Range<usize>,
    /// Tokens in quotation marks, in order.
    stretches: Vec<Range<usize>>,
}

/// The denial that stands in the quotations of one side only.
pub fn finding(left: &Side, right: &Side, bead: &Bead) -> Option<Finding> {
    if bead.left.len() > MOST_SENTENCES || bead.right.len() > MOST_SENTENCES {
        return None;
    }
    let (a, b) = (Speech::of(left, &bead.left)?, Speech::of(right, &bead.right)?);
    let (long, short) = (a.len().max(b.len()), a.len().min(b.len()));
    let tokens = |speech: &Speech| speech.stretches.iter().cloned().flatten().collect::<Vec<_>>();
    if long > LONGER * short {
        return None;
    }
    let (mine, theirs) = (a.denials(), b.denials());
    if !matches!((&mine[..], &theirs[..]), ([_], []) | ([], [_]))
        || question::put_either_way((left, &tokens(&a)), (right, &tokens(&b)))
    {
        return None;
    }
    match (&mine[..], &theirs[..]) {
        ([one], []) => a.judge(one, &b).map(|(x, y)| mismatch(x, y)),
        ([], [one]) => b.judge(one, &a).map(|(x, y)| mismatch(y, x)),
        _ => None,
    }
}

impl<'s, 'a> Speech<'s, 'a> {
    fn of(side: &'s Side<'a>, sentences: &Range<usize>) -> Option<Self> {
        let all = side.quotations();
        let (from, to) = side.sentence_tokens(sentences);
        // Outermost quotations stand one after the other.
        let first = all.partition_point(|q| q.close <= from);
        let stretches: Vec<_> = all[first..]
            .iter()
            .take_while(|q| q.open < to)
            .map(|q| q.open.max(from)..q.close.min(to))
            .collect();
        let speech = Self { side, sentences: sentences.clone(), stretches };
        (!speech.stretches.is_empty()).then_some(speech)
    }

    fn len(&self) -> usize {
        self.stretches.iter().map(Range::len).sum()
    }

    fn denials(&self) -> Vec<Denial> {
        self.stretches.iter().flat_map(|s| denials(self.side, s.clone())).collect()
    }

    /// The verb of what may or must be that a denial turns round: "cannot", "ne peut pas".
    fn denied_modal(&self, denial: &Denial) -> Option<&'a str> {
        let cursor = &self.side.reading.cursor;
        let tokens = denial.tokens.start.saturating_sub(1)..denial.tokens.end;
        let inside = |i: &usize| self.stretches.iter().any(|s| s.contains(i));
        tokens.filter(inside).find_map(|i| Some(cursor.hit(i, Pack::Modal)?.record.id()))
    }

    fn has_modal(&self, modal: &str) -> bool {
        let cursor = &self.side.reading.cursor;
        let is = |i: usize| cursor.hit(i, Pack::Modal).is_some_and(|h| h.record.id() == modal);
        self.stretches.iter().cloned().flatten().any(is)
    }

    /// The words said in one sentence, as a mask over its features.
    fn mask(&self, sentence: usize) -> u128 {
        let features = self.side.features.get(sentence);
        features.map_or(0, |f| self.stretches.iter().fold(0, |mask, s| mask | f.within(s.start, s.end)))
    }

    /// Where a denial stands and what answers it without one: the words said meet but for it.
    fn judge(&self, denial: &Denial, other: &Speech) -> Option<(Location, Location)> {
        let mine = self.stretches.iter().find(|s| s.contains(&denial.tokens.start))?;
        if other
            .stretches
            .iter()
            .any(|s| is_softened((self.side, mine.clone()), denial, (other.side, s.clone())))
        {
            return None;
        }
        let cursor = &self.side.reading.cursor;
        let (mut all, mut met, mut answered) = (0.0, 0.0, None);
        for sentence in self.sentences.clone() {
            let Some(own) = self.side.features.get(sentence) else { continue };
            let said = self.mask(sentence);
            // The first word that weighs is the one denied; "never ever", "not really" are not.
            let denied = denial.denied.clone().find(|t| {
                cursor.sentence(*t) == sentence && !is_adverb(cursor, *t) && own.within(*t, *t + 1) != 0
            });
            let mut words = 0;
            for there in other.sentences.clone() {
                let Some(theirs) = other.side.features.get(there) else { continue };
                let mask = other.mask(there);
                words |= own.meet(theirs).left & said;
                let told = |t: &usize| own.answers(own.within(*t, *t + 1), theirs).right & mask != 0;
                answered = answered.or(denied.filter(told));
            }
            all += own.weigh(said);
            met += own.weigh(words);
        }
        // A modal that stands on both sides is denied on one, however the verb after it is put.
        let modal = self.denied_modal(denial).filter(|m| other.has_modal(m));
        let answered = answered.or(modal.map(|_| denial.tokens.end - 1));
        let least = if modal.is_some() { ANSWERED_BY_MODAL } else { ANSWERED };
        let denied = answered.filter(|_| met >= least * all)?;
        let span = cursor.span(denial.tokens.start, (denied + 1).max(denial.tokens.end));
        let words = (other.stretches.first()?.start, other.stretches.last()?.end);
        let place =
            |side: &Side, span| Location { article: side.article, span, claim: None, role: Role::Claim };
        Some((place(self.side, span), place(other.side, other.side.reading.cursor.span(words.0, words.1))))
    }
}

fn mismatch(left: Location, right: Location) -> Finding {
    Finding {
        rule: Rule::QuoteChanged,
        kind: FindingType::Mismatch,
        severity: Severity::Error,
        confidence: 0.6,
        locations: vec![left, right],
        claims: Vec::new(),
        why: Why::NegationLost,
        expected: None,
    }
}
