//! Names kept in the language of the other version, with one word exchanged: "the Ocean Harmony", « l'Ocean Melody ».

use super::likeness::{Spelling, spelling};
use super::pair::{Pair, Which};
use super::words::folded;
use super::{LEAST_LETTERS, Mention};
use crate::article::Language;
use crate::comparator::finding::{Finding, FindingType, Severity, Why};
use crate::comparator::rule::Rule;
use crate::comparator::side::Side;
use crate::normalizer::claim::NameKind;
use crate::rules::bilingual::{Bilingual, is_english};
use crate::rules::tokenize::{Shape, TokenKind};
use crate::rules::{Pack, PackSet};
use std::ops::Range;

impl Pair<'_, '_> {
    /// A name written in the words of the other language, of which the other version has one word otherwise.
    pub fn kept(&self, a: &[Mention], b: &[Mention]) -> Vec<Finding> {
        if self.left.reading.cursor.language() == self.right.reading.cursor.language() {
            return Vec::new();
        }
        let of = |which: Which, mine: &[Mention]| -> Vec<Finding> {
            mine.iter().filter_map(|m| self.kept_but_for_a_word(which, m)).collect()
        };
        let mut found = of(Which::Right, b);
        if found.is_empty() {
            found = of(Which::Left, a);
        }
        found
    }

    fn kept_but_for_a_word(&self, which: Which, (claim, name): &Mention) -> Option<Finding> {
        let tokens = self.side(which).tokens(claim.id);
        if tokens.len() < 2 || name.kind == NameKind::Person {
            return None;
        }
        let (at, there) = tokens.clone().find_map(|i| Some((i, self.otherwise(which, i, &tokens)?)))?;
        let (here, other) = (self.side(which), self.side(which.other()));
        let slip = spelling(&folded(here.reading.cursor.key(at)), &folded(other.reading.cursor.key(there)));
        let (rule, why) = if slip == Spelling::Slip {
            (Rule::NameSpelling, Why::LettersSlipped)
        } else {
            (Rule::NameOther, Why::OtherName)
        };
        let mine = here.place_of(claim);
        let theirs = other.place_of_words(there..there + 1);
        Some(Finding {
            rule,
            kind: FindingType::Mismatch,
            severity: Severity::Warning,
            confidence: 0.6,
            locations: if which == Which::Left { vec![mine, theirs] } else { vec![theirs, mine] },
            claims: Vec::new(),
            why,
            expected: None,
        })
    }

    /// The word that the other version has for a foreign word of a name, beside a word of the name that both have.
    fn otherwise(&self, which: Which, i: usize, name: &Range<usize>) -> Option<usize> {
        let cursor = &self.side(which).reading.cursor;
        let number = self.words(which).at(i).filter(|_| tells_apart(self.side(which), i))?;
        let across = self.side(which.other());
        let (from, to) = across.sentence_tokens(&self.sentences(which.other(), self.bead));
        // Most words of names stand there as well.
        if self.words(which.other()).stands_among(number, (from, to))
            || !is_of_the_other_language(cursor.language(), cursor.key(i))
            || self.words(which.other()).count(number) > 0
        {
            return None;
        }
        // Before the word, or behind it.
        [(i.checked_sub(1), true), (Some(i + 1), false)].into_iter().find_map(|(beside, before)| {
            let beside = beside.filter(|b| name.contains(b) && is_weighty(self.side(which), *b))?;
            let shared = self.words(which).at(beside)?;
            (from..to).find_map(|j| {
                let facing = if before { j + 1 } else { j.checked_sub(1)? };
                let meets = self.words(which.other()).at(j) == Some(shared) && is_weighty(across, j);
                (meets && (from..to).contains(&facing) && self.is_alone(which.other(), facing))
                    .then_some(facing)
            })
        })
    }

    /// Whether a word with a capital stands in one version only, as it is and translated.
    fn is_alone(&self, which: Which, token: usize) -> bool {
        let side = self.side(which);
        let Some(number) = self.words(which).at(token).filter(|_| tells_apart(side, token)) else {
            return false;
        };
        let sentence = side.reading.cursor.sentence(token);
        let Some(f) = side.features.get(sentence) else { return false };
        let mut answers = self.sentences(which.other(), self.bead);
        let across = self.side(which.other());
        self.words(which.other()).count(number) == 0
            && !answers
                .any(|s| across.features.get(s).is_some_and(|g| f.translates(f.within(token, token + 1), g)))
    }
}

/// Whether a token is a word with a capital and enough letters to be told from others.
fn is_weighty(side: &Side, i: usize) -> bool {
    let cursor = &side.reading.cursor;
    cursor.kind(i) == Some(TokenKind::Word)
        && matches!(cursor.shape(i), Shape::Capital | Shape::Upper)
        && cursor.key(i).chars().count() >= LEAST_LETTERS
}

/// Whether a word may be all that tells two names apart: "Corp" and "Corporation" are one, figures are held against
/// figures.
fn tells_apart(side: &Side, i: usize) -> bool {
    const OF_ALL_NAMES: PackSet = PackSet::of(&[Pack::OrgWord, Pack::Numeral]);
    is_weighty(side, i) && !side.reading.cursor.packs(i).meets(OF_ALL_NAMES)
}

/// Whether a word of a text in one language is one of the other language only.
fn is_of_the_other_language(language: Language, key: &str) -> bool {
    let french = || Bilingual::shipped().french(key).next().is_some();
    match language {
        Language::Fr => is_english(key) && !french(),
        Language::En => french() && !is_english(key),
    }
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn names_kept_but_for_a_word() {
        check(&[
            (
                "The freighter Ocean Harmony ran aground near the port.",
                "Le cargo Ocean Melody s'est échoué près du port.",
                "name/other Harmony | Ocean Melody",
            ),
            (
                "The freighter Ocean Harmony ran aground near the port.",
                "Le cargo Ocean Harmony s'est échoué près du port.",
                "",
            ),
            (
                "Her first book, A Garden Without Gates, was read on the radio.",
                "Son premier livre, A Garden Without Fences, a été lu à la radio.",
                "name/other Gates | A Garden Without Fences",
            ),
            (
                "The shop on Larkspur Street closed on Monday.",
                "La boutique de Larkspur Street a fermé lundi.",
                "",
            ),
            (
                "The band Northern Lights played in the square.",
                "Le groupe Northern Winds a joué sur la place.",
                "name/other Lights | Northern Winds",
            ),
            ("The firm Summit Travel has closed.", "L'entreprise Voyages Summit a fermé.", ""),
        ]);
    }
}
