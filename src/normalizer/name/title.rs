//! Functions attached to people: "Amazon chief executive Jeff Bezos", "Jeff Bezos, PDG d'Amazon".

use super::evidence::{Evidence, is_small};
use super::link::placed;
use super::mention::Mention;
use crate::article::Language;
use crate::normalizer::claim::{NameForm, NameKind};
use crate::normalizer::cursor::Cursor;
use crate::normalizer::determiner;
use crate::rules::tokenize::{Shape, TokenKind};
use crate::rules::{self, Hit, Pack, Record};
use std::num::NonZeroU32;

/// A function and whose it is.
pub struct Function<'a> {
    /// First token of the phrase, without what modifies it.
    pub from: usize,
    /// One past its last token.
    pub to: usize,
    /// The stable name of the function.
    pub title: &'a str,
    /// "former", "acting", in the order of the text.
    pub modifiers: Vec<&'a str>,
    /// The mention of who holds it.
    pub person: usize,
}

/// How far from its person a function may stand, in tokens.
const REACH: usize = 14;

/// Finds functions attached to people, and settles that those are people.
pub fn attach<'a>(
    cursor: &Cursor<'a>,
    evidence: &Evidence,
    mentions: &mut [Mention<'a>],
) -> Vec<Function<'a>> {
    let places = Places::of(cursor, mentions);
    let mut out: Vec<Function> = Vec::new();
    let mut next = 0;
    for i in evidence.places() {
        if i < next || !cursor.packs(i).has(Pack::Title) {
            continue;
        }
        let free = |h: &Hit| (i..i + h.len).all(|t| places.covering(t).is_none());
        let Some(hit) = title(cursor, i).filter(free) else { continue };
        let reader = Reader { cursor, mentions, places: &places };
        let (to, record) = reader.parted(i, &hit).unwrap_or((i + hit.len, hit.record));
        if let Some((person, modifiers)) = reader.holder(i, to).filter(|_| !reader.participle(i, to)) {
            mentions[person].is_person();
            out.push(Function { from: i, to, title: record.id(), modifiers, person });
        }
        next = to;
    }
    out
}

/// The longest function that begins at token `i`.
fn title<'a>(cursor: &Cursor<'a>, i: usize) -> Option<Hit<'a>> {
    let hit = cursor.hit(i, Pack::Title)?;
    // "avant" is a forward on the pitch and a small word everywhere else; "Saint" is part of a name.
    let small = hit.len == 1
        && (is_small(cursor, i)
            || (cursor.hit(i, Pack::Modifier).is_some_and(|m| m.len == 1)
                && cursor.hit(i + 1, Pack::Title).is_some()));
    (!small && hit.record.id() != "saint").then_some(hit)
}

/// Where mentions lie, as their places in the list, counted from 1.
struct Places(Vec<Option<NonZeroU32>>);

impl Places {
    fn of(cursor: &Cursor, mentions: &[Mention]) -> Self {
        let mut covering = vec![None; cursor.len() + 1];
        for (n, m) in mentions.iter().enumerate() {
            covering[m.from..m.to].fill(u32::try_from(n + 1).ok().and_then(NonZeroU32::new));
        }
        Self(covering)
    }

    /// The mention that token `i` belongs to.
    fn covering(&self, i: usize) -> Option<usize> {
        self.0[i].map(|n| n.get() as usize - 1)
    }

    /// The mention that ends before token `i`.
    fn ending(&self, i: usize) -> Option<usize> {
        let before = self.0[i.checked_sub(1)?];
        before.filter(|_| before != self.0[i]).map(|n| n.get() as usize - 1)
    }
}

struct Reader<'r, 'c, 'a> {
    cursor: &'r Cursor<'a>,
    mentions: &'r [Mention<'a>],
    places: &'c Places,
}

