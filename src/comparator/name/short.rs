//! Letters for a name that the other version writes in full: "Chartered Board of Surveyors", « le CBS, un ordre professionnel ».

use super::pair::{Pair, Which};
use crate::comparator::initials;
use crate::comparator::side::Side;
use crate::normalizer::cursor::Cursor;
use crate::rules::tokenize::Shape;
use std::ops::Range;

/// Letters of such a name: fewer are met by chance.
const LETTERS: std::ops::RangeInclusive<usize> = 3..=8;
/// Fewest letters of one that is written as a word: "Unesco".
const AS_A_WORD: usize = 4;
/// Most acronyms of a group of sentences that are looked for in the other one.
const MOST: usize = 8;
/// Tokens of a group of sentences at most in which full names are looked for.
const MOST_SEARCHED: usize = 2000;

/// What is told of acronyms in two groups of sentences.
#[derive(Default)]
pub struct Shorts {
    /// Of each side, the tokens of acronyms the other one writes in full, and of full names the other one abbreviates.
    told: [Vec<Range<usize>>; 2],
    /// Of each side, the acronyms that its own sentences write in full.
    own: [Vec<usize>; 2],
}

impl Shorts {
    /// Whether a token is told by letters or by the words these stand for.
    pub fn tells(&self, which: Which, token: usize) -> bool {
        self.told[index(which)].iter().any(|r| r.contains(&token))
    }

    /// Whether a token is letters that its own version makes of its own words: the other one may make others.
    pub fn explains(&self, which: Which, token: usize) -> bool {
        self.own[index(which)].contains(&token)
    }
}

fn index(which: Which) -> usize {
    usize::from(which == Which::Right)
}

impl Pair<'_, '_> {
    /// The acronyms of both groups and what they stand for.
    pub fn shorts(&self) -> &Shorts {
        self.shorts.get_or_init(|| {
            let mut shorts = Shorts::default();
            for which in [Which::Left, Which::Right] {
                let (side, other) = (self.side(which), self.side(which.other()));
                let tokens = |which| {
                    let (from, to) = self.side(which).sentence_tokens(&self.sentences(which, self.bead));
                    from..to
                };
                let (here, there) = (tokens(which), tokens(which.other()));
                if here.len().max(there.len()) > MOST_SEARCHED {
                    continue;
                }
                for token in here.clone().filter(|t| is_short(&side.reading.cursor, *t)).take(MOST) {
                    let letters: String =
                        side.reading.cursor.key(token).chars().filter(|c| c.is_alphabetic()).collect();
                    if let Some(full) = written_out(other, &letters, there.clone()) {
                        shorts.told[index(which)].push(token..token + 1);
                        shorts.told[index(which.other())].push(full);
                    }
                    if written_out(side, &letters, here.start..token).is_some()
                        || written_out(side, &letters, token + 1..here.end).is_some()
                    {
                        shorts.own[index(which)].push(token);
                    }
                }
            }
            shorts
        })
    }
}

/// Whether a token may be letters that stand for words.
fn is_short(cursor: &Cursor, token: usize) -> bool {
    let letters = cursor.key(token).chars().filter(|c| c.is_alphabetic()).count();
    match cursor.shape(token) {
        Shape::Upper => LETTERS.contains(&letters),
        // « l'Efsa », "DfE".
        Shape::Capital => {
            let capitals = cursor.text(token, token + 1).chars().filter(|c| c.is_uppercase()).count();
            LETTERS.contains(&letters) && (capitals > 1 || letters >= AS_A_WORD)
        }
        Shape::Lower | Shape::None => false,
    }
}

/// The words among some tokens that begin with a capital and give the letters.
fn written_out(side: &Side, letters: &str, tokens: Range<usize>) -> Option<Range<usize>> {
    let cursor = &side.reading.cursor;
    let capital = |t: &usize| matches!(cursor.shape(*t), Shape::Capital | Shape::Upper);
    let begins = |t: &usize| capital(t) && initials::may_begin(cursor, letters, *t);
    tokens.clone().filter(begins).find_map(|start| {
        let (words, end) = initials::after(cursor, letters, start)?;
        (words.len() == letters.chars().count() && end <= tokens.end).then_some(start..end)
    })
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn letters_and_the_words_they_stand_for() {
        check(&[
            (
                "Sales of kayaks doubled in May, according to the Chartered Board of Rivers and Canals.",
                "Les ventes de kayaks ont doublé en mai, selon un organisme qui suit les voies d'eau, le CBRC.",
                "",
            ),
            (
                "The TBW said on Monday that 40 mills had closed in Lower Saxony.",
                "L'organisation Table of the Bakers of Westphalia a annoncé lundi la fermeture de 40 moulins en Basse-Saxe.",
                "",
            ),
            (
                "The dispute was settled by the Harbour Pilots' Union (HPU) on Monday.",
                "Le conflit a été réglé lundi par le Syndicat des pilotes de port (SPP).",
                "",
            ),
            (
                "The firm showed its DPL car in Geneva on Friday.",
                "La société a présenté sa voiture POD à Genève vendredi.",
                "name/other DPL | POD",
            ),
        ]);
    }
}
