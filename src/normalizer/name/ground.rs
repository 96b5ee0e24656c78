//! What each token says of names: whether it may be part of one, and whether one may begin there.

use super::evidence::{self, Evidence, Style, is_small};
use super::gazetteer::{self, Known, capital};
use crate::article::Language;
use crate::normalizer::cursor::Cursor;
use crate::rules::bilingual::is_english;
use crate::rules::tokenize::{Shape, TokenKind, is_hyphen};
use crate::rules::{FormCase, Hit, Pack, PackSet};

/// What reading names needs to know of the article.
pub struct Ground<'c, 'a> {
    /// The text.
    pub cursor: &'c Cursor<'a>,
    /// What it says of each word.
    pub evidence: &'c Evidence<'c>,
    /// The known names, in order.
    list: Vec<Known<'a>>,
    /// Which of them begins at each token, counted from 1.
    known: Vec<u32>,
}

impl<'c, 'a> Ground<'c, 'a> {
    /// Looks every token up.
    pub fn new(cursor: &'c Cursor<'a>, evidence: &'c Evidence<'c>) -> Self {
        let mut list = Vec::new();
        let mut known = vec![0; cursor.len()];
        for i in evidence.places() {
            if let Some(name) = gazetteer::at(cursor, evidence, i) {
                list.push(name);
                known[i] = u32::try_from(list.len()).unwrap_or(0);
            }
        }
        Self { cursor, evidence, list, known }
    }

