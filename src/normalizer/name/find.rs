//! Every mention of a name, in the order of the text.

use super::evidence::{self, Evidence, Style};
use super::gazetteer::{self, Known, capital};
use super::ground::Ground;
use super::mention::Mention;
use crate::article::Language;
use crate::normalizer::claim::{NameForm, NameKind};
use crate::normalizer::cursor::Cursor;
use crate::rules::tokenize::{Shape, TokenKind};
use crate::rules::{Hit, Pack};

/// Finds them. Mentions do not overlap.
pub fn mentions<'a>(cursor: &Cursor<'a>, evidence: &Evidence) -> Vec<Mention<'a>> {
    let ground = Ground::new(cursor, evidence);
    let mut finder = Finder { ground: &ground, out: Vec::with_capacity(evidence.places().len() / 4) };
    let mut next = 0;
    for i in evidence.places() {
        if i >= next {
            next = finder.at(i).max(i + 1);
        }
    }
    finder.out
}

struct Finder<'g, 'c, 'a> {
    ground: &'g Ground<'c, 'a>,
    out: Vec<Mention<'a>>,
}

impl<'a> Finder<'_, '_, 'a> {
    /// Reads what begins at token `i`; gives the token to go on from.
    fn at(&mut self, i: usize) -> usize {
        let g = self.ground;
        let c = g.cursor;
        if let Some(end) = self.tag(i) {
            return end;
        }
        if let Some(len) = g.plain(i) {
            return i + len;
        }
        // "ministre de l'Intérieur": the capital inside a function is no name.
        let title = g.title_at(i).filter(|t| t.len > 1 && g.known(i).is_none_or(|k| k.len < t.len));
        if let Some(title) = title.filter(|_| c.shape(i) == Shape::Lower) {
            return i + title.len;
        }
        if let Some(known) = g.known(i).filter(|_| !capital(c, i) || c.kind(i) != Some(TokenKind::Word)) {
            let inside = (i..i + known.len).any(|t| capital(c, t));
            let article = gazetteer::is_article(c.key(i)) || c.key(i).ends_with('\'');
            // A French adjective, "la Haye", "ministère de la Justice": the capital stands further on or not at all.
            if !inside || article || known.len > 1 {
                let to = if inside && article { self.through_rest(i, known) } else { i + known.len };
                self.piece(i, to, false);
                return to;
            }
        }
        if let Some(end) = self.addressed(i) {
            return end;
        }
        if let Some(end) = self.institution(i) {
            return end;
        }
        if let Some(end) = self.arabic_article(i) {
            return end;
        }
        if !g.begins(i) {
            return self.skipped_title(i).unwrap_or(i + 1);
        }
        let to = g.extent(i);
        self.pieces(i, to, false);
        to
    }

    /// "Mr. Rubin", "Mme Davies": whoever is called so is a person, whatever the name means elsewhere.
    fn addressed(&mut self, i: usize) -> Option<usize> {
        let g = self.ground;
        let c = g.cursor;
        let hit = g.honorific_at(i)?;
        let from = i + hit.len;
        // "Father Aubry", but "Mother Nature", "General Assembly", "le roi" and the rest of the sentence.
        let civil = matches!(hit.record.id(), "mister" | "mrs" | "ms" | "miss" | "doctor");
        let plain = g.ordinary(from) || g.org_word(from) || !capital(c, i);
        if !civil && plain && !g.given(from) {
            return None;
        }
        let longer = g.known(i).is_some_and(|k| k.len > hit.len);
        if longer || !c.same_sentence(i, from) || !g.nameable(from) || c.glued(from) {
            return None;
        }
        let to = g.extent(from);
        self.pieces(from, to, true);
        Some(to)
    }

    fn through_rest(&self, i: usize, known: Known) -> usize {
        let end = i + known.len;
        let more = end < self.ground.cursor.len()
            && self.ground.cursor.same_sentence(i, end)
            && self.ground.nameable(end)
            && !self.ground.evidence.weak(end);
        if more { self.ground.extent(end).max(end) } else { end }
    }

    /// `#hashtag`, `@handle`.
    fn tag(&mut self, i: usize) -> Option<usize> {
        let c = self.ground.cursor;
        if !matches!(c.key(i), "#" | "@")
            || c.glued(i)
            || !c.glued(i + 1)
            || c.kind(i + 1) != Some(TokenKind::Word)
        {
            return None;
        }
        let mut to = i + 2;
        while to < i + 12 && c.glued(to) && (c.kind(to) != Some(TokenKind::Sign) || c.key(to) == "_") {
            to += 1;
        }
        self.out.push(Mention {
            from: i,
            to,
            kind: NameKind::Other,
            key: None,
            form: NameForm::Proper,
            full: None,
            sure: true,
        });
        Some(to)
    }

