//! Who speaks: the name beside the verb of saying.

use super::mention::Mention;
use super::quote::{self, Quotation, SPEECH};
use crate::article::Language;
use crate::normalizer::claim::{NameForm, NameKind};
use crate::normalizer::cursor::Cursor;
use crate::rules::{Hit, Pack};

/// How far from a quotation its verb of saying may stand, in tokens.
const REACH: usize = 20;
/// How far from its verb the speaker may stand.
const BESIDE: usize = 10;

/// A speech and its speaker.
pub struct Speech {
    /// First token.
    pub from: usize,
    /// One past the last token.
    pub to: usize,
    /// Words spoken.
    pub words: usize,
    /// The mention of who speaks, where the text leaves no doubt.
    pub speaker: Option<usize>,
}

/// Every speech of the text; quotation marks round a word or a title make none.
pub fn speeches(cursor: &Cursor, mentions: &[Mention]) -> Vec<Speech> {
    let room = Room { cursor, mentions };
    let quotations = cursor.quotations();
    let mut out = Vec::new();
    let mut n = 0;
    while n < quotations.len() {
        let first = quotations[n];
        let mut last = first;
        let mut words = first.words;
        while let Some(next) = quotations.get(n + 1) {
            if !quote::interrupts(cursor, &last, next, |i| room.said(i).is_some()) {
                break;
            }
            words += next.words;
            last = *next;
            n += 1;
        }
        n += 1;
        let bound = quotations.get(n).map_or(cursor.len(), |q| q.open);
        let after =
            room.after(&first, bound).or_else(|| (last != first).then(|| room.after(&last, bound))?);
        let attributed = after.is_some();
        let said = after.or_else(|| room.before(&first)).or_else(|| room.inside(first.open, last.close));
        // "According to X, the dam “will not hold”": a clause, be it short; one or two words may be a term.
        let clause = words + 1 >= SPEECH && matches!(said, Some(Some(_)));
        if !first.titled && (words >= SPEECH || clause || (attributed && words > 1)) {
            out.push(Speech { from: first.open, to: last.close, words, speaker: said.flatten() });
        }
    }
    out
}

struct Room<'r, 'a> {
    cursor: &'r Cursor<'a>,
    mentions: &'r [Mention<'a>],
}

