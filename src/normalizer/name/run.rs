//! How far a name reaches: words with capitals and the small words, hyphens and points between them.

use super::evidence::{Evidence, Style, is_small};
use super::gazetteer::{self, Known, capital};
use crate::article::Language;
use crate::normalizer::claim::NameKind;
use crate::normalizer::cursor::Cursor;
use crate::rules::tokenize::{Shape, TokenKind, is_hyphen};
use crate::rules::{FormCase, Hit, Pack};

/// Longest name, in tokens.
const LONGEST: usize = 20;
/// How far ahead an acronym in brackets may stand.
const EXPANSION: usize = 12;

/// What reading names needs to know of the article.
pub struct Ground<'c, 'a> {
    /// The text.
    pub cursor: &'c Cursor<'a>,
    /// What it says of each word.
    pub evidence: &'c Evidence<'c>,
    /// The known name that begins at each token.
    known: Vec<Option<Known<'a>>>,
}

impl<'c, 'a> Ground<'c, 'a> {
    /// Looks every token up.
    pub fn new(cursor: &'c Cursor<'a>, evidence: &'c Evidence<'c>) -> Self {
        let known = (0..cursor.len()).map(|i| gazetteer::at(cursor, evidence, i)).collect();
        Self { cursor, evidence, known }
    }