    /// French bodies whose head has no capital: "l'université de Swansea", "le musée Rodin".
    fn institution(&mut self, i: usize) -> Option<usize> {
        let g = self.ground;
        let c = g.cursor;
        if c.language() != Language::Fr || c.shape(i) != Shape::Lower {
            return None;
        }
        let head = c.hits_of(i, Pack::OrgWord).find(|h| h.record.attribute("joins").is_some())?;
        let mut at = i + head.len;
        let bound = at + 4;
        // At most one adjective, then the article and preposition before the name proper.
        while at < bound && c.same_sentence(i, at) && !g.nameable(at) {
            match c.key(at) {
                "de" | "du" | "des" | "d'" | "la" | "le" | "l'" | "les" => {}
                _ => return None,
            }
            at += 1;
        }
        if at == bound || !c.same_sentence(i, at) || !g.nameable(at) || g.evidence.weak(at) {
            return None;
        }
        let to = g.extent(at);
        self.out.push(Mention {
            from: i,
            to,
            kind: NameKind::Organization,
            key: None,
            form: NameForm::Proper,
            full: None,
            sure: true,
        });
        Some(to)
    }

    /// "al-Assad" without a first name before it.
    fn arabic_article(&mut self, i: usize) -> Option<usize> {
        let g = self.ground;
        let c = g.cursor;
        let article = matches!(c.key(i), "al" | "el") && c.shape(i) != Shape::Upper;
        if !article || c.key(i + 1) != "-" || !c.glued(i + 1) || !c.glued(i + 2) || !g.nameable(i + 2) {
            return None;
        }
        let to = g.extent(i + 2);
        self.piece(i, to, false);
        Some(to)
    }

    /// A function or "Mr" with a capital that opens a sentence is passed over whole.
    fn skipped_title(&self, i: usize) -> Option<usize> {
        let c = self.ground.cursor;
        if !capital(c, i) {
            return None;
        }
        let hit =
            self.ground.title_at(i).into_iter().chain(self.ground.honorific_at(i)).max_by_key(|h| h.len)?;
        Some(i + hit.len)
    }

    /// Cuts functions and "Mr" out of a run of capitals, and parts a place from the person after it.
    fn pieces(&mut self, from: usize, to: usize, person: bool) {
        let g = self.ground;
        if g.known(from).is_some_and(|k| from + k.len == to) {
            return self.piece(from, to, person);
        }
        let (mut start, mut at, mut person) = (from, from, person);
        while at < to {
            if let Some(known) = g.known(at) {
                let end = at + known.len;
                if at == start && end < to && self.parts(known, end, to) {
                    self.piece(at, end, person);
                    (start, at, person) = (end, end, false);
                    continue;
                }
                if known.len > 1 {
                    at = end;
                    continue;
                }
            }
            let Some(hit) = self.cut(start, at, to) else {
                at += 1;
                continue;
            };
            self.piece(start, at, person);
            let mut next = at + hit.len;
            person = true;
            // "Duke of Sussex", "Président de la République".
            while next < to && !capital(g.cursor, next) {
                next += 1;
                person = hit.record.pack() == Pack::Honorific && g.cursor.key(next - 1) == ".";
            }
            (start, at) = (next, next);
        }
        self.piece(start, to, person);
    }

    /// Whether a place or people stands for itself before the rest of a run: "French" + "Senate", "Paris" + "Jean Petit".
    fn parts(&self, known: Known, end: usize, to: usize) -> bool {
        let g = self.ground;
        if !gazetteer::is_territory(known.kind, known.form) && known.kind != NameKind::Organization {
            return false;
        }
        let c = g.cursor;
        if c.key(end) == "-" {
            return false;
        }
        let person = g.given(end) && end + 1 < to && g.nameable(end + 1) && !g.given(end - 1);
        // "Christian Schertz" is a man, though there are Christians and a town of Schertz.
        let called = known.len == 1 && g.given(end - 1);
        let whole =
            known.form == NameForm::Demonym && !called && g.known(end).is_some_and(|k| end + k.len == to);
        // "Le Soudanais Béchir": a French people with an article before it and somebody after it.
        let called_one = c.language() == Language::Fr
            && known.form == NameForm::Demonym
            && known.len == 1
            && end >= 2
            && c.same_sentence(end - 2, end)
            && gazetteer::is_article(c.key(end - 2))
            && !g.ordinary(end);
        // "German Navy", "UK Government".
        let generic = end + 1 == to && g.generic(end);
        let owner = c.key(end) == "'s";
        (person || whole || generic || called_one) && !owner
    }