impl<'a> Reader<'_, '_, 'a> {
    /// "ministre russe des Affaires étrangères": the function with the adjective between its words left out.
    fn parted(&self, from: usize, hit: &Hit<'a>) -> Option<(usize, Record<'a>)> {
        let c = self.cursor;
        let end = from + hit.len;
        let people = self.places.covering(end).map(|n| &self.mentions[n])?;
        if c.language() != Language::Fr || people.form != NameForm::Demonym || people.from != end {
            return None;
        }
        let link = people.to;
        if !matches!(c.near(from, link), "de" | "du" | "des" | "d'" | "à" | "au" | "aux") {
            return None;
        }
        let mut phrase = rules::compile::phrase(c.text(from, end));
        let mut found = None;
        for at in link..(link + 6).min(c.len()) {
            if !c.same_sentence(from, at) {
                break;
            }
            if c.key(at) != "-" {
                phrase.push(' ');
                phrase.push_str(c.key(at));
            }
            let longer = c.rules.find(Language::Fr, &phrase).find(|h| h.record.pack() == Pack::Title);
            found = longer.map(|h| (at + 1, h.record)).or(found);
        }
        found
    }

    /// Whether a French word that may be a function is a participle here: "a condamné Saipov", "les avocats
    /// représentant Saipov". A function has an article before it, or a comma.
    fn participle(&self, from: usize, to: usize) -> bool {
        let c = self.cursor;
        if c.language() != Language::Fr || to - from > 1 || c.shape(from) != Shape::Lower {
            return false;
        }
        let (start, _) = self.modifiers_before(from);
        let before = start.checked_sub(1).map_or("", |b| c.near(from, b));
        let led = before.is_empty()
            || before.ends_with('\'')
            || before.chars().all(|c| !c.is_alphanumeric())
            || determiner::is_article(before)
            || determiner::points(before)
            || matches!(before, "de" | "et" | "ou" | "comme" | "ex" | "en" | "collègue" | "confrère");
        let verb =
            matches!(before, "a" | "ont" | "avait" | "avaient" | "été" | "être" | "est" | "sont" | "était");
        verb || !(led || start < from)
    }

    /// Who holds the function `from..to`, and what modifies it.
    fn holder(&self, from: usize, to: usize) -> Option<(usize, Vec<&'a str>)> {
        let (start, mut modifiers) = self.modifiers_before(from);
        let (end, after) = self.modifiers_after(to);
        modifiers.extend(after);
        // Who stands directly before a comma is whose function it is, whoever comes next; but not where the next name follows at
        // once: "Defence Minister Ann Holt, Health Minister Paul Berg".
        let person = self.next_to(end).or_else(|| self.before(start)).or_else(|| self.after(end))?;
        Some((person, modifiers))
    }