impl<'a> Room<'_, 'a> {
    fn said(&self, i: usize) -> Option<Hit<'a>> {
        self.cursor.hit(i, Pack::Saying)
    }

    fn part(&self, i: usize) -> Option<usize> {
        self.cursor.article.sentences.get(self.cursor.sentence(i)).map(|s| s.part)
    }

    /// What follows a quotation: `Some(None)` where a verb of saying stands but whose it is cannot be told.
    fn after(&self, q: &Quotation, bound: usize) -> Option<Option<usize>> {
        let c = self.cursor;
        // A speech that ends with a full stop is attributed in front, unless the sentence goes on.
        let end = (q.close + REACH).min(bound).min(c.len());
        let mut at = q.close;
        while at < end
            && c.same_sentence(q.close.saturating_sub(1), at)
            && self.part(at) == self.part(q.close - 1)
        {
            if matches!(c.key(at), "." | "!" | "?" | ";") {
                return None;
            }
            if let Some(hit) = self.said(at) {
                let verb = (at, at + hit.len);
                if self.pronoun(at.saturating_sub(1)) {
                    return Some(None);
                }
                // ", a révélé X", "” said X": a verb that follows a comma or the quotation has its subject after it.
                let before = c.key(at - 1);
                return Some(if at == q.close || before == "," {
                    self.inverted(verb, end).or_else(|| self.subject(q.close, verb))
                } else {
                    self.subject(q.close, verb).or_else(|| self.inverted(verb, end))
                });
            }
            at += 1;
        }
        None
    }

    /// What comes before a quotation in its sentence.
    fn before(&self, q: &Quotation) -> Option<Option<usize>> {
        let c = self.cursor;
        let start = (q.open.saturating_sub(REACH)..q.open).find(|i| c.same_sentence(*i, q.open))?;
        // "Rogers: “…”", as in an interview.
        let colon = q.open - 1;
        let named = self.between(start, colon, true).filter(|n| self.mentions[*n].to == colon);
        if named.is_some() && c.key(colon) == ":" {
            return Some(named);
        }
        let verb = (start..q.open)
            .rev()
            .find_map(|at| self.said(at).filter(|h| at + h.len <= q.open).map(|h| (at, at + h.len, h)))?;
        let (from, to, hit) = verb;
        // "said X: …", "selon X, …".
        let inverted = self.inverted((from, to), q.open);
        if hit.record.tag() == "according-to" {
            return Some(inverted);
        }
        Some(self.subject(start, (from, to)).or(inverted))
    }

    /// The French aside within the marks: « Le plan, a affirmé X, est mort ».
    fn inside(&self, open: usize, close: usize) -> Option<Option<usize>> {
        let c = self.cursor;
        if c.language() != Language::Fr {
            return None;
        }
        let aside = |at: &usize| c.key(*at - 1) == "," && c.same_sentence(*at - 1, *at);
        let (at, hit) = (open + 2..close).filter(aside).find_map(|at| Some((at, self.said(at)?)))?;
        let end = (at + hit.len..close).find(|i| c.key(*i) == ",")?;
        Some(self.inverted((at, at + hit.len), end))
    }

    /// The name right after a verb: "said X", "a déclaré le ministre X", "selon X".
    fn inverted(&self, verb: (usize, usize), end: usize) -> Option<usize> {
        let c = self.cursor;
        // Whoever is told something is not the one who speaks.
        let told = (verb.0..verb.1).any(|i| matches!(c.key(i), "told" | "tell" | "tells" | "telling"));
        if told || (verb.1 - 1..=verb.1).any(|i| self.pronoun(i)) {
            return None;
        }
        let stop = (verb.1..end.min(verb.1 + BESIDE)).find(|i| {
            matches!(
                c.key(*i),
                "," | ":"
                    | "("
                    | "that"
                    | "in"
                    | "at"
                    | "after"
                    | "following"
                    | "during"
                    | "on"
                    | "by"
                    | "as"
                    | "when"
                    | "before"
                    | "que"
                    | "qu'"
                    | "lors"
                    | "après"
                    | "dans"
                    | "avant"
                    | "pendant"
                    | "en"
                    | "devant"
                    | "depuis"
            ) || !c.same_sentence(*i, verb.0)
        });
        let end = stop.unwrap_or(end.min(verb.1 + BESIDE));
        self.between(verb.1, end, false)
    }

    /// The name before a verb: "X said", "X, the minister, told Y".
    fn subject(&self, start: usize, verb: (usize, usize)) -> Option<usize> {
        let c = self.cursor;
        let from = verb.0.saturating_sub(BESIDE + 4).max(start);
        if (from..verb.0).rev().take(3).any(|i| self.pronoun(i)) {
            return None;
        }
        let found = self.between(from, verb.0, true)?;
        let end = self.mentions[found].to;
        // "a Trump campaign spokesman said": the one who speaks has no name.
        let other = c.key(end) != "," && (end..verb.0).any(|i| c.hit(i, Pack::Title).is_some());
        (!other).then_some(found)
    }

    fn pronoun(&self, i: usize) -> bool {
        matches!(
            self.cursor.key(i),
            "he" | "she"
                | "they"
                | "i"
                | "we"
                | "it"
                | "il"
                | "elle"
                | "ils"
                | "elles"
                | "on"
                | "je"
                | "nous"
                | "who"
                | "qui"
        )
    }

    /// The person, or else the organisation, among the mentions of a stretch; `None` when two are as good.
    fn between(&self, from: usize, to: usize, last: bool) -> Option<usize> {
        let first = self.mentions.partition_point(|m| m.from < from);
        let inside = || {
            self.mentions[first..]
                .iter()
                .enumerate()
                .take_while(|(_, m)| m.to <= to)
                // "told Reuters", "a déclaré à Reuters": whom it is said to.
                .filter(|(_, m)| {
                    let near = |n: usize| m.from.checked_sub(n).map_or("", |b| self.cursor.near(m.from, b));
                    // But "according to Nina Petrova" is who says it.
                    let before = if near(2) == "according" { "" } else { near(1) };
                    m.form != NameForm::Demonym
                        && !matches!(before, "à" | "au" | "aux" | "to" | "with" | "avec")
                })
                .map(|(n, m)| (first + n, m.kind))
        };
        let pick = |kind: NameKind| {
            let mut found = inside().filter(|(_, k)| *k == kind).map(|(n, _)| n);
            if !last {
                return found.next();
            }
            // "Karin Vogt, head of the Guild, said": what stands between commas is about the first.
            let all: Vec<usize> = found.collect();
            let apposed = |n: &&usize| self.cursor.key(self.mentions[**n].to) == ",";
            all.iter().find(apposed).or(all.last()).copied()
        };
        let beside = |n: &usize| {
            let m = &self.mentions[*n];
            if last { m.to == to } else { m.from == from }
        };
        pick(NameKind::Person)
            .or_else(|| pick(NameKind::Organization))
            .or_else(|| pick(NameKind::Other).filter(beside))
    }
}