    /// The known name at token `i`, where its capital is proof enough.
    pub fn known(&self, i: usize) -> Option<Known<'a>> {
        let known = self.known.get(i).copied().flatten()?;
        let certain = !known.doubtful
            || if self.evidence.weak(i) {
                known.len > 1 || self.evidence.named_elsewhere(self.cursor.key(i))
            } else {
                self.cursor.shape(i) != Shape::Lower
            };
        (certain && (known.len > 1 || !self.evidence.taken(i))).then_some(known)
    }

    /// Whether `pack` has a one-word form with a capital at token `i`.
    pub fn is(&self, i: usize, pack: Pack) -> bool {
        self.cursor.hits(i).iter().any(|h| h.record.pack() == pack && h.len == 1 && h.case != FormCase::Lower)
    }

    /// Whether token `i` is a given name.
    pub fn given(&self, i: usize) -> bool {
        self.is(i, Pack::Given) && capital(self.cursor, i)
    }

    /// Whether token `i` is a word of organisations.
    pub fn org_word(&self, i: usize) -> bool {
        self.cursor.hits(i).iter().any(|h| h.record.pack() == Pack::OrgWord)
    }

    /// Whether token `i` is a word of organisations that every country has: "Navy", "Government".
    pub fn generic(&self, i: usize) -> bool {
        self.cursor.hits(i).iter().any(|h| {
            h.len == 1 && h.record.pack() == Pack::OrgWord && h.record.attribute("generic").is_some()
        })
    }

    /// Whether token `i` is what companies have after their names.
    fn corporate(&self, i: usize) -> bool {
        const SUFFIXES: &[&str] =
            &["incorporated", "limited", "corporation", "public-limited-company", "limited-liability"];
        let suffix = |h: &Hit| h.record.pack() == Pack::OrgWord && SUFFIXES.contains(&h.record.id());
        capital(self.cursor, i) && self.cursor.hits(i).iter().any(suffix)
    }

    /// Whether token `i` is a word of the language.
    pub fn ordinary(&self, i: usize) -> bool {
        self.evidence.ordinary(self.cursor, i)
    }

    /// Whether token `i` may be part of a name by its capital.
    pub fn nameable(&self, i: usize) -> bool {
        let key = self.cursor.key(i);
        if !capital(self.cursor, i)
            || key.ends_with('\'')
            || key == "'s"
            || key == "i"
            || key.starts_with("i'")
        {
            return false;
        }
        // "Theresa May" is no month.
        let family = i > 0
            && self.given(i - 1)
            && self.cursor.same_sentence(i - 1, i)
            && !self.cursor.is_digits(i + 1);
        if self.evidence.taken(i) && self.known(i).is_none() && !family {
            return false;
        }
        let surname = family || self.evidence.surname(key);
        // "NOT", "XIXe".
        if self.cursor.shape(i) == Shape::Upper && is_small(self.cursor, i) && self.known(i).is_none() {
            return false;
        }
        if is_century(key) {
            return false;
        }
        !self.cursor.hits(i).iter().any(|h| {
            h.len == 1
                && match h.record.pack() {
                    Pack::Month | Pack::Weekday => !surname,

                    _ => false,
                }
        })
    }

    /// Whether token `i`, whose capital proves nothing, is a name on other grounds.
    pub fn proved(&self, i: usize) -> bool {
        let key = self.cursor.key(i);
        if self.known(i).is_some() {
            return true;
        }
        if is_small(self.cursor, i) {
            return false;
        }
        if self.evidence.named_elsewhere(key) || self.evidence.surname(key) {
            return true;
        }
        let acronym = self.cursor.shape(i) == Shape::Upper
            && self.evidence.style(self.cursor, i) != Style::AllCaps
            && key.chars().count() > 1;
        acronym || (self.given(i) && (!self.ordinary(i) || self.given_before_surname(i)))
    }

    fn given_before_surname(&self, i: usize) -> bool {
        let next = i + 1;
        !self.evidence.lower_elsewhere(self.cursor.key(i))
            && self.cursor.same_sentence(i, next)
            && self.nameable(next)
            && !self.ordinary(next)
            && self.cursor.gap(next) != crate::rules::tokenize::Gap::None
    }

    /// Whether a name may begin at token `i`.
    pub fn begins(&self, i: usize) -> bool {
        if !self.nameable(i) {
            return false;
        }
        if is_small(self.cursor, i) && self.known(i).is_none() {
            // "This Morning", but not "This" where a full stop was lost.
            let next = i + 1;
            return !self.evidence.weak(i) && self.cursor.same_sentence(i, next) && self.nameable(next);
        }
        if !self.evidence.weak(i) || self.proved(i) {
            return true;
        }
        let running = self.evidence.style(self.cursor, i) == Style::Running;
        let (next, joined) = if self.hyphen(i + 1) { (i + 2, true) } else { (i + 1, false) };
        let follows = self.cursor.same_sentence(i, next) && self.nameable(next);
        if !running {
            // Among capitals that prove nothing, a given name and a word that is none of the language's.
            return follows && self.given(i) && !self.ordinary(next);
        }
        if follows && !self.evidence.weak(next) && (joined || self.org_word(i) || !self.ordinary(i)) {
            return !self.opener(i);
        }
        // "Barker Ltd", whatever a barker is.
        if follows && self.corporate(next) && !self.opener(i) {
            return true;
        }
        if self.org_word(i) && self.over_particles(i, i + 1).is_some() {
            return true;
        }
        // A word the language does not know, as far as both dictionaries tell.
        let key = self.cursor.key(i);
        // "We're", "Qu'importe" are short forms of ordinary words, "O'Neill" is not.
        let short = key.contains('\'') && !key.starts_with("o'");
        // "Parodie de Rowan Atkinson": what has a complement is a thing.
        let complement = matches!(self.cursor.near(i, i + 1), "de" | "du" | "des" | "d'" | "of");
        !joined && !short && !complement && key.chars().count() > 2 && !self.ordinary(i) && !self.opener(i)
    }

    /// Whether token `i` is a small word that opens sentences and never names.
    fn opener(&self, i: usize) -> bool {
        is_small(self.cursor, i)
            || self.cursor.hits(i).iter().any(|h| h.len == 1 && h.record.pack() == Pack::Saying)
    }

    /// Whether token `i` is a hyphen glued on both sides.
    fn hyphen(&self, i: usize) -> bool {
        self.cursor.kind(i) == Some(TokenKind::Sign)
            && self.cursor.key(i).chars().all(is_hyphen)
            && self.cursor.glued(i)
            && self.cursor.glued(i + 1)
    }

    /// One past the last token of the name that begins at `from`.
    pub fn extent(&self, from: usize) -> usize {
        let mut to = self.through(from);
        while to - from < LONGEST {
            let Some(next) = self.next(from, to).filter(|n| *n > to) else { break };
            to = next;
        }
        self.expansion(from, to).unwrap_or(to)
    }

    /// One past the word at `i`, or past the known name that begins there.
    fn through(&self, i: usize) -> usize {
        i + self.known(i).map_or(1, |k| k.len)
    }

    /// Whether token `i` may carry a name on.
    fn carries_on(&self, i: usize) -> bool {
        self.nameable(i)
            && (!self.evidence.weak(i)
                || self.proved(i)
                || (self.given(i - 1) && !self.ordinary(i))
                || self.initial(i))
    }

    /// Whether token `i` is one capital letter.
    fn initial(&self, i: usize) -> bool {
        self.cursor.shape(i) == Shape::Capital && self.cursor.key(i).chars().count() == 1
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
                    && !self.evidence.surname(c.key(from))
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
    fn over_particles(&self, from: usize, to: usize) -> Option<usize> {
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
                to - from == 1
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

    /// A word or phrase that has a capital and names nothing: "TV", "Affaires étrangères".
    pub fn plain(&self, i: usize) -> Option<usize> {
        let hit = self
            .cursor
            .hits(i)
            .iter()
            .find(|h| h.record.pack() == Pack::Common && h.record.tag() == "plain")?;
        let longer = self.known(i).is_some_and(|k| k.len > hit.len);
        (!longer && capital(self.cursor, i)).then_some(hit.len)
    }

    /// The longest function that begins at token `i`.
    pub fn title_at(&self, i: usize) -> Option<Hit<'a>> {
        self.cursor.hits(i).iter().find(|h| matches!(h.record.pack(), Pack::Title)).copied()
    }

    /// The longest honorific that begins at token `i`, capital where the rule has one. "Saint" is part of a name.
    pub fn honorific_at(&self, i: usize) -> Option<Hit<'a>> {
        let lower = self.cursor.shape(i) == Shape::Lower;
        self.cursor
            .hits(i)
            .iter()
            .find(|h| {
                h.record.pack() == Pack::Honorific
                    && h.record.id() != "saint"
                    && (h.case == FormCase::Lower || !lower)
            })
            .copied()
    }
}

/// "XIXe", "XXIème": the number of a century.
fn is_century(key: &str) -> bool {
    ["ème", "eme", "er", "e"].iter().any(|ending| {
        key.strip_suffix(ending)
            .is_some_and(|n| !n.is_empty() && n.chars().all(|c| matches!(c, 'i' | 'v' | 'x')))
    })
}

/// Whether the letters of `acronym` are the first letters of the words `from..to`, small words skipped at will.
pub fn initials_match(cursor: &Cursor, from: usize, to: usize, acronym: &str) -> bool {
    let fold = |c: char| crate::rules::compile::fold(&c.to_string()).chars().next().unwrap_or(c);
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
