//! A name that one version alone has in its place.

use super::LEAST_LETTERS;
use super::clash::OF_A_PLACE;
use super::likeness::{Spelling, consonants, spelling, transliterated};
use super::pair::{Pair, Which};
use super::stray::Stray;
use super::words::{folded, letters, lowered};
use crate::article::Language;
use crate::comparator::finding::{Finding, FindingType, Severity, Why};
use crate::comparator::omission::{in_order, place};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{NameForm, NameKind};
use crate::rules::Pack;
use crate::rules::tokenize::Shape;

/// Fewest letters of a word that is taken for a name on the strength of its strangeness.
const STRANGE: usize = 5;
/// Letters two words share at their heads when one comes of the other: "Brexiteers", "Brexit".
const STEM: usize = 4;

impl Pair<'_, '_> {
    /// Whether a word of the other version comes of the stray one, or the reverse: "Stadio", "stade".
    fn has_kin_anywhere(&self, which: Which, stray: &Stray) -> bool {
        let there = self.side(which.other());
        let cursor = &there.reading.cursor;
        let (from, to) = there.sentence_tokens(&self.sentences(which.other(), self.bead));
        let alike_at_head = |w: &str| w.chars().take(STEM).eq(stray.word.chars().take(STEM));
        let begun: String = stray.word.chars().take(STRANGE).collect();
        let sounds = consonants(&stray.word);
        (from..to).any(|i| {
            let theirs = folded(cursor.key(i));
            theirs.chars().count() >= LEAST_LETTERS
                && (alike_at_head(&theirs)
                    // "sub-Saharan", "subsahariens".
                    || theirs.contains(&begun)
                    || consonants(&theirs) == sounds
                    || spelling(&stray.word, &theirs) != Spelling::Other)
        })
    }

    /// Whether the other version has, beyond the name `facing`, the people or the quality that the stray word is: "Ionian", « ionienne ».
    pub fn has_kin(&self, which: Which, stray: &Stray, facing: &Stray) -> bool {
        let there = self.side(which.other());
        let cursor = &there.reading.cursor;
        let (from, to) = there.sentence_tokens(&self.sentences(which.other(), self.bead));
        let faced = there.tokens(facing.claim.id);
        let named =
            |word: &str| word.chars().count() > STEM && OF_A_PLACE.iter().any(|end| word.ends_with(end));
        stray.name.kind != NameKind::Person
            && named(&stray.word)
            && (from..to).any(|i| {
                let theirs = folded(cursor.key(i));
                !faced.contains(&i)
                    && cursor.shape(i) == Shape::Lower
                    && named(&theirs)
                    && theirs.chars().take(STEM).eq(stray.word.chars().take(STEM))
            })
    }

    /// Whether a lone stray is a name beyond doubt that the other version has in no form.
    pub fn is_lost(&self, which: Which, stray: &Stray) -> bool {
        let name = stray.strange
            && !stray.opens
            && !stray.habit
            && stray.name.key.is_none()
            && stray.word.chars().count() >= STRANGE;
        (stray.part || name) && !self.has_kin_anywhere(which, stray) && !self.is_made_a_noun(which, stray)
    }

    /// Whether the rest of the name stands in French behind a noun, which is the word missed: "Pechersk Lavra", « la laure
    /// de Petchersk ».
    fn is_made_a_noun(&self, which: Which, stray: &Stray) -> bool {
        let there = self.side(which.other());
        let cursor = &there.reading.cursor;
        let (from, to) = there.sentence_tokens(&self.sentences(which.other(), self.bead));
        let rest: Vec<String> = letters(&stray.name.name)
            .map(lowered)
            .filter(|w| *w != stray.word && w.chars().count() >= LEAST_LETTERS)
            .collect();
        let noun = |i: usize| cursor.shape(i) == Shape::Lower && !cursor.packs(i).has(Pack::Stopword);
        cursor.language() == Language::Fr
            && (from + 1..to).any(|i| {
                let head = matches!(cursor.key(i), "de" | "du" | "d'" | "des") && noun(i - 1);
                let name = folded(cursor.key(i + 1));
                head && rest.iter().any(|w| *w == name || transliterated(w, &name))
            })
    }

    /// Whether a stray is a country of which the other version says nothing anywhere.
    pub fn is_new_country(&self, which: Which, stray: &Stray) -> bool {
        let key = stray.name.key.as_deref().filter(|_| stray.country);
        stray.name.form == NameForm::Proper && key.is_some_and(|key| !self.keys.has(which.other(), key))
    }

    /// A name only one version has in this place. Mostly a note, for translators say "he" and "the company"; a name
    /// lost for good, or half a name told and half exchanged for a word that is nowhere there, is no choice of words.
    pub fn alone(&self, which: Which, stray: &Stray, lost: bool) -> Option<Finding> {
        // Told elsewhere in the other version, it is not lost to the reader; no more is half a name somebody goes by.
        if stray.extra && !stray.namesake
            || stray.weak
            || stray.name.form == NameForm::Demonym
            || stray.near
            || !stray.foreign
        {
            return None;
        }
        let (side, there) = (self.side(which), self.side(which.other()));
        let (rule, kind) = if which == Which::Left {
            (Rule::NameOmitted, FindingType::Omission)
        } else {
            (Rule::NameAdded, FindingType::Addition)
        };
        let gap = place(there, &self.sentences(which.other(), self.bead));
        let locations = in_order(vec![side.place_of(stray.claim), there.gap(gap)]);
        Some(Finding {
            rule,
            kind,
            severity: if lost { Severity::Warning } else { Severity::Note },
            confidence: if lost { 0.6 } else { 0.5 },
            locations,
            claims: Vec::new(),
            why: Why::NotFound,
            expected: None,
        })
    }
}
