//! How far a name reaches: words with capitals and the small words, hyphens and points between them.

use super::ground::Ground;
use crate::article::Language;
use crate::normalizer::claim::NameKind;
use crate::normalizer::cursor::Cursor;
use crate::rules::Pack;
use crate::rules::tokenize::{Shape, TokenKind};

/// Longest name, in tokens.
const LONGEST: usize = 20;
/// How far ahead an acronym in brackets may stand.
const EXPANSION: usize = 12;

impl Ground<'_, '_> {
    /// One past the last token of the name that begins at `from`.
    pub fn extent(&self, from: usize) -> usize {
        let mut to = self.through(from);
        while to - from < LONGEST {
            let Some(next) = self.next(from, to).filter(|n| *n > to) else { break };
            to = next;
        }
        self.expansion(from, to).unwrap_or(to)
    }

    fn next(&self, from: usize, to: usize) -> Option<usize> {
        let c = self.cursor;
        let here = |i: usize| c.same_sentence(from, i);
        if !here(to) {
            return None;
        }
        if self.plain(to).is_some() {
            return None;
        }
        if self.carries_on(to) {
            return Some(self.through(to));
        }
        if self.hyphen(to) && here(to + 1) {
            if self.nameable(to + 1) {
                // "US-China" are two names; "Paris-Nice" stands in the rules or is two names as well.
                let apart =
                    self.known(from).is_some_and(|k| from + k.len == to) && self.known(to + 1).is_some();
                return (!apart).then(|| self.through(to + 1));
            }
            // "Aix-en-Provence", "Stratford-upon-Avon".
            let small = c.shape(to + 1) == Shape::Lower && self.hyphen(to + 2) && here(to + 3);
            return (small && self.nameable(to + 3)).then(|| self.through(to + 3));
        }
        match c.key(to) {
            "&" if self.nameable(to + 1) && here(to + 1) => return Some(self.through(to + 1)),
            "." if c.glued(to) && (self.initial(to - 1) || self.shortened(to - 1)) => {
                return (here(to + 1) && self.nameable(to + 1)).then(|| self.through(to + 1));
            }
            "," if matches!(c.near(from, to + 1), "jr" | "sr") => return Some(to + 2),
            // "Women's March", but not "Trump's Twitter".
            "'s" | "'"
                if to - from == 1
                    && self.ordinary(from)
                    && c.glued(to)
                    && self.known(from).is_none()
                    && !self.evidence.surname(from)
                    && here(to + 1)
                    && self.carries_on(to + 1)
                    && !self.evidence.weak(to + 1)
                    && self.known(to + 1).is_none() =>
            {
                return Some(self.through(to + 1));
            }
            _ => {}
        }
        if let Some(next) = self.over_particles(from, to) {
            return Some(next);
        }
        (c.language() == Language::Fr && self.french_tail(from, to)).then_some(to + 1)
    }

    /// Whether token `i` is cut short before a full stop: "St." of "St. Louis".
    fn shortened(&self, i: usize) -> bool {
        matches!(self.cursor.key(i), "st" | "ste" | "mt" | "ft" | "jr" | "sr" | "bros")
    }

    /// Small words between the words of a name: one past the word after them, where they join it.
    pub fn over_particles(&self, from: usize, to: usize) -> Option<usize> {
        let c = self.cursor;
        let mut at = to;
        let mut linking = false;
        let mut and = false;
        while at < to + 3 {
            match c.near(from, at) {
                "von" | "van" | "der" | "den" | "di" | "da" | "del" | "della" | "dos" | "bin" | "ben"
                | "ibn" | "bint" | "y" | "ter" | "zu" | "af" | "do" => {}
                "al" | "el" | "ul" | "as" | "ar" if self.hyphen(at + 1) => at += 1,
                "la" | "le" | "les" | "l'" | "the" if at > to => {}
                "of" | "for" | "de" | "du" | "des" | "d'" | "pour" if at == to => linking = true,
                "and" | "et" if at == to => (linking, and) = (true, true),
                _ => break,
            }
            at += 1;
        }
        if at == to || !c.same_sentence(from, at) || !self.nameable(at) {
            return None;
        }
        if self.evidence.weak(at) && !self.proved(at) {
            return None;
        }
        if linking && !(if and { self.joins_and(from, to, at) } else { self.joins(from, to, at) }) {
            return None;
        }
        Some(self.through(at))
    }