    /// A modifier that changes who holds a function; "new" or "longtime" say nothing an editor would miss.
    fn telling(hit: &Hit<'a>) -> Option<&'a str> {
        hit.record.attribute("telling").map(|_| hit.record.id())
    }

    /// Modifiers that end where the function begins, and where they begin.
    fn modifiers_before(&self, from: usize) -> (usize, Vec<&'a str>) {
        let c = self.cursor;
        let mut found = Vec::new();
        let mut start = from;
        for _ in 0..3 {
            let end = if start > 0 && c.key(start - 1) == "-" && c.glued(start) { start - 1 } else { start };
            // "l'adjoint au procureur général".
            let over = match end.checked_sub(1).map_or("", |b| c.near(from, b)) {
                "au" | "du" => 1,
                "la" if end > 1 && matches!(c.key(end - 2), "à" | "de") => 2,
                _ => 0,
            };
            let deputy = |at: &usize| {
                let fits = |h: &&Hit| h.record.id() == "deputy" && *at + h.len == end - over;
                over > 0 && c.hits_of(*at, Pack::Modifier).any(|h| fits(&h))
            };
            if let Some(at) = (end.saturating_sub(4)..end - over).find(deputy) {
                found.push("deputy");
                start = at;
                continue;
            }
            let modifier = |end: usize| {
                (end.saturating_sub(3)..end).find_map(|at| {
                    let fits = |h: &&Hit| h.record.pack() == Pack::Modifier && at + h.len == end;
                    c.hits(at).iter().find(fits).filter(|_| c.same_sentence(at, from)).map(|h| (at, *h))
                })
            };
            // "former Canadian diplomat", "ex-Manchester United captain".
            let over = || {
                let m = &self.mentions[self.places.ending(end).filter(|_| c.language() == Language::En)?];
                let house =
                    m.form == NameForm::Demonym || matches!(m.kind, NameKind::Place | NameKind::Organization);
                modifier(m.from).filter(|_| house)
            };
            let Some((at, hit)) = modifier(end).or_else(over) else { break };
            found.extend(Self::telling(&hit));
            start = at;
        }
        found.reverse();
        (start, found)
    }

    fn modifiers_after(&self, to: usize) -> (usize, Vec<&'a str>) {
        let c = self.cursor;
        let mut found = Vec::new();
        let mut end = to;
        for _ in 0..2 {
            let at = if c.key(end) == "-" && c.glued(end) { end + 1 } else { end };
            let Some(hit) = c.hit(at, Pack::Modifier).filter(|_| c.same_sentence(to - 1, at)) else { break };
            found.extend(Self::telling(&hit));
            end = at + hit.len;
        }
        (end, found)
    }

    /// Whether a name that may be anybody's stands between commas right behind a function and its place: « le ministre de la Santé,
    /// Jo Reid, a démissionné ».
    fn is_apposed(&self, end: usize, at: usize, n: usize) -> bool {
        let (c, m) = (self.cursor, &self.mentions[n]);
        let comma = at - 1;
        let placed = self.places.ending(comma).is_some_and(|p| self.mentions[p].kind == NameKind::Place);
        let capital = (m.from..m.to).all(|t| c.shape(t) == Shape::Capital);
        let closed = !c.same_sentence(m.from, m.to) || matches!(c.key(m.to), "," | "." | ")" | ";");
        c.key(comma) == ","
            && (comma == end || placed)
            && m.kind == NameKind::Other
            && m.form == NameForm::Proper
            && (2..=3).contains(&(m.to - m.from))
            && m.key.is_none()
            && capital
            && closed
    }

    /// The person whose name begins at token `end`, where it can be nobody else's.
    fn next_to(&self, end: usize) -> Option<usize> {
        let n = self.places.covering(end)?;
        let m = &self.mentions[n];
        let named = m.from == end && m.form == NameForm::Proper && m.to - m.from > 1;
        (named && m.kind == NameKind::Person && self.may_hold(n)).then_some(n)
    }

    fn may_hold(&self, n: usize) -> bool {
        self.mentions[n].maybe_person()
            || (self.mentions[n].form == NameForm::Short && self.mentions[n].kind == NameKind::Person)
    }

    /// "Neil Lindsay, 54, senior vice president", "Neil Lindsay, Amazon's vice president".
    fn before(&self, start: usize) -> Option<usize> {
        let c = self.cursor;
        let near = |i: usize| c.near(start.min(c.len().saturating_sub(1)), i);
        let mut at = start;
        // Determiner, nationality and house, right to left.
        for _ in 0..6 {
            let before = at.checked_sub(1)?;
            match near(before) {
                "the" | "a" | "an" | "le" | "la" | "l'" | "un" | "une" | "its" | "his" | "her" | "their"
                | "son" | "'s" | "'" | "leur" | "current" | "actuel" | "actuelle" | "-" => at = before,
                _ => {
                    let Some(n) = self.places.ending(at) else { break };
                    let m = &self.mentions[n];
                    let aside = m.form == NameForm::Demonym
                        || matches!(m.kind, NameKind::Place | NameKind::Organization)
                        || near(at) == "'s";
                    // The name itself, when it stands right here with nothing but a comma to come.
                    if !aside || !c.same_sentence(m.from, start) {
                        break;
                    }
                    at = m.from;
                }
            }
        }
        // "Carla Novak MP".
        let abbreviated = at == start && c.shape(start) == Shape::Upper;
        if let Some(n) = self.places.ending(at).filter(|n| abbreviated && self.may_hold(*n)) {
            return (self.mentions[n].kind == NameKind::Person).then_some(n);
        }
        let comma = at.checked_sub(1).filter(|b| matches!(near(*b), "," | "(" | "–" | "—"))?;
        // An age between commas.
        let mut end = comma;
        if comma >= 2 && (comma - 2..comma).any(|i| c.is_digits(i)) {
            end = (comma.saturating_sub(4)..comma).rev().find(|i| near(*i) == ",").unwrap_or(comma);
        }
        let n = self.places.ending(end).filter(|n| c.same_sentence(self.mentions[*n].from, start))?;
        let m = &self.mentions[n];
        // "In New York, the president spoke": an article before the function may begin something else.
        let determined = matches!(near(at), "the" | "le" | "la" | "l'");
        let person = m.kind == NameKind::Person || (m.to - m.from > 1 && !(determined && placed(c, m.from)));
        (person && self.may_hold(n)).then_some(n)
    }

    /// "President Trump", "le PDG d'Amazon, Jeff Bezos".
    fn after(&self, end: usize) -> Option<usize> {
        let c = self.cursor;
        let mut at = end;
        let mut comma = false;
        let mut linked = false;
        let mut words = 0;
        let mut demonym = false;
        while at < end + REACH && c.same_sentence(end - 1, at) {
            if let Some(n) = self.places.covering(at) {
                let m = &self.mentions[n];
                // Directly before a name the function makes it a person's; further off it must be one already. A
                // person's function ends before another's name: "the lawyer of Jeff Bezos".
                let direct = at == end || demonym;
                let person = m.kind == NameKind::Person
                    || (direct && !comma && (m.to - m.from > 1 || c.shape(m.from) == Shape::Capital));
                if self.may_hold(n) && !linked && (person || comma && self.is_apposed(end, at, n)) {
                    return Some(n);
                }
                demonym = m.form == NameForm::Demonym && direct;
                if comma
                    || m.kind == NameKind::Person
                    || !(linked || words > 0 || m.form == NameForm::Demonym)
                {
                    return None;
                }
                at = m.to;
                linked = false;
                words = 0;
                continue;
            }
            let key = c.key(at);
            match key {
                "," if !comma => {
                    comma = true;
                    linked = false;
                    at += 1;
                    continue;
                }
                "of" | "for" | "at" | "to" | "à" | "de" | "du" | "des" | "d'" | "aux" | "au" | "chez"
                    if !comma =>
                {
                    linked = true
                }
                "the" | "la" | "le" | "l'" | "les" | "-" if linked => {}
                "." if c.glued(at) && c.shape(at - 1) == Shape::Capital => {}
                "and" | "et" | "&" => {
                    let next = title(c, at + 1)?;
                    linked = false;
                    at += next.len;
                }
                // "Le ministre des Finances, M. Sato".
                _ if comma && c.key(at - 1) == "," && c.hit(at, Pack::Honorific).is_some() => {
                    at += c.hit(at, Pack::Honorific).map_or(1, |h| h.len);
                    continue;
                }
                _ if comma || c.kind(at) != Some(TokenKind::Word) => return None,
                _ => {
                    // What the house or the matter is called, in a few small words: "président du conseil régional".
                    let banned = c.hits(at).iter().any(|h| {
                        h.len == 1
                            && matches!(h.record.pack(), Pack::Saying | Pack::Stopword | Pack::Negation)
                    });
                    words += 1;
                    if banned || words > 3 || !(linked || words > 1) {
                        let honorific = c.hit(at, Pack::Honorific).filter(|_| !linked)?;
                        at += honorific.len;
                        words = 0;
                        continue;
                    }
                    linked = false;
                }
            }
            at += 1;
        }
        None
    }
}
