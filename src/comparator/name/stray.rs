//! Words of names that nothing in the other version answers.

use super::Mention;
use super::asked::Asked;
use super::covering::{Sorts, ground_of_capitals, is_country, names_land, sorts};
use super::keys::Key;
use super::nation::groups;
use super::pair::{Pair, Which};
use super::words::{folded, letters};
use super::{LEAST_LETTERS, MOST_HELD};
use crate::article::Language;
use crate::comparator::align::Bead;
use crate::comparator::lexis::Lexis;
use crate::comparator::side::Side;
use crate::normalizer::claim::{Claim, Name, NameForm, NameKind, Value};
use crate::rules::bilingual::{Bilingual, is_english};
use crate::rules::tokenize::{Shape, TokenKind};
use crate::rules::{Hit, Pack};

/// Tokens of a run that are all held against a word; in a longer one it is looked for as it is written.
const MOST_SEARCHED: usize = 2000;

/// A word of a name that nothing answers.
pub struct Stray<'m> {
    /// The claim of the name.
    pub claim: &'m Claim,
    /// The name.
    pub name: &'m Name,
    /// The word, folded.
    pub word: String,
    /// Whether it may be an ordinary word: it only counts when two of its letters are changed over.
    pub weak: bool,
    /// Whether the other version has it close by, only not in the sentence itself or not as often.
    pub near: bool,
    /// Whether it opens its sentence, where every word has a capital.
    pub opens: bool,
    /// Whether another word of the same name is told.
    pub part: bool,
    /// Whether it is what one version adds to the name by which the other calls somebody: "Keller", « Anna Keller ».
    pub extra: bool,
    /// Whether the other version has a namesake there: "Paul Keller", « Pierre Keller ».
    pub namesake: bool,
    /// Whether the sentence that answers has nothing of it, not even less often.
    pub gone: bool,
    /// Whether it is a country or its people.
    pub country: bool,
    /// Whether it is the country, or the part of one, in a longer name that is told but for it: "Bank of Canada".
    pub inner: bool,
    /// Whether it is a country or a part of one.
    pub land: bool,
    /// What sorts of places it may be, so far as the gazetteer tells.
    pub sorts: Sorts,
    /// Whether it is none of the words of its language, so far as the rules tell: a name or nothing.
    pub strange: bool,
    /// Whether it stands in a headline all in capitals, where a rare word looks like a name.
    pub shouted: bool,
    /// Whether a number stands right behind the name: "Interstate 40".
    pub numbered: bool,
    /// Whether the other version nowhere has it.
    pub foreign: bool,
    /// Whether its own version has it more than once.
    pub habit: bool,
    /// Whether it is letters that its own version makes of its own words.
    pub explained: bool,
}

/// Where the other version tells a name or a word of it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Told {
    /// In the sentence that answers, as often as here.
    Here,
    /// There too, but less often than here.
    Seldom,
    /// In a sentence next to it.
    Near,
    /// Neither.
    Nowhere,
}

/// Whether a name stands twice because brackets give its other form: "World Health Organization (WHO)".
fn is_glossed(side: &Side, name: &Name, mentions: &[Mention]) -> bool {
    let text = side.text();
    let in_brackets = |claim: &Claim| {
        text.get(..claim.span.start()).is_some_and(|before| before.ends_with('('))
            && text.get(claim.span.end()..).is_some_and(|after| after.starts_with(')'))
    };
    let held = mentions.iter().take(MOST_HELD);
    held.filter(|(_, other)| other.key == name.key).any(|(claim, _)| in_brackets(claim))
}