    /// The known name at token `i`, where its capital is proof enough.
    pub fn known(&self, i: usize) -> Option<Known<'a>> {
        let known = *self.list.get((*self.known.get(i)?).checked_sub(1)? as usize)?;
        let certain = !known.doubtful
            || if self.evidence.weak(i) {
                known.len > 1 || self.evidence.named_elsewhere(i)
            } else {
                self.cursor.shape(i) != Shape::Lower
            };
        (certain && (known.len > 1 || !self.evidence.taken(i))).then_some(known)
    }

    /// Whether `pack` has a one-word form with a capital at token `i`.
    pub fn is(&self, i: usize, pack: Pack) -> bool {
        self.cursor.packs(i).has(pack)
            && self
                .cursor
                .hits(i)
                .iter()
                .any(|h| h.record.pack() == pack && h.len == 1 && h.case != FormCase::Lower)
    }

    /// Whether token `i` is a given name.
    pub fn given(&self, i: usize) -> bool {
        self.is(i, Pack::Given) && capital(self.cursor, i)
    }

    /// Whether token `i` is a word of organisations.
    pub fn org_word(&self, i: usize) -> bool {
        self.cursor.packs(i).has(Pack::OrgWord)
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
        const DATES: PackSet = PackSet::of(&[Pack::Month, Pack::Weekday]);
        if !capital(self.cursor, i) {
            return false;
        }
        let key = self.cursor.key(i);
        if key.ends_with('\'') || matches!(key, "'s" | "i") || key.starts_with("i'") {
            return false;
        }
        let unknown = || self.known(i).is_none();
        let taken = self.evidence.taken(i) && unknown();
        if (taken || self.cursor.packs(i).meets(DATES)) && !self.is_no_date(i, taken) {
            return false;
        }
        // "NOT", "XIXe".
        let small = self.cursor.shape(i) == Shape::Upper && is_small(self.cursor, i) && unknown();
        !small && !is_century(key)
    }

    /// Whether token `i` is a name although it may be a month, a weekday or, where it is `taken`, part of a figure.
    fn is_no_date(&self, i: usize, taken: bool) -> bool {
        // "Theresa May" is no month.
        let family = i > 0
            && self.given(i - 1)
            && self.cursor.same_sentence(i - 1, i)
            && !self.cursor.is_digits(i + 1);
        // French days and months have no capital: "Sam Pratt", "Avril Lavigne"; short ones no point: "Jan Novak".
        let french = || {
            (self.cursor.language() == Language::Fr || self.cursor.key(i).len() == 3)
                && self.given(i)
                && self.cursor.same_sentence(i, i + 1)
                && capital(self.cursor, i + 1)
        };
        let date = |h: &Hit| h.len == 1 && matches!(h.record.pack(), Pack::Month | Pack::Weekday);
        if taken && !family {
            return false;
        }
        family || french() || self.evidence.surname(i) || !self.cursor.hits(i).iter().any(date)
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
        if self.evidence.named_elsewhere(i) || self.evidence.surname(i) {
            return true;
        }
        let acronym = self.cursor.shape(i) == Shape::Upper
            && self.evidence.style(self.cursor, i) != Style::AllCaps
            && key.chars().count() > 1;
        acronym || (self.given(i) && (!self.ordinary(i) || self.given_before_surname(i)))
    }

    fn given_before_surname(&self, i: usize) -> bool {
        let next = i + 1;
        !self.evidence.lower_elsewhere(i)
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
        // "her brother Max": a given name where the grammar asks for no capital.
        let called = self.given(i) && !self.evidence.weak(i);
        if is_small(self.cursor, i) && self.known(i).is_none() && !called && !self.initials(i) {
            // "This Morning", but not "This" where a full stop was lost.
            let next = i + 1;
            return !self.evidence.weak(i) && self.cursor.same_sentence(i, next) && self.nameable(next);
        }
        if !self.evidence.weak(i) || self.proved(i) || self.initials(i) {
            return true;
        }
        let running = self.evidence.style(self.cursor, i) == Style::Running;
        let (next, joined) = if self.hyphen(i + 1) { (i + 2, true) } else { (i + 1, false) };
        let follows = self.cursor.same_sentence(i, next) && self.nameable(next);
        if !running {
            // Among capitals that prove nothing, a given name and a word that is none of the language's.
            return follows && self.given(i) && !self.ordinary(next) || self.strange(i);
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

    /// Whether token `i` in an English headline, or in one all in capitals, is a word of neither language: "Nobel Prize Goes
    /// to Mukwege", « L'USINE KELLERMANN FERME ».
    fn strange(&self, i: usize) -> bool {
        let key = self.cursor.key(i);
        let style = match self.evidence.style(self.cursor, i) {
            Style::TitleCase => {
                self.cursor.language() == Language::En && self.cursor.shape(i) == Shape::Capital
            }
            Style::AllCaps => self.cursor.shape(i) == Shape::Upper && !self.cursor.packs(i).has(Pack::Saying),
            Style::Running => false,
        };
        style
            && key.chars().count() > 4
            && key.chars().all(char::is_alphabetic)
            && !self.ordinary(i)
            && !is_english(key)
            && [Language::En, Language::Fr].iter().all(|l| !evidence::in_dictionary(*l, key))
    }

    /// Whether token `i` is a small word that opens sentences and never names.
    fn opener(&self, i: usize) -> bool {
        is_small(self.cursor, i)
            || self.participle(i)
            || self.cursor.hits(i).iter().any(|h| h.len == 1 && h.record.pack() == Pack::Saying)
    }

    /// Whether token `i` opens a French sentence as a participle: "Baptisés Minerva et Rover", "Surnommée Magpie".
    fn participle(&self, i: usize) -> bool {
        let key = self.cursor.key(i);
        let plural = key.ends_with("és") || key.ends_with("ées");
        let one = (key.ends_with('é') || key.ends_with("ée")) && self.nameable(i + 1);
        self.cursor.language() == Language::Fr
            && self.cursor.shape(i) == Shape::Capital
            && key.chars().count() >= 5
            && (plural || one)
            && !self.given(i)
            && !self.proved(i)
    }

    /// Whether token `i` is a hyphen glued on both sides.
    pub fn hyphen(&self, i: usize) -> bool {
        self.cursor.kind(i) == Some(TokenKind::Sign)
            && self.cursor.key(i).chars().all(is_hyphen)
            && self.cursor.glued(i)
            && self.cursor.glued(i + 1)
    }

    /// One past the word at `i`, or past the known name that begins there.
    pub fn through(&self, i: usize) -> usize {
        i + self.known(i).map_or(1, |k| k.len)
    }

    /// Whether token `i` may carry a name on.
    pub fn carries_on(&self, i: usize) -> bool {
        self.nameable(i)
            && (!self.evidence.weak(i)
                || self.proved(i)
                || (self.given(i - 1) && !self.ordinary(i))
                || self.initial(i))
    }

    /// Whether initials begin at token `i`: "A. B. Kessler", whatever "a" is without its point.
    fn initials(&self, i: usize) -> bool {
        let after = i + 2;
        self.initial(i)
            && self.cursor.key(i + 1) == "."
            && self.cursor.glued(i + 1)
            && self.cursor.same_sentence(i, after)
            && capital(self.cursor, after)
            && (!self.ordinary(after) || self.initial(after) && self.cursor.key(after + 1) == ".")
    }

    /// Whether token `i` is one capital letter.
    pub fn initial(&self, i: usize) -> bool {
        self.cursor.shape(i) == Shape::Capital && self.cursor.key(i).chars().count() == 1
    }

    /// A word or phrase that has a capital and names nothing: "TV", "Affaires étrangères".
    pub fn plain(&self, i: usize) -> Option<usize> {
        if !self.cursor.packs(i).has(Pack::Common) {
            return None;
        }
        let hit = self.cursor.hits_of(i, Pack::Common).find(|h| h.record.tag() == "plain")?;
        let longer = self.known(i).is_some_and(|k| k.len > hit.len);
        (!longer && (i..i + hit.len).any(|k| capital(self.cursor, k))).then_some(hit.len)
    }

    /// The longest function that begins at token `i`.
    pub fn title_at(&self, i: usize) -> Option<Hit<'a>> {
        self.cursor.hit(i, Pack::Title)
    }

    /// The longest honorific that begins at token `i`, capital where the rule has one. "Saint" is part of a name.
    pub fn honorific_at(&self, i: usize) -> Option<Hit<'a>> {
        if !self.cursor.packs(i).has(Pack::Honorific) {
            return None;
        }
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
    key.starts_with(['i', 'v', 'x'])
        && ["ème", "eme", "er", "e"].iter().any(|ending| {
            key.strip_suffix(ending)
                .is_some_and(|n| !n.is_empty() && n.chars().all(|c| matches!(c, 'i' | 'v' | 'x')))
        })
}