    /// The function or honorific at `at` that is no part of the name `start..to`.
    fn cut(&self, start: usize, at: usize, to: usize) -> Option<Hit<'a>> {
        let g = self.ground;
        let c = g.cursor;
        if !capital(c, at) {
            return None;
        }
        let honorific = g.honorific_at(at).filter(|h| at + h.len < to);
        let hit = g.title_at(at).into_iter().chain(honorific).max_by_key(|h| h.len)?;
        let next = at + hit.len;
        if hit.len == 1 {
            let surname = g.evidence.surname(at) && (at > start || next >= to);
            // "Tim Cook", "Stephen King".
            let family = at > start && next >= to && (g.given(at - 1) || c.key(at - 1) == ".");
            if surname || family {
                return None;
            }
            if next < to && capital(c, next) {
                // "General Motors", "Star Wars": an ordinary word goes on with the name.
                let person = g.given(next)
                    || g.evidence.surname(next)
                    || !(g.ordinary(next)
                        || g.org_word(next)
                        || evidence::in_dictionary(Language::En, c.key(next)));
                let abbreviated = (hit.record.pack() == Pack::Honorific && c.key(at).chars().count() < 4)
                    || c.shape(at) == Shape::Upper;
                if !person && !abbreviated {
                    return None;
                }
            }
        }
        Some(hit)
    }

    /// Puts down one name, unless nothing of it is left or it is a word without a name's weight.
    fn piece(&mut self, from: usize, to: usize, person: bool) {
        let g = self.ground;
        let c = g.cursor;
        let (mut from, mut to) = (from, to);
        let known = |from: usize, to: usize| g.known(from).filter(|k| from + k.len == to);
        while from < to {
            let first = c.key(from);
            let small =
                gazetteer::is_article(first) || c.kind(from) == Some(TokenKind::Sign) || first == "'s";
            let lower = || !capital(c, from) && !matches!(first, "al" | "el") && c.key(from + 1) != "-";
            let stripped = small || matches!(first, "of" | "de") || lower();
            if !stripped || known(from, to).is_some() {
                break;
            }
            from += 1;
        }
        while from < to {
            let last = c.key(to - 1);
            let abbreviation = || last == "." && to - from > 1 && matches!(c.key(to - 2), "jr" | "sr");
            let sign = c.kind(to - 1) == Some(TokenKind::Sign);
            let stripped = sign && !abbreviation() || last == "'s" || is_link(last);
            if !stripped || known(from, to).is_some() {
                break;
            }
            to -= 1;
        }
        if from >= to {
            return;
        }
        // "M. Salem" is no town.
        let somebody = |k: &Known| person && to - from == 1 && gazetteer::is_territory(k.kind, k.form);
        if let Some(known) = known(from, to).filter(|k| !somebody(k)) {
            self.out.push(Mention {
                from,
                to,
                kind: known.kind,
                key: Some(known.key),
                form: known.form,
                full: None,
                sure: true,
            });
            return;
        }
        if !self.weighs(from, to, person) {
            return;
        }
        let (kind, sure) = super::kind::of(g, from, to, person);
        self.out.push(Mention { from, to, kind, key: None, form: NameForm::Proper, full: None, sure });
    }

    /// Whether words unknown to the rules make a name.
    fn weighs(&self, from: usize, to: usize, person: bool) -> bool {
        let g = self.ground;
        let c = g.cursor;
        if to - from > 1 {
            let words = (from..to).filter(|i| c.kind(*i) == Some(TokenKind::Word));
            let shouted = words.clone().all(|i| c.shape(i) == Shape::Upper);
            let (all, ordinary) =
                words.fold((0, 0), |(all, ordinary), i| (all + 1, ordinary + usize::from(g.ordinary(i))));
            // A long row of plain words with capitals is a heading or the name of a work: the other language has
            // words of its own for it.
            let heading = all > 3 && ordinary == all && !(from..to).any(|i| g.org_word(i));
            return !((shouted && 2 * ordinary >= all) || heading);
        }
        let key = c.key(from);
        // A word in capitals to shout it.
        if c.shape(from) == Shape::Upper && key.chars().count() > 3 && g.ordinary(from) && !person {
            return false;
        }
        if key.chars().count() < 2
            || (!person && g.evidence.style(c, from) == Style::AllCaps && g.ordinary(from))
        {
            return false;
        }
        if person || g.evidence.surname(from) {
            return true;
        }
        // "the Government", "the Bill", "l'État": a word with a capital, not a name.
        let before = from.checked_sub(1).map_or("", |b| c.near(from, b));
        let function = g.title_at(from).is_some_and(|t| t.len == 1) || g.honorific_at(from).is_some();
        let generic = g.org_word(from) || function;
        let article = gazetteer::is_article(before)
            || matches!(
                before,
                "du" | "au"
                    | "des"
                    | "aux"
                    | "d'"
                    | "un"
                    | "une"
                    | "a"
                    | "an"
                    | "this"
                    | "that"
                    | "its"
                    | "our"
                    | "notre"
            );
        let ordinary = c.shape(from) != Shape::Upper && (generic || g.ordinary(from));
        !(ordinary && (article || generic))
    }
}

fn is_link(key: &str) -> bool {
    matches!(
        key,
        "of" | "de"
            | "du"
            | "des"
            | "d'"
            | "and"
            | "et"
            | "for"
            | "pour"
            | "the"
            | "la"
            | "le"
            | "l'"
            | "les"
    )
}