impl Pair<'_, '_> {
    /// The words of names of one side that nothing answers on the other.
    pub fn strays<'m>(&self, which: Which, mine: &[Mention<'m>]) -> Vec<Stray<'m>> {
        let mut out = Vec::new();
        let side = self.side(which);
        let cursor = &side.reading.cursor;
        for (claim, name) in mine {
            let (first, mut told) = (out.len(), 0);
            // The last word of a name, and whether the other version has it anywhere.
            let mut last = (usize::MAX, false);
            let tokens = side.tokens(claim.id);
            let key = name.key.as_deref().and_then(|key| self.keys.number(key));
            // All words of a name are told where its key is.
            let whole = key.map(|key| self.told_of(which, key));
            if whole == Some(Told::Here) || whole == Some(Told::Seldom) && is_glossed(side, name, mine) {
                continue;
            }
            let tag = matches!(name.name.as_bytes().first(), Some(b'#' | b'@'));
            for token in tokens.clone() {
                if cursor.kind(token) != Some(TokenKind::Word)
                    || cursor.shape(token) == Shape::Lower && name.key.is_none() && !tag
                {
                    continue;
                }
                let word = folded(cursor.key(token));
                // Initials are written with and without spaces: "A.B. Kessler", « A. B. Kessler ».
                let dotted = tokens.len() > 1 && word.contains('.');
                let long = word.len() > 2 && (word.is_ascii() || word.chars().count() > 2);
                if dotted || !long && cursor.shape(token) != Shape::Upper {
                    continue;
                }
                let keyed = self.keyed(which, key.zip(whole), token);
                last = (out.len(), true);
                if keyed == Some(Told::Here) {
                    told += 1;
                    continue;
                }
                let Some(number) = self.words(which).at(token) else { continue };
                // A word of "West Virginia" is told by its key or not at all: Virginia is another.
                let met = match keyed {
                    Some(told) if key.is_some_and(|key| self.keys.is_named_after(which, token, key)) => told,
                    _ => self.told(which, claim, token, number),
                };
                if met == Told::Here {
                    told += 1;
                    continue;
                }
                // "Chartered Board of Surveyors", « le CBS ».
                if self.shorts().tells(which, token) {
                    told += 1;
                    continue;
                }
                let seldom = met == Told::Seldom || keyed == Some(Told::Seldom);
                let near = seldom || met == Told::Near || keyed == Some(Told::Near);
                let other = which.other();
                let foreign = self.words(other).count(number) == 0;
                let habit = self.words(which).count(number) >= 2;
                last = (out.len(), near || !foreign);
                let ordinary = self.is_ordinary(which, token);
                let land = names_land(side, token);
                let inner = land && tokens.len() > 1 && name.kind != NameKind::Place;
                out.push(Stray {
                    opens: cursor.starts_sentence(token),
                    claim,
                    name,
                    word: word.into_owned(),
                    weak: self.is_weak(which, claim, name, token),
                    near,
                    part: !ordinary && !is_english(cursor.key(token)),
                    extra: false,
                    namesake: false,
                    gone: !seldom,
                    country: is_country(side, token),
                    inner,
                    land,
                    sorts: sorts(side, token, name),
                    strange: !ordinary
                        && !is_english(cursor.key(token))
                        && cursor.shape(token) == Shape::Capital
                        && !self.keys.covers(which, token),
                    shouted: cursor.shape(token) == Shape::Upper
                        && name.key.is_none()
                        && ground_of_capitals(side, token),
                    numbered: is_numbered(side, claim),
                    foreign,
                    habit,
                    explained: name.key.is_none() && self.shorts().explains(which, token),
                });
            }
            let (last, surname) = last;
            let short = || self.is_told_in_short(which, name);
            let extra = tokens.len() > 1
                && out.len() > first
                && match name.kind {
                    NameKind::Person => surname || short(),
                    NameKind::Other => surname && name.key.is_none() && short(),
                    _ => false,
                };
            if extra {
                let namesake = self.has_namesake(which, name);
                for (_, stray) in out.iter_mut().enumerate().skip(first).filter(|(i, _)| *i != last) {
                    (stray.extra, stray.namesake) = (true, namesake);
                }
            }
            let whole = told == 0 && out.len() - first > 1;
            // "Garda Eoin Lacey", « Eoin Lacey »: what stands before a whole name is a rank as often as a part of it.
            let ranked = name.kind == NameKind::Person && told > 1 && out.len() - first == 1;
            for stray in &mut out[first..] {
                let leads = folded(cursor.key(tokens.start)) == stray.word;
                let rank = ranked && leads;
                stray.part &= !rank;
                stray.strange &= !rank;
                // What the rest of the name answers to is the same institution: its country must answer too.
                stray.inner &= told > 0;
                stray.part &=
                    told > 0 && stray.name.key.is_none() && stray.word.chars().count() >= LEAST_LETTERS;
                // A name of several words of which nothing is told was left out or put in on purpose.
                stray.strange &= !whole;
            }
        }
        out
    }

    /// Whether the other side's sentences call somebody by some of the words of a name and no other: "Xi", « Xi Jinping ».
    fn is_told_in_short(&self, which: Which, name: &Name) -> bool {
        let (there, sentences) = (self.side(which.other()), self.sentences(which.other(), self.bead));
        let mine: Vec<&str> = letters(&name.name).collect();
        there.claims(&sentences).iter().take(MOST_HELD).any(|claim| {
            let Value::Name(short) = &claim.value else { return false };
            let words: Vec<&str> = letters(&short.name).collect();
            (1..mine.len()).contains(&words.len()) && words.iter().all(|w| mine.contains(w))
        })
    }

    /// Whether the other side's sentences name somebody whose last word is that of a name and whose other words differ.
    fn has_namesake(&self, which: Which, name: &Name) -> bool {
        let (there, sentences) = (self.side(which.other()), self.sentences(which.other(), self.bead));
        let mine: Vec<&str> = letters(&name.name).collect();
        there.claims(&sentences).iter().take(MOST_HELD).any(|claim| {
            let Value::Name(other) = &claim.value else { return false };
            let theirs: Vec<&str> = letters(&other.name).collect();
            let apart = |a: &[&str], b: &[&str]| a.iter().any(|w| !b.contains(w));
            mine.last() == theirs.last() && apart(&mine, &theirs) && apart(&theirs, &mine)
        })
    }

    /// Where the other side has a known name that covers `token` or that the mention as a whole goes by, of which is known
    /// where it is told; `None` when no known name does.
    fn keyed(&self, which: Which, name: Option<(Key, Told)>, token: usize) -> Option<Told> {
        if let Some((_, Told::Here)) = name {
            return Some(Told::Here);
        }
        // "West Virginia" is not told by "Virginie".
        let land = name.map(|(key, _)| key).filter(|key| self.keys.is_land(which, token, *key));
        let apart =
            |key: &Key| land.is_none_or(|whole| *key == whole || !self.keys.is_land(which, token, *key));
        let mut best = name.map(|(_, told)| told);
        for key in self.keys.at(which, token).filter(apart) {
            let told = self.told_of(which, key);
            if told == Told::Here {
                return Some(told);
            }
            best = best.min(Some(told)).or(Some(told));
        }
        best
    }

    /// Where the other side names a key.
    fn told_of(&self, which: Which, key: Key) -> Told {
        let count = |which| self.counted(which, Asked::Key(key), || self.count(which, self.bead, key));
        let here = count(which.other());
        if here > 0 && here >= count(which)
            || self.is_told_by_its_seat(which, key)
            || self.is_told_of_kin(which, key)
        {
            Told::Here
        } else if here > 0 {
            Told::Seldom
        } else if self.beside().any(|b| self.count(which.other(), b, key) > 0) {
            Told::Near
        } else {
            Told::Nowhere
        }
    }

    /// Whether the other side's sentences have over and above this side's what writers put for a key: "the Kremlin", « Moscou ».
    fn is_told_by_its_seat(&self, which: Which, key: Key) -> bool {
        let (there, sentences) = (self.side(which.other()), self.sentences(which.other(), self.bead));
        let rules = there.reading.cursor.rules;
        let key = self.keys.written(key);
        if groups(rules, key).next().is_none() {
            return false;
        }
        there.claims(&sentences).iter().take(MOST_HELD).any(|claim| {
            let Value::Name(Name { key: Some(seat), .. }) = &claim.value else { return false };
            seat != key
                && groups(rules, key).any(|of| groups(rules, seat).any(|group| group == of))
                && self.count_key(which.other(), seat) > self.count_key(which, seat)
        })
    }

    /// Whether the other side says the town for its team or the team for its town, and one of them as often as here: "Graz
    /// opens at home", « Les Otters joueront à domicile ».
    fn is_told_of_kin(&self, which: Which, key: Key) -> bool {
        if self.keys.kin(key).next().is_none() {
            return false;
        }
        let all = |which| -> usize {
            let keys = std::iter::once(key).chain(self.keys.kin(key));
            keys.map(|k| self.counted(which, Asked::Key(k), || self.count(which, self.bead, k))).sum()
        };
        let there = all(which.other());
        there > 0 && there >= all(which)
    }

    /// How often a key is named in one side's sentences.
    pub fn count_key(&self, which: Which, key: &str) -> usize {
        let count = |key| self.counted(which, Asked::Key(key), || self.count(which, self.bead, key));
        self.keys.number(key).map_or(0, count)
    }

    fn count(&self, which: Which, bead: &Bead, key: Key) -> usize {
        let sentences = self.sentences(which, bead);
        let tokens = self.side(which).sentence_tokens(&sentences);
        let count = || self.keys.count(which, key, &sentences, tokens.0..tokens.1);
        self.asked.answer((which, tokens), Asked::Key(key), count)
    }

    /// A capital that may be due to its place, on a word of the dictionary: no name to hold against anyone.
    fn is_weak(&self, which: Which, claim: &Claim, name: &Name, token: usize) -> bool {
        let side = self.side(which);
        let cursor = &side.reading.cursor;
        let person = name.kind == NameKind::Person && side.tokens(claim.id).len() > 1;
        if name.key.is_some() || person && !cursor.starts_sentence(token) {
            return false;
        }
        // "America" inside a slogan is not that slogan's name.
        if side.tokens(claim.id).len() > 1 && self.keys.covers(which, token) {
            return name.kind != NameKind::Organization && !is_country(side, token);
        }
        let key = cursor.key(token);
        let headline = matches!(
            cursor.article.part_of(claim.sentence),
            crate::article::PartKind::Title | crate::article::PartKind::Heading
        );
        let placed = cursor.starts_sentence(token)
            || headline
            || cursor.shape(token) == Shape::Upper && key.chars().count() > 4
            || side.tokens(claim.id).len() > 1;
        placed && self.is_ordinary(which, token)
    }

    /// Whether a token is a word of its language rather than of names alone.
    fn is_ordinary(&self, which: Which, token: usize) -> bool {
        let cursor = &self.side(which).reading.cursor;
        let key = cursor.key(token);
        let known = match cursor.language() {
            Language::Fr => Bilingual::shipped().french(key).next().is_some(),
            Language::En => Bilingual::shipped().english(key).is_some(),
        };
        let named = |h: &Hit| h.len == 1 && !matches!(h.record.pack(), Pack::Name | Pack::Given | Pack::Lax);
        known || cursor.hits(token).iter().any(named)
    }

    /// Whether a word of a name stands on the other side, as it is, as that language writes it, or translated.
    fn told(&self, which: Which, claim: &Claim, token: usize, word: u32) -> Told {
        let (side, other) = (self.side(which), self.side(which.other()));
        let person = matches!(&claim.value, Value::Name(n) if n.kind == NameKind::Person);
        // A town the gazetteer knows is told by its key; "Vienne" is no form of "venir".
        // No more are Republicans Democrats, near as the two words are.
        let town = side.tokens(claim.id).len() == 1
            && matches!(&claim.value, Value::Name(n) if n.key.is_some()
                && (n.kind == NameKind::Place || n.form == NameForm::Demonym));
        let asked = Asked::Word { number: word, person, town };
        let count = |which: Which, bead: &Bead| {
            let tokens = self.side(which).sentence_tokens(&self.sentences(which, bead));
            self.asked.answer((which, tokens), asked, || {
                let words = self.words(which);
                Lexis::with(|lexis| {
                    if tokens.1 - tokens.0 > MOST_SEARCHED {
                        return words.count_within(lexis, word, !person, tokens);
                    }
                    // "Chine" and "Chinese" are told apart by what the rules know of them.
                    words.alike(lexis, word, tokens, (!person, !town))
                })
            })
        };
        let across = which.other();
        let counted = |which| self.counted(which, asked, || count(which, self.bead));
        let here = counted(across);
        if here > 0 && here >= counted(which) {
            return Told::Here;
        }
        if let Some(features) = side.features.get(claim.sentence).filter(|_| !town) {
            let own = features.within(token, token + 1);
            let mut sentences = self.sentences(which.other(), self.bead);
            if sentences.any(|s| other.features.get(s).is_some_and(|f| features.translates(own, f))) {
                return Told::Here;
            }
        }
        if here > 0 {
            Told::Seldom
        } else if self.beside().any(|b| count(across, b) > 0) {
            Told::Near
        } else {
            Told::Nowhere
        }
    }
}

/// Whether digits stand right behind a name.
fn is_numbered(side: &Side, claim: &Claim) -> bool {
    let (cursor, end) = (&side.reading.cursor, side.tokens(claim.id).end);
    end > 0 && cursor.same_sentence(end - 1, end) && cursor.is_digits(end)
}