    /// Whether "of", "de" and their like make one name of `from..to` and what begins at `at`.
    fn joins(&self, from: usize, to: usize, at: usize) -> bool {
        let c = self.cursor;
        if self.known(from).is_some_and(|k| from + k.len == to) {
            return false;
        }
        // "Marlo & Finch of Boston" is a firm and its town.
        if (from..to).any(|i| c.key(i) == "&") {
            return false;
        }
        let last = to - 1;
        // A title before the name is no part of it: "President of France".
        if self.title_at(from).is_some_and(|h| from + h.len >= to) {
            return false;
        }
        if self.org_word(last) || self.org_word(from) {
            // "le Parti de Marine Le Pen": whose it is, not what it is called.
            return !(self.owner(at) && to - from == 1);
        }
        if matches!(c.key(to), "de" | "du" | "des" | "d'") {
            return if self.given(from) {
                // "Anne de Bretagne", but not "la Williams de Sergueï Sirotkine".
                let somebody = self.given(at) && c.same_sentence(at, at + 1) && self.nameable(at + 1);
                to - from == 1 && !somebody
            } else {
                ((to - from == 1 && c.shape(from) == Shape::Capital) || self.ordinary(last))
                    && !self.owner(at)
            };
        }
        self.ordinary(last) && !self.given(from)
    }

    /// Whether a person's name begins at token `i`.
    fn owner(&self, i: usize) -> bool {
        self.given(i) || self.known(i).is_some_and(|k| k.kind == NameKind::Person)
    }

    /// "and" inside the name of an office of many duties: "Department of Health and Human Services".
    fn joins_and(&self, from: usize, to: usize, at: usize) -> bool {
        let c = self.cursor;
        self.org_word(from)
            && (from + 1..to).any(|i| matches!(c.key(i), "of" | "for" | "de" | "du" | "des" | "d'"))
            && self.known(from).is_none_or(|k| from + k.len < to)
            && self.known(at).is_none()
            && self.ordinary(at)
            && !self.org_word(at)
    }

    /// French names of bodies keep a small letter after the first word: "Commission électorale indépendante".
    fn french_tail(&self, from: usize, to: usize) -> bool {
        let c = self.cursor;
        let head = self.org_word(from) || c.key(from) == "premier";
        if !head || to - from > 3 || self.known(from).is_some_and(|k| from + k.len >= to) {
            return false;
        }
        if c.shape(to) != Shape::Lower || (from + 1..to).any(|i| c.shape(i) != Shape::Lower) {
            return false;
        }
        let key = c.key(to);
        // "la Marine américaine" is a navy and a country.
        if self.generic(from) && self.known(to).is_some() {
            return false;
        }
        let adjective = key.chars().count() > 4
            && [
                "al",
                "ale",
                "aux",
                "ales",
                "ique",
                "iques",
                "ien",
                "ienne",
                "iens",
                "iennes",
                "aire",
                "aires",
                "if",
                "ive",
                "ifs",
                "ives",
                "éen",
                "éenne",
                "éens",
                "éennes",
                "ais",
                "aise",
                "ain",
                "aine",
                "ains",
                "aines",
                "el",
                "elle",
                "iste",
                "istes",
                "indépendant",
                "indépendante",
                "eur",
                "euse",
                "ène",
                "ois",
                "oise",
            ]
            .iter()
            .any(|e| key.ends_with(e));
        let banned = c.hits(to).iter().any(|h| {
            h.len == 1
                && matches!(
                    h.record.pack(),
                    Pack::Saying | Pack::Stopword | Pack::Title | Pack::Weekday | Pack::Month
                )
        });
        adjective && !banned
    }

    /// "Observatoire syrien des droits de l'homme (OSDH)": the acronym tells how far the name reaches.
    fn expansion(&self, from: usize, to: usize) -> Option<usize> {
        let c = self.cursor;
        let open = (to..to + EXPANSION)
            .find(|i| !c.same_sentence(from, *i) || c.kind(*i) == Some(TokenKind::Sign))?;
        let acronym = open + 1;
        if open == to
            || c.near(from, open) != "("
            || c.shape(acronym) != Shape::Upper
            || c.near(from, acronym + 1) != ")"
        {
            return None;
        }
        initials_match(c, from, open, c.key(acronym)).then_some(open)
    }
}

/// Whether the letters of `acronym` are the first letters of the words `from..to`, small words skipped at will.
pub fn initials_match(cursor: &Cursor, from: usize, to: usize, acronym: &str) -> bool {
    let fold = |c: char| crate::rules::accent::fold(&c.to_string()).chars().next().unwrap_or(c);
    let mut letters = acronym.chars().filter(|c| c.is_alphabetic()).map(fold).peekable();
    let first = letters.peek().copied();
    for i in from..to {
        if cursor.kind(i) != Some(TokenKind::Word) {
            continue;
        }
        let Some(want) = letters.peek() else { break };
        let initial = cursor.key(i).chars().next().map(fold);
        if initial == Some(*want) {
            letters.next();
        } else if i == from && initial != first {
            return false;
        } else if cursor.key(i).chars().count() > 4 && cursor.shape(i) != Shape::Lower {
            // A weighty word the acronym leaves out.
            return false;
        }
    }
    letters.peek().is_none()
}
