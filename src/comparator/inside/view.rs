//! An article as the checks look at it: its figures by token, its sentences, the cue words.

use super::counts::{Count, counts};
use super::cue::{Cue, CueSet};
use super::figure::Figure;
use super::pair::{self, Pair};
use super::room::Room;
use crate::article::{PartKind, Span};
use crate::comparator::finding::{Finding, FindingType, Location, Role, Severity, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::Reading;
use crate::normalizer::claim::{Amount, Claim, ClaimId, Value};
use crate::normalizer::cursor::Cursor;
use crate::normalizer::date::{Edtf, Written};
use crate::rules::{Hit, Pack, PackSet};
use std::cell::OnceCell;
use std::num::NonZeroU32;
use std::ops::Range;

/// Most tokens of a name.
const LONGEST_NAME: usize = 24;
/// Sentences of the body that make the lead.
const LEAD: usize = 2;

/// A reading, indexed by token.
pub struct View<'v, 'a> {
    /// Tokens and the phrases of rules at each.
    pub cursor: &'v Cursor<'a>,
    /// Every claim.
    pub claims: &'v [Claim],
    /// What is known of each token, claim and sentence.
    room: Room,
    /// What may begin anywhere.
    tells: CueSet,
    /// Tokens of the longest cue phrase of the article.
    most_cue: usize,
    /// The pairs of levels of each sentence.
    pairs: OnceCell<Vec<Vec<Pair>>>,
    /// The counts of things.
    counts: OnceCell<Vec<Count>>,
    /// The first sentences of the body.
    lead: OnceCell<Vec<usize>>,
}

impl<'v, 'a> View<'v, 'a> {
    /// Looks at a reading.
    pub fn new(reading: &'v Reading<'a>) -> Self {
        let cursor = &reading.cursor;
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let sentences = cursor.article.sentences.len();
        let mut room = Room::take(cursor.len(), sentences, reading.claims.len(), cursor.lists());
        let (mut start, mut most_cue) = (0, 0);
        for numbers in cursor.sentence_numbers().chunk_by(|a, b| a == b) {
            let (mut cued, mut packed) = (CueSet::NONE, PackSet::NONE);
            let end = start + numbers.len();
            let places = cursor.all_packs()[start..end].iter().zip(&mut room.cues[start..end]);
            for (i, (packs, cue)) in (start..).zip(places) {
                packed = packed.and(*packs);
                if !packs.has(Pack::Cue) {
                    continue;
                }
                // Many places share what begins there with others.
                let known = &mut room.known[cursor.list(i)];
                if *known == 0 {
                    let hits = cursor.hits(i).iter().filter(|h| h.record.pack() == Pack::Cue);
                    most_cue = hits.clone().map(|h| h.len).fold(most_cue, usize::max);
                    *known = number(room.sets.len());
                    room.sets.push(hits.fold(CueSet::NONE, |all, h| all.with(CueSet::maybe(h.record))));
                }
                *cue = *known;
                cued = cued.with(room.sets[*known as usize]);
            }
            let sentence = cursor.sentence(start);
            if sentence < sentences {
                room.sentences[sentence] = start..end;
                room.told[sentence] = cued;
                room.packs[sentence] = packed;
            }
            start = end;
        }
        let mut view = Self {
            cursor,
            claims: &reading.claims,
            tells: room.told.iter().fold(CueSet::NONE, |all, one| all.with(*one)),
            most_cue,
            room,
            pairs: OnceCell::new(),
            counts: OnceCell::new(),
            lead: OnceCell::new(),
        };
        view.place_claims();
        view
    }

    /// Finds the tokens of each claim, and the figures of each sentence.
    fn place_claims(&mut self) {
        // They stand in the order of the text.
        let (mut at, mut before) = (0, 0);
        for claim in self.claims {
            if claim.span.start() < before {
                at = 0;
            }
            before = claim.span.start();
            let range = self.tokens_from(at, claim.span);
            at = range.start;
            if claim.value.kind().is_figure() {
                let id = u32::try_from(claim.id + 1).ok().and_then(NonZeroU32::new);
                for covered in self.room.covers.iter_mut().take(range.end).skip(range.start) {
                    *covered = id;
                }
                if let Some(figured) = self.room.figured.get_mut(claim.sentence + 1) {
                    *figured += 1;
                    self.room.figures.push(claim.id);
                }
            }
            let noun = counted(claim).filter(|of| of.end() > claim.span.end());
            let end = noun.map_or(range.end, |of| self.first_from(range.end, of.end()));
            self.room.ends.push(end);
            self.room.tokens.push(range);
        }
        let mut figures = 0;
        for figured in &mut self.room.figured {
            figures += *figured;
            *figured = figures;
        }
    }

    /// The tokens inside `span`, found by a linear scan from token `at`; none of them may come before it.
    fn tokens_from(&self, at: usize, span: Span) -> Range<usize> {
        let start = self.first_from(at, span.start());
        start..self.first_from(start, span.end())
    }

    /// The first token from `at` on that begins at or after `byte`.
    fn first_from(&self, at: usize, byte: usize) -> usize {
        let tokens = self.cursor.tokens().get(at..).unwrap_or_default();
        at + tokens.iter().position(|t| t.start as usize >= byte).unwrap_or(tokens.len())
    }

    /// The claim of an id; ids are places in the list.
    pub fn claim(&self, id: ClaimId) -> Option<&'v Claim> {
        self.claims.get(id)
    }

    /// The tokens of a claim.
    pub fn place(&self, id: ClaimId) -> Range<usize> {
        self.room.tokens.get(id).cloned().unwrap_or(0..0)
    }

    /// One past the claim's last token, the noun it counts included.
    pub fn end(&self, id: ClaimId) -> usize {
        self.room.ends.get(id).copied().unwrap_or(0)
    }

    /// The figure, date or time that begins at token `i`.
    pub fn at(&self, i: usize) -> Option<&'v Claim> {
        let claim = self.over(i)?;
        (self.place(claim.id).start == i).then_some(claim)
    }

    /// The figure, date or time that covers token `i`.
    pub fn over(&self, i: usize) -> Option<&'v Claim> {
        let id = self.room.covers.get(i).copied().flatten()?;
        self.claim(id.get() as usize - 1)
    }

    /// Whether no cue begins at token `i`, and no figure, date or time covers it.
    #[inline]
    pub fn is_idle(&self, i: usize) -> bool {
        self.room.cues.get(i) == Some(&0) && self.room.covers.get(i) == Some(&None)
    }

    /// The figure, date or time whose last token is `i`.
    pub fn ending(&self, i: usize) -> Option<&'v Claim> {
        let claim = self.over(i)?;
        (self.place(claim.id).end == i + 1).then_some(claim)
    }

    /// Token ranges of the sentences.
    pub fn sentences(&self) -> &[Range<usize>] {
        &self.room.sentences
    }

    /// Tokens of the sentence `i`.
    pub fn sentence(&self, i: usize) -> Range<usize> {
        self.room.sentences.get(i).cloned().unwrap_or(0..0)
    }

    /// Figures, dates and times of a sentence, in order.
    pub fn figures(&self, sentence: usize) -> &[ClaimId] {
        match self.room.figured.get(sentence..sentence + 2) {
            Some(&[from, to]) => &self.room.figures[from as usize..to as usize],
            _ => &[],
        }
    }

    /// The plain figure of a claim, if it is one.
    pub fn figure(&self, id: ClaimId) -> Option<Figure> {
        // "une douzaine" and "half a dozen" are not counted out.
        let round = self.place(id).any(|t| self.cursor.hit(t, Pack::Group).is_some());
        if round { None } else { Figure::of(self.claim(id)?) }
    }

    /// The year a claim names, as a date or as a bare number that looks like one.
    pub fn year(&self, id: ClaimId) -> Option<i64> {
        match &self.claim(id)?.value {
            Value::Date(date) => match date.written {
                Written::Absolute(Edtf::Year(year)) => Some(year.into()),
                _ => None,
            },
            Value::Number { amount: Amount::One(year), of: None, per: None, .. } => {
                // "1 890" is counted.
                let bare = self.claim(id)?.span.len() == 4 && year.exponent() == 0;
                year.to_i64().filter(|y| bare && (1500..2100).contains(y))
            }
            _ => None,
        }
    }

    /// The cues that may begin at token `i`: no others do.
    #[inline]
    pub fn cues(&self, i: usize) -> CueSet {
        self.room.cues.get(i).map_or(CueSet::NONE, |set| self.room.sets[*set as usize])
    }

    /// The cues that may begin in a sentence: no others do.
    pub fn told(&self, sentence: usize) -> CueSet {
        self.room.told.get(sentence).copied().unwrap_or_default()
    }

    /// The cues that may begin anywhere in the article: no others do.
    pub fn tells(&self) -> CueSet {
        self.tells
    }

    /// The packs of the phrases that begin in a sentence.
    pub fn packs(&self, sentence: usize) -> PackSet {
        self.room.packs.get(sentence).copied().unwrap_or_default()
    }

    /// The first sentences of the body.
    pub fn lead(&self) -> &[usize] {
        let body = |s: &usize| self.part(*s) == PartKind::Paragraph;
        self.lead.get_or_init(|| (0..self.room.sentences.len()).filter(body).take(LEAD).collect())
    }

    /// The pairs of levels of a sentence, in order.
    pub fn pairs(&self, sentence: usize) -> &[Pair] {
        let all = || (0..self.room.sentences.len()).map(|s| pair::pairs(self, s)).collect();
        self.pairs.get_or_init(all).get(sentence).map_or(&[], Vec::as_slice)
    }

    /// Every count whose noun is read, in order.
    pub fn counts(&self) -> &[Count] {
        self.counts.get_or_init(|| counts(self))
    }

    /// How many tokens the longest phrase of `cue` at token `i` takes; 0 where there is none.
    #[inline]
    pub fn cue(&self, i: usize, cue: Cue) -> usize {
        // Most tokens begin none.
        if self.cues(i).has(cue) { self.longest(i, cue) } else { 0 }
    }

    fn longest(&self, i: usize, cue: Cue) -> usize {
        let of = |h: &&Hit| h.record.pack() == Pack::Cue && cue.is(h.record);
        self.cursor.hits(i).iter().find(of).map_or(0, |h| h.len)
    }

    /// How many tokens the phrase of `cue` that ends just before token `i` takes; 0 where there is none.
    pub fn cue_before(&self, i: usize, cue: Cue) -> usize {
        // It stands in the sentence of the token before.
        if i == 0 || !self.told(self.cursor.sentence(i - 1)).has(cue) {
            return 0;
        }
        (1..=self.most_cue.min(i)).rev().find(|n| self.cue(i - n, cue) == *n).unwrap_or(0)
    }

    /// Where a phrase of `cue` begins in `range`, if anywhere.
    pub fn find(&self, range: Range<usize>, cue: Cue) -> Option<usize> {
        self.places(range, cue).next()
    }

    /// Everywhere a phrase of `cue` begins in `range`.
    pub fn places(&self, range: Range<usize>, cue: Cue) -> impl Iterator<Item = usize> {
        // Most sentences have none.
        let sentence = self.cursor.sentence(range.start);
        let within = self.sentence(sentence).end >= range.end;
        let range = if within && !self.told(sentence).has(cue) { 0..0 } else { range };
        range.filter(move |i| self.cue(*i, cue) > 0)
    }

    /// Whether nothing stands in `range` but bridge words, dates and lengths of time, and at most `most` tokens.
    pub fn bridged(&self, range: Range<usize>, most: usize) -> bool {
        if range.len() > most {
            return false;
        }
        let mut i = range.start;
        while i < range.end {
            let step = self.cue(i, Cue::Bridge).max(self.passing(i));
            if step == 0 {
                return false;
            }
            i += step;
        }
        i == range.end
    }

    /// How many tokens a date or length of time at token `i` takes, with the small words that go with it.
    fn passing(&self, i: usize) -> usize {
        match self.at(i) {
            Some(c)
                if matches!(c.value, Value::Date(_) | Value::Duration(_) | Value::Time(_))
                    || self.year(c.id).is_some() =>
            {
                self.place(c.id).len()
            }
            _ => 0,
        }
    }

    /// The words of a token range.
    pub fn text(&self, range: Range<usize>) -> &'a str {
        self.cursor.text(range.start, range.end)
    }

    /// What part sentence `i` stands in.
    pub fn part(&self, sentence: usize) -> PartKind {
        self.cursor.article.part_of(sentence)
    }

    /// Whether two sentences stand in one part.
    pub fn same_part(&self, a: usize, b: usize) -> bool {
        let part = |i: usize| self.cursor.article.sentences.get(i).map(|s| s.part);
        part(a).is_some() && part(a) == part(b)
    }

    /// Whether a sentence goes on from the one before it: both stand in paragraphs.
    pub fn follows(&self, sentence: usize) -> bool {
        let prose = |s: usize| self.part(s) == PartKind::Paragraph;
        sentence > 0 && prose(sentence) && prose(sentence - 1)
    }

    /// Whether a sentence is the first of the text, headline and standfirst apart.
    pub fn first_of_text(&self, sentence: usize) -> bool {
        self.part(sentence) == PartKind::Paragraph
            && (0..sentence).all(|s| self.part(s) != PartKind::Paragraph)
    }

    /// The first claim that ends right before token `t`, of those not longer than a name.
    pub fn claim_before(&self, t: usize) -> Option<&'v Claim> {
        let near = self.claims_from(t.saturating_sub(LONGEST_NAME));
        near.take_while(|c| self.place(c.id).start < t).find(|c| self.place(c.id).end == t)
    }

    /// Every claim of a sentence, in order.
    pub fn claims_of(&self, sentence: usize) -> impl Iterator<Item = &'v Claim> + use<'v> {
        let first = self.claims.partition_point(|c| c.sentence < sentence);
        self.claims[first..].iter().take_while(move |c| c.sentence == sentence)
    }

    /// The claims that begin at token `i` or after it, in order.
    pub fn claims_from(&self, i: usize) -> impl Iterator<Item = &'v Claim> + use<'v> {
        let first = self.room.tokens.partition_point(|place| place.start < i);
        self.claims[first..].iter()
    }

    /// A finding at a claim that others contradict.
    pub fn finding(&self, rule: Rule, why: Why, claim: ClaimId, related: &[ClaimId]) -> Finding {
        let span = self.claim(claim).map_or(Span::default(), |c| c.span);
        let mut finding = self.at_span(rule, why, span, related);
        finding.locations[0].claim = Some(claim);
        finding
    }

    /// A finding at some words.
    pub fn at_span(&self, rule: Rule, why: Why, span: Span, related: &[ClaimId]) -> Finding {
        let mut locations = vec![Location { article: 0, span, claim: None, role: Role::Claim }];
        locations.extend(related.iter().filter_map(|id| {
            let span = self.claim(*id)?.span;
            Some(Location { article: 0, span, claim: Some(*id), role: Role::Related })
        }));
        Finding {
            rule,
            kind: FindingType::Inconsistency,
            severity: Severity::Error,
            confidence: 0.9,
            locations,
            claims: Vec::new(),
            why,
            expected: None,
        }
    }
}

impl Drop for View<'_, '_> {
    fn drop(&mut self) {
        std::mem::take(&mut self.room).keep();
    }
}

/// Where the noun a claim counts stands.
fn counted(claim: &Claim) -> Option<Span> {
    match &claim.value {
        Value::Number { of, .. } | Value::Ordinal { of, .. } | Value::Percent { of, .. } => {
            of.as_ref().map(|of| of.span)
        }
        _ => None,
    }
}
